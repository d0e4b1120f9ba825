import { alternatives } from '../../core/phrases.ts'

/** Words that begin a printed by-line, lower case, by language. Read at the start of a line, followed by a name. */
export const BY_WORDS: string = alternatives({
  en: `
    author\\(s\\) | by | written by | words by | story by | report by | reported by | posted by | published by | created by |
    submitted by | added by | author[s] | from | text by | reporting by | opinion by | analysis by | review by |
    interview by | column by | photos and text by | article by | compiled by | contributed by
  `,
  de: `
    autor:in[nen] | autor\\/[-]in[nen] | autor\\*in[nen] | autor_in[nen] | autor\\(in\\) | autor\\/autorin | von | vom |
    autor | autorin | autoren | autorinnen | text von | gespeichert von | mitgeteilt von | artikel von |
    ein artikel von | beitrag von | ein beitrag von | ein gastbeitrag von | ein kommentar von | kommentar von |
    eine kolumne von | kolumne von | ein essay von | eine glosse von | eine reportage von | durch |
    eine analyse von | gastbeitrag von | geschrieben von | verfasst von | veröffentlicht von | gepostet von |
    erstellt von | interview von | verfasser | verfasserin | eingestellt von
  `,
  fr: `
    auteur\\(e\\) | auteur\\(s\\) | auteur·(e/ice/rice) | auteur\\/autrice | par | soumis par | auteur | auteurs | auteure | propos recueillis par | texte de | écrit par | publié par | rédigé par |
    posté par | un article de
  `,
  es: `
    autor\\(a\\) | autor\\/a | autor\\(es\\) | por | autor | autora | autores | escrito por | escribe | publicado por | texto de | reportagem de | postado por |
    enviado por
  `,
  it: `
    di | a cura di | autore | autrice | autori | scritto da | pubblicato da | da | testo di | articolo di |
    inserito da | inviato da
  `,
  nl: 'door | auteur | geschreven door | tekst door | geplaatst door | ingezonden door',
  pl: 'autor\\(ka\\) | autor\\/ka | autor | autorka | autorzy | opracował | opracowała | oprac | napisał | napisała | przez | dodał | dodała',
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

/** What is said with a word for 'by' of somebody who paid for it, built it or sent it, and wrote nothing. */
const NOT_WRITTEN = alternatives({
  en: `
    (powered/provided/sponsored/presented/supported/hosted/designed/developed/built/followed/sort/sorted) by |
    brought to you by
  `,
  de: '(präsentiert/unterstützt/gesponsert/bereitgestellt/betrieben/empfohlen) von',
  fr: '(proposé/sponsorisé/présenté/offert/soutenu/fourni) par',
  es: '(patrocinado/ofrecido/desarrollado/presentado/impulsado) por',
  pt: '(patrocinado/oferecido/desenvolvido/apresentado) por',
  nl: '(aangeboden/gesponsord) door | mogelijk gemaakt door',
  scandinavian: '(presenteras/sponsras/sponsrad/præsenteret/sponsoreret/presentert/sponset) (av/af)',
})

/** Words of a line that says of what the name below it is the author, and ends with a by-word: `Tipps von`. */
export const LINE_TO_NAME: RegExp = new RegExp(
  `^(?!(?:${NOT_WRITTEN})\\s*:?$)(?:\\p{L}{3,20}\\s){1,3}(?:von|by|par|por|di|door|av|af)\\s*:?$`,
  'iu',
)

/** A reporter in a line of his own, as Korean pages print him: `김하나 기자 외 1명`. */
export const REPORTER_LINE: RegExp = /^\p{Script=Hangul}{2,4}\s?(?:기자|특파원)(?:\s외\s?\d{1,2}명)?$/u

/** Letters after a name. Case counts. */
export const CREDENTIALS: string = alternatives({
  any: `
    Ph[.][ ]D | M[.]D | R[.]D | R[.]N | MPH | M[.]S[.][c] | B[.]Sc | MBA | J[.]D | Esq | CPT | LDN | CNS | PharmD |
    M[.]A | B[.]A | MBE | OBE | CBE | LL[.]M | FRCP | CEO | CTO | CFO | COO | CMO | CIO | MdB | MdL | MdEP | MEP | DO | RDN | LCSW | LMFT | LPC | CFP | CPA | CFA | DDS | DVM | DNP
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

/** Nouns of institutions: what stands behind a writer's name with one of them is where he works. */
export const INSTITUTION_NOUNS: string = alternatives({
  en: 'university | college | institute | academy | foundation | council | hospital | laboratory | federation',
  de: `
    universität | hochschule | institut | landesanstalt | akademie | stiftung | bundesministerium | ministerium |
    verband | klinikum
  `,
  fr: 'université | école | institut | académie | fondation | ministère',
  es: 'universidad | instituto | academia | fundación | ministerio',
  pt: 'universidade | fundação | ministério',
  it: 'università | istituto | accademia | fondazione | ministero',
  nl: 'universiteit | hogeschool | instituut | stichting | ministerie',
  pl: 'uniwersytet | instytut | akademia | fundacja',
  cs: 'univerzita | ústav',
  ru: 'университет | институт | академия | фонд | министерство',
  scandinavian: 'universitet[et] | högskola[n] | højskole | høgskole[n] | yliopisto | institutet',
  tr: 'üniversitesi | enstitüsü | vakfı',
  id: 'universitas',
  ar: 'جامعة | معهد | مؤسسة',
})

/** Nouns of societies and offices that are for something: `Alliance for Clean Harbours`. */
export const SOCIETY_NOUNS: string = alternatives({
  en: `
    cent(er/re) | agency | alliance | coalition | campaign | network | union | fund | committee | commission |
    association | society | league | movement | partnership | office | bureau | citizens | doctors | reporters |
    lawyers | group | forum | board | programme | program | project | initiative | trust
  `,
  de: 'anstalt | verein | bund | amt | zentrum | gesellschaft | initiative | bündnis | union | agentur | ärzte | allianz',
  fr: 'centre | agence | alliance | union | comité | association | collectif | ligue | réseau | mouvement',
  es: 'centro | agencia | alianza | unión | comité | asociación | red | liga | movimiento | comisión',
  pt: 'agência | aliança | união | associação | rede | comissão | movimento',
  it: 'agenzia | alleanza | unione | comitato | associazione | rete | lega | commissione',
  nl: 'centrum | vereniging | bond | verbond | netwerk',
  scandinavian: 'förbundet | föreningen | forening | rådet | centrum',
})

/** Parts of parties and societies, which stand behind its name with a dash: `ABC - Fraktion Seestadt`. */
export const BRANCHES =
  'Fraktion|Kreisverband|Ortsverband|Ortsverein|Ortsgruppe|Landesverband|Bezirksverband|Stadtverband|Sektion|Section|Sezione|Sección|Secção|Afdeling|Oddział|Avdelning|Отделение|Branch|Chapter'

/** Words for 'for', between a writer and the house that asked for the text. Case counts. */
export const FOR_WORDS = 'for|For|FOR|für|pour|para|per|voor|för|dla|для|için'

/** Class words and ids of by-lines and author boxes. */
export const BYLINE_HINT: RegExp =
  /by-?_?line|author|(?:^|[-_\s])autor|auteur|auteure|autore(?:$|[-_\s])|writer|contributor|signature|firma(?:$|[-_])|journalist|reporter|redakt|verfasser|skribent|forfatter|penulis|yazar|kirjoittaja|creator|credits?-?text|posted-?by|schrijver|toimittaja/i

/** Class words that say that it is about an author and is not the by-line. */
export const NOT_BYLINE_HINT: RegExp =
  /bio|biograph|description|avatar|photo|image|(?:^|[-_\s])img|thumb|social|follow|twitter|email|job|role|position|title-|more-from|related|comment|count|articles-by|other|widget|(?:^|[-_])box-?text|newsletter|caption|credit(?!s?-?text)|copyright|disclaimer/i

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
