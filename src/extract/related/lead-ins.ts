import { alternatives, LETTER, openings, SIGN, WORD_END } from '../../core/phrases.ts'
import { withoutSigns } from '../../core/text.ts'
import { headingKind } from './headings.ts'

/** What an English pointer begins with; any of the words after it may follow, in any order. */
const ENGLISH_START = alternatives({
  en: `
    related | more | watch | see | also | listen | read | opinion | analysis | explainer | video | editorial |
    exclusive | in pictures | live
  `,
})
const ENGLISH_MORE = alternatives({
  en: `
    more | also | next | on this | on | here | this | too | now | about | it | story | stories | article | articles |
    news | coverage | reading | full story
  `,
})
/** Pointers of other languages, and English ones with a fixed beginning: `…` is the rest of the pointer. */
const POINTERS = alternatives(
  {
    en: `
      (you may/you might/don't miss/must read/keep reading/further reading/click here/for more/full story/background)…
    `,
    de: `
      lesen sie… | lies… | auch lesen… | mehr (zum/zur/zu/dazu/lesen)… | mehr | auch interessant… | hintergrund… | kommentar… |
      interview… | analyse… | siehe auch… | zum thema… | lesetipp… | passend dazu… | weiterlesen…
    `,
    fr: `
      [à /a ]lire… | [à ]voir… | notre… | sur le même… | pour aller plus loin… | en savoir plus…
    `,
    es: `
      lee… | lea… | leé… | leer… | ver… | vea… | mira… | puedes ver… | te puede… | le puede… | más información… | además… | también… |
      relacionad(a/o)[s]…
    `,
    it: 'leggi… | vedi… | potrebbe… | guarda… | approfondi*…',
    pt: 'leia… | veja… | saiba… | confira…',
    nl: 'lees… | bekijk… | zie…',
    // Danish, Norwegian, Swedish and Finnish share these.
    nordic: '(læs/les/läs/lue/se)[ også/ också/ även/ mer/ mere/ myös]',
    pl: 'czytaj… | przeczytaj… | zobacz… | polecamy…',
    cs: 'čtěte… | přečtěte…',
    sk: 'čítajte…',
    hu: 'olvasta…',
    ro: 'citește…',
    hr: 'pročitajte…',
    tr: 'ilgili… | bunlar… | ayrıca…',
    ru: 'читай*… | читать… | смотри*… | по теме… | подробнее… | см[.]…',
    uk: 'дивіться… | докладніше… | за темою…',
    id: 'baca… | lihat… | simak…',
    sw: 'soma…',
    vi: 'xem… | đọc…',
    ar: 'اقرأ… | إقرأ… | اقرا… | شاهد… | طالع… | ذات صلة… | المزيد… | للمزيد…',
    hi: '(यह/ये) भी…',
    ja: '関連[記事] | あわせて読みたい',
    ko: '관련[ ]기사',
    zh: '相关[阅读/新闻/报道] | 相關[閱讀/新聞/報導] | 延伸(阅读/閱讀) | 更多',
  },
  `(?!${LETTER})[^:：]{0,30}`,
)
/** Words before a link that make a line of the text a pointer to another article: 'Read more: …'. */
const LEAD_IN = new RegExp(
  `^${SIGN}{0,4}(?:(?:${ENGLISH_START})(?: (?:${ENGLISH_MORE})){0,3}|${POINTERS})\\s{0,2}(?:[:：|>»→▶►–—-]|\\.{3}|…)`,
  'iu',
)

/** The sign behind such words: most lines have none, and the pattern of the words is large. */
const POINTS = /[:：|>»→▶►–—-]|\.{3}|…/
/** Words of the same kind without a colon, where nothing but they and the link make up the line. */
export function isLeadIn(text: string): boolean {
  // The dotted capital has no lower case of one letter.
  const head = text.slice(0, 120).replaceAll('İ', 'I')
  return POINTS.test(head) && LEAD_IN.test(head)
}

/** Whether what stands before the link is only words of a pointer: 'Read more', 'Lesen Sie auch'. */
export function isPointer(text: string): boolean {
  const bare = withoutSigns(text)
  return bare === '' || LEAD_IN.test(`${bare}:`) || headingKind(bare) === 'related'
}

/** What an English link that says nothing begins with; any of the words after it may follow, in any order. */
const HOLLOW_START = alternatives({ en: 'read | see | view | learn | show | find out | watch | listen | click' })
const HOLLOW_MORE = alternatives({
  en: 'more | now | here | all | full | the | story | article | video | next | this | live | to | play | on | in | comments',
})
const HOLLOW_WORDS = alternatives({
  en: `
    more | continue reading | full story | details | [\\d][\\d][\\d][\\d][ ]comment[s] | video | gallery | photo[s] |
    live | premium | exclusive | load[ing] (more/older)[ articles/ stories/ posts/ news]
  `,
  de: 'mehr[ lesen/ erfahren/ anzeigen] | weiterlesen | mehr laden | (ältere/weitere) (artikel/beiträge) laden | zum (artikel/rezept) | zur übersicht | jetzt lesen',
  fr: `lire[ la suite/ plus/ l'article] | en savoir plus | suite | (charger/afficher) plus`,
  es: 'leer[ más/ nota] | ver más | más | cargar más',
  it: 'continua[ a leggere] | leggi[ tutto/ di più] | carica altri',
  pt: 'leia[ mais] | ler mais | saiba mais | carregar mais',
  nl: 'lees (meer/verder) | meer laden',
  nordic: 'læs mere | les mer | läs mer | lue lisää | (visa/vis/last) (fler/flere/inn flere) | lataa lisää',
  pl: 'czytaj (dalej/więcej) | więcej | (załaduj/pokaż) więcej',
  cs: 'číst (dál/více) | načíst (další/starší)[ články] | zobrazit více',
  tr: 'devamı | devamını oku | daha fazla[ yükle/ göster]',
  ru: 'подробнее | читать[ далее/ дальше/ полностью] | далее | (показать/загрузить) (ещё/еще)',
  uk: 'докладніше | читати далі',
  ar: 'اقرأ المزيد | المزيد | التفاصيل | (عرض/تحميل) المزيد',
  ja: '続きを読む | もっと見る | 詳しく',
  ko: '더보기 | 더 보기 | 더 읽기',
  zh: '自动 | 更多 | 详细 | 阅读全文 | 閱讀更多 | (加载/載入)更多',
})
/** How long it takes to read, behind such words. */
const READING_TIME = `(?: ?\\d{1,3} ?(?:${alternatives({ many: 'min | mins | minut* | мин*', ja: '分' })}))?`
/** Link texts that only say 'more': the headline stands elsewhere in the card. */
export const HOLLOW: RegExp = new RegExp(
  `^(?:(?:${SIGN}|\\d){0,12}|[.…]{0,5}(?:(?:${HOLLOW_START})(?: (?:${HOLLOW_MORE})){0,4}|${HOLLOW_WORDS})${READING_TIME})${SIGN}{0,6}$`,
  'iu',
)

/** What a link says that shows a picture larger, the article before or after this one, or another page of it. */
export const ENLARGES: RegExp = openings(
  {
    en: '[click to ](enlarge/zoom) | (previous/next/prev) (article/post/story/page)',
    de: '[bild ]vergrößern | (vorheriger/nächster/voriger) (artikel/beitrag) | (vorherige/nächste) (meldung/seite)',
    fr: 'agrandir | (article/page) (précédent/suivant)[e]',
    es: 'ampliar | (artículo/noticia/nota/página) (anterior/siguiente)',
    it: 'ingrandisci | (articolo/pagina) (precedente/successiv(o/a))',
    pt: 'ampliar | artigo (anterior/seguinte) | próxima página | página (anterior/seguinte)',
    nl: 'vergroten | (vorig/volgend) artikel | (vorige/volgende) pagina',
    nordic:
      '(nästa/föregående) (artikel/sida) | (næste/forrige) (artikel/side) | (neste/forrige) (artikkel/side) | seuraava sivu',
    pl: '(poprzedni/następny) artykuł | (poprzednia/następna) strona',
    tr: '(önceki/sonraki) (haber/sayfa)',
    ru: '(предыдущая/следующая) (статья/страница/новость)',
    ar: '(المقال/الخبر/الصفحة) (السابق/التالي)[ة]',
    ja: '(前/次)の(記事/ページ)',
    ko: '(이전/다음) (기사/글/페이지)',
    zh: '(上/下)一(篇/页/頁)',
  },
  { after: WORD_END },
)
