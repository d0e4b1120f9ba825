/** How much runs at the same time. */
export interface InOrderOptions {
  /** Results under way or waiting for the consumer, at most. */
  readonly window: number
  /** Says no while too much is held in memory; asked again after each result. */
  readonly hasRoom?: () => boolean
  /** Takes nothing more from the source; what was begun still comes out. */
  readonly signal?: AbortSignal | undefined
}

/**
 * Begins each item of a source as soon as there is room and gives the results in the source's order. Holds no more
 * than the window: a consumer that stalls stops the source, and a source that stalls does not hold back what is done.
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<T>,
  begin: (item: T) => Promise<R>,
  options: InOrderOptions,
): AsyncGenerator<R> {
  const { window, signal, hasRoom = () => true } = options
  const line: Promise<R>[] = []
  const iterator = source[Symbol.asyncIterator]()
  let changed = Promise.withResolvers<void>()
  const ring = (): void => {
    changed.resolve()
    changed = Promise.withResolvers()
  }
  let ended = false
  let failure: { readonly error: unknown } | undefined
  const end = (): void => {
    ended = true
    ring()
  }
  const produce = async (): Promise<void> => {
    for (;;) {
      if (ended) break
      if (line.length >= window || (line.length > 0 && !hasRoom())) {
        await changed.promise
        continue
      }
      const { value, done } = await iterator.next()
      if (done || ended) break
      const result = begin(value)
      // Whoever takes it from the line sees its failure; here it only makes room.
      result.then(ring, ring)
      line.push(result)
      ring()
    }
  }
  signal?.addEventListener('abort', end, { once: true })
  if (signal?.aborted) end()
  void produce()
    .catch((error: unknown) => (failure = { error }))
    .then(end)
  try {
    for (;;) {
      const first = line[0]
      if (first) {
        yield await first
        // In the line until the consumer comes back: what it holds counts too.
        void line.shift()
        ring()
      } else if (ended) break
      else await changed.promise
    }
    if (failure) throw failure.error
  } finally {
    end()
    signal?.removeEventListener('abort', end)
    // A source that waits for input would hold this up for ever.
    iterator.return?.().catch(() => {})
  }
}
