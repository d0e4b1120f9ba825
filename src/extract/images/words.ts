import { classParts, classWords } from '../../core/class-words.ts'
import { WORD_END, alternatives, openings } from '../../core/phrases.ts'

/** Class words and ids of an element that holds a caption, in the languages that class names are written in. */
export const CAPTION_HINT: RegExp = classWords({
  en: `
    caption | img-(text/desc/info) | image-(text/desc/info/meta) | photo-(text/desc/info) | picture-(text/desc) |
    pic[_](text/desc) | subtitle-img | cutline
  `,
  fr: 'legende | légende',
  de: 'bildunterschrift | bildtext | foto-text',
  it: 'didascalia',
  es: 'leyenda | pie-[de-](foto/imagen) | epigrafe',
  nl: 'onderschrift | bijschrift',
  da: 'billedtekst',
  pl: 'podpis',
})

/** Class words of an element that holds a credit only. */
export const CREDIT_HINT: RegExp =
  /credit|copyright|photograph?er|fotograf|photo-?by|quelle|source|fuente|autor|author|byline|(?:^|[-_])rights?(?:$|[-_])|owner|agency|provider|attribution|fonte|bildnachweis|kreditering|contributor/

/** Class words of an element of its own, outside the caption, that holds a credit: stricter, because by-lines stand there too. */
export const CREDIT_BOX: RegExp = classParts({
  en: `
    (image/img/photo/picture/media/lead)-(credit[s]/copyright/source/owner) | credit[s] | copyright | attribution |
    photo-by | photo-author | photographer[s] | rights
  `,
  de: 'fotocredit[s] | bildquelle | bildnachweis | bildrechte | fotograf',
  es: 'fotografo',
  nordic: 'kreditering | fotobyline',
  marks: 'caption-[-](source/credit[s])',
})

/** Data attributes that mark a credit, or hold it: `data-credit`, `data-captionauthor`. */
export const CREDIT_ATTRIBUTE: RegExp =
  /^data-(?:[a-z]{1,12}-){0,2}(?:(?:photo|image|img|caption)-?)?(?:credits?|copyright|photographer|captionauthor)$/

/** Class words of labels and controls inside a caption: 'Open image in gallery', counters, zoom. */
export const CONTROL_HINT: RegExp =
  /button|btn|zoom|enlarge|expand|lightbox|fullscreen|counter|pagination|share|visually-?hidden|sr-only|screen-?reader|a11y|hidden-?text|toggle|tooltip|icon|aria-?label|rating|(?:^|[-_\s])(?:date|time-?stamp)(?:$|[-_\s])/

/** How controls begin: some words may follow. */
const CONTROL_VERBS = alternatives({
  en: `
    open | view | see | show | click [on ](the/this) (image/picture/photo) | click [here ]to (view/enlarge/play) | tap to |
    play | expand | enlarge | zoom | media playback | your browser does not
  `,
  de: 'klicken sie | zum (vergrößern/vergrössern) [bitte ][auf das bild ](klicken/anklicken) | dein browser | ihr browser',
  fr: "cliquez (pour agrandir/sur l'image) | cliquer pour agrandir | votre navigateur ne",
  es: '(haga/haz) clic (para/en la imagen) | clic para ampliar | tu navegador no',
  pt: 'clique (para ampliar/na imagem) | seu navegador não',
  it: "clicca (per ingrandire/sull'immagine) | il tuo browser non",
  nl: 'klik (op de foto/om te vergroten/voor een vergroting)',
  pl: 'kliknij[, aby] powiększyć',
  nordic: 'klicka (för att förstora/på bilden) | klik[k] (for at forstørre/på bildet/på billedet)',
  ru: 'нажмите',
  tr: 'büyütmek için',
  ja: 'クリック(で/して)拡大',
  zh: '点击图片 | 點擊圖片',
})
/** How controls end: some words may stand before. */
const CONTROL_ENDS = alternatives({
  de: 'vergrößern | in der galerie | bild (öffnen/vergrössern)',
  fr: "agrandir l'image",
  es: 'ampliar | abrir imagen',
  it: 'ingrandisci | ingrandire',
  no: 'vis mer | se bildet',
  sv: 'förstora | visa',
  fi: 'suurenna',
  nl: 'vergroot',
  pl: 'zobacz | powiększ',
  ru: 'увеличить',
  ar: 'تكبير',
  ja: '拡大 | 拡大する',
  ko: '크게보기 | 이미지 크게 보기',
  zh: '点击查看大图',
})
/** '3 of 12'; a lone figure numbers a picture or counts those of a gallery. */
const COUNTER = '\\d{1,3}(?:\\s?(?:\\/|of|von|de|di|sur|из|av)\\s?\\d{1,3})?'
/** Whole pieces: names of adverts, of media, of what follows. */
const CAPTION_NOISE = alternatives({
  en: `
    advert[isement/ising] | image | images | photo | video | caption | toggle caption | hide caption | image source |
    image copyright | (image/media) caption | file image | i | info | ×
  `,
  de: 'anzeige | werbung | foto | bild',
  fr: 'publicité',
  es: 'publicidad',
  it: 'pubblicità',
  ru: 'реклама',
})

/** Whole pieces of a caption that are controls, labels or adverts. */
export const CONTROL_TEXT: RegExp = new RegExp(
  `^(?:(?:${CONTROL_VERBS})${WORD_END}.{0,60}|.{0,20}(?:${CONTROL_ENDS})|${COUNTER}|${CAPTION_NOISE}|[\\p{P}\\p{S}\\s]{1,8})$`,
  'iu',
)

/** Lines beside pictures that sell, rate or measure: '3.65 of 1990 ratings', '$285 at …', '4 min read', '123 KB'. */
export const OFFERS: RegExp = new RegExp(
  `\\d[ -]?(?:${alternatives({
    en: 'ratings | votes | reviews | comments | min[ute/utes/s] read | (kb/mb/gb)',
    de: 'bewertungen | stimmen | kommentare | punkten | sternen',
    fr: 'avis | votes',
    es: 'votos | valoraciones',
    it: 'voti | recensioni',
    nl: 'stemmen | beoordelingen',
  })})(?![\\p{L}])|^[$€£]\\s?\\d|^[\\d.,]+\\s?[$€£]|^(?:learn|read|find out) more\\b`,
  'iu',
)

/** A price with its cents: the picture beside it shows goods. A sum of millions is a story's. */
export const PRICE: RegExp =
  /(?:[€$£₹]|(?<!\p{L})(?:EUR|CHF|USD|Rs\.))\s?\d{1,5}[.,]\d\d(?!\d|\s?(?:[mb]n?\b|mill?i|bill?i|mrd|mio|mil\b))|\d[.,]\d\d\s?(?:€|(?:EUR|CHF|zł|kr|руб|₽|TL|₺)(?!\p{L}))/iu

/** Labels that stand before the text of a caption. */
export const CAPTION_LABEL: RegExp = openings(
  {
    en: '(image/media) caption | caption | image source',
    de: 'bildunterschrift | bildtext',
    fr: 'legende | légende',
    zh: '图集 | 图注 | 圖說',
  },
  { after: '\\s{0,2}[:：,]?\\s{0,2}(?=\\S)' },
)

/** Class words and ids of boxes whose pictures are people, adverts or controls. */
export const FOREIGN_BOX: RegExp = classParts({
  offers: 'newsletter[s] | subscri* | paywall',
  comments: 'comment[s] | disqus',
  people:
    'autor[s/en/es/in] | auteur[s] | autore | author[s/-(bio/box/card/info/image/img/photo/profile)] | avatar[s] | bio | byline',
  sharing: 'share | sharing | social | follow',
  adverts: 'sponsor* | advert* | ad[s] | adslot | outbrain | taboola',
  frame: `
    breadcrumb[s] | menu | nav | navbar | navigation | footer | masthead | site-header | topbar | logo | cookie |
    consent | app-promo | linklist | emoji
  `,
})

/** Class words and ids that speak of teasers, and of frames for the article's own pictures too: a link to another page decides. */
export const TEASER_BOX: RegExp = classParts({
  links: `
    related* | recommend* | recirc* | teaser[s] | promo[s] | most-(read/popular/viewed) | popular | trending |
    latest | more-(on/from/stories/news/articles) | read-(next/more/also)* | up-next | also-read
  `,
  people: 'contributor[s] | profile',
  adverts: 'banner | partner | shop | product | affiliate',
  frame: `
    sidebar | side-bar | rail | widget-area | widget | modal | popup | playlist | podcast* | read-more-links |
    slick-nav | card | cards
  `,
})

/** Addresses of what is no picture of an article: drawings, counters, adverts, folders of icons. */
const JUNK_URL =
  /^https?:\/\/[^/?#]+\/?$|\/math\/render\/|latex\.php|\/no[-_]?(?:preview|image|photo|picture|thumb(?:nail)?)\b|[-_/]qr-?codes?(?:[-_]\w{1,20})?\.(?:png|jpe?g|gif|webp)|\/(?:logos?|icons?|icos?|favicons?|avatars?|sprites?|emojis?|badges?|buttons?|gravatar|spacers?)\/|gravatar\.com|doubleclick|scorecardresearch|facebook\.com\/tr|amazon-adsystem|\.svg(?:[?#]|$)|\/pixel\b|favicon|placeholder|\/wp-content\/(?:plugins|themes)\/|\/(?:create-)?qr-?codes?[/?]/i
/** Words of file names that are nothing but such words; in a longer name they belong to the story ('avatar-premiere-in-cannes'). */
const JUNK_WORD =
  /^(?:logos?|icons?|avatars?|sprites?|pixel|spacer|blank|badge|emoji|btn|button|share|teilen|partage|compartir|compartilhar|condividi|social|facebook|twitter|whatsapp|tracking|beacon|loader|loading|preload(?:er|ing)?|spinner|arrow|rating|stars?|qr|app|appstore|play|default|no|fallback|dummy|banner|advert|header|footer)$/i
/** A drawing on a control where it is the whole name of a drawing's file, but for a mark before it; in a longer name it may be a story's. */
const CONTROL_NAME =
  /^(?:(?:act|ic|ico|icon|bg|img|btn|i)[-_])?(?:clock|zoom|lupe|loupe|lupa|magnif\w{0,6}|print(?:er)?|e?mail|mailafriend|comments?|kommentare?|abuse|search|suche|menu|close|calendar|phone|pdf|rss|feed|like|heart|mic|author|autor|user|\w{2,8}icon)(?:@[23]x)?\.(?:png|gif)$/i
/** Words that a name of junk words may hold besides. */
const JUNK_NAME_LENGTH = 3

/** Whether the address is that of a logo, an icon, a counter or a stand-in. */
export function isJunk(href: string): boolean {
  const url = href.slice(0, 1500)
  if (JUNK_URL.test(url)) return true
  const file = url.split(/[?#]/, 1)[0]!.split('/').at(-1)!
  if (CONTROL_NAME.test(file)) return true
  const name = file.replace(/(?:@[23]x?)?\.\w{2,5}$/, '').replace(/(?<=[a-z])(?=[A-Z][a-z])/g, '-')
  const parts = name
    .split(/[-_.]+/)
    .filter((part) => part && !/^(?:\d+(?:x\d+)?|min|og|img|image|opengraph)$/i.test(part))
  return parts.length > 0 && parts.length <= JUNK_NAME_LENGTH && parts.some((part) => JUNK_WORD.test(part))
}

/** Words of an author's portrait in alt texts. */
export const PORTRAIT_HINT: RegExp =
  /avatar|portrait-?author|author|byline|profile-?(?:pic|image|photo)|headshot|mugshot-?author|user-?(?:pic|image|photo)|gravatar/

const PLAYERS = classParts({
  players: `
    video | videos | audio | player | jw-player | jwplayer | brightcove | vjs | video-js | videoplayer | video-embed |
    video-container | videobox | podcast-player | audio-player
  `,
  services: 'youtube | vimeo | dailymotion',
})
/**
 * Class words and ids of players: the poster of a video is no picture of the article. A box may have the shape of a video, or
 * say that it has none.
 */
export const VIDEO_BOX: RegExp = new RegExp(`(?<!(?:aspect|not|no|without))${PLAYERS.source}`, 'iu')
