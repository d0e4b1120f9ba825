import type { Element } from 'domhandler'
import { parentOf } from '../../page/ancestors.ts'
import { classParts } from '../../core/class-words.ts'
import type { BlockSpans } from '../block-spans.ts'
import type { ArticleContext } from '../types.ts'
import type { Picture } from './picture.ts'
import { showsPicture } from './viewer-links.ts'

/** Blocks (kicker, by-line, date, summary, share words) that may stand between a lead above the headline and the headline. */
export const BEFORE_HEADLINE = 8
/** Class words and ids of the frame, or of the picture itself, that opens an article. */
const OPENING = classParts({
  en: `
    featured-(image/img/media/photo/thumb/thumbnail) | post-featured-image | (entry/post/article)-featured | hero | hero-(image/img/media/container) |
    herocontainer | heroimage | (lead/main/opening/cover/primary/top)-(image/img/media/photo/picture/asset/art) |
    (post/entry/article/story/single/blog)-(thumb/thumbnail/image/img/picture/photo/media/hero) |
    (article/post/entry/story)-header | wp-post-image
  `,
  de: 'aufmacher | aufmacher-bild | titelbild | artikelbild | beitragsbild | headerbild',
  fr: 'image-(une/principale) | photo-principale',
  es: 'imagen-(principal/destacada) | foto-(principal/portada)',
  it: '(immagine/foto)-(principale/evidenza/apertura)',
  pt: '(imagem/foto)-(principal/destaque/destacada)',
  nl: 'hoofdafbeelding | uitgelichte-afbeelding | hoofdfoto',
  pl: '(zdjecie/foto)-glowne',
  nordic: 'hovedbilde | hovedbillede | huvudbild | toppbilde',
})
/** Levels between a picture and the frame that says what it is. */
const LEVELS = 5
/** A picture narrower than this opens nothing. */
const WIDE = 400

/** What a zone says of the headline: the index of its block, and which blocks stand in an element. */
interface AroundHeadline {
  readonly context: ArticleContext
  readonly spans: BlockSpans
  readonly headline: number | null
}

/** Whether the headline stands in an element. */
export function holdsHeadline(element: Element, { headline, spans }: AroundHeadline): boolean {
  const span = spans.get(element)
  return headline !== null && span !== undefined && span.start <= headline && headline < span.end
}

/**
 * Whether a picture outside the box of headline and text opens the article: right above the headline, in a frame that says
 * so, and no link to another page.
 */
export function opensArticle(picture: Picture, place: number, zone: AroundHeadline): boolean {
  const { headline, context } = zone
  const { page } = context
  if (headline === null || place > headline || place < headline - BEFORE_HEADLINE) return false
  if (picture.width !== null && picture.width < WIDE) return false
  let named = false
  let node: Element | null = picture.element
  for (let level = 0; node && !holdsHeadline(node, zone); level += 1, node = parentOf(node)) {
    if (node.name === 'a' && !showsPicture(node, picture, page)) return false
    named ||= level < LEVELS && OPENING.test(page.elements.hint(node))
  }
  return named
}
