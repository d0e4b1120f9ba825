import { foldForCompare } from '../../core/text.ts'
import type { Page } from '../../page/page.ts'
import type { Author } from '../types.ts'
import { isHouse } from './author-metadata.ts'
import { hostLabels } from './host-names.ts'

/** Accounts that content systems make when they are set up, at the end of the address of an author. */
const FIRST_ACCOUNT =
  /\/(?:authors?|autor(?:en|es)?|auteurs?|autore|users?|profiles?)\/(?:admin\w{0,12}|root|superuser|webmaster|wordpress|wp-?admin)\/?(?:[?#]|$)/i
/** Letters of a word that tells a house. */
const LEAST_WORD = 4

/**
 * Whether an author is the house: by name, or as the first account of its content system, which got a part of the
 * house's name for its own (`Harbour A`, linked to `/author/admin/`). A person may have kept that account.
 */
export function isHouseAccount({ name, url }: Author, page: Page): boolean {
  if (isHouse(name, page)) return true
  if (url === null || !FIRST_ACCOUNT.test(url)) return false
  const [word = ''] = foldForCompare(name).split(' ')
  return word.length >= LEAST_WORD && hostLabels(page.url).some((label) => label.startsWith(word))
}
