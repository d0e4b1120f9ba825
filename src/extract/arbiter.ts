import type { Candidate, Decision, Field, Found, Rule } from './types.ts'

interface Group<T> {
  readonly value: T
  readonly first: number
  readonly best: Map<string, Candidate<T>>
}

/**
 * Elects the value of a field. Every rule speaks; values with one key are one answer; an answer's confidence is
 * `1 - Π(1 - w)` over the best rule of each family that gave it, because rules of one family are one witness.
 * Ties go to rule order. Nothing is forgotten: the decision carries every candidate and every refusal.
 */
export function decide<Raw, T, C>(field: Field<Raw, T, C>, context: C): Decision<T> {
  const candidates: Candidate<T>[] = []
  const groups = new Map<string, Group<T>>()
  for (const [position, rule] of field.rules.entries()) {
    for (const found of rule.find(context)) {
      const answer = field.accept(found.value, context, found)
      const refused = 'refused' in answer
      const candidate: Candidate<T> = {
        rule: rule.id,
        family: rule.family,
        source: found.source ?? rule.id,
        weight: rule.weight * (found.factor ?? 1),
        value: refused ? null : answer.value,
        refused: refused ? answer.refused : null,
        element: found.element,
      }
      candidates.push(candidate)
      if (refused) continue
      const key = field.key(answer.value)
      let group = groups.get(key)
      if (!group) groups.set(key, (group = { value: answer.value, first: position, best: new Map() }))
      const rival = group.best.get(rule.family)
      if (!rival || rival.weight < candidate.weight) group.best.set(rule.family, candidate)
    }
  }
  let winner: Group<T> | undefined
  let highest = 0
  for (const group of groups.values()) {
    const sure = confidence(group)
    if (!winner || sure > highest + 1e-9 || (sure > highest - 1e-9 && group.first < winner.first)) {
      winner = group
      highest = sure
    }
  }
  if (!winner) return none(field.name, candidates)
  const witnesses = [...winner.best.values()].sort((a, b) => b.weight - a.weight)
  const spokesman = witnesses[0]!
  return {
    field: field.name,
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
