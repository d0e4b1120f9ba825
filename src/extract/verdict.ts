import type { ArticleContext, Image, PageType, RelatedLink, Verdict } from './types.ts'
import { Signs } from './verdict/signs.ts'

/** What the other fields found: the verdict leans on them, they never on it. */
export interface VerdictFacts {
  /** The date of publication, null where none was found. */
  readonly date: string | null
  readonly authors: number
  readonly images: readonly Image[]
  readonly relatedLinks: readonly RelatedLink[]
  readonly accessible: boolean | null
}

/** One kind of page: why it is one, null where it is not. */
interface Kind {
  readonly type: PageType
  reason(signs: Signs, facts: VerdictFacts): string | null
}

/** Words of body text from which no wall, error page or shell is assumed: their own texts are shorter. */
const ENOUGH = 150
/** Words of body text that make an article where date, author or metadata say that it is one. */
const SHORT = 25
/** Headlines of other articles that make a list where there is hardly a text. */
const MANY = 12
/** Paragraphs in a row that no list of teasers has. */
const STORY = 3
/** Words of body text that make an article where everything else says that it is one: a note, a joke, a correction. */
const FEWEST = 6
/** Share of the text that speaks of consent on a page that is about it. */
const HALF = 0.5
/** Words of body text that make an article where nothing else does. */
const PLAIN = 60

/** Kinds in the order in which they are asked: a wall before what could be read behind it. */
const KINDS: readonly Kind[] = [
  {
    type: 'challenge',
    reason: (s) => {
      if (s.words >= ENOUGH || s.pageWords > 400) return null
      if (s.challengeTitle && (s.challengeText || s.challengeScript || s.pageWords < 120))
        return `the title is that of a bot check: ${s.challengeTitle}`
      if (s.challengeScript && s.pageWords < 60) return 'the page loads a bot check and has no text'
      return s.challengeText && s.pageWords < 150 && !s.articleNode
        ? 'the text asks to prove that the reader is human'
        : null
    },
  },
  {
    type: 'consent',
    reason: (s, f) => {
      if (s.articleNode && s.words >= SHORT) return null
      if (s.consentUrl && s.consentWords >= 2) return 'the address is that of a consent wall'
      if (s.words >= ENOUGH && (s.ogArticle || (f.date !== null && f.authors > 0))) return null
      if (s.articleNode || s.consentWords < 3) return null
      // A dialogue over a page that has a text of its own, and a report on such dialogues.
      if (s.words >= SHORT && s.consentShare < HALF) return null
      if (s.consentTitle) return `the title is that of a consent wall: ${s.consentTitle}`
      return s.consentWords >= 5 && s.consentShare > 0.6
        ? 'the text speaks of cookies and consent and of little else'
        : null
    },
  },
  {
    type: 'notfound',
    reason: (s, f) =>
      (s.words < ENOUGH || listsOnly(s)) && !(s.articleNode && f.date && s.words >= SHORT) && s.notFound
        ? `the page says that it is not there: ${s.notFound}`
        : null,
  },
  {
    type: 'empty',
    reason: (s) => {
      if (s.words >= SHORT) return null
      if (s.needsScript && s.words === 0 && s.proseWords <= 40 && s.teasers + s.lines < 4 && !s.video)
        return 'there is no text without scripts'
      if (s.pageWords > 60) return null
      if (s.needsScript) return 'there is no text without scripts'
      return s.pageWords < 15 ? 'there is almost no text' : null
    },
  },
  {
    type: 'live',
    reason: (s) => {
      if (s.words < SHORT) return null
      if (s.liveNode) return 'the metadata calls it a live blog'
      return s.liveWords && s.times >= 6
        ? `the headline or address says live, and there are ${s.times} timed entries`
        : null
    },
  },
  {
    type: 'index',
    reason: (s, f) => {
      if (s.articleNode && s.words >= PLAIN) return null
      if (s.root && (s.teasers >= 5 || s.words < ENOUGH || (f.authors === 0 && !s.ogArticle && !s.articleNode)))
        return 'the address is that of a front page'
      if (s.articleNode) return null
      const listed = s.teasers + s.lines
      // Some systems call every page an article; what was read of a list may be the lines of its teasers.
      const bare = (): boolean => s.words < SHORT || (s.teasersInside >= 4 && s.longestRun < STORY)
      if (s.ogArticle && !(s.listUrl && listed >= MANY && bare())) return null
      const told = s.longestRun >= STORY || (s.words >= PLAIN && f.authors > 0)
      if (s.collectionNode && s.teasers >= 4 && !told) return 'the metadata calls it a collection, and it lists teasers'
      if (s.teasersInside >= 4 && s.longestRun < STORY)
        return `where the text should stand there are ${s.teasersInside} teasers`
      if (s.listUrl === 'list' && listed >= 4 && s.words < ENOUGH && !told)
        return `the address is that of a list, and there are ${listed} headlines of articles`
      if (s.listUrl === 'section' && !told && ((listed >= 5 && s.words < PLAIN) || (listed >= MANY && f.authors === 0)))
        return `the address is that of a section, and there are ${listed} headlines of articles`
      return listed >= MANY && s.words < SHORT && !f.date ? `${listed} headlines of other articles and no text` : null
    },
  },
  {
    type: 'video',
    reason: (s) => (s.words < 2 * PLAIN && s.video ? `a video is the main thing: ${s.video}` : null),
  },
  {
    type: 'audio',
    reason: (s, f) => {
      if (s.words >= 2 * PLAIN) return null
      if (s.audio && !s.articleNode) return `a recording is the main thing: ${s.audio}`
      // Texts are read aloud too: of a text behind a wall the recording is all that shows.
      if (s.words >= 2 * SHORT || f.accessible === false || s.wallText) return null
      const recording = s.recording
      return recording === null ? null : `a recording is the main thing: ${recording}`
    },
  },
  {
    type: 'gallery',
    reason: (s, f) => {
      if (f.images.length >= 4 && s.words < 40 * f.images.length && s.galleryNode)
        return 'the metadata calls it a gallery'
      return f.images.length >= 8 && s.words < 12 * f.images.length
        ? `${f.images.length} pictures and ${s.words} words`
        : null
    },
  },
  {
    type: 'paywall',
    reason: (s, f) =>
      s.words < SHORT && s.headline && (f.accessible === false || s.wallText)
        ? 'a headline and a wall, but no text'
        : null,
  },
]

/** Whether what was read is the teasers of other articles, on a page that nothing calls an article. */
function listsOnly(s: Signs): boolean {
  return !s.articleNode && !s.ogArticle && s.teasers >= 4 && s.longestRun < STORY
}

/** What the page is, with what spoke for it in plain words. */
export function findVerdict(context: ArticleContext, facts: VerdictFacts): Verdict {
  const signs = new Signs(context)
  for (const kind of KINDS) {
    const reason = kind.reason(signs, facts)
    if (reason) return { type: kind.type, reasons: [reason] }
  }
  const reasons: string[] = []
  if (signs.articleNode) reasons.push(`the metadata calls it ${signs.articleNode}`)
  else if (signs.ogArticle) reasons.push('og:type is article')
  if (facts.date) reasons.push('it has a date of publication')
  if (facts.authors) reasons.push(facts.authors === 1 ? 'it has an author' : `it has ${facts.authors} authors`)
  if (signs.words) reasons.push(`it has a text of ${signs.words} words`)
  const stated = signs.articleNode !== null || signs.ogArticle || facts.date !== null || facts.authors > 0
  if (
    signs.words >= PLAIN ||
    (signs.words >= SHORT && stated) ||
    (signs.words >= FEWEST && (signs.articleNode !== null || signs.ogArticle) && signs.headline && facts.date !== null)
  )
    return { type: 'article', reasons }
  return {
    type: 'other',
    reasons: [
      signs.words
        ? `a text of only ${signs.words} words and nothing that calls it an article`
        : 'no text of an article was found',
      ...reasons.slice(0, 2),
    ],
  }
}
