import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { ENGINES } from './engines.ts'
import { type SavedPage, median, quantile } from './pages.ts'

/** Rounds that are not counted: the compiler of the engine is at work in them. */
const WARM = 3

/**
 * How long each engine takes for the same pages, and how that compares. Each has a process of its own, because those that
 * share a parser slow one another down; they work in turn, so that a busy machine slows all of them alike. Processor time
 * of the main thread, medians over the rounds.
 */
export async function measureRatios(folder: string, pages: readonly SavedPage[], rounds: number): Promise<void> {
  const names = Object.keys(ENGINES)
  const own = names.indexOf('tearsheet')
  const children = await Promise.all(names.map((name) => start(name, folder, pages.length)))
  const totals = names.map((): number[] => [])
  const each = pages.map((): number[] => [])
  for (let round = -WARM; round < rounds; round += 1) {
    for (const [at, child] of children.entries()) {
      const times = await runRound(child)
      if (round < 0) continue
      totals[at]!.push(times.reduce((sum, time) => sum + time, 0))
      if (at === own) for (const [page, time] of times.entries()) each[page]!.push(time)
    }
  }
  for (const child of children) child.kill()
  for (const [at, name] of names.entries()) {
    const time = median(totals[at]!) / pages.length
    const over = (base: number): string =>
      median(totals[at]!.map((total, round) => total / totals[base]![round]!)).toFixed(2)
    console.log(`${name.padEnd(21)} ${time.toFixed(2)} ms a page  ${over(0)} x parse5  ${over(own)} x tearsheet`)
  }
  const times = each.map(median)
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => quantile(times, share)) as [number, number, number]
  const slowest = pages[times.indexOf(most)]!.id
  console.log(
    `per page   p50 ${p50.toFixed(1)}  p95 ${p95.toFixed(1)} (${(p95 / p50).toFixed(1)} x p50)  max ${most.toFixed(0)} ms (${slowest})`,
  )
}

/** The young generation is as large from the start as it may become: whether it grows is chance, and doubles some times. */
async function start(name: string, folder: string, limit: number): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'engine-child.ts'), [name, folder, String(limit)], {
    execArgv: ['--min-semi-space-size=16'],
  })
  await once(child, 'message')
  return child
}

async function runRound(child: ChildProcess): Promise<number[]> {
  const answer = once(child, 'message')
  child.send('round')
  return (await answer)[0] as number[]
}
