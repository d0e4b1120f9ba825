import { wordCount } from '../../core/word-counts.ts'
import { metaAll } from '../../page/page.ts'
import { listShape } from '../related/shapes.ts'
import type { ArticleContext, Block } from '../types.ts'
import {
  type Teasers,
  consentKinds,
  consentShare,
  firstMatch,
  hasRootShell,
  longestRun,
  mainVideo,
  noscriptText,
  ownRecording,
  proseWords,
  scriptText,
  shownText,
  teasersOf,
  titlesOf,
} from './readings.ts'
import { CHALLENGE_SCRIPT, CHALLENGE_TEXT, CHALLENGE_TITLE } from './words-challenge.ts'
import { CONSENT_TITLE, CONSENT_URL } from './words-consent.ts'
import { LIVE_WORDS, NEEDS_SCRIPT, NOT_FOUND, WALL_TEXT } from './words.ts'

const ARTICLE = /(?:Article|BlogPosting|Report|Review|LiveBlogPosting|NewsStory)$/
const COLLECTION = /^(?:CollectionPage|ItemList|Blog|SearchResultsPage|CategoryPage|ProfilePage)$/
const GALLERY = /^(?:ImageGallery|MediaGallery|PhotoGallery)$/
const AUDIO = /^(?:PodcastEpisode|AudioObject|RadioEpisode)$/
const ROOT = /^\/(?:(?:index|home|default|start(?:seite)?)(?:\.\w{3,5})?|[a-z]{2}(?:[-_][a-z]{2})?)?\/?$/i
const CLOCK = /^\D{0,24}(?:[01]?\d|2[0-3])[:.h][0-5]\d(?:\s?(?:[ap]\.?m\.?|uhr|utc|gmt|bst|cest?|e[sd]t|h))?\D{0,24}$/i
/** Words of body text from which on a page is no wall and no shell: what only they are told by is not looked for. */
const THIN = 150
/** Words of a page that says one thing only. */
const FEW = 60

/** What a page shows of its kind. Most kinds are ruled out by a sign or two, so each is read when it is asked for. */
export class Signs {
  readonly #context: ArticleContext
  readonly #seen: readonly Block[]
  readonly #url: URL | null
  /** Values of `og:type`. */
  readonly #og: readonly string[]
  /** Words of the body. */
  readonly words: number
  /** Type of the JSON-LD object that describes the article. */
  readonly articleNode: string | null
  readonly ogArticle: boolean

  constructor(context: ArticleContext) {
    const { page, blocks, body, article } = context
    this.#context = context
    this.#seen = blocks.filter((block) => !block.hidden)
    this.#url = URL.parse(page.url)
    this.#og = metaAll(page, 'og:type').map((type) => type.toLowerCase())
    this.words = wordCount(body.text.slice(0, 40_000))
    this.articleNode = article?.types.find((type) => ARTICLE.test(type)) ?? null
    this.ogArticle = this.#og.some((type) => type === 'article' || type.endsWith(':article'))
  }

  /** Words that a reader sees on the page, up to a cap. */
  get pageWords(): number {
    return (this.#pageWords ??= wordCount(this.#text))
  }
  #pageWords: number | undefined

  /** Those of lines that are not mostly links. */
  get proseWords(): number {
    return proseWords(this.#seen)
  }

  get headline(): boolean {
    return this.#context.headline.value !== null
  }

  get liveNode(): boolean {
    const { article } = this.#context
    return article?.types.includes('LiveBlogPosting') === true || this.#described((type) => type === 'LiveBlogPosting')
  }

  get collectionNode(): boolean {
    return this.#described((type) => COLLECTION.test(type))
  }

  get galleryNode(): boolean {
    return this.#described((type) => GALLERY.test(type)) || this.#og.some((type) => type.includes('gallery'))
  }

  get video(): string | null {
    return mainVideo(this.#context, this.#og)
  }

  get audio(): string | null {
    const { jsonLd } = this.#context.page
    return jsonLd.find((node) => node.depth === 0 && node.types.some((type) => AUDIO.test(type)))?.types[0] ?? null
  }

  /** Whether the page holds a recording and little else, as far as it shows. */
  get recording(): string | null {
    return ownRecording(this.#context)
  }

  get root(): boolean {
    const url = this.#url
    return url !== null && ROOT.test(url.pathname) && !/[?&]\w{1,12}=\w/.test(url.search)
  }

  /** Whether the address is that of a list or of a section. */
  get listUrl(): 'list' | 'section' | null {
    return listShape(this.#context.page.url)
  }

  get challengeTitle(): string | null {
    return firstMatch(CHALLENGE_TITLE, this.#titles)
  }

  get challengeText(): boolean {
    return this.#thin && CHALLENGE_TEXT.test(this.#text)
  }

  get challengeScript(): boolean {
    return this.#thin && CHALLENGE_SCRIPT.test(scriptText(this.#context))
  }

  get consentUrl(): boolean {
    return CONSENT_URL.test(this.#context.page.url.slice(0, 2000))
  }

  get consentTitle(): string | null {
    return firstMatch(CONSENT_TITLE, this.#titles.slice(0, 3))
  }

  /** Kinds of consent words on the page, 0 to 6. */
  get consentWords(): number {
    this.#consentWords ??= this.#thin || !this.articleNode ? consentKinds(this.#text) : 0
    return this.#consentWords
  }
  #consentWords: number | undefined

  /** Share of the longer blocks of the body, or of the page where there is none, that speak of consent. */
  get consentShare(): number {
    return (this.#consentShare ??= consentShare(this.#context, this.#seen))
  }
  #consentShare: number | undefined

  get notFound(): string | null {
    const title = firstMatch(NOT_FOUND, this.#titles.slice(0, 4))
    if (title !== null || this.articleNode || this.ogArticle || this.proseWords >= FEW) return title
    // A page of a few words may say it in a line that is no heading.
    const said = this.#seen.filter((block) => block.text.length < 120).map((block) => block.text)
    return firstMatch(NOT_FOUND, said)
  }

  get needsScript(): boolean {
    if (!this.#thin) return false
    return (
      NEEDS_SCRIPT.test(`${this.#text.slice(0, 4000)} ${noscriptText(this.#context)}`) || hasRootShell(this.#context)
    )
  }

  get liveWords(): boolean {
    return (
      LIVE_WORDS.test(`${this.#context.headline.value ?? ''} `) ||
      /[/-](?:live|liveblog|live-?ticker|liveticker|ticker)(?:[/-]|\.|$)/i.test(this.#url?.pathname ?? '')
    )
  }

  /** Clock times that stand alone between the body's blocks. */
  get times(): number {
    const { body, blocks } = this.#context
    const between = blocks.slice(body.kept[0] ?? 0, (body.kept.at(-1) ?? -1) + 1)
    return between.filter(({ text }) => text.length < 50 && CLOCK.test(text)).length
  }

  /** Linked headlines of other articles. */
  get teasers(): number {
    return this.#others.headlines.size
  }

  /** Lines that are nothing but the headline of another article, where it is no heading. */
  get lines(): number {
    return this.#others.lines
  }

  /** Linked headlines of other articles among the blocks of the body. */
  get teasersInside(): number {
    const { kept } = this.#context.body
    const inside = new Set(kept)
    const [first, last] = [kept[0] ?? -1, kept.at(-1) ?? -1]
    const places = [...this.#others.headlines.values()]
    return places.filter((place) => inside.has(place) || (place > first && place < last)).length
  }

  /** Most paragraphs of the body in a row without a teaser between them. */
  get longestRun(): number {
    return longestRun(this.#context, new Set(this.#others.headlines.values()))
  }

  get wallText(): boolean {
    return this.#thin && WALL_TEXT.test(this.#text)
  }

  get #thin(): boolean {
    return this.words < THIN
  }

  /** The beginning of what a reader sees. */
  get #text(): string {
    return (this.#read ??= shownText(this.#seen))
  }
  #read: string | undefined

  get #titles(): readonly string[] {
    return (this.#headings ??= titlesOf(this.#context))
  }
  #headings: readonly string[] | undefined

  get #others(): Teasers {
    return (this.#teasers ??= teasersOf(this.#context))
  }
  #teasers: Teasers | undefined

  #described(is: (type: string) => boolean): boolean {
    return this.#context.page.jsonLd.some((node) => node.depth === 0 && node.types.some(is))
  }
}
