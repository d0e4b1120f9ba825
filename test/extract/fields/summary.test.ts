import { expect, test } from 'vitest'
import { findSummary } from '../../../src/extract/fields/summary.ts'
import { TEXT, articleContext, ld } from './article-context.ts'
import { NO_BODY } from '../../../src/extract/body/body.ts'
import { STANDFIRST as GIVEN_UP } from '../../../src/extract/body/decode.ts'
import { inventedArticle } from './invented-article.ts'

const STANDFIRST =
  'Two pumps are worn out and the third is held together by wire: how a line of forty years came to this.'
const summary = (head: string, body: string) =>
  findSummary(
    articleContext(`${head}<body><article><header><h1>Ferry late again</h1>${body}</header>${TEXT}</article>`),
  )
const description = (content: string) => `<meta name="description" content="${content}">`

test('the standfirst that a reader sees comes before the description', () => {
  const found = summary(
    description('Something else for search engines about the ferry.'),
    `<p class="dek">${STANDFIRST}</p>`,
  )
  expect(found).toMatchObject({ value: STANDFIRST, source: 'dom:standfirst-class' })
})

test('a standfirst with a hashed class, between by-line and text', () => {
  const between = `<div class="k3">By Ada Fern</div><div class="k4">3 min read</div><p class="k5">${STANDFIRST}</p>`
  expect(summary('', between)).toMatchObject({ value: STANDFIRST, source: 'dom:standfirst-placed' })
})

test('a line that says what the description says', () => {
  expect(summary(description(STANDFIRST), `<div><div>${STANDFIRST}</div></div>`).source).toMatch(/^dom:/)
})

test('captions, reading times, dates and the headline again are no standfirst', () => {
  const noise = `<figure><figcaption>The ferry at the quay on a quiet morning in May</figcaption></figure>
    <p>Reading time: 3 minutes</p><p>Ferry late again</p><p>Published on Monday 4 May 2026</p>`
  expect(summary('', noise).value).toBeNull()
})

test('the first paragraph of the text is not a standfirst', () => {
  expect(summary('', '').value).toBeNull()
})

test('of the descriptions the one that is not cut short', () => {
  const head = `<meta property="og:description" content="Two pumps are worn out and the third…">${description(STANDFIRST)}`
  expect(summary(head, '')).toMatchObject({ value: STANDFIRST, source: 'meta:description' })
})

test('what the site says of itself is no summary', () => {
  const site = ld({ '@type': 'WebSite', name: 'The Daily', description: 'The Daily brings you everything first.' })
  expect(summary(`${site}${description('The Daily brings you everything first.')}`, '').value).toBeNull()
})

test('key points serve where there is no standfirst', () => {
  const points = '<ul class="key-points"><li>Two pumps are worn out</li><li>The third will last until autumn</li></ul>'
  expect(summary('', points)).toMatchObject({
    value: 'Two pumps are worn out\nThe third will last until autumn',
    source: 'dom:key-points',
  })
})

test('a heading set in lines right above the text sums it up', () => {
  const deck = '<h2>Pump failed in the night<br>Company: two more worn out<br>Fishing boats take over</h2>'
  const page = `${description('What the company says of the ferry.')}<h1>Ferry late again</h1><p>A. Fern</p><div>${deck}${TEXT}</div>`
  expect(findSummary(articleContext(page)).value).toMatch(/^Pump failed in the night\n/)
})

test('of two boxes with the name of a standfirst the one that the description repeats', () => {
  const boxes = `<p class="teaser-lead">What the harbour may decide about the pier</p><p class="lead">${STANDFIRST}</p>`
  expect(summary(description(STANDFIRST), boxes).value).toBe(STANDFIRST)
})

test('what the body takes for its text is no standfirst for standing first', () => {
  const text = 'The ferry between the two harbours left an hour late on Monday because a pump had failed in the night.'
  const context = articleContext(`<main><h1>Ferry late again</h1><div><div><p>${text}</p></div></div></main>`)
  const kept = context.blocks.filter((block) => block.text === text).map((block) => block.index)
  expect(findSummary(context).value).toBe(text)
  expect(findSummary({ ...context, body: { ...context.body, kept } }).value).toBeNull()
})

test.each([
  'Время чтения: 4 минуты, если читать без спешки и до самого конца статьи о пароме',
  'بقلم مها سليم مراسلة الصحيفة في الميناء الشمالي للمدينة القديمة على الخليج',
  'Πηγή: το γραφείο τύπου του λιμανιού, που μίλησε για τα δρομολόγια του πλοίου',
  'Чтение этого текста о пароме и о двух его насосах займёт у вас около 4 минут',
])('a by-line, a source or a reading time in a script other than Latin is no standfirst: %s', (line) => {
  expect(summary('', `<p class="k5">${line}</p>`).value).toBeNull()
})

test('a by-line, a read-also line and a promotion are no summary', () => {
  expect(summary(description('Written by Ada Fern'), '').value).toBeNull()
  expect(
    summary(`<meta name="author" content="Ada FernHarbour Ne">${description('Ada FernHarbour Ne')}`, '').value,
  ).toBeNull()
  expect(summary('', '<p>Lire aussi Ada Fern, la politique du port et de la baie</p>').value).toBeNull()
  expect(summary('', '<p>The ferry at the quay on a quiet day. Foto: Ada Fern</p>').value).toBeNull()
  expect(summary('', '<p>Chat with us about the ferry on your favourite messenger.</p>').value).toBeNull()
})

test('a control, a credit, a date or a rubric glued to the summary is cut off', () => {
  expect(summary(description(`${STANDFIRST.slice(0, -1)}... Read more »`), '').value).toBe(STANDFIRST.slice(0, -1))
  expect(summary(description('How did it come to this?/ Foto: daily.example'), '').value).toBe(
    'How did it come to this?',
  )
  expect(summary(description(STANDFIRST), `<p class="dek"><span>Traffic</span>${STANDFIRST}</p>`).value).toBe(
    STANDFIRST,
  )
  expect(summary(description(STANDFIRST), `<p class="dek">${STANDFIRST}<i>Monday, 6 May 2030</i></p>`).value).toBe(
    STANDFIRST,
  )
})

test('a sentence in a heading right under the headline is the standfirst, though the model takes it for text', () => {
  const heading = 'Two pumps are worn out and a third is held together by wire'
  const text = TEXT.replaceAll(/<\/?p>/g, '').split('\n')
  const html = (under: string) => `<h1>Ferry late again</h1><h2>${under}</h2>${TEXT}`
  const found = (under: string) => findSummary(inventedArticle(html(under), { body: [under, ...text] })).value
  expect(found(heading)).toBe(heading)
  expect(found('How the week began')).toBeNull()
})

test('what a page marks to be read aloud is not always its standfirst', () => {
  const page = articleContext(
    `<article><header><h1>Ferry late again</h1></header>${TEXT.replaceAll('<p>', '<p class="speakable">')}</article>`,
  )
  expect(findSummary(page).value).toBeNull()
})

const PUMPS = 'Two pumps are worn out and the third is held together by wire, says Dr. Fern of the harbour office. She'
const REST = 'She wants new ones by May.'
const bodied = (content: string, text: string, title = 'Ferry late again') =>
  findSummary({
    ...articleContext(`${description(content)}<body><article><h1>${title}</h1></article>`),
    body: { ...NO_BODY, text },
  }).value

test.each(['…', '...', ' […]', ' [...]', ' (...)', ''])(
  'a description cut within the text goes on to the end of its sentence: %s',
  (mark) => {
    const text = `${PUMPS.replace(/ She$/, '')} ${REST} Nobody has offered any.\n\nThe crews wait.`
    expect(bodied(PUMPS + mark, text)).toBe(`${PUMPS.replace(/ She$/, '')} ${REST}`)
    expect(bodied(PUMPS.slice(0, -7) + mark, text)).toBe(PUMPS.replace(/ She$/, ''))
  },
)

test('a cut description ends with its block where the sentence has no stop, and stays as it is where the text has it not', () => {
  expect(bodied(`${PUMPS}…`, `${PUMPS} waits\n\nMore of it.`)).toBe(`${PUMPS} waits`)
  expect(bodied(`${PUMPS}…`, 'Something else about the ferry between the two harbours and its crews.')).toBe(
    `${PUMPS}…`,
  )
  expect(
    bodied(
      '船の遅れが続いている。港の事務所によると、ポンプが二つ壊れており、三つ目も秋までしか…',
      '船の遅れが続いている。港の事務所によると、ポンプが二つ壊れており、三つ目も秋までしか持たない。会社は答えない。',
    ),
  ).toBe('船の遅れが続いている。港の事務所によると、ポンプが二つ壊れており、三つ目も秋までしか持たない。')
})

test('what ran into the first words of the text is none of the description', () => {
  const text = `${PUMPS.replace(/ She$/, '')} ${REST}`
  expect(bodied(`By Ada Fern ${text}`, text)).toBe(text)
  expect(bodied(`The ferry is late once again ${text}`, text, 'The ferry is late once again')).toBe(text)
  // A sentence before the text, or one that begins as the headline does, is the description's own.
  expect(bodied(`How it came to this. ${text}`, text)).toBe(`How it came to this. ${text}`)
  const going = 'The ferry is late once again because two of its pumps are worn out.'
  expect(bodied(going, text, 'The ferry is late once again')).toBe(going)
})

test.each([
  'Blog über Häfen, Boote und das Leben am Wasser',
  'A personal blog about harbours and boats',
  'Un blog sobre puertos y barcos',
  'Блог о гаванях и лодках',
  'Visit the post for more.',
])('what a blog or its software says of itself is no summary: %s', (text) => {
  expect(summary(description(text), '').value).toBeNull()
})

test('a description without a word of the page is none of it, but where the page shows it as its standfirst', () => {
  const about = 'Daily reports, weather, culture, sports and events from every valley of our mountains'
  const long = `<p>${'The ferry between the two harbours left an hour late on Monday, and its crews had waited for a part. '.repeat(7)}</p>`
  expect(summary(description(about), long).value).toBeNull()
  expect(summary(description(about), `<p class="dek">${about}</p>${long}`).value).toBe(about)
})

test.each([
  'Comments off on the ferry that was late again',
  '%d Bloggern gefällt das Schiff',
  'Warning: count(): Parameter must be an array in /srv/www/theme.php on line 82',
  '€27.90 with tax and shipping in three days',
  'Text vorlesen | Quelle: dpa | Lesedauer etwa 4 min. | Pause',
  'Would you like more of this? Read our newsletter!',
  '发布于：北京市海港区',
])('a line of the software, of a shop or a channel is no standfirst: %s', (line) => {
  expect(summary('', `<p>${line}</p>`).value).toBeNull()
})

test('a caption is no standfirst, by its element or because a picture bears it', () => {
  const line = 'The ferry at the quay on a quiet morning in the month of May'
  expect(summary('', `<div><img src="a.jpg"><p class="image-description">${line}</p></div>`).value).toBeNull()
  expect(summary('', `<div><span class="caption">${line}</span></div>`).value).toBeNull()
  const shown = articleContext(
    `<body><article><header><h1>Ferry late again</h1><p>${line}</p></header>${TEXT}</article>`,
  )
  expect(findSummary(shown).source).toBe('dom:standfirst-placed')
  expect(findSummary(shown, [null, line]).value).toBeNull()
})

test('a date that the template sets before or behind the standfirst is left out', () => {
  const dek = (text: string) => summary('', `<p class="dek">${text}</p>`).value
  expect(dek(`(18.01.2031) ${STANDFIRST}`)).toBe(STANDFIRST)
  expect(dek(`06.11.31 - ${STANDFIRST}`)).toBe(STANDFIRST)
  expect(dek(`Red. / 31.10.2031 ${STANDFIRST}`)).toBe(STANDFIRST)
  expect(dek(`${STANDFIRST}Monday, 6 January 2031`)).toBe(STANDFIRST)
  expect(dek(`The line was closed on 6 January 2031, and nobody knows for how long`)).toMatch(/long$/)
  expect(dek(`Nobody knows when the line opens. It was closed on 6 January 2031`)).toMatch(/2031$/)
})

/** A line outside the headline's own box, and before the text. */
const apart = (line: string) =>
  findSummary(
    articleContext(
      `<body><div><div><div><div><header><h1>Ferry late again</h1></header></div></div></div></div>
      <div><div><div><div><p>${line}</p></div></div></div></div><article>${TEXT}</article>`,
    ),
  )

test.each([
  'Orte in der Bucht von Bayham',
  'More from the bay and harbour',
  'Weitere Angebote der Bayham Verlagsgruppe',
  '読み込みが完了しました。',
])('a few words in another box than the headline are no standfirst: %s', (line) => {
  expect(apart(line).value).toBeNull()
})

test('a sentence in another box than the headline may be one', () => {
  expect(apart(STANDFIRST)).toMatchObject({ value: STANDFIRST, source: 'dom:standfirst-placed' })
})

test('a lone Han sign among Korean words does not make them characters', () => {
  const lines = '李 여수, 순천, 목포 찾아 빗속 항구<br>주민끼리 다투는 시대 끝내겠다 선언'
  expect(summary('', `<p>By Ada Fern</p><h2 class="k5">${lines}</h2>`).source).toBe('dom:standfirst-placed')
})

test.each([
  'Harbour News | 7 October 2020 | 7:09 am | Bayham Press Agency',
  'Aus dem Hafen und der Bucht von Bayham am Sonntag, 22. April 2021',
  'Ferry late again, 6.0 out of 6 based on 12 ratings',
  'La nota de los lectores: 4,5 con 12 votos',
  'Die Frage wurde gestellt vor 8 Tagen',
  'This was asked here 8 years, 2 months ago',
])('a row of facts, a date and what was counted are no standfirst: %s', (line) => {
  const found = summary('', `<p class="k5">${line}</p>`)
  expect(found.value).toBeNull()
  expect(found.candidates.every(({ refused }) => refused !== null)).toBe(true)
})

test('of what the body gave up as the standfirst, neither the points of a list behind it nor its copy', () => {
  const context = articleContext(
    `<body><article><h1>Ferry late again</h1><div>${STANDFIRST}</div><div>${STANDFIRST}</div>
    <ul><li>Two pumps are worn out in the harbour of Bayham</li><li>The third is held together by wire and tape</li></ul>${TEXT}</article>`,
  )
  const given = context.blocks.filter(({ text }) => /Two pumps|The third/.test(text))
  const trace = given.map(({ index }) => ({ index, score: 0, kept: false, by: GIVEN_UP }))
  expect(findSummary({ ...context, body: { ...NO_BODY, trace } }).value).toBe(STANDFIRST)
})
