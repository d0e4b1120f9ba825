import { describe, expect, it } from 'vitest'
import type { Image } from '../../src/extract/types.ts'
import { findVerdict } from '../../src/extract/verdict.ts'
import { contextOf, paragraph } from './article-context.ts'

const picture: Image = {
  url: 'https://www.news.example/a.jpg',
  caption: null,
  credit: null,
  alt: null,
  width: null,
  height: null,
  lead: false,
}
const verdict = (
  html: string,
  {
    url,
    date = null,
    images = 0,
    accessible = null,
  }: { url?: string; date?: string | null; images?: number; accessible?: boolean | null } = {},
) => {
  const facts = {
    date,
    authors: 0,
    images: Array.from({ length: images }, () => picture),
    relatedLinks: [],
    accessible,
  }
  return findVerdict(contextOf(html, url), facts)
}
const type = (...args: Parameters<typeof verdict>): string => verdict(...args).type
const story = (count: number): string =>
  `<h1>Seals return to the old port</h1>${Array.from({ length: count }, (_, i) => paragraph(i)).join('')}`
const jsonLd = (data: object): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`
const teasers = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) =>
      `<div><h2><a href="/science/story-number-${i}-of-the-day-90${i}12">Story number ${i} of this long day</a></h2><p>A teaser of the story tells in one line what the reader may expect of it.</p></div>`,
  ).join('')

describe('articles', () => {
  it('say what spoke for them', () => {
    const found = verdict(
      `${jsonLd({ '@type': 'NewsArticle', headline: 'Seals return to the old port' })}${story(6)}`,
      { date: '2025-05-02' },
    )
    expect(found.type).toBe('article')
    expect(found.reasons).toContain('the metadata calls it NewsArticle')
  })
  it('may be short where the metadata and a date vouch for them', () => {
    const html = `<meta property="og:type" content="article">${story(1)}`
    expect(type(html, { date: '2025-05-02' })).toBe('article')
  })
  it.each([
    '404 people were counted',
    'Access denied to the old port',
    'Just a moment: how seals sleep',
    'Before you continue: a guide to seals',
  ])('are not judged by the words of their headline: %s', (title) =>
    expect(
      type(`<title>${title}</title>${story(10).replace('Seals return to the old port', title)}`, {
        date: '2025-05-02',
      }),
    ).toBe('article'),
  )
})

describe('what is no article', () => {
  it.each([
    [
      'challenge',
      '<title>Just a moment...</title><h1>www.news.example</h1><p>Verify you are human by completing the action below.</p><script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script>',
    ],
    [
      'challenge',
      '<title>news.example</title><p>Please enable JS and disable any ad blocker</p><script src="https://geo.captcha-delivery.com/captcha/"></script>',
    ],
    [
      'notfound',
      '<title>Seite nicht gefunden | Hafenblatt</title><h1>Seite nicht gefunden</h1><p>Die gesuchte Seite gibt es nicht.</p>',
    ],
    ['notfound', '<title>Hafenblatt</title><h1>Страница не найдена</h1><p>Вернитесь на главную.</p>'],
    [
      'empty',
      '<title>News</title><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript>',
    ],
    [
      'consent',
      '<title>Before you continue</title><h1>Before you continue</h1><p>We and our partners use cookies for personalised advertising. You may accept all or manage your consent in our privacy settings.</p>',
    ],
  ])('%s', (kind, html) => expect(type(html)).toBe(kind))
  it('a headline and a wall', () => {
    expect(
      type(
        '<h1>Seals return to the old port</h1><p>Subscribe to continue reading.</p><p>Already a subscriber? Sign in to read all stories of the harbour and the town.</p>'.replaceAll(
          '<p>',
          '<div>',
        ),
        { accessible: false },
      ),
    ).toBe('paywall')
  })
  it('a front page, and a section page without metadata', () => {
    expect(type(teasers(12), { url: 'https://www.news.example/' })).toBe('index')
    expect(type(`<h1>Science</h1>${teasers(12)}`, { url: 'https://www.news.example/science' })).toBe('index')
  })
})

describe('articles of other kinds', () => {
  it('a live blog by its metadata', () => {
    expect(type(`${jsonLd({ '@type': 'LiveBlogPosting', headline: 'Storm at the port' })}${story(6)}`)).toBe('live')
  })
  it('a live blog by headline and timed entries', () => {
    const entries = Array.from({ length: 8 }, (_, i) => `<div>1${i}:05</div>${paragraph(i)}`).join('')
    expect(type(`<h1>Storm at the port: live updates</h1>${paragraph(9)}${entries}`)).toBe('live')
  })
  it('a video with little text', () => {
    expect(type(`<meta property="og:type" content="video.other">${story(1)}`)).toBe('video')
  })
  it('a recording with a word or two about it', () => {
    const head = '<meta property="og:type" content="article">'
    const player = '<audio src="https://www.news.example/talk.mp3" controls></audio>'
    const about = `<h1>Talk with the harbour master</h1>${paragraph(1)}`
    expect(verdict(`${head}${about}${player}`)).toEqual({
      type: 'audio',
      reasons: ['a recording is the main thing: a player stands where the text should'],
    })
    expect(type(`${head}<div class="post format-audio">${about}</div>`)).toBe('audio')
    const date = '2031-07-25'
    expect(type(`${head}${about}<div class="text-to-speech">${player}</div>`, { date })).toBe('article')
    expect(type(`${head}${player}${about}`, { date })).toBe('article')
    expect(type(`${head}${story(6)}${player}`)).toBe('article')
  })
  it('a gallery', () => {
    expect(type(story(2), { images: 20 })).toBe('gallery')
  })
})
