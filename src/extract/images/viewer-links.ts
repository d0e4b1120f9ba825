import type { Element } from 'domhandler'
import { resolveUrl } from '../../core/urls.ts'
import type { Page } from '../../page/page.ts'
import { ownPlace } from '../own-place.ts'
import { pictureKey } from './keys.ts'
import type { Picture } from './picture.ts'

/** Files, and folders of pictures and galleries. */
const IMAGE_TARGET =
  /\.(?:jpe?g|png|webp|avif|gif)(?:$|[?#])|\/(?:image|photo|gallery|galerie|fotostrecke|diaporama|lightbox|attachment)s?[/-]|#/i
/** What systems and scripts call the way to the whole picture: in the class of the link, its `rel` or its address. */
const VIEWER =
  /light-?box|fancy-?box|swipe-?box|show-?box|color-?box|light-?view|light-?gallery|photo-?swipe|magnific|(?:image|img|photo|picture)-?(?:popup|zoom)|show-?pic|enlarge|agrandir|vergr(?:ö|oe)(?:ß|ss)er|ampliar|ingrandi/i
/** Longer addresses and classes are not read to the end. */
const LONGEST = 2000
/** Characters of a path that no other article begins with by chance. */
const LONG_PATH = 20

/** Whether the link around a picture shows that picture larger, here or on a page of its own below the article's. */
export function showsPicture(anchor: Element, { keys }: Pick<Picture, 'keys'>, page: Page): boolean {
  const { attribs } = anchor
  const href = (attribs['href'] ?? '').slice(0, LONGEST)
  if (
    IMAGE_TARGET.test(href) ||
    VIEWER.test(`${attribs['class'] ?? ''} ${attribs['rel'] ?? ''} ${href}`.slice(0, LONGEST))
  )
    return true
  const target = URL.parse(resolveUrl(href, page.base) ?? '')
  if (!target) return false
  const own = ownPlace(page)
  const path = own.path.replace(/(?:\.\w{2,5}|\/)$/, '')
  if (target.host === own.host && path.length >= LONG_PATH && target.pathname.startsWith(path)) {
    const rest = target.pathname.slice(path.length)
    if (/^[^\w%]\S{3,}/.test(rest) && !/^\.\w{2,5}$/.test(rest)) return true
  }
  return keys.includes(pictureKey(target.href))
}
