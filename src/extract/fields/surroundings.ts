import { oncePer } from '../../core/memo.ts'
import { classWords } from '../../core/class-words.ts'
import type { Element } from 'domhandler'
import { parentOf } from '../../page/ancestors.ts'
import { blockSpans } from '../block-spans.ts'
import { hintReader } from '../hint-reader.ts'
import { holdsByline } from './byline-boxes.ts'
import type { ArticleContext, Block } from '../types.ts'

/** Where things stand, seen from the headline: what dates, by-lines and sources are judged by. */
export interface Surroundings {
  /** Blocks of the headline: from `start` up to, not including, `end`; both 0 where the page shows no headline. */
  readonly start: number
  readonly end: number
  /** Whether the page shows the headline. */
  readonly anchored: boolean
  /** First and last block of the body, null where no body was found. */
  readonly body: { readonly first: number; readonly last: number } | null
  /** Index of the first block in the element, or of the first one after it. */
  readonly place: (element: Element) => number
  /** True where the element stands below the body in a reader's comment. */
  readonly comment: (element: Element) => boolean
  /** True where the element stands in a post of a network that the article shows. */
  readonly post: (element: Element) => boolean
  /** True where the element stands in something that is not this article: a comment, a card, the footer, another article. */
  readonly foreign: (element: Element) => boolean
}

/** Class words of things that stand beside an article. Not read on the headline's own ancestors. */
const FOREIGN_HINT = classWords({
  readers: 'disqus | respond | kommentar | comentario | commentaire',
  links: `
    related | recommend | recirc | popular | trending | latest | recent | most-(read/viewed) |
    more-(from/on/news/stories/posts/articles) | read-(more/next/also) | also-(read/like) | up-next | similar |
    relacionad | correlat | event-list | (post/article/news/item)-(list/grid/feed) | <(mehr/onward/archive/card)>
  `,
  frame: 'sidebar | side-bar | widget | footer | footnotes | carousel | slider | <(aside/rail/nav/menu/calendar)>',
  offers: 'promo | newsletter | ticker | cookie | outbrain | taboola',
})
/** What networks call the markup of a post that they hand out for others' pages. */
const POST_HINT = classWords({
  boxes: `
    twitter-(tweet/video) | instagram-media | tiktok-embed | bluesky-embed | mastodon-embed | threads-post | text-post-media |
    reddit-(embed-bq/card) | fb-(post/video) | telegram-post | vk-post | pinterest-embed
  `,
})
/** Cards; between headline and body, the lead of the article itself. */
const TEASER_HINT = /teaser/i
/** Comments; a commentary is an article. */
const COMMENTS_HINT = /comment(?!ary)/i
/** The same, and what else readers write below an article. */
const READERS_HINT = /comment(?!ary)|disqus|kommentar|comentario|leserbrief|leserpost|reader-?(?:post|letter)/i
const saidBy = hintReader((hint) => {
  const plain = hint.replace(OWN_FOOTER, ' ').replace(BUILDER_PART, ' ')
  return { teaser: TEASER_HINT.test(plain), foreign: FOREIGN_HINT.test(plain) || COMMENTS_HINT.test(plain) }
})
const FOREIGN_TAG = new Set(['aside', 'footer', 'nav', 'form', 'select'])
/** An aside or a footer that belongs to the article: it holds its date, its by-line, its tags. */
const OWN_HINT = /(?:^|[-_\s])(?:meta|post|entry|article|artikel|story|info|byline|author|date|details)(?:$|[-_\s])/i
const OWN_TAG = new Set(['aside', 'footer'])
/** The foot of the article itself. */
const OWN_FOOTER = /(?:post|entry|article|story|content)(?:-detail)?[-_]{0,2}footer/gi
/** A page builder that calls every part of a page a widget; its lists of posts say so. */
const BUILDER_PART = /elementor-widget(?!-(?:[\w-]*posts|loop|portfolio))[\w-]*/gi
const ARTICLE_BODY_TAG = new Set(['article'])
/** An element nested deeper than this below the common ancestor is judged by what was seen so far. */
const MOST_STEPS = 40

/** The surroundings of a page's headline, computed once. */
export const surroundingsOf: (context: ArticleContext) => Surroundings = oncePer(survey)

function survey(context: ArticleContext): Surroundings {
  const { page, blocks, headline, body } = context
  const spans = blockSpans(page, blocks)
  const anchor = headline.element ?? page.elements.tag('h1')[0]
  const span = anchor && spans.get(anchor)
  const ancestors = new Set<Element>()
  for (let node: Element | null = anchor ?? null; node; node = parentOf(node)) ancestors.add(node)
  const judged = new Map<Element, boolean>()
  /** A column is named for what stands beside it too: `with-sidebar`. What holds the whole body is the article's. */
  const holdsBody = (node: Element): boolean => {
    const own = spans.get(node)
    const { kept } = body
    return own !== undefined && kept.length > 0 && own.start <= kept[0]! && own.end > kept[kept.length - 1]!
  }
  const isLead = (node: Element): boolean => {
    const own = spans.get(node)
    const first = body.kept[0]
    return own !== undefined && span !== undefined && first !== undefined && own.start >= span.end && own.end <= first
  }
  const isForeign = (node: Element): boolean => {
    if (holdsBody(node)) return false
    const hint = page.elements.hint(node)
    if (OWN_TAG.has(node.name)) return !OWN_HINT.test(hint) && !(isLead(node) && holdsByline(page, node))
    const said = saidBy(hint)
    if (said.teaser && !isLead(node)) return true
    if (FOREIGN_TAG.has(node.name)) return true
    if (said.foreign) return !(isLead(node) && holdsByline(page, node))
    return ARTICLE_BODY_TAG.has(node.name) && anchor !== undefined && nextTo(node, anchor)
  }
  const foreign = (element: Element): boolean => {
    const path: Element[] = []
    let verdict = false
    for (let node: Element | null = element; node && path.length < MOST_STEPS; node = parentOf(node)) {
      if (ancestors.has(node)) break
      const known = judged.get(node)
      if (known !== undefined) {
        verdict = known
        break
      }
      path.push(node)
    }
    for (const node of path.reverse()) {
      verdict ||= isForeign(node)
      judged.set(node, verdict)
    }
    return verdict
  }
  const comment = (element: Element): boolean => {
    const last = body.kept[body.kept.length - 1]
    if (last === undefined || (spans.get(element)?.start ?? 0) <= last) return false
    for (let node: Element | null = element; node && !ancestors.has(node); node = parentOf(node))
      if (READERS_HINT.test(page.elements.hint(node))) return true
    return false
  }
  const post = (element: Element): boolean => {
    for (let node: Element | null = element; node && !ancestors.has(node); node = parentOf(node))
      if (POST_HINT.test(page.elements.hint(node))) return true
    return false
  }
  /** A second article beside the headline's own. */
  const nextTo = (node: Element, headlineElement: Element): boolean => {
    for (const ancestor of ancestors) if (ancestor !== headlineElement && ancestor.name === 'article') return true
    return page.elements.order(node) < page.elements.order(headlineElement)
  }
  const { kept } = body
  return {
    start: span?.start ?? 0,
    end: span?.end ?? 0,
    anchored: span !== undefined,
    body: kept.length ? { first: kept[0]!, last: kept[kept.length - 1]! } : null,
    place: (element) => spans.get(element)?.start ?? 0,
    comment,
    post,
    foreign,
  }
}

/** Blocks right above the body that are near it, however far the headline is: pages set players and lists between. */
export const BEFORE_BODY = 3

/** The blocks around the headline, those right above the body, and those at the end of the body, as far as `reach` says. */
export function blocksAround(
  context: ArticleContext,
  reach: { readonly before: number; readonly after: number; readonly end: number; readonly above?: number },
): readonly Block[] {
  const { blocks } = context
  const around = surroundingsOf(context)
  const head = blocks.slice(Math.max(0, around.start - reach.before), around.end + reach.after)
  if (!around.body) return head
  const { first, last } = around.body
  const above = blocks.slice(Math.max(around.end + reach.after, first - (reach.above ?? 0)), first)
  return [...head, ...above, ...blocks.slice(Math.max(last - 1, around.end + reach.after, first), last + reach.end + 1)]
}
