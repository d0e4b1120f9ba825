import { describe, expect, it } from 'vitest'
import { findImages } from '../../src/extract/images.ts'
import { splitCaption } from '../../src/extract/images/credits.ts'
import { contextOf, paragraph } from './article-context.ts'

const page = (media: string, more = ''): string =>
  `<body><article><h1>Seals return to the old port</h1>${paragraph(1)}${media}${paragraph(2)}${more}</article></body>`
const first = (media: string, more = '') => {
  const [image] = findImages(contextOf(page(media, more)))
  return { caption: image?.caption, credit: image?.credit }
}
const IMG = '<img src="/seal-a.jpg" width="800" height="500">'
const TEXT = 'Seals on the outer wall.'

describe('a credit outside of the caption', () => {
  it.each([
    [
      'behind the figcaption',
      `<figure>${IMG}<figcaption>${TEXT}</figcaption><div class="credit">(Image: Mara Lind)</div></figure>`,
    ],
    [
      'in a second figcaption',
      `<figure>${IMG}<figcaption>${TEXT}</figcaption><figcaption>Foto: Mara Lind</figcaption></figure>`,
    ],
    [
      'in the next element by its class',
      `<section><div>${IMG}</div><p class="image-description">${TEXT}</p><p class="image-copyright">Mara Lind</p></section>`,
    ],
    [
      'in the class of a caption that is its source',
      `<div><div>${IMG}<p class="media__caption media__caption--text">${TEXT}</p><p class="media__caption media__caption--source">Mara Lind</p></div></div>`,
    ],
    [
      'in the same line, in an element of its own',
      `<p class="pic">${IMG}<span class="caption">${TEXT}</span><span class="credits"><abbr>Mara</abbr> Lind</span></p>`,
    ],
    [
      'below its label',
      `<div><figure>${IMG}<p class="img-text">${TEXT}</p></figure><div><strong>Foto:</strong><p>Mara Lind</p></div></div>`,
    ],
  ])('%s', (_name, media) => expect(first(media)).toEqual({ caption: TEXT, credit: 'Mara Lind' }))

  it('without a caption, in the line behind the picture', () => {
    expect(first(`<div>${IMG}</div><div class="fotocredit"><p>Bild: Mara Lind via Unsplash</p></div>`)).toEqual({
      caption: null,
      credit: 'Mara Lind via Unsplash',
    })
  })
  it('in a data attribute that is named for it', () => {
    const marked = `<figcaption>${TEXT.slice(0, -1)} <span data-caption-copyright=""> / Mara Lind</span></figcaption>`
    expect(first(`<figure>${IMG}${marked}</figure>`)).toEqual({ caption: TEXT.slice(0, -1), credit: 'Mara Lind' })
    expect(first(`<div data-photo-credit="Mara Lind">${IMG}</div>`).credit).toBe('Mara Lind')
    expect(first(`<div data-photo-credit="true">${IMG}</div>`).credit).toBeNull()
  })
  it('goes with its caption where the picture is the poster of a video too', () => {
    const poster = '<figure><img src="/seal-a.jpg"><figcaption>Grafik: So schwimmen Robben</figcaption></figure>'
    const figure = `<figure>${IMG}<figcaption>${TEXT} © Mara Lind</figcaption></figure>`
    expect(first(`${poster}${paragraph(3)}${figure}`)).toEqual({ caption: TEXT, credit: 'Mara Lind' })
  })
  it('is not that of the next picture, nor a line behind the text', () => {
    const other = '<figure><img src="/seal-b.jpg"><figcaption>Foto: Ann Lee</figcaption></figure>'
    expect(first(`<div>${IMG}</div>${other}`).credit).toBeNull()
    expect(first(`<div>${IMG}</div>`, '<p>Photo: Ann Lee</p>').credit).toBeNull()
  })
  it('is no by-line and no date', () => {
    expect(first(`<div>${IMG}</div><p class="byline">By Ann Lee</p>`).credit).toBeNull()
    expect(first(`<div>${IMG}</div><p class="copyright">3 May 2031</p>`).credit).toBeNull()
  })
})

describe('a credit inside of the caption', () => {
  it('begins where an element stands right behind the end of the sentence', () => {
    const caption = `<figcaption><span>${TEXT}</span><span class="x1">Mara Lind / Reuters file</span></figcaption>`
    expect(first(`<figure>${IMG}${caption}</figure>`)).toEqual({ caption: TEXT, credit: 'Mara Lind / Reuters file' })
  })
  it('is not the whole of an element whose class names both', () => {
    const box = `<div class="description-copyright"><div class="text"><p>${TEXT}</p></div><div class="copyright">Foto: Lind</div></div>`
    expect(first(`<figure>${IMG}${box}</figure>`)).toEqual({ caption: TEXT, credit: 'Lind' })
  })
  it('is not a sentence in the element that is meant for it', () => {
    const text = 'Seals on the outer wall of the port of Northport at low tide in May 2031. (Ann Lee/AFP)'
    expect(first(`<figure>${IMG}<figcaption><span class="credit">${text}</span></figcaption></figure>`)).toEqual({
      caption: text,
      credit: 'Ann Lee/AFP',
    })
  })
  it.each(['1of4Seals on the wall.', 'Seals on the wall. … [+]', 'Seals on the wall. •'])(
    'marks beside it: %s',
    (text) =>
      expect(first(`<figure>${IMG}<figcaption>${text}</figcaption></figure>`).caption).toBe('Seals on the wall.'),
  )
  it('is read in one go where its marks have no end', { timeout: 5000 }, () => {
    const text = `Seals ${'•'.repeat(100_000)} on the wall.`
    expect(first(`<figure>${IMG}<figcaption>${text}</figcaption></figure>`).caption).toBeNull()
  })
  it('is not a label by itself', () => {
    const label = '<span>Image copyright</span>'
    expect(first(`<figure>${IMG}<figcaption>${label}</figcaption></figure>`).caption).toBeNull()
  })
  it.each([
    ['Les phoques sont revenus. Photo VM / Lise Roy', 'Les phoques sont revenus.', 'VM / Lise Roy'],
    ['Las focas volvieron. FOTO Archivo Particular', 'Las focas volvieron.', 'Archivo Particular'],
    ['Foto. Cortesía', null, 'Cortesía'],
    ['Fotocredit: SID', null, 'SID'],
    ['Credit...Mara Lind/The Northport Times', null, 'Mara Lind/The Northport Times'],
    ['Seals on the wall, August 6, 2031. — AFP pic', 'Seals on the wall, August 6, 2031. — AFP pic', 'AFP'],
    ['Robben auf der Mauer / picture alliance', 'Robben auf der Mauer / picture alliance', 'picture alliance'],
    ['Robben liegen auf der Mauer. IMAGO/Mara Lind', 'Robben liegen auf der Mauer.', 'IMAGO/Mara Lind'],
    ['Seals on the wall in May 2031. — Picture by Mara Lind', 'Seals on the wall in May 2031.', 'Mara Lind'],
    ['Seals rest. Photo by Mara Lind/Getty Images', 'Seals rest.', 'Mara Lind/Getty Images'],
    ['Redada en la plaza / Mara Lind', 'Redada en la plaza / Mara Lind', 'Mara Lind'],
    ['Seals on the wall. (Mara Lind)', 'Seals on the wall. (Mara Lind)', 'Mara Lind'],
    ['Seals on the wall. (FILE)', 'Seals on the wall. (FILE)', null],
    ['boatman77 / pixelio.de', null, 'boatman77 / pixelio.de'],
    ['iStock/cjp', null, 'iStock/cjp'],
    ['A photo by Mara Lind of seals', 'A photo by Mara Lind of seals', null],
    ['The boats are in. Photo booths are open.', 'The boats are in. Photo booths are open.', null],
  ])('%s', (text, caption, credit) => expect(splitCaption(text)).toEqual({ caption, credit }))
})

describe('a credit that ends the caption', () => {
  it.each([
    [`${TEXT} (Mara Lind/The Harbour)`, `${TEXT} (Mara Lind/The Harbour)`, 'Mara Lind/The Harbour'],
    [
      `${TEXT} (Mara Lind for The Harbour Post)`,
      `${TEXT} (Mara Lind for The Harbour Post)`,
      'Mara Lind for The Harbour Post',
    ],
    [`${TEXT} Mara Lind / The Harbour Post`, TEXT, 'Mara Lind / The Harbour Post'],
    ['Mara Lind Submitted photo', 'Mara Lind', 'Submitted photo'],
    ['Fot. Mara Lind', null, 'Mara Lind'],
    ['Privat', null, 'Privat'],
    ['海豹回到舊港。 圖／海港日報', '海豹回到舊港。', '海港日報'],
    ['古い港に戻ったアザラシ＝ロイター', '古い港に戻ったアザラシ＝ロイター', 'ロイター'],
  ])('%s', (text, caption, credit) => expect(splitCaption(text)).toEqual({ caption, credit }))
  it('is cut where it stands in an element of its own as well', () => {
    expect(
      first(`<figure>${IMG}<figcaption>${TEXT} Mara Lind<span class="credit">Mara Lind</span></figcaption></figure>`),
    ).toEqual({ caption: TEXT, credit: 'Mara Lind' })
  })
  it('is no part of a sentence', () => {
    for (const text of ['Seals (old / new port)', 'The port. Then and now / a comparison', 'He sent the file photo'])
      expect(splitCaption(text)).toEqual({ caption: text, credit: null })
  })
})
