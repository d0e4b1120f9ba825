import { classWords } from '../../core/class-words.ts'
import { WORD_END, alternatives, openings, phrases } from '../../core/phrases.ts'

/** Class words and ids that nothing but a standfirst bears. */
const ONLY_STANDFIRST = `
  stand-first | <de[c]k> | sub-head[line/ing] | sub-titel | sub-title | sous-titre | sotto-titolo |
  under-rubrik | chapo | entradilla | bajada | copete | vorspann | ingress | strap-line | perex | zajawka | linha-fina
`

/** Class words and ids of a standfirst, in the languages whose newsrooms name them. Read only near the headline. */
export const STANDFIRST_HINT: RegExp = classWords({
  sure: ONLY_STANDFIRST,
  en: `
    underline | <lead> | lead-(text/content/paragraph/in)\\b | <lede> | <leadin> | teaser | <intro | introduction |
    excerpt | summary | abstract | synopsis | tagline | blurb | descript[i]on | <desc\\b | preamble | annotation |
    nut-graf
  `,
  de: 'anrei(ß/ss)er | einleitung | zusammenfassung',
  fr: 'chapeau',
  es: 'sub-titulo | resum(o/e)[n]>',
  it: 'sommario | occhiello | catenaccio',
  pt: 'linha-de-apoio | gravata | bigode | <sapo>',
  nl: '<lid>',
  sv: 'under-titel',
  tr: 'spot\\b | <ozet>',
  ru: 'anons | podvodka',
})

/** Class words and ids of boxes of key points: they serve as the summary where no standfirst is shown. */
export const KEY_POINTS_HINT: RegExp = classWords({
  en: `
    key-(point[s]/fact[s]/takeaway[s]) | takeaway[s] | highlight[s] | at-a-glance | in-brief |
    bullet-(point[s]/summary) | summary-list | article-summary | story-highlights | tl-dr
  `,
  de: 'das-wichtigste | wichtigste',
  fr: 'en-bref | l-essentiel',
  it: 'in-sintesi',
  es: 'en-resumen | claves',
  nl: 'samenvatting',
  no: 'oppsummert',
  sv: 'sammanfattning',
})

/** Class words and ids of what stands near a headline and is no standfirst. */
export const NOT_STANDFIRST_HINT: RegExp =
  /caption|credit|byline|author|autor|share|social|date|time|crumb|newsletter|subscri|promo|related|\btags?\b|comment|cookie|consent|audio|player|listen|disclaimer|advert|paywall|toolbar|breaking|ticker|banner|figcaption|copyright|reading|affiliate|widget|menu|nav\b|recommend/i

/** First words of a by-line, a credit, a date, a reading time. */
const OPENINGS = openings(
  {
    en: `
      by | posted | reporting by | written by | text | foto[s] | photo[s] | image | photo by | listen to | hear |
      source | updated | published | last updated | reading time | read also | also read | see also
    `,
    de: `
      original-content von | geschrieben | erstellt | verfasst | redaktion | von | bild | quelle | aktualisiert | veröffentlicht |
      lesezeit | lesedauer | lesen sie auch | lesen sie hier | siehe auch
    `,
    fr: 'par | publié | mis à jour | temps de lecture | lire aussi | à lire aussi',
    es: 'por | fuente | publicado | actualizado | tiempo de lectura | lea también | lee también | leia também | leia mais',
    it: 'di | da | fonte | aggiornato | pubblicato | leggi anche',
    nl: 'door | leestijd | lees ook',
    nordic: 'av | af',
    pl: 'przez | czas czytania',
    cs: 'zdroj | doba čtení',
    tr: 'kaynak | güncelleme | okuma süresi',
    // 'От' and 'від' begin sentences as often as by-lines.
    ru: 'автор | источник | опубликовано | обновлено | время чтения | фото',
    uk: 'джерело | опубліковано | оновлено | час читання',
    el: 'πηγή | χρόνος ανάγνωσης',
    ar: 'بقلم | المصدر | مدة القراءة',
    fa: 'منبع | زمان مطالعه',
    he: 'מאת | זמן קריאה',
    hi: 'लेखक | स्रोत',
    zh: '来源 | 來源 | 作者 | 编辑 | 发布于 | 發佈於 | 发布时间 | 发表于',
    ko: '출처 | 기자',
  },
  { after: WORD_END },
)

/** A reading time at the end of the line. */
const MINUTES = phrases(
  {
    minutes: `
      \\b\\d[\\d][\\d](\\s/-)(min/mins/minute[s]/minuten/minuti/minutos/minuter/minut/мин/минут[ы/а]/хв/хвилин[и/а]/דקות/دقائق/دقيقة/dakika)
    `,
  },
  { after: `${WORD_END}.{0,20}$` },
)
const OFFERS = phrases({
  en: `
    all rights reserved | click here | sign up (for/to) | subscribe (to/for) | this article (is/was/contains/may) |
    this post (contains/is sponsored) | we [may ]earn [a ]commission | affiliate | chat with us | our newsletter |
    ^see more | view comments | comments off | no comments | leave a (comment/reply)
  `,
  de: `
    (beitrag/artikel/post) enthält (werbung/produktplatzierung*/bezahlte) | (unser/unseren/unserem) *newsletter |
    keine kommentare | kommentar (schreiben/hinterlassen)
  `,
  fr: 'article contient des liens | notre newsletter | aucun commentaire | laisser un commentaire',
  es: '(artículo/post) contiene enlaces | nuestr(o/a) (boletín/newsletter) | sin comentarios | deja un comentario',
  pt: '(artigo/post) contém links | nossa newsletter | sem comentários | deixe um comentário',
  it: '(articolo/post) contiene link | nostra newsletter | nessun commento | lascia un commento',
  nl: 'artikel bevat (advertenties/affiliate*) | onze nieuwsbrief | geen reacties | laat een reactie achter',
  pl: 'artykuł sponsorowany | nasz(ego/) newsletter* | brak komentarzy | dodaj komentarz',
  nordic: '(vårt/vores) nyhedsbrev | vårt nyhetsbrev | inga kommentarer | ingen kommentarer | lämna en kommentar',
  ru: 'нашу рассылку | нет комментариев | оставить комментарий',
  tr: 'bültenimiz* | yorum (yap/yok)',
  ja: 'メルマガ | コメントなし',
  ko: '뉴스레터 구독',
  zh: '订阅我们 | 訂閱我們 | 暂无评论',
  ar: 'نشرتنا | لا توجد تعليقات | اترك تعليق*',
})
/** A reading time anywhere in a line of such things, a price, a form of the software that was not filled in, its own errors. */
const LINES = new RegExp(
  [
    `(?:${alternatives({
      en: 'reading time',
      de: 'lesezeit | lesedauer',
      fr: 'temps de lecture',
      es: 'tiempo de lectura',
      pt: 'tempo de leitura',
      it: 'tempo di lettura',
      nl: 'leestijd',
      pl: 'czas czytania',
      ru: 'время чтения',
      uk: 'час читання',
      tr: 'okuma süresi',
      el: 'χρόνος ανάγνωσης',
      ar: 'مدة القراءة',
      fa: 'زمان مطالعه',
      he: 'זמן קריאה',
    })})[^\\d]{0,20}\\d`,
    '^[€$£]\\s?\\d',
    '^%[ds]\\s',
    '^(?:deprecated|warning|notice|fatal error): .{0,160}\\bin .{0,160}\\bon line \\d',
  ].join('|'),
  'iu',
)

/** Lines near a headline that are no standfirst: reading times, by-lines, credits, controls. Folded text. */
export const NOT_STANDFIRST_LINE: RegExp = new RegExp(
  [OPENINGS, MINUTES, OFFERS, LINES].map(({ source }) => source).join('|'),
  'iu',
)

/** What was counted at the end of a line: ratings and votes, and how long ago something was. */
export const COUNTED_LINE: RegExp = phrases(
  {
    en: '\\d (rating/vote/review/answer/view)[s] | (minute/hour/day/week/month/year)[s] ago',
    de: '\\d (bewertung/stimme/antwort)[en] | vor \\d[\\d] (minuten/stunden/tagen/wochen/monaten/jahren)',
    fr: '\\d (avis/vote/votes/évaluation/évaluations) | il y a \\d[\\d] (minutes/heures/jours/semaines/mois/ans)',
    es: '\\d (voto/votos/valoración/valoraciones) | hace \\d[\\d] (minutos/horas/días/semanas/meses/años)',
    pt: '\\d (voto/votos/avaliação/avaliações) | há \\d[\\d] (minutos/horas/dias/semanas/meses/anos)',
    it: '\\d (voto/voti/recensione/recensioni) | (minuti/ore/giorni/settimane/mesi/anni) fa',
    nl: '\\d (stem/stemmen/beoordeling/beoordelingen) | (minuten/uur/dagen/weken/maanden/jaar) geleden',
    pl: '\\d (głos/głosy/głosów/ocena/oceny/ocen) | (minut/godzin/dni/tygodni/miesięcy/lat) temu',
    ru: '\\d (голос/голоса/голосов/оценка/оценки/оценок) | (минут/часов/дней/недель/месяцев/лет) назад',
    nordic: '\\d (röster/stemmer) | (minuter/timmar/dagar/minutter/timer/dager/dage) (sedan/siden)',
    tr: '\\d oy | (dakika/saat/gün/hafta/ay/yıl) önce',
    ja: '\\d(分/時間/日/か月/年)前',
    zh: '\\d(分钟/小时/天/个月/年)前',
    ko: '\\d(분/시간/일/개월/년) 전',
    ar: 'منذ \\d[\\d] (دقيقة/ساعة/يوم/أيام)',
  },
  { after: '[\\s.!)]*$' },
)

/** Those of the names that nothing but a standfirst bears. */
export const STANDFIRST_ONLY: RegExp = classWords({ sure: ONLY_STANDFIRST })
