import { execFile } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { story } from '../support/story.ts'
import { type Line, tempFolder } from './run.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const files = tempFolder()
const run = promisify(execFile)
afterAll(files.remove)

/** The Node that runs the tests comes first, and nothing of the npm that may have started them gets in. */
const env = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_(?!config_(registry|cache|cafile)$)/i.test(name)),
  ),
  PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
}
const npm = async (args: readonly string[], cwd: string): Promise<string> => {
  const { stdout } = await run('npm', args, { cwd, env, maxBuffer: 1 << 24 })
  return stdout
}

beforeAll(async () => {
  // `prepare` builds; the package is what `files` of package.json says.
  const packed = await npm(['pack', '--silent', '--pack-destination', files.folder], ROOT)
  files.write('app/package.json', '{"name":"app","version":"1.0.0","type":"module","private":true}')
  const archive = files.path(packed.trim().split('\n').at(-1)!)
  await npm(['install', '--no-audit', '--no-fund', '--prefer-offline', '--silent', archive], files.path('app'))
}, 240_000)

test('the packed package installs into an empty folder, and its command runs there', async () => {
  expect(await npm(['exec', '--offline', '--', 'tearsheet', '--help'], files.path('app'))).toContain('Usage: tearsheet')
}, 60_000)

test('it extracts a page, with workers and all', async () => {
  const page = files.write('app/page.html', story())
  const bin = files.path('app/node_modules/.bin/tearsheet')
  // The shim's own `env node` may be an older one.
  const { stdout } = await run(process.execPath, [bin, page, '--url', 'https://courier.example/pier'])
  expect((JSON.parse(stdout) as Line).headline).toBe('Port Ellery votes to rebuild its north pier')
}, 60_000)

test('it is a library with types', async () => {
  const script = files.write(
    'app/use.mjs',
    `import { articleRecordSchema, extract, extractAll } from 'tearsheet'
     const html = ${JSON.stringify(story())}
     const record = await extract(html, { url: 'https://courier.example/pier' })
     articleRecordSchema.parse(record)
     for await (const line of extractAll([{ html }])) console.log(JSON.stringify(line.headline === record.headline))`,
  )
  const { stdout } = await run(process.execPath, [script])
  expect(stdout.trim()).toBe('true')
  const root = files.path('app/node_modules/tearsheet')
  expect(existsSync(`${root}/dist/index.d.ts`)).toBe(true)
  expect(readdirSync(root)).not.toContain('src')
}, 60_000)
