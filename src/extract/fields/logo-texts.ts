import { oncePer } from '../../core/memo.ts'
import type { Element } from 'domhandler'
import { hostOf, pathOf } from '../../core/address-parts.ts'
import { foldForCompare } from '../../core/text.ts'
import { resolveUrl } from '../../core/urls.ts'
import { rawText } from '../../page/nodes.ts'
import type { Page } from '../../page/page.ts'
import { ownPlace } from '../own-place.ts'
import { spellsHost } from './host-names.ts'
import { plainText } from './ld-values.ts'
import { isFileName, logoName } from './words-logo.ts'
import { NO_PUBLISHER } from './words-publisher.ts'

/** Longest text that can be the name of a site. */
export const LONGEST_NAME = 60

interface Logo {
  readonly text: string
  readonly element: Element
}

/** Alt texts, titles and link texts of logos: pictures and words that link to the home page. Read once per page. */
export const logoTexts: (page: Page) => readonly Logo[] = oncePer(readLogos)

function readLogos(page: Page): Logo[] {
  const found: Logo[] = []
  for (const link of page.elements.tag('a')) {
    if (!isHome(link.attribs['href'], page)) continue
    const said = [
      plainText(pictureName(page, link)),
      wordMark(page, link),
      label(page, link),
      plainText(link.attribs['title'] ?? ''),
    ]
    const text = said.find(mayName) ?? said.find(Boolean)
    if (text && text.length <= LONGEST_NAME) found.push({ text, element: link })
    if (found.length >= 12) break
  }
  return found
}

/** Whether a text is more than what every logo is called; pictures are called so where the link's own words name the site. */
function mayName(text: string): boolean {
  if (text.length > LONGEST_NAME) return false
  const name = logoName(text)
  return name !== '' && !NO_PUBLISHER.has(foldForCompare(name)) && !isFileName(name)
}

/** The words of a link home are the site's name where the page's title has them too, or its host spells them; 'Home' is none. */
function wordMark(page: Page, link: Element): string {
  const text = page.elements.text(link)
  if (text.length < 2 || text.length > LONGEST_NAME) return ''
  return page.title?.endsWith(text) === true || spellsHost(logoName(text), page) ? text : ''
}

/** What a link home without a text that is read says to those who listen: 'The Daily home page'. */
function label(page: Page, link: Element): string {
  const text = plainText(link.attribs['aria-label'] ?? '')
  return text.length <= LONGEST_NAME && spellsHost(logoName(text), page) ? text : ''
}

/** The alt text of the first picture in an element, or the title of the first drawing. */
function pictureName({ elements }: Page, element: Element): string {
  const picture = elements.inside(element, 'img').find(({ attribs }) => 'alt' in attribs)
  const drawn = elements.inside(element, 'svg')
  const title = elements.inside(element, 'title').find((name) => drawn.some((svg) => elements.contains(svg, name)))
  if (picture && !(title && elements.order(title) < elements.order(picture))) return picture.attribs['alt'] ?? ''
  return title ? rawText(title) : ''
}

/**
 * What a link home can end in: most links do not, and need not be resolved. Queries and fragments follow. One that is
 * nothing but a fragment is a button's, whatever `<base>` makes of it.
 */
const MAY_BE_HOME = /^\s*\?|[/\\.]\s*(?:[?#]|$)|index\.\w{2,5}\s*(?:[?#]|$)|^\s*(?:https?:)?[/\\]{2}[^/\\]*$/i
/** Longer addresses than this lead deeper. */
const LONGEST_HOME = 2000

const HOME_PATH = /^\/?(?:index\.\w{2,5})?$/
const bareHost = (host: string): string => (host.startsWith('www.') ? host.slice(4) : host)

/** Whether the address is the home page of the page's own host. */
export function isHome(href: string | undefined, page: Page): boolean {
  if (href === undefined || !MAY_BE_HOME.test(href.slice(0, LONGEST_HOME))) return false
  const address = resolveUrl(href, page.base)
  return (
    address !== undefined &&
    HOME_PATH.test(pathOf(address)) &&
    bareHost(hostOf(address)) === bareHost(ownPlace(page).host)
  )
}
