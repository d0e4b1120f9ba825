import type { PhraseTable } from '../../core/phrases.ts'

/** Headings of lists that every page of the site has: most read, latest, picks. */
export const POPULAR: PhraseTable = {
  en: `
    most read | most viewed | most popular | most shared | most commented | most watched | most recent | popular |
    trending | trending now | latest | the latest | top stories | top news | top articles | top story | top reads |
    must read | must reads | must see | editor s picks | editors picks | editor s choice | editor s pick |
    editors choice | our picks | staff picks | don t miss | in case you missed | recent | recent posts | recent news |
    recent stories | what s hot | hot topics | hot now | more news | more stories | more from | more in |
    more headlines | other news | other stories | today s | featured | spotlight | headlines | new | news | hottest |
    most discussed | just in | the big read | big stories | stories | today in | the lead | highlights | this week |
    around | from our | from the | features | reader favorites | reader favourites | readers recommend | discover | explore | in other news | subscriber favorites | readers also |
    elsewhere | best of | in the news | live | top posts | now trending | on our radar | just dropped | most clicked |
    editors pick | editor picks | favorite posts | favourite posts | top hits
  `,
  de: `
    meistgelesen | meistgelesene | meist gelesen | meistgeteilt | meistgesehen | die meistgelesenen |
    am meisten gelesen | am häufigsten | am beliebtesten | beliebt | beliebteste | neueste | die neuesten | letzte |
    zuletzt erschienen | zuletzt veröffentlicht | frisch | leser empfehlen |
    aktuelle | aktuell | das neueste | neu | topthemen | top themen | top artikel | empfehlungen der redaktion |
    empfehlung der redaktion | redaktionsempfehlung | aus der redaktion | mehr aus | mehr von | weitere artikel |
    weitere themen | weitere meldungen | weitere nachrichten | mehr nachrichten | mehr artikel | schlagzeilen |
    im trend | meistgeklickt | meistkommentiert | alle artikel | auch auf | die wichtigsten | nachrichten | kommende |
    jetzt lesen | aktuelles | newsticker | auf der startseite | neuste | neue artikel | neue beiträge | top beiträge |
    derzeit beliebt | meist gelesene | meist geklickte | meistdiskutiert | weitere pressemitteilungen | dauerbrenner
  `,
  fr: `
    les plus lus | les plus lues | le plus lu | le plus lus | plus lus | lus commentés | les plus | à la une | dernières |
    les dernières | derniers | en direct | tendances | populaires | le fil | fil info | notre sélection |
    la sélection | toute l actualité | en continu | actualités | l essentiel | édition du jour |
    services | à ne pas manquer | nos derniers | plus d articles | autres articles | en ce moment
  `,
  es: `
    lo más leído | lo más visto | lo más | las más leídas | los más leídos | más leídas | más leídos | más vistas |
    más noticias | másnoticias | más de | las más | los más | lo que se lee | últimas | últimos | última hora | lo último | tendencias | destacados | destacadas |
    noticias | populares | en portada | otras noticias | ahora en portada | hoy en | imperdibles
  `,
  it: `
    i più letti | le più lette | più letti | più lette | ultime | ultima ora | ultimi | in primo piano | in evidenza |
    i più | altre notizie | di tendenza | topnews
  `,
  pt: `
    mais lidas | mais lidos | as mais lidas | mais vistas | últimas notícias | mais notícias | em alta | destaques |
    em destaque | mais populares | mais recentes
  `,
  nl: `
    meest gelezen | meest | populair | laatste nieuws | net binnen | het laatste | nieuw | uitgelicht | meer nieuws |
    best gelezen | meer uit | nieuwste | trending nu
  `,
  nordic: `
    mest læste | mest læst | mest leste | mest lest | mest läst | mest lästa | mest lästa artiklar | seneste | siste |
    senaste | siste nytt | nyheter | nyheder | luetuimmat | uusimmat | populært | populärt | just nu | lige nu |
    akkurat nå | flere saker | fler nyheter | missa inte | gå ikke glip | mest lesið | fleira áhugavert |
    nýjast | nýjustu | pääuutiset | tuoreimmat | viimeisimmät
  `,
  pl: 'najczęściej czytane | popularne | najnowsze | najpopularniejsze | na topie',
  cs: 'nejčtenější | nejnovější | nejsledovanější | aktuálně | další zprávy | hlavní zprávy',
  sk: 'najčítanejšie | najnovšie | najsledovanejšie | ďalšie správy',
  hu: 'legolvasottabb | legnézettebb | legfrissebb | friss hírek | népszerű',
  ro: 'cele mai citite | cele mai noi | cele mai recente | ultimele | ultima oră | știri de ultimă | alte știri | alte stiri',
  hr: 'najčitanije | najnovije | najpopularnije | najgledanije | izdvojeno | ostale vesti | ostale vijesti',
  sr: 'најчитаније | најновије | најпопуларније | остале вести',
  sl: 'najbolj brano | najnovejše | zadnje novice',
  lt: 'skaitomiausi | skaitomiausia | naujausi | naujausios',
  lv: 'lasītākie | populārākie | jaunākie | jaunākais',
  et: 'loetumad | enim loetud | viimased uudised | värsked uudised',
  sq: 'më të lexuarat | të fundit | lajmet e fundit',
  ca: 'el més llegit | les més llegides | últimes notícies | darreres notícies',
  el: 'δημοφιλή | τελευταία νέα | πιο διαβασμένα',
  bg: 'най четени | последни',
  tr: 'en çok okunan | en çok okunanlar | çok okunan | çok okunanlar | öne çıkan | öne çıkanlar | son haberler | gündem | popüler | en son | diğer haberler',
  ru: `
    самое читаемое | популярное | популярные | самое популярное | последние | новости | главное | главные новости |
    лента новостей | выбор редакции | сейчас читают | свежее | топ | читаемое | последнее | важное | другие новости |
    актуально | сейчас обсуждают
  `,
  uk: `
    найпопулярніше | популярне | останні | новини | головне | найчитаніше | вибір редакції | топ новини | інші новини
  `,
  ar: `
    الأكثر قراءة | الأكثر مشاهدة | زوارنا يقرأون | يقرأون الآن | الأكثر | أهم الأخبار | آخر الأخبار | أحدث | الأحدث |
    آخر | اخر الاخبار | الرائج | رائج | مختارات | اخترنا لك | اخترنا لكم | نرشح لك | أبرز | إخترنا لكم | أخبار | المزيد من
  `,
  fa: 'پربازدید | پربیننده | آخرین',
  he: 'הנקראות ביותר | הכי נקראות | חדשות',
  hi: 'ताज़ा | ताजा | लोकप्रिय | ट्रेंडिंग | सबसे ज्यादा',
  bn: 'সর্বশেষ | জনপ্রিয় | সর্বাধিক',
  id: 'terpopuler | terbaru | terkini | berita terbaru | berita terkini | berita populer | populer | pilihan editor',
  sw: 'habari mpya | habari nyingine | zilizosomwa zaidi',
  vi: 'xem nhiều | mới nhất | đọc nhiều | tin mới',
  th: 'ล่าสุด | ยอดนิยม',
  ja: 'よく読まれ | 急上昇 | ランキング | アクセスランキング | 人気 | 新着 | 最新 | 注目 | ピックアップ | 主要ニュース | トップニュース',
  ko: '많이 본 | 많이 읽은 | 인기 | 최신 | 실시간 | 주요 | 오늘의 | 가장 많이',
  zh: '热门 | 熱門 | 最新 | 排行 | 点击排行 | 热点 | 焦点 | 热榜 | 要闻 | 今日 | 編輯推薦 | 编辑推荐 | 精选 | 精選 | 大家都在看',
}

/**
 * Headings whose telling words stand around others: 'More great harbour stories', 'Harbour picks'. In the notation of
 * `phrases.ts`; `…` are up to three words.
 */
export const POPULAR_AROUND: PhraseTable = {
  en: `
    more…(news/stories/headlines/articles/reads)$ | (latest/recent/other recent/more recent)…(news/stories/headlines/articles/posts)$ |
    ^…picks$ | ^…(latest/recent) (news/stories/headlines/articles/posts)$ | ^…popular (article/post/storie/read)[s]$
  `,
  de: '^…aktuell$ | (weitere/mehr)…(nachrichten/meldungen/artikel)$ | ^…am meisten (gelesen/geklickt/geteilt)$ | ^…(meistgelesen/meistgeklickt)$ | ^…lieblings(posts/beiträge/artikel)$',
  fr: '^…les plus (lus/lues/vus/vues/partagés/commentés)$',
  es: '^…más (leídas/leídos/vistas/vistos/comentadas/comentados)$',
  it: '^…più (letti/lette/visti/viste)$',
  fi: '^…juuri nyt$',
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
