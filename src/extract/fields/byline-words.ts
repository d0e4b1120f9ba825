/** Words that begin a printed by-line, lower case, by language. Read at the start of a line, followed by a name. */
export const BY_WORDS = [
  'by|written by|words by|story by|report by|reported by|posted by|published by|created by|submitted by|added by|authors?|from|text by|reporting by|opinion by|analysis by|review by|interview by|column by|photos and text by|article by|compiled by|contributed by',
  'von|vom|autor|autorin|autoren|autor:in|autor/-?in|autor\\*in|text von|artikel von|ein artikel von|beitrag von|ein beitrag von|ein gastbeitrag von|ein kommentar von|kommentar von|eine analyse von|gastbeitrag von|geschrieben von|verfasst von|veröffentlicht von|gepostet von|erstellt von|interview von|verfasser|verfasserin|eingestellt von',
  'par|auteur|auteurs|auteure|propos recueillis par|texte de|écrit par|publié par|rédigé par|posté par|un article de',
  'por|autor|autora|autores|escrito por|escribe|publicado por|texto de|reportagem de|postado por|enviado por',
  'di|a cura di|autore|autrice|autori|scritto da|pubblicato da|da|testo di|articolo di|inserito da',
  'door|auteur|geschreven door|tekst door|geplaatst door',
  'autor|autorka|autorzy|opracował|opracowała|oprac|napisał|napisała|przez|dodał|dodała',
  'autoři|napsal|napsala|píše|autorka|napísal|piše|autorica|avtor|avtorica|vložil',
  'yazan|yazar|muhabir|hazırlayan|haberi hazırlayan',
  'автор|авторы|автор текста|автори|записал|записала|подготовил|подготовила|підготував|підготувала|написал|от|пише',
  'بقلم|كتب|كتبت|كتبه|الكاتب|المؤلف|إعداد|اعداد|نوشته|نویسنده|به قلم',
  'מאת',
  'av|skriven av|skrevet av|af|skrevet af|kirjoittaja|kirjoittanut|publicerad av|lagt inn av',
  'írta|szerző|scris de|autor|de|του|της|γράφει|γράφει ο|γράφει η|από',
  'oleh|penulis|tác giả|โดย|ผู้เขียน',
  '撰文|執筆|執筆者|筆者|著者|文責|取材・文|作者|लेखक|लेखिका',
].join('|')

/** Words that begin a by-line only with a colon or a stroke after them: they are ordinary words too. */
export const COLON_WORDS =
  'text|texte|texto|tekst|testo|words|story|reporter|editor|editors|redaktion|redakteur|redakteurin|redazione|redacción|redactie|redakcja|kontakt|journalist|journaliste|haber|theo|bài|wartawan|skribent|toimittaja|teksti|συντάκτης|текст|редактор|تحرير|تحریر|گزارش|כתב|כתבה|文|记者|記者|編集|責任編輯|责任编辑|通讯员|기자|글|द्वारा|posted|credit'

/** By-words that are ordinary words too: they begin a by-line only where something else says that it is one. */
export const WEAK_BY_WORDS: RegExp =
  /^(?:from|de|da|di|por|par|от|av|af|του|της|από|vom|von|by|door|oleh|كتب|add)(?![\p{L}])/iu

/** What stands between a name and the date, or is left when the date is cut, lower case. */
export const TRAILING_WORDS =
  'am|on|vom|le|el|at|il|um|den|der|op|em|dne|dnia|w|posted|published|updated|last updated|aktualisiert|veröffentlicht|publicado|publicada|publié|pubblicato|stand|datum|date|today|yesterday|heute|gestern|uhr|hace|follow|email|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|kommentare?|comments?|keine kommentare|leave a comment|read more|twitter|facebook|instagram'

/** Letters after a name. Case counts. */
export const CREDENTIALS =
  'Ph\\.?\\s?D|M\\.?D|R\\.?D|R\\.?N|MPH|M\\.?S\\.?c?|B\\.?Sc|MBA|J\\.?D|Esq|CPT|LDN|CNS|PharmD|M\\.?A|B\\.?A|MBE|OBE|CBE|LL\\.?M|FRCP|DO'

/** What begins a piece that names somebody else than an author. */
export const NOT_AUTHORS =
  'zur|zum|zurück|back to|last|latest|all|alle|mehr|more|tous|todos|images?|photos?|photographs?|pictures?|pics?|foto|fotos|bild|bilder|illustrations?|illustration(?:en)? von|graphics?|video|videos|kamera|camera|translated by|translation|übersetzung|übersetzt von|traducción|traduction|edited by|editing by|bearbeitet|redigiert|reviewed by|medically reviewed|fact.?checked|datum|date|copyright|©|credit|source|quelle|fuente|fonte|источник|schlagwörter|tags|kategorie|category|categories|under|in|posted in|filed under|lesezeit|aktualisiert|updated|published|publicado el|publié le|stand|view|show|follow|leave|no comments?|kommentar|comments?|share|teilen|kategorien|visited|gelesen|lesedauer|min read|the latest|sponsored|advertisement|anzeige|gettyimages|getty images|shutterstock|istock|your (?:browser|email)|photo by'

/** Class words and ids of by-lines and author boxes. */
export const BYLINE_HINT: RegExp =
  /by-?_?line|author|(?:^|[-_\s])autor|auteur|auteure|autore(?:$|[-_\s])|writer|contributor|signature|firma(?:$|[-_])|journalist|reporter|redakt|verfasser|skribent|forfatter|penulis|yazar|kirjoittaja|creator|credits?-?text|posted-?by|schrijver|toimittaja/i

/** Class words that say that it is about an author and is not the by-line. */
export const NOT_BYLINE_HINT: RegExp =
  /bio|biograph|description|avatar|photo|image|(?:^|[-_\s])img|thumb|social|follow|twitter|email|job|role|position|title-|more-from|related|comment|count|articles-by|other|widget|(?:^|[-_])box-?text|newsletter|caption|credit(?!s?-?text)|copyright|disclaimer/i

/** Roles and what else stands after a name in a by-line, lower case. */
export const ROLES = [
  '(?:[\\p{L}-]+ ){0,4}(?:editor|reporter|correspondent|writer|columnist|producer|journalist|contributor|critic|analyst|anchor|presenter|author|staff|director|blogger|photographer|intern|fellow|trainee|bureau chief|bureau|desk|professor|researcher|lecturer|chief|specialist|fact-?checker|expert)s?',
  '(?:[\\p{L}-]+ ){0,3}(?:redakteur|redakteurin|redaktorin|redaktor|korrespondent|korrespondentin|reporterin|autorin|autor|volontär|volontärin|journalistin|chefredakteur|chefredakteurin|ressortleiter|ressortleiterin|kolumnist|kolumnistin)',
  '(?:[\\p{L}-]+ ){0,3}(?:journaliste|correspondant|correspondante|rédacteur|rédactrice|envoyé spécial|envoyée spéciale|chroniqueur|chroniqueuse|grand reporter)(?: [\\p{L}à ]+)?',
  '(?:[\\p{L}-]+ ){0,3}(?:periodista|corresponsal|redactor|redactora|enviado especial|columnista|editora|editor|jornalista|repórter|colunista|giornalista|corrispondente|inviato)(?: [\\p{L} ]+)?',
  '(?:[\\p{L}-]+ ){0,2}(?:redacteur|correspondent|verslaggever|verslaggeefster|dziennikarz|dziennikarka|redaktorka|muhabir|корреспондент|обозреватель|журналист|редактор|кореспондент|журналістка|мухбир|مراسل|صحفي|صحفية|محرر)',
  'redaktion|redaktionsteam|newsdesk|news desk|web desk|online desk|editorial team|editorial board|redazione|redacción|la redacción|redação|la rédaction|rédaction|redakcja|редакция|редакція|yazı işleri|haber merkezi',
  'журналистка|korrespondent|journalist|reporter|toimittaja|skribent|kommentator|記者|记者|編集委員|論説委員|特派員|기자|특파원|논설위원|wartawan|penulis',
].join('|')

/** A role before the name, as German prints it: 'Sport-Redakteurin Ann Lee'. */
export const ROLES_BEFORE =
  '(?:\\S{1,30}-)?(?:experte|expertin|redakteur|redakteurin|reporterin|korrespondent|korrespondentin|gastautor|gastautorin|autorin|kolumnist|kolumnistin|correspondent|columnist|reporter|editor|journaliste|periodista|corresponsal)'

/** Pieces after which a line speaks of something else than its author: its rubric, its tags. */
export const STOP_WORDS =
  'in|under|unter|posted in|filed under|tags?|schlagwörter|schlagworte|kategorie|kategorien|category|categories|en|dans|rubrik|thema|themen|topics?|kommentar(?:e)?|comments?|allgemein|uncategorized'

/** Words inside a piece at which another person's part begins. */
export const OTHERS_PART =
  'illustration(?:s|en)?|illustriert|fotos?|photos?|bilder|fotograf|fotografie|photography|übersetz\\p{L}+|translat\\p{L}+|protokoll|video|grafik'

/** Words that join names in a list. */
export const AND_WORDS =
  'im gespräch mit|in conversation with|as told to|and|und|et|y|e|i|и|та|и|en|og|och|ja|és|és|și|si|ve|dan|và|και|a|oraz|with|mit|avec|con|com|met|z'

/** Names that are no names: what content systems print when nobody is known. */
export const NO_NAMES = new Set(
  (
    'kontaktieren|veröffentlicht|zur person|alle beiträge|alle artikel|über den autor|about the author|written|posted by|log in|login|zum autor|artikel|beitrag|' +
    'admin|administrator|root|user|editor|webmaster|author|authors|unknown|anonymous|guest|staff|none|null|undefined|n/a|test|default|by|' +
    'autor|von|share|follow|view all posts|all posts|more|read more|home|contact|subscribe|comments|no comments|leave a comment|news|' +
    'published|updated|redakteur|gast|super user|site admin|wordpress|posted|print|email|facebook|twitter|x|instagram|linkedin|whatsapp|youtube'
  ).split('|'),
)
