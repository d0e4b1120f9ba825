import { elect } from './arbiter.ts'
import { ruleName } from './site.ts'
import type { Body, Decision, SiteEvidence, SiteOutcome } from './types.ts'

/** Fields whose rule may give a day where the page states the hour too. */
const DATES: ReadonlySet<string> = new Set(['date', 'dateModified'])
const DAY = 10

/**
 * The decision with the value that the publisher's rule gave, also where the field took a fuller form of it afterwards.
 * Only of a day a more precise statement of that day is kept.
 */
export function settled<T>(decision: Decision<T>): Decision<T> {
  const own = decision.candidates.find(({ family, value }) => family === 'site' && value !== null)
  if (!own) return decision
  const day = typeof own.value === 'string' && own.value.length === DAY && DATES.has(decision.field) ? own.value : null
  if (day !== null && typeof decision.value === 'string' && decision.value.startsWith(day)) return decision
  const { value, source, element } = own
  const { confidence } = elect(decision.field, decision.candidates)
  return { ...decision, value, source, element: element ?? decision.element, confidence }
}

/** Whether the page's own evidence elects the same answer without the publisher's rule. */
function isNeedless<T>({ field, candidates }: Decision<T>): boolean {
  const own = candidates.find(({ family, key }) => family === 'site' && key !== null)
  if (!own) return false
  const alone = candidates.filter(({ family }) => family !== 'site')
  const { value } = elect(field, alone)
  return value !== null && alone.find((one) => one.value === value)?.key === own.key
}

/** What became of the publisher's rules on this page; null where there are none. */
export function outcomeOf(
  site: SiteEvidence | null,
  decisions: readonly Decision<unknown>[],
  body: { readonly engine: Body['engine']; readonly needless: boolean },
): SiteOutcome | null {
  if (!site) return null
  const { file, hash } = site
  const needless = decisions.filter(isNeedless).map(({ field }) => field)
  if (body.needless) needless.push('body')
  // Elements without a text of their own are as good as none.
  const drift = site.body.length > 0 && body.engine !== 'site' ? [...site.drift, 'body'] : site.drift
  const named = (rules: readonly string[]): string[] => rules.map((rule) => ruleName(site, rule))
  return { file, hash, drift: named(drift), needless: named(needless) }
}
