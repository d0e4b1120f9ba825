import type { Element } from 'domhandler'
import { foldForCompare, titleSimilarity } from '../core/text.ts'
import { blockSpans, type BlockSpans } from './block-spans.ts'
import { isBareName } from './fields/site-names.ts'
import type { CaptionSetting } from './images/caption-setting.ts'
import { captionOf } from './images/captions.ts'
import { splitCaption } from './images/credits.ts'
import { leadGalleries } from './images/galleries.ts'
import { metaPictures, type MetaPicture } from './images/metadata.ts'
import type { Picture } from './images/picture.ts'
import { authorNames, isSmallSquare, namesAuthor } from './images/portraits.ts'
import { pictures } from './images/sources.ts'
import { parentOf } from '../page/ancestors.ts'
import { isOwn, zoneOf } from './images/zone.ts'
import { isDropped } from './site.ts'
import { likenessTo } from './title-likeness.ts'
import type { ArticleContext, Image } from './types.ts'

/** Metadata captions up to this length are alt texts: a name, a topic. */
const LABEL = 25
/** Blocks of the body that may stand before the lead: a standfirst that was taken for text. */
const BEFORE_LEAD = 1
/** Captions less alike than this say different things. */
const OTHER_CAPTION = 0.5
/** Characters of a headline that a caption does not hold by chance. */
const LONG_TITLE = 25
/** More characters than a house has in its name. */
const HOUSE = 40
/** More than any gallery prints; a hostile page has no end. */
const MOST = 300

/**
 * The article's own pictures in reading order, the lead first. A picture that the metadata names leads where the markup
 * has none before the text; one that only the metadata has is still an image.
 */
export function findImages(context: ArticleContext): readonly Image[] {
  const spans = blockSpans(context.page, context.blocks)
  const zone = zoneOf(context, spans)
  const named = metaPictures(context)
  const namedKeys = new Set(named.map(({ key }) => key))
  const all = pictures(context.page).filter(({ element }) => !isDropped(context.site, element))
  const authors = authorNames(context)
  const isNamed = ({ keys }: Picture): boolean => keys.some((key) => namedKeys.has(key))
  const galleries = [...leadGalleries(all, isNamed, zone)]
  const inGallery = ({ element }: Picture): boolean =>
    galleries.some((box) => context.page.elements.contains(box, element))
  const own = all
    .filter((picture) => isOwn(picture, zone, () => isNamed(picture) || inGallery(picture)))
    // The picture of an author or of a card is small and square, or named for the author; the page's own is neither.
    .filter((picture) => isNamed(picture) || !(namesAuthor(picture.alt, authors) || isSmallSquare(picture)))
    // The name of the site by itself is the alt text of its logo.
    .filter((picture) => isNamed(picture) || !picture.alt || !isSign(picture.alt, context))
    .slice(0, MOST)
  const text = new Set(context.body.kept)
  if (zone.headline !== null) text.add(zone.headline)
  const setting: CaptionSetting = { context, spans, text, picturesIn: counter(all), nextPicture: nextOf(all, spans) }
  const merged = new Map<string, Image & { readonly place: number; readonly before: boolean }>()
  for (const picture of own) {
    const place = spans.get(picture.element)?.start ?? 0
    const data = named.find(({ key }) => picture.keys.includes(key))
    const image = {
      ...printed(picture, setting, data),
      place,
      before: (zone.keptBefore[Math.min(place, zone.keptBefore.length - 1)] ?? 0) <= BEFORE_LEAD,
    }
    const earlier = merged.get(picture.key)
    if (earlier && saysOther(earlier.caption, image.caption)) {
      merged.set(`${picture.key} ${place}`, image)
      continue
    }
    merged.set(
      picture.key,
      earlier ? { ...better(earlier, image), place: earlier.place, before: earlier.before } : image,
    )
  }
  const list = [...merged].map(([key, image]) => ({ key, image }))
  let leading = list.findIndex(({ image }) => image.before)
  if (leading < 0) leading = list.findIndex(({ key }) => namedKeys.has(key))
  const lead = list[leading]
  if (!lead) {
    const only = named[0]
    const rest = list.map(({ image }) => plain(image, false))
    return only ? [fromMetadata(only, context), ...rest] : rest
  }
  return [plain(lead.image, true), ...list.filter((other) => other !== lead).map(({ image }) => plain(image, false))]
}

function printed(picture: Picture, setting: CaptionSetting, data: MetaPicture | undefined): Image {
  let { caption, credit } = captionOf(picture, setting)
  if (!caption && data?.caption && isOwnText(data.caption, picture.alt, setting.context)) {
    const split = splitCaption(data.caption)
    caption = split.caption
    credit ??= split.credit
  }
  if (caption && repeatsTitle(caption, setting.context)) caption = null
  // The name of the site, alone, says whose picture it is.
  if (caption && caption.length < HOUSE && isBareName(caption, setting.context.page)) {
    credit ??= caption
    caption = null
  }
  const { url, alt } = picture
  const width = picture.width ?? data?.width ?? null
  const height = picture.height ?? (picture.width === null ? (data?.height ?? null) : null)
  return { url, caption, credit: credit ?? data?.credit ?? null, alt, width, height, lead: false }
}

/** A copy of the headline says nothing of the picture; a long one with other words around it is the head of the article. */
function repeatsTitle(caption: string, { headline }: ArticleContext): boolean {
  const title = foldForCompare(headline.value ?? '')
  const said = foldForCompare(caption)
  return said === title || (title.length >= LONG_TITLE && said.includes(title))
}

/** Whether an alt text is that of a logo or of the box for a newsletter. */
function isSign(alt: string, { page }: ArticleContext): boolean {
  return (
    alt.length < HOUSE && (isBareName(alt, page) || /\b(?:newsletter|nieuwsbrief|nyhedsbrev|nyhetsbrev)\b/i.test(alt))
  )
}

function fromMetadata(data: MetaPicture, context: ArticleContext): Image {
  const split = splitCaption(data.caption && !isTitle(data.caption, context) ? data.caption : '')
  return {
    url: data.url,
    caption: split.caption,
    credit: data.credit ?? split.credit,
    alt: null,
    width: data.width,
    height: data.height,
    lead: true,
  }
}

/** A caption that only the metadata has may be a mere label, the alt text or the headline again. */
function isOwnText(caption: string, alt: string | null, context: ArticleContext): boolean {
  return caption.length > LABEL && !isTitle(caption, context) && (!alt || titleSimilarity(caption, alt) < 0.8)
}

/** JSON-LD gives the headline as the caption where there is none. */
function isTitle(caption: string, context: ArticleContext): boolean {
  return likenessTo(context.headline.value ?? context.page.title ?? '')(caption) > 0.7
}

/** A picture that is printed again under other words is another one for the reader. */
function saysOther(first: string | null, second: string | null): boolean {
  return first !== null && second !== null && titleSimilarity(first, second) < OTHER_CAPTION
}

/** Words of addresses for what is the smaller file of one picture. */
const SMALL = /[-_/](?:small|thumb(?:nail)?s?|mini|tiny)(?=[-_/.])/i

/** One picture twice: the larger file, and what either says of it. */
function better(first: Image, second: Image): Image {
  const wider = (second.width ?? 0) > (first.width ?? 0)
  const larger = wider || (first.width === null && SMALL.test(first.url) && !SMALL.test(second.url)) ? second : first
  // A credit goes with its caption: the poster of a video may be the picture too.
  const told = first.caption === null && second.caption !== null ? second : first
  return {
    ...larger,
    caption: told.caption,
    credit: told.credit ?? first.credit ?? second.credit,
    alt: first.alt ?? second.alt,
  }
}

function plain({ url, caption, credit, alt, width, height }: Image, lead: boolean): Image {
  return { url, caption, credit, alt, width, height, lead }
}

/** Counts different pictures in an element: each picture tells the elements above it, at most a few levels. */
function counter(all: readonly Picture[]): (element: Element) => number {
  let counts: ReadonlyMap<Element, ReadonlySet<string>> | undefined
  return (element) => (counts ??= countKeys(all)).get(element)?.size ?? 0
}

/** Says where the next other picture stands: the same one in another size is no other. */
function nextOf(all: readonly Picture[], spans: BlockSpans): (picture: Picture) => number {
  const places = new Map(all.map((picture, index) => [picture, index]))
  return (picture) => {
    let index = (places.get(picture) ?? all.length) + 1
    while (index < all.length && all[index]!.key === picture.key) index += 1
    return (index < all.length ? spans.get(all[index]!.element)?.start : undefined) ?? Infinity
  }
}

function countKeys(all: readonly Picture[]): Map<Element, Set<string>> {
  const counts = new Map<Element, Set<string>>()
  for (const picture of all) {
    let node: Element | null = picture.element
    for (let level = 0; node && level < 9; level += 1, node = parentOf(node)) {
      const keys = counts.get(node)
      if (keys) keys.add(picture.key)
      else counts.set(node, new Set([picture.key]))
    }
  }
  return counts
}
