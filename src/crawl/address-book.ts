import type { Fetcher } from '../fetch/fetch.ts'

/** How long an address holds, milliseconds: names move seldom, and the connection looks again anyway. */
const HOLDS = 10 * 60_000
const MOST = 20_000

/** The address behind each origin, looked up once in ten minutes; undefined where nobody can tell. */
export function createAddressBook(
  fetcher: Partial<Pick<Fetcher, 'addressOf'>>,
  now: () => number,
): (url: string) => Promise<string | undefined> {
  const book = new Map<string, { readonly address: Promise<string | undefined>; readonly until: number }>()
  return async (url) => {
    const origin = URL.parse(url)?.origin
    if (origin === undefined || !fetcher.addressOf) return undefined
    const known = book.get(origin)
    if (known && known.until > now()) return await known.address
    if (book.size >= MOST) book.clear()
    const address = fetcher.addressOf(origin)
    book.set(origin, { address, until: now() + HOLDS })
    return await address
  }
}
