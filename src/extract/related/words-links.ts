import { alternatives, phrases } from '../../core/phrases.ts'

/** What is said behind a link's words to those who hear the page: that it leads to a new window, or elsewhere. */
const NEW_WINDOW = alternatives({
  en: '[opens ][in ][a ]new (window/tab) | opens external… | external link',
  de: '[öffnet ](in einem/im/in) neuen (fenster/tab) | neues fenster | externer link',
  fr: `[s'ouvre ][ouvre ][dans ][une ]nouvelle fenêtre | [dans ][un ]nouvel onglet | lien externe`,
  es: '[se ][abre ][en ][una ](nueva/otra) (ventana/pestaña) | enlace externo',
  it: '[si ][apre ][in ][una ]nuova (finestra/scheda) | link esterno',
  pt: '[abre ][em ][numa ][uma ]nova (janela/aba/guia) | link externo',
  nl: '[opent ][in ][een ](nieuw/nieuwe) (venster/tabblad/tab)',
  nordic: '[öppnas ][i ][ett ]nytt fönster | [åbner ][åbnes ][i ][et ]nyt vindue | [åpnes ][åpner ][i ][et ]nytt vindu',
  fi: '[avautuu ]uuteen (ikkunaan/välilehteen)',
  pl: '[otwiera ][się ][w ]now(ym oknie/ej karcie)',
  tr: 'yeni (pencerede/sekmede)[ açılır]',
  ru: '[откроется ][открывается ][в ]ново(м окне/й вкладке)',
  ar: '[يفتح ][تفتح ][في ]نافذة جديدة',
  ja: '(新しい/別)(ウィンドウ/ウインドウ/タブ)(で開/が開)*',
  zh: '[在]新(窗口/視窗/标签页)[中](打开/開啟)',
  ko: '새 (창/탭)(에서/으로) 열*',
})
/** The same where it ends a title, in brackets or behind a sign. */
export const OPENS_ELSEWHERE: RegExp = new RegExp(
  `\\s{0,3}(?:[([（](?:${NEW_WINDOW})[)\\]）]|[,–—-] ?(?:${NEW_WINDOW}))[.\\s]{0,3}$`,
  'iu',
)

/** First names of hosts on which a publisher sells, hires or serves and does not report. */
export const SERVICE_HOST: RegExp = phrases(
  {
    jobs: 'job[s] | stellen | stellenmarkt | stellenanzeigen | karriere* | career[s] | empleo[s] | emploi[s] | vacatures | praca',
    shops:
      'shop | store | abo | abos | subscribe | subscription[s] | ticket[s] | shopping | tienda | boutique | loja | sklep',
    accounts: 'login | account[s] | mein | konto | sso | auth | newsletter[s] | email',
    services: 'wetter | weather | spiele | games | puzzle[s] | anzeigen | classifieds | immo | immobilien | trauer',
  },
  { before: '^', after: '$' },
)
