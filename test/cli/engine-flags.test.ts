import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const flags = pathToFileURL(join(import.meta.dirname, '../../src/cli/engine-flags.ts')).href
/** Patterns that V8 has seen before the flags are set, as those of Node itself, are used after it. */
const program = `
const patterns = Array.from({ length: 300 }, (_, at) => new RegExp(\`a(b\${at})+c|x{2,5}|[a-f]+y\`, 'u'))
for (const pattern of patterns) pattern.exec('xxabbc')
const { ENGINE_FLAGS, setEngineFlags } = await import('${flags}')
setEngineFlags(ENGINE_FLAGS)
let found = 0
for (let at = 0; at < 50; at += 1) for (const pattern of patterns) if (pattern.exec('abcdefy ab1c' + at)) found += 1
console.log(found)`

// V8 died of one in two of such programs with `--no-regexp-tier-up`.
test.each([1, 2, 3, 4, 5, 6])('the flags can be set while the program runs (%i)', () => {
  const { stdout, signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  })
  expect({ stdout, signal }).toEqual({ stdout: '15000\n', signal: null })
})
