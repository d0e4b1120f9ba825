import { alternatives } from '../../core/phrases.ts'

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
export const MACHINE_TAG: RegExp = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-|^[a-z0-9]+(?:_[a-z0-9]+)+$|^(?:nlp|iab|iptc)\s/i

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
