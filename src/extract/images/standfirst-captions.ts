import { foldForCompare, foldSpace } from '../../core/text.ts'
import type { Decision, Image } from '../types.ts'
import { isOtherLine } from './other-lines.ts'

/** Characters that say that two texts are one. */
const SURE = 40
/** Characters of a caption that stands before the standfirst. */
const LEAST = 12

/**
 * Pictures whose caption is not the standfirst that the page shows beside them: what stands before it in the caption is
 * the caption, and what stands behind it are the by-line and the date.
 */
export function withoutStandfirst(
  images: readonly Image[],
  summary: Decision<string>,
  headline: string | null,
): readonly Image[] {
  const standfirst = foldSpace((summary.value ?? '').replaceAll('\n', ' '))
  if (standfirst.length < SURE || !summary.source?.startsWith('dom')) return images
  const title = foldForCompare(headline ?? '')
  return images.map((image) => {
    const at = image.caption?.indexOf(standfirst) ?? -1
    if (image.caption === null || at < 0) return image
    const before = image.caption.slice(0, at).trim()
    const own = before.length >= LEAST && !isOtherLine(before) && !(title && foldForCompare(before).includes(title))
    return { ...image, caption: own ? before : null }
  })
}
