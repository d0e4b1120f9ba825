import { registrableDomain } from '../../core/urls.ts'
import * as phrases from './phrases.ts'
import type { Survey } from './survey.ts'
import { hashText } from './tree.ts'

/** Measures by name, an entry per block. */
export type Columns = Record<string, ArrayLike<number>>
/** Whether somebody will read the measure of that name. */
export type Wanted = (name: string) => boolean

const SOCIAL =
  /^(?:mailto:|tel:|whatsapp:|(?:https?:)?\/\/(?:[\w-]+\.)?(?:facebook|twitter|instagram|linkedin|pinterest|reddit|whatsapp|telegram|youtube|tiktok|vk|weibo|threads|bsky|x|t|wa|flipboard)\.(?:com|me|net|app|org|co))/i
const ARROWS = /[→›»«‹▶►▸•|]/
const ENDS_SENTENCE = /[.!?…。！？؟।”"»」』)]$/
const SPOKEN = /^[“"„«»「『‘'—–-]/

/** Longest notice or promotion in characters. */
const LONGEST_NOTICE = 700

/** Kinds of short lines, one column each. */
const LINES = {
  readMore: phrases.READ_MORE,
  signUp: phrases.SIGN_UP,
  contact: phrases.CONTACT,
  credit: phrases.CREDIT,
  dateLine: phrases.DATE_LINE,
  updated: phrases.UPDATED,
  byLine: phrases.BY_LINE,
  note: phrases.NOTE,
  advert: phrases.ADVERT,
  comments: phrases.COMMENTS,
} as const

/** What a block's own text and markup say. */
export function textColumns(survey: Survey, wanted: Wanted): Columns {
  const { blocks, scan: counts, page } = survey
  const size = blocks.length
  const column = (): Float32Array => new Float32Array(size)
  const out = {
    words: counts.words,
    density: column(),
    links: column(),
    ownSite: column(),
    otherSite: column(),
    social: column(),
    fragment: column(),
    sentences: counts.sentences,
    commas: column(),
    lower: column(),
    upper: column(),
    capitals: column(),
    digits: column(),
    quotes: counts.quotes,
    ends: column(),
    spoken: column(),
    arrows: column(),
    brackets: column(),
    noLetters: column(),
    bold: column(),
    italic: column(),
    breaks: column(),
    address: column(),
    after: column(),
    hidden: column(),
    title: survey.likeness,
    promotion: column(),
    notice: column(),
  }
  const tests = Object.entries(LINES).filter(([name]) => wanted(name))
  const lines = Object.fromEntries(tests.map(([name]) => [name, column()]))
  const domain = registrableDomain(page.url)
  for (let index = 0; index < size; index += 1) {
    const block = blocks[index]!
    const { text } = block
    const tokens = Math.max(1, counts.to[index]! - counts.from[index]!)
    const letters = Math.max(1, counts.letters[index]!)
    const chars = Math.max(1, text.length)
    out.density[index] = Math.min(1, block.linkChars / chars)
    out.links[index] = block.links.length
    for (const { href } of block.links) {
      const kind = linkKind(href, domain)
      out[kind][index] = out[kind][index]! + 1
    }
    out.commas[index] = counts.commas[index]! / tokens
    out.lower[index] = counts.lower[index]! / letters
    out.upper[index] = counts.upper[index]! / letters
    out.capitals[index] = counts.capitals[index]! / tokens
    out.digits[index] = counts.digits[index]! / chars
    out.noLetters[index] = counts.letters[index]! ? 0 : 1
    out.bold[index] = Math.min(1, block.boldChars / chars)
    out.italic[index] = Math.min(1, block.italicChars / chars)
    out.after[index] = block.after === null ? 0 : block.after === 'media' ? 1 : block.after === 'rule' ? 2 : 3
    out.hidden[index] = block.hidden ? 1 : 0
    const tail = text.slice(-1)
    out.ends[index] =
      tail === ':' || tail === '：' ? 2 : tail === '?' || tail === '!' ? 3 : ENDS_SENTENCE.test(tail) ? 1 : 0
    out.spoken[index] = SPOKEN.test(text) ? 1 : 0
    if (text.length <= LONGEST_NOTICE) {
      out.promotion[index] = phrases.PROMOTION.test(text) ? 1 : 0
      out.notice[index] = phrases.NOTICE.test(text) ? 1 : 0
    }
    if (text.length > phrases.CAP) continue
    out.arrows[index] = ARROWS.test(text) ? 1 : 0
    out.address[index] = text.includes('@') ? 2 : text.includes('www.') || text.includes('http') ? 1 : 0
    out.brackets[index] = text.startsWith('(') || text.startsWith('[') ? 1 : 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1))
      out.breaks[index] = out.breaks[index]! + 1
    for (const [name, pattern] of tests) if (pattern.test(text)) lines[name]![index] = 1
  }
  return { ...out, ...lines, ...seenBefore(survey) }
}

function linkKind(href: string, domain: string): 'ownSite' | 'otherSite' | 'social' | 'fragment' {
  const start = href.slice(0, 120)
  if (start.startsWith('#')) return 'fragment'
  if (SOCIAL.test(start)) return 'social'
  if (!/^(?:https?:)?\/\//i.test(start)) return 'ownSite'
  return start.includes(domain) ? 'ownSite' : 'otherSite'
}

/** Earlier copies on the page: of the whole block, and the share of its runs of four words. */
function seenBefore({ blocks, scan: counts }: Survey): Columns {
  const copies = new Float32Array(blocks.length)
  const share = new Float32Array(blocks.length)
  const whole = new Map<number, number>()
  const runs = new Set<number>()
  const { hashes } = counts
  for (let index = 0; index < blocks.length; index += 1) {
    const key = hashText(blocks[index]!.text.slice(0, 400))
    const before = whole.get(key) ?? 0
    copies[index] = Math.min(9, before)
    whole.set(key, before + 1)
    const last = counts.to[index]! - 4
    let hits = 0
    let all = 0
    for (let at = counts.from[index]!; at <= last; at += 1) {
      const run = mix(mix(mix(hashes[at]!, hashes[at + 1]!), hashes[at + 2]!), hashes[at + 3]!)
      all += 1
      if (runs.has(run)) hits += 1
      else runs.add(run)
    }
    share[index] = all ? hits / all : 0
  }
  return { copies, seenRuns: share }
}

export const mix = (a: number, b: number): number => Math.imul(a ^ (b >>> 7) ^ (b << 9), 0x9e3779b1) ^ b
