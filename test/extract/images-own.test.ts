import { describe, expect, it } from 'vitest'
import { findImages } from '../../src/extract/images.ts'
import { pictureKey } from '../../src/extract/images/keys.ts'
import { contextOf, paragraph, STORY_URL } from './article-context.ts'

const H1 = '<h1>Seals return to the old port</h1>'
const page = (media: string, { head = '', above = '', by = '' } = {}): string =>
  `<head>${head}</head><body>${above}<article>${H1}${by}${media}${paragraph(1)}${paragraph(2)}</article></body>`
const images = (html: string) => findImages(contextOf(html))
const names = (html: string) => images(html).map(({ url }) => url.split('/').at(-1))
const LEAD = '<figure><img src="/seal-a.jpg"></figure>'

describe('portraits of authors', () => {
  it('are known by the square size in their address or their attributes', () => {
    const small = ['/ann.jpg?w=105&h=105', '/ann-192x192.jpg', '/resized/72x72/ann-lee.jpg']
    for (const src of small) expect(names(page(`<div><img src="${src}"></div>${LEAD}`))).toEqual(['seal-a.jpg'])
    expect(names(page(`<div><img src="/x.jpg" width="100" height="100"></div>${LEAD}`))).toEqual(['seal-a.jpg'])
  })
  it('are known by an alt text that names the author and says no more', () => {
    const by = '<div class="byline">By Ann Lee</div>'
    const beside = (alt: string) =>
      names(page(`<section><figure><img src="/p.jpg" alt="${alt}"></figure></section>${LEAD}`, { by }))
    expect(beside('Photo of Ann Lee')).toEqual(['seal-a.jpg'])
    expect(beside('Seals (photo: Ann Lee)')).toEqual(['p.jpg', 'seal-a.jpg'])
  })
  it('are no pictures of the article because JSON-LD has them as pictures of a person', () => {
    const person = '{"@type":"Person","name":"Ann Lee","image":{"@type":"ImageObject","url":"/people/lee-48213.jpg"}}'
    const head = `<script type="application/ld+json">${person}</script>`
    expect(names(page(LEAD, { head }))).toEqual(['seal-a.jpg'])
    expect(names(page(`${LEAD}<div class="author-box"><img src="/people/lee-48213.jpg"></div>`, { head }))).toEqual([
      'seal-a.jpg',
    ])
  })
  it('do not hide small pictures that lead to the whole ones', () => {
    expect(names(page('<a href="/full/seal-a.jpg"><img src="/seal-a-150x150.jpg"></a>'))).toEqual([
      'seal-a-150x150.jpg',
    ])
  })
})

describe('pictures of other things', () => {
  it('leaves out what plugins and themes draw, loaders and codes', () => {
    const drawn = [
      '/wp-content/plugins/print/printer.gif',
      '/i/preloading.gif',
      '/img/ico/ico-mail.png',
      '/api/create-qr-code/?x=1',
    ]
    expect(names(page(`${LEAD}${drawn.map((src) => `<img src="${src}">`).join('')}`))).toEqual(['seal-a.jpg'])
  })
  it('keeps the picture of a story that is about such a thing', () => {
    expect(names(page('<figure><img src="/up/qr-code-fraud-in-the-port.jpg"></figure>'))).toHaveLength(1)
  })
  it('leaves out a picture beside nothing but links to another article', () => {
    const link = '<a href="/science/other-story-about-boats-55123">Boats are painted again this spring</a>'
    const card = (more: string): string =>
      `<div><div><picture><img src="/boat-48213.jpg"></picture></div><div><h3>${link}</h3>${more}</div></div>`
    expect(names(page(`${LEAD}${paragraph(3)}${card('<div>By Ann Lee</div>')}`))).toEqual(['seal-a.jpg'])
    expect(
      names(page(`${LEAD}${paragraph(3)}${card('<p>Seals swim around a boat, photo of the port</p>')}`)),
    ).toHaveLength(2)
  })
  it('leaves out a card of another article that shows the picture of this one', () => {
    const head = '<meta property="og:image" content="/seal-48213-wide.jpg">'
    const card =
      '<ul><li><a href="/science/other-story-about-boats-55123"><figure><img src="/seal-48213-wide.jpg"><figcaption>Boats are painted again</figcaption></figure></a></li></ul>'
    expect(images(page(card, { head })).map(({ caption }) => caption)).toEqual([null])
    const here = card.replace('/science/other-story-about-boats-55123', STORY_URL)
    expect(images(page(here, { head })).map(({ caption }) => caption)).toEqual([null])
  })
})

describe('one picture', () => {
  it.each([
    ['/styles/wide_1200x900/public/seal.webp?itok=a', '/styles/thumb/public/seal.jpg?itok=b'],
    ['/news/0001/large/T2A9.jpg', '/news/0001/small/T2A9.jpg'],
    ['/assets/2031-seals-rest-large-169.jpg', '/assets/2031-seals-rest-small-169.jpg'],
    [
      '/seal 1.jpg/_jcr_content/renditions/cq5dam.thumbnail.cropped.1500.844.jpeg',
      '/seal 1.jpg/_jcr_content/renditions/cq5dam.thumbnail.cropped.750.422.jpeg',
    ],
    ['/up/seals-in-the-port-2031-.jpg', '/up/seals-in-the-port-2031.jpg'],
    ['/pic/15125232_M400x267.jpg', '/pic/15125232_W2040C2040x1360o0x0.jpg'],
  ])('%s is %s', (one, other) => {
    expect(pictureKey(`https://a.example${one}`)).toBe(pictureKey(`https://a.example${other}`))
  })
  it('is given in the larger file where words say so', () => {
    const two = '<img src="/assets/2031-seals-rest-small-169.jpg"><img src="/assets/2031-seals-rest-large-169.jpg">'
    expect(names(page(two))).toEqual(['2031-seals-rest-large-169.jpg'])
  })
})

describe('pictures that scripts load', () => {
  it.each([
    ['an address of a script', '<img data-src-sm="/image.php?uuid=a1b2">', 'image.php?uuid=a1b2'],
    [
      'a list by screens',
      '<img data-interchange="[/seal-300.jpg, small], [/seal-900.jpg, medium], [/seal-1800.jpg, medium-retina]" src="data:,">',
      'seal-1800.jpg',
    ],
  ])('%s', (_name, media, file) => expect(names(page(`<figure>${media}</figure>`))).toEqual([file]))
})

describe('a gallery above the headline', () => {
  const slide = (name: string, text: string) => `<li><img src="/${name}.jpg"><p class="flex-caption">${text}</p></li>`
  const slides = `${slide('seal-one', '1/2 Two seals rest.')}${slide('seal-two', '2/2 One seal swims.')}`
  it('belongs to the article with the picture that the metadata names', () => {
    const head = '<meta property="og:image" content="/seal-two.jpg">'
    const found = images(page('', { head, above: `<div class="gallery"><ul>${slides}</ul></div>` }))
    expect(found.map(({ caption }) => caption)).toEqual(['Two seals rest.', 'One seal swims.'])
  })
  it('does not where the metadata names none of it', () => {
    expect(names(page(LEAD, { above: `<div class="gallery"><ul>${slides}</ul></div>` }))).toEqual(['seal-a.jpg'])
  })
})

describe('what is no caption', () => {
  const caption = (text: string) =>
    images(page(`<div><div><img src="/seal-a.jpg"></div><div>${text}</div></div>`))[0]!.caption
  it.each([
    'By Ann Lee',
    'Written by Ann Lee on July 27, 2031',
    '15 августа 2031, 13:43',
    '3.65 von 1990 Bewertungen',
    'Learn more at Northport News.',
    '1-min read',
    '4,80€ 10,80€',
    '1',
    'Seals return to the old port',
  ])('%s', (text) => expect(caption(text)).toBeNull())
  it('is a caption all the same where it says more', () => {
    expect(caption('Seals on the outer wall, July 27, 2031')).toBe('Seals on the outer wall, July 27, 2031')
  })
  it('is the name of the site, which is a credit', () => {
    const head = '<meta property="og:site_name" content="The Northport Times">'
    const [image] = images(page('<figure><img src="/seal-a.jpg"><span>The Northport Times</span></figure>', { head }))
    expect(image).toMatchObject({ caption: null, credit: 'The Northport Times' })
  })
})

describe('a caption in a paragraph of its own', () => {
  const between = (text: string) =>
    images(
      `<body><article>${H1}${paragraph(1)}<figure><img src="/seal-a.jpg"></figure>${text}${paragraph(2)}</article></body>`,
    )[0]!.caption
  it('stands right behind the picture, between paragraphs', () => {
    expect(between('<p>NORTHPORT seals on the wall.</p>')).toBe('NORTHPORT seals on the wall.')
  })
  it('holds no link, and no words of a pointer', () => {
    expect(between('<p>Read more: <a href="/x">Boats are painted</a></p>')).toBeNull()
    expect(between('<p>Read also: boats are painted.</p>')).toBeNull()
  })
})

describe('what is no picture of the article', () => {
  const beside = (media: string, head = '') => names(page(`${LEAD}${media}`, { head }))
  it.each([
    ['a formula', '<img src="/media/math/render/svg/5d41402abc4b2a76" alt="x_{i}">'],
    ['a code to be scanned', '<img src="/up/Join-our-readers-QR-code-Port1.png">'],
    ['a drawing on a control', '<img src="/i/act_mailafriend.png"><img src="/i/zoom.png"><img src="/i/wappicon.gif">'],
    ['a control in another language', '<img src="/img/partage-gros.png"><img src="/img/btn-teilen.png">'],
    ['an icon for large screens', '<img src="/i/apple-touch-icon@2x.png">'],
    ['a box for the newsletter', '<figure><img src="/up/48213.jpg" alt="Our weekly newsletter"></figure>'],
  ])('%s', (_, media) => expect(beside(media)).toEqual(['seal-a.jpg']))
  it('the logo, whose alt text is the name of the site', () => {
    const head = '<meta property="og:site_name" content="The Northport Times">'
    expect(beside('<img src="/up/48213.png" alt="The Northport Times">', head)).toEqual(['seal-a.jpg'])
    expect(beside('<img src="/up/48213.png" alt="The Northport Times building">', head)).toHaveLength(2)
  })
  it('the home page of a host, which metadata give where there is no picture', () => {
    expect(names(page('', { head: '<meta property="og:image" content="https://news.example/">' }))).toEqual([])
    expect(names(page('<img src="/">'))).toEqual([])
  })
  it('keeps a picture that is about such a thing', () => {
    const media = '<img src="/up/zoom-meeting.jpg"><img src="/up/mail-2031.jpg"><img src="/up/search.jpg">'
    expect(beside(media)).toHaveLength(4)
  })
})

describe('one picture in two sizes', () => {
  const same = (a: string, b: string) =>
    expect(pictureKey(`https://news.example${a}`)).toBe(pictureKey(`https://news.example${b}`))
  it('is one where a content system sets a hash behind its name', () => {
    same('/_processed_/0/8/csm_seals_c705cef008.jpg', '/_processed_/1/2/../../0/8/csm_seals_b5e0929985.jpg')
    same('/a/csm_seals_c705cef008.jpg', '/a/seals.jpg')
  })
  it('is one where the folder is that of the picture and the name its size', () => {
    same('/photos/05/18637072/5/920x920.jpg', '/photos/05/18637072/5/square_gallery_thumb.jpg')
    same('/photos/05/18637072/5/rawImage.jpg', '/photos/05/18637072/5/gallery_medium.jpg')
    expect(pictureKey('https://news.example/photos/18637073/5/large.jpg')).not.toBe(
      pictureKey('https://news.example/photos/18637072/5/large.jpg'),
    )
  })
})

describe('what is no caption either', () => {
  const beside = (text: string) =>
    images(page(`<div><div><img src="/seal-a.jpg"></div><div>${text}</div></div>`))[0]!.caption
  it.each([
    'Zum Vergrößern bitte anklicken',
    'Click on the image to enlarge',
    'Cliquez pour agrandir',
    'Haga clic para ampliar',
    'Kliknij, aby powiększyć zdjęcie',
    'Klicka för att förstora',
    'クリックで拡大',
    'Media playback is unsupported on your device',
    '123 KB',
    'A book of seals 24,95 € Price may be higher now',
    'Home News Seals return to the old port',
    '<a href="/films">Films</a> <a href="/seals">Seals</a>',
  ])('%s', (text) => expect(beside(text)).toBeNull())
  it('is a caption all the same where a story tells of a sum', () => {
    expect(beside('The port that was sold for $1.25 billion')).toBe('The port that was sold for $1.25 billion')
  })
  it('leaves out the control of a caption that can be unfolded, wherever it stands', () => {
    expect(
      images(
        page(
          '<figure><img src="/seal-a.jpg"><figcaption>Seals on the wall, ... [+] in the old port.</figcaption></figure>',
        ),
      )[0]!.caption,
    ).toBe('Seals on the wall, in the old port.')
  })
})

describe('pictures that only their place and frame make the article’s', () => {
  it.each([
    ['a page below the article’s', `${STORY_URL}/two-seals-on-the-wall-48214.html`],
    ['the same picture without an ending', '/pictures/resource/seal-on-the-harbour-wall-48213_f1400x900'],
    ['a script that shows pictures', '/index.php?eID=tx_cms_showpic&file=31724'],
  ])('are shown larger behind a link to %s', (_name, href) => {
    const src = '/pictures/resource/seal-on-the-harbour-wall-48213_f700x450.jpg'
    expect(names(page(`<div><a href="${href}"><img src="${src}"></a></div>`))).toHaveLength(1)
  })
  it('are shown larger by a link whose class says so, and sold or teased by another', () => {
    const linked = (attributes: string) =>
      names(page(`<div><a ${attributes} href="/harbour/seals"><img src="/seal-a.jpg"></a></div>`))
    expect(linked('class="js-image-popup"')).toEqual(['seal-a.jpg'])
    expect(linked('rel="lightbox-48213"')).toEqual(['seal-a.jpg'])
    expect(linked('class="shop-link"')).toEqual([])
  })
  it('may have the shape of a video', () => {
    const boxed = (name: string) => names(page(`<div class="${name}"><img src="/seal-a.jpg"></div>`))
    expect(boxed('bg-gray-500 aspect-video')).toEqual(['seal-a.jpg'])
    expect(boxed('media media--not-video')).toEqual(['seal-a.jpg'])
    expect(boxed('media media--video')).toEqual([])
  })
  it('stand in the head of the article, whatever else it holds', () => {
    const head = `<header class="head with-byline">${H1}<div class="asset"><img src="/seal-a.jpg"></div></header>`
    expect(names(`<body><article>${head}${paragraph(1)}${paragraph(2)}</article></body>`)).toEqual(['seal-a.jpg'])
  })
  it('open the article above the box of headline and text where their frame says so', () => {
    const above = (frame: string) =>
      names(
        `<body><main><div class="${frame}"><img src="/seal-a.jpg" width="800"></div><article>${H1}${paragraph(1)}${paragraph(2)}</article></main></body>`,
      )
    expect(above('featured-image')).toEqual(['seal-a.jpg'])
    expect(above('beitragsbild')).toEqual(['seal-a.jpg'])
    expect(above('imagen-destacada')).toEqual(['seal-a.jpg'])
    expect(above('site-branding')).toEqual([])
    const linked =
      '<div class="featured-image"><a href="/harbour/other-story-about-the-bay"><img src="/b.jpg"></a></div>'
    expect(names(`<body><main>${linked}<article>${H1}${paragraph(1)}${paragraph(2)}</article></main></body>`)).toEqual(
      [],
    )
  })
  it('may be named by a link tag alone', () => {
    expect(names(page('', { head: '<link rel="image_src" href="/seal-wall-48213.jpg">' }))).toEqual([
      'seal-wall-48213.jpg',
    ])
  })
})
