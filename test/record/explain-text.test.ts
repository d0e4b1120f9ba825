import { describe, expect, test } from 'vitest'
import { extractInput } from '../../src/pipeline/extract.ts'
import { columnsOf, fit, plainLine } from '../../src/record/explain-columns.ts'
import { type Report, reportOf } from '../../src/record/explain-report.ts'
import { reportText } from '../../src/record/explain-text.ts'
import { story } from '../support/story.ts'

const URL_OF_PAGE = 'https://courier.example/news/pier'

async function report(html: string, secondOpinion?: () => Promise<string | null>): Promise<Report> {
  const { record, found } = await extractInput(
    { html, url: URL_OF_PAGE },
    { secondOpinion: secondOpinion ?? (async () => null), ...(secondOpinion && { engine: 'readability' }) },
  )
  return reportOf(record, found)
}

const MENU = '<nav><ul><li><a href="/a">Home</a></li><li><a href="/b">Sport</a></li></ul></nav>'
const RELATED =
  '<aside><h3>Read more</h3><ul><li><a href="/news/2022/storm-breaks-the-north-pier-48213">How the storm of four years ago broke the pier</a></li></ul></aside>'
const FIGURE =
  '<figure><img src="/pier.jpg" width="800" height="500" alt=""><figcaption>The north pier at low tide in the spring. Photo: Una Berg</figcaption></figure>'
const page = story({ url: URL_OF_PAGE, author: 'Ines Falk' })
  .replace('</header>', `</header>${MENU}`)
  .replace('<main>', `<div style="display:none">Nobody sees this line</div><main>`)
  .replace('<p>Work', `${FIGURE}<p>Work`)
  .replace('</article>', `</article>${RELATED}`)
const full = await report(page)

describe('a report', () => {
  test('gives every block a fate and a reason', () => {
    const fateOf = (text: string): string | undefined => {
      const block = full.blocks.find((block) => block.text.startsWith(text))
      return block && `${block.fate} ${block.by}`
    }
    expect(fateOf('Port Ellery votes')).toBe('field field:headline')
    expect(fateOf('By Ines Falk')).toBe('field field:byline')
    expect(fateOf('The harbour council')).toMatch(/^body /)
    expect(fateOf('The north pier at low tide')).toBe('caption images')
    expect(fateOf('How the storm')).toMatch(/^related related:/)
    expect(fateOf('Nobody sees')).toBe('dropped hidden')
    expect(fateOf('Sport')).toBe('dropped in:nav')
    for (const block of full.blocks) expect(block.why).not.toBe('')
  })

  test('has totals that add up to the words of the page', () => {
    const { words, body, fields, captions, related, dropped, unexplained, droppedBy } = full.totals
    expect(body + fields + captions + related + dropped + unexplained).toBe(words)
    expect(Object.values(droppedBy).reduce((sum, words) => sum + words, 0)).toBe(dropped)
    expect(words).toBe(full.blocks.reduce((sum, block) => sum + block.words, 0))
    expect(body).toBe(full.body.words)
  })

  test('calls text unexplained that nothing but the score speaks against', async () => {
    const { blocks, totals } = await report(page.replace('<footer>', '<div>xq</div><div>lamp 7</div><footer>'))
    const odd = blocks.filter(({ text }) => text === 'lamp 7')
    expect(odd.map(({ fate, by }) => `${fate} ${by}`)).toEqual(['unexplained model'])
    expect(totals.unexplained).toBeGreaterThanOrEqual(2)
  })

  test('knows by its text what Readability kept', async () => {
    const { blocks, body, totals } = await report(page, async () => {
      const [first] = /<p>The harbour.*?<\/p>/.exec(page)!
      return `<div>${first.repeat(1)}</div>`
    })
    expect(body.engine).toBe('readability')
    expect(blocks.filter(({ fate }) => fate === 'body').map(({ by }) => by)).toEqual(['readability'])
    expect(totals.body).toBe(body.words)
  })

  test('lists the winner first among the rivals, then the refused with their reasons', () => {
    const headline = full.fields.find(({ name }) => name === 'headline')!
    expect(headline.rivals[0]).toMatchObject({ won: true, value: headline.value })
    expect(headline.blocks.map((index) => full.blocks[index]!.element)).toEqual(['h1'])
    for (const { reason } of headline.refused) expect(reason).not.toBe('')
  })

  test('says what was refused, and cuts what is endless', async () => {
    const stated = (address: string): string =>
      page.replace('</head>', `<meta property="og:url" content="${address}"></head>`)
    const refusedOf = ({ fields }: Report) => fields.find(({ name }) => name === 'canonicalUrl')!.refused
    const elsewhere = 'https://other.example/pier'
    expect(refusedOf(await report(stated(elsewhere)))).toMatchObject([
      { rule: 'og:url', value: elsewhere, reason: 'an address of another site' },
    ])
    const [endless] = refusedOf(await report(stated(`${elsewhere}/${'a'.repeat(100_000)}`)))
    expect(String(endless?.value).length).toBe(2000)
  })
})

describe('the text of a report', () => {
  test('shows fields, blocks and totals without colours unless they are wanted', () => {
    const text = reportText(full)
    expect(text).toMatch(/^headline +Port Ellery votes .* +\S+ +[01]\.\d\d$/m)
    expect(text).toMatch(/^ +\d+ \+ body +\S+ +[01]\.\d\d <p> +The harbour council/m)
    expect(text).toMatch(/^ +unexplained +\d+ /m)
    expect(text).not.toContain('\u001b')
    expect(reportText(full, { colour: true })).toContain('\u001b[32m')
  })

  test('shows what was refused with the reason below it', () => {
    const field = full.fields.find(({ name }) => name === 'headline')!
    const refused = { rule: 'meta:x', source: 'meta:x', weight: 0.5, value: 'Courier', reason: 'the name of the site' }
    const text = reportText({ ...full, fields: [{ ...field, refused: [refused] }] })
    expect(text).toMatch(/^  refused +Courier +meta:x +0\.50\n    because +the name of the site$/m)
  })

  test('obeys no escape sequence and no line break of the page', async () => {
    const odd = await report(
      story({ headline: 'Pier \u001b]0;owned\u0007 vote \u202etxt\u202c is\u2028over\u009b31m' }).replace(
        '<p>Work',
        '<p>\u001b[2JWork',
      ),
    )
    expect(reportText(odd, { blocks: 'all' })).not.toMatch(/[\u001b\u0007\u009b\u202e\u2028]/)
  })

  test('folds long runs of dropped blocks and lists what is asked for', async () => {
    const menu = `<nav>${'<p><a href="/x">Line</a></p>'.repeat(10_000)}</nav>`
    const long = await report(page.replace(MENU, menu))
    const folded = reportText(long)
    expect(folded.split('\n').length).toBeLessThan(120)
    expect(folded).toMatch(/… 99\d\d dropped blocks more: 99\d\d in:nav \(--blocks all\)/)
    expect(reportText(long, { blocks: 'all' }).split('\n').length).toBeGreaterThan(10_000)
    expect(reportText(long, { blocks: 'kept' })).not.toMatch(/ - dropped/)
    expect(reportText(long, { blocks: 'dropped' })).not.toMatch(/ \+ body/)
  })

  test('keeps to the width', () => {
    for (const line of reportText(full, { width: 80, blocks: 'all' }).split('\n')) expect(line.length).toBeLessThan(82)
  })
})

describe('columns', () => {
  test('count wide characters twice and marks not at all', () => {
    expect(fit('東京の港', 5)).toBe('東京…')
    expect(fit('東京の港', 8)).toBe('東京の港')
    expect(columnsOf('e\u0301te', 6)).toBe('e\u0301te   ')
    expect(columnsOf('a long name', 8)).toBe('a long… ')
  })

  test('hold one line', () => expect(plainLine(' a\n\u200fb\tc ')).toBe('a b c'))
})
