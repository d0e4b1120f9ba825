import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findImages } from '../../src/extract/images.ts'
import { splitCaption, stripCredit } from '../../src/extract/images/credits.ts'
import { pictureKey } from '../../src/extract/images/keys.ts'
import { contextOf, paragraph } from './article-context.ts'

const page = (media: string, before = ''): string =>
  `<head>${before}</head><body><nav><img src="/logo.png" width="300" height="80"></nav><article><h1>Seals return to the old port</h1>${media}${paragraph(1)}${paragraph(2)}</article></body>`
const images = (html: string) => findImages(contextOf(html))
const only = (html: string) => {
  const found = images(html)
  expect(found).toHaveLength(1)
  return found[0]!
}

describe('which file of a picture', () => {
  it('takes the largest candidate of srcset, also without white space after the comma', () => {
    const image = only(
      page('<figure><img src="/s/seal.jpg" srcset="/s/seal-400.jpg 400w,/s/seal-1600.jpg 1600w"></figure>'),
    )
    expect(image).toMatchObject({ url: 'https://www.news.example/s/seal-1600.jpg', width: 1600, lead: true })
  })
  it('keeps commas inside addresses', () => {
    const image = only(page('<img srcset="/w_400,q_80/seal-wall.jpg 400w, /w_900,q_80/seal-wall.jpg 900w">'))
    expect(image.url).toBe('https://www.news.example/w_900,q_80/seal-wall.jpg')
  })
  it.each([
    ['data-src', '<img src="data:image/gif;base64,R0lGOD" data-src="/seal-a.jpg">'],
    [
      'any data attribute that holds an image file',
      '<img src="/assets/placeholder.png" data-deferred-file="/seal-a.jpg?x=1">',
    ],
    [
      'a frame in a figure that waits for its picture',
      '<figure><div data-src="/seal-a.jpg" data-alt="Seals"></div></figure>',
    ],
    [
      'what the markup states for machines',
      '<figure itemscope><meta itemprop="contentUrl" content="/seal-a.jpg"><img src="data:," data-srcs="{}"></figure>',
    ],
    ['source of a picture element', '<picture><source data-srcset="/seal-a.jpg"><img src="data:,"></picture>'],
    ['noscript', '<img class="lazy"><noscript><img src="/seal-a.jpg" alt="A seal"></noscript>'],
    ['an element that scripts make a picture of', '<news-lead-image src="/seal-a.jpg"></news-lead-image>'],
    ['amp-img', '<amp-img src="/seal-a.jpg" width="600" height="400"></amp-img>'],
    ['background of a figure', '<figure style="background-image: url(\'/seal-a.jpg\')"></figure>'],
  ])('resolves lazy loading: %s', (_name, media) => {
    expect(only(page(media)).url).toMatch(/^https:\/\/www\.news\.example\/seal-a\.jpg/)
  })
  it('counts a picture in two sizes once', () => {
    const found = images(
      page('<img src="/up/seal-wall-2025-300x200.jpg"><img src="/up/seal-wall-2025-1200x800.jpg" width="1200">'),
    )
    expect(found.map(({ url }) => url)).toEqual(['https://www.news.example/up/seal-wall-2025-1200x800.jpg'])
  })
  it('counts it again where it is printed under other words', () => {
    const figure = (text: string): string => `<figure><img src="/seal-a.jpg"><figcaption>${text}</figcaption></figure>`
    const captions = (...texts: string[]) => images(page(texts.map(figure).join(''))).map(({ caption }) => caption)
    expect(captions('Two seals rest.', 'The master of the port counts.')).toEqual([
      'Two seals rest.',
      'The master of the port counts.',
    ])
    expect(captions('Two seals rest.', 'Two seals rest')).toEqual(['Two seals rest.'])
  })
  it('tells pictures apart whose address is a script', () => {
    expect(pictureKey('https://a.example/image.php?id=17')).not.toBe(pictureKey('https://a.example/image.php?id=18'))
    expect(pictureKey('https://a.example/_next/image?url=%2Fup%2Fseal.jpg&w=640')).toBe(
      pictureKey('https://a.example/up/seal.jpg'),
    )
  })
})

describe('whose picture', () => {
  it('leaves out a line that waits in a frame as pictures do', () => {
    const line = '<figure><div data-src="/grey-line.png" data-width="640" data-height="3"></div></figure>'
    expect(images(page(`<figure><img src="/seal-a.jpg"></figure>${line}`))).toHaveLength(1)
  })
  it('leaves out teasers, portraits, icons, adverts and what stands outside the article', () => {
    const html = page(`<figure><img src="/seal-a.jpg"></figure>
      <div class="author-box"><img src="/people/anna.jpg"></div>
      <div class="teaser"><a href="/science/other-story-about-boats-55123"><img src="/boat.jpg"><h3>Boats are painted again this spring</h3></a></div>
      <img src="/icons/clock.jpg"><img src="/img/appIcon.png"><img src="/p.gif" width="1" height="1"><div class="ad-slot"><img src="/buy-now-soap.jpg"></div>`)
    expect(images(`${html}<aside><img src="/aside.jpg"></aside>`).map(({ url }) => url)).toEqual([
      'https://www.news.example/seal-a.jpg',
    ])
  })
  it('takes a picture in a frame whose class says teaser when no link to another article stands in it', () => {
    expect(
      only(page('<div class="article-picture--teaser"><img src="/seal-a.jpg"><p>Seals on the wall.</p></div>')).caption,
    ).toBe('Seals on the wall.')
  })
  it('adds a lead that only the metadata has, but no logo', () => {
    const lead = only(
      page('', '<meta property="og:image" content="/up/harbour.jpg"><meta property="og:image:width" content="1200">'),
    )
    expect(lead).toMatchObject({
      url: 'https://www.news.example/up/harbour.jpg',
      width: 1200,
      lead: true,
      caption: null,
    })
    expect(images(page('', '<meta property="og:image" content="/img/site-logo.png">'))).toEqual([])
  })
  it('takes the captioned pictures of a page that shows rather than tells, beyond its few words', () => {
    const names = ['red', 'blue', 'green', 'white', 'brown', 'black']
    const figure = (name: string) =>
      `<figure class="gallery-item"><img src="/${name}.jpg"><figcaption><p>The ${name} boat comes in.</p><p>${name}</p></figcaption></figure>`
    const shown = images(
      `<main><h1>Seals come back to the harbour</h1><p>Once a year they swim past the harbour wall and sleep on the steps of the old pier.</p><div class="gallery">${names.map(figure).join('')}</div></main>`,
    )
    expect(shown.map(({ url }) => url)).toEqual(names.map((name) => `https://www.news.example/${name}.jpg`))
  })
  it('does not break without a body', () => {
    expect(images('<h1>Seals</h1><img src="/seal-a.jpg">')).toMatchObject([{ lead: true }])
    expect(images('<p>Nothing here.</p>')).toEqual([])
  })
})

describe('captions', () => {
  it.each([
    ['a whole figcaption', '<figcaption>Seals on the outer wall.</figcaption>', 'Seals on the outer wall.', null],
    [
      'a credit in an element of its own',
      '<figcaption>Seals on the outer wall. <span class="credit">Photo: Mara Lind</span></figcaption>',
      'Seals on the outer wall.',
      'Mara Lind',
    ],
    [
      'a credit after its label',
      '<figcaption>Robben auf der Mauer. Foto: Mara Lind/dpa</figcaption>',
      'Robben auf der Mauer.',
      'Mara Lind/dpa',
    ],
    [
      'a labelled credit in brackets',
      '<figcaption>Robben auf der Mauer (Symbolfoto: Mara Lind)</figcaption>',
      'Robben auf der Mauer',
      'Mara Lind',
    ],
    [
      'a plain agency in brackets, which stays',
      '<figcaption>Seals on the outer wall, May 2, 2025. (AP)</figcaption>',
      'Seals on the outer wall, May 2, 2025. (AP)',
      'AP',
    ],
    ['a credit alone', '<figcaption>Mara Lind / Reuters</figcaption>', null, 'Mara Lind / Reuters'],
    [
      'controls inside',
      '<figcaption><button>Zoom</button><span>1/5</span><p>Seals rest.</p></figcaption>',
      'Seals rest.',
      null,
    ],
    [
      'aria-hidden text',
      '<figcaption aria-hidden="true">Seals on the outer wall.</figcaption>',
      'Seals on the outer wall.',
      null,
    ],
    [
      'an Arabic credit',
      '<figcaption><p>فقمات على الجدار الخارجي للميناء.</p><p>تصوير: مها ليند</p></figcaption>',
      'فقمات على الجدار الخارجي للميناء.',
      'مها ليند',
    ],
    [
      'no figcaption but a class',
      '<div class="wp-caption-text">Seals on the outer wall.</div>',
      'Seals on the outer wall.',
      null,
    ],
  ])('reads %s', (_name, caption, text, credit) => {
    expect(only(page(`<figure><img src="/seal-a.jpg" alt="x">${caption}</figure>`))).toMatchObject({
      caption: text,
      credit,
    })
  })
  it('reads the short text in a wrapper of picture and text only', () => {
    expect(only(page('<div><div><img src="/seal-a.jpg"></div><div>Seals on the outer wall.</div></div>')).caption).toBe(
      'Seals on the outer wall.',
    )
  })
  it('reads the text beside the picture that says what its alt text says', () => {
    const html = page(
      '<div><img src="/seal-a.jpg" alt="Seals on the outer wall"></div><div><span>Seals on the outer wall</span></div>',
    )
    expect(only(html).caption).toBe('Seals on the outer wall')
  })
  it('reads it also where it is hidden until a button shows it', () => {
    const text = '<div style="display:none"><span>Seals on the outer wall</span> <small>dpa</small></div>'
    expect(only(page(`<div><img src="/seal-a.jpg" alt="Seals on the outer wall"></div>${text}`)).caption).toBe(
      'Seals on the outer wall',
    )
  })
  it('reads a figcaption past the badges on the picture', () => {
    const badges = '<div class="badges"><a href="/galleries/seals-of-the-bay-77213">5</a></div>'
    const figure = `<figure><div><div><img src="/seal-a.jpg">${badges}</div></div><figcaption>Seals rest.</figcaption></figure>`
    expect(only(page(figure)).caption).toBe('Seals rest.')
  })
  it('does not take a box with a heading in it for a caption, whatever the heading is made of', () => {
    const head = '<h2><div>Seals of the bay</div></h2><div>By Ann Lee</div>'
    expect(only(page(`<figure>${head}<div><img src="/seal-a.jpg"></div></figure>`)).caption).toBeNull()
  })
  it('takes neither alt text nor a paragraph of the story for a caption', () => {
    expect(only(page('<img src="/seal-a.jpg" alt="Seals on the outer wall">')).caption).toBeNull()
  })
  it('falls back on what the metadata says of the same file, unless that is the headline', () => {
    const data = (caption: string): string =>
      `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Seals return to the old port","image":{"@type":"ImageObject","url":"/up/seal-48213.jpg?w=90","caption":"${caption}"}}</script>`
    const media = '<img src="/up/seal-48213.jpg">'
    expect(only(page(media, data('Two seals sleep on a barge.'))).caption).toBe('Two seals sleep on a barge.')
    expect(only(page(media, data('Seals return to the old port'))).caption).toBeNull()
  })
})

describe('credits', () => {
  it.each([
    ['Photo: Mara Lind', 'Mara Lind'],
    ['© 2025 Mara Lind', 'Mara Lind'],
    ['(Crédit photo : Mara Lind)', 'Mara Lind'],
    ['写真：林真理', '林真理'],
    ['Foto:', null],
  ])('%s', (text, name) => expect(stripCredit(text)).toBe(name))
  it('never throws and never makes a caption longer', () => {
    assert(
      property(string({ maxLength: 400, unit: 'grapheme' }), (text) => {
        expect((splitCaption(text).caption ?? '').length).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})

describe('credits at the end of a caption', () => {
  it.each([
    ['新しい図書館の完成予想図＝海辺市提供', '新しい図書館の完成予想図＝海辺市提供', '海辺市'],
    ['الحافلة الجديدة في محطة الجامعة (أ ف ب)', 'الحافلة الجديدة في محطة الجامعة (أ ف ب)', 'أ ف ب'],
    ['Modelo das novas cédulas — Foto: Lia Couto', 'Modelo das novas cédulas', 'Lia Couto'],
    ['رويترز', null, 'رويترز'],
  ])('%s', (text, caption, credit) => {
    expect(splitCaption(text)).toEqual({ caption, credit })
  })
})
