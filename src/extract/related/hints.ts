import { classParts } from '../../core/class-words.ts'
import type { Element } from 'domhandler'
import { parentOf } from '../../page/ancestors.ts'
import { hintReader } from '../hint-reader.ts'
import type { ArticleContext } from '../types.ts'
import type { Box } from './boxes.ts'
import type { HeadingKind } from './headings.ts'

/** Class words of boxes, for those without a telling heading. */
const RELATED_HINT = classParts({
  en: `
    related* | read-(next/more/also/on) | also-read | see-also | more-on | similar | recommend* | associated |
    context[ual] | read[_]more*
  `,
  links: `
    linkbox | link-stack | article-link[s] | in-article-link* | inline-(link/related/recirc/promo)* |
    embedded-(article/link/content)
  `,
  de: 'lesen-sie | mehr-zum | zum-thema',
  es: 'relacionad*',
  it: 'correlat*',
  fr: 'lire-aussi',
})
/** Cards of single articles that editors set into the text. */
const EMBED_HINT = classParts({
  wordpress: 'wp-embedded-content | wp-block-embed',
  inline: 'inline-(related/article/teaser/recirc/link) | in-text-(related/teaser/link)',
  embedded: 'article-embed | embedded-article',
})
const POPULAR_HINT = classParts({
  en: `
    popular* | most-(read/viewed/popular/shared) | trending | latest | newest | top-stories | breaking | ticker |
    recent* | editor[s]-(pick[s]/choice) | top-news | headlines | hot
  `,
  de: 'meistgelesen',
})
const REFUSED_HINT = classParts({
  adverts: 'sponsor* | advert* | ad[s] | promoted | outbrain | taboola | partner* | affiliate | commercial | shopping',
  frame: `
    nav | navbar | navigation | breadcrumb[s] | footer | masthead | pagination | pager | submenu | mega-menu | meganav
  `,
  readers: 'share | social | newsletter* | cookie | consent | comment[s]',
  topics: 'tag[s] | topic[s]',
})
/** The foot of an article closes with boxes that belong to it; the foot of the site does not. */
const ARTICLE_FOOT = classParts({
  en: 'article | entry | post | story | detail | endofarticle',
  de: 'artikel | beitrag',
})
/**
 * Of a name that says what an element has or lacks, or how its system files it or turns its pages, not what it is:
 * `td_with_ajax_pagination`, `has-ad`, Drupal's `node-promoted`, `bs-pagination-wrapper`.
 */
const STATE_NAME =
  /(?:^|[-_])(?:with|without|has|no|hide|hides)[-_]|^node--?promoted$|ajax[-_]pagination|pagination[-_](?:wrap|contain|nextprev|next_prev|load)/
/** A post names its taxonomies in its class as `tag-harbour`, among other names that WordPress gives it. */
const POST_NAME = /(?:^|\s)(?:hentry|status-publish|type-post)(?:\s|$)/
const TAXONOMY_NAME = /^(?:tag|category)-/
const FOOT_NAME = /foot/
/** Words that a column or a frame of boxes may have, which a heading in it outweighs. */
const WEAK_NAME = /(?:^|(?<=[-_\s]))(?:ads?|tags?|topics?)(?=$|[-_\s])/g

/** Menus, by the first word of a name only: a `card-menu` is a button in a card. */
const MENU_HINT = /(?:^| )(?:(?:main|top|site|header|side|mobile)[-_]?)?menus?(?:$|[-_ ])/
const REFUSED_TAG = new Set(['nav', 'footer', 'form', 'dialog', 'menu', 'header'])
/** What a list of headlines under a heading may be called as well. */
const LIST_NAME = /(?:^|(?<=[-_\s]))(?:nav|navigation|menus?|ads?|tags?|topics?)(?=$|[-_\s])/g
const LEVELS = 12

/**
 * What the elements around a link say of it, nearest first: refused beats all, but not on elements that hold the body.
 * Around a box whose heading tells what it is, names of frames count less; where the heading ties headlines to the
 * article (`tied`), neither the article's own foot nor the element of the list can make it one of the site.
 */
export function hintedKind(
  element: Element,
  context: ArticleContext,
  stop: (element: Element) => boolean,
  box: Box | null = null,
  tied = false,
): HeadingKind | 'embedded' | null {
  const { elements } = context.page
  let kind: HeadingKind | 'embedded' | null = null
  let node: Element | null = element
  const region = box?.kind === 'related' || box?.kind === 'popular' ? box.region : null
  for (let level = 0; node && node.name !== 'body' && !stop(node); level += 1, node = parentOf(node)) {
    const hint = elements.hint(node)
    if (REFUSED_TAG.has(node.name) && !(node.name === 'header' && level < 6) && !articleFoot(node, hint))
      if (!tied || !isOwnFrame(node, hint)) return 'refused'
    if (level >= LEVELS || !hint) continue
    if (looksRefused(hint)) {
      const within = tied && elements.contains(region!, node)
      const around = region !== null && node !== region && elements.contains(node, region)
      if (isRefused(hint, within && LISTS.has(node.name) ? LIST_NAME : within || around ? WEAK_NAME : null))
        return 'refused'
    }
    const said: HeadingKind | 'embedded' | 'nothing' = kind === null ? saidBy(hint) : 'nothing'
    if (said !== 'nothing') kind = said
  }
  return kind
}

const looksRefused = hintReader((hint) => REFUSED_HINT.test(hint) || MENU_HINT.test(hint))
const saidBy = hintReader((hint): HeadingKind | 'embedded' | 'nothing' => {
  if (EMBED_HINT.test(hint)) return 'embedded'
  if (RELATED_HINT.test(hint)) return 'related'
  return POPULAR_HINT.test(hint) ? 'popular' : 'nothing'
})

function articleFoot(node: Element, hint: string): boolean {
  return node.name === 'footer' && ARTICLE_FOOT.test(hint)
}

const LISTS = new Set(['ul', 'ol'])

/** Whether a frame may hold a box whose heading ties it to the article: a list that is named for it, or any foot. */
function isOwnFrame(node: Element, hint: string): boolean {
  if (node.name === 'nav') return RELATED_HINT.test(hint)
  return node.name === 'footer'
}

/** Whether names still refuse where those are taken out that only look like it, and words that weigh less here. */
function isRefused(hint: string, weak: RegExp | null): boolean {
  const post = POST_NAME.test(hint)
  const articles = ARTICLE_FOOT.test(hint)
  const names = hint
    .split(/\s+/)
    .filter(
      (name) => !STATE_NAME.test(name) && !(post && TAXONOMY_NAME.test(name)) && !(articles && FOOT_NAME.test(name)),
    )
    // `related_tag_posts` are posts.
    .map((name) => (RELATED_HINT.test(name) ? name.replace(WEAK_NAME, ' ') : name))
    .join(' ')
  const rest = weak ? names.replace(weak, ' ') : names
  return REFUSED_HINT.test(rest) || MENU_HINT.test(rest)
}
