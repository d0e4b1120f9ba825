import { foldForCompare, foldSpace } from '../../core/text.ts'
import { findDates } from '../../core/printed-dates.ts'
import { AND_WORDS, BY_WORDS, NO_NAMES, ROLES } from './byline-words.ts'

/** Longest by-line that is split into names. */
const LONGEST = 400
const LONGEST_NAME = 80
const MOST_WORDS = 8
const BY_START = new RegExp(
  `^[\\s–—•|/(\\[-]*(?:${BY_WORDS})(?:\\s*[:：/／]\\s*|\\s+(?=[\\p{L}@"“„«'])|(?=[\\u4e00-\\u9fff]))`,
  'iu',
)
const ROLE = new RegExp(`^(?:${ROLES})$`, 'iu')
const ROLE_AFTER = new RegExp(`(?:\\s*[,(–—-]\\s*|\\s+)(?:(?:${ROLES}))\\)?$`, 'iu')
const AND = new RegExp(`\\s+(?:${AND_WORDS}|&|\\+)\\s+`, 'giu')
const HARD_MARKS = /\s*(?:[;|•·、，／]|\s\/\s|\s[–—-]\s|\n|\s{3,})\s*/u
const EMAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}/gu
const HANDLE = /(?:^|\s)@[\w.]{2,40}/gu
const URL_LIKE = /^(?:https?:\/\/|www\.)|\.(?:com|org|net)\/|^\/[\w/-]+$/i
const TRAILING_MARKS = /^[\s,.:;|/\\–—•·*"“”()[\]-]+|[\s,:;|/\\–—•·*"“„([-]+$/gu
const READING = /\b\d{1,3}\s*(?:min|mins|minutes?|minuten|minuti|minutos|мин|دقائق|分)\b.*$/iu

/** A by-line without its by-word. */
export function withoutByWord(text: string): string {
  let rest = foldSpace(text)
  for (let turn = 0; turn < 2; turn += 1) {
    const cut = rest.replace(BY_START, '')
    if (cut === rest || !cut) break
    rest = cut
  }
  return rest
}

/** Whether the text begins with a by-word. */
export function hasByWord(text: string): boolean {
  return BY_START.test(foldSpace(text))
}

/** The names in a by-line or an author value, in order: by-words, roles, addresses, dates and joining words removed. */
export function splitNames(text: string): string[] {
  if (text.length > LONGEST) return []
  const plain = text.replace(EMAIL, ' ').replace(HANDLE, ' ').replace(READING, ' ')
  const names: string[] = []
  for (const part of plain.split(HARD_MARKS))
    for (const piece of withoutByWord(part).split(AND)) for (const name of splitCommas(piece)) add(names, name)
  return names
}

/** `A B, C D` are two; `B, A` is one person with the family name first; a role or a place after the comma falls away. */
function splitCommas(text: string): string[] {
  const parts = text.split(/\s*,\s*/u).filter(Boolean)
  if (parts.length === 2) {
    const [first = '', second = ''] = parts
    if (isOneWord(first) && isOneWord(second) && !ROLE.test(second)) return [`${second} ${first}`]
  }
  return parts
}

const isOneWord = (text: string): boolean => !/\s/.test(text.trim())

function add(names: string[], raw: string): void {
  const name = cleanName(raw)
  if (name !== undefined && !names.some((other) => foldForCompare(other) === foldForCompare(name))) names.push(name)
}

/** One name, cleaned; undefined for what is none. */
export function cleanName(raw: string): string | undefined {
  let name = foldSpace(raw).replace(TRAILING_MARKS, '')
  name = withoutByWord(name)
  if (ROLE.test(name)) return undefined
  const bare = name.replace(ROLE_AFTER, '')
  if (bare && /\s/.test(bare.trim())) name = bare
  name = name.replace(TRAILING_MARKS, '').trim()
  if (!name || name.length > LONGEST_NAME || name.split(/\s/).length > MOST_WORDS) return undefined
  if (URL_LIKE.test(name) || !/\p{L}/u.test(name) || findDates(name).length) return undefined
  if (NO_NAMES.has(name.toLowerCase())) return undefined
  return name
}
