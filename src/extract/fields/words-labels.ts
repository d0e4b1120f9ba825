import { classWords } from '../../core/class-words.ts'

/** Class words and ids of an overline above the headline, in the languages whose newsrooms name them. */
export const KICKER_HINT: RegExp = classWords({
  en: `
    kicker | overline | over-title | overtitle | eyebrow | topline | top-line | pretitle | pre-title | roofline |
    headline-prefix | headline__prefix | title-prefix | slug-line | strapline | vignette | supertitle | super-title |
    toptitle | intro-title | flagging
  `,
  de: 'dachzeile | spitzmarke | uber-title',
  es: 'pretitulo | antetitulo | ante-title | antetítulo | cintillo | volanta',
  ca: 'antetitol',
  fr: 'surtitre | sur-titre',
  it: 'occhiello',
  pt: 'chapeu',
})

/** Class words and ids of the headline's own text, where a heading holds more than the headline. */
export const HEADLINE_HINT: RegExp = classWords({
  en: 'head-line | title | heading | hed\\b',
  de: 'titel',
  es: 'titulo',
  fr: 'titre',
  it: 'titolo',
  fi: 'otsikko',
  sv: 'rubrik',
  da: 'overskrift',
  pl: 'tytul',
  ru: 'zagolov',
  cs: 'nadpis',
  hr: 'naslov',
  ro: 'titlu',
  tr: 'baslik',
})

/** Class words of pieces inside a heading that are no part of it: badges, icons, counters, share marks. */
export const BADGE_HINT: RegExp =
  /badge|icon|label-?(?:live|plus|premium)|premium|paid|plus-?mark|subscriber|comment|share|counter|tooltip|live-?(?:tag|label|dot)|reading|timestamp|author|byline|print-only/i

/** Class words and ids of the trail of sections above an article. */
export const BREADCRUMB_HINT: RegExp =
  /crumb|br(?:ea|e|a)de?[-_]?crum|brotkrum|ariane|migas|you-?are-?here|rootline|pathway|(?:news|site|page)[-_]path\b|kruimel|okruszk|br(?:o|oe|ø)d(?:smul|krum)|drobeck/i
