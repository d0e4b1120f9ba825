import { expect, test } from 'vitest'
import { TearsheetError } from '../../src/core/errors.ts'
import { extractInput } from '../../src/pipeline/extract.ts'

const STORY = `<h1>Bridge vote in Lower Harrow</h1>${'<p>The council of Lower Harrow voted on the new bridge, as expected. Nobody knows when the work will begin, said the mayor.</p>'.repeat(6)}`
const page = (body: string, head = '<title>Bridge vote in Lower Harrow</title>'): string =>
  `<!doctype html><html lang="en"><head>${head}</head><body>${STORY}${body}</body></html>`
const many = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('')
const block = (text: string): string => `<script type="application/ld+json">${text}</script>`
const ARTICLE = block('{"@type":"NewsArticle","headline":"Bridge vote in Lower Harrow"}')

/** A text in the places of many fields. */
const marked = (text: string): string => {
  const quoted = text.replaceAll('"', '&quot;')
  const data = JSON.stringify({ '@type': 'NewsArticle', author: text, keywords: text, articleSection: text })
  return page(
    `<h2>${text}</h2><p class="dek">${text}</p><p class="byline">By Ann Lee ${text}</p>
    <figure><img src="/a.jpg" width="800" height="600" alt=""><span class="credit">${text}</span></figure><p>Source: ${text}</p>
    <p><a rel="tag" href="/tag/x">${text}</a></p><aside><h3>Related</h3><a href="/2024/05/story-of-a-boat-12301"><b>Sea</b>${text}</a></aside>`,
    `<title>Bridge vote in Lower Harrow</title><meta name="description" content="${quoted}">${block(data)}`,
  ).replace('<body>', `<body><p class="kicker">${text}</p>`)
}

/** Each is made when its turn comes: together they are hundreds of megabytes. */
const PAGES: Readonly<Record<string, () => string>> = {
  '20,000 nested divs': () => page('<div>'.repeat(20_000)),
  '3,000 nested tables': () => page('<table><tr><td>'.repeat(3000)),
  '3,000 times <b><i>': () => page('<b><i>'.repeat(3000)),
  '3,000 times <b><i> in paragraphs': () => page('<b><i><p>x'.repeat(3000)),
  '300,000 paragraphs': () => page('<p>short'.repeat(300_000)),
  'an attribute of 5 MB': () => page(`<div data-x="${'a '.repeat(2_500_000)}">x</div>`),
  'a class of 5 MB': () => page(`<div class="${'ab '.repeat(1_700_000)}">x</div>`),
  'a link of 5 MB': () => page(`<a href="/${'a-'.repeat(2_500_000)}">a story of a bridge</a>`),
  'meta tags of 1 MB': () =>
    page(
      '',
      many(
        6,
        (at) =>
          `<meta name="${['author', 'keywords', 'description', 'date', 'og:title', 'section'][at]}" content="${'12 May, Ann '.repeat(100_000)}">`,
      ),
    ),
  '100,000 attributes': () => page(`<div ${many(100_000, (at) => `a${at}=1 `)}>x</div>`),
  'NUL bytes': () => page('\0a\0 '.repeat(500_000)),
  'an endless script': () => page(`<script>${'var a="<b>";'.repeat(400_000)}`),
  '50,000 JSON-LD blocks': () => page(ARTICLE.repeat(50_000)),
  'deeply nested JSON-LD': () => page(block('{"@type":"Thing","a":'.repeat(50_000)) + block('['.repeat(500_000))),
  '1,000,000 entities': () => page(`<p>${'&amp;&eacute;'.repeat(500_000)}`),
  'a page of 30 MB': () =>
    page(
      '<div class="a b"><p>The council voted on <a href="/x">the bridge</a>, as expected. Nobody knows.</p></div>'.repeat(
        300_000,
      ),
    ),
  'long runs of spaces': () => page(`<p>${' '.repeat(2_000_000)}x${' \n'.repeat(500_000)}y`),
  'long runs of commas': () => page(`<p>${','.repeat(1_000_000)}<p>By ${', '.repeat(500_000)}`),
  'long runs of digits': () => page(['1', '12 ', '12.', '1:'].map((digits) => `<p>${digits.repeat(400_000)}`).join('')),
  'long runs of quotes': () => page(`<p>${'"'.repeat(1_000_000)}<p>${'“'.repeat(1_000_000)}`),
  'long runs of marks': () => page(['.', 'A. ', '-', '- ', ' | '].map((mark) => `<p>${mark.repeat(300_000)}`).join('')),
  ...Object.fromEntries(
    Array.from('.•|-:/,…"', (mark) => [`runs of ${mark} in every field`, () => marked(`a${mark.repeat(60_000)}b`)]),
  ),
  'aaaa…!': () => page(`<p>${'a'.repeat(2_000_000)}!`),
  'one paragraph of 2 MB': () => page(`<p>${'The council voted on the bridge. '.repeat(62_000)}`),
  'a by-line of 2 MB': () => page(`<p class="byline">By ${'Ann Lee and '.repeat(170_000)}`),
  'a title of 2 MB': () => page('', `<title>${'a | '.repeat(500_000)}</title>`),
  '100,000 links in one line': () =>
    page(many(100_000, (at) => `<a href="/2024/05/story-of-a-bridge-${at}">Story ${at} of it</a> `)),
  '100,000 headings': () => page(many(100_000, (at) => `<h2>Related stories ${at}</h2>`)),
  '50,000 images': () => page(many(50_000, (at) => `<img src="/p${at}.jpg" alt="A bridge" width=800 height=600>`)),
  '100,000 sources of an image': () => page(`<img srcset="${many(100_000, (at) => `/p${at}.jpg ${at}w, `)}">`),
  '50,000 times': () =>
    page(many(50_000, (at) => `<time datetime="2024-05-${10 + (at % 20)}T10:00">${at} May 2024</time>`)),
  '50,000 tags': () =>
    page(`<ul class="tags">${many(50_000, (at) => `<li><a rel="tag" href="/tag/${at}">Tag ${at}</a>`)}</ul>`),
  '50,000 steps in a breadcrumb': () =>
    page(`<nav class="breadcrumb">${many(50_000, (at) => `<a href="/s/${at}">S ${at}</a>`)}</nav>`),
  'hidden boxes in one another': () => page('<div hidden><h2>Some heading of a story</h2>'.repeat(5000)),
}

test.each(Object.entries(PAGES))(
  '%s: ends with a record or a code',
  async (_, make) => {
    const began = process.cpuUsage()
    // Readability has its own limits and tests.
    const reading = { secondOpinion: () => Promise.resolve(null) }
    const answer = await extractInput({ url: 'https://news.example/2024/05/bridge-vote', html: make() }, reading).then(
      ({ record }) => record.headline,
      (error: unknown) => (error instanceof TearsheetError ? error.code : error),
    )
    expect(['Bridge vote in Lower Harrow', 'page-too-complex']).toContain(answer)
    const { user, system } = process.cpuUsage(began)
    // What costs the square of its length takes minutes; two seconds are what an idle machine needs at most.
    expect((user + system) / 1e6).toBeLessThan(10)
  },
  30_000,
)
