import { setFlagsFromString } from 'node:v8'

/** What V8 does differently in this program. The flags hold for the process, so a program sets them and a library never does. */
const FLAGS = [
  // The main thread only hands lines on, but its young generation would grow to 130 MB with the size of the records:
  // 490 MB instead of 620 at the peak of 1,300 pages on two workers, in the same time …
  '--semi-space-growth-factor=1',
  // … so that of a worker has to have its size from the start.
  '--min-semi-space-size=8',
  // Patterns are compiled at once, and not first for an interpreter that the second use replaces: a page of every kind
  // uses some 340, which is a tenth of the time for the first page. `--no-regexp-tier-up` says the same, and V8 then
  // dies of a pattern that it has interpreted before.
  '--regexp-tier-up-ticks=0',
  // Each thread clears its young generation itself: helpers of several workers wait for one another. Two workers on two
  // processors read a tenth more pages.
  '--no-parallel-scavenge',
]

/** To be called before the first worker starts. */
export function setEngineFlags(): void {
  for (const flag of FLAGS) setFlagsFromString(flag)
}
