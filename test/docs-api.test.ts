import { spawn } from 'node:child_process'
import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { tempFolder } from './cli/run.ts'
import { pattern, ROOT } from './support/examples.ts'
import { SITE, startDocsSite } from './support/docs-site.ts'
import { closeServers, type TestServer } from './support/servers.ts'

const README = readFileSync(join(ROOT, 'README.md'), 'utf8')
const API = readFileSync(join(ROOT, 'docs/api.md'), 'utf8')
const INDEX = readFileSync(join(ROOT, 'src/index.ts'), 'utf8')

/** The ```ts blocks of docs/api.md with the block below that shows what they print. */
const examples = [...API.matchAll(/```ts\n([\s\S]*?)```\n\n```\n([\s\S]*?)```/g)].map(([, code, output], at) => ({
  name: `example-${at + 1}.ts`,
  code: code!,
  output: output!,
}))

/** The package as an installed one would be found. */
const HOOK = `import { registerHooks } from 'node:module'
registerHooks({ resolve: (name, context, next) =>
  name === 'tearsheet' ? { url: ${JSON.stringify(pathToFileURL(join(ROOT, 'src/index.ts')).href)}, shortCircuit: true } : next(name, context) })`

const files = tempFolder()
let server: TestServer

beforeAll(async () => {
  server = await startDocsSite()
  symlinkSync(join(ROOT, 'fixtures'), files.path('fixtures'))
  files.write('package.json', '{"type":"module"}')
  for (const { name, code } of examples) {
    const local = code.replaceAll(`'${SITE}`, `'${server.origin}`)
    const allowed = `contact: 'you@example.org', allowAddresses: ['127.0.0.1'], minDelayMs: 0`
    files.write(name, local.replaceAll("contact: 'you@example.org'", allowed))
  }
})

afterAll(async () => {
  files.remove()
  await closeServers()
})

async function run(args: readonly string[]): Promise<{ output: string; code: number | null }> {
  const child = spawn(process.execPath, args, { cwd: files.folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { output, code }
}

describe('docs/api.md', () => {
  test('tells of every function and value that the package exports', () => {
    const exported = [...INDEX.matchAll(/^export (?!type)\{([^}]*)\}/gm)]
      .flatMap(([, names]) => names!.split(','))
      .map((name) => name.trim())
      .filter((name) => name && !name.startsWith('type '))
    expect(exported.length).toBeGreaterThan(8)
    for (const name of exported) expect(API).toMatch(new RegExp(`\\b${name}\\b`))
  })

  test('has examples that compile, and so has the README', async () => {
    const readme = [...README.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) => code!)
    expect(readme.length).toBe(1)
    files.write('readme.ts', readme[0]!)
    const compilerOptions = {
      noEmit: true,
      paths: { tearsheet: [join(ROOT, 'src/index.ts')] },
      typeRoots: [join(ROOT, 'node_modules/@types')],
    }
    const config = { extends: join(ROOT, 'tsconfig.json'), compilerOptions, include: ['*.ts'] }
    files.write('tsconfig.json', JSON.stringify(config))
    const { output } = await run([join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.json'])
    expect(output).toBe('')
  }, 120_000)

  test('shows what each example prints', () => expect(examples.length).toBe(API.split('```ts\n').length - 1))

  test.each(examples)('$name prints what it says', async ({ name, output }) => {
    const result = await run(['--import', `data:text/javascript,${encodeURIComponent(HOOK)}`, name])
    expect(result.output).toMatch(pattern(output))
    expect(result.code).toBe(0)
  })
})
