import { setFlagsFromString } from 'node:v8'

// What V8 does differently in this program. The flags hold for the process, so a program sets them and a library never does.

/** Flags that cost nothing: what was compiled without them is good with them. To be set before the first worker starts. */
export const FREE_FLAGS: readonly string[] = [
  // The young generation of a worker has this size from the start, because the last flag below keeps it from growing.
  '--min-semi-space-size=8',
  // Each thread clears its young generation itself: helpers of several workers wait for one another. Two workers on two
  // processors read a tenth more pages.
  '--no-parallel-scavenge',
]

/**
 * For a worker on every processor, before the first of them starts: each compiles its own hot functions. The thread that V8
 * has for that takes the processor from a worker: without it two workers on two processors read 600 pages in 28 s instead
 * of 31 and take 30 MB less, and one alone reads a seventh fewer.
 */
export const CROWDED_FLAG = '--no-concurrent-recompilation'

/**
 * Patterns are compiled at once, and not first for an interpreter that the second use replaces: a page of every kind uses
 * some 340, which is a tenth of the time for the first page. `--no-regexp-tier-up` says the same, and V8 then dies of a
 * pattern that it has interpreted before. It holds for patterns that are made after it.
 */
export const PATTERN_FLAG = '--regexp-tier-up-ticks=0'

/**
 * All flags. With these V8 refuses what was compiled without them (`v8.cachedDataVersionTag` differs), and Node's own
 * modules come so: a worker that starts after them takes 60 ms longer to start.
 */
export const ENGINE_FLAGS: readonly string[] = [
  ...FREE_FLAGS,
  PATTERN_FLAG,
  // The main thread only hands lines on, but its young generation would grow to 130 MB with the size of the records:
  // 490 MB instead of 620 at the peak of 1,300 pages on two workers, in the same time.
  '--semi-space-growth-factor=1',
]

/** Sets flags of V8 for the whole process. */
export function setEngineFlags(flags: readonly string[]): void {
  for (const flag of flags) setFlagsFromString(flag)
}
