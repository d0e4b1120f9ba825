import type { detect } from 'jschardet'
import { encodingOf } from './charset-labels.ts'
import { onDemand } from './on-demand.ts'

/** Encodings by whether letters beyond ASCII are the exception in a word or the rule. */
const LATIN = ['windows-1250', 'windows-1252', 'windows-1254', 'windows-1257', 'windows-1258', 'iso-8859-2']
const OTHER = [
  'windows-1251',
  'koi8-r',
  'koi8-u',
  'iso-8859-5',
  'ibm866',
  'windows-1253',
  'iso-8859-7',
  'windows-1255',
  'windows-1256',
  'windows-874',
  'shift_jis',
  'cp932',
  'euc-jp',
  'euc-kr',
  'cp949',
  'gb2312',
  'gbk',
  'gb18030',
  'big5',
  // What the detector falls back to; it complains on the console where that is not in the list.
  'windows-1252',
]
/** Bytes beyond ASCII in a row: about 1.1 in Latin scripts (`é`), 3 and more in all others. */
const LATIN_RUN = 1.8
/** Fewer bytes beyond ASCII than this are a hint only: the country's habit goes first. */
const ENOUGH = 12
/** Bytes given to the detector. */
const SAMPLE = 64_000

/** The encoding that bytes without a valid declaration seem to be in; null where they do not say. Never throws. */
export function detectCharset(bytes: Uint8Array): { readonly name: string; readonly sure: boolean } | null {
  const { sample, high, runs } = textBeyondAscii(bytes)
  if (high === 0) return iso2022(bytes)
  const jschardet = onDemand('jschardet') as { detect: typeof detect }
  try {
    const found = jschardet.detect(sample, {
      detectEncodings: high / runs < LATIN_RUN ? LATIN : OTHER,
    })
    const name = encodingOf(found.encoding)
    return name ? { name, sure: high >= ENOUGH } : null
  } catch {
    return null
  }
}

const TAG_OPEN = 0x3c
const TAG_CLOSE = 0x3e

/**
 * The texts between tags that hold bytes beyond ASCII, and how many such bytes and runs of them there are. Markup and
 * scripts are ASCII, and drown the letters by which the detector tells languages. `<` and `>` are no second byte of a
 * character in any encoding of the web.
 */
function textBeyondAscii(bytes: Uint8Array): { sample: Uint8Array; high: number; runs: number } {
  const pieces: Uint8Array[] = []
  let [size, high, runs] = [0, 0, 0]
  let start = 0
  let seen = false
  for (let at = 0; at <= bytes.length && size < SAMPLE; at += 1) {
    const byte = bytes[at] ?? TAG_OPEN
    if (byte === TAG_OPEN || byte === TAG_CLOSE) {
      if (seen) {
        pieces.push(bytes.subarray(start, Math.min(at, start + SAMPLE - size)))
        size += pieces.at(-1)!.length
      }
      start = at
      seen = false
    } else if (byte >= 0x80) {
      seen = true
      high += 1
      if (at === 0 || bytes[at - 1]! < 0x80) runs += 1
    }
  }
  return { sample: Buffer.concat(pieces), high, runs }
}

/** ISO-2022-JP is ASCII with escapes to two-byte characters (RFC 1468). */
function iso2022(bytes: Uint8Array): { name: string; sure: boolean } | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, SAMPLE))
  return /\x1b\$[@B]/.test(start) ? { name: 'iso-2022-jp', sure: true } : null
}

/** What old pages of a country are written in (as browsers guess by locale), by top-level domain. */
const BY_COUNTRY: Readonly<Record<string, string>> = {
  'windows-1250': 'ba cz hr hu me pl ro rs si sk',
  'windows-1251': 'bg by kg kz mk mn ru su tj ua uz xn--p1ai',
  'windows-1253': 'cy gr',
  'windows-1254': 'az tr',
  'windows-1255': 'il',
  'windows-1256': 'ae af bh dz eg iq ir jo kw lb ly ma om pk ps qa sa sd sy tn ye',
  'windows-1257': 'ee lt lv',
  'windows-1258': 'vn',
  'windows-874': 'th',
  shift_jis: 'jp',
  'euc-kr': 'kr',
  gbk: 'cn sg',
  big5: 'hk mo tw',
}
const COUNTRIES = new Map(
  Object.entries(BY_COUNTRY).flatMap(([charset, domains]) => domains.split(' ').map((domain) => [domain, charset])),
)

/** The legacy encoding usual in the country of the page's address; null where there is none but windows-1252. */
export function charsetOfCountry(url: string): string | null {
  const host = URL.parse(url)?.hostname ?? ''
  return COUNTRIES.get(host.slice(host.lastIndexOf('.') + 1)) ?? null
}
