import type { Element } from 'domhandler'
import { decodeEntities } from '../../core/text.ts'
import { resolveUrl } from '../../core/urls.ts'
import { pictureKey } from './keys.ts'

/** A picture as it stands in the page, its address resolved. */
export interface Picture {
  readonly url: string
  /** Equal for the same picture in another size. */
  readonly key: string
  /** Every address that the markup gives for it, for matching with metadata. */
  readonly keys: readonly string[]
  readonly alt: string | null
  readonly width: number | null
  readonly height: number | null
  readonly element: Element
}

/** Addresses of one picture that are read. */
const MOST_KEYS = 12

/** A picture whose keys are read when they are asked for: most pictures of a page are none of the article by their place. */
export class ShownPicture implements Picture {
  readonly url: string
  readonly alt: string | null
  readonly width: number | null
  readonly height: number | null
  readonly element: Element
  readonly #others: readonly string[]
  readonly #base: string
  #key: string | undefined
  #keys: readonly string[] | undefined

  /** `others` are the addresses of its other sizes as stated, best first. */
  constructor(shown: Omit<Picture, 'key' | 'keys'>, others: readonly string[], base: string) {
    this.url = shown.url
    this.alt = shown.alt
    this.width = shown.width
    this.height = shown.height
    this.element = shown.element
    this.#others = others
    this.#base = base
  }

  get key(): string {
    return (this.#key ??= pictureKey(this.url))
  }

  get keys(): readonly string[] {
    return (this.#keys ??= this.#readKeys())
  }

  #readKeys(): string[] {
    const keys = new Set([this.key])
    let count = 1
    for (const href of this.#others) {
      const url = count < MOST_KEYS ? resolveUrl(decodeEntities(href), this.#base) : undefined
      if (!url) continue
      keys.add(pictureKey(url))
      count += 1
    }
    return [...keys]
  }
}
