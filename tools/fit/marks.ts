import { foldForCompare } from '../../src/core/text.ts'
import type { FieldName } from './answers.ts'

type Answer = string | readonly string[]

/** What a value of a field is worth against the answer, 0 to 1: the measures of the bench. */
export function mark(field: FieldName, want: Answer, got: unknown): number {
  if (typeof want !== 'string') return setF1(want, textsOf(got))
  const text = typeof got === 'string' ? got : ''
  if (field === 'date') return Number([...daysOf(want)].some((day) => daysOf(text).has(day)))
  if (field === 'summary' || field === 'byline') return bagF1(foldForCompare(want), foldForCompare(text))
  return Number(foldForCompare(want) === foldForCompare(text))
}

/** A list of names or tags, whichever way it is kept. */
function textsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return []
  return value.map((one: string | { name: string }) => (typeof one === 'string' ? one : one.name))
}

function setF1(want: readonly string[], got: readonly string[]): number {
  const wanted = new Set(want.map(foldForCompare).filter(Boolean))
  const found = new Set(got.map(foldForCompare).filter(Boolean))
  if (!wanted.size && !found.size) return 1
  return f1([...wanted].filter((one) => found.has(one)).length, wanted.size, found.size)
}

function bagF1(want: string, got: string): number {
  const left = got.split(' ').filter(Boolean)
  const size = left.length
  const wanted = want.split(' ').filter(Boolean)
  let hits = 0
  for (const word of wanted) {
    const at = left.indexOf(word)
    if (at < 0) continue
    left.splice(at, 1)
    hits += 1
  }
  return f1(hits, wanted.length, size)
}

const f1 = (hits: number, wanted: number, found: number): number =>
  wanted && found && hits ? (2 * hits) / (wanted + found) : 0

/** The day as stated, and in UTC where there is a time. */
function daysOf(text: string): Set<string> {
  const iso = text.replace(/^(\d{4}-\d\d-\d\d) (\d\d)/, '$1T$2')
  const days = new Set<string>()
  if (/^\d{4}-\d\d-\d\d/.test(iso)) days.add(iso.slice(0, 10))
  const instant = new Date(iso)
  if (!Number.isNaN(instant.getTime())) days.add(instant.toISOString().slice(0, 10))
  return days
}
