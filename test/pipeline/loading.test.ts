import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const WORKER = new URL('../../src/pipeline/worker.ts', import.meta.url).href
const TASK = `{
  url: 'https://news.example/1',
  source: { bytes: '<!doctype html><html lang=en><meta charset=utf-8><title>Bridge vote</title><h1>Bridge vote</h1><p>Nobody knows.' },
  begun: new Int32Array(new SharedArrayBuffer(4)),
}`

test('a worker loads none of the libraries that few pages need', () => {
  const script = `console.log((await (await import('${WORKER}')).work(${TASK})).record.headline)`
  // Node tells which files it loads when asked to trace them.
  const env = { ...process.env, NODE_DEBUG: 'esm,module' }
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  expect(stdout).toBe('Bridge vote\n')
  expect(stderr).toContain('node_modules/parse5/')
  const rare = ['cheerio', 'domutils', 'jschardet', 'jsdom', 'jsonrepair', 'tinyld', 'undici', 'yaml', 'zod']
  expect(rare.filter((name) => stderr.includes(`node_modules/${name}/`))).toEqual([])
})
