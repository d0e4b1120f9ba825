/**
 * Unix milliseconds that never jump: the wall's time at the start, then what has passed since. A clock that is set while
 * a run goes on makes neither a burst nor a stall; the next run reads the wall again.
 */
export function steadyClock(): () => number {
  const offset = Date.now() - performance.now()
  return () => Math.round(offset + performance.now())
}
