import { pathOf } from '../../core/address-parts.ts'
import { oncePer } from '../../core/memo.ts'
import { foldForCompare } from '../../core/text.ts'
import { registrableDomain, resolveUrl } from '../../core/urls.ts'
import type { Page } from '../../page/page.ts'
import { ownPlace } from '../own-place.ts'

/** One key for a name and for what addresses make of it: 'España' and 'espana', 'Füchse' and 'fuechse'. */
export function looseKey(text: string): string {
  const bare = foldForCompare(text).normalize('NFD').replace(/\p{M}/gu, '')
  return bare.replace(/([aou])e/g, '$1') || foldForCompare(text)
}

/** The folders of the page's address. */
export const folders: (page: Page) => ReadonlySet<string> = oncePer((page) => {
  const parts = ownPlace(page).path.split('/').slice(1, -1)
  return new Set(parts.map((part) => looseKey(part.replace(/-/g, ' '))))
})

/** Whether the page's address lies below the link's. */
export function isAbovePage(href: string | undefined, page: Page): boolean {
  const address = resolveUrl(href, page.base)
  if (!address) return false
  const path = pathOf(address)
  const own = ownPlace(page).path.replace(/\/+$/, '')
  // Most links lead somewhere else by their first letter.
  if (path.charCodeAt(1) !== own.charCodeAt(1)) return false
  const upper = withoutEnd(path)
  // Not the page itself, however its address ends, and not the same path on another site.
  return (
    upper.length > 1 &&
    !upper.startsWith('/@') &&
    withoutEnd(own).startsWith(`${upper}/`) &&
    registrableDomain(address) === registrableDomain(page.url)
  )
}

/** A path without what programs end the address of a folder in: `/bay/index.php`, `/bay.html`. */
const withoutEnd = (path: string): string => path.replace(/(?:index\.\w+|\.html?)?\/*$/, '')
