import type { Page } from '../../page/page.ts'
import { isCredit, withoutInitials } from './sign-offs.ts'
import { nameKey } from './host-names.ts'
import { isBareName, siteNames } from './site-names.ts'

/** Characters in which a dateline stands. */
const REACH = 110
/**
 * How datelines set the agency: one line a way, the agency in the only group. The place and the day stand before it, and
 * a mark or the first sentence after it.
 */
const FORMS: readonly RegExp[] = [
  // `BERLIN, 3. Januar (dpa/abc) –`, `(AP) —`, `MADRID (EFE).-`
  /^[^()（）.!?"“„»]{0,70}(?:\.\s?)?[^()（）!?"“„»]{0,25}[(（]([^()（）]{2,30})[)）]\s{0,2}(?:[-–—―:=|]|\.\s?[-–—])/u,
  // `Moskau/Kiew (dpa). Der …`, `Berlin (dpa) Der …`
  /^\p{Lu}[\p{L}\s/.,-]{1,30}[(（]([^()（）]{2,30})[)）]\.?\s(?=["„“«]?\p{Lu})/u,
  // `MOSCOW, January 3. /TASS/.`
  /^[^/]{0,60}\/([\p{L} ]{2,20})\/\s?[.:–—-]/u,
  // `WASHINGTON — AFP —`
  /^[\p{Lu}\s,./-]{3,40}[-–—]\s?([\p{L}-]{2,12})\s?[-–—]\s/u,
  // `【ワシントン共同】`, `【ソウル聯合ニュース】`
  /^\s?【[^】]{0,14}?(共同|時事|ロイター|AFP時事|AFP|AP|聯合ニュース|中央社)(?:通信)?[^】]{0,6}】/u,
  // `新华社北京1月3日电`, `（中央社記者…`
  /^[\s(（]{0,2}(新华社|新華社|中新社|中新网|中央社)[^，。,.]{0,24}(?:电|電|报道|報導)/u,
  // `(서울=연합뉴스) 홍길동 기자 =`
  /^\s?[([［（][^()=]{1,12}=\s?(연합뉴스|뉴시스|뉴스1)[)\]］）]/u,
]

/** What every form has: most texts have none of it. */
const MARKS = /[(（[［/【]|[-–—]\s|^.{0,50}[电電报報]/u

/** The agency that a dateline at the start of a text names, as it signs; null where there is none. */
export function signOfDateline(text: string): string | null {
  const head = text.slice(0, REACH)
  if (!MARKS.test(head)) return null
  for (const form of FORMS) {
    const sign = form.exec(head)?.[1]?.trim()
    if (sign && isCredit(sign)) return withoutInitials(sign)
  }
  return null
}

/** Whether the sign is the site's own: an agency's page signs what it writes itself. */
export function isOwnSign(sign: string, page: Page): boolean {
  const key = nameKey(sign)
  return isBareName(sign, page) || siteNames(page).some((name) => nameKey(name.split(/\s/, 1)[0]!) === key)
}
