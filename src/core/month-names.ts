/**
 * Month names as printed, by language: twelve groups a line, January first, variants (genitive, short, dialect) joined
 * by `|`, `_` for a space inside a name. Written without regard to accents on Latin letters: the look-up folds them.
 */
const MONTHS: Readonly<Record<string, string>> = {
  en: 'january|jan february|feb|febr march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
  de: 'januar|jänner|jan|jän februar|feber|feb märz|mär|mrz|maerz april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov dezember|dez',
  fr: 'janvier|janv|jan février|févr|fév mars|mar avril|avr mai juin|jui juillet|juil|jul août|aou septembre|sept|sep octobre|oct novembre|nov décembre|déc',
  es: 'enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago|agto septiembre|setiembre|sept|sep|set octubre|oct noviembre|nov diciembre|dic',
  it: 'gennaio|gen|genn febbraio|feb|febb marzo|mar aprile|apr maggio|mag|magg giugno|giu luglio|lug agosto|ago settembre|set|sett ottobre|ott novembre|nov dicembre|dic',
  pt: 'janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez',
  ca: 'gener|gen febrer|febr març abril|abr maig juny juliol|jul agost|ag setembre|set octubre|oct novembre|nov desembre|des',
  gl: 'xaneiro|xan febreiro marzo abril maio|mai xuño xullo agosto setembro outubro novembro decembro',
  nl: 'januari|jan februari|feb maart|mrt april|apr mei juni|jun juli|jul augustus|aug september|sept|sep oktober|okt november|nov december|dec',
  af: 'januarie februarie maart april mei junie julie augustus september oktober november desember|des',
  pl: 'stycznia|styczeń|sty lutego|luty|lut marca|marzec|mar kwietnia|kwiecień|kwi maja|maj czerwca|czerwiec|cze lipca|lipiec|lip sierpnia|sierpień|sie września|wrzesień|wrz października|październik|paź listopada|listopad|lis grudnia|grudzień|gru',
  cs: 'ledna|leden|led února|únor|úno března|březen|bře dubna|duben|dub května|květen|kvě června|červen|čvn července|červenec|čvc srpna|srpen|srp září|zář října|říjen|říj listopadu|listopad|lis prosince|prosinec|pro',
  sk: 'januára|január|jan februára|február|feb marca|marec|mar apríla|apríl|apr mája|máj júna|jún júla|júl augusta|august|aug septembra|september|sep októbra|október|okt novembra|november|nov decembra|december|dec',
  sl: 'januarja|januar februarja|februar marca|marec aprila|april maja|maj junija|junij julija|julij avgusta|avgust|avg septembra|september oktobra|oktober novembra|november decembra|december',
  hr: 'siječnja|siječanj|sij veljače|veljača|velj ožujka|ožujak|ožu travnja|travanj|tra svibnja|svibanj|svi lipnja|lipanj|lip srpnja|srpanj|srp kolovoza|kolovoz|kol rujna|rujan|ruj listopada|listopad|lis studenoga|studenog|studeni|stu prosinca|prosinac|pro',
  sr: 'januar|januara|jan|јануар|јануара|јан februar|februara|feb|фебруар|фебруара|феб mart|marta|mar|март|марта|мар april|aprila|apr|април|априла|апр maj|maja|мај|маја jun|juna|juni|јун|јуна|јуни jul|jula|juli|јул|јула|јули avgust|avgusta|avg|август|августа|авг septembar|septembra|sep|септембар|септембра|сеп oktobar|oktobra|okt|октобар|октобра|окт novembar|novembra|nov|новембар|новембра|нов decembar|decembra|dec|децембар|децембра|дец',
  bg: 'януари|ян февруари|фев|февр март април|апр май юни юли август|авг септември|септ|сеп октомври|окт ноември|ноем декември|дек',
  mk: 'јануари февруари март април мај јуни јули август септември октомври ноември декември',
  ru: 'января|январь|янв февраля|февраль|фев|февр марта|март|мар апреля|апрель|апр мая|май июня|июнь|июн июля|июль|июл августа|август|авг сентября|сентябрь|сен|сент октября|октябрь|окт ноября|ноябрь|ноя|нояб декабря|декабрь|дек',
  uk: 'січня|січень|січ лютого|лютий|лют березня|березень|бер квітня|квітень|кві|квіт травня|травень|тра|трав червня|червень|чер|черв липня|липень|лип серпня|серпень|сер|серп вересня|вересень|вер жовтня|жовтень|жов|жовт листопада|листопад|лис|лист грудня|грудень|гру|груд',
  be: 'студзеня|студзень лютага|люты сакавіка|сакавік красавіка|красавік мая|май|траўня чэрвеня|чэрвень ліпеня|ліпень жніўня|жнівень верасня|верасень кастрычніка|кастрычнік лістапада|лістапад снежня|снежань',
  kk: 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан',
  sv: 'januari|jan februari|feb|febr mars|mar april|apr maj juni|jun juli|jul augusti|aug september|sept|sep oktober|okt november|nov december|dec',
  da: 'januar|jan februar|feb|febr marts|mar april|apr maj juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov december|dec',
  no: 'januar|jan februar|feb|febr mars|mar april|apr mai juni|jun juli|jul august|aug september|sept|sep oktober|okt november|nov desember|des',
  is: 'janúar|jan febrúar|feb mars|mar apríl|apr maí júní|jún júlí|júl ágúst|ágú september|sep október|okt nóvember|nóv desember|des',
  fi: 'tammikuuta|tammikuu|tammi helmikuuta|helmikuu|helmi maaliskuuta|maaliskuu|maalis huhtikuuta|huhtikuu|huhti toukokuuta|toukokuu|touko kesäkuuta|kesäkuu|kesä heinäkuuta|heinäkuu|heinä elokuuta|elokuu|elo syyskuuta|syyskuu|syys lokakuuta|lokakuu|loka marraskuuta|marraskuu|marras joulukuuta|joulukuu|joulu',
  et: 'jaanuar|jaan veebruar|veebr märts aprill mai juuni juuli august september|sept oktoober|okt november|nov detsember|dets',
  lv: 'janvāris|janvārī februāris|februārī marts|martā aprīlis|aprīlī maijs|maijā jūnijs|jūnijā jūlijs|jūlijā augusts|augustā septembris|septembrī oktobris|oktobrī novembris|novembrī decembris|decembrī',
  lt: 'sausio|sausis vasario|vasaris kovo|kovas balandžio|balandis gegužės|gegužė birželio|birželis liepos|liepa rugpjūčio|rugpjūtis rugsėjo|rugsėjis spalio|spalis lapkričio|lapkritis gruodžio|gruodis',
  hu: 'január|jan február|feb|febr március|márc|már április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept|szep október|okt november|nov december|dec',
  ro: 'ianuarie|ian februarie|feb|febr martie|mar|mart aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept|sep octombrie|oct noiembrie|noi|nov decembrie|dec',
  el: 'ιανουαρίου|ιανουάριος|ιαν φεβρουαρίου|φεβρουάριος|φεβ|φεβρ μαρτίου|μάρτιος|μαρ|μαρτ απριλίου|απρίλιος|απρ μαΐου|μάιος|μαι|μαϊ ιουνίου|ιούνιος|ιουν ιουλίου|ιούλιος|ιουλ αυγούστου|αύγουστος|αυγ σεπτεμβρίου|σεπτέμβριος|σεπ|σεπτ οκτωβρίου|οκτώβριος|οκτ νοεμβρίου|νοέμβριος|νοε|νοεμ δεκεμβρίου|δεκέμβριος|δεκ',
  sq: 'janar|jan shkurt|shk mars|mar prill|pri maj qershor|qer korrik|kor gusht|gush shtator|sht tetor|tet nëntor|nën dhjetor|dhj',
  tr: 'ocak|oca şubat|şub mart|mar nisan|nis mayıs|may haziran|haz temmuz|tem ağustos|ağu eylül|eyl ekim|eki kasım|kas aralık|ara',
  az: 'yanvar|yan fevral|fev mart aprel|apr may iyun iyul avqust|avq sentyabr|sen oktyabr|okt noyabr|noy dekabr|dek',
  uz: 'yanvar|январ fevral|феврал mart aprel may iyun iyul avgust sentabr|sentyabr oktabr|oktyabr noyabr|ноябр dekabr',
  // Gulf and Egypt; the Levant and Iraq; the Maghreb.
  ar: 'يناير|كانون_الثاني|كانون_ثاني|جانفي فبراير|شباط|فيفري مارس|آذار|اذار|أذار أبريل|ابريل|إبريل|نيسان|أفريل|افريل مايو|أيار|ايار|ماي|ماي يونيو|يونيه|حزيران|جوان يوليو|يوليه|تموز|جويلية|يوليوز أغسطس|اغسطس|آب|أوت|غشت سبتمبر|أيلول|ايلول|شتنبر أكتوبر|اكتوبر|تشرين_الأول|تشرين_الاول|تشرين_أول نوفمبر|تشرين_الثاني|تشرين_ثاني|نونبر ديسمبر|كانون_الأول|كانون_الاول|كانون_أول|دجنبر',
  // Gregorian months only; the Iranian ones are in JALALI.
  fa: 'ژانویه|ژانویهٔ فوریه|فوریهٔ مارس آوریل مه|می ژوئن جولای|ژوئیه|ژوئیهٔ اوت|آگوست سپتامبر اکتبر نوامبر دسامبر',
  ur: 'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
  ps: 'جنوري فبروري مارچ اپریل مۍ جون جولای اګست سپتمبر اکتوبر نومبر دسمبر',
  he: 'ינואר|ינו פברואר|פבר מרץ|מרס אפריל|אפר מאי יוני|יונ יולי|יול אוגוסט|אוג ספטמבר|ספט אוקטובר|אוק נובמבר|נוב דצמבר|דצמ',
  hi: 'जनवरी|जन फरवरी|फ़रवरी|फर मार्च अप्रैल मई जून जुलाई अगस्त|अग सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर',
  mr: 'जानेवारी फेब्रुवारी मार्च एप्रिल मे जून जुलै ऑगस्ट सप्टेंबर ऑक्टोबर नोव्हेंबर डिसेंबर',
  bn: 'জানুয়ারি|জানুয়ারী ফেব্রুয়ারি|ফেব্রুয়ারী মার্চ এপ্রিল মে জুন জুলাই আগস্ট|অগাস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর',
  ta: 'ஜனவரி பிப்ரவரி மார்ச் ஏப்ரல் மே ஜூன் ஜூலை ஆகஸ்ட் செப்டம்பர் அக்டோபர் நவம்பர் டிசம்பர்',
  id: 'januari|jan februari|feb|pebruari maret|mar april|apr mei juni|jun juli|jul agustus|agu|ags|agt september|sep oktober|okt november|nov desember|des',
  ms: 'januari|jan februari|feb mac april|apr mei jun julai|jul ogos september|sep oktober|okt november|nov disember|dis',
  tl: 'enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre',
  sw: 'januari|jan februari|feb machi|mac aprili|apr mei juni julai agosti|ago septemba|sep oktoba|okt novemba|nov desemba|des',
  vi: 'tháng_1|tháng_một|tháng_01 tháng_2|tháng_hai|tháng_02 tháng_3|tháng_ba|tháng_03 tháng_4|tháng_tư|tháng_04 tháng_5|tháng_năm|tháng_05 tháng_6|tháng_sáu|tháng_06 tháng_7|tháng_bảy|tháng_07 tháng_8|tháng_tám|tháng_08 tháng_9|tháng_chín|tháng_09 tháng_10|tháng_mười tháng_11 tháng_12',
  th: 'มกราคม|ม.ค กุมภาพันธ์|ก.พ มีนาคม|มี.ค เมษายน|เม.ย พฤษภาคม|พ.ค มิถุนายน|มิ.ย กรกฎาคม|ก.ค สิงหาคม|ส.ค กันยายน|ก.ย ตุลาคม|ต.ค พฤศจิกายน|พ.ย ธันวาคม|ธ.ค',
  ka: 'იანვარი|იანვარს თებერვალი|თებერვალს მარტი|მარტს აპრილი|აპრილს მაისი|მაისს ივნისი|ივნისს ივლისი|ივლისს აგვისტო|აგვისტოს სექტემბერი|სექტემბერს ოქტომბერი|ოქტომბერს ნოემბერი|ნოემბერს დეკემბერი|დეკემბერს',
  hy: 'հունվարի|հունվար փետրվարի|փետրվար մարտի|մարտ ապրիլի|ապրիլ մայիսի|մայիս հունիսի|հունիս հուլիսի|հուլիս օգոստոսի|օգոստոս սեպտեմբերի|սեպտեմբեր հոկտեմբերի|հոկտեմբեր նոյեմբերի|նոյեմբեր դեկտեմբերի|դեկտեմբեր',
}

/** Months of the Iranian (solar Hijri) calendar, Farvardin first: Persian, Dari spellings, and in Latin letters. */
const JALALI =
  'فروردین|فروردين|farvardin اردیبهشت|ارديبهشت|ordibehesht خرداد|khordad تیر|تير|tir مرداد|امرداد|mordad شهریور|شهريور|shahrivar مهر|mehr آبان|aban آذر|azar دی|دي|dey بهمن|bahman اسفند|esfand'

interface Reading {
  readonly month: number
  readonly languages: readonly string[]
}

const ASCII = /^[\0-\x7f]*$/

/** A word folded for the look-up: lower case, Latin and Cyrillic accents off, Arabic vowel signs and stretchers off. */
export function foldMonth(word: string): string {
  const lower = word.toLowerCase()
  if (ASCII.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(/[\u0300-\u036f\u064b-\u0652\u0640]/g, '')
    .normalize('NFC')
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
}

function index(): ReadonlyMap<string, readonly Reading[]> {
  const table = new Map<string, { month: number; languages: string[] }[]>()
  for (const [language, line] of Object.entries(MONTHS)) {
    for (const [position, group] of line.split(' ').entries()) {
      for (const variant of group.split('|')) {
        const name = foldMonth(variant.replace(/_/g, ' '))
        const readings = table.get(name) ?? []
        const same = readings.find((reading) => reading.month === position + 1)
        if (same) same.languages.push(language)
        else readings.push({ month: position + 1, languages: [language] })
        table.set(name, readings)
      }
    }
  }
  return table
}

const NAMES = index()
/** First words of names of several words: `tháng`. */
const FIRST_WORDS = new Set([...NAMES.keys()].filter((name) => name.includes(' ')).map((name) => name.split(' ', 1)[0]))

/** Whether a printed word may begin a name of several words. */
export function beginsMonth(word: string): boolean {
  const folded = foldMonth(word)
  return FIRST_WORDS.has(folded) || (folded.startsWith('ב') && FIRST_WORDS.has(folded.slice(1)))
}

const IRANIAN: ReadonlyMap<string, number> = new Map(
  JALALI.split(' ').flatMap((group, position) =>
    group.split('|').map((name): [string, number] => [foldMonth(name), position + 1]),
  ),
)

/**
 * The month (1 to 12) that a printed name means. A name that means different months in different languages
 * (`listopad`: November in Czech, October in Croatian) is read by the page's language, else not at all.
 */
export function monthOf(word: string, language?: string): number | undefined {
  const whole = foldMonth(word)
  const folded = whole.endsWith('.') ? whole.slice(0, -1) : whole
  // Hebrew writes 'in' as a letter before the month.
  const readings = NAMES.get(folded) ?? (folded.startsWith('ב') ? NAMES.get(folded.slice(1)) : undefined)
  if (!readings) return undefined
  const base = language?.toLowerCase().split(/[-_]/, 1)[0] ?? ''
  const own = readings.find((reading) => reading.languages.includes(base === 'nb' || base === 'nn' ? 'no' : base))
  if (own) return own.month
  return readings.length === 1 ? readings[0]?.month : undefined
}

/** The Iranian month (1 to 12) that a printed name means. */
export function iranianMonthOf(word: string): number | undefined {
  return IRANIAN.get(foldMonth(word))
}
