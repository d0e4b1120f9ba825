import { wordCount } from '../../core/word-counts.ts'
import { parentOf } from '../../page/ancestors.ts'
import { blockSpans } from '../block-spans.ts'
import { articleAnchors } from '../related/anchors.ts'
import type { ArticleContext, Block } from '../types.ts'
import { CONSENT_WORDS } from './words-consent.ts'

/** Characters from which a block counts as a paragraph of a story; a teaser's text is shorter or alone. */
const PARAGRAPH = 140
/** Characters from which a line is a headline rather than a topic. */
const LINE = 25
/** Blocks of which the share that speaks of consent is taken. */
const SAMPLE = 200
/** Elements that only bot checks have. */
const CHALLENGE_BOX = /^(?:challenge-form|challenge-running|cf-wrapper|px-captcha|captcha-container)$/
/** Blocks behind headline and body within which a player belongs to them. */
const BEHIND = 2
/** Text is read up to this length: the phrases looked for stand early on such pages. */
const READ = 12_000

/** Headlines of other articles that the page links to. */
export interface Teasers {
  /** Blocks of the linked headlines, by the article. */
  readonly headlines: ReadonlyMap<string, number>
  /** Lines that are nothing but the headline of another article, where it is no heading. */
  readonly lines: number
}

/** Teasers of other articles: linked headlines, and lines that are one. */
export function teasersOf(context: ArticleContext): Teasers {
  const { page, blocks } = context
  const headlines = new Map<string, number>()
  const lines = new Set<string>()
  for (const anchor of articleAnchors(context, blockSpans(page, blocks))) {
    if (anchor.heading && anchor.text.length > 15) headlines.set(anchor.key, anchor.place)
    else if (anchor.inBlock && anchor.text.length > LINE && blocks[anchor.place]!.text.length <= anchor.text.length)
      lines.add(anchor.key)
  }
  return { headlines, lines: [...lines].filter((key) => !headlines.has(key)).length }
}

/** The beginning of what a reader sees, a block a line. */
export function shownText(seen: readonly Block[]): string {
  let text = ''
  for (const block of seen) {
    if (text.length > READ) break
    text += `${block.text.slice(0, 2000)}\n`
  }
  return text
}

/** The page's title and its first headings. */
export function titlesOf({ page: { title, elements } }: ArticleContext): string[] {
  const headings = [...elements.tag('h1').slice(0, 3), ...elements.tag('h2').slice(0, 2)]
  return [title ?? '', ...headings.map((element) => elements.text(element))].map((text) => text.slice(0, 200))
}

/** The first of the texts in which the pattern is found. */
export function firstMatch(pattern: RegExp, among: readonly string[]): string | null {
  return among.find((text) => text && pattern.test(text)) ?? null
}

/** Words of lines that are not mostly links, up to a cap. */
export function proseWords(seen: readonly Block[]): number {
  let count = 0
  for (const { text, linkChars } of seen) {
    if (linkChars < text.length / 2) count += wordCount(text.slice(0, 2000))
    if (count > 1000) break
  }
  return count
}

/** How many kinds of words of consent a text holds. */
export function consentKinds(text: string): number {
  return CONSENT_WORDS.filter((pattern) => pattern.test(text)).length
}

/** Share of the longer blocks that speak of consent: of the text that was taken for the article, on a wall the wall's own. */
export function consentShare({ body }: ArticleContext, seen: readonly Block[]): number {
  const kept = new Set(body.kept)
  const long = (kept.size ? seen.filter((block) => kept.has(block.index)) : seen)
    .filter((block) => block.text.length > 80)
    .slice(0, SAMPLE)
  const consent = long.filter((block) => consentKinds(block.text.slice(0, 1500)) >= 2)
  return long.length ? consent.length / long.length : 0
}

/** A VideoObject that is the page's own subject, or a type of the page that says video. */
export function mainVideo({ page, article }: ArticleContext, og: readonly string[]): string | null {
  if (og.some((type) => type.startsWith('video'))) return 'og:type is video'
  const own = page.jsonLd.find(
    (node) => node.types.includes('VideoObject') && (node.depth === 0 || node.under === 'mainEntity'),
  )
  if (own && !article) return 'the metadata describes a video'
  return own && /\/(?:videos?|watch|mediathek|vidéos?)\//i.test(page.url) ? 'address and metadata say video' : null
}

/** What WordPress says of a post that is a recording. */
const AUDIO_POST = /^format-audio$/
/** Names of players that read the text aloud. */
const READS_ALOUD =
  /tts|speech|speak|listen|aloud|vorles|zuhör|hoer|ecout|escuch|ascolt|ouvir|luister|lyssna|lytt|posłuch/i

/** A player of recordings where the text should stand, or a template that says what it is. */
export function ownRecording({ page, blocks, headline, body }: ArticleContext): string | null {
  const { elements } = page
  const anchor = headline.element
  if (!anchor) return null
  if (elements.hinted(AUDIO_POST).some((post) => elements.contains(post, anchor))) return 'the post is of that format'
  const players = elements.tag('audio')
  if (!players.length) return null
  const spans = blockSpans(page, blocks)
  const last = Math.max(body.kept.at(-1) ?? 0, spans.get(anchor)?.end ?? 0) + BEHIND
  const own = players.some(
    (player) =>
      elements.order(player) > elements.order(anchor) &&
      (spans.get(player)?.start ?? 0) <= last &&
      !READS_ALOUD.test(`${elements.hint(player)} ${elements.hint(parentOf(player) ?? player)}`),
  )
  return own ? 'a player stands where the text should' : null
}

/** What scripts, frames and refreshes load, with the beginning of what stands in the page itself. */
export function scriptText({ page }: ArticleContext): string {
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

/** What readers without scripts are told. */
export function noscriptText({ page }: ArticleContext): string {
  return page.elements
    .tag('noscript')
    .slice(0, 10)
    .map((element) => page.elements.text(element).slice(0, 500))
    .join(' ')
}

/** Whether there is an empty element into which a script application draws itself. */
export function hasRootShell({ page }: ArticleContext): boolean {
  return page.elements
    .hinted(/^(?:root|app|__next|__nuxt|___gatsby|app-root|main-app|svelte)$/)
    .some((element) => page.elements.text(element).length < 40)
}

/** Most paragraphs of the body in a row without a teaser between them. */
export function longestRun({ body, blocks }: ArticleContext, teasers: ReadonlySet<number>): number {
  const kept = new Set(body.kept)
  let best = 0
  let run = 0
  for (let index = body.kept[0] ?? 0; index <= (body.kept.at(-1) ?? -1); index += 1) {
    if (teasers.has(index)) run = 0
    else if (kept.has(index) && blocks[index]!.text.length > PARAGRAPH) best = Math.max(best, (run += 1))
  }
  return best
}
