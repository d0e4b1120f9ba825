import { setTimeout as timer } from 'node:timers/promises'

/** Waits, or until the signal fires; whoever waits looks at the signal next. */
export async function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  try {
    await timer(ms, undefined, signal ? { signal } : {})
  } catch {
    // The signal ended the wait.
  }
}
