/** Words that stand between the parts of a printed date: `25 de julio de 2025`, `25th of July`, `ngày 25`. */
export const DATE_LINKS: ReadonlySet<string> = new Set(
  'of the de del d di da do den der dem le la el l ngày năm ab gada m i a e tahun anul'.split(' '),
)

/** What may be glued to the day: `1st`, `1er`, `25-го`, `25-én`, `25:e`. */
export const ORDINALS: ReadonlySet<string> = new Set(
  'st nd rd th er re ère ᵉʳ º ª o a e го е én án ei je ste de ta dh ym дня'.split(' '),
)

/** Words that stand between a date and its time. */
export const TIME_LINKS: ReadonlySet<string> = new Set(
  (
    'at um ab à a às as alle ore ora las la h hrs kl klo kello o godz godzina ob v в о об у г год року р ж om saat saati ' +
    'الساعة الساعه ساعت על ב בשעה lúc pukul jam เวลา ώρα ώρες στις d. m. u uhr på den timmar klokken klokka klo i the on by ' +
    'часов час год. г. р. hora time godine u года ה kello och et und y de il le'
  ).split(' '),
)

/** Half of the day, before or after the time: false is before noon. */
export const HALF_DAY: ReadonlyMap<string, boolean> = new Map<string, boolean>(
  Object.entries({
    am: false,
    'a.m': false,
    'a. m': false,
    pm: true,
    'p.m': true,
    'p. m': true,
    πμ: false,
    'π.μ': false,
    μμ: true,
    'μ.μ': true,
    ص: false,
    صباحا: false,
    صباحاً: false,
    م: true,
    مساء: true,
    مساءً: true,
    'ق.ظ': false,
    'ب.ظ': true,
    오전: false,
    오후: true,
    午前: false,
    午後: true,
    上午: false,
    凌晨: false,
    早上: false,
    下午: true,
    晚上: true,
    晚間: true,
    öö: false,
    ös: true,
    sáng: false,
    chiều: true,
    tối: true,
  }),
)

/**
 * Zone abbreviations that mean one offset wherever they are printed: those of RFC 2822 4.3, and regional ones with one
 * reading on news pages. Left out on purpose: IST (India, Ireland, Israel), AST, ADT, GST, and ET/PT, which name a
 * region and not an offset.
 */
export const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  utc: 'Z',
  gmt: 'Z',
  ut: 'Z',
  wet: '+00:00',
  west: '+01:00',
  bst: '+01:00',
  cet: '+01:00',
  mez: '+01:00',
  cest: '+02:00',
  mesz: '+02:00',
  eet: '+02:00',
  sast: '+02:00',
  cat: '+02:00',
  eest: '+03:00',
  msk: '+03:00',
  мск: '+03:00',
  eat: '+03:00',
  trt: '+03:00',
  pkt: '+05:00',
  npt: '+05:45',
  wib: '+07:00',
  ict: '+07:00',
  wita: '+08:00',
  hkt: '+08:00',
  sgt: '+08:00',
  myt: '+08:00',
  awst: '+08:00',
  jst: '+09:00',
  kst: '+09:00',
  wit: '+09:00',
  acst: '+09:30',
  aest: '+10:00',
  aedt: '+11:00',
  nzst: '+12:00',
  nzdt: '+13:00',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  akst: '-09:00',
  akdt: '-08:00',
  hst: '-10:00',
  brt: '-03:00',
  art: '-03:00',
}

/** Japanese eras and the Republic of China's: the year before their first. */
export const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 }

/** Languages in which `03/04/2025` has the month first, by tag; every other language that writes it has the day first. */
export const MONTH_FIRST: ReadonlySet<string> = new Set(['en-us', 'en-ph', 'es-us', 'en-um', 'en-pr', 'fil', 'fil-ph'])
/** English without a region is printed both ways: not decided by the language. */
export const UNDECIDED: ReadonlySet<string> = new Set(['en', 'en-ca', 'en-001', 'en-150'])
/** Languages that print a two-digit year first: `25.07.19` is 2025 there. */
export const YEAR_FIRST: ReadonlySet<string> = new Set(['ja', 'zh', 'ko', 'hu', 'lt', 'fa', 'mn'])
