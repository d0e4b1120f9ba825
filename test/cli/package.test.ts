import { execFile } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, symlinkSync } from 'node:fs'
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

test('its matchers and fixtures work in a project that has vitest, with types', async () => {
  const modules = files.path('app/node_modules')
  // The project's own vitest and compiler: installing them again would test the registry.
  for (const name of ['vitest', 'typescript']) symlinkSync(`${ROOT}node_modules/${name}`, `${modules}/${name}`)
  files.write('app/pages/courier/pier/page.html', story())
  files.write('app/pages/courier/pier/expected.json', '{"headline":"Port Ellery votes to rebuild its north pier"}')
  files.write('app/pages/courier/quay/page.html', story())
  files.write(
    'app/pier.test.ts',
    `import { extract } from 'tearsheet'
     import { describeFixtures } from 'tearsheet/vitest'
     import { expect, test } from 'vitest'
     describeFixtures('pages')
     test('kicker', async () => {
       expect(await extract(${JSON.stringify(story())})).toMatchArticle({ kicker: null, tags: [] })
     })`,
  )
  const checked = ['--noEmit', '--strict', '--module', 'nodenext', '--skipLibCheck', '--types', '', 'pier.test.ts']
  await run(process.execPath, [`${ROOT}node_modules/typescript/bin/tsc`, ...checked], { cwd: files.path('app') })
  const args = ['run', '--reporter=json', '--outputFile=report.json']
  // The second page has no expectation: it fails, and none is written.
  const vitest = run(process.execPath, [`${ROOT}node_modules/vitest/vitest.mjs`, ...args], {
    cwd: files.path('app'),
    env,
  })
  await expect(vitest).rejects.toMatchObject({ code: 1 })
  const report = readFileSync(files.path('app/report.json'), 'utf8')
  expect(JSON.parse(report)).toMatchObject({ numPassedTests: 2, numFailedTests: 1 })
  expect(report).toContain('expected.json is missing')
  expect(readdirSync(files.path('app/pages/courier/quay'))).toEqual(['page.html'])
}, 120_000)
