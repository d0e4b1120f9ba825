import type { Element } from 'domhandler'
import { alternatives } from '../../core/phrases.ts'
import { foldForCompare, words } from '../../core/text.ts'
import { parentOf } from '../../page/ancestors.ts'
import type { Page } from '../../page/page.ts'
import { findBylineLines } from '../fields/byline.ts'
import { splitNames } from '../fields/names.ts'
import { isSiteName } from '../fields/site-names.ts'
import type { ArticleContext } from '../types.ts'
import type { Picture } from './picture.ts'

/** A square that is not larger than this is a portrait, a logo or a card's picture: articles show pictures larger, or oblong. */
const LARGEST_SQUARE = 200
const SQUARE = 0.85
/** Words that an alt text of a portrait may have beside the author's name: 'Photo of', 'Bild av', 'author'. */
const PORTRAIT_WORDS = new RegExp(
  `^(?:${alternatives({
    en: 'photo[s] | picture | image | portrait | avatar | headshot | profile | author | by | of | the | dr | prof | phd | md',
    de: 'bild | foto | autor[in] | porträt | profilbild | von',
    fr: 'image | photographie | auteur | par | de | du',
    es: 'foto | autor[a] | imagen | por | del',
    it: 'foto | autore | immagine | di',
    nl: 'foto | auteur | van | door',
    nordic: 'bild[e] | billede | av | af | bildbyline | forfatter | journalist',
  })})$`,
  'iu',
)
/** `-150x150.jpg`, `/72x72/`. */
const SIZE_IN_PATH = /[-_/=](\d{2,4})x(\d{2,4})(?=[-_/.,]|$)/
/** Links around pictures of galleries lead to the whole picture. */
const TO_PICTURE = /\.(?:jpe?g|png|webp|avif)(?:$|[?#])/i

/** The size that the address states, as picture services do. */
function statedSize(url: string): { readonly width: number; readonly height: number } | null {
  const address = URL.parse(url)
  if (!address) return null
  const query = address.searchParams
  const [width, height] = (query.get('resize') ?? query.get('fit') ?? '').split(',')
  const found = [query.get('w') ?? query.get('width') ?? width, query.get('h') ?? query.get('height') ?? height]
  const inPath = SIZE_IN_PATH.exec(address.pathname)
  const [wide, high] = (found.every(Boolean) ? found : (inPath?.slice(1) ?? [])).map(Number)
  return wide && high ? { width: wide, height: high } : null
}

/** Whether the picture is a small square by its attributes or its address, and no link to the whole picture stands around it. */
export function isSmallSquare(picture: Picture): boolean {
  const { width, height, url, element } = picture
  const size = width !== null && height !== null ? { width, height } : statedSize(url)
  if (!size || Math.max(size.width, size.height) > LARGEST_SQUARE) return false
  if (Math.min(size.width, size.height) / Math.max(size.width, size.height) < SQUARE) return false
  return !leadsToPicture(element)
}

function leadsToPicture(element: Element): boolean {
  let node = parentOf(element)
  for (let level = 0; node && level < 4; level += 1, node = parentOf(node))
    if (node.name === 'a') return TO_PICTURE.test((node.attribs['href'] ?? '').slice(0, 2000))
  return false
}

/** Names of those who wrote the article, folded; the site's own name tells no portrait from a picture. */
export function authorNames(context: ArticleContext): readonly string[] {
  const { value } = findBylineLines(context)
  return splitNames(value ?? '')
    .filter((name) => name.includes(' ') && !isSiteName(name, context.page))
    .map(foldForCompare)
}

/** Whether an alt text names an author and says hardly more: such a picture stands beside the by-line. */
export function namesAuthor(alt: string | null, authors: readonly string[]): boolean {
  if (!alt || alt.length > 120) return false
  const said = foldForCompare(alt)
  return authors.some(
    (name) => said.includes(name) && words(said.replace(name, ' ')).every((word) => PORTRAIT_WORDS.test(word)),
  )
}

/** Objects of JSON-LD whose picture is a portrait or a logo. */
const OTHERS = new Set(['Person', 'Organization', 'NewsMediaOrganization', 'WebSite'])

/** What JSON-LD gives as the picture of a person or a house: objects and addresses. */
export function picturesOfOthers(page: Page): ReadonlySet<unknown> {
  const found = new Set<unknown>()
  for (const { types, data } of page.jsonLd)
    if (types.some((type) => OTHERS.has(type)))
      for (const value of [data['image'], data['logo']].flat()) if (value) found.add(value)
  return found
}
