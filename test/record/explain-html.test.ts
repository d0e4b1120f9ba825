import { type CheerioAPI, load } from 'cheerio'
import type { Element } from 'domhandler'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractInput } from '../../src/pipeline/extract.ts'
import { EXPLAIN_MARK, explainHtml } from '../../src/record/explain-html.ts'
import { story } from '../support/story.ts'
import { hostilePage } from './explain-hostile.ts'

const URL_OF_PAGE = 'https://courier.example/news/lamp'
const CANARY = 'http://canary.example'

async function explained(html: string): Promise<{ outer: CheerioAPI; frame: CheerioAPI; text: string }> {
  const { record, found } = await extractInput({ html, url: URL_OF_PAGE }, { secondOpinion: async () => null })
  const text = explainHtml(record, found)
  const outer = load(text)
  return { outer, frame: load(outer('iframe').attr('srcdoc') ?? ''), text }
}

/** Attributes that may stand anywhere in what is written; `href` and `srcdoc` are looked at one by one. */
const HARMLESS = new Set(
  'aria-label aria-labelledby charset checked class colspan content dir for http-equiv id lang max min name rel rowspan scope tabindex title translate type value'.split(
    ' ',
  ),
)
const ELEMENTS = new Set(
  `html head meta title style body a header main section h1 h2 h3 h4 h5 h6 p strong b i em u s del ins mark small sub sup code kbd samp
q cite abbr time ruby rb rp rt span div ul ol li blockquote pre figure figcaption table caption thead tbody tfoot tr th td br hr bdi
fieldset legend label input details summary meter iframe`.split(/\s+/),
)

/** What is wrong with a document of ours: empty where it can run nothing, load nothing and send nothing. */
function faults($: CheerioAPI, inFrame: boolean): string[] {
  const found: string[] = []
  for (const node of $('*').toArray() as Element[]) {
    if (!ELEMENTS.has(node.name)) found.push(`element ${node.name}`)
    if (inFrame && (node.name === 'a' || node.name === 'iframe')) found.push(`${node.name} in the frame`)
    for (const [name, value] of Object.entries(node.attribs)) {
      const known =
        HARMLESS.has(name) ||
        (!inFrame && name === 'href' && (value.startsWith('#') || value === URL_OF_PAGE)) ||
        (!inFrame && node.name === 'iframe' && ['sandbox', 'srcdoc', 'referrerpolicy'].includes(name))
      if (!known) found.push(`${node.name} ${name}=${value}`)
    }
  }
  const policies = $('meta[http-equiv]').toArray()
  if (policies.length !== 1 || !policies[0]!.attribs['content']!.startsWith("default-src 'none'")) found.push('policy')
  const styles = $('style').toArray()
  if (styles.length !== 1 || /url\(|@import|expression/i.test($(styles[0]).text())) found.push('style')
  return found
}

describe('the explain page', () => {
  test('holds nothing of a hostile page but its text', async () => {
    const { outer, frame } = await explained(hostilePage(CANARY))
    expect(faults(outer, false)).toEqual([])
    expect(faults(frame, true)).toEqual([])
    expect(outer('iframe').length).toBe(1)
    expect(outer('iframe').attr('sandbox')).toBe('')
    expect(frame('.page').text()).toContain('The lamp at the end of the Port Ellery quay went out')
    expect(frame('.page').text()).toContain('[drawing]')
    expect(frame('td').attr('colspan')).toBeUndefined()
  })

  test('is harmless whatever markup stands in the page', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<svg>',
        '</svg>',
        '<math>',
        '<style>',
        '</style>',
        '<script>',
        '</script>',
        '<!--',
        '-->',
        '<table>',
        '<tr>',
        '<td>',
        '</table>',
        '<p>',
        '</p>',
        '<a href="javascript:x()">',
        '</a>',
        '<iframe srcdoc="<script>x()</script>">',
        '</iframe>',
        '<noscript>',
        '</noscript>',
        '<template>',
        '</template>',
        '<title>',
        '</title>',
        '<textarea>',
        '</textarea>',
        '<select>',
        '<form action=//canary.example>',
        '<img src=//canary.example onerror=x()>',
        '<li onclick=x()>',
        '<ul style="a:url(//c)">',
        '<main id=show-body class=b>',
        '<foreignObject>',
        '<annotation-xml encoding="text/html">',
        '<plaintext>',
        '<frameset>',
        '" onload="x()',
        "' onload='x()",
        '&quot;&gt;&lt;script&gt;',
        '\0',
        '\u202e',
        '<p dir="rtl\'"><b>',
        '<base href=//c>',
      ),
      fc.string({ maxLength: 12 }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const { outer, frame } = await explained(`<body><h1>A lamp</h1><p>Words of the text</p>${pieces.join('')}`)
        expect(faults(outer, false)).toEqual([])
        expect(faults(frame, true)).toEqual([])
        expect(frame('#show-body').length).toBe(1)
      }),
      { numRuns: 150 },
    )
  })

  test('marks every block once, by a word and not by colour alone, and says why', async () => {
    const { frame, outer, text } = await explained(story({ url: URL_OF_PAGE, author: 'Ines Falk' }))
    expect(text.startsWith(`<!doctype html>\n${EXPLAIN_MARK}`)).toBe(true)
    const marks = frame('.mark').toArray()
    expect(marks.length).toBe(outer('tr.in, tr.out').length)
    for (const mark of marks) expect(frame(mark).attr('title')).toMatch(/^(?:Body text|Printed form|Dropped)/)
    expect(frame('h1').hasClass('field')).toBe(true)
    expect(frame('h1 .mark').text()).toMatch(/^◆ headline/)
    expect(frame('p.body .mark').first().text()).toMatch(/^✓ body [01]\.\d\d/)
    expect(
      outer('.f h3')
        .toArray()
        .map((heading) => outer(heading).text()),
    ).toContain('isAccessibleForFree')
    expect(
      outer('tr th')
        .toArray()
        .map((cell) => outer(cell).text()),
    ).toContain('? Unexplained')
  })

  test('writes lists and loose text so that every block keeps its place', async () => {
    const { frame } = await explained(
      `<h1>A lamp</h1><div>Loose words <b>in bold</b><p>A paragraph</p>and after</div><ul><li>One</li><div>No item</div></ul><ul><li>Two</li></ul>`,
    )
    expect(frame('span.b').length).toBe(3)
    expect(frame('ul').length).toBe(1)
    expect(frame('li').text()).toContain('Two')
  })

  test('stands a page of thousands of blocks', async () => {
    const { frame } = await explained(
      `<h1>A list</h1>${'<p><a href="/x">A line of a long list</a></p>'.repeat(10_000)}`,
    )
    expect(frame('.mark').length).toBe(10_001)
  })
})
