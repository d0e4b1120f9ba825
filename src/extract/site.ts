import type { Element } from 'domhandler'
import { parentOf } from '../page/ancestors.ts'
import type { SiteEvidence } from './types.ts'

/** The name of a rule in provenance, traces and notes. */
export function ruleName({ file }: Pick<SiteEvidence, 'file'>, rule: string): string {
  return `site:${file}#${rule}`
}

/** Fields of which a line of the page is only one. */
const LINES = ['headline', 'kicker', 'summary', 'section']

/** Why the publisher's rules do not let a value of the page stand for a field: what it stands in is something else. */
export function refusalBySite(site: SiteEvidence, field: string, element: Element | undefined): string | null {
  if (!element) return null
  if (isDropped(site, element)) return `stands in what ${ruleName(site, 'drop')} drops`
  if (!LINES.includes(field)) return null
  const other = LINES.find(
    (name) => name !== field && site.fields.get(name)?.some((found) => found.element === element),
  )
  return other === undefined ? null : `is what ${ruleName(site, other)} names`
}

/** Whether the element is, or stands in, something that the publisher's rules drop. */
export function isDropped(site: SiteEvidence | null | undefined, element: Element | undefined): boolean {
  if (!site?.drop.size) return false
  for (let node: Element | null = element ?? null; node; node = parentOf(node)) if (site.drop.has(node)) return true
  return false
}
