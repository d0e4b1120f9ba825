import { LETTER, alternatives } from '../../core/phrases.ts'
import { findDates } from '../../core/printed-dates.ts'

/** Units of time as ages are printed in, lower case, by language. */
const UNITS = alternatives({
  en: '(second/sec/minute/min/hour/hr/day/week/month/year)[s]',
  de: 'sekunde[n] | minute[n] | stunde[n] | std | tag[e/en] | woche[n] | monat[e/en] | jahr[e/en]',
  fr: 'seconde[s] | minute[s] | heure[s] | jour[s] | semaine[s] | mois | an[s]',
  es: 'segundo[s] | minuto[s] | hora[s] | día[s] | semana[s] | mes[es] | año[s]',
  pt: 'segundo[s] | minuto[s] | hora[s] | dia[s] | semana[s] | mês | meses | ano[s]',
  it: 'second(o/i) | minut(o/i) | or(a/e) | giorn(o/i) | settiman(a/e) | mes(e/i) | ann(o/i)',
  nl: 'seconde[n] | minu(ut/ten) | uur | uren | dag[en] | we(ek/ken) | maand[en] | ja(ar/ren)',
  pl: 'sekund[y] | minut[y/ę] | godzin[y/ę] | dzień | dni | tydzień | tygodni[e] | miesiąc[e] | miesięcy | lat[a]',
  scandinavian:
    'sekund[er] | minut[er/ter] | timm(e/ar) | time[r] | dag[ar/e/er] | veck(a/or) | uge[r] | uke[r] | månad[er] | måned[er] | år',
  ru: 'секунд[ы/у] | минут[ы/у] | час[а/ов] | ден(ь) | дн(я/ей) | недел(ю/и/ь) | месяц[а/ев] | год[а] | лет',
  uk: 'хвилин[и/у] | годин[и/у] | дні[в] | тижн(і/ів) | місяц(і/ів)',
  tr: 'saniye | dakika | saat | gün | hafta | ay | yıl',
  ar: 'ثانية | دقيقة | دقائق | ساعة | ساعات | يوم | أيام | أسبوع | أسابيع | شهر | أشهر',
  ja: '秒 | 分 | 時間 | 日 | 週間 | か月 | ヶ月 | カ月 | 年',
  zh: '秒 | 分钟 | 分鐘 | 小时 | 小時 | 天 | 周 | 个月 | 個月 | 年',
  ko: '초 | 분 | 시간 | 일 | 주 | 개월 | 년',
})
/** What stands before the number, and behind the unit. */
const SINCE = alternatives({
  de: 'vor',
  fr: 'il y a',
  es: 'hace',
  pt: 'há',
  scandinavian: 'för | for',
  ar: 'منذ | قبل',
  el: 'πριν',
})
const AGO = alternatives({
  en: 'ago',
  it: 'fa',
  pt: 'atrás',
  nl: 'geleden',
  pl: 'temu',
  scandinavian: 'sedan | siden',
  ru: 'назад',
  uk: 'тому',
  tr: 'önce',
  ja: '前',
  ko: '전',
})
const NUMBER = String.raw`(?:\d{1,3}|an?|one|eine[mrn]?|une?|una?|uma?|ett?|en)`
/** `4 months ago`, `vor 3 Stunden`, `hace un día`. */
const SAID = String.raw`(?:(?:${SINCE})\s${NUMBER}\s?(?:${UNITS})|(?:(?:${SINCE})\s)?${NUMBER}\s?(?:${UNITS})\s?(?:${AGO}))(?!${LETTER})`
/**
 * Beside a name a number and a unit alone are one too: `7 hours`; elsewhere they are a length of time, and two are what
 * papers are called: `20 Minuten`, `24 heures`.
 */
const AGE = String.raw`(?:${SAID}|(?!2[04]\s)\d{1,3}\s?(?:${UNITS})(?!${LETTER}))`
const ONLY_AGE = new RegExp(`^${AGE}$`, 'iu')
const FOUND_AGE = new RegExp(String.raw`(?<![\p{L}\p{N}])${SAID}`, 'iu')
const LAST_AGE = new RegExp(String.raw`[\s,|•·/–—-]+${AGE}\s*$`, 'iu')

/** Whether a text is an age and nothing else: `7 hours`. */
export const isAge = (text: string): boolean => ONLY_AGE.test(text)

/** Where a line says how long ago something was, if it does. */
export function findAge(text: string): { readonly start: number; readonly end: number } | undefined {
  const found = FOUND_AGE.exec(text)
  return found ? { start: found.index, end: found.index + found[0].length } : undefined
}

/** Where a line says when something was: its first date, else an age. */
export function findDateOrAge(text: string): { readonly start: number; readonly end: number } | undefined {
  return findDates(text)[0] ?? findAge(text)
}

/** A line without the age at its end. */
export const withoutAge = (text: string): string => text.replace(LAST_AGE, '')
