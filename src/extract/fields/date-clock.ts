import type { Element } from 'domhandler'
import { findDates } from '../../core/printed-dates.ts'
import type { DateReading } from '../../core/stated-dates.ts'
import type { Block } from '../types.ts'

/** A time of day in an element of its own: `21:25`, `| 9:25 PM`, `21.25 Uhr`, `um 21h25`. */
const LONE_CLOCK =
  /^[^\d\p{L}]{0,3}(?:\p{L}{1,6}\s)?\d{1,2}(?::\d\d(?::\d\d)?|h\d\d|[.]\d\d(?=\s?(?:uhr|h\b)))(?:\s?[\p{L}.()+:\d]{1,8}){0,2}\s?[^\d\p{L}]{0,2}$/iu
const LONGEST = 24

/** The day with the time of day that stands beside it in an element of its own; the day where none does. */
export function withClock(iso: string, clocks: readonly string[], reading: DateReading): string {
  if (iso.includes('T')) return iso
  for (const clock of clocks) {
    if (clock.length > LONGEST || !LONE_CLOCK.test(clock)) continue
    const found = findDates(`${iso} ${clock}`, reading)[0]?.iso
    if (found?.startsWith(`${iso}T`)) return found
  }
  return iso
}

/** Text of the element that stands next in line. */
export function nextText(element: Element, text: (element: Element) => string): readonly string[] {
  let node = element.next
  while (node && !('name' in node)) {
    if ('data' in node && /[^\s|,·•/–—-]/.test(node.data)) return []
    node = node.next
  }
  return node ? [text(node as Element)] : []
}

/** Texts of the blocks before and after a date that has its block to itself; those after it first. */
export function besides(blocks: readonly Block[], block: Block): readonly string[] {
  return [blocks[block.index + 1], blocks[block.index - 1]].filter((one) => one !== undefined).map(({ text }) => text)
}
