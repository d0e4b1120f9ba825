import { words } from '../../core/text.ts'
import { metaAll } from '../../page/page.ts'
import { blockSpans } from '../block-spans.ts'
import { articleAnchors } from '../related/anchors.ts'
import { listShape } from '../related/shapes.ts'
import type { ArticleContext, Block } from '../types.ts'
import { CHALLENGE_SCRIPT, CHALLENGE_TEXT, CHALLENGE_TITLE } from './words-challenge.ts'
import { CONSENT_TITLE, CONSENT_URL, CONSENT_WORDS } from './words-consent.ts'
import { LIVE_WORDS, NEEDS_SCRIPT, NOT_FOUND, WALL_TEXT } from './words.ts'

/** What a page shows of its kind, counted once. */
export interface Signs {
  /** Words of the body. */
  readonly words: number
  /** Words that a reader sees on the page, up to a cap. */
  readonly pageWords: number
  /** Those of lines that are not mostly links. */
  readonly proseWords: number
  readonly headline: boolean
  /** Type of the JSON-LD object that describes the article. */
  readonly articleNode: string | null
  readonly ogArticle: boolean
  readonly liveNode: boolean
  readonly collectionNode: boolean
  readonly galleryNode: boolean
  readonly video: string | null
  readonly audio: string | null
  readonly root: boolean
  /** Whether the address is that of a list or of a section. */
  readonly listUrl: 'list' | 'section' | null
  readonly challengeTitle: string | null
  readonly challengeText: boolean
  readonly challengeScript: boolean
  readonly consentUrl: boolean
  readonly consentTitle: string | null
  /** Kinds of consent words on the page, 0 to 6. */
  readonly consentWords: number
  /** Share of the longer blocks of the body, or of the page where there is none, that speak of consent. */
  readonly consentShare: number
  readonly notFound: string | null
  readonly needsScript: boolean
  readonly liveWords: boolean
  /** Clock times that stand alone between the body's blocks. */
  readonly times: number
  /** Linked headlines of other articles. */
  readonly teasers: number
  /** Lines that are nothing but the headline of another article, where it is no heading. */
  readonly lines: number
  /** Those among the blocks of the body. */
  readonly teasersInside: number
  /** Most paragraphs of the body in a row without a teaser between them. */
  readonly longestRun: number
  readonly wallText: boolean
}

const ARTICLE = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|NewsStory)$/
const COLLECTION = /^(?:CollectionPage|ItemList|Blog|SearchResultsPage|CategoryPage|ProfilePage)$/
const GALLERY = /^(?:ImageGallery|MediaGallery|PhotoGallery)$/
const AUDIO = /^(?:PodcastEpisode|AudioObject|RadioEpisode)$/
const ROOT = /^\/(?:(?:index|home|default|start(?:seite)?)(?:\.\w{3,5})?|[a-z]{2}(?:[-_][a-z]{2})?)?\/?$/i
const CLOCK = /^\D{0,24}(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?(?:[ap]\.?m\.?|uhr|utc|gmt|bst|cest?|e[sd]t|h))?\D{0,24}$/i
/** Characters from which a block counts as a paragraph of a story; a teaser's text is shorter or alone. */
const PARAGRAPH = 140
/** Characters from which a line is a headline rather than a topic. */
const LINE = 25
/** Blocks of which the share that speaks of consent is taken. */
const SAMPLE = 200
/** Elements that only bot checks have. */
const CHALLENGE_BOX = /^(?:challenge-form|challenge-running|cf-wrapper|px-captcha|captcha-container)$/
/** Text is read up to this length: the phrases looked for stand early on such pages. */
const READ = 12_000

/** Words of a page that says one thing only. */
const FEW = 60

/** Words of lines that are not mostly links, up to a cap. */
function proseWords(blocks: readonly Block[]): number {
  let count = 0
  for (const { text, linkChars } of blocks) {
    if (linkChars < text.length / 2) count += words(text.slice(0, 2000)).length
    if (count > 1000) break
  }
  return count
}

/** Reads off the page what speaks for one kind or another. Linear in the page. */
export function signsOf(context: ArticleContext): Signs {
  const { page, blocks, body, article } = context
  const seen = blocks.filter((block) => !block.hidden)
  let text = ''
  for (const block of seen) {
    if (text.length > READ) break
    text += `${block.text.slice(0, 2000)}\n`
  }
  const titles = [
    page.title ?? '',
    ...page.elements
      .tag('h1')
      .slice(0, 3)
      .map((element) => page.elements.text(element)),
    ...page.elements
      .tag('h2')
      .slice(0, 2)
      .map((element) => page.elements.text(element)),
  ].map((title) => title.slice(0, 200))
  const match = (pattern: RegExp, among = titles): string | null =>
    among.find((title) => title && pattern.test(title)) ?? null
  const kept = new Set(body.kept)
  // The text that was taken for the article; on a wall that is the wall's own.
  const long = (kept.size ? seen.filter((block) => kept.has(block.index)) : seen)
    .filter((block) => block.text.length > 80)
    .slice(0, SAMPLE)
  const consent = long.filter(
    (block) => CONSENT_WORDS.filter((pattern) => pattern.test(block.text.slice(0, 1500))).length >= 2,
  )
  const spans = blockSpans(page, blocks)
  const headlines = new Map<string, number>()
  const lines = new Set<string>()
  for (const anchor of articleAnchors(context, spans)) {
    if (anchor.heading && anchor.text.length > 15) headlines.set(anchor.key, anchor.place)
    else if (anchor.inBlock && anchor.text.length > LINE && blocks[anchor.place]!.text.length <= anchor.text.length)
      lines.add(anchor.key)
  }
  const first = body.kept[0] ?? -1
  const last = body.kept.at(-1) ?? -1
  const url = URL.parse(page.url)
  const og = metaAll(page, 'og:type').map((type) => type.toLowerCase())
  const ogArticle = og.some((type) => type === 'article' || type.endsWith(':article'))
  const count = words(body.text.slice(0, 40_000)).length
  const articleNode = article?.types.find((type) => ARTICLE.test(type)) ?? null
  // A long text is no wall and no shell: what only they are told by is not looked for.
  const thin = count < 150
  // A page of a few words may say it in a line that is no heading.
  const few = proseWords(seen) < FEW && !articleNode && !ogArticle
  const said = seen.filter((block) => block.text.length < 120).map((block) => block.text)
  return {
    words: count,
    pageWords: words(text).length,
    proseWords: proseWords(seen),
    headline: context.headline.value !== null,
    articleNode,
    ogArticle,
    liveNode:
      article?.types.includes('LiveBlogPosting') === true ||
      page.jsonLd.some((node) => node.depth === 0 && node.types.includes('LiveBlogPosting')),
    collectionNode: page.jsonLd.some((node) => node.depth === 0 && node.types.some((type) => COLLECTION.test(type))),
    galleryNode:
      page.jsonLd.some((node) => node.depth === 0 && node.types.some((type) => GALLERY.test(type))) ||
      og.some((type) => type.includes('gallery')),
    video: mainVideo(context, og),
    audio:
      page.jsonLd.find((node) => node.depth === 0 && node.types.some((type) => AUDIO.test(type)))?.types[0] ?? null,
    root: url !== null && ROOT.test(url.pathname) && !/[?&]\w{1,12}=\w/.test(url.search),
    listUrl: listShape(page.url),
    challengeTitle: match(CHALLENGE_TITLE),
    challengeText: thin && CHALLENGE_TEXT.test(text),
    challengeScript: thin && CHALLENGE_SCRIPT.test(scriptText(context)),
    consentUrl: CONSENT_URL.test(page.url.slice(0, 2000)),
    consentTitle: match(CONSENT_TITLE, titles.slice(0, 3)),
    consentWords: thin || !articleNode ? CONSENT_WORDS.filter((pattern) => pattern.test(text)).length : 0,
    consentShare: long.length ? consent.length / long.length : 0,
    notFound: match(NOT_FOUND, titles.slice(0, 4)) ?? (few ? match(NOT_FOUND, said) : null),
    needsScript:
      thin && (NEEDS_SCRIPT.test(`${text.slice(0, 4000)} ${noscriptText(context)}`) || hasRootShell(context)),
    liveWords:
      LIVE_WORDS.test(`${context.headline.value ?? ''} `) ||
      /[/-](?:live|liveblog|live-?ticker|liveticker|ticker)(?:[/-]|\.|$)/i.test(url?.pathname ?? ''),
    times: blocks.filter(
      (block) => block.index >= first && block.index <= last && block.text.length < 50 && CLOCK.test(block.text),
    ).length,
    teasers: headlines.size,
    lines: [...lines].filter((key) => !headlines.has(key)).length,
    teasersInside: [...headlines.values()].filter((place) => kept.has(place) || (place > first && place < last)).length,
    longestRun: longestRun(context, new Set(headlines.values())),
    wallText: thin && WALL_TEXT.test(text),
  }
}

/** A VideoObject that is the page's own subject, or a type of the page that says video. */
function mainVideo({ page, article }: ArticleContext, og: readonly string[]): string | null {
  if (og.some((type) => type.startsWith('video'))) return 'og:type is video'
  const own = page.jsonLd.find(
    (node) => node.types.includes('VideoObject') && (node.depth === 0 || node.under === 'mainEntity'),
  )
  if (own && !article) return 'the metadata describes a video'
  return own && /\/(?:videos?|watch|mediathek|vidéos?)\//i.test(page.url) ? 'address and metadata say video' : null
}

function scriptText({ page }: ArticleContext): string {
  let text = ''
  for (const script of page.elements.tag('script').slice(0, 60)) {
    text += ` ${script.attribs['src']?.slice(0, 300) ?? ''}`
    const inline = script.firstChild
    if (inline && 'data' in inline && text.length < 60_000) text += inline.data.slice(0, 1500)
  }
  for (const frame of page.elements.tag('iframe').slice(0, 10)) text += ` ${frame.attribs['src']?.slice(0, 300) ?? ''}`
  for (const meta of page.elements.tag('meta').slice(0, 40))
    if (meta.attribs['http-equiv']) text += ` ${meta.attribs['content']?.slice(0, 300) ?? ''}`
  if (page.elements.hinted(CHALLENGE_BOX).length) text += ' px-captcha'
  return text.slice(0, 80_000)
}

function noscriptText({ page }: ArticleContext): string {
  return page.elements
    .tag('noscript')
    .slice(0, 10)
    .map((element) => page.elements.text(element).slice(0, 500))
    .join(' ')
}

/** The empty element into which a script application draws itself. */
function hasRootShell({ page }: ArticleContext): boolean {
  return page.elements
    .hinted(/^(?:root|app|__next|__nuxt|___gatsby|app-root|main-app|svelte)$/)
    .some((element) => page.elements.text(element).length < 40)
}

function longestRun({ body, blocks }: ArticleContext, teasers: ReadonlySet<number>): number {
  const kept = new Set(body.kept)
  let best = 0
  let run = 0
  for (let index = body.kept[0] ?? 0; index <= (body.kept.at(-1) ?? -1); index += 1) {
    if (teasers.has(index)) run = 0
    else if (kept.has(index) && blocks[index]!.text.length > PARAGRAPH) best = Math.max(best, (run += 1))
  }
  return best
}
