import type { ImportedFile } from '../pipeline/rules-import.ts'
import type { RuleFileResult } from '../pipeline/rules-test.ts'
import { plainLine } from '../record/explain-columns.ts'

/** What is printed of a rule file and its tests. */
export function testLines({ file, fault, tests }: RuleFileResult): string[] {
  if (fault !== null)
    return [`✗ ${plainLine(file)}: not valid`, ...fault.split('\n').map((line) => `    ${plainLine(line)}`)]
  const lines = [`${tests.some(({ outcome }) => outcome === 'failed') ? '✗' : '✓'} ${plainLine(file)}`]
  if (!tests.length) lines.push('    no tests')
  for (const { url, outcome, faults, drift } of tests) {
    lines.push(`    ${outcome}: ${plainLine(url)}${outcome === 'skipped' ? ' (no saved page)' : ''}`)
    lines.push(...faults.map((line) => `        ${plainLine(line)}`))
    lines.push(...drift.map((rule) => `        warning: ${plainLine(rule)} matches nothing`))
  }
  const ran = tests.filter(({ outcome }) => outcome !== 'skipped')
  const [first] = ran
  const needless = first?.needless.filter((rule) => ran.every((one) => one.needless.includes(rule))) ?? []
  lines.push(...needless.map((rule) => `    can go: ${plainLine(rule)} says what the pages say without it`))
  return lines
}

/** What is printed of a site config: where its rules went, and the lines that are left out or say not quite the same. */
export function importLines({ path, name, yaml, fault, lines }: ImportedFile): string[] {
  const kept = lines.filter(({ fate }) => fate !== 'left out').length
  const made = yaml === null ? `no rules (${plainLine(fault ?? '')})` : name
  return [
    `${plainLine(path)} -> ${made}: ${kept} of ${lines.length} lines`,
    ...lines
      .filter(({ fate, note }) => fate === 'left out' || (fate === 'translated' && note))
      .map(({ line, text, fate, note }) => `    ${line}: ${fate} (${note}): ${plainLine(text)}`),
  ]
}
