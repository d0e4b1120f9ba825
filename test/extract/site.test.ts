import type { Element } from 'domhandler'
import { describe, expect, it } from 'vitest'
import { extractPage } from '../../src/extract/extract.ts'
import type { Found, SiteEvidence } from '../../src/extract/types.ts'
import { readPage } from '../../src/page/read.ts'
import type { Page } from '../../src/page/page.ts'
import { reportOf } from '../../src/record/explain-report.ts'
import { buildRecord } from '../../src/record/build.ts'
import { paragraph, STORY_URL } from './article-context.ts'

const HTML = `<!doctype html><html lang="en"><head><title>Seals return to the old port</title>
<meta property="og:title" content="Seals return to the old port">
<meta property="article:published_time" content="2025-07-25T04:13:00Z"></head><body>
<h1>Seals return to the old port</h1>
<p class="strap">A slower headline</p>
<div class="story"><p class="standfirst">The harbour master counts the animals on the outer wall every morning.</p>
${[1, 2, 3, 4].map(paragraph).join('\n')}
<p class="promo">Our shop sells a calendar with twelve pictures of the seals, posted to every address in the country.</p>
<figure><img src="/seal.jpg" width="800" height="500"><figcaption>A seal on the wall of the old port in July</figcaption></figure>
<p class="shop"><img src="/calendar.jpg" width="800" height="500"></p>
</div>
<div class="more">${[5, 6, 7].map(paragraph).join('\n')}</div></body></html>`

/** Rules as src/sites hands them over, by class names. */
function reader(rules: Record<string, string>, body?: string, drop?: string) {
  return (page: Page): SiteEvidence => {
    const named = (name: string | undefined): Element[] =>
      page.elements.all.filter(({ attribs }) => name !== undefined && attribs['class'] === name)
    const found = (name: string): Found<unknown>[] =>
      named(name).map((element) => ({ value: page.elements.text(element), element }))
    const fields = new Map(Object.entries(rules).map(([field, name]) => [field, found(name)]))
    return { file: 'x.yaml', hash: 'abc', fields, body: named(body), drop: new Set(named(drop)), drift: ['tags'] }
  }
}

async function read(site?: ReturnType<typeof reader>) {
  return await extractPage(readPage(HTML, { url: STORY_URL }), { site: site ?? null })
}

describe("a publisher's rules in the arbiter", () => {
  it('decide a field against everything that the page says, and keep the rivals', async () => {
    const { headline } = await read(reader({ headline: 'strap' }))
    expect(headline.value).toBe('A slower headline')
    expect(headline.source).toBe('site:x.yaml#headline')
    const rivals = headline.candidates.filter(({ value }) => value === 'Seals return to the old port')
    expect(rivals.map(({ rule }) => rule)).toContain('dom:h1')
  })

  it('keep a line that they name for one field from being another', async () => {
    const line = 'The harbour master counts the animals on the outer wall every morning.'
    expect((await read()).summary.value).toBe(line)
    const { summary } = await read(reader({ section: 'standfirst' }))
    expect(summary.value).not.toBe(line)
    expect(summary.candidates.map(({ refused }) => refused)).toContain('is what site:x.yaml#section names')
  })

  it('leave a field as it is where they find nothing acceptable', async () => {
    const { headline } = await read(reader({ headline: 'nowhere' }))
    expect(headline.source).toBe('dom:h1')
  })

  it('say that a rule is needless where the page says the same', async () => {
    const { site } = await read(reader({ summary: 'standfirst', headline: 'strap' }))
    expect(site).toEqual({
      file: 'x.yaml',
      hash: 'abc',
      drift: ['site:x.yaml#tags'],
      needless: ['site:x.yaml#summary'],
    })
  })

  it('keep a more precise statement of the day that they give', async () => {
    const found = await extractPage(readPage(HTML, { url: STORY_URL }), {
      site: () => ({
        ...reader({})(readPage(HTML, { url: STORY_URL })),
        fields: new Map([['date', [{ value: '2025-07-25' }]]]),
      }),
    })
    expect(found.date.value).toBe('2025-07-25T04:13:00Z')
  })
})

describe("a publisher's rules for the body", () => {
  it('keep what they name without what they drop, printed fields, headline and captions', async () => {
    const found = await read(reader({ summary: 'standfirst' }, 'story', 'promo'))
    expect(found.body.engine).toBe('site')
    expect(found.body.text.split('\n\n').map((line) => line.slice(0, 11))).toEqual([
      'Paragraph 1',
      'Paragraph 2',
      'Paragraph 3',
      'Paragraph 4',
    ])
    const by = (part: string) => found.body.trace[found.blocks.findIndex(({ text }) => text.includes(part))]!.by
    expect(by('Our shop')).toBe('site:x.yaml#drop')
    expect(by('harbour master counts the animals')).toBe('site:x.yaml#summary')
    expect(by('A seal on the wall')).toBe('convention:caption')
    expect(by('Paragraph 5')).toBe('site:x.yaml#body')
    expect(by('Paragraph 1')).toBe('site:x.yaml#body')
  })

  it('reach the record and explain with their name', async () => {
    const found = await read(reader({}, 'story', 'promo'))
    const record = buildRecord(found, { url: STORY_URL })
    expect(record.provenance['body']).toEqual({ source: 'site:x.yaml#body', confidence: 0.99 })
    const { notes, blocks } = reportOf(record, found)
    expect(notes).toContain('site rules: x.yaml (abc)')
    expect(notes).toContain('site:x.yaml#tags matches nothing on this page')
    const promo = blocks.find(({ text }) => text.startsWith('Our shop'))!
    expect([promo.fate, promo.why.split(',')[0]]).toEqual(['dropped', 'Dropped by the rule site:x.yaml#drop'])
  })

  it('drop from our own body, from pictures and from the evidence', async () => {
    const plain = await read()
    expect(plain.body.text).toContain('Paragraph 5')
    const found = await read(reader({}, undefined, 'more'))
    expect(found.body.text).toContain('Paragraph 4')
    expect(found.body.text).not.toContain('Paragraph 5')
    expect(found.body.engine).toBe('blocks')
    const shop = await read(reader({}, undefined, 'shop'))
    expect(plain.images.map(({ url }) => url).join(' ')).toContain('calendar')
    expect(shop.images.map(({ url }) => url).join(' ')).not.toContain('calendar')
  })

  it('leave our own body where what they name holds no text, and say so', async () => {
    const found = await read(reader({}, 'shop'))
    expect(found.body).toEqual((await read()).body)
    expect(found.site!.drift).toEqual(['site:x.yaml#tags', 'site:x.yaml#body'])
  })

  it('leave our own body where they name nothing that is there', async () => {
    const found = await read(reader({}, 'nowhere'))
    expect(found.body).toEqual((await read()).body)
  })
})
