import { spawn } from 'node:child_process'
import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openArchive } from '../../src/archive/archive.ts'
import { verifyArchive } from '../../src/archive/verify.ts'
import { all, folder, record } from './support.ts'

const CHILD = fileURLToPath(new URL('crash-child.ts', import.meta.url))
/** More by TEARSHEET_KILLS=50. */
const KILLS = Number(process.env['TEARSHEET_KILLS'] ?? 15)
const URLS = 24 * KILLS

interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** Runs the child; kills it so many milliseconds after it has opened the archive. */
async function run(path: string, model: string, killAfter?: number, prefix: readonly string[] = []): Promise<Ended> {
  const args = [...prefix, process.execPath, CHILD, path, String(URLS), model]
  const child = spawn(args[0]!, args.slice(1), { stdio: ['ignore', 'pipe', 'pipe'] })
  const text = { out: '', err: '' }
  child.stdout.on('data', (bytes: Buffer) => {
    if (!text.out && killAfter !== undefined) void sleep(killAfter).then(() => child.kill('SIGKILL'))
    text.out += bytes.toString()
  })
  child.stderr.on('data', (bytes: Buffer) => (text.err += bytes.toString()))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { code, ...text }
}

async function model(path: string): Promise<string> {
  const file = join(path, 'model.json')
  writeFileSync(file, JSON.stringify(await record()))
  return file
}

test(
  `${KILLS} kills at random moments lose nothing and double nothing`,
  { timeout: 60_000 + KILLS * 6000 },
  async () => {
    const path = join(folder(), 'archive')
    const file = await model(folder())
    const safe = new Set<string>()
    let killed = 0
    let cut = 0
    for (let n = 0; n < KILLS; n++) {
      const { code, out, err } = await run(path, file, Math.random() * 350)
      expect(err).toBe('')
      if (code === null) killed++
      if (/"cut":\[\{/.test(out)) cut++
      for (const [, url] of out.matchAll(/^safe (\S+)\n/gm)) safe.add(url!)
      // What was said to be safe is there, whatever came after.
      if (n % 5 !== 0) continue
      const archive = openArchive(path, { readOnly: true })
      const kept = new Set((await all(archive.store.articles())).map(({ url }) => url))
      await archive.close()
      expect([...safe].filter((url) => !kept.has(url))).toEqual([])
    }
    const last = await run(path, file)
    expect(last).toMatchObject({ code: 0, err: '' })
    // A run that was done before the kill came proves nothing.
    expect(killed).toBeGreaterThan(KILLS / 2)
    // Some must have come between the write and the commit.
    expect(cut).toBeGreaterThan(0)

    const archive = openArchive(path)
    expect(archive.recovery).toEqual({ leftBy: undefined, cut: [], short: [], orphans: [] })
    const articles = await all(archive.store.articles({ allRevisions: true }))
    expect(new Set(articles.map(({ url }) => url)).size).toBe(URLS)
    expect(articles).toHaveLength(URLS)
    const captures = await all(archive.store.captures())
    expect(new Set(captures.map(({ url }) => url)).size).toBe(URLS)
    for (const { captureId, url } of articles.filter((_, n) => n % 20 === 0)) {
      const { body } = await archive.store.readCapture(captureId!)
      expect(Buffer.from(body).toString()).toContain(`This is ${url}.`)
    }
    await archive.close()
    const reader = openArchive(path, { readOnly: true })
    const verification = await verifyArchive(reader)
    expect(verification.faults).toEqual([])
    expect(verification).toMatchObject({ captures: captures.length, articles: URLS })
    expect(verification.files).toBeGreaterThan(1)
    await reader.close()
  },
)

test('a full disk ends the run with 74 and the path; with room again it goes on', { timeout: 120_000 }, async () => {
  const path = join(folder(), 'archive')
  const file = await model(folder())
  // The largest file that a process may write stands in for the disk: no root is needed for it.
  for (const kilobytes of [48, 130, 220]) {
    const { code, err } = await run(path, file, undefined, ['bash', '-c', `ulimit -f ${kilobytes}; exec "$@"`, 'bash'])
    expect(code).toBe(74)
    expect(err).toMatch(/^(disk-full|output-failed): .*archive\//)
    expect(err).toContain(path)
  }
  expect(await run(path, file)).toMatchObject({ code: 0, err: '' })
  const archive = openArchive(path, { readOnly: true })
  expect(await all(archive.store.articles({ allRevisions: true }))).toHaveLength(URLS)
  expect((await verifyArchive(archive)).faults).toEqual([])
  await archive.close()
})

test('a second process is told who works on the archive; a killed one leaves no lock behind', async () => {
  const path = join(folder(), 'archive')
  const file = await model(folder())
  const first = openArchive(path)
  const { code, err } = await run(path, file)
  expect(code).toBe(74)
  expect(err).toMatch(new RegExp(`^archive-locked: .* process ${process.pid} on \\S+ since \\d{4}-`))
  expect(() => openArchive(path)).toThrow(`process ${process.pid}`)
  // Readers are let in.
  await openArchive(path, { readOnly: true }).close()
  await first.close()

  const killed = await run(path, file, 30)
  expect(killed.code).toBeNull()
  const next = openArchive(path)
  expect(next.recovery.leftBy?.pid).toBeGreaterThan(0)
  expect(next.recovery.leftBy?.pid).not.toBe(process.pid)
  await next.close()
  expect(statSync(path).isDirectory()).toBe(true)
})
