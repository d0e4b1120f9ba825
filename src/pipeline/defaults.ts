import { availableParallelism } from 'node:os'

/** Worker threads where nobody says otherwise. */
export const DEFAULT_THREADS: number = Math.min(8, availableParallelism())
/** Heap of one worker, megabytes, where nobody says otherwise. */
export const DEFAULT_MEMORY_MB = 768
