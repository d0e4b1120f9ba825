import { foldForCompare, foldSpace, signsAround } from '../../core/text.ts'
import type { Page } from '../../page/page.ts'
import { decide, rule } from '../arbiter.ts'
import type { ArticleContext, Block, Decision, Field, Found } from '../types.ts'
import { findBylineLines } from './byline.ts'
import { ldTexts } from './ld-values.ts'
import { isOwnSign, signOfDateline } from './datelines.ts'
import { endBlocks, isCredit, LONGEST_INITIALS, SIGNS, withoutInitials } from './sign-offs.ts'
import { CREDIT_PHRASES, SOURCE_LABELS } from './source-words.ts'
import { blocksAround, surroundingsOf } from './surroundings.ts'

const LONGEST = 80
/** Blocks around the headline, and after the body, where a source is printed. */
const REACH = { before: 4, after: 16, end: 6 }
const LABELLED = new RegExp(
  `^[\\s(【\\[]*(?:${SOURCE_LABELS})\\s*[:：]\\s*(\\S[^\\n]{0,${LONGEST}}?)[\\s)】\\]]*$`,
  'iu',
)
/** The same in the middle of a line of small print with its date, where scripts without spaces set it. */
const LABELLED_INSIDE = /(?:来源|來源|출처|提供元|配信元)\s*[:：]\s*([\p{L}\p{N}·]{2,30})(?=$|[\s|)）])/u
const HAS_DAY = /[0-9]{4}[-./年년]/
const LABEL_ALONE = new RegExp(`^(?:${SOURCE_LABELS})\\s*[:：]$`, 'iu')
const CREDITED = new RegExp(`^[\\s(*–—-]*(?:${CREDIT_PHRASES})\\s*:?\\s+([^\\n.]{2,60}?)[\\s.)]*$`, 'iu')
/** A sign-off at the very end of the last paragraph: `… said. (Reuters)`, `… sagte er. dpa/abc`, `… — AFP`. */
const BRACKETED = /[(（【[]([^()（）[\]]{2,40})[)）】\]]\s*\.?$/u
const DASHED = /[.!?”"»]\s*(?:[—–-]{1,2}|\/)\s*([\p{L}][\p{L}\s./&-]{1,30})$/u
const TRAILING = /[.!?”"»]\s+([\p{L}][\p{L}./-]{1,20}(?:\s?[/,]\s?[\p{L}-]{1,12}){0,3})$/u
/** What may follow the names in a by-line. */
const LONGEST_REST = 40
/** A standfirst may stand before the first paragraph. */
const DATELINE_BLOCKS = 3
/** What only pictures have for a source. */
const OF_A_PICTURE =
  /getty|istock|shutterstock|imago|picture.alliance|adobe.?stock|montage|infografik|symbol(?:bild|foto)/i
/** A page's own address or a link to a document is no name. */
const NO_NAME = /^(?:https?:|www\.)|^\d+$/i
const MARK = /^[\s–—-]+|(?:[\s,;|]|(?<!\.\p{L})\.)+$/gu

const FIELD: Field<string, string, ArticleContext> = {
  name: 'source',
  rules: [
    rule('dom:source', 0.8, labelled),
    rule('text:credit', 0.7, signedOff),
    rule('dom:byline', 0.5, inByline),
    rule('text:dateline', 0.48, inDateline),
    rule('json-ld:sourceOrganization', 0.45, declared),
  ],
  accept(raw) {
    const line = foldSpace(raw)
    if (line.length > 2 * LONGEST) return { refused: 'too long for a source' }
    const bare = line.replace(MARK, '').replace(/^\(([^()]+)\)?$/, '$1')
    const text = bare.lastIndexOf('(') > bare.lastIndexOf(')') ? `${bare})` : bare
    if (!text || !/\p{L}/u.test(text)) return { refused: 'empty' }
    if (text.length > LONGEST) return { refused: 'too long for a source' }
    if (OF_A_PICTURE.test(text)) return { refused: 'the source of a picture' }
    if (text.endsWith('…')) return { refused: 'cut short by the page' }
    return NO_NAME.test(text) ? { refused: 'an address, not a name' } : { value: text }
  },
  key: foldForCompare,
}

/** The agency or source that the page credits: labelled, signed at the end, or an agency in the by-line. */
export function findSource(context: ArticleContext): Decision<string> {
  return decide(FIELD, context)
}

function* labelled(context: ArticleContext): Iterable<Found<string>> {
  const around = surroundingsOf(context)
  for (const block of blocksAround(context, REACH)) {
    if (block.text.length > LONGEST + 30 || around.foreign(block.element) || inFigure(block)) continue
    const found = LABELLED.exec(block.text) ?? (HAS_DAY.test(block.text) ? LABELLED_INSIDE.exec(block.text) : null)
    const next = context.blocks[block.index + 1]
    if (found?.[1]) yield { value: withoutHouse(found[1], context.page), element: block.element }
    else if (LABEL_ALONE.test(block.text) && next && next.text.length <= LONGEST)
      yield { value: next.text, element: next.element, factor: 0.9 }
  }
}

/**
 * What a label names without the house itself and the initials of those who worked on the text: `news.example, abc/dpa`
 * credits the agency. A house that credits nobody else has said that the text is its own.
 */
function withoutHouse(named: string, page: Page): string {
  const parts = named.split(/\s*[,/;]\s*/)
  const others = parts.filter((part) => part && !isOwnSign(part, page))
  if (others.length === parts.length) return named
  return others.filter((part) => SIGNS.has(part.toLowerCase()) || part.length > LONGEST_INITIALS).join(', ') || named
}

const inFigure = (block: Block): boolean =>
  block.element.name === 'figcaption' || /caption|credit/i.test(block.element.attribs['class'] ?? '')

/** Agencies that sign at the end of the body, in a line of their own or behind the last sentence. */
function* signedOff(context: ArticleContext): Iterable<Found<string>> {
  for (const block of endBlocks(context)) {
    // Tags are links: an acronym among them is a party's or a club's.
    if (inFigure(block) || (block.element.name === 'li' && block.linkChars >= block.text.length)) continue
    const { text } = block
    if (text.length <= 60) {
      const phrase = CREDITED.exec(text)?.[1]
      if (phrase && isCredit(phrase)) yield { value: phrase, element: block.element }
      else if (isCredit(text) && !isOwnSign(withoutInitials(bareSign(text)), context.page))
        yield { value: withoutInitials(bareSign(text)), element: block.element }
    }
    const tail = text.slice(-80)
    const signed = [BRACKETED, DASHED, TRAILING]
      .map((pattern) => pattern.exec(tail)?.[1])
      .find((sign) => sign && isCredit(sign) && !isOwnSign(withoutInitials(sign), context.page))
    if (signed) yield { value: withoutInitials(signed), element: block.element, factor: 0.9 }
  }
}

/** The agency of a dateline: `BERLIN (dpa) -`, `【ワシントン共同】`, before the first sentence. A house credits itself so too: that is no source. */
function* inDateline({ blocks, body, page }: ArticleContext): Iterable<Found<string>> {
  for (const index of body.kept.slice(0, DATELINE_BLOCKS)) {
    const { text, element } = blocks[index]!
    const sign = signOfDateline(text)
    if (!sign) continue
    if (!isOwnSign(sign, page)) yield { value: sign, element }
    return
  }
}

const AROUND_SIGN = signsAround(String.raw`\s(–—*-`, String.raw`\s)*`)
const bareSign = (text: string): string => text.replace(AROUND_SIGN, '')

/** An agency that stands in the by-line beside the author, or alone. */
function* inByline(context: ArticleContext): Iterable<Found<string>> {
  const { value, element } = findBylineLines(context)
  if (value === null) return
  // Behind the names the printed line may go on: 'Ann Lee and AP'.
  const line = blocksAround(context, REACH).find(
    ({ text }) => text.startsWith(value) && text.length <= value.length + LONGEST_REST,
  )
  for (const part of `${value}\n${line?.text ?? ''}`.split(/[\n/,|()]|\s+(?:and|und|et|y|with|mit|avec|con)\s+/iu)) {
    const name = foldSpace(part)
      .replace(/^(?:by|von|par|por|di|with|mit|avec|con|com|met|and|und|et|y)\s+/iu, '')
      .replace(/^[(]|[)]$/g, '')
    if (SIGNS.has(name.toLowerCase()) && !isOwnSign(name, context.page)) yield { value: name, element }
  }
}

function* declared({ article }: ArticleContext): Iterable<Found<string>> {
  for (const name of ldTexts(article?.data['sourceOrganization'])) {
    const publishers = ldTexts(article?.data['publisher']).map(foldForCompare)
    if (!publishers.includes(foldForCompare(name))) yield { value: name, source: 'json-ld:sourceOrganization' }
  }
}
