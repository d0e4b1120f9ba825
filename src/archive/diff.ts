import { foldForCompare } from '../core/text.ts'
import type { ArticleRecord } from '../record/record.ts'

/** A run of words or blocks that stayed, went or came. */
export interface Change<T> {
  readonly kind: 'same' | 'removed' | 'added'
  readonly items: readonly T[]
}

/** What became of one block of the body. */
export interface BlockChange {
  readonly kind: 'same' | 'removed' | 'added' | 'changed'
  /** null for an added block. */
  readonly before: string | null
  /** null for a removed block. */
  readonly after: string | null
  /** Word by word, for a changed block. */
  readonly words: readonly Change<string>[]
}

/** One field that differs between two revisions. */
export interface FieldChange {
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** What differs between two revisions of an article. */
export interface RecordDiff {
  /** Fields other than the body, in the record's order. */
  readonly fields: readonly FieldChange[]
  /** Every block of the body in order, the unchanged ones too. */
  readonly body: readonly BlockChange[]
  /** Whether any block is not the same. */
  readonly bodyChanged: boolean
}

/** Of the visit or of how the fields were found, not of the article; the body is compared by itself. */
const NOT_COMPARED = new Set(['schemaVersion', 'id', 'body', 'wordCount', 'typeReasons', 'fetched', 'provenance'])
/** Blocks that share this part of their words are one block that was changed. */
const ALIKE = 0.4
/** Above this the table of the comparison would be too large: everything counts as replaced. */
const MAX_CELLS = 4_000_000

/** What is different in the second of two records of one article. */
export function diffRecords(before: ArticleRecord, after: ArticleRecord): RecordDiff {
  const body = diffBlocks(blocksOf(before), blocksOf(after))
  const keys = Object.keys(after) as (keyof ArticleRecord)[]
  return {
    fields: keys
      .filter((key) => !NOT_COMPARED.has(key) && JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((field) => ({ field, before: before[field], after: after[field] })),
    body,
    bodyChanged: body.some(({ kind }) => kind !== 'same'),
  }
}

function blocksOf({ body }: ArticleRecord): string[] {
  return body.text.split(/\n{2,}/).filter(Boolean)
}

function diffBlocks(before: readonly string[], after: readonly string[]): BlockChange[] {
  const changes: BlockChange[] = []
  let gone: string[] = []
  let come: string[] = []
  const flush = (): void => {
    changes.push(...paired(gone, come))
    gone = []
    come = []
  }
  for (const { kind, items } of sequenceDiff(before, after, foldForCompare)) {
    if (kind === 'removed') gone.push(...items)
    else if (kind === 'added') come.push(...items)
    else {
      flush()
      changes.push(...items.map((text) => ({ kind: 'same' as const, before: text, after: text, words: [] })))
    }
  }
  flush()
  return changes
}

/** Blocks that went and came in one place: those that are alike belong together, in order. */
function paired(gone: readonly string[], come: readonly string[]): BlockChange[] {
  const changes: BlockChange[] = []
  let next = 0
  for (const before of gone) {
    const old = splitWords(before)
    const match = come.findIndex((after, index) => index >= next && sharedPart(old, splitWords(after)) >= ALIKE)
    if (match < 0) {
      changes.push({ kind: 'removed', before, after: null, words: [] })
      continue
    }
    for (; next < match; next++) changes.push({ kind: 'added', before: null, after: come[next]!, words: [] })
    const after = come[next++]!
    changes.push({ kind: 'changed', before, after, words: sequenceDiff(old, splitWords(after)) })
  }
  for (; next < come.length; next++) changes.push({ kind: 'added', before: null, after: come[next]!, words: [] })
  return changes
}

/** Words with the space before them apart, so that joining a run gives the text back. */
function splitWords(text: string): string[] {
  return text.split(/(?<=\s)(?=\S)/)
}

function sharedPart(a: readonly string[], b: readonly string[]): number {
  const left = new Set(a.map((word) => word.trim()))
  const right = new Set(b.map((word) => word.trim()))
  let shared = 0
  for (const word of left) if (right.has(word)) shared++
  return shared / Math.max(left.size, right.size, 1)
}

/** The shortest way from one list to the other (longest common subsequence); of `same` items the later ones are given. */
export function sequenceDiff<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (item: T) => unknown = (item) => item,
): Change<T>[] {
  const old = before.map(keyOf)
  const now = after.map(keyOf)
  let start = 0
  while (start < old.length && start < now.length && old[start] === now[start]) start++
  let [oldEnd, nowEnd] = [old.length, now.length]
  while (oldEnd > start && nowEnd > start && old[oldEnd - 1] === now[nowEnd - 1])
    [oldEnd, nowEnd] = [oldEnd - 1, nowEnd - 1]
  const changes: { kind: Change<T>['kind']; items: T[] }[] = []
  const put = (kind: Change<T>['kind'], items: readonly T[]): void => {
    if (!items.length) return
    if (changes.at(-1)?.kind === kind) changes.at(-1)!.items.push(...items)
    else changes.push({ kind, items: [...items] })
  }
  put('same', after.slice(0, start))
  const [rows, columns] = [oldEnd - start, nowEnd - start]
  if (rows * columns > MAX_CELLS) {
    put('removed', before.slice(start, oldEnd))
    put('added', after.slice(start, nowEnd))
  } else {
    const lengths = commonLengths(old.slice(start, oldEnd), now.slice(start, nowEnd))
    const at = (row: number, column: number): number => lengths[row * (columns + 1) + column]!
    let [row, column] = [0, 0]
    while (row < rows || column < columns) {
      if (row < rows && column < columns && old[start + row] === now[start + column]) {
        put('same', [after[start + column]!])
        row++
        column++
      } else if (row < rows && (column >= columns || at(row + 1, column) >= at(row, column + 1)))
        put('removed', [before[start + row++]!])
      else put('added', [after[start + column++]!])
    }
  }
  put('same', after.slice(nowEnd))
  return changes
}

/** For each pair of places the length of what the rests have in common. */
function commonLengths(old: readonly unknown[], now: readonly unknown[]): Uint32Array {
  const width = now.length + 1
  const lengths = new Uint32Array((old.length + 1) * width)
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        old[row] === now[column]
          ? lengths[(row + 1) * width + column + 1]! + 1
          : Math.max(lengths[(row + 1) * width + column]!, lengths[row * width + column + 1]!)
    }
  }
  return lengths
}
