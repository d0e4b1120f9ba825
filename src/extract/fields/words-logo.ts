import { alternatives } from '../../core/phrases.ts'
import { foldSpace, signsAround } from '../../core/text.ts'
import { HOME_WORDS } from './words-steering.ts'

/** What a picture is, wherever its text says so. */
const LOGO =
  /(?<![\p{L}\p{N}])(?:logo|logotype|logotipo|logotyp|wordmark|логотип|شعار)(?:\s+(?:of|des|der|de|du|von|van|di|da))?(?![\p{L}\p{N}])|徽标|ロゴ|로고/giu

/** How words lead to a first page: `Retour à l'accueil`, `Go to The Bay Times`. */
const LEADS = alternatives({
  en: '(go/back/return/skip/link/visit/welcome) [back ]to | to | visit',
  de: '[link/zurück ](zur/zum)',
  fr: '(aller/accéder/retour/retourner/revenir) (à/au/sur/vers) | vers',
  es: '(ir/volver/regresar) (al/a)',
  pt: '(ir/voltar) (para/à/ao)',
  it: '(vai/torna) (al/alla/a)',
  nl: '(ga/terug/link) naar',
  pl: '(przejdź/wróć/powrót) (do/na) | zobacz na',
  nordic: '(gå/tillbaka/tilbage/tilbake) til[l]',
  ru: '(перейти/вернуться) (на/к)',
  uk: '(перейти/повернутися) (на/до)',
  zh: '点击进入 | 點擊進入 | 返回',
})
/** The article before the word for a first page; before a name it is of the name. */
const ARTICLE = "(?:(?:the|la|le|de|het|el|il|a|o|die|den)\\s+|l['’]\\s?)?"

/** The words for a first page as they are printed, the longest first. */
const firstPages = (least: number): string =>
  HOME_WORDS.filter((word) => word.length >= least || OWN.has(word))
    .toSorted((a, b) => b.length - a.length)
    .map((word) => ARTICLE + word.replaceAll(' ', '[\\s\\p{P}]*'))
    .join('|')
/** Shorter words are in the names of houses too: `Hem & Hyra`. */
const LONG = 7
const OWN: ReadonlySet<string> = new Set(['home', 'inicio', '首 页', '首 頁'])
const SIGN = '\\s*[-–—|:,.]+\\s*'
const BEFORE = '(?:^|(?<=[\\s\\p{P}\\p{Script=Han}]))'

const LEAD = new RegExp(`^(?:${LEADS})(?:\\s+|(?<=\\p{Script=Han})|$)`, 'iu')
const FIRST_BEFORE = new RegExp(
  `^(?:(?:${firstPages(0)})(?:${SIGN}|\\s+(?:of|des|der|de|du|von|van|di|da|af|av)\\s+|$)|(?:${firstPages(LONG)})\\s+)`,
  'iu',
)
const FIRST_BEHIND = new RegExp(
  `(?:${SIGN}(?:(?:${LEADS})\\s*)?(?:${firstPages(0)})|${BEFORE}(?:${firstPages(LONG)}))[\\s.!»]*$`,
  'iu',
)
const EDGES = signsAround(String.raw`\s:|,–—-`)

/** The name in the text of a logo: without what the picture is and where its link leads. */
export function logoName(text: string): string {
  return foldSpace(text.replace(LOGO, ' '))
    .replace(EDGES, '')
    .replace(LEAD, '')
    .replace(FIRST_BEFORE, '')
    .replace(FIRST_BEHIND, '')
    .replace(EDGES, '')
}

/** The name of a file or of a drawing in place of a text: `bay-mark.svg`, `MARK_white_rgb`, `bayLogo`. */
const FILE = /^\S+\.(?:svg|png|jpe?g|gif|webp|avif)$|^\S*_\S*$/i
const DRAWING = /\p{Ll}Logo(?!\p{Ll})/u

/** Whether the text of a logo is the name of its file. */
export function isFileName(text: string): boolean {
  return FILE.test(text) || DRAWING.test(text)
}
