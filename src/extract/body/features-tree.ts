import type { Columns } from './features-text.ts'
import { distances } from './features-names.ts'
import type { Survey } from './survey.ts'
import { above, sumUp } from './tree.ts'

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
  const up = (at: number, steps: number): number => above(tree, at, steps)
  const of = (values: ArrayLike<number>, at: number, none = -1): number => (at < 0 ? none : values[at]!)
  // The element that holds most good text in its children, and in its grandchildren.
  const mainOf = (steps: number): { at: number; signature: number } => {
    const goods = new Map<number, number>()
    let main = -1
    for (let index = 0; index < size; index += 1) {
      const holder = up(node[index]!, steps)
      const sum = (goods.get(holder) ?? 0) + container.good[index]!
      goods.set(holder, sum)
      if (sum > 0 && (main < 0 || sum > goods.get(main)!)) main = holder
    }
    const kinds = new Map<number, number>()
    let kind = 0
    for (let index = 0; index < size; index += 1) {
      if (up(node[index]!, steps) !== main) continue
      const key = signature[node[index]!]!
      const sum = (kinds.get(key) ?? 0) + container.good[index]!
      kinds.set(key, sum)
      if (sum > (kinds.get(kind) ?? 0)) kind = key
    }
    return { at: main, signature: kind }
  }
  const main1 = mainOf(1)
  const main2 = mainOf(2)
  const inMain = (main: { at: number; signature: number }, steps: number) => (at: number) =>
    up(at, steps) !== main.at ? 0 : signature[at] === main.signature ? 2 : 1
  const [pathShare, pathCount] = shareBy(path4)
  const [tagShare, tagCount] = shareBy(tagPath)
  const [ownShare] = shareBy(signature)
  const firstIn = new Int32Array(nodes).fill(-1)
  for (let index = 0; index < size; index += 1) {
    const at = branch[node[index]!]!
    if (at >= 0 && firstIn[at]! < 0) firstIn[at] = index
  }
  const bestDepth = container.best < 0 ? 0 : depth[container.best]!
  return {
    pathShare,
    pathCount,
    tagShare,
    tagCount,
    ownShare,
    main1: perBlock(inMain(main1, 1)),
    main2: perBlock(inMain(main2, 2)),
    inBest: perBlock((at) => inBest[at]! + inWide[at]!),
    value: perBlock((_, index) => container.value[index]!),
    negatives: perBlock((at) => Math.min(5, container.negatives[at]!)),
    apart: perBlock((at) => container.apart[at]!),
    otherArticle: perBlock(otherArticle),
    branchDensity: perBlock((at) => of(density, branch[at]!)),
    branchBlocks: perBlock((at) => of(count, branch[at]!, 0)),
    branchWords: perBlock((at) => of(words, branch[at]!, 0)),
    branchRepeat: perBlock((at) => of(repeats, branch[at]!, 0)),
    branchLevel: perBlock((at) => (branch[at]! < 0 ? -1 : depth[at]! - depth[branch[at]!]!)),
    branchFirst: perBlock((at) => (branch[at]! < 0 ? -1 : level[node[firstIn[branch[at]!]!]!]!)),
    branchStart: perBlock((at, index) => (branch[at]! < 0 ? -1 : Math.min(30, index - firstIn[branch[at]!]!))),
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
