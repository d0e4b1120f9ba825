import type { BlockReport, FieldReport, Report } from './explain-report.ts'
import type { Fate } from './explain-fate.ts'
import { columnsOf, fit, plainLine } from './explain-columns.ts'
import { shorten, valueText } from './explain-values.ts'

/** Which blocks are listed; without a choice, long runs of dropped blocks are folded. */
export type BlockChoice = 'kept' | 'dropped' | 'all'

/** How the report is printed. */
export interface TextOptions {
  /** Columns of the terminal. @default 100 */
  readonly width?: number | undefined
  /** ANSI colours. @default false */
  readonly colour?: boolean | undefined
  readonly blocks?: BlockChoice | undefined
}

/** Fates with the word and the sign that are printed: colour alone says nothing to some readers. */
export const SHOWN: Readonly<Record<Fate, { readonly sign: string; readonly word: string; readonly colour: number }>> =
  {
    body: { sign: '+', word: 'body', colour: 32 },
    field: { sign: '=', word: 'field', colour: 34 },
    caption: { sign: '~', word: 'caption', colour: 35 },
    related: { sign: '>', word: 'related', colour: 36 },
    dropped: { sign: '-', word: 'dropped', colour: 90 },
    unexplained: { sign: '?', word: 'unexplained', colour: 33 },
  }
const BOLD = 1
const FAINT = 90
const RED = 31
/** Rivals and refusals of one field that are listed; the rest is counted. */
const MOST_RIVALS = 8
/** Dropped blocks in a row that are shown before the run is folded, and how many of it stay at its ends. */
const LONGEST_RUN = 6
const RUN_ENDS = 2

type Paint = (text: string, colour: number) => string

/** The report for a terminal or a text file: fields, blocks, totals. Ends with a line break. */
export function reportText(report: Report, options: TextOptions = {}): string {
  const width = Math.max(60, Math.min(options.width ?? 100, 200))
  const paint: Paint = (text, colour) => (options.colour && colour ? `\u001b[${colour}m${text}\u001b[0m` : text)
  const lines = [
    ...head(report, paint, width),
    '',
    paint('Fields', BOLD),
    ...report.fields.flatMap((field) => fieldLines(field, paint, width)),
    '',
    paint('Blocks in reading order', BOLD),
    ...blockLines(report.blocks, options.blocks, paint, width),
    '',
    paint('Words', BOLD),
    ...totalLines(report, paint),
  ]
  return `${lines.join('\n')}\n`
}

function head(report: Report, paint: Paint, width: number): string[] {
  const { type, typeReasons, body, charset, notes } = report
  const lines = [
    paint(fit(plainLine(report.url), width), BOLD),
    fit(`type: ${type} (${plainLine(typeReasons.join('; ')) || 'nothing speaks for another'})`, width),
    fit(`body: ${body.engine}, confidence ${body.confidence.toFixed(2)}, ${body.words} words`, width),
    `charset: ${plainLine(charset.name)} (${charset.source})`,
  ]
  if (body.reason) lines.push(fit(`chosen: ${plainLine(body.reason)}`, width))
  for (const note of notes) lines.push(fit(`note: ${plainLine(note)}`, width))
  return lines
}

const NAME = 20
const SOURCE = 34

function fieldLines(field: FieldReport, paint: Paint, width: number): string[] {
  const valueWidth = Math.max(16, width - NAME - SOURCE - 7)
  const row = (name: string, value: string, source: string, number: string): string =>
    `${columnsOf(name, NAME)}${columnsOf(value, valueWidth)} ${columnsOf(source, SOURCE)} ${number}`.trimEnd()
  const empty = field.value === null
  const value = plainLine(valueText(field.value))
  const lines = [
    paint(
      row(field.name, value, plainLine(field.source ?? ''), empty ? '' : field.confidence.toFixed(2)),
      empty ? FAINT : 0,
    ),
  ]
  // The witnesses of the winner beyond its source, then the other answers, then what did not stand with its reason below it.
  const rest: string[] = []
  for (const { value, won, witnesses } of field.rivals) {
    for (const [at, { source, weight }] of witnesses.entries()) {
      if (won && at === 0) continue
      const label = won || at > 0 ? '  agrees' : '  rival'
      const said = won || at > 0 ? '' : plainLine(valueText(value))
      rest.push(row(label, said, plainLine(source), weight.toFixed(2)))
    }
  }
  for (const { source, weight, value, reason } of field.refused) {
    const line = row('  refused', plainLine(valueText(value)), plainLine(source), weight.toFixed(2))
    rest.push(
      `${paint(line, RED)}\n${paint(columnsOf('    because', NAME) + fit(plainLine(reason), width - NAME), RED)}`,
    )
  }
  lines.push(...rest.slice(0, MOST_RIVALS))
  if (rest.length > MOST_RIVALS) lines.push(paint(`  … ${rest.length - MOST_RIVALS} more (--json has all)`, FAINT))
  return lines
}

const isDropped = ({ fate }: BlockReport): boolean => fate === 'dropped' || fate === 'unexplained'

function blockLines(
  blocks: readonly BlockReport[],
  choice: BlockChoice | undefined,
  paint: Paint,
  width: number,
): string[] {
  if (!blocks.length) return ['(the page has no text)']
  const line = (block: BlockReport): string => blockLine(block, paint, width)
  if (choice === 'all') return blocks.map(line)
  if (choice === 'kept') return listed(blocks.filter((block) => !isDropped(block)).map(line))
  if (choice === 'dropped') return listed(blocks.filter(isDropped).map(line))
  const lines: string[] = []
  for (let at = 0; at < blocks.length;) {
    let end = at
    while (end < blocks.length && isDropped(blocks[end]!)) end += 1
    const run = blocks.slice(at, end)
    if (!run.length) lines.push(line(blocks[at]!))
    else if (run.length <= LONGEST_RUN) lines.push(...run.map(line))
    else {
      const folded = run.slice(RUN_ENDS, -RUN_ENDS)
      lines.push(...run.slice(0, RUN_ENDS).map(line))
      lines.push(paint(`       … ${folded.length} dropped blocks more: ${reasons(folded)} (--blocks all)`, FAINT))
      lines.push(...run.slice(-RUN_ENDS).map(line))
    }
    at = Math.max(end, at + 1)
  }
  return lines
}

const listed = (lines: string[]): string[] => (lines.length ? lines : ['(none)'])

function reasons(blocks: readonly BlockReport[]): string {
  const counts = new Map<string, number>()
  for (const { by } of blocks) counts.set(by, (counts.get(by) ?? 0) + 1)
  const sorted = [...counts].sort(([, a], [, b]) => b - a)
  return sorted
    .slice(0, 4)
    .map(([by, count]) => `${count} ${by}`)
    .join(', ')
}

function blockLine(block: BlockReport, paint: Paint, width: number): string {
  const { sign, word, colour } = SHOWN[block.fate]
  // The head of the report names the file.
  const by = block.fate === 'field' ? block.fields.join('+') : block.by.replace(/^site:.*#/, 'site:…#')
  const score = block.score === null ? '    ' : block.score.toFixed(2)
  const front = `${String(block.index).padStart(5)} ${sign} ${columnsOf(word, 12)}${columnsOf(by, 24)} ${score} `
  const label = columnsOf(`<${plainLine(block.element)}>`, 12)
  return paint(front, colour) + fit(`${label} ${plainLine(block.text)}`, width - front.length)
}

function totalLines({ totals }: Report, paint: Paint): string[] {
  const share = (words: number): string =>
    totals.words ? `${((100 * words) / totals.words).toFixed(1).padStart(6)}%` : ''
  const row = (name: string, words: number): string =>
    `  ${name.padEnd(28)}${String(words).padStart(7)} ${share(words)}`.trimEnd()
  return [
    row('body', totals.body),
    row('fields', totals.fields),
    row('captions and credits', totals.captions),
    row('related links', totals.related),
    row('dropped', totals.dropped),
    ...Object.entries(totals.droppedBy).map(([by, words]) => row(`  ${shorten(plainLine(by), 26)}`, words)),
    paint(row('unexplained', totals.unexplained), totals.unexplained ? SHOWN.unexplained.colour : 0),
    row(`all (${totals.blocks} blocks)`, totals.words),
  ]
}
