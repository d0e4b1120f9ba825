import { foldForCompare, foldSpace } from '../../core/text.ts'
import { decide, rule } from '../arbiter.ts'
import type { ArticleContext, Decision, Field, Found } from '../types.ts'
import { SOURCE_LABELS } from './source-words.ts'
import { surroundingsOf } from './surroundings.ts'

const LONGEST = 100
const NEAR_AFTER = 14
const NEAR_BEFORE = 4
const LABELLED = new RegExp(`^\\s*(?:${SOURCE_LABELS})\\s*[:：]\\s*(\\S.{0,${LONGEST}})$`, 'iu')

const FIELD: Field<string, string, ArticleContext> = {
  name: 'source',
  rules: [rule('dom:source', 0.8, labelled)],
  accept(raw) {
    const text = foldSpace(raw)
    return text && text.length <= LONGEST ? { value: text } : { refused: 'too long for a source' }
  },
  key: foldForCompare,
}

/** The agency or source that the page credits. */
export function findSource(context: ArticleContext): Decision<string> {
  return decide(FIELD, context)
}

function* labelled(context: ArticleContext): Iterable<Found<string>> {
  const around = surroundingsOf(context)
  const last = around.body?.last
  for (const block of context.blocks) {
    const near = block.index >= around.start - NEAR_BEFORE && block.index < around.end + NEAR_AFTER
    const atEnd = last !== undefined && block.index >= last - 1 && block.index <= last + 8
    if ((!near && !atEnd) || block.text.length > LONGEST + 30 || around.foreign(block.element)) continue
    const found = LABELLED.exec(block.text)
    if (found?.[1]) yield { value: found[1], element: block.element }
  }
}
