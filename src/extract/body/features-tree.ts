import type { Columns } from './features-text.ts'
import { BIT, HINT_NAMES } from './hints.ts'
import type { Survey } from './survey.ts'
import { sumUp } from './tree.ts'

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
const TAG_CODES = [
  'p',
  'div',
  'li',
  'span',
  'td',
  'th',
  'figcaption',
  'section',
  'article',
  'blockquote',
  'dd',
  'dt',
  'pre',
]

/** What stands above a block: text and links of its ancestors, how often they are repeated, what they are called. */
export function treeColumns(survey: Survey): Columns {
  const { tree, container, scan, blocks } = survey
  const { parent, node, signature, depth } = tree
  const nodes = tree.elements.length
  const total = Math.max(1, container.goodTotal)

  const chars = new Float64Array(nodes)
  const linked = new Float64Array(nodes)
  const count = new Float64Array(nodes)
  const words = new Float64Array(nodes)
  for (let index = 0; index < blocks.length; index += 1) {
    const at = node[index]!
    chars[at] = chars[at]! + blocks[index]!.text.length
    linked[at] = linked[at]! + blocks[index]!.linkChars
    count[at] = count[at]! + 1
    words[at] = words[at]! + scan.words[index]!
  }
  for (const sums of [chars, linked, count, words]) sumUp(tree, sums)
  const share = new Float32Array(nodes)
  const density = new Float32Array(nodes)
  const repeats = new Float32Array(nodes)
  const path4 = new Int32Array(nodes)
  const tagPath = new Int32Array(nodes)
  const branch = new Int32Array(nodes).fill(-1)
  const hang = new Int32Array(nodes).fill(-1)
  const common = new Int32Array(nodes).fill(-1)
  const inBest = new Uint8Array(nodes)
  const inWide = new Uint8Array(nodes)
  const ownArticle = new Int32Array(nodes).fill(-1)
  const level = new Float32Array(nodes)
  const tagCode = new Float32Array(nodes)
  const headlineNode = container.headline < 0 ? -1 : node[container.headline]!
  const overHeadline = new Uint8Array(nodes)
  for (let at = headlineNode; at >= 0; at = parent[at]!) overHeadline[at] = 1
  const siblings = new Map<number, number>()
  const siblingKey = (at: number): number => Math.imul(parent[at]! + 1, 0x9e3779b1) ^ signature[at]!
  for (let at = 0; at < nodes; at += 1) siblings.set(siblingKey(at), (siblings.get(siblingKey(at)) ?? 0) + 1)
  const tagHash = new Map<string, number>()

  for (let at = 0; at < nodes; at += 1) {
    const up = parent[at]!
    const element = tree.elements[at]!
    const { name } = element
    share[at] = container.goodBelow[at]! / total
    density[at] = linked[at]! / Math.max(1, chars[at]!)
    repeats[at] = Math.min(50, siblings.get(siblingKey(at))!)
    let tag = tagHash.get(name)
    if (tag === undefined) tagHash.set(name, (tag = tagHash.size + 1))
    tagPath[at] = Math.imul(up < 0 ? 7 : tagPath[up]!, 0x01000193) ^ tag
    let path = 0
    for (let steps = 0, step = at; steps < 4 && step >= 0; steps += 1, step = parent[step]!)
      path = Math.imul(path, 0x85ebca6b) ^ signature[step]!
    path4[at] = path
    branch[at] = share[at]! >= 0.4 ? -1 : up < 0 || share[up]! >= 0.4 ? at : branch[up]!
    common[at] = overHeadline[at] || up < 0 ? at : common[up]!
    hang[at] = overHeadline[at] ? -1 : up < 0 || overHeadline[up] ? at : hang[up]!
    inBest[at] = at === container.best || (up >= 0 && inBest[up]) ? 1 : 0
    inWide[at] = at === container.wide || (up >= 0 && inWide[up]) ? 1 : 0
    ownArticle[at] = name === 'article' ? at : up < 0 ? -1 : ownArticle[up]!
    level[at] = /^h[1-6]$/.test(name) ? Number(name[1]) : up < 0 ? 0 : level[up]!
    tagCode[at] = TAG_CODES.indexOf(name)
  }
  const articleOfHeadline = headlineNode < 0 ? -1 : ownArticle[headlineNode]!
  const otherArticle = (at: number): number => {
    const article = ownArticle[at]!
    if (article < 0) return articleOfHeadline < 0 ? 0 : 2
    return article === articleOfHeadline ? 1 : overHeadline[article] ? 2 : 3
  }

  const size = blocks.length
  const perBlock = (value: (at: number, index: number) => number): Float32Array => {
    const column = new Float32Array(size)
    for (let index = 0; index < size; index += 1) column[index] = value(node[index]!, index)
    return column
  }
  const shareBy = (keys: Int32Array): [Float32Array, Float32Array] => {
    const goods = new Map<number, number>()
    const numbers = new Map<number, number>()
    for (let index = 0; index < size; index += 1) {
      const key = keys[node[index]!]!
      goods.set(key, (goods.get(key) ?? 0) + container.good[index]!)
      numbers.set(key, (numbers.get(key) ?? 0) + 1)
    }
    return [perBlock((at) => goods.get(keys[at]!)! / total), perBlock((at) => numbers.get(keys[at]!)!)]
  }
  const up = (at: number, steps: number): number => {
    let to = at
    for (let step = 0; step < steps && parent[to]! >= 0; step += 1) to = parent[to]!
    return to
  }
  const of = (values: ArrayLike<number>, at: number, none = -1): number => (at < 0 ? none : values[at]!)
  const [pathShare, pathCount] = shareBy(path4)
  const [tagShare, tagCount] = shareBy(tagPath)
  const [ownShare] = shareBy(signature)
  const bestDepth = container.best < 0 ? 0 : depth[container.best]!
  return {
    pathShare,
    pathCount,
    tagShare,
    tagCount,
    ownShare,
    inBest: perBlock((at) => inBest[at]! + inWide[at]!),
    value: perBlock((_, index) => container.value[index]!),
    negatives: perBlock((at) => Math.min(5, container.negatives[at]!)),
    apart: perBlock((at) => container.apart[at]!),
    otherArticle: perBlock(otherArticle),
    branchDensity: perBlock((at) => of(density, branch[at]!)),
    branchBlocks: perBlock((at) => of(count, branch[at]!, 0)),
    branchWords: perBlock((at) => of(words, branch[at]!, 0)),
    branchShare: perBlock((at) => of(share, branch[at]!)),
    hangShare: perBlock((at) => of(share, hang[at]!)),
    hangDensity: perBlock((at) => of(density, hang[at]!)),
    overCommon: perBlock((at) => depth[at]! - depth[common[at]!]!),
    share0: perBlock((at) => share[at]!),
    share1: perBlock((at) => share[up(at, 1)]!),
    share2: perBlock((at) => share[up(at, 2)]!),
    share3: perBlock((at) => share[up(at, 3)]!),
    density1: perBlock((at) => density[up(at, 1)]!),
    density2: perBlock((at) => density[up(at, 2)]!),
    density3: perBlock((at) => density[up(at, 3)]!),
    blocks0: perBlock((at) => count[at]!),
    blocks1: perBlock((at) => count[up(at, 1)]!),
    blocks2: perBlock((at) => count[up(at, 2)]!),
    words1: perBlock((at) => words[up(at, 1)]!),
    words2: perBlock((at) => words[up(at, 2)]!),
    repeat0: perBlock((at) => repeats[at]!),
    repeat1: perBlock((at) => repeats[up(at, 1)]!),
    repeat2: perBlock((at) => repeats[up(at, 2)]!),
    inContainerDepth: perBlock((at) => (inBest[at] ? depth[at]! - bestDepth : -1)),
    level: perBlock((at) => level[at]!),
    tag: perBlock((at) => tagCode[at]!),
    containerShare: new Float32Array(size).fill(of(share, container.best, 0)),
    wideShare: new Float32Array(size).fill(of(share, container.wide, 0)),
    ...distances(survey, inBest),
  }
}

/** How far above the block the nearest element of each name, and the nearest with each hint, stands. */
function distances({ tree, container }: Survey, inBest: Uint8Array): Columns {
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
