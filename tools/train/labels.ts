import { scan } from '../../src/extract/body/scan.ts'

/** Longest alignment in cells; pages beyond it are aligned on their first part. */
const CELLS = 60_000_000
/** What a matched token adds when the one before it matched too: runs win over scattered words. */
const RUN = 0.6

/**
 * Which blocks stand in a text: at least half their tokens are matched by the longest common subsequence, in which
 * runs count more than scattered words. 1, or 0.
 */
export function labelsByText(texts: readonly string[], truth: string): Uint8Array {
  const page = scan(texts)
  const answer = scan([truth])
  const wanted = answer.hashes.subarray(0, answer.to[0])
  const vocabulary = new Set(wanted)
  const tokens: number[] = []
  const owner: number[] = []
  for (let index = 0; index < texts.length; index += 1) {
    const from = page.from[index]!
    const to = page.to[index]!
    let known = 0
    for (let at = from; at < to; at += 1) if (vocabulary.has(page.hashes[at]!)) known += 1
    if (!known || known < (to - from) / 2) continue
    for (let at = from; at < to; at += 1) {
      tokens.push(page.hashes[at]!)
      owner.push(index)
    }
  }
  const matched = new Float64Array(texts.length)
  for (const at of alignment(tokens, wanted)) matched[owner[at]!] = matched[owner[at]!]! + 1
  return Uint8Array.from(texts, (_, index) => {
    const length = page.to[index]! - page.from[index]!
    return length > 0 && matched[index]! >= length / 2 ? 1 : 0
  })
}

/** Positions of `a` that are matched with `b`. */
function alignment(a: readonly number[], b: Int32Array): number[] {
  const width = b.length
  if (!width) return []
  const height = Math.min(a.length, Math.floor(CELLS / width))
  // The best move (0 none, 1 skip in a, 2 skip in b, 3 match), and from bit 2 what a match here follows: 1 anything, 2 a run.
  const moves = new Uint8Array((height + 1) * (width + 1))
  let best = new Float64Array(width + 1)
  let bestAbove = new Float64Array(width + 1)
  let run = new Float64Array(width + 1).fill(-1)
  let runAbove = new Float64Array(width + 1).fill(-1)
  for (let i = 1; i <= height; i += 1) {
    ;[best, bestAbove] = [bestAbove, best]
    ;[run, runAbove] = [runAbove, run]
    const token = a[i - 1]!
    best[0] = 0
    run[0] = -1
    for (let j = 1; j <= width; j += 1) {
      let score = bestAbove[j]!
      let move = 1
      if (best[j - 1]! > score) {
        score = best[j - 1]!
        move = 2
      }
      run[j] = -1
      let follows = 0
      if (b[j - 1] === token) {
        const fresh = 1 + bestAbove[j - 1]!
        const longer = runAbove[j - 1]! < 0 ? -1 : 1 + RUN + runAbove[j - 1]!
        run[j] = Math.max(fresh, longer)
        follows = longer >= fresh ? 2 : 1
        if (run[j]! > score) {
          score = run[j]!
          move = 3
        }
      }
      best[j] = score
      moves[i * (width + 1) + j] = move | (follows << 2)
    }
  }
  const found: number[] = []
  let i = height
  let j = width
  let inRun = false
  while (i > 0 && j > 0) {
    const cell = moves[i * (width + 1) + j]!
    const move = inRun ? 3 : cell & 3
    if (move === 3) {
      found.push(i - 1)
      inRun = cell >> 2 === 2
      i -= 1
      j -= 1
    } else if (move === 1) i -= 1
    else j -= 1
  }
  return found
}

/** Labels from snippets: 1 the one block that holds a wanted one, 0 those that hold an unwanted one, 2 unknown. */
export function labelsBySnippets(
  texts: readonly string[],
  wanted: readonly string[],
  unwanted: readonly string[],
): Uint8Array {
  const fold = (text: string): string =>
    text
      .replace(/\u00ad/g, '')
      .replace(/\s+/g, ' ')
      .trim()
  const folded = texts.map(fold)
  const labels = new Uint8Array(texts.length).fill(2)
  const holders = (snippet: string): number[] => {
    const key = fold(snippet)
    return key ? Array.from(folded.keys()).filter((index) => folded[index]!.includes(key)) : []
  }
  for (const snippet of unwanted) for (const index of holders(snippet)) labels[index] = 0
  for (const snippet of wanted) {
    const found = holders(snippet)
    if (found.length === 1) labels[found[0]!] = labels[found[0]!] === 0 ? 2 : 1
  }
  return labels
}
