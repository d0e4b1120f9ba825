import { withoutTracking } from '../core/urls.ts'
import { blockSpans } from './block-spans.ts'
import { zoneOf } from './images/zone.ts'
import { type Anchor, possibleAnchors } from './related/anchors.ts'
import { sameTitle } from './related/boxes.ts'
import { headlineIn, withoutTrailer } from './related/card-titles.ts'
import { headingKind } from './related/headings.ts'
import { kindOf, kindSetting } from './related/kinds.ts'
import { isLeadIn } from './related/lead-ins.ts'
import { onServiceHost } from './related/shapes.ts'
import type { ArticleContext, RelatedLink } from './types.ts'

const MOST = 200
/** The longest line of a list that is one headline. */
const LINE = 200
/** A headline rather than a topic: three words and some length, or a line; scripts without spaces need fewer characters. */
const LONG_ENOUGH =
  /^(?=.{15})\S+(?:\s+\S+){2}|^.{25}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}].{7}/u
/** Part of the headline, not words that point to it. */
const LIVE = /^live\b/i
/** Words in brackets before a title, which may say as a heading does whose list it is: `[Most read] …`. */
const LABEL = /^\[([^[\]\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]{3,24})\]\s{1,3}(?=\S)/u
/** Beside a link a date, a time or a count. */
const DATED = /\b\d{1,2}:\d\d\b|\b(?:19|20)\d\d\b|\d (?:views|aufrufe|vues|visitas)/iu
/** A link that stands in several places is what ties it closest. */
const ORDER: Readonly<Record<RelatedLink['kind'], number>> = { inline: 0, related: 1, popular: 2 }

/**
 * Links to other articles by how they are tied to this one. Each link is judged by its line ('Read more: …'), the
 * heading of its box, the class words around it and its place; what none of these vouches for is left out. `section` is
 * the article's own: 'More from Politics' goes with an article of that section.
 */
export function findRelatedLinks(context: ArticleContext, section: string | null = null): readonly RelatedLink[] {
  const spans = blockSpans(context.page, context.blocks)
  const anchors = possibleAnchors(context, spans)
  const setting = kindSetting(zoneOf(context, spans), spans, anchors, section)
  const found = new Map<string, { link: RelatedLink; rank: number }>()
  for (const anchor of anchors) {
    const tied = onServiceHost(anchor.url, context.page.url) ? null : kindOf(anchor, setting)
    const title = tied && titleOf(anchor, context)
    if (!tied || !title) continue
    const label = LABEL.exec(title)
    const said = label && headingKind(label[1]!)
    // One word may be a rubric of the title's own: `[Background] …`.
    const ofList = said !== null && (said === 'popular' || label![1]!.includes(' '))
    const text = ofList ? title.slice(label![0].length) : title
    const kind = ofList && said === 'popular' ? said : tied
    if (
      sameTitle(text, context.headline.value) ||
      sameTitle(anchor.text, context.headline.value) ||
      (kind === 'popular' && !anchor.heading && !LONG_ENOUGH.test(anchor.text || text))
    )
      continue
    const rank = anchor.text ? (anchor.heading ? 3 : 2) : 1
    const earlier = found.get(anchor.key)
    const link = { url: withoutTracking(anchor.url), text, kind }
    if (!earlier) found.set(anchor.key, { link, rank })
    else
      found.set(anchor.key, {
        link: {
          url: earlier.link.url,
          text: isBetter(text, rank, earlier) ? text : earlier.link.text,
          kind: ORDER[kind] < ORDER[earlier.link.kind] ? kind : earlier.link.kind,
        },
        rank: Math.max(rank, earlier.rank),
      })
  }
  return [...found.values()].slice(0, MOST).map(({ link }) => link)
}

/** A rubric may link to the article as its headline does, and be a heading as well. */
function isBetter(text: string, rank: number, earlier: { link: RelatedLink; rank: number }): boolean {
  const [long, longBefore] = [LONG_ENOUGH.test(text), LONG_ENOUGH.test(earlier.link.text)]
  return long === longBefore ? rank > earlier.rank : long
}

/** The headline that the link shows: its own words, else what its picture or label says. */
function titleOf(anchor: Anchor, { blocks, page }: ArticleContext): string {
  const { shown } = anchor
  const text = (shown ? withoutTrailer(headlineIn(shown, page, anchor.text)) : anchor.text) || anchor.fallback
  const block = blocks[anchor.place]
  // Words before the link or within it that only point to it.
  const pointed =
    isLeadIn(text) && text.length > 30 && !LIVE.test(text) ? text.replace(/^[^:：]{2,40}[:：]\s*/u, '') : text
  // A line of a list of which only some words are the link.
  const line = block?.links.length === 1 && block.links[0]!.element === anchor.element ? block.text : ''
  const whole =
    line.length > pointed.length &&
    line.length <= LINE &&
    block!.linkChars < 0.7 * line.length &&
    !isLeadIn(line) &&
    !DATED.test(line.replace(anchor.text, ' '))
  const title = whole ? line : pointed
  return title.length >= 8 ? title : ''
}
