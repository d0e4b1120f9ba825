import { remembered } from '../../core/memo.ts'
import type { detectAll } from 'tinyld'
import { onDemand } from '../../page/on-demand.ts'

/** Scripts and the languages that are written in them; a script with one language names it. */
const SCRIPTS: readonly { readonly pattern: RegExp; readonly languages: readonly string[] }[] = [
  { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, languages: ['ja'] },
  { pattern: /\p{Script=Hangul}/gu, languages: ['ko'] },
  { pattern: /\p{Script=Han}/gu, languages: ['zh', 'ja', 'yue', 'wuu', 'ko'] },
  {
    pattern: /\p{Script=Arabic}/gu,
    languages: ['ar', 'fa', 'ur', 'ps', 'ckb', 'ku', 'sd', 'ug', 'pa', 'ks', 'arz', 'apc', 'ary', 'az', 'prs', 'fas'],
  },
  { pattern: /\p{Script=Hebrew}/gu, languages: ['he', 'yi', 'iw'] },
  {
    pattern: /\p{Script=Cyrillic}/gu,
    languages: [
      'ru',
      'uk',
      'be',
      'bg',
      'sr',
      'mk',
      'kk',
      'ky',
      'mn',
      'tg',
      'tt',
      'ba',
      'cv',
      'os',
      'ce',
      'bs',
      'uz',
      'az',
      'sh',
      'ro',
      'mo',
      'ab',
      'sah',
    ],
  },
  { pattern: /\p{Script=Greek}/gu, languages: ['el', 'grc'] },
  {
    pattern: /\p{Script=Devanagari}/gu,
    languages: ['hi', 'mr', 'ne', 'sa', 'mai', 'bho', 'kok', 'doi', 'sd', 'ks', 'new'],
  },
  { pattern: /\p{Script=Bengali}/gu, languages: ['bn', 'as', 'mni'] },
  { pattern: /\p{Script=Tamil}/gu, languages: ['ta'] },
  { pattern: /\p{Script=Telugu}/gu, languages: ['te'] },
  { pattern: /\p{Script=Kannada}/gu, languages: ['kn', 'tcy'] },
  { pattern: /\p{Script=Malayalam}/gu, languages: ['ml'] },
  { pattern: /\p{Script=Gujarati}/gu, languages: ['gu'] },
  { pattern: /\p{Script=Gurmukhi}/gu, languages: ['pa'] },
  { pattern: /\p{Script=Sinhala}/gu, languages: ['si'] },
  { pattern: /\p{Script=Thai}/gu, languages: ['th'] },
  { pattern: /\p{Script=Lao}/gu, languages: ['lo'] },
  { pattern: /\p{Script=Khmer}/gu, languages: ['km'] },
  { pattern: /\p{Script=Myanmar}/gu, languages: ['my', 'shn'] },
  { pattern: /\p{Script=Georgian}/gu, languages: ['ka'] },
  { pattern: /\p{Script=Armenian}/gu, languages: ['hy'] },
  { pattern: /\p{Script=Ethiopic}/gu, languages: ['am', 'ti'] },
]
const LETTERS = /\p{L}/gu
const LATIN = /\p{Script=Latin}/gu
/** Characters that tell the script of a text. */
const SCRIPT_SAMPLE = 1000
/** Fewer letters than this prove nothing. */
const LEAST_LETTERS = 40

/** A language guess with how sure it is, 0 to 1. */
export interface LanguageGuess {
  readonly language: string
  readonly confidence: number
}

/** The script that holds most letters of the text, by its languages; null for Latin script and for short texts. */
const mainScript = remembered({ most: 1 }, (whole) => readScript(whole.slice(0, SCRIPT_SAMPLE)))
type Script = readonly string[] | 'latin' | null

function readScript(text: string): Script {
  // Most texts need no more: letters of plain Latin that are many are more than half, however many others there are.
  const plain = plainLetters(text)
  if (plain >= LEAST_LETTERS && plain * 2 > text.length) return 'latin'
  const letters = count(text, LETTERS)
  if (letters < LEAST_LETTERS) return null
  if (count(text, LATIN) > letters * 0.5) return 'latin'
  // Japanese mixes kana with Han: a little kana decides.
  const [kana] = SCRIPTS
  if (kana && count(text, kana.pattern) > letters * 0.08) return kana.languages
  for (const { pattern, languages } of SCRIPTS) if (count(text, pattern) > letters * 0.5) return languages
  return null
}

/** Whether a text can be of the language, as far as its script tells. */
export function fitsScript(language: string, text: string): boolean {
  const script = mainScript(text)
  if (script === null) return true
  const base = language.split('-')[0] ?? language
  if (script !== 'latin') return script.includes(base) || /-(?:Arab|Cyrl|Deva|Hans|Hant)\b/.test(language)
  // Languages that are never printed in Latin script; the others may be.
  return !NEVER_LATIN.has(base) || /-Latn\b/.test(language)
}
const NEVER_LATIN = new Set(
  'ja ko zh yue ar fa ur he ru uk be bg mk el hi mr ne bn ta te kn ml gu th lo km my ka hy am ti si'.split(' '),
)

/**
 * The language of a text: by its script where that is enough, else by the detector, which is loaded on first use (it
 * takes a tenth of a second and 60 MB); undefined where the text is too short to tell.
 */
export function detectLanguage(text: string): LanguageGuess | undefined {
  const script = mainScript(text)
  if (script === null) return undefined
  if (script !== 'latin' && script.length === 1) return { language: script[0]!, confidence: 1 }
  const [best, second] = (onDemand('tinyld') as { detectAll: typeof detectAll }).detectAll(text)
  if (!best?.lang) return script === 'latin' ? undefined : { language: script[0]!, confidence: 0.5 }
  if (script !== 'latin' && !script.includes(best.lang)) return { language: script[0]!, confidence: 0.5 }
  // Two languages of nearly one score: close relatives, or a text of names.
  const lead = best.accuracy - (second?.accuracy ?? 0)
  return { language: best.lang, confidence: text.length >= 120 && lead > 0.02 ? 1 : 0.7 }
}

/** Languages that a detector takes for one another; what the page says decides between them. */
const RELATIVES = [
  'da nb nn no',
  'id ms jv su',
  'sr hr bs sh',
  'cs sk',
  'es gl ca ast eu',
  'pt gl',
  'hi mr ne mai bho',
  'fr oc br',
  'nl af fy li',
  'de lb nds gsw',
  'fa prs ps ckb',
  'it co lmo scn',
  'zh yue wuu',
  'tr az',
  'fi et',
  'en sco ga cy gd mt',
  'tl fil ceb',
  'ru be tt ba kk ky',
  'uk be rue',
  'bg mk',
  'ro mo',
]
const PAIRS = RELATIVES.map((line) => new Set(line.split(' ')))

/** Whether a detector's answer leaves the stated language standing. */
export function agrees(stated: string, detected: string): boolean {
  const base = stated.split('-')[0] ?? stated
  return base === detected || PAIRS.some((group) => group.has(base) && group.has(detected))
}

function plainLetters(text: string): number {
  let found = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at) | 0x20
    if (code >= 0x61 && code <= 0x7a) found += 1
  }
  return found
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0
}
