import { Option } from 'commander'
import type { SiteRules } from '../sites/rules.ts'

/** What the shared option gives. */
export interface RulesFlags {
  readonly rules?: string
}

/** `--rules`, which every command has that reads pages. */
export function rulesOption(): Option {
  return new Option('--rules <path>', 'folder with site rules, a YAML file a publisher (tearsheet rules --help)')
}

/** The rules that were asked for, checked. Throws `usage` or `rules-invalid` before any page is read. */
export async function rulesOf({ rules }: RulesFlags): Promise<SiteRules | undefined> {
  if (rules === undefined) return undefined
  const { loadRules } = await import('../pipeline/rules-files.ts')
  return await loadRules(rules)
}
