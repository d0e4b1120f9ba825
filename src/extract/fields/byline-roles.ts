/** What stands in a word, and in several; both cases are letters, see LETTER. */
const OF_WORD = '(?-i:[\\p{L}-])'
const OF_WORDS = '(?-i:[\\p{L} ])'

/** Roles and what else stands after a name in a by-line, lower case. */
export const ROLES: string = [
  `(?:${OF_WORD}+ ){0,4}(?:editor|reporter|correspondent|writer|columnist|producer|journalist|contributor|critic|analyst|anchor|presenter|author|staff|director|blogger|photographer|intern|fellow|trainee|bureau chief|bureau|desk|professor|researcher|lecturer|chief|specialist|fact-?checker|expert)s?`,
  `(?:${OF_WORD}+ ){0,3}${OF_WORD}*(?:redakteur|redakteurin|redaktorin|redaktor|korrespondent|korrespondentin|reporterin|autorin|autor|volontär|volontärin|journalistin|chefredakteur|chefredakteurin|ressortleiter|ressortleiterin|kolumnist|kolumnistin)`,
  `(?:${OF_WORD}+ ){0,3}(?:journaliste|correspondant|correspondante|rédacteur|rédactrice|envoyé spécial|envoyée spéciale|chroniqueur|chroniqueuse|grand reporter)(?: ${OF_WORDS}+)?`,
  `(?:${OF_WORD}+ ){0,3}(?:periodista|corresponsal|redactor|redactora|enviado especial|columnista|editora|editor|jornalista|repórter|colunista|giornalista|corrispondente|inviato)(?: ${OF_WORDS}+)?`,
  `(?:${OF_WORD}+ ){0,2}(?:redacteur|correspondent|verslaggever|verslaggeefster|dziennikarz|dziennikarka|redaktorka|muhabir|корреспондент|обозреватель|журналист|редактор|кореспондент|журналістка|мухбир|مراسل|صحفي|صحفية|محرر)`,
  `(?:${OF_WORD}+ ){0,3}(?:wire (?:services?|reports?)|news services|staff reports?)`,
  '即時報導|综合报道|綜合報導',
  'redaktion|redaktionsteam|newsdesk|news desk|web desk|online desk|editorial team|editorial board|redazione|redacción|la redacción|redação|la rédaction|rédaction|redakcja|редакция|редакція|yazı işleri|haber merkezi',
  'журналистка|korrespondent|journalist|reporter|toimittaja|skribent|kommentator|記者|记者|編集委員|論説委員|特派員|기자|특파원|논설위원|wartawan|penulis',
].join('|')

/** A text that is a role and nothing else. */
export const ROLE: RegExp = new RegExp(`^(?:${ROLES})$`, 'iu')

/** A role before the name, as German prints it: 'Sport-Redakteurin Ann Lee'. */
export const ROLES_BEFORE =
  '(?:\\S{1,30}-)?(?:rechtsanwalt|rechtsanwältin|chefredakteur|chefredakteurin|experte|expertin|redakteur|redakteurin|reporterin|korrespondent|korrespondentin|gastautor|gastautorin|autorin|kolumnist|kolumnistin|correspondent|columnist|reporter|editor|journaliste|periodista|corresponsal)'
