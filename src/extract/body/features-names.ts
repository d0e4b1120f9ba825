import type { Columns } from './features-text.ts'
import { BIT, HINT_NAMES } from './hints.ts'
import type { Survey } from './survey.ts'

/** Distance of what does not stand above the block. */
export const FAR = 12
/** Elements whose distance above the block is measured. */
const ANCESTORS = [
  'p',
  'li',
  'table',
  'blockquote',
  'figure',
  'figcaption',
  'aside',
  'nav',
  'header',
  'footer',
  'form',
  'section',
  'article',
  'main',
  'a',
  'button',
  'dl',
  'pre',
] as const
const PLACES: ReadonlyMap<string, number> = new Map(ANCESTORS.map((name, index) => [name, index]))
/** Roles that say the same as an element. */
const ROLES: Readonly<Record<string, string>> = {
  navigation: 'nav',
  complementary: 'aside',
  contentinfo: 'footer',
  banner: 'header',
  main: 'main',
  article: 'article',
  button: 'button',
  form: 'form',
  listitem: 'li',
}

/** How far above the block the nearest element of each name, and the nearest with each hint, stands. */
export function distances({ tree, container }: Survey, inBest: Uint8Array): Columns {
  const { parent, node, depth } = tree
  const nodes = tree.elements.length
  const size = node.length
  const tags = ANCESTORS.length
  const width = tags + HINT_NAMES.length
  const bits = HINT_NAMES.map((name) => BIT[name])
  // A row per element: what its parent's row says, one step farther, and 0 where the element itself is it.
  const rows = new Uint8Array(nodes * width)
  for (let at = 0; at < nodes; at += 1) {
    const row = at * width
    const above = parent[at]! * width
    for (let column = 0; column < width; column += 1)
      rows[row + column] = above < 0 ? FAR : Math.min(FAR, rows[above + column]! + 1)
    const { name, attribs } = tree.elements[at]!
    const tag = PLACES.get(ROLES[attribs?.['role'] ?? ''] ?? name)
    if (tag !== undefined) rows[row + tag] = 0
    const hints = tree.hints[at]!
    if (hints) for (let bit = 0; bit < bits.length; bit += 1) if (hints & bits[bit]!) rows[row + tags + bit] = 0
  }
  const columns: Columns = {}
  const bestDepth = container.best < 0 ? 0 : depth[container.best]!
  for (let column = 0; column < width; column += 1) {
    const distance = new Uint8Array(size)
    for (let index = 0; index < size; index += 1) distance[index] = rows[node[index]! * width + column]!
    if (column < tags) {
      columns[`under.${ANCESTORS[column]!}`] = distance
      continue
    }
    const name = HINT_NAMES[column - tags]!
    columns[`hint.${name}`] = distance
    // Strictly inside the container: what the page's frame is called says nothing about a block.
    const inner = new Uint8Array(size)
    for (let index = 0; index < size; index += 1) {
      const at = node[index]!
      const steps = distance[index]!
      inner[index] = inBest[at] && steps < FAR && steps < depth[at]! - bestDepth ? 1 : 0
    }
    columns[`inner.${name}`] = inner
  }
  return columns
}
