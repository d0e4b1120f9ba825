/** Tells whoever waits for the flag, on this thread or another. */
export function set(flag: Int32Array): void {
  Atomics.store(flag, 0, 1)
  Atomics.notify(flag, 0)
}

/** Waits without blocking until the flag is set. */
export async function untilSet(flag: Int32Array): Promise<void> {
  const wait = Atomics.waitAsync(flag, 0, 0)
  if (wait.async) await wait.value
}
