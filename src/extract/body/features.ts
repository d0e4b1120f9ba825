import { declared } from './features-declared.ts'
import { type Columns, textColumns, type Wanted } from './features-text.ts'
import { treeColumns } from './features-tree.ts'
import type { Survey } from './survey.ts'

/** Measures that are also taken of the two blocks on each side. */
const OF_NEIGHBOURS = ['words', 'density', 'value', 'pathShare', 'inBest', 'level', 'branchDensity'] as const

/**
 * Every measure of every block, by name. Linear in the size of the page. Those that cost a pattern for each block are
 * taken only where they are wanted.
 */
export function featureColumns(survey: Survey, wanted: Wanted = () => true): Columns {
  const own = { ...textColumns(survey, wanted), ...declared(survey), ...treeColumns(survey) }
  return { ...own, ...placeColumns(survey, own), ...neighbourColumns(own, survey.blocks.length) }
}

function neighbourColumns(own: Columns, size: number): Columns {
  const columns: Columns = {}
  for (const name of OF_NEIGHBOURS) {
    const from = own[name]!
    for (const step of [-2, -1, 1, 2]) {
      const column = new Float32Array(size)
      for (let index = 0; index < size; index += 1) {
        const at = index + step
        column[index] = at < 0 || at >= size ? -9 : from[at]!
      }
      columns[`${name}${step < 0 ? step : `+${step}`}`] = column
    }
  }
  return columns
}

/** Where the block stands in the page's order: before and after what. */
function placeColumns({ blocks, container, scan, tree }: Survey, own: Columns): Columns {
  const size = blocks.length
  const column = (): Float32Array => new Float32Array(size)
  const out = {
    fromFirst: column(),
    toLast: column(),
    goodBefore: column(),
    goodAfter: column(),
    fromHeadline: column(),
    headingRelated: column(),
    headingLevel: column(),
    headingDistance: column(),
    wordsSinceHeading: column(),
    relatedSince: column(),
    sameElement: column(),
    samePathBefore: column(),
    samePathAfter: column(),
    related: column(),
    gapBefore: column(),
    fromMain: column(),
    gapAfter: column(),
  }
  const inBest = own['inBest']!
  const pathShare = own['pathShare']!
  const { good } = container
  let first = -1
  let last = -1
  for (let index = 0; index < size; index += 1) {
    if (!(good[index]! > 0) || inBest[index]! < 1) continue
    if (first < 0 && index > container.headline) first = index
    last = index
  }
  // The first paragraph that looks like most others: a standfirst stands before it.
  const usual = firstUsual(own['main1']!)
  const total = Math.max(1, container.goodTotal)
  function firstUsual(kinds: ArrayLike<number>): number {
    for (let index = container.headline + 1; index < size; index += 1)
      if (kinds[index] === 2 && good[index]! > 0) return index
    return -1
  }
  let before = 0
  let heading = -1
  let words = 0
  let headingIsRelated = 0
  let relatedSeen = 0
  let lastGood = -1
  for (let index = 0; index < size; index += 1) {
    const level = own['level']![index]!
    const related = container.introduces[index]!
    out.related[index] = related
    out.fromFirst[index] = first < 0 ? -99 : signedLog(index - first)
    out.toLast[index] = last < 0 ? -99 : signedLog(last - index)
    out.goodBefore[index] = before / total
    out.goodAfter[index] = Math.max(0, total - before - good[index]!) / total
    out.fromHeadline[index] = container.headline < 0 ? -99 : signedLog(index - container.headline)
    out.headingRelated[index] = headingIsRelated
    out.headingLevel[index] = heading < 0 ? 0 : own['level']![heading]!
    out.headingDistance[index] = heading < 0 ? 99 : Math.min(99, index - heading)
    out.wordsSinceHeading[index] = heading < 0 ? -1 : Math.min(2000, words)
    out.relatedSince[index] = Math.min(9, relatedSeen)
    out.sameElement[index] = index > 0 && tree.node[index - 1] === tree.node[index] ? 1 : 0
    out.samePathBefore[index] = lastGood >= 0 && pathShare[lastGood] === pathShare[index] ? 1 : 0
    out.fromMain[index] = usual < 0 ? -99 : signedLog(index - usual)
    out.gapBefore[index] = lastGood < 0 ? 99 : Math.min(99, index - lastGood)
    before += good[index]!
    words += scan.words[index]!
    // A wholly bold or wholly linked 'related' line introduces a list as a heading does.
    if (level > 0 || (related && (own['bold']![index]! > 0.8 || scan.words[index]! <= 4))) {
      heading = index
      words = 0
      headingIsRelated = related
      relatedSeen += related && index > container.headline ? 1 : 0
    }
    if (good[index]! > 0) lastGood = index
  }
  let next = -1
  for (let index = size - 1; index >= 0; index -= 1) {
    out.samePathAfter[index] = next >= 0 && pathShare[next] === pathShare[index] ? 1 : 0
    out.gapAfter[index] = next < 0 ? 99 : Math.min(99, next - index)
    if (good[index]! > 0) next = index
  }
  return out
}

const signedLog = (steps: number): number => Math.sign(steps) * Math.log1p(Math.abs(steps))
