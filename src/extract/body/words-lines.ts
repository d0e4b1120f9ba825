import { openings, type PhraseTable, SIGN } from '../../core/phrases.ts'

/** A line that names a video and sends the reader to it; a sign has to follow, or it begins a sentence. */
const VIDEO: PhraseTable = {
  en: 'watch[ live/ the video/ below/ now] | video[s] | in [this ]video',
  de: '[vorab /mehr ]im video | [das ]video[ zum thema]',
  fr: '[en /la ]vidéo',
  es: '[en ]v(i/í)deo | (mira/mire/vea/ve) el v(i/í)deo',
  it: '[nel /guarda il ]video',
  pt: '[em ]vídeo | (veja/assista) [o ]vídeo',
  nl: '[bekijk de ]video',
  nordic: '(se/katso) video[en] | video',
  pl: '[zobacz ](wideo/video)',
  cs: '[podívejte se na ]video',
  tr: 'video[ haber/ galeri]',
  ru: '[смотрите ]видео',
  uk: '[дивіться ]відео',
  ar: '[شاهد ](فيديو/الفيديو)',
  ja: '【動画】 | 動画',
  ko: '[관련 ]영상',
  zh: '视频 | 視頻 | 影片',
}
export const VIDEO_LINE: RegExp = openings(VIDEO, { before: `${SIGN}{0,4}`, after: '\\s?[:：|]' })

/** A picture's credit by a word that means nothing else; a bare 'source' stands under tables too, which are text. */
export const PICTURE_CREDIT: RegExp = openings(
  {
    en: '[main /lead /header /cover /featured ](image/photo/picture/photograph)[s] (credit/source/courtesy/by)[s]',
    de: '(bild/foto/titelbild)(quelle/nachweis/rechte/credit)[n]',
    fr: 'crédit[s] [-/: ]photo[s] | crédit[s]',
    es: 'crédito[s] (de la /de )(foto/imagen) | (foto/imagen) (cortesía/tomada)',
    it: 'credit[i/o] foto[grafico]',
    pt: 'crédito[s] d(a/e) (foto/imagem)',
    nl: '(foto/beeld)(credit/bron)',
    any: 'foto[s] | photo[s] | fot[.] | фото | 写真 | 사진 | 图片来源 | 圖片來源 | 图源',
  },
  { before: `${SIGN}{0,3}`, after: '\\s?[:：/=|]' },
)

/** What a picture that opens says under itself. */
export const ENLARGE: RegExp = openings(
  {
    en: '(click/tap) [on ][the /this ](image/photo/picture/map/graphic)[s] (to/for)… | (click/tap) to (enlarge/zoom/expand)… | enlarge [this ](image/photo)',
    de: 'zum vergrößern[ bitte][ auf das bild][ anklicken/ klicken/ antippen] | [bild ]vergrößern | (klicken/tippen) sie auf (das bild/die bilder/die grafik)…',
    fr: "cliquez (sur l'image/sur la photo) pour… | cliquez pour agrandir… | agrandir l'image",
    es: '(haga/haz) cli(c/ck) [en la imagen ]para ampliar… | ampliar imagen',
    it: "clicca (sull'immagine/sulla foto) per… | clicca per ingrandire…",
    pt: 'clique [na imagem ]para ampliar…',
    nl: 'klik (op de foto/op de afbeelding) (om/voor)…',
  },
  { before: `${SIGN}{0,3}`, after: `${SIGN}{0,3}$`, gap: '[^.:]{0,40}' },
)

/** The end of the text as editors mark it: initials in brackets, with a stroke or a dash between desks; `pp`. */
export const SIGN_OFF: RegExp =
  /^(?:[([（【](?:\p{L}{1,6}|[\p{L}. ]{1,12}[/–—=-][^)\]）】]{1,25})[)\]）】]|\p{Ll}{2,3})$/u
/** The same in words, with nothing else on the line, and the desk that answers for the text. */
export const END_LINE: RegExp = openings(
  {
    en: 'end | ends',
    de: 'ende der (meldung/durchsage)',
    zh: '完 | 未完 | (责任编辑/责编/責任編輯/编辑/編輯/校对/校對)[:/：]…',
    ja: 'おわり | 終わり',
    ko: '끝',
    fa: 'انتهای (پیام/خبر)[\\/…]',
    ar: 'انته(ى/ت)',
  },
  { before: '[(（]?', after: '[)）]?$', gap: '.{0,20}' },
)

/** Rights reserved, in words that begin no sentence. */
export const RIGHTS: RegExp = openings({
  any: '© | (c)\\s | copyright\\b | all rights reserved',
  zh: '版权(所有/声明) | 版權(所有/聲明)',
  ru: 'все права защищены',
  es: '[todos los ]derechos reservados',
  pt: 'todos os direitos reservados',
  fr: 'tous droits réservés',
  de: 'alle rechte vorbehalten',
  ko: '[<]저작권자 | ⓒ | 무단[ ]전재',
  ja: '[禁]無断転載',
})

/** Where the press turns to about a release, and what its senders tell newsrooms. */
export const PRESS_CONTACT: RegExp = openings(
  {
    en: '(media/press) (contact/inquiries/enquiries/office)[s] | for (media/press) (inquiries/enquiries/information)',
    de: `
      presse(kontakt/stelle)[e] | medienkontakt[e] | [quelle und ]kontaktadresse | kontakt für (die (presse/medien)/journalist*) |
      ansprechpartner[in] für (presse/medien/die presse/die medien) | achtung redaktion[en]
    `,
    fr: 'contact[s] (presse/médias) | service de presse',
    es: 'contacto[s] (de prensa/para medios/prensa)',
    it: 'ufficio stampa | contatti stampa | contatti per la stampa',
    pt: 'contato[s] (para a /para /de )imprensa | assessoria de imprensa',
    nl: '(perscontact/persvoorlichting) | noot voor de redactie',
    nordic: 'presskontakt[er] | pressekontakt[er] | mediakontakt[er] | lehdistökontakt*',
    pl: 'kontakt (dla mediów/prasowy) | biuro prasowe',
  },
  { after: '\\s?[:：]' },
)
/** 'Contact:' alone may begin a sentence or a table; with an address or a number behind it it is one. */
export const CONTACT_LINE: RegExp =
  /^(?:kontakt|contact|contacto|contatto|contatti|contato|contactpersoon|kontaktperson|yhteystiedot)s?\s?:(?=.*(?:@|\(at\)|\[at\]|\b(?:tel|phone|telefon|fon|tél)\b))/iu

/** Who helped, at the end of a line: it belongs to the text as the notes that begin so do. */
export const HELPED: RegExp =
  /\bcontributed (?:reporting|research|to (?:this|the) (?:report|story|article|post))\b|^[^.]{3,80}\bcontributed(?: from [^.]{2,40})?\.$|\ba contribué à cet article\b|\bcontribuyó (?:a|en|con) (?:este|esta)\b|\bhat an diesem (?:artikel|text|bericht) mitgearbeitet\b|\b(?:ha|hanno) collaborato\b/iu

/** The place of the report on a line of its own, before the first paragraph: `WASHINGTON —`. */
export const DATELINE: RegExp = /^\p{Lu}[\p{L}.,’' ]{1,40}(?:\([\p{L} /]{2,20}\) ?)?[—–-]{1,2}$/u
