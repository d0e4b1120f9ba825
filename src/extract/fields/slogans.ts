import { oncePer, remembered } from '../../core/memo.ts'
import { alternatives } from '../../core/phrases.ts'
import { foldForCompare, words } from '../../core/text.ts'
import type { ArticleContext } from '../types.ts'
import { headZone } from './head-zone.ts'
import { ldTexts } from './ld-values.ts'
import { isSiteName, siteNames } from './site-names.ts'

/** How a site describes itself, at the start of the text or with a verb before it; what systems say where nobody wrote anything. */
const OF_ITSELF = new RegExp(
  `^(?:${alternatives({
    en: '[(a/an/the/my/our) ][personal ][private ][lifestyle ][travel ][food ][fashion ]blog (about/on/by/for/of/dedicated to)',
    de: '[(ein/der/das/mein/unser) ][persönliche[r/s] ][private[r/s] ]*blog (über/zu/zum/zur/rund um/für/von/mit)',
    fr: '[(un/le/mon/notre) ]blog (sur/de/consacré à/dédié à)',
    es: '[(un/el/mi/nuestro) ]blog (sobre/de/dedicado a)',
    pt: '[(um/o/meu/nosso) ]blog[ue] (sobre/de/dedicado a)',
    it: '[(un/il/mio/nostro) ]blog (su/sul/sulla/di/dedicato a)',
    nl: '[(een/de/mijn/het) ]*blog (over/van/voor)',
    pl: 'blog (o/poświęcony/na temat)',
    nordic: '[(en/min/vår) ]*blog[g] (om/för/for/av)',
    ru: '[(мой/наш) ](блог/сайт) (о/об/про/посвящ*)',
    tr: '[bir ]blog sitesi',
    systems: 'visit the post for more | just another wordpress (site/weblog)',
  })}|.{2,60}\\s(?:${alternatives({
    en: 'is (a/the/my/our) [personal ][private ]blog (about/on/by/of/for)',
    de: 'ist (das/der/ein/mein) [persönliche[r/s] ][private[r/s] ]*blog (von/über/für/zu/rund um)',
    fr: 'est (le/un/mon) blog (de/sur)',
    es: 'es (el/un/mi) blog (de/sobre)',
  })}))(?![\\p{L}\\p{N}])`,
  'iu',
)

/** Characters of the page's text from which a description of it shares words with it. */
const LEAST_TEXT = 500
/** Characters of the body that say what it is about. */
const BEGINNING = 5000
/** Words of weight have more characters than these. */
const SHORT_WORD = 4
/** Share of such words below which a text that names the site, or any text, is not about the page. */
const OF_SITE = 0.25
const OF_ANY = 0.2
/** A short text may say in other words what the page tells. */
const LEAST_WORDS = 3
const LONGEST_SHOWN = 1000
const TITLE_OF_SITE = /^(?:WebSite|Organization|NewsMediaOrganization)$/

/**
 * Whether a description is what the site says of itself: JSON-LD gives it as the site's, it names the site or calls itself
 * a blog's, and shares next to no word of weight with the headline and the page's text.
 */
export function isSlogan(text: string, context: ArticleContext): boolean {
  return slogansOf(context)(text)
}

/** Metadata state one description several times. */
const slogansOf = oncePer((context: ArticleContext) => remembered({ most: 10 }, (text) => readSlogan(text, context)))

function readSlogan(text: string, context: ArticleContext): boolean {
  const { page, headline, article } = context
  const key = foldForCompare(text)
  for (const node of page.jsonLd) {
    if (node === article || !node.types.some((type) => TITLE_OF_SITE.test(type))) continue
    if (ldTexts(node.data['description']).some((other) => foldForCompare(other) === key)) return true
  }
  if (isSiteName(text, page) || OF_ITSELF.test(text)) return true
  const own = weighty(text)
  if (own.length === 0) return false
  const named = siteNames(page).some((name) => name.length > 3 && key.includes(foldForCompare(name)))
  const about = aboutOf(context)
  if (!named && (about.length < LEAST_TEXT || own.length < LEAST_WORDS)) return false
  const title = new Set(weighty(headline.value ?? ''))
  const share = own.filter((word) => title.has(word) || about.words.has(word)).length / own.length
  if (named) return share < OF_SITE
  return share < OF_ANY && !own.some((word) => title.has(word)) && !isShown(key, context)
}

/** The words of weight in what the page tells, and how long that is: read once for all its descriptions. */
const aboutOf = oncePer(({ blocks, body }: ArticleContext) => {
  const kept = new Set(body.kept)
  const others = blocks.filter((block) => block.text.length > 120 && !kept.has(block.index)).slice(0, 12)
  const text = `${others.map((block) => block.text.slice(0, 500)).join(' ')} ${body.text.slice(0, BEGINNING)}`
  return { length: text.length, words: new Set(weighty(text)) }
})

/** Whether the page prints a text between its headline and its body: then it is the article's, in whatever words. */
function isShown(key: string, context: ArticleContext): boolean {
  const { headlineTo, end } = headZone(context)
  return context.blocks
    .slice(headlineTo + 1, end)
    .some((block) => !block.hidden && foldForCompare(block.text.slice(0, LONGEST_SHOWN)) === key)
}

function weighty(text: string): string[] {
  return words(text.toLowerCase()).filter((word) => word.length > SHORT_WORD)
}
