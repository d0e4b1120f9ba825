import { type PhraseShape, type PhraseTable, phrases } from '../../core/phrases.ts'
import { remembered } from '../../core/memo.ts'
import { hostOf, pathOf, queryOf } from '../../core/address-parts.ts'
import { decodePath, linkKey, registrableDomain } from '../../core/urls.ts'
import { SERVICE_HOST } from './words-links.ts'

/** Path steps of pages that list articles. */
const LISTS: PhraseTable = {
  topics: `
    tag[s] | tag-page | topic[s] | topic-page | keyword[s] | hashtag | label[s] | hub | trending | all-about |
    thema | theme[n] | tema[s] | tematy | temat | teema | emne | stichwort | schlagwort | metk(a/i) | etiqueta[s] |
    sujet[s] | mot-cle | dossier[s] | collection[s] | coverage[s] | series | serien
  `,
  people: `
    author[s] | auteur[s] | autor[en/es/i] | profile[s] | people | person | user[s] | member[s] | staff |
    journalist[s] | writer[s] | columnist[s] | contributor[s] | reporter[s] | redaktion | redakteur[e] | redazione |
    skribent[er] | schrijver[s]
  `,
  sections: `
    categor(y/ies/ia/ias/ie) | kategorie[n] | section[s] | rubri(k/ken/que/ques/ca/cas) | archive[s] | archiv |
    page[s] | channel[s] | region[s] | location[s]
  `,
  search: 'search | suche | recherche | buscar | cerca',
}
const WHOLE_STEP: PhraseShape = { before: '^', after: '$', gap: '\\S*' }
const LIST_STEP = phrases(LISTS, WHOLE_STEP)
/** Path steps of pages that list, serve or sell: never an article. */
const SERVICE_STEP = phrases(
  {
    ...LISTS,
    accounts: `
      login | log-in | signin | sign-in | register | account | konto | my[-]account | subscribe | subscription[s] |
      abo[s] | abonn*[_*] | suscri* | newsletter[s] | newsletter-signup | donate | spenden | support
    `,
    law: `
      privacy… | datenschutz… | terms… | agb | cookie… | legal | imprint | impressum | correction[s] |
      editorial-standards
    `,
    house: `
      about | about-us | ueber-uns | contact | contact[s]-us | kontakt | help | hilfe | faq | job[s] | career[s] |
      stellenmarkt | stellenanzeigen | stellenangebote | vacature[s] | empleos | classifieds | advertis* | mediadaten | unternehmen | compan(y/ies)
    `,
    services: `
      shop | store | shopping | deal[s] | coupon[s] | gutschein[e] | voucher[s] | puzzle[s] | game[s] | spiele |
      weather | wetter | horoscope[s] | tv-guide | programm | event[s] | live[-]tv | video[-]series | podcast[s] |
      forum[s] | foren | stock[s] | boerse | quote[s] | e[-]paper
    `,
    machines: `
      rss | feed[s] | sitemap… | app[s] | widget[s] | share | print | comment[s] | comment[s].html | comment[s].php |
      email | wp-login.php | wp-admin | cdn-cgi
    `,
  },
  WHOLE_STEP,
)
const FILE = /\.(?:pdf|jpe?g|png|gif|webp|avif|mp[34]|zip|xml|rss|csv|docx?|xlsx?|ics|apk)$/i
const PAGE_ENDING = /\.(?:html?|php|aspx?|shtml|jsp|cms|amp|ece|story|do)$/i
const IDENTIFIER = /\d{5,}|(?=[\da-z]*\d)(?=[\da-z]*[a-z])[\da-z]{8,}$|[\da-f]{8}-[\da-f]{4}-/i
const NUMBERED = /^\d{3,}(?:[-_]|$)|[-_.]\d{3,}$/
const DATE_STEP = /^(?:19|20)\d\d$/
const QUERY_ID =
  /(?:^|[?&])(?:id|p|aid|artid|articleid|article_id|newsid|news_id|no|idx|idxno|sid|nid|cid|story|item|docid|post)=\w{2,}/i

const SEARCH = /[?&](?:s|q|query|search|suche|keywords?|tag|cat|author)=/i

/** What the page is asked to do, as blog software writes it: be shared, be answered, be printed. */
const TASK = /[?&](?:share|replytocom|like_comment|print|printable)=/i

/** The shape of an address: what is compared when one is asked whether it is an article as the page itself is. */
export interface Shape {
  readonly steps: readonly string[]
  /** Words of the last step that count: joined by hyphens or underscores. */
  readonly slugWords: number
  readonly identifier: boolean
  /** The last step begins or ends with a number, however small: sites number their articles so. */
  readonly numbered: boolean
  readonly dated: boolean
  readonly ending: string
}

/** Reads the shape of an address; null for what is no address. */
export function shapeOf(href: string): Shape | null {
  const url = URL.parse(href)
  return url && shapeAt(url.pathname, url.search)
}

function shapeAt(path: string, query: string): Shape {
  const steps = (path.includes('%') ? decodePath(path) : path).split('/').filter(Boolean)
  const last = steps.at(-1) ?? ''
  const ending = last.includes('.') ? (PAGE_ENDING.exec(last)?.[0].toLowerCase() ?? '') : ''
  const slugs = steps.map((step) => (step.includes('.') ? step.replace(PAGE_ENDING, '') : step))
  return {
    steps,
    slugWords: Math.max(0, ...slugs.slice(-3).map(slugWords)),
    identifier:
      slugs.some((step) => step.length >= 5 && IDENTIFIER.test(step)) || (query !== '' && QUERY_ID.test(query)),
    numbered: NUMBERED.test(slugs.at(-1) ?? ''),
    dated: steps.some((step) => step.length === 4 && DATE_STEP.test(step)) || DAY.test(path),
    ending,
  }
}
/** The shape of an address as `resolveUrl` gives it; a link is asked first whether it is surely an article, then whether it may be. */
const addressShape = remembered({ most: 2 }, (href) => shapeAt(pathOf(href), queryOf(href)))
const DAY = /(?:19|20)\d\d[-/]?[01]\d[-/]?[0-3]\d/

/** Words of a step that hold a letter. */
function slugWords(step: string): number {
  return step.split(/[-_+,]+|%20| /).filter((word) => HAS_LATIN.test(word) || /\p{L}/u.test(word)).length
}
const HAS_LATIN = /[a-z]/i

/**
 * Whether an address is that of a list of articles: `list` by a word for it or a search, `section` where its last step is
 * a word or two; null for what may be an article.
 */
export function listShape(href: string): 'list' | 'section' | null {
  const shape = shapeOf(href)
  if (!shape || shape.identifier || shape.slugWords >= 4) return null
  if (SEARCH.test(URL.parse(href)?.search ?? '') || shape.steps.some((step) => LIST_STEP.test(step))) return 'list'
  const plain = !shape.numbered && !shape.dated && shape.ending === '' && shape.slugWords < 3
  return plain && shape.steps.length > 0 ? 'section' : null
}

/** What every address is held against, read off the page's own once. */
interface Own {
  readonly host: string
  readonly domain: string
  readonly steps: ReadonlySet<string>
  /** Whether a step is that of a page that serves; links of a page share most of theirs. */
  readonly services: Map<string, boolean>
}
const known = new WeakMap<Shape, Own>()

function ownOf(shape: Shape, url: string): Own {
  let own = known.get(shape)
  if (!own) {
    const steps = new Set(shape.steps.map((step) => step.toLowerCase()))
    own = { host: URL.parse(url)?.host ?? '', domain: registrableDomain(url), steps, services: new Map() }
    known.set(shape, own)
  }
  return own
}

function serves(step: string, { steps, services }: Own): boolean {
  let found = services.get(step)
  if (found === undefined) services.set(step, (found = SERVICE_STEP.test(step) && !steps.has(step.toLowerCase())))
  return found
}

/** Sites that number what they publish may say by a letter what it is: `_a3725` an article, `_s207` a section. */
const LETTERED = /[-_]([a-z]{1,2})\d{3,}$/

function letterOf({ steps }: Shape): string | null {
  const last = steps.at(-1) ?? ''
  return LETTERED.exec(last.includes('.') ? last.replace(PAGE_ENDING, '') : last)?.[1] ?? null
}

/**
 * Whether an address may be an article where it stands among articles: one of the same host that neither serves nor
 * lists, with what marks the page itself (an identifier, a date, an ending), and no page above it.
 */
export function siblingShape(href: string, own: Shape, ownUrl: string): boolean {
  const shape = addressShape(href)
  const here = ownOf(own, ownUrl)
  if (!shape.steps.length || TASK.test(queryOf(href)) || hostOf(href) !== here.host || shape.ending !== own.ending)
    return false
  if ((own.identifier && !shape.identifier) || (own.dated && !shape.dated)) return false
  if (FILE.test(shape.steps.at(-1)!) || shape.steps.some((step) => serves(step, here))) return false
  if (shape.steps.length < own.steps.length && shape.steps.every((step, at) => step === own.steps[at])) return false
  if (otherLetter(shape, own) || isBelow(shape, own)) return false
  return shape.slugWords >= 2 || (own.dated && shape.steps.length === own.steps.length)
}

/** Words or a number in the page's own address with which it is surely an article, and not a section with articles below it. */
const ARTICLE_WORDS = 4

/** Whether an address is that of the page's own comments or pictures: a step below it. */
function isBelow(shape: Shape, own: Shape): boolean {
  const isArticle = own.identifier || own.slugWords >= ARTICLE_WORDS
  return isArticle && shape.steps.length > own.steps.length && own.steps.every((step, at) => step === shape.steps[at])
}

function otherLetter(shape: Shape, own: Shape): boolean {
  const letter = shape.slugWords <= 4 ? letterOf(shape) : null
  return letter !== null && letter !== (letterOf(own) ?? letter)
}

/**
 * Whether an address, as `resolveUrl` gives it, looks like an article of the same publisher as the page's own: not a
 * section, tag, author or service page.
 */
export function articleShape(href: string, own: Shape, ownUrl: string): boolean {
  const shape = addressShape(href)
  if (TASK.test(queryOf(href))) return false
  if (!shape.steps.length) return shape.identifier && linkKey(href) !== linkKey(ownUrl)
  const here = ownOf(own, ownUrl)
  if (hostOf(href) !== here.host && registrableDomain(href) !== here.domain) return false
  if (FILE.test(shape.steps.at(-1)!)) return false
  if (shape.steps.some((step) => serves(step, here))) return false
  if (otherLetter(shape, own) || isBelow(shape, own)) return false
  const strong =
    Number(shape.identifier) + Number(shape.dated) + Number(shape.slugWords >= 4) + Number(shape.ending !== '')
  if (strong >= 2) return true
  if (own.numbered && shape.numbered && own.steps.length === shape.steps.length) return true
  // A page like this one: what marks an article here marks it there.
  const alike =
    Number(own.identifier === shape.identifier) +
    Number(own.dated === shape.dated) +
    Number(own.ending === shape.ending) +
    Number(own.steps.length === shape.steps.length) +
    Number(Math.min(own.slugWords, 5) - Math.min(shape.slugWords, 5) <= 2)
  if (own.identifier && !shape.identifier && shape.slugWords < 5) return false
  const enough = Math.max(2, Math.min(4, own.slugWords))
  if (strong === 1) return alike >= 3 && (shape.slugWords >= enough || shape.identifier)
  return strong === 0 && alike >= 5 && shape.slugWords >= 3
}

/**
 * Whether an address of the publisher is on a host of its that does not report: `jobs.` before the domain that all of
 * them share. What stands in a card is not the article's own for all that, so its pictures are those of the card.
 */
export function onServiceHost(href: string, ownUrl: string): boolean {
  const host = hostOf(href)
  if (host === hostOf(ownUrl)) return false
  return SERVICE_HOST.test(host.slice(0, host.indexOf('.'))) && host.length > registrableDomain(href).length
}
