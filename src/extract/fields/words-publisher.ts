import { alternatives } from '../../core/phrases.ts'
import { folded, HOME_WORDS, STEERING_WORDS } from './words-steering.ts'

/** That all rights are reserved, with what follows. */
export const RIGHTS: RegExp = new RegExp(
  `[\\s.,;|–—-]*(?:\\b(?:${alternatives({
    en: 'all rights reserved | all right reserved',
    de: 'alle rechte vorbehalten',
    fr: 'tous droits réservés',
    es: 'todos los derechos reservados | derechos reservados',
    it: 'tutti i diritti (sono )riservati | tutti i diritti riservati',
    pt: 'todos os direitos reservados',
    nl: 'alle rechten voorbehouden',
    pl: 'wszelkie prawa zastrzeżone',
    nordic: 'alle rettigheder forbeholdes | alle rettigheter reservert | alla rättigheter förbehållna',
    cs: 'všechna práva vyhrazena',
    tr: 'tüm hakları saklıdır',
  })})|все права защищены|усі права захищені|جميع الحقوق محفوظة|版权所有|版權所有|無断転載(?:を)?禁(?:止|じます)|무단\\s?전재).*$`,
  'iu',
)

/** Who made the pages, or with what. */
export const MADE_BY: RegExp = new RegExp(
  `(?:^|[\\s|–—-]+)(?:${alternatives({
    en: '[proudly ](powered/made/designed/built/hosted/developed/created) (by/with/using) | theme[s] (by/:) | wordpress theme',
    de: 'theme von | webdesign (von/:) | umgesetzt (von/mit) | erstellt (von/mit)',
    fr: 'réalisé par | propulsé par | conçu par',
    es: 'diseñado por | desarrollado por | funciona con',
    it: 'realizzato da | sviluppato da',
    pt: 'desenvolvido por',
    nl: 'gemaakt door | mogelijk gemaakt door',
    pl: 'wykonanie[:] | realizacja[:]',
    ru: 'разработка сайта | создание сайта',
  })}).*$`,
  'iu',
)

/** The word before the name of who made a picture. */
export const PICTURE_LABEL: RegExp =
  /^(?:grafik|bild|foto|logo|image|graphic|imagen|immagine|imagem|afbeelding|quelle|source|fuente|fonte|bron|źródło|источник)\s*:\s+/iu

/** What a link home is called, and what its picture is, folded: no name of anybody. */
export const NO_PUBLISHER: ReadonlySet<string> = new Set([
  ...HOME_WORDS,
  ...STEERING_WORDS,
  ...folded(`
    logo | site logo | brand | brand logo | navbar brand | site | website | site header | header | header logo | banner | icon |
    image | picture | img | wordmark | flag | avatar | rss | rss feed | alt | compact | contour | link | lien | enlace | collegamento |
    le menu | sections | secciones | works | deals | printable version |
    flagge | bild | seite | kopfbild | webseite | drapeau | image d'en-tête | bandera | imagen | cabecera | bandiera | immagine |
    testata | bandeira | imagem | cabeçalho | vlag | afbeelding | flaga | obraz | nagłówek | флаг | логотип | шапка |
    bayrak | flagga | bild | flag | billede | شعار | صورة | 徽标 | ロゴ | 로고
  `),
])
