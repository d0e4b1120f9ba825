import { alternatives } from '../../core/phrases.ts'

/** What stands between a name and the date, or is left when the date is cut, lower case. */
export const TRAILING_WORDS: string = alternatives({
  small: 'am | in | on | vom | le | el | at | il | um | den | der | op | em | dne | dnia | w | à | às | alle | klo',
  en: 'posted | published | updated | last (updated/edited/modified) | today | yesterday | follow | email',
  de: `
    aktualisiert | veröffentlicht | publiziert | zuletzt (bearbeitet/aktualisiert/geändert) | stand | datum | date | heute | gestern | uhr | mon | tue | wed | thu | fri | sat |
    sun | monday | tuesday | wednesday | thursday | friday | saturday | sunday | mo | di | mi | do | fr | sa | so |
    montag | dienstag | mittwoch | donnerstag | freitag | samstag | sonntag
  `,
  es: 'publicado | publicada | actualizado | actualizada | hace | lunes | martes | miércoles | jueves | viernes | sábado | domingo',
  fr: 'publié | mis à jour | lundi | mardi | mercredi | jeudi | vendredi | samedi | dimanche',
  it: 'pubblicato | aggiornato',
  pt: 'atualizado | atualizada',
  nl: 'gepubliceerd | bijgewerkt',
  pl: 'opublikowano | zaktualizowano',
  scandinavian: 'publicerad | uppdaterad | publiceret | opdateret | publisert | oppdatert',
  ru: 'опубликовано | обновлено',
  tr: 'güncelleme | yayınlanma',
  controls: `
    kommentar[e] | comment[s] | keine kommentare | leave a comment | read more | twitter | facebook | instagram
  `,
})

/** First words of lines below a name that are for pressing, lower case. */
export const CONTROL_LINES: string = alternatives({
  en: `
    share | (view/show/see/read) (all/more) | all (articles/posts/stories) | more (from/by/articles/posts/stories) |
    follow | print | comment[s] | contact | subscribe | sign up | bookmark
  `,
  de: 'teilen | drucken | (alle/weitere/mehr) (artikel/beiträge) | mehr (von/artikel) | merken | folgen | kontaktieren',
  fr: 'partager | imprimer | (tous/voir tous) (ses/les) articles | suivre | contacter',
  es: 'compartir | imprimir | (ver/todos) (más/sus/los) | seguir | contactar',
  it: 'condividi | stampa | (tutti/leggi) (gli/tutti) | segui | contatta',
  pt: 'compartilhar | imprimir | seguir | contatar',
  nl: 'delen | (alle/meer) artikelen',
  pl: 'udostępnij | drukuj',
  ru: 'поделиться | все (статьи/материалы)',
})

/** What begins a piece that names somebody else than an author. */
export const NOT_AUTHORS: string = alternatives({
  de: `
    zur | zum | zurück | alle | mehr | foto | fotos | bild | bilder | illustration[en] von | kamera | übersetzung |
    übersetzt von | bearbeitet | redigiert | datum | quelle | schlagwörter | kategorie | lesezeit | aktualisiert |
    stand | kommentar | teilen | kategorien | gelesen | lesedauer | anzeige | mitglied (der/des/im) |
    (schreibt/berichtet) aus
  `,
  en: `
    back to | last | latest | all | more | image[s] | photo[s] | photograph[s] | picture[s] | pic[s] |
    illustration[s] | graphic[s] | video | videos | camera | translated by | translation | edited by | editing by |
    reviewed by | medically reviewed | fact[ /-]checked | date | copyright | © | credit | source | tags | category |
    categories | under | in | posted in | filed under | updated | published | view | show | follow | leave |
    no comment[s] | comment[s] | share | visited | min read | the latest | sponsored | advertisement | gettyimages |
    getty images | shutterstock | istock | your (browser/email) | photo by | member of | (writes/reports) from
  `,
  es: 'todos | traducción | fuente | publicado el | miembro (de/del) | (escribe/informa) desde',
  pt: 'membro (da/de/do)',
  it: 'fonte | membro (del/della)',
  nl: 'lid van',
  scandinavian: 'medlem (av/af) | (skrifar/skriver) (från/fra/frá)',
  ru: 'источник | (пишет/сообщает) из',
  fr: "tous | traduction | publié le | temps de lecture | membre (de/du/de l')",
})

/** Pieces after which a line speaks of something else than its author: its rubric, its tags. */
export const STOP_WORDS: string = alternatives({
  en: 'in | under | posted in | filed under | tag[s] | category | categories | topic[s] | comment[s] | uncategorized',
  de: `
    unter | schlagwörter | schlagworte | kategorie | kategorien | rubrik | thema | themen | kommentar[e] | allgemein
  `,
  fr: 'en | dans | classé dans | publié dans | catégorie[s] | rubrique[s]',
  es: 'en | publicado en | archivado en | categoría[s] | etiquetas',
  pt: 'em | publicado em | arquivado em | categoria[s] | marcadores',
  it: 'pubblicato in | categoria | categorie | etichette',
  nl: 'onder | geplaatst in | gepubliceerd in | categorie[ën]',
  pl: 'kategoria | kategorie | tagi',
  scandinavian: 'publicerat i | kategori[er] | etiketter',
  ru: 'рубрика | рубрики | категория | метки | теги',
  tr: 'kategori | etiketler',
  ar: 'التصنيف | تصنيفات | الوسوم',
  ja: 'カテゴリ[ー] | タグ',
  zh: '分类 | 分類 | 标签 | 標籤',
  ko: '카테고리 | 태그',
})

/** Words that open the rubric at the end of a line, with the rubric in the next one; no word for 'and' is one of them. */
export const OPEN_ENDS = 'in|under|unter|dans|em|onder'

/** Phrases within a line behind which its rubric stands. */
export const RUBRIC_PHRASES: string = alternatives({
  en: 'under | (filed/posted/published) (under/in)',
  de: '(abgelegt/veröffentlicht/gespeichert) (unter/in)',
  fr: '(publié/classé) dans',
  es: '(publicado/archivado) en',
  pt: '(publicado/arquivado) em',
  it: 'pubblicato in',
  nl: '(geplaatst/gepubliceerd) in',
  scandinavian: '(publicerat/udgivet/publisert) i',
  ru: 'опубликовано в',
})

/** Labels within a line after which it says something else; a colon follows. */
export const OTHER_LABELS: string = alternatives({
  en: 'tag[s] | category | categories | topic[s] | date | filed under',
  de: 'schlagwörter | schlagworte | kategorie[n] | rubrik | thema | themen | datum | stand | bildquelle',
  fr: 'étiquettes | catégorie[s] | rubrique[s] | mots-clés',
  es: 'etiquetas | categoría[s] | fecha',
  pt: 'marcadores | categoria[s]',
  it: 'etichette | categoria | categorie',
  nl: 'categorie[ën] | trefwoorden',
  pl: 'kategoria | kategorie | tagi',
  scandinavian: 'kategori[er] | etiketter',
  ru: 'рубрика | рубрики | категория | метки | теги | дата',
  tr: 'kategori | etiketler | tarih',
  zh: '日期 | 时间 | 時間 | 分类 | 分類 | 标签 | 標籤',
})

/** Words inside a piece at which another person's part begins. */
export const OTHERS_PART: string = alternatives({
  many: `
    illustration[s/en] | illustriert | foto[s] | photo[s] | bilder | fotograf | fotografie | photography | übersetz* |
    translat* | protokoll | video | grafik
  `,
})
