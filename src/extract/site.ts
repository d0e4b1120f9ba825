import type { Element } from 'domhandler'
import { parentOf } from '../page/ancestors.ts'
import type { SiteEvidence } from './types.ts'

/** The name of a rule in provenance, traces and notes. */
export function ruleName({ file }: Pick<SiteEvidence, 'file'>, rule: string): string {
  return `site:${file}#${rule}`
}

/** Whether the element is, or stands in, something that the publisher's rules drop. */
export function isDropped(site: SiteEvidence | null | undefined, element: Element | undefined): boolean {
  if (!site?.drop.size) return false
  for (let node: Element | null = element ?? null; node; node = parentOf(node)) if (site.drop.has(node)) return true
  return false
}
