import type { Element } from 'domhandler'
import { classParts } from '../../core/class-words.ts'
import { parentOf } from '../../page/ancestors.ts'
import type { Picture } from './picture.ts'
import { BEFORE_HEADLINE } from './opening.ts'
import { keptIn, linksElsewhere, type Zone } from './zone.ts'

/** Class words of elements that show one picture after another. */
const GALLERY_BOX = classParts({
  en: 'gallery | galleries | slider | slides | slideshow | carousel | swiper | flexslider | lightbox-gallery | inline-images',
  de: 'bildergalerie | galerie | bilderstrecke | fotostrecke',
  fr: 'diaporama',
  es: 'galeria',
})

/** The elements that show the metadata's picture among others right above the headline: their other pictures are the article's too. */
export function leadGalleries(
  all: readonly Picture[],
  isNamed: (picture: Picture) => boolean,
  zone: Zone,
): ReadonlySet<Element> {
  const found = new Set<Element>()
  const { headline, spans, context } = zone
  if (headline === null) return found
  for (const picture of all) {
    const { element } = picture
    const place = spans.get(element)?.start ?? Infinity
    if (place > headline || place < headline - BEFORE_HEADLINE || !isNamed(picture)) continue
    let node = parentOf(element)
    for (let level = 0; node && level < 8; level += 1, node = parentOf(node))
      if (keptIn(zone, node) > 0) break
      else if (GALLERY_BOX.test(context.page.elements.hint(node)) && !linksElsewhere(node, zone)) found.add(node)
  }
  return found
}
