import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { tempFolder } from './run.ts'

const BIN = fileURLToPath(new URL('../../bin/tearsheet.js', import.meta.url))
const files = tempFolder()
afterAll(files.remove)

/** Runs a program that is expected to fail. */
async function failing(command: string, args: readonly string[]): Promise<{ code: number; stderr: string }> {
  try {
    await promisify(execFile)(command, args)
  } catch (error) {
    return error as { code: number; stderr: string }
  }
  throw new Error('it did not fail')
}

const SENTENCE = /^tearsheet needs Node\.js 24\.15 or newer, and this is ([\d.]+): .*nodejs\.org.*\n$/

test.each(['18.20.4', '24.14.9'])('Node %s is told in one line what is needed', async (version) => {
  // The file is what an old Node would run; only the version is made up.
  const fake = files.write(
    'old.cjs',
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`,
  )
  const { code, stderr } = await failing(process.execPath, ['--require', fake, BIN, '--help'])
  expect(code).toBe(2)
  expect(SENTENCE.exec(stderr)?.[1]).toBe(version)
})

const SYSTEM = '/usr/bin/node'

test('the old Node of this machine, where there is one, gets as far as the sentence', async ({ skip }) => {
  if (!existsSync(SYSTEM)) skip(`no ${SYSTEM} here`)
  const { stdout } = await promisify(execFile)(SYSTEM, ['--version'])
  const [major = 0, minor = 0] = stdout.slice(1).split('.').map(Number)
  if (major > 24 || (major === 24 && minor >= 15)) skip(`${SYSTEM} is ${stdout.trim()}, which is new enough`)
  const { code, stderr } = await failing(SYSTEM, [BIN, '--help'])
  expect(code).toBe(2)
  expect(stderr).toMatch(SENTENCE)
})
