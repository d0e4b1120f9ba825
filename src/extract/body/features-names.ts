import type { Columns } from './features-text.ts'
import { BIT, HINT_NAMES } from './hints.ts'
import type { Survey } from './survey.ts'

const FAR = 12
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
  const columns: Columns = {}
  const bestDepth = container.best < 0 ? 0 : depth[container.best]!
  const measure = (holds: (at: number) => boolean): Uint8Array => {
    const distance = new Uint8Array(nodes)
    for (let at = 0; at < nodes; at += 1) {
      const above = parent[at]!
      distance[at] = holds(at) ? 0 : above < 0 ? FAR : Math.min(FAR, distance[above]! + 1)
    }
    return distance
  }
  const names = tree.elements.map(({ name, attribs }) => {
    const role = attribs?.['role']
    return ROLES[role ?? ''] ?? name
  })
  for (const name of ANCESTORS) {
    const distance = measure((at) => names[at] === name)
    columns[`under.${name}`] = Uint8Array.from(node, (at) => distance[at]!)
  }
  for (const name of HINT_NAMES) {
    const bit = BIT[name]
    const distance = measure((at) => (tree.hints[at]! & bit) !== 0)
    columns[`hint.${name}`] = Uint8Array.from(node, (at) => distance[at]!)
    // Strictly inside the container: what the page's frame is called says nothing about a block.
    columns[`inner.${name}`] = Uint8Array.from(node, (at) =>
      inBest[at] && distance[at]! < FAR && distance[at]! < depth[at]! - bestDepth ? 1 : 0,
    )
  }
  return columns
}
