import { oncePer } from '../core/memo.ts'
import type { Page } from '../page/page.ts'

/** Where a page stands by its own address. */
export interface OwnPlace {
  /** Host and port; '' where the address is none. */
  readonly host: string
  /** The path; '' where the address is none. */
  readonly path: string
}

/** Host and path of the page's own address: every link of the page is held against them. */
export const ownPlace: (page: Page) => OwnPlace = oncePer(({ url: address }) => {
  const url = URL.parse(address)
  return { host: url?.host ?? '', path: url?.pathname ?? '' }
})
