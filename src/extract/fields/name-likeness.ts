import { AGENCIES } from './source-words.ts'

const SLUG = /^[a-z0-9]+(?:[-_][a-z0-9]+)+$/
/** Small words within names. */
export const PARTICLE: RegExp =
  /^(?:von|van|de|del|della|der|den|di|da|dos|das|du|la|le|el|al|bin|ibn|ben|y|zu|zur|ter|ten|af|av|st\.?|dr\.?|prof\.?|d|e|i|jr\.?)$/i

const AGENCY_NAMES: ReadonlySet<string> = new Set(AGENCIES)
/** What the sign of an agency is worth, whatever its case: `dpa`. */
const AGENCY = 0.85

/** How much a text looks like the name of a person or a house, 0 to 1. */
export function nameLikeness(name: string): number {
  if (SLUG.test(name)) return 0.3
  if (AGENCY_NAMES.has(name.toLowerCase())) return AGENCY
  const parts = name.split(/\s+/)
  const proper = parts.filter((part) => /^["“'‘(]?[\p{Lu}\p{Lo}]/u.test(part) || PARTICLE.test(part)).length
  if (/[!?…%]|[0-9]{3}/.test(name)) return 0.3
  if (proper === parts.length) return parts.length === 1 ? 0.85 : parts.length <= 4 ? 1 : 0.7
  // One word in lower case is how people sign on blogs and in forums.
  return parts.length === 1 ? (name.length <= 4 ? 0.4 : 0.7) : 0.35
}
