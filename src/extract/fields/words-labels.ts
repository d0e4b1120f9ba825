/** Class words and ids of an overline above the headline, in the languages whose newsrooms name them. */
export const KICKER_HINT =
  /kicker|overline|over-?title|overtitle|eyebrow|topline|top-line|dachzeile|spitzmarke|pretitle|pre-title|pretitulo|antetitulo|antetitol|ante-?title|antetítulo|surtitre|sur-titre|occhiello|uber-?title|cintillo|volanta|chapeu|roofline|headline-prefix|headline__prefix|title-prefix|slug-?line|strapline|vignette|supertitle|super-title|toptitle|intro-?title|flagging/i

/** Class words and ids of the headline's own text, where a heading holds more than the headline. */
export const HEADLINE_HINT =
  /head-?line|title|titel|titulo|titre|titolo|heading|hed\b|otsikko|rubrik|overskrift|tytul|zagolov|nadpis|naslov|titlu|baslik/i

/** Class words of pieces inside a heading that are no part of it: badges, icons, counters, share marks. */
export const BADGE_HINT =
  /badge|icon|label-?(?:live|plus|premium)|premium|paid|plus-?mark|subscriber|comment|share|counter|tooltip|live-?(?:tag|label|dot)|reading|timestamp|author|byline|print-only/i

/** Class words of elements that only screen readers read out. */
export const OFFSCREEN_HINT = /visually-?hidden|sr-only|screen-?reader|offscreen|assistive|u-hidden|a11y/i

/** Class words and ids of the trail of sections above an article. */
export const BREADCRUMB_HINT = /bread-?crumb|crumb|brotkrum|ariane|migas|you-?are-?here|rootline/i
