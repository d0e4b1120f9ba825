import { remembered } from '../../core/memo.ts'

/** What an element's class words can say it is for. */
export type Hint =
  | 'comment'
  | 'related'
  | 'share'
  | 'newsletter'
  | 'author'
  | 'caption'
  | 'tags'
  | 'ad'
  | 'nav'
  | 'sidebar'
  | 'popup'
  | 'meta'
  | 'lead'
  | 'body'
  | 'article'
  | 'main'
  | 'embed'
  | 'box'
  | 'hidden'
  | 'title'

/**
 * What class names and ids say an element is for. One category a line, one bit each. Words are matched inside one
 * class word (`article__related-links`), so short ones need their own borders. Evidence only: no answer hangs on it.
 */
export const HINTS: Readonly<Record<Hint, RegExp>> = {
  comment:
    /comment(?!ary)|disqus|(?:^|[-_])respond|replies|discussion|kommentar|comentario|commentaire|(?:^|[-_])coral/,
  related:
    /related|recommend|recirc|read-?_?(?:more|next|also|on)|also-?_?(?:read|like)|more-?_?(?:on|from|stories|news|articles|posts|links)|most-?_?(?:read|popular|viewed)|popular|trending|teaser|promo|up-?_?next|similar|suggest|outbrain|taboola|further|latest|ticker|carousel|(?:post|article)-?_?(?:list|grid|feed)|onward|headlines|ulubione|benzer|ilgili|relacionad|correlat|mehr-?zum/,
  share:
    /share|sharing|social|addthis|facebook|twitter(?!-(?:tweet|video))|whatsapp|telegram|follow|bookmark|like-?button/,
  newsletter:
    /newsletter|subscri|signup|sign-?up|paywall|premium-?(?:box|offer|teaser)|donat|piano|membership|(?:^|[-_])regwall|call-?to-?action|(?:^|[-_])cta(?:$|[-_])|abo-?(?:box|teaser|banner)/,
  author:
    /author|byline|by-line|(?:^|[-_])bio(?:$|[-_])|contributor|writer|autor|auteur|redact|(?:^|[-_])profile|signature/,
  caption:
    /caption|credit|figure|photo|image|(?:^|[-_])img|picture|gallery|slide|media|video|player|lightbox|bildunter|legende/,
  tags: /(?:^|[-_])tags?(?:$|[-_s])|taglist|keyword|topic|categor|hashtag|(?:^|[-_])terms?(?:$|[-_])|schlagwort|etiquet/,
  ad: /(?:^|[-_])ads?(?:$|[-_0-9])|advert|sponsor|(?:^|[-_])ad(?:slot|box|unit|container|wrap|space|label)|banner|dfp|gpt-|anzeige|werbung|publicidad|affiliate|(?:^|[-_])shop|product-?(?:box|card)/,
  nav: /(?:^|[-_])nav|navi(?:gation)?|menu|breadcrumb|pagination|pager|toolbar|footer|masthead|header-?bar|topbar|skip-?link|site-?header|site-?footer/,
  sidebar:
    /sidebar|side-?bar|(?:^|[-_])side(?:$|[-_])|aside|widget|right-?(?:col|rail)|(?:^|[-_])rail|marginal|infobox|fact-?box|(?:^|[-_])facts?(?:$|[-_])|faktar|expandable/,
  popup: /popup|pop-up|modal|overlay|cookie|consent|gdpr|dialog|tooltip|toast|lightbox|privacy|banner-?cookie/,
  meta: /(?:^|[-_])meta|(?:^|[-_])date|time(?:stamp|-|$)|published|updated|(?:^|[-_])info(?:$|[-_])|dateline|datum|fecha|reading-?time/,
  lead: /(?:^|[-_])lead(?:$|[-_])|standfirst|(?:^|[-_])dek(?:$|[-_])|deck|intro|summary|excerpt|abstract|subtitle|sub-?head(?:line)?(?:$|[-_])|chapeau|sumario|vorspann|sommario|zajawka|(?:^|[-_])teaser-?text|description|key-?(?:points|takeaways)|highlights|preface|lead-?in(?:$|[-_])|untertitel|ingress|chapo|bajada|copete/,
  body: /(?:article|story|post|entry|news|page|content|main|detail|text)-?_?(?:body|content|text|copy)|body-?(?:text|copy|content)|(?:^|[-_])(?:articlebody|richtext|rich-text|prose|paragraph|bodytext|texto|cuerpo|corpo|contenu)|(?:^|[-_])body(?:$|[-_])/,
  article: /article|artikel|articulo|story|(?:^|[-_])(?:post|entry|news)(?:$|[-_])|hentry/,
  main: /(?:^|[-_])main|primary|(?:^|[-_])content/,
  embed: /embed|tweet|instagram|(?:^|[-_])quote|pull-?quote|blockquote|oembed/,
  box: /fact-?box|info-?box|(?:^|[-_])facts?(?:$|[-_])|faktar|expandable|accordion|collaps|call-?out|highlight|(?:^|[-_])(?:box|kasten|hint|notice|alert|bio|disclaimer|placeholder)(?:$|[-_])/,
  hidden:
    /(?:^|[-_])hidden|hide(?:$|[-_])|(?:^|[-_])sr-?only|visually-?hidden|screen-?reader|print-?only|no-?print|collapsed/,
  title: /title|headline|heading|titel|titre|titulo|titolo/,
}

export const HINT_NAMES: readonly Hint[] = Object.keys(HINTS) as Hint[]

/** Bit of each category. */
export const BIT: Readonly<Record<Hint, number>> = Object.fromEntries(
  HINT_NAMES.map((name, index) => [name, 1 << index]),
) as Record<Hint, number>

/** Categories that speak against an element's being the article's text. */
export const NEGATIVE: number =
  BIT.comment |
  BIT.related |
  BIT.share |
  BIT.newsletter |
  BIT.author |
  BIT.caption |
  BIT.tags |
  BIT.ad |
  BIT.nav |
  BIT.sidebar |
  BIT.popup

const TABLE = HINT_NAMES.map((name) => [HINTS[name], BIT[name]] as const)
/** Longest class attribute that is read: beyond it stands generated noise. */
const LONGEST = 300
const LONGEST_WORD = 80

/**
 * Class words and whole class attributes repeat in every row of a page and in every page of a site. Generated ones must
 * not fill the memory.
 */
const KEPT = { most: 10_000 }

const readWord = remembered(KEPT, (text) => {
  const lower = text.toLowerCase()
  let bits = 0
  for (const [pattern, bit] of TABLE) if (pattern.test(lower)) bits |= bit
  return bits
})

const readClasses = remembered(KEPT, (classes) => {
  let bits = 0
  for (const part of classes.split(/\s+/)) if (part) bits |= readWord(part.slice(0, LONGEST_WORD))
  return bits
})

/** Reads class and id into bits. */
export function readHints(classes: string | undefined, id: string | undefined): number {
  const bits = id ? readWord(id.slice(0, LONGEST_WORD)) : 0
  return classes ? bits | readClasses(classes.slice(0, LONGEST)) : bits
}
