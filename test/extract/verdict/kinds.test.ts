import { describe, expect, it } from 'vitest'
import {
  article,
  at,
  framed,
  H1,
  jsonLd,
  page,
  paragraph,
  repeat,
  story,
  teasers,
  TITLE,
  typeOf,
} from './whole-page.ts'

describe('running reports', () => {
  const entries = repeat(9, (i) => `<div class="entry"><time>1${i}:05</time>${paragraph(i)}</div>`)
  it.each([
    [
      'the metadata say so',
      page(
        TITLE + jsonLd({ '@type': 'LiveBlogPosting', headline: 'Seals return to the old port', liveBlogUpdate: [] }),
        `${H1}${story(4)}`,
      ),
    ],
    [
      'in English by its headline',
      page('<title>Storm at the port</title>', `<h1>Storm at the port – live updates</h1>${paragraph(20)}${entries}`),
    ],
    [
      'in German by its address',
      page('<title>Sturm</title>', `<h1>Sturm im Hafen: Liveticker</h1>${paragraph(20)}${entries}`),
    ],
    ['in French', page('<title>Tempête</title>', `<h1>EN DIRECT. Tempête au port</h1>${paragraph(20)}${entries}`)],
    [
      'in Spanish',
      page('<title>Temporal</title>', `<h1>Temporal en el puerto, en directo</h1>${paragraph(20)}${entries}`),
    ],
  ])('%s', async (_, html) => {
    expect(await typeOf(html)).toBe('live')
  })
  it('are no stories that live in their headline', async () => {
    expect(await typeOf(page(TITLE + article(), `<h1>They live by the sea: how seals return</h1>${story(6)}`))).toBe(
      'article',
    )
  })
})

describe('videos, recordings, galleries', () => {
  const video = jsonLd({
    '@type': 'VideoObject',
    name: 'Seals at the pier',
    uploadDate: '2031-07-25',
    contentUrl: 'https://cdn.example/seals.mp4',
    thumbnailUrl: 'https://cdn.example/seals.jpg',
  })
  it.each([
    [
      'video',
      'a page of a player',
      page(
        `<title>Seals at the pier</title>${video}`,
        `<h1>Seals at the pier</h1><video src="seals.mp4"></video><p>The seals were filmed on Friday.</p>`,
      ),
      '/video/seals-at-the-pier-48213',
    ],
    [
      'video',
      'by its type',
      page(
        '<title>Seals at the pier</title><meta property="og:type" content="video.other">',
        `<h1>Seals at the pier</h1><div class="player"></div>${paragraph(1)}`,
      ),
      '/tv/seals-at-the-pier-48213',
    ],
    [
      'video',
      'in a list of videos',
      page(
        `<title>Seals at the pier</title>${video}`,
        `<h1>Seals at the pier</h1><video src="seals.mp4"></video>${paragraph(1)}<h2>More videos</h2>${teasers(6, '')}`,
      ),
      '/video/seals-at-the-pier-48213',
    ],
    [
      'audio',
      'a podcast',
      page(
        `<title>Harbour talk 12</title>${jsonLd({ '@type': 'PodcastEpisode', name: 'Harbour talk 12' })}`,
        `<h1>Harbour talk 12</h1><audio src="a.mp3"></audio>${paragraph(1)}`,
      ),
      '/podcast/harbour-talk-12-48213',
    ],
    [
      'gallery',
      'twelve pictures',
      page(
        `<title>Seals in pictures</title>${jsonLd({ '@type': 'ImageGallery', name: 'Seals in pictures' })}`,
        `<h1>Seals in pictures</h1>${paragraph(1)}${repeat(12, (i) => `<figure><img src="/img/seal-${i}.jpg" width="900" height="600" alt=""><figcaption>Seal number ${i} on the wall of the old port at dawn.</figcaption></figure>`)}`,
      ),
      '/pictures/seals-in-pictures-48213',
    ],
    [
      'gallery',
      'without metadata',
      page(
        '<title>Seals in pictures</title>',
        `<h1>Seals in pictures</h1>${repeat(12, (i) => `<figure><img src="/img/seal-${i}.jpg" width="900" height="600" alt=""><figcaption>Seal number ${i} on the wall.</figcaption></figure>`)}`,
      ),
      '/pictures/seals-in-pictures-48213',
    ],
  ])('%s: %s', async (type, _, html, path) => {
    expect(await typeOf(html, at(path))).toBe(type)
  })
  it('are no articles with a video or pictures', async () => {
    const figure = '<figure><img src="/a.jpg" width="900" height="600" alt=""><figcaption>Seals.</figcaption></figure>'
    expect(
      await typeOf(
        page(
          TITLE + article({ video: { '@type': 'VideoObject', name: 'Seals' } }),
          `${H1}<video src="a.mp4"></video>${story(4)}`,
        ),
      ),
    ).toBe('article')
    expect(await typeOf(page(TITLE + article() + video, `${H1}${story(6)}`))).toBe('article')
    expect(
      await typeOf(page(TITLE + article(), `${H1}${repeat(8, (i) => paragraph(i) + figure.replace('/a', `/a${i}`))}`)),
    ).toBe('article')
  })
})

describe('articles that have something of another kind', () => {
  const cookies =
    '<div id="cmp" role="dialog"><h2>We value your privacy</h2><p>We and our partners use cookies and similar technologies to store and access personal data for personalised advertising. You can accept all or manage your consent in our privacy settings.</p><button>Accept all</button></div>'
  it.each([
    ['a consent dialogue over it', page(TITLE, `${cookies}${H1}${story(5)}`)],
    ['a consent dialogue over a short note', page(TITLE + article(), `${cookies}${H1}${paragraph(1)}`)],
    [
      'cookies as its subject',
      page(
        '<title>What cookies know</title>',
        `<h1>What cookies know of you</h1><p>By Ada Quill</p><time datetime="2031-07-25">25 July 2031</time>${repeat(6, (i) => `<p>Part ${i}: consent to cookies is asked by partners and vendors, advertisers accept no refusal, and privacy is what the reader pays with, says the study of the harbour university.</p>`)}`,
      ),
    ],
    [
      'captchas as its subject',
      page(
        '<title>Are you a robot? How captchas work</title>',
        `<h1>Are you a robot? How captchas work</h1>${story(6)}`,
      ),
    ],
    [
      'an error as its headline',
      page(
        '<title>Page not found: the lost books of the port</title>' +
          article({ headline: 'Page not found: the lost books of the port' }),
        `<h1>Page not found: the lost books of the port</h1>${story(3)}`,
      ),
    ],
    [
      'many others below it',
      page(TITLE, `${H1}<p>By Ada Quill, 25 July 2031</p>${story(3)}<h2>More stories</h2>${teasers(24)}`),
    ],
    [
      'a short text and many others',
      page(TITLE + article(), `${H1}${paragraph(1)}<h2>More stories</h2>${teasers(24)}`),
    ],
    [
      'a short text without metadata',
      page(
        TITLE,
        `${H1}<time datetime="2031-07-25">25 July 2031</time>${paragraph(1)}<h2>Most read</h2>${teasers(10)}`,
      ),
    ],
    [
      'headlines of its parts that are links',
      page(
        TITLE + article(),
        `${H1}${paragraph(0)}${repeat(8, (i) => `<h2><a href="/books/the-book-of-seals-number-${i}-80${i}11.html">The book of seals, number ${i}</a></h2>${paragraph(i)}`)}`,
      ),
    ],
    [
      'the same without metadata',
      page(
        TITLE,
        `${H1}<p>By Ada Quill</p><time datetime="2031-07-25">25 July 2031</time>${story(4)}${repeat(6, (i) => `<h2><a href="/books/the-book-of-seals-number-${i}-80${i}11.html">The book of seals, number ${i}</a></h2>${paragraph(i)}${paragraph(i + 30)}`)}`,
      ),
    ],
    [
      'an application around it',
      `<head>${TITLE}</head><body><div id="root">${H1}${story(3)}</div><noscript>You need to enable JavaScript to run this app.</noscript></body>`,
    ],
    [
      'the script of a bot check',
      `<head>${TITLE}<script src="https://ct.captcha-delivery.com/c.js"></script></head><body>${framed(`${H1}${story(3)}`)}</body>`,
    ],
    [
      'a word on subscribing',
      page(
        TITLE + article({ isAccessibleForFree: false }),
        `${H1}${story(2)}<p>Subscribe now to continue reading. Already a subscriber? Log in.</p>`,
      ),
    ],
    [
      'a recording of its text',
      page(TITLE + article() + jsonLd({ '@type': 'AudioObject', name: 'Listen to this article' }), H1 + story(2)),
    ],
    [
      'a collection beside it in the metadata',
      page(
        TITLE + jsonLd({ '@type': 'ItemList', itemListElement: [] }),
        `${H1}<p>By Ada Quill</p>${story(3)}${teasers(8)}`,
      ),
    ],
    ['an address at the root', page(TITLE + article(), `${H1}${story(4)}`)],
  ])('%s', async (_, html) => {
    expect(await typeOf(html)).toBe('article')
  })
  it.each([
    ['a word', '/seals/'],
    ['a topic', '/topic/seals/seals-return-to-the-old-port'],
    ['a series', '/series/part-two'],
  ])('an address of %s', async (_, path) => {
    const html = page(TITLE, `<article>${H1}<p>By Ada Quill on 25 July 2031</p>${story(2)}</article>${teasers(6)}`)
    expect(await typeOf(html, at(path))).toBe('article')
  })
  it('an address with a query at the root', async () => {
    expect(await typeOf(page(TITLE, `${H1}<p>By Ada Quill, 25 July 2031</p>${story(4)}`), at('/?p=48213'))).toBe(
      'article',
    )
  })
})
