import { TearsheetError } from '../core/errors.ts'

/** An AbortSignal for one request: aborted when time is up or the caller gives up, always with a TearsheetError. */
export interface Deadline {
  readonly signal: AbortSignal
  /** The promise's value, or the reason of the abort if that comes first. */
  race<T>(promise: Promise<T>): Promise<T>
  /** To be called when the request is over. */
  clear(): void
}

/** A deadline `ms` from now that also follows the caller's signal. */
export function createDeadline(ms: number, caller?: AbortSignal): Deadline {
  const controller = new AbortController()
  const { signal } = controller
  const timer = setTimeout(
    () => controller.abort(new TearsheetError('timeout', 'the total time is up')),
    Math.max(ms, 0),
  )
  const onCaller = () => {
    const reason: unknown = caller?.reason
    controller.abort(
      reason instanceof TearsheetError ? reason : new TearsheetError('interrupted', undefined, { cause: reason }),
    )
  }
  if (caller?.aborted) onCaller()
  else caller?.addEventListener('abort', onCaller, { once: true })

  return {
    signal,
    async race(promise) {
      // Undici does not listen to the signal while it connects, so the wait is ended here.
      promise.catch(() => undefined)
      let onAbort: (() => void) | undefined
      const aborted = new Promise<never>((_resolve, reject) => {
        onAbort = () => reject(signal.reason as Error)
        if (signal.aborted) onAbort()
        else signal.addEventListener('abort', onAbort, { once: true })
      })
      try {
        return await Promise.race([promise, aborted])
      } finally {
        if (onAbort) signal.removeEventListener('abort', onAbort)
      }
    },
    clear() {
      clearTimeout(timer)
      caller?.removeEventListener('abort', onCaller)
    },
  }
}
