import { oncePer } from '../../core/memo.ts'
import { foldForCompare, withoutAccents, withoutSigns } from '../../core/text.ts'
import { type Page, metaAll } from '../../page/page.ts'
import { ldTexts, plainText } from './ld-values.ts'
import { splitNames } from './names.ts'
import { SEPARATOR, isSiteName } from './site-names.ts'

/**
 * The names in an author value of the metadata. The site's own title is one name, whatever its slogan says, and so is a
 * name of the site that has a word for 'and' in it, or places behind it.
 */
export function statedNames(text: string, page: Page): string[] {
  const names = splitNames(text)
  if (names.length < 2) return names
  const parts = text.split(SEPARATOR)
  if (parts.length > 1 && isSiteTitle(text, page)) return [parts.find((part) => isOwnSite(part, page)) ?? parts[0]!]
  const own = withoutSigns(text)
  const [head = '', ...places] = own.split(/\s*,\s*/u)
  if (isOwnSite(head, page) && places.every((place) => !/\s/.test(place))) return [head]
  // `Northport - Harbour Post`: where it was written, and the house.
  const [place = '', house = '', more] = own.split(SEPARATOR)
  return more === undefined && isOwnSite(house, page) && !/\s/.test(place) ? [house] : names
}

/** Whether a name is that of the site, whose host is written without accents. */
export function isOwnSite(name: string, page: Page): boolean {
  if (isSiteName(name, page)) return true
  const plain = withoutAccents(name)
  return plain.length < name.normalize('NFD').length && isSiteName(plain, page)
}

/** Whether a text is the title of the site, or begins it: content systems sign with it where nobody is known. */
function isSiteTitle(text: string, page: Page): boolean {
  const key = foldForCompare(text)
  return key !== '' && siteTitles(page).some((title) => title === key || title.startsWith(`${key} `))
}

const siteTitles = oncePer((page: Page): readonly string[] =>
  [
    ...metaAll(page, 'og:site_name').map(plainText),
    ...page.jsonLd
      .filter(({ under, types }) => under === 'publisher' || types.includes('WebSite'))
      .flatMap(({ data }) => ldTexts(data['name'])),
  ].map(foldForCompare),
)
