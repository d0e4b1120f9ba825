import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ours } from './engines.ts'
import { cpuTime, median } from './pages.ts'

const root = join(import.meta.dirname, '../..')
const bin = join(root, 'bin/tearsheet.js')

/** A page of about that many characters, all of it of one kind of paragraph and teaser. */
export function madePage(size: number): string {
  const paragraph = `<p>The council of Lower Harrow voted on <a href="/news/1">the new bridge</a> &amp; its price, as expected. Nobody knows when the work will begin.</p>\n`
  const teaser = `<div class="teaser"><h3><a href="/story/7">Mayor opens swimming pool</a></h3><img src="/p.jpg" alt=""><span>2 May</span></div>\n`
  const head = `<!doctype html><html lang="en"><head><title>Bridge vote</title></head><body><h1>Bridge vote</h1><article>`
  const part = paragraph.repeat(4) + teaser
  return `${head}${part.repeat(Math.max(1, Math.round(size / part.length)))}</article></body></html>`
}

/** Time for pages of 1 to 16 MB, and the slope in log-log: 1 is linear. Pages beyond the limits are cut off. */
export async function measureGrowth(): Promise<void> {
  const run = await ours()
  const points: [number, number][] = []
  for (const megabytes of [0.5, 1, 2, 4, 8, 16]) {
    const bytes = Buffer.from(madePage(megabytes * 1e6))
    const page = { id: 'made', url: 'https://news.example/1', file: '', bytes, text: '' }
    const times: number[] = []
    for (let round = 0; round < 3; round += 1) times.push(await cpuTime(() => run(page)))
    points.push([megabytes, median(times)])
  }
  const [x, y] = [points.map(([size]) => Math.log(size)), points.map(([, time]) => Math.log(time))]
  const mean = (list: readonly number[]): number => list.reduce((sum, value) => sum + value, 0) / list.length
  const [mx, my] = [mean(x), mean(y)]
  const slope = mean(x.map((value, at) => (value - mx) * (y[at]! - my))) / mean(x.map((value) => (value - mx) ** 2))
  console.log(`growth     ${points.map(([size, time]) => `${size} MB ${Math.round(time)} ms`).join('  ')}`)
  console.log(`           slope ${slope.toFixed(2)} (1 is linear; the limits of a page flatten the end)`)
}

/** Start-up of the built program: wall time. */
export function measureStart(): void {
  const folder = mkdtempSync(join(tmpdir(), 'tearsheet-speed-'))
  try {
    const page = join(folder, 'page.html')
    writeFileSync(page, madePage(4000))
    for (const [name, args] of [
      ['--help', ['--help']],
      ['one page', [page, '--url', 'https://news.example/1']],
    ] as const) {
      const runs = Array.from({ length: 9 }, () => {
        const began = performance.now()
        const { status, stderr } = spawnSync(process.execPath, [bin, ...args], { encoding: 'utf8' })
        if (status !== 0) throw new Error(`tearsheet ${args.join(' ')} failed: ${stderr}`)
        return performance.now() - began
      })
      const wall = median(runs)
      const least = Math.min(...runs)
      console.log(`start      ${name}: ${Math.round(wall)} ms, at best ${Math.round(least)} ms`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
