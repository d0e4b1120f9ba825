import { alternatives } from '../../core/phrases.ts'
import { folded } from './words-steering.ts'

/** Words for 'all topics': the link to the list of lists at the end of a list of tags. */
const ALL = alternatives({
  en: 'all | view all | see all | more',
  de: 'alle | weitere | mehr',
  fr: 'tous les | toutes les | voir tous les',
  es: 'tod(os/as) l(os/as) | ver tod(os/as) l(os/as) | más',
  it: 'tutti (i/gli) | tutte le',
  pt: 'tod(os/as) (os/as) | mais',
  nl: 'alle | meer',
  pl: 'wszystkie | więcej',
  cs: 'všechn(y/a) | další',
  nordic: 'alle | alla | kaikki | allt | fler | flere',
  tr: 'tüm | bütün',
  ru: 'все | всі',
  ar: 'كل | جميع',
  id: 'semua',
  vi: 'tất cả',
})
const TOPICS = alternatives({
  en: 'topic[s] | tag[s] | keyword[s]',
  de: 'themen | schlagwörter | schlagworte | stichwörter',
  fr: 'thèmes | sujets | étiquettes | mots-clés',
  es: 'temas | etiquetas | palabras clave',
  it: 'argomenti | temi | tag',
  pt: 'assuntos | temas | tópicos',
  nl: 'onderwerpen | trefwoorden | thema’s',
  pl: 'tematy | tagi',
  cs: 'témata | štítky',
  nordic: 'ämnen | emner | aiheet | efni',
  tr: 'konular | etiketler',
  ru: 'темы | теги | теми',
  ar: 'المواضيع | الوسوم',
  id: 'topik | tag',
  vi: 'chủ đề',
})

/** A link to all topics; Chinese, Japanese and Korean set it without a space. */
export const ALL_TOPICS: RegExp = new RegExp(
  `^(?:(?:${ALL})\\s+(?:${TOPICS})|(?:全部|所有)(?:标签|標籤|话题|話題|主题|主題)|(?:すべての|全ての)(?:タグ|トピック)|(?:전체|모든)\\s?(?:태그|주제))$`,
  'iu',
)

/** What programs write among the keywords for other programs: identifiers, names in snake case, classifiers' results. */
export const MACHINE_TAG: RegExp = new RegExp(
  [
    '^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-',
    '^[a-z0-9]+(?:_[a-z0-9]+)+$',
    '^(?:nlp|iab|iptc)\\s',
    // Classes of a content system: `cat_sports-local`, `article-payant-classique`.
    '^(?:cat|tag|term|post)_\\S+$|^article-(?:payant|gratuit|premium|abonn)',
    // Wires by their letters and the lists of a syndicator: `A Wire`, `MC Complete`.
    '^[a-z] wire$|^mc complete\\b',
    // A way to report an error.
    '^【?纠错】?$',
    // Handles, and what a feed calls its entries: `@post-id:12`.
    '^@',
    // Addresses of mail and of pages.
    '^//|^about:blank',
    '\\S@\\S+\\.\\w|\\S\\.\\w{2,}/\\S',
    // An entity that was cut at its semicolon.
    '&(?:amp|quot|apos|lt|gt|nbsp|#\\w+)$',
    // What a page holds and where it is shown, said to the site's own programs.
    '^includes (?:photo|video|image|audio)|^word count|^featured\\b|^slider\\b|^server-?side|^video-?article$',
  ].join('|'),
  'i',
)

/** A setting of a program: `Elevated:false`, `Type/Article`. One alone may be a name: `re:publica`, `Hip-Hop/Rap`. */
export const SETTING: RegExp = /^[\p{L}\p{N}_-]+(?:[:/][^\s:/][^:]*)+$/u

/** The way to the comments, counted or not. */
export const COMMENTS: RegExp = new RegExp(
  `^(?:\\d+\\s*)?(?:(?:${alternatives({
    en: 'no | leave a | add | post a | view | all',
    de: 'keine | alle',
    fr: 'aucun',
    es: 'sin | deja un',
    it: 'nessun',
    nl: 'geen',
  })})\\s+)?(?:${alternatives({
    en: 'comment[s]',
    de: 'kommentar[e]',
    fr: 'commentaire[s]',
    es: 'comentario[s]',
    it: 'comment(o/i)',
    pt: 'comentário[s]',
    nl: 'reactie[s]',
    nordic: 'kommentar[er]',
    pl: 'komentarz[e/y]',
    ru: 'комментари(й/и/ев/я)',
    tr: 'yorum[lar]',
  })})(?:\\s*\\(?\\d+\\)?)?$`,
  'iu',
)

/** Networks and deeds that a share bar names, folded. */
export const SHARE_WORDS: ReadonlySet<string> = new Set(
  folded(`
    facebook | twitter | whatsapp | linkedin | pinterest | reddit | xing | telegram | tumblr | flipboard | pocket | viber |
    messenger | bluesky | mastodon | vkontakte | odnoklassniki | weibo | wechat | kakaotalk | +1 | tweet | tweeten | like | pin it |
    mail | e-mail | email | copy link | permalink | share | teilen | mitteilen | partager | compartir | condividi | compartilhar |
    partilhar | delen | udostępnij | поделиться | поделись | dela | del | paylaş | مشاركة | 分享 | シェア | 공유 |
    twittern | mitteilen | flippen | mailen | rss feed | artikel drucken | per mail senden | tweeter | imprimer | envoyer |
    twittear | imprimir | enviar | twitta | stampa | invia | tuitar | drukuj | skriv ut | udskriv | yazdır | печать | 印刷 | 打印
  `),
)

/** Addresses at which networks and mail programs take a page to share, and the networks' own topics. */
export const SHARE_ADDRESS: RegExp =
  /facebook\.com\/(?:share|dialog|hashtag)|instagram\.com\/explore|(?:twitter|\/\/x)\.com\/(?:intent|share|hashtag)|linkedin\.com\/(?:share|cws)|pinterest\.[\w.]{2,6}\/pin\/create|reddit\.com\/submit|\/\/wa\.me\/|whatsapp(?:\.com\/send|:)|(?:t|telegram)\.me\/share|vk\.com\/share|xing\.com\/(?:spi|app|social)|tumblr\.com\/(?:share|widgets)|getpocket\.com\/|flipboard\.com\/|line\.(?:me|naver\.jp)\/|(?:bsky\.app|threads\.net)\/intent|hatena\.ne\.jp\/|^(?:mailto|sms|fb-messenger|viber|tg):/i

/** How many articles bear a tag, printed behind it: `Harbour (12)`, `Harbour (12 posts)`. */
export const COUNTED: RegExp = /\s*\(\d[\d.,]*(?:\s\p{L}{1,12})?\)\s*$/u

/** Classes that a recogniser of names writes behind them or alone, in capitals. */
export const ENTITY_CLASS: RegExp =
  /(?:^|\s)(?:PERSON|NEWSMAKER|POLITICIAN|GOVERNMENT_FIGURE|ORGANIZATION|FACILITY|LOCATION)(?:\s|$)/

/** The kind of a keyword, said before it: `Category: Harbour`. */
export const KINDS: string = alternatives({
  en: 'category | categories | tag | topic | keyword | subject',
  de: 'kategorie | thema | schlagwort',
  fr: 'catégorie | thème',
  es: 'categor(í/i)a | tema',
  it: 'argomento',
  pt: 'assunto',
  pl: 'kategoria',
  ru: 'категория | тема',
})

/** Keywords of a whole site, folded: they say nothing of one article. */
export const GENERIC_TAGS: ReadonlySet<string> = new Set([
  ...folded(`
    newsletter | press release | press releases | forum | sponsored | show all | next story |
    pressemitteilung | pressemitteilungen | presse | neues | communiqué de presse | comunicado de prensa | nota de prensa |
    comunicato stampa | comunicado de imprensa | persbericht | komunikat prasowy | пресс-релиз | basın bülteni | pressemeddelelse |
    pressmeddelande | بيان صحفي | 討論區 | 论坛 | 新闻稿 | プレスリリース | 보도자료
  `),
  'news',
  'latest news',
  'breaking news',
  'top news',
  'article',
  'articles',
  'newspaper',
  'headlines',
  'home',
  'homepage',
  'home page',
  'front page',
  'online',
  'uncategorized',
  'all',
  'none',
  'no tag',
  'default',
  'web',
  'website',
  'blog',
  'featured',
  'top stories',
  'latest',
  'today',
  'misc',
  'general',
  'null',
  'undefined',
  'tags',
  'read more',
  'more',
  'share',
  'email link',
  'reuse this content',
  'print',
  'email',
  'copy link',
  'teilen',
  'e mail',
  'drucken',
  'partager',
  'compartir',
  'condividi',
  'compartilhar',
  'delen',
  'no autolink',
  'popular',
  'nachrichten',
  'schlagzeilen',
  'aktuell',
  'aktuelle nachrichten',
  'zeitung',
  'startseite',
  'actualités',
  'actualité',
  'accueil',
  'noticias',
  'últimas noticias',
  'última hora',
  'periódico',
  'portada',
  'notizie',
  'ultime notizie',
  'notícias',
  'últimas notícias',
  'jornal',
  'nieuws',
  'wiadomości',
  'aktualności',
  'strona główna',
  'haber',
  'haberler',
  'son dakika',
  'новости',
  'новини',
  'последние новости',
  'газета',
  'أخبار',
  'الأخبار',
  'nyheter',
  'nyheder',
  '新 闻',
  '新 聞',
  'ニ ュ ー ス',
  '뉴스',
])
