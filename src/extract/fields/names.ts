import { remembered } from '../../core/memo.ts'
import { findDates } from '../../core/printed-dates.ts'
import { LETTER } from '../../core/phrases.ts'
import { foldForCompare, foldSpace, signsAround } from '../../core/text.ts'
import { isByWord, withoutByWord } from './by-words.ts'
import { NOT_AUTHORS, OTHERS_PART, TRAILING_WORDS } from './byline-tails.ts'
import { BRANCHES, CREDENTIALS, LINE_TO_NAME, DESK_WORDS, OUR_WORDS } from './byline-words.ts'
import { ROLE, ROLES, ROLES_BEFORE } from './byline-roles.ts'
import { isNoName } from './not-names.ts'
import { HOUSE, joined, splitCommas, withoutHouseBehind, withoutPlace } from './name-joins.ts'
import { beforeOpenEnd, isStop, withoutRubricBehind } from './rubric-tails.ts'

/** Longest by-line that is split into names. */
const LONGEST = 600
const LONGEST_NAME = 80
const MOST_WORDS = 8
/** 'our newsroom', 'onze redactie': a possessive and a desk, nothing else. */
const OUR_DESK = new RegExp(`^(?:${OUR_WORDS})\\s+(?:\\S{1,20}\\s+)?(?:${DESK_WORDS})$`, 'iu')
const ROLE_AFTER = new RegExp(`(?:\\s*[,(–—-]\\s*|\\s+)(?:${ROLES})\\)?$`, 'iu')
/** `記者王小明`, `日報 記者王小明`: the role before the name, as Chinese pages print it, with the paper before it. */
const ROLE_GLUED_BEFORE = /^(?:\p{Script=Han}{2,8}\s)?(?:記者|记者)(?=[\p{Script=Han}]{2,4}$)/u
const ROLE_GLUED = /\s?(?:記者|记者|기자|특파원|논설위원|編集委員|特派員|論説委員|撰稿)$/u
const HARD_MARKS = new RegExp(
  `\\s*(?:[;|•·、，／\\n]|\\s\\/\\s|\\s[–—]\\s|\\s-\\s(?!(?:${BRANCHES})(?!${LETTER})))\\s*`,
  'u',
)
const EMAIL = /(?:mailto:)?[\w.+-]{1,64}(?:@|\[at\]|\(at\))[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}/gu
const HANDLE = /(?:^|\s)@[\w.]{2,40}/gu
const BRACKETS = /\s*[([（][^()[\]（）]{0,80}[)\]）]/gu
const URL_LIKE = /^(?:https?:\/\/|www\.)|\.(?:com|org|net)\/|^\/[\w/-]+$/i
const EDGES = signsAround(String.raw`\s,.:;|/\\–—•·*"“”„«»()[\]（）【】-`, String.raw`\s,:;|/\\–—•·*"“”„«»([（【-`)
/** A bracket that closes nothing, as the end of a remark leaves it. */
const LONE_BRACKET = /\)+$/
/** `and Ann Lee`, in a line of its own. Case counts. */
const LEADING_AND = /^(?:and|und|et|y|en|og|och|és|și|ve|και|и|та|&|\+)\s+(?=\p{Lu})/u
/** `순천, 광양 김하나 기자`: where a correspondent writes from. */
const KOREAN_PLACE =
  /^(?:\p{Script=Hangul}{2,3}\s?[,·]\s?){0,3}\p{Script=Hangul}{2}\s(?=\p{Script=Hangul}{3}\s?(?:기자|특파원)(?!\p{L}))/u
/** `김하나 기자 외 1명`: the others are not named. */
const KOREAN_OTHERS = /\s외\s?\d{1,2}명$/u
const READING = /\b\d{1,3}\s*(?:min|mins|minutes?|minuten|minuti|minutos|мин|دقائق|分)\b[^\n]*/giu
const CLOCK = /\s*,?\s*(?<![0-9])[0-9]{1,2}(?:[:.]|\s?h\s?)[0-9]{2}(?![0-9]).*$/u
const PLACE = /\s+(?:in|from|aus|à|en|w|в)\s+\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?$/u
/** A whole name that is one of the words which stand after names: `Thursday`, `Posted`. */
const ONLY_TRAILING = new RegExp(`^(?:${TRAILING_WORDS})\\.?$`, 'iu')
/** `신문=김하나`: the house, then who wrote for it. */
const HOUSE_SIGN = /^[\p{L}\p{N} ]{2,20}\s?=\s?(?=[\p{Script=Hangul}\p{Script=Han}]{2,4}(?:\s\p{L}{2,4})?$)/u
/** `Money Magazine /AB`: who of the house it was. */
const HOUSE_INITIALS = /(?<=\p{L}{3})\s\/\s?\p{Lu}{2,4}$/u
const TRAILING = new RegExp(`[\\s,.]+(?:${TRAILING_WORDS})\\.?$`, 'iu')
const CREDENTIAL = new RegExp(`(?:^|[,\\s]+)(?:${CREDENTIALS})\\.?$`, 'u')
const OTHER_PART = new RegExp(`\\s+(?:${OTHERS_PART})(?!${LETTER}).*$`, 'iu')
const ROLE_BEFORE = new RegExp(`^(?:${ROLES_BEFORE})\\s+(?=\\p{Lu}\\S{0,30}\\s+\\p{Lu})`, 'iu')
/** `Ann Lee/Bo Chen`; `srf/kesm` is one sign. */
const STROKE = /(?<=\s\p{L}{2,30})\/(?=\p{Lu}\p{L}{1,30}\s)/u
const NOT_AUTHOR = new RegExp(`^(?:${NOT_AUTHORS})(?!${LETTER})`, 'iu')

/**
 * The names in a by-line or an author value, in order: by-words, roles, addresses, dates and joining words removed.
 * A line break in the text is a border between names.
 */
export function splitNames(text: string): string[] {
  return text.length > LONGEST ? [] : [...namesIn(text)]
}
/** A by-line is read again by every rule that weighs it; a page or two have about as many lines. */
const namesIn = remembered({ most: 64 }, readNames)

function readNames(text: string): string[] {
  const plain = (text.includes('@') || text.includes('[at]') || text.includes('(at)') ? withoutAddresses(text) : text)
    .replace(READING, ' ')
    .replace(BRACKETS, inBrackets)
  const names: string[] = []
  for (const part of withoutPlace(withoutRubricBehind(plain))
    .split(HARD_MARKS)
    .flatMap((one) => one.split(STROKE))) {
    if (names.length && isStop(part)) break
    if (part.trimStart().startsWith('#')) continue
    if (NOT_AUTHOR.test(part.trim()) || (names.length && HOUSE.test(part.trim()))) continue
    const own = beforeOpenEnd(part)
    for (const piece of joined(withoutByWord(own ?? part).replace(KOREAN_PLACE, '')))
      for (const name of splitCommas(piece)) add(names, name)
    if (own !== undefined && names.length) break
  }
  return names.filter((name, index) => !isMonogram(name, names[index + 1]))
}

const withoutAddresses = (text: string): string => text.replace(EMAIL, ' ').replace(HANDLE, ' ')

/** Brackets hold a place, a house or a language; a by-line that is one bracket holds the name. */
const inBrackets = (whole: string, place: number): string => (place === 0 ? ` ${whole.trim().slice(1, -1)} ` : ' ')

function add(names: string[], raw: string): void {
  const name = cleanName(raw)
  if (name === undefined) return
  const key = names.length ? foldForCompare(name) : ''
  if (!names.some((other) => foldForCompare(other) === key)) names.push(name)
}

/** One name, cleaned; undefined for what is none. */
export function cleanName(raw: string): string | undefined {
  let name = foldSpace(raw).replace(EDGES, '').replace(HOUSE_SIGN, '').replace(HOUSE_INITIALS, '')
  const [date] = findDates(name)
  if (date) name = name.slice(0, date.start)
  name = withoutByWord(name.replace(CLOCK, '').replace(OTHER_PART, '').replace(LEADING_AND, '')).replace(
    ROLE_BEFORE,
    '',
  )
  for (let turn = 0; turn < 3; turn += 1)
    name = name
      .replace(EDGES, '')
      .replace(KOREAN_OTHERS, '')
      .replace(TRAILING, '')
      .replace(CREDENTIAL, '')
      .replace(ROLE_GLUED, '')
      .replace(ROLE_GLUED_BEFORE, '')
  if (ONLY_TRAILING.test(name) || LINE_TO_NAME.test(name) || ROLE.test(name) || OUR_DESK.test(name) || isByWord(name))
    return undefined
  const bare = name.replace(ROLE_AFTER, '').replace(PLACE, '').trim()
  name = bare.includes(' ') ? bare : withoutRole(name)
  name = withoutHouseBehind(name.replace(EDGES, '').trim())
  if (!name.includes('(')) name = name.replace(LONE_BRACKET, '')
  if (!name || name.length > LONGEST_NAME || name.split(/\s/).length > MOST_WORDS) return undefined
  if (URL_LIKE.test(name) || !/\p{L}/u.test(name)) return undefined
  return isNoName(name) ? undefined : name
}

/** `Ann Lee Deputy Harbour Desk Editor`: a role of many words, of which a first and a family name are none. */
function withoutRole(name: string): string {
  const parts = name.split(' ')
  const at = parts.findIndex((_, index) => index > 1 && ROLE.test(parts.slice(index).join(' ')))
  return at > 0 ? parts.slice(0, at).join(' ') : name
}

/** `AL`, then `Ann Lee`: what stands in place of a picture. */
export function isMonogram(text: string, name: string | undefined): boolean {
  if (name === undefined || !/^\p{Lu}{2,3}$/u.test(text)) return false
  const initials = name.split(/[\s-]+/).map((part) => part[0]?.toUpperCase() ?? '')
  return initials.join('') === text || `${initials[0]}${initials.at(-1)}` === text
}

/** Whether a by-line names a role and nobody: 'Staff reporter'. */
export function isRole(text: string): boolean {
  const bare = withoutByWord(text)
  return (ROLE.test(bare) || OUR_DESK.test(bare)) && bare.length <= LONGEST_NAME
}

/** Whether a role is only said to be ours: 'our newsroom' names no desk. */
export function namesNobody(text: string): boolean {
  return OUR_DESK.test(withoutByWord(text))
}
