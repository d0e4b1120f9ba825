import { oncePer, remembered } from '../../core/memo.ts'
import { withoutAccents, words } from '../../core/text.ts'
import { registrableDomain } from '../../core/urls.ts'
import type { Page } from '../../page/page.ts'

/** The host's own words: `the-daily.example.co.uk` gives `example`, `the daily`, `example.co.uk`. */
export const hostLabels: (address: string) => readonly string[] = remembered({ most: 1 }, readLabels)

function readLabels(address: string): string[] {
  const host = URL.parse(address)?.hostname.replace(/^www\d?\./, '') ?? ''
  if (!host) return []
  const domain = registrableDomain(address)
  const label = domain.split('.')[0] ?? ''
  return [domain, host, label.replace(/-/g, ' ')].filter((name) => name.length > 1)
}

/** A name without case, spaces and punctuation: `Daily-News.com` and `daily news com` are one. */
export function nameKey(text: string): string {
  return words(text.toLowerCase()).join('')
}

/** The main word of the page's host, as names are compared. */
const hostKey = oncePer((page: Page): string => nameKey(registrableDomain(page.url).split('.')[0] ?? ''))

/** How hosts write letters that they cannot have: `Münster` is `muenster` as often as `munster`. */
const SPELT: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', å: 'aa', ø: 'oe', æ: 'ae' }
const SPELT_LETTERS = /[äöüßåøæ]/g

/** Whether a text is what the site's host spells: `La Gaceta del Puerto` on `lagacetadelpuerto.example`, with or without accents. */
export function namesHost(text: string, page: Page): boolean {
  const lower = text.normalize('NFC').toLowerCase()
  if (isAsHost(nameKey(withoutAccents(lower)), page)) return true
  const spelt = lower.replace(SPELT_LETTERS, (letter) => SPELT[letter]!)
  return spelt !== lower && isAsHost(nameKey(withoutAccents(spelt)), page)
}

/** Whether a text spells most of the host: a rubric may be named as a part of it. */
export function spellsHost(text: string, page: Page): boolean {
  return nameKey(text).length >= hostKey(page).length * MOST_OF_HOST && namesHost(text, page)
}
const MOST_OF_HOST = 0.6

/** Whether the host spells a name that is folded already. */
export function isAsHost(key: string, page: Page): boolean {
  const host = hostKey(page)
  if (host.length < 3) return false
  return (key.includes(host) && key.length <= host.length + 14) || (key.length >= 5 && host.includes(key))
}
