import { foldSpace } from '../core/text.ts'
import { resolveUrl } from '../core/urls.ts'
import { Parser } from 'htmlparser2'

/** One feed of an OPML list. */
export interface OpmlFeed {
  readonly url: string
  readonly title: string | null
  /** The site that the feed is of. */
  readonly link: string | null
  /** Names of the folders around it from outside to inside, then its own categories. */
  readonly tags: readonly string[]
}

const MAX_FEEDS = 100_000
const MAX_DEPTH = 500
const STEP = 65_536

/**
 * The feeds of an OPML list (1.0 and 2.0), each address once, in order. Takes attributes in any case, reads damaged lists
 * as far as they go and never throws. `base` is the list's own address, where it has one.
 */
export function readOpml(text: string, base = 'about:blank'): OpmlFeed[] {
  const feeds = new Map<string, OpmlFeed>()
  const folders: { readonly depth: number; readonly name: string }[] = []
  let depth = 0
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1
        if (tag.toLowerCase() !== 'outline') return
        const given = new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value]))
        const name = foldSpace(given.get('title') || given.get('text') || '')
        const url = resolveUrl(given.get('xmlurl') ?? given.get('feedurl'), base)
        if (url === undefined) {
          if (name) folders.push({ depth, name })
          return
        }
        const categories = (given.get('category') ?? '').split(',').map((path) => foldSpace(path.replace(/^.*\//, '')))
        const tags = [...folders.map((folder) => folder.name), ...categories].filter(Boolean)
        if (feeds.has(url) || feeds.size >= MAX_FEEDS) return
        const link = resolveUrl(given.get('htmlurl'), base) ?? null
        feeds.set(url, { url, title: name || null, link, tags: [...new Set(tags)] })
      },
      onclosetag() {
        if (folders.at(-1)?.depth === depth) folders.pop()
        depth -= 1
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  for (let at = 0; at < text.length; at += STEP) {
    parser.write(text.slice(at, at + STEP))
    if (depth >= MAX_DEPTH) break
  }
  if (depth < MAX_DEPTH) parser.end()
  return [...feeds.values()]
}
