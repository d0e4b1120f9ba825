import { foldSpace, signsAround, signsBehind } from '../../core/text.ts'
import { alternatives } from '../../core/phrases.ts'
import { CREDIT_AGENCIES, CREDIT_LABELS } from './words-credits.ts'

// Compounds as well: 'Symbolfoto', 'Archivbild'.
const LABEL = `${CREDIT_LABELS}|\\p{L}{2,12}(?:foto|bild|photo|grafik)s?`
/** What parts a label from the name: `Photo: Jane Doe`, `Credit...Jane Doe`. */
const MARK = '(?:[:：=/／]|\\.{3}|…)'
/** A whole piece that is a credit: begins with a label and a colon (or slash), or with a copyright sign. */
const WHOLE = new RegExp(
  `^[\\s(\\[（【|•–-]{0,4}(?:(?:${LABEL})\\s{0,2}${MARK}|(?:photos?|fotos?|fot)\\.\\s|(?:${LABEL})\\s{1,2}(?:by|von|par)\\s|©|\\(c\\)\\s|copyright\\b)`,
  'iu',
)
const STRIP_LABEL = new RegExp(
  `^(?:(?:photos?|fotos?|fot)\\.\\s|(?:${LABEL})(?:\\s{0,2}${MARK}|\\s{1,2}(?:by|von|par)\\s)|©|\\(c\\)\\s|copyright\\b:?)\\s{0,3}`,
  'iu',
)
/** A credit in brackets at the end, with its label: it stands apart from the sentence. */
const BRACKETED_TAIL = new RegExp(
  `\\s*[(\\[（]\\s?(?:(?:${LABEL})\\s{0,2}[:：]|©)\\s{0,2}([^()\\[\\]（）]{2,160})[)\\]）]\\.?$`,
  'iu',
)
/** A credit at the end without brackets, with its label, after the end of a sentence or a stroke. */
const LABELLED_TAIL = new RegExp(
  `(?:(?<=[.!?…。»”"')\\]])\\s{0,3}|\\s{1,3}[|/•–-]\\s{0,3}|\\s{1,3})((?:(?:${LABEL})\\s{0,2}[:：／]|©)\\s{0,2}[^:：]{2,140})$`,
  'iu',
)
/** A label without a colon behind the end of the last sentence, and nothing but names behind it: `… the wall. Photo VM / Ann Lee`. */
const BARE_TAIL =
  /(?<=[.!?…»”"')\]])\s{0,3}(?:photos?|fotos?|bild|PHOTOS?|FOTOS?|Photos?|Fotos?|Bild)\s(\p{Lu}[\p{L}\p{M}.'’-]{0,30}(?:[\s/|,&-]{1,3}[\p{Lu}(][\p{L}\p{M}.'’)-]{0,30}){0,6})$/u
/** `… the wall. Photo by Ann Lee`, `… the wall — Picture by Ann Lee`. */
const BY_TAIL =
  /(?:(?<=[.!?…»”"'])\s{0,3}|\s{1,3}[|/•–—-]{1,2}\s{0,3})((?:photo|photograph|picture|pic|image|illustration|foto)s?\s(?:by|von|par|de|di|courtesy of)\s\p{Lu}[^.!?:]{2,60})\.?$/iu
/** `… the wall. IMAGO/Ann Lee`: behind the end of the last sentence. */
const AGENCY_TAIL = /(?<=[\p{Ll}\d]{3}[.!?…»”"’]{1,2})\s{0,3}(\p{Lu}[^.!?…]{2,70})$/u
/** `… in La Soledat / Ann Lee`: two to four words of a name behind a stroke at the end, and no stroke before. */
const NAME_TAIL = /^[^/]+\s\/\s((?:\p{Lu}[\p{L}.'’-]{0,20}\s){1,3}\p{Lu}[\p{L}.'’-]{1,20})$/u
/** Credits of one word, without a name. */
const ALONE = new RegExp(
  `^(?:${alternatives({
    en: 'handout | supplied | submitted[ photo]',
    de: 'zvg | privat | archiv[bild/foto]',
    fr: 'archives | dr',
    es: 'archivo | cortesía',
    pt: 'divulgação | reprodução | arquivo pessoal',
    it: 'archivio',
    nordic: 'arkiv[bild/foto] | privat[bild/foto]',
  })})[.)]?$`,
  'iu',
)
/** `— AFP`, `/ picture alliance` at the end: part of the printed caption as well. */
const STROKE_TAIL = /\s[—–/|-]{1,2}\s?([^—–|]{2,60})$/u
/** `(AP)`, `(Jane Doe/Reuters)` at the end: part of the printed caption. */
const PLAIN_TAIL = /[(（[]([^()（）[\]]{2,80})[)）\]]\.?$/u
/** A full name, and the name of a house. */
const NAME = "\\p{Lu}[\\p{Ll}\\p{M}.'’-]{1,20}(?:\\s\\p{Lu}[\\p{L}\\p{M}.'’-]{0,20}){1,3}"
const HOUSE = "\\p{Lu}[\\p{L}\\p{M}\\p{N}&.'’-]{1,20}(?:\\s[\\p{L}\\p{N}&.'’-]{1,20}){0,3}"
/** `… the wall. (Ann Lee)`: a full name behind the end of the last sentence, part of the printed caption. */
const NAMED_BRACKET = new RegExp(
  `[.!?…][”"»’']?\\s\\((${NAME}(?:(?:\\s?/\\s?|\\s(?:for|für|pour|para|per)\\s)${HOUSE})?)\\)$`,
  'u',
)
/** `… the wall. Ann Lee / The Daily`: a full name and a house behind the end of the last sentence. */
const HOUSE_TAIL = new RegExp(`(?<=[\\p{Ll}\\d]{3}[.!?…»”"’]{1,2})\\s(${NAME}\\s?/\\s?${HOUSE})$`, 'u')
/** `Ann Lee Submitted photo`: how local papers end a caption. */
const HANDED_TAIL =
  /\s((?:Submitted|Contributed|Courtesy|Handout|Provided) (?:photo|image)|(?:Photo|Image) (?:submitted|provided))$/u
/** `…＝海辺市提供`, `…=ロイター`: how Japanese captions end; the mark and the name are part of the printed line. */
const PROVIDED_TAIL = /[＝=]([\p{L}\p{N}・ー]{2,30}?)(?:さん)?(?:提供|撮影)$/u
/** `…＝ロイター`: the same with an agency. */
const AGENCY_BEHIND = /[＝=]([\p{L}\p{N}・ー]{2,20})$/u
/** Agencies and stock libraries that credits name. */
const AGENCY = new RegExp(`(?:^|[\\s/(|,:+-])(?:${CREDIT_AGENCIES})(?=$|[\\s/),.|&+-])`, 'u')
/** `boatman77 / pixelio.de`: who it is called by at a stock library. */
const HANDLE = /^[\w.-]{3,25}\s?\/\s?[\w.-]{3,25}$/
/** A bare name line that ends or begins with an agency and holds no sentence: `Evan Vucci / AP`. */
const BARE_LIMIT = 90
const CASELESS_LIMIT = 24
const CASED = /[\p{Lu}\p{Ll}]/u
/** Words in lower case that names and credits hold. */
const PARTICLES = new Set(
  'von van de der den del della di da do dos du la le el al bin ibn und and et y e i via for für by per par picture alliance images image photo photos imago dpa pool handout archiv file pic courtesy of'.split(
    ' ',
  ),
)
const MORE_LABELS =
  /(?:\s{0,2}[/|]\s{0,2})?\b(?:vis mer|show more|read more|all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\b\.?$/iu

/** The name in a credit: label words, brackets and copyright signs removed; null where nothing is left. Never throws. */
export function stripCredit(text: string): string | null {
  let rest = foldSpace(text.slice(0, 400))
  for (let round = 0; round < 3; round += 1) {
    const before = rest
    rest = rest
      .replace(/^[\s([（【|•·,;:/–-]{1,6}/u, '')
      .replace(STRIP_LABEL, '')
      .replace(MORE_LABELS, '')
    if (rest === before) break
  }
  rest = rest.replace(/[\s|•·,;:–-]{1,6}$/u, '').replace(/^\d{4}\s+|\s(?:file\s)?pic$/g, '')
  // A bracket that was opened before the name is closed after it.
  if (/[)\]）】]$/u.test(rest) && !/[([（【]/u.test(rest)) rest = rest.slice(0, -1).trim()
  if (/[^.]\.$/.test(rest) && !/\b\w{1,3}\.$/.test(rest)) rest = rest.slice(0, -1)
  return /[\p{L}\p{N}]{2}|\p{L}[ .]\p{L}/u.test(rest) ? rest : null
}

/** Whether a line is a credit by its label or its sign: `Photo: Jane Doe`, `© Agency`. */
export function isLabelledCredit(text: string): boolean {
  return text.length < 120 && WHOLE.test(text)
}

/** Whether a line is a label and its colon: the name stands in the next one. */
export function isLabel(text: string): boolean {
  return text.length < 30 && LABEL_LINE.test(text)
}
const LABEL_LINE = new RegExp(`^(?:${LABEL})\\s{0,2}[:：]$`, 'iu')

const BRACKETS = signsAround(String.raw`([（|\s`, String.raw`)\]）\s.`)
/** Marks between a caption and its credit. */
const TRAIL = signsBehind(String.raw`\s|•·/–—-`)

/** Whether a piece of text that stands alone is a credit and nothing else. */
export function isCredit(text: string): boolean {
  if (text.length > 200) return false
  if (WHOLE.test(text)) return text.length < 120 || !/[.!?]\s+\p{Lu}/u.test(text)
  const bare = text.replace(BRACKETS, '')
  if (ALONE.test(bare)) return true
  if (HANDLE.test(bare)) return AGENCY.test(bare)
  if (bare.length > BARE_LIMIT || !AGENCY.test(bare)) return false
  // Scripts without case tell a sentence from a name by length only.
  if (!CASED.test(bare) && bare.length > CASELESS_LIMIT) return false
  // Names and agencies only: a caption has other words in lower case.
  const lower = bare.match(/(?<=^|\s)\p{Ll}[\p{L}'’]+/gu) ?? []
  return lower.every((word) => PARTICLES.has(word))
}

/** What a caption says without its separate credit, and whose picture it is. */
export interface Split {
  readonly caption: string | null
  readonly credit: string | null
}

/** Cuts a labelled credit off the end of a caption; a plain `(AP)` at the end stays and is reported too. */
export function splitCaption(text: string): Split {
  const whole = foldSpace(text)
  if (!whole) return { caption: null, credit: null }
  if (isCredit(whole)) return { caption: null, credit: stripCredit(whole) }
  // Patterns are tried on the end only: captions are short, hostile pages are not.
  const cut = Math.max(0, whole.length - 260)
  const end = whole.slice(cut)
  const tail = BRACKETED_TAIL.exec(end) ?? LABELLED_TAIL.exec(end)
  if (tail) {
    const caption = (whole.slice(0, cut) + end.slice(0, tail.index)).replace(TRAIL, '')
    return { caption: caption || null, credit: stripCredit(tail[1]!) }
  }
  const byTail = BY_TAIL.exec(end)
  if (byTail)
    return { caption: (whole.slice(0, cut) + end.slice(0, byTail.index)).trim(), credit: stripCredit(byTail[1]!) }
  const bareTail = BARE_TAIL.exec(end)
  if (bareTail)
    return { caption: (whole.slice(0, cut) + end.slice(0, bareTail.index)).trim(), credit: stripCredit(bareTail[1]!) }
  const agencyTail = AGENCY_TAIL.exec(end)
  if (agencyTail && isCredit(agencyTail[1]!))
    return {
      caption: (whole.slice(0, cut) + end.slice(0, agencyTail.index)).trim(),
      credit: stripCredit(agencyTail[1]!),
    }
  const apart = HOUSE_TAIL.exec(end) ?? HANDED_TAIL.exec(end)
  if (apart) {
    const caption = (whole.slice(0, cut) + end.slice(0, apart.index)).trim()
    return { caption: caption || null, credit: stripCredit(apart[1]!) }
  }
  const behind = AGENCY_BEHIND.exec(end)
  if (behind && isCredit(behind[1]!.normalize('NFKC'))) return { caption: whole, credit: stripCredit(behind[1]!) }
  const provided = PROVIDED_TAIL.exec(end)
  if (provided) return { caption: whole, credit: provided[1]! }
  const plain = PLAIN_TAIL.exec(end)
  if (plain && (AGENCY.test(plain[1]!) || WHOLE.test(plain[1]!)))
    return { caption: whole, credit: stripCredit(plain[1]!) }
  const named = NAME_TAIL.exec(end) ?? NAMED_BRACKET.exec(end)
  if (named) return { caption: whole, credit: stripCredit(named[1]!) }
  const stroke = STROKE_TAIL.exec(end)
  if (stroke && isCredit(stroke[1]!)) return { caption: whole, credit: stripCredit(stroke[1]!) }
  return { caption: whole, credit: null }
}
