import type { PhraseTable } from '../../core/phrases.ts'

/**
 * Headings whose telling words stand around others: 'More great harbour stories', 'Harbour picks'. In the notation of
 * `phrases.ts`; `…` are up to three words.
 */
export const POPULAR_AROUND: PhraseTable = {
  en: `
    more…(news/stories/headlines/articles/reads)$ | (latest/recent/other recent/more recent)…(news/stories/headlines)$ |
    ^…picks$ | ^…popular (article/post/storie/read)[s]$
  `,
  de: '^…aktuell$ | (weitere/mehr)…(nachrichten/meldungen/artikel)$ | ^…am meisten (gelesen/geklickt/geteilt)$',
  fr: '^…les plus (lus/lues/vus/vues/partagés/commentés)$',
  es: '^…más (leídas/leídos/vistas/vistos/comentadas/comentados)$',
  it: '^…più (letti/lette/visti/viste)$',
  pt: '^…mais (lidas/lidos/vistas/vistos)$',
}

/** Of the lists of the whole site those that readers make: no section ties them to the article. */
export const RANKED: PhraseTable = {
  en: 'most (read/viewed/popular/shared/commented/watched/discussed) | trending | popular',
  de: 'meist(gelesen/geklickt/geteilt/kommentiert/gesehen)* | beliebt* | am (häufigsten/meisten/beliebtesten) | im trend',
  fr: 'plus (lus/lues/lu/partagés/commentés/vus) | populaires',
  es: '(más/mas) (leíd/leid/vist/compartid/comentad)* | populares | tendencias',
  it: 'più (letti/lette/visti/condivisi)',
  pt: 'mais (lid/vist/populares)*',
  nl: 'meest | populair',
  nordic: 'mest (læst/lest/læste/leste/läst/lästa/delt)',
  ru: 'самое (читаемое/популярное) | популярн*',
  id: '(ter/)populer',
}
