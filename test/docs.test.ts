import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ERROR_CODES } from '../src/core/errors.ts'
import { MAIN } from './cli/run.ts'
import { examples, pattern, ROOT, runExample } from './support/examples.ts'

const README = readFileSync(new URL('../README.md', import.meta.url), 'utf8')

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
    const printed = execFileSync(process.execPath, [MAIN, 'fixtures/demo.jsonl', '--format', 'json'], { cwd: ROOT })
    expect(printed.toString()).toMatch(pattern(all[0]!.output))
  })

  it.each(runnable)('$command', async ({ command, output }) => {
    expect((await runExample(command, ROOT)).stdout).toMatch(pattern(output))
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

  it('leads nowhere but to what is there', () => {
    const pages = ['README.md', 'CONTRIBUTING.md', ...readdirSync(join(ROOT, 'docs')).map((name) => `docs/${name}`)]
    const dead = pages.flatMap((page) => {
      const text = readFileSync(join(ROOT, page), 'utf8')
      const targets = [...text.matchAll(/\]\((?!https?:)([^)#\s]+)/g)].map(([, target]) => target!)
      return targets.filter((target) => !existsSync(join(ROOT, dirname(page), target))).map((to) => `${page}: ${to}`)
    })
    expect(dead).toEqual([])
  })

  it.each(Object.entries(ERROR_CODES))('lists the error code %s', (code, { next }) => {
    expect(ERRORS).toContain(`| \`${code}\` | ${next} |`)
  })
})
