import type { TearsheetError } from '../../src/core/errors.ts'
import { createFetcher, type Fetcher, type FetchOptions } from '../../src/fetch/fetch.ts'

const started = new Set<Fetcher>()

/** A fetcher that may reach 127.0.0.1 only. */
export function localFetcher(options: Partial<FetchOptions> = {}): Fetcher {
  const fetcher = createFetcher({
    identity: { version: '0.0.1', contact: 'desk@news.example' },
    allowAddresses: ['127.0.0.1'],
    ...options,
  })
  started.add(fetcher)
  return fetcher
}

/** For afterAll. */
export async function closeFetchers(): Promise<void> {
  await Promise.all(Array.from(started, (fetcher) => fetcher.close()))
  started.clear()
}

/** The code of the TearsheetError with which the promise fails; `none` where it does not, the error where it is no such. */
export async function codeOf(promise: Promise<unknown>): Promise<string> {
  const thrown = await errorOf(promise)
  return thrown === undefined ? 'none' : (thrown.code ?? String(thrown))
}

/** The error with which the promise fails. */
export async function errorOf(promise: Promise<unknown>): Promise<TearsheetError | undefined> {
  try {
    await promise
    return undefined
  } catch (error) {
    return error as TearsheetError
  }
}

export function textOf(capture: { body: Uint8Array }): string {
  return Buffer.from(capture.body).toString('utf8')
}
