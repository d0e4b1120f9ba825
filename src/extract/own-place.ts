import type { Page } from '../page/page.ts'

/** Where a page stands by its own address. */
export interface OwnPlace {
  /** Host and port; '' where the address is none. */
  readonly host: string
  /** The path; '' where the address is none. */
  readonly path: string
}

/** Host and path of the page's own address: every link of the page is held against them. */
export function ownPlace(page: Page): OwnPlace {
  let place = places.get(page)
  if (!place) {
    const url = URL.parse(page.url)
    places.set(page, (place = { host: url?.host ?? '', path: url?.pathname ?? '' }))
  }
  return place
}
const places = new WeakMap<Page, OwnPlace>()
