/** Words that begin a printed by-line, lower case, by language. Read at the start of a line, followed by a name. */
export const BY_WORDS = [
  'by|written by|words by|story by|report by|reported by|posted by|published by|author|authors|from|text by|text|reporting by|opinion by|analysis by|review by|interview by|column by|photos and text by',
  'von|autor|autorin|autoren|autor:in|autor\\*in|text von|ein gastbeitrag von|ein kommentar von|eine analyse von|gastbeitrag von|geschrieben von|verfasst von|veröffentlicht von|interview von|verfasser|redaktion|redakteur',
  'par|auteur|auteurs|auteure|propos recueillis par|texte|texte de|écrit par|publié par|rédigé par',
  'por|autor|autora|autores|escrito por|publicado por|redacción|texto|texto de|reportagem de',
  'di|a cura di|autore|autrice|autori|scritto da|pubblicato da|da|testo di|articolo di',
  'door|auteur|geschreven door|tekst|tekst door|redactie',
  'autor|autorka|autorzy|opracował|opracowała|tekst|oprac|napisał|napisała|przez',
  'autor|autoři|napsal|napsala|zdroj textu|píše|autorka|napísal|piše|autorica|avtor|avtorica',
  'yazan|yazar|haber|muhabir|hazırlayan',
  'автор|авторы|текст|автор текста|автори|записал|записала|подготовил|подготовила|підготував|підготувала|написал|от|пише',
  'بقلم|كتب|كتبت|كتبه|الكاتب|المؤلف|إعداد|اعداد|تحرير|نوشته|نویسنده|به قلم|گزارش|تحریر',
  'מאת|כתב|כתבה',
  'av|tekst|text|skriven av|skrevet av|journalist|af|skrevet af|teksti|toimittaja|kirjoittaja',
  'írta|szerző|scris de|autor|de|του|της|γράφει|συντάκτης|από',
  'oleh|penulis|editor|reporter|wartawan|tác giả|theo|bài|โดย|ผู้เขียน',
  '文|作者|记者|記者|撰文|編集|執筆|執筆者|筆者|著者|文責|取材・文|撰稿|通讯员|기자|글|लेखक|द्वारा|लेखिका',
].join('|')

/** By-words that are ordinary words too: they begin a by-line only where something else says that it is one. */
export const WEAK_BY_WORDS =
  /^(?:from|de|da|di|a|di|por|par|text|texte?|texto|tekst|от|av|af|haber|theo|editor|του|της|από|da|redaktion|redactie|redacción|文|글|كتب|תב|bài|journalist|text by|von)(?![\p{L}])/iu

/** Class words and ids of by-lines and author boxes. */
export const BYLINE_HINT =
  /by-?_?line|author|(?:^|[-_\s])autor|auteur|auteure|autore(?:$|[-_\s])|writer|contributor|signature|firma(?:$|[-_])|journalist|reporter|redakt|verfasser|skribent|forfatter|penulis|yazar|kirjoittaja|creator|credits?-?text|posted-?by|schrijver|toimittaja/i

/** Class words that say that it is about an author and is not the by-line. */
export const NOT_BYLINE_HINT =
  /bio|biograph|description|avatar|photo|image|(?:^|[-_\s])img|thumb|social|follow|twitter|email|job|role|position|title-|more-from|related|comment|count|articles-by|other|widget|(?:^|[-_])box-?text|newsletter|caption|credit(?!s?-?text)|copyright|disclaimer/i

/** Roles and what else stands after a name in a by-line, lower case. */
export const ROLES = [
  '(?:[\\p{L}-]+ ){0,4}(?:editor|reporter|correspondent|writer|columnist|producer|journalist|contributor|critic|analyst|anchor|presenter|author|staff|director|blogger|photographer|intern|fellow|trainee|bureau chief|bureau|desk|professor|researcher|lecturer|chief|specialist|fact-?checker|expert)s?',
  '(?:[\\p{L}-]+ ){0,3}(?:redakteur|redakteurin|redaktorin|redaktor|korrespondent|korrespondentin|reporterin|autorin|autor|volontär|volontärin|journalistin|chefredakteur|chefredakteurin|ressortleiter|ressortleiterin|kolumnist|kolumnistin)',
  '(?:[\\p{L}-]+ ){0,3}(?:journaliste|correspondant|correspondante|rédacteur|rédactrice|envoyé spécial|envoyée spéciale|chroniqueur|chroniqueuse|grand reporter)(?: [\\p{L}à ]+)?',
  '(?:[\\p{L}-]+ ){0,3}(?:periodista|corresponsal|redactor|redactora|enviado especial|columnista|editora|editor|jornalista|repórter|colunista|giornalista|corrispondente|inviato)(?: [\\p{L} ]+)?',
  '(?:[\\p{L}-]+ ){0,2}(?:redacteur|correspondent|verslaggever|verslaggeefster|dziennikarz|dziennikarka|redaktorka|muhabir|корреспондент|обозреватель|журналист|редактор|кореспондент|журналістка|мухбир|مراسل|صحفي|صحفية|محرر)',
  'журналистка|korrespondent|journalist|reporter|toimittaja|skribent|kommentator|記者|记者|編集委員|論説委員|特派員|기자|특파원|논설위원|wartawan|penulis',
].join('|')

/** Words that join names in a list. */
export const AND_WORDS =
  'and|und|et|y|e|i|и|та|и|en|og|och|ja|és|és|și|si|ve|dan|và|και|a|oraz|with|mit|avec|con|com|met|z'

/** Names that are no names: what content systems print when nobody is known. */
export const NO_NAMES = new Set(
  (
    'admin|administrator|root|user|editor|webmaster|author|authors|unknown|anonymous|guest|staff|none|null|undefined|n/a|test|default|by|' +
    'autor|von|share|follow|view all posts|all posts|more|read more|home|contact|subscribe|comments|no comments|leave a comment|news|' +
    'published|updated|redakteur|gast|super user|site admin|wordpress|posted|print|email|facebook|twitter|x|instagram|linkedin|whatsapp|youtube'
  ).split('|'),
)
