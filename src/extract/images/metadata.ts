import { foldSpace } from '../../core/text.ts'
import { resolveUrl } from '../../core/urls.ts'
import { linksOf } from '../../page/meta.ts'
import { metaAll } from '../../page/page.ts'
import type { ArticleContext } from '../types.ts'
import { pictureKey } from './keys.ts'
import { picturesOfOthers } from './portraits.ts'
import { length } from './sources.ts'
import { isJunk } from './words.ts'

/** A picture that the page's metadata names. */
export interface MetaPicture {
  readonly url: string
  readonly key: string
  readonly width: number | null
  readonly height: number | null
  readonly caption: string | null
  readonly credit: string | null
}

/** More than any article has. */
const MOST = 300

/** Pictures of the article that JSON-LD, Open Graph, Twitter and link tags name, best witness first; logos and defaults left out. */
export function metaPictures(context: ArticleContext): MetaPicture[] {
  const { page, article } = context
  const found = new Map<string, MetaPicture>()
  const add = (href: unknown, more: Partial<MetaPicture> = {}): void => {
    const url = resolveUrl(href, page.base)
    if (!url || isJunk(url)) return
    if (found.size >= MOST) return
    const key = pictureKey(url)
    const picture = { url, key, width: null, height: null, caption: null, credit: null, ...more }
    const earlier = found.get(key)
    found.set(
      key,
      earlier
        ? { ...earlier, caption: earlier.caption ?? picture.caption, credit: earlier.credit ?? picture.credit }
        : picture,
    )
  }
  const og = [...metaAll(page, 'og:image'), ...metaAll(page, 'og:image:url'), ...metaAll(page, 'og:image:secure_url')]
  for (const href of og.slice(0, 3))
    add(href, {
      width: length(metaAll(page, 'og:image:width')[0]),
      height: length(metaAll(page, 'og:image:height')[0]),
    })
  const read = (value: unknown, depth: number): void => {
    if (typeof value === 'string') add(value)
    else if (Array.isArray(value) && depth < 4) for (const item of value.slice(0, 20)) read(item, depth + 1)
    else if (typeof value === 'object' && value !== null && depth < 5) {
      const image = value as Record<string, unknown>
      const href = image['contentUrl'] ?? image['url'] ?? image['@id']
      add(Array.isArray(href) ? href[0] : href, {
        width: length(size(image['width'])),
        height: length(size(image['height'])),
        caption: text(image['caption']) ?? long(text(image['description'])),
        credit:
          text(image['creditText']) ??
          text(image['copyrightHolder']) ??
          text(image['creator']) ??
          text(image['author']),
      })
    }
  }
  read(article?.data['image'], 0)
  const others = picturesOfOthers(page)
  for (const node of page.jsonLd)
    if (node.types.includes('ImageObject') && (node.under === null || node.under === 'image') && !others.has(node.data))
      read(node.data, 0)
  for (const href of [...metaAll(page, 'twitter:image'), ...metaAll(page, 'twitter:image:src')].slice(0, 2)) add(href)
  // What services that show links asked for before there was Open Graph: many templates state nothing else.
  if (found.size === 0) for (const { href } of linksOf(page, 'image_src').slice(0, 1)) add(href)
  return [...found.values()]
}

function size(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)['value'] : value
}

function text(value: unknown): string | null {
  if (Array.isArray(value)) return text(value[0])
  if (typeof value === 'object' && value !== null) return text((value as Record<string, unknown>)['name'])
  const folded = typeof value === 'string' ? foldSpace(value.slice(0, 3000).replace(/<[^>]{0,400}>/g, ' ')) : ''
  return folded || null
}

/** A description is taken for a caption only where it is a sentence. */
function long(description: string | null): string | null {
  return description !== null && description.length > 40 ? description : null
}
