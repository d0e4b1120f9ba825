import fitted from './weights.json' with { type: 'json' }
import { refusalBySite, ruleName } from './site.ts'
import type { Candidate, Decision, Field, Found, PageContext, Rule } from './types.ts'

/** What a reading may be told to do without. */
export interface Switches {
  /** Rules that are switched off, `field rule`: to see what they decide. */
  readonly without?: ReadonlySet<string> | undefined
}

interface Group<T> {
  readonly value: T
  readonly best: Map<string, Candidate<T>>
}

/** Fitted weights by field and rule id, made by tools/fit.ts; a rule that is not listed keeps the weight of its table. */
export type Weights = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The weight that a rule of a field has: the fitted one, else that of its table. */
export function weightOf(field: string, { id, weight }: Pick<Rule<unknown, unknown>, 'id' | 'weight'>): number {
  const table: Weights = fitted
  return table[field]?.[id] ?? weight
}

/** What the site's own rules weigh: they were written for this page. */
const SITE_WEIGHT = 0.99

/** The rules of a field with the one of the publisher's file first, where the context has one. */
function withSite<Raw, T, C>({ name, rules }: Field<Raw, T, C>, site: PageContext['site']): readonly Rule<Raw, C>[] {
  const own = site?.fields.get(name)
  if (!site || !own) return rules
  const find = (): Iterable<Found<Raw>> => own as readonly Found<Raw>[]
  return [{ id: ruleName(site, name), family: 'site', weight: SITE_WEIGHT, find }, ...rules]
}

/**
 * Elects the value of a field. Every rule speaks; values with one key are one answer; an answer's confidence is
 * `1 - Π(1 - w)` over the best rule of each family that gave it, because rules of one family are one witness.
 * Where the publisher's own file (family `site`) has an acceptable value, it decides and the others only agree or not.
 * Rules that are switched off (`without`) do not speak. Ties go to rule order. Nothing is forgotten: the decision carries every candidate and every refusal.
 */
export function decide<Raw, T, C extends Pick<PageContext, 'site'> & Switches>(
  field: Field<Raw, T, C>,
  context: C,
): Decision<T> {
  const candidates: Candidate<T>[] = []
  const { site, without } = context
  for (const rule of withSite(field, site)) {
    if (without?.has(`${field.name} ${rule.id}`)) continue
    const weight = weightOf(field.name, rule)
    for (const found of rule.find(context)) {
      const out = site && rule.family !== 'site' ? refusalBySite(site, field.name, found.element) : null
      const answer = out === null ? field.accept(found.value, context, found) : { refused: out }
      const refused = 'refused' in answer
      candidates.push({
        rule: rule.id,
        family: rule.family,
        source: found.source ?? rule.id,
        weight: weight * (found.factor ?? 1),
        factor: found.factor ?? 1,
        stated: rule.weight,
        value: refused ? null : answer.value,
        given: found.value,
        key: refused ? null : field.key(answer.value),
        refused: refused ? answer.refused : null,
        element: found.element,
      })
    }
  }
  return elect(field.name, candidates)
}

/** The election by itself: candidates in the order of their rules, those that were refused without a vote. */
export function elect<T>(field: string, candidates: readonly Candidate<T>[]): Decision<T> {
  const groups = new Map<string, Group<T>>()
  for (const candidate of candidates) {
    const { key, value, family } = candidate
    if (key === null || value === null) continue
    let group = groups.get(key)
    if (!group) groups.set(key, (group = { value, best: new Map() }))
    const rival = group.best.get(family)
    if (!rival || rival.weight < candidate.weight) group.best.set(family, candidate)
  }
  let winner: Group<T> | undefined
  let highest = 0
  const stated = [...groups.values()].filter(({ best }) => best.has('site'))
  for (const group of stated.length ? stated : groups.values()) {
    const sure = confidence(group)
    if (!winner || sure > highest + 1e-9) {
      winner = group
      highest = sure
    }
  }
  if (!winner) return none(field, candidates)
  const witnesses = [...winner.best.values()].sort((a, b) => b.weight - a.weight)
  const spokesman = winner.best.get('site') ?? witnesses[0]!
  return {
    field,
    value: spokesman.value,
    source: spokesman.source,
    confidence: Math.round(highest * 1000) / 1000,
    element: spokesman.element ?? witnesses.find((witness) => witness.element)?.element,
    candidates,
  }
}

/** The decision that nothing is known. */
export function none<T>(field: string, candidates: readonly Candidate<T>[] = []): Decision<T> {
  return { field, value: null, source: null, confidence: 0, element: undefined, candidates }
}

/** A rule whose finder returns plain values, for tables whose lines should stay short. */
export function rule<Raw, C>(id: string, weight: number, find: (context: C) => Iterable<Found<Raw>>): Rule<Raw, C> {
  return { id, family: familyOf(id), weight, find }
}

const FAMILIES: Readonly<Record<string, Rule<unknown, unknown>['family']>> = {
  site: 'site',
  'json-ld': 'json-ld',
  og: 'opengraph',
  opengraph: 'opengraph',
  meta: 'meta',
  microdata: 'microdata',
  dom: 'dom',
  url: 'url',
  feed: 'feed',
  text: 'text',
}

/** The family is the id's first word: `json-ld:headline`, `og:title`, `dom:h1`. */
function familyOf(id: string): Rule<unknown, unknown>['family'] {
  const family = FAMILIES[id.split(':', 1)[0] ?? '']
  if (!family) throw new Error(`rule id without a known family: ${id}`)
  return family
}

function confidence<T>(group: Group<T>): number {
  let doubt = 1
  for (const candidate of group.best.values()) doubt *= 1 - Math.min(0.999, Math.max(0, candidate.weight))
  return 1 - doubt
}
