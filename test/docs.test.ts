import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../src/core/errors.ts'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8')
const CLI = fileURLToPath(new URL('../src/cli/main.ts', import.meta.url))

interface Example {
  readonly command: string
  readonly output: string
}

/** The commands of the ```console blocks with the output printed under them. */
function examples(markdown: string): Example[] {
  return [...markdown.matchAll(/```console\n([\s\S]*?)```/g)].flatMap(([, block]) =>
    block!
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        const end = part.indexOf('\n')
        return { command: part.slice(0, end), output: part.slice(end + 1) }
      }),
  )
}

/** `…` stands for anything, also over several lines; everything else is meant to the letter. */
function pattern(output: string): RegExp {
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${output.trimEnd().split('…').map(literal).join('[\\s\\S]*?')}\\s*$`)
}

describe('README: the commands print what it says', () => {
  const all = examples(README)
  const runnable = all.filter(({ command }) => !/npm (ci|install)/.test(command))
  it('shows the two commands of a fresh machine first', () => {
    expect(all.slice(0, 2).map(({ command }) => command)).toEqual([
      'npm install && npm run --silent demo',
      'npm ci && npm test',
    ])
  })

  it('prints the records of the first one', () => {
    const printed = execFileSync(process.execPath, [CLI, 'fixtures/demo.jsonl', '--format', 'json'], { cwd: ROOT })
    expect(printed.toString()).toMatch(pattern(all[0]!.output))
  })

  it.each(runnable)('$command', ({ command, output }) => {
    const line = command.replace(/(^|\| *)tearsheet /g, `$1'${process.execPath}' '${CLI}' `)
    const { stdout } = spawnSync('sh', ['-c', line], { cwd: ROOT, encoding: 'utf8' })
    expect(stdout).toMatch(pattern(output))
  })
})

describe('docs', () => {
  const DESIGN = readFileSync(new URL('../docs/design.md', import.meta.url), 'utf8')
  const ERRORS = readFileSync(new URL('../docs/errors.md', import.meta.url), 'utf8')

  it('names every folder of src in the design', () => {
    const entries = readdirSync(new URL('../src', import.meta.url), { withFileTypes: true })
    const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
    expect(folders.length).toBeGreaterThan(7)
    for (const folder of folders) expect(DESIGN).toContain(`src/${folder}/`)
  })

  it.each(Object.entries(ERROR_CODES))('lists the error code %s', (code, { next }) => {
    expect(ERRORS).toContain(`| \`${code}\` | ${next} |`)
  })
})
