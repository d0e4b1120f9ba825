import { alternatives } from '../../core/phrases.ts'

/** Words that begin a printed by-line, lower case, by language. Read at the start of a line, followed by a name. */
export const BY_WORDS: string = alternatives({
  en: `
    by | written by | words by | story by | report by | reported by | posted by | published by | created by |
    submitted by | added by | author[s] | from | text by | reporting by | opinion by | analysis by | review by |
    interview by | column by | photos and text by | article by | compiled by | contributed by
  `,
  de: `
    von | vom | autor | autorin | autoren | autor:in | autor\\/[-]in | autor\\*in | text von | artikel von |
    ein artikel von | beitrag von | ein beitrag von | ein gastbeitrag von | ein kommentar von | kommentar von |
    eine kolumne von | kolumne von | ein essay von | eine glosse von | eine reportage von | durch |
    eine analyse von | gastbeitrag von | geschrieben von | verfasst von | veröffentlicht von | gepostet von |
    erstellt von | interview von | verfasser | verfasserin | eingestellt von
  `,
  fr: `
    par | auteur | auteurs | auteure | propos recueillis par | texte de | écrit par | publié par | rédigé par |
    posté par | un article de
  `,
  es: `
    por | autor | autora | autores | escrito por | escribe | publicado por | texto de | reportagem de | postado por |
    enviado por
  `,
  it: `
    di | a cura di | autore | autrice | autori | scritto da | pubblicato da | da | testo di | articolo di |
    inserito da
  `,
  nl: 'door | auteur | geschreven door | tekst door | geplaatst door',
  pl: 'autor | autorka | autorzy | opracował | opracowała | oprac | napisał | napisała | przez | dodał | dodała',
  cs: 'autoři | napsal | napsala | píše | autorka | vložil',
  sk: 'napísal',
  hr: 'piše | autorica',
  sl: 'avtor | avtorica',
  tr: 'yazan | yazar | muhabir | hazırlayan | haberi hazırlayan',
  ru: `
    автор | авторы | автор текста | автори | записал | записала | подготовил | подготовила | підготував |
    підготувала | написал | от | пише
  `,
  ar: 'بقلم | كتب | كتبت | كتبه | الكاتب | المؤلف | إعداد | اعداد',
  fa: 'نوشته | نویسنده | به قلم',
  he: 'מאת',
  sv: 'av | skriven av | publicerad av',
  da: 'skrevet av | af | skrevet af',
  fi: 'kirjoittaja | kirjoittanut',
  no: 'lagt inn av',
  hu: 'írta | szerző',
  ro: 'scris de | autor | de',
  el: 'του | της | γράφει | γράφει ο | γράφει η | από',
  id: 'oleh | penulis',
  vi: 'tác giả',
  th: 'โดย | ผู้เขียน',
  zh: '撰文',
  ko: '기자명 | 글쓴이 | 작성자',
  ja: '執筆 | 執筆者 | 筆者 | 著者 | 文責 | 取材・文 | 作者',
  hi: 'लेखक | लेखिका',
})

/** By-words that are nouns: before a word in lower case they begin a sentence. */
export const LABEL_NOUNS =
  '[Aa]utor(?:a|in|en|es|ka|zy|i|e)?|[Aa]uteure?s?|[Aa]utric?e|[Aa]uthors?|[Aa]vtor(?:ica)?|[Yy]azar|[Pp]enulis|[Ss]zerző|[Аа]вторы?|[Kk]irjoittaja'

/** Articles with which the names of houses begin. Case counts. */
export const ARTICLES = 'The|El|Los|Las|Il|Der|Die|Das|Het'

/** Words that begin a by-line only with a colon or a stroke after them: they are ordinary words too. */
export const COLON_WORDS: string = alternatives({
  any: `
    text | texte | texto | tekst | testo | words | story | reporter | editor | editors | kontakt | journalist |
    journaliste
  `,
  de: 'redaktion | redakteur | redakteurin',
  it: 'redazione',
  es: 'redacción',
  nl: 'redactie',
  pl: 'redakcja',
  tr: 'haber',
  vi: 'theo | bài',
  id: 'wartawan',
  sv: 'skribent',
  fi: 'toimittaja | teksti',
  el: 'συντάκτης',
  ru: 'текст | редактор',
  ar: 'تحرير',
  fa: 'تحریر | گزارش',
  he: 'כתב | כתבה',
  zh: '文 | 记者 | 記者 | 责任编辑 | 责编 | 通讯员',
  ja: '編集 | 責任編輯',
  ko: '기자 | 글',
  hi: 'द्वारा',
  en: 'posted | credit',
})

/** By-words that are ordinary words too: they begin a by-line only where something else says that it is one. */
export const WEAK_BY_WORDS: RegExp =
  /^(?:from|durch|de|da|di|por|par|от|av|af|του|της|από|vom|von|by|door|oleh|كتب|add)(?![\p{L}])/iu

/** Those who edited a text sign it too; whoever wrote it comes first. */
export const EDITOR_WORDS: RegExp = /^[\s(（【[]*(?:责任编辑|责编|責任編輯|編集|editors?|redakteure?)\s*[:：]/iu

/** A label in the middle of a line of small print, with the names after it. */
export const LABELLED_NAME: RegExp =
  /(?<=^|[\s|·•　])(?:作者|记者|記者|撰文|执笔|기자명|글쓴이)\s*[:：]\s*[\p{Script=Han}\p{Script=Hangul}·\p{L}]{2,20}(?:[、， ][\p{Script=Han}\p{Script=Hangul}]{2,4})*/u

/** What stands between a name and the date, or is left when the date is cut, lower case. */
export const TRAILING_WORDS: string = alternatives({
  small: 'am | in | on | vom | le | el | at | il | um | den | der | op | em | dne | dnia | w',
  en: 'posted | published | updated | last updated | today | yesterday | follow | email',
  de: `
    aktualisiert | veröffentlicht | stand | datum | date | heute | gestern | uhr | mon | tue | wed | thu | fri | sat |
    sun | monday | tuesday | wednesday | thursday | friday | saturday | sunday | mo | di | mi | do | fr | sa | so |
    montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonntag
  `,
  es: 'publicado | publicada | hace | lunes | martes | miércoles | jueves | viernes | sábado | domingo',
  fr: 'publié | lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche',
  it: 'pubblicato',
  controls: `
    kommentar[e] | comment[s] | keine kommentare | leave a comment | read more | twitter | facebook | instagram
  `,
})

/** First words of lines below a name that are for pressing, lower case. */
export const CONTROL_LINES: string = alternatives({
  en: `
    share | (view/show/see/read) (all/more) | all (articles/posts/stories) | more (from/by/articles/posts/stories) |
    follow | print | comment[s] | subscribe | sign up | bookmark
  `,
  de: 'teilen | drucken | (alle/weitere/mehr) (artikel/beiträge) | mehr (von/artikel) | merken | folgen',
  fr: 'partager | imprimer | (tous/voir tous) (ses/les) articles | suivre',
  es: 'compartir | imprimir | (ver/todos) (más/sus/los) | seguir',
  it: 'condividi | stampa | (tutti/leggi) (gli/tutti) | segui',
  pt: 'compartilhar | imprimir | seguir',
  nl: 'delen | (alle/meer) artikelen',
  pl: 'udostępnij | drukuj',
  ru: 'поделиться | все (статьи/материалы)',
})

/** Words of a line that says of what the name below it is the author, and ends with a by-word: `Tipps von`. */
export const LINE_TO_NAME: RegExp = /^(?:\p{L}{3,20}\s){1,3}(?:von|by|par|por|di|door|av|af)\s*:?$/iu

/** Letters after a name. Case counts. */
export const CREDENTIALS: string = alternatives({
  any: `
    Ph[.][ ]D | M[.]D | R[.]D | R[.]N | MPH | M[.]S[.][c] | B[.]Sc | MBA | J[.]D | Esq | CPT | LDN | CNS | PharmD |
    M[.]A | B[.]A | MBE | OBE | CBE | LL[.]M | FRCP | DO | RDN | LCSW | LMFT | LPC | CFP | CPA | CFA | DDS | DVM | DNP
  `,
})

/** What an institution's name begins with, where a word for 'and' may follow: `Ministry of Health and Welfare`. */
export const INSTITUTIONS: string = alternatives({
  en: `
    ministry of | (department/institute/office/council/association/society) (of/for) | bureau of | (centre/center) for |
    committee on | agency for | (school/university/faculty/federation) of | foundation for
  `,
  de: 'ministerium für | ministerium der | amt für | institut für | verband für | verband der | gesellschaft für | stiftung für | zentrum für',
  fr: `ministère (de/des/de la/du) | institut de[s] | agence de | office de[s] | centre de | centre pour`,
  es: 'ministerio de | secretaría de | consejería de | instituto de | universidad de | centro de | dirección de | asociación de',
  pt: 'ministério (da/das/de/do) | secretaria (da/de/do) | instituto de | universidade de | associação de',
  it: `ministero (dei/del/dell'/della/delle) | istituto di | istituto per | centro per | associazione di`,
  nl: 'ministerie van | instituut voor | bureau voor | vereniging voor | centrum voor',
})

/** What begins a piece that names somebody else than an author. */
export const NOT_AUTHORS: string = alternatives({
  de: `
    zur | zum | zurück | alle | mehr | foto | fotos | bild | bilder | illustration[en] von | kamera | übersetzung |
    übersetzt von | bearbeitet | redigiert | datum | quelle | schlagwörter | kategorie | lesezeit | aktualisiert |
    stand | kommentar | teilen | kategorien | gelesen | lesedauer | anzeige
  `,
  en: `
    back to | last | latest | all | more | image[s] | photo[s] | photograph[s] | picture[s] | pic[s] |
    illustration[s] | graphic[s] | video | videos | camera | translated by | translation | edited by | editing by |
    reviewed by | medically reviewed | fact[ /-]checked | date | copyright | © | credit | source | tags | category |
    categories | under | in | posted in | filed under | updated | published | view | show | follow | leave |
    no comment[s] | comment[s] | share | visited | min read | the latest | sponsored | advertisement | gettyimages |
    getty images | shutterstock | istock | your (browser/email) | photo by
  `,
  es: 'todos | traducción | fuente | publicado el',
  it: 'fonte',
  ru: 'источник',
  fr: 'tous | traduction | publié le | temps de lecture',
})

/** Class words and ids of by-lines and author boxes. */
export const BYLINE_HINT: RegExp =
  /by-?_?line|author|(?:^|[-_\s])autor|auteur|auteure|autore(?:$|[-_\s])|writer|contributor|signature|firma(?:$|[-_])|journalist|reporter|redakt|verfasser|skribent|forfatter|penulis|yazar|kirjoittaja|creator|credits?-?text|posted-?by|schrijver|toimittaja/i

/** Class words that say that it is about an author and is not the by-line. */
export const NOT_BYLINE_HINT: RegExp =
  /bio|biograph|description|avatar|photo|image|(?:^|[-_\s])img|thumb|social|follow|twitter|email|job|role|position|title-|more-from|related|comment|count|articles-by|other|widget|(?:^|[-_])box-?text|newsletter|caption|credit(?!s?-?text)|copyright|disclaimer/i

/** Pieces after which a line speaks of something else than its author: its rubric, its tags. */
export const STOP_WORDS: string = alternatives({
  en: 'in | under | posted in | filed under | tag[s] | category | categories | topic[s] | comment[s] | uncategorized',
  de: `
    unter | schlagwörter | schlagworte | kategorie | kategorien | rubrik | thema | themen | kommentar[e] | allgemein
  `,
  fr: 'en | dans',
})

/** Words inside a piece at which another person's part begins. */
export const OTHERS_PART: string = alternatives({
  many: `
    illustration[s/en] | illustriert | foto[s] | photo[s] | bilder | fotograf | fotografie | photography | übersetz* |
    translat* | protokoll | video | grafik
  `,
})

/** Words that join names in a list. */
export const AND_WORDS =
  'im gespräch mit|in conversation with|as told to|and|und|et|y|e|i|и|та|и|en|og|och|ja|és|és|și|si|ve|dan|và|και|a|oraz|with|mit|avec|con|com|met|z'

/** Names that are no names: what content systems print when nobody is known. */
export const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'kontaktieren|veröffentlicht|zur person|alle beiträge|alle artikel|über den autor|about the author|written|posted by|log in|login|zum autor|artikel|beitrag|' +
    'admin|administrator|root|user|editor|webmaster|author|authors|unknown|anonymous|guest|staff|none|null|undefined|n/a|test|default|by|' +
    'autor|von|share|follow|view all posts|all posts|more|read more|home|contact|subscribe|comments|no comments|leave a comment|news|' +
    'published|updated|redakteur|gast|super user|site admin|wordpress|posted|print|email|facebook|twitter|x|instagram|linkedin|whatsapp|youtube'
  ).split('|'),
)

/** Words for 'our', before a desk that has no name. */
export const OUR_WORDS: string = alternatives({
  en: 'our',
  de: 'unser | unsere | unserer | unserem | unseren',
  nl: 'onze',
  fr: 'notre | nos',
  es: 'nuestra | nuestro',
  it: 'la nostra | il nostro | nostra',
  pt: 'nossa | da nossa',
  pl: 'nasza | naszej',
  ru: 'наша | нашей | наш | нашего',
  sv: 'vår',
  da: 'vores',
})

/** Words for a newsroom and its people, after 'our'. */
export const DESK_WORDS: string = alternatives({
  en: 'newsroom | news desk | editors | staff | reporter[s] | correspondent[s] | team | own correspondent',
  de: 'redaktion | redakteur | redakteurin | reporter | korrespondent | korrespondentin | team | mitarbeiter',
  nl: 'redactie | verslaggever | verslaggevers | correspondent | nieuwsredactie | redacteuren',
  fr: 'rédaction | correspondant | correspondante | envoyé spécial | équipe | journalistes',
  es: 'redacción | corresponsal | equipo',
  it: 'redazione | corrispondente | inviato',
  pt: 'redação | equipe | reportagem | correspondente',
  pl: 'redakcja | redakcji',
  ru: 'редакция | редакции | корреспондент | корреспондента',
  sv: 'redaktion',
})
