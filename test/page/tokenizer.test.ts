import * as fc from 'fast-check'
import type { Document } from 'domhandler'
import { Parser } from 'parse5'
import { adapter } from 'parse5-htmlparser2-tree-adapter'
import { expect, test } from 'vitest'
import { runTokenizer } from '../../src/page/tokenizer.ts'

const options = { treeAdapter: adapter, scriptingEnabled: true }

function plain(text: string): Document {
  const parser = new Parser(options)
  parser.tokenizer.write(text, true)
  return parser.document
}

function inRuns(text: string): Document {
  const parser = new Parser(options)
  parser.tokenizer = runTokenizer(parser.options, parser).tokenizer
  parser.tokenizer.write(text, true)
  return parser.document
}

/** As much as is known about a page arrives piece by piece. */
function inPieces(text: string, cuts: readonly number[]): Document {
  const parser = new Parser(options)
  parser.tokenizer = runTokenizer(parser.options, parser).tokenizer
  let start = 0
  for (const cut of cuts.map((share) => Math.floor(share * text.length)).sort((a, b) => a - b)) {
    parser.tokenizer.write(text.slice(start, cut), false)
    start = cut
  }
  parser.tokenizer.write(text.slice(start), true)
  return parser.document
}

/** The tree as text: names, attributes, texts, comments. */
function show(node: unknown, depth = 0): string {
  const { type, name, attribs, data, children } = node as Record<string, unknown>
  const line = `${' '.repeat(depth)}${JSON.stringify([type, name, attribs, data])}\n`
  return line + ((children as unknown[] | undefined) ?? []).map((child) => show(child, depth + 1)).join('')
}

/** Pieces of markup, one of each kind of trouble. */
const PIECES = [
  '<p> </p> <b> </b> <table> <tr> <td> </table> <caption> <select> <option> <template> </template> <plaintext>',
  '<script> </script> <script>a<b <style> </style> <title> </title> <textarea> </textarea> <pre> <svg> <![CDATA[ ]]>',
  '<!-- --> --!> <!--x - <! </ < > / = " \' <head> </head> <body\nclass=a> </body> </html> <!doctype\nhtml>',
  '<a\nhref="x?a=1&amp;b=2"> <a\ntitle=\'it&#39;s\'> <A\nHREF=x\nClass> <i\ndata-é="ü"\nx/> <x-y\na=1\na=2> <img\nalt="',
  '&amp; & &nosuch; &#x1F600; &notit; &#13; two\nwords \n é 中文 \u{1F600} . A',
  '<body> <p\nid=1> <P> </P\n> </p\n/> <br/> <b\n=x> <a\nb=c/> <a\nb= <a\nb\n=\nc> <svg\nviewBox="0"/> <path\nd=1/> <x"y>',
  '<a\nb=\'&lt\' <a\nb=&ltc> <a\nb="&lt="> <a\nb="&amp &#65 &copy&#65"> &lt &lt= &#32; &#10; <!----> <!---> <!--a--b--> <!--a--!>',
  '</script\n> </SCRIPT> </scripty> </style/> <script/> <pre>\n <textarea>\n <title>&lt;',
]
  .flatMap((line) => line.split(' '))
  .concat(' ', '\t')

const PAGES = fc
  .array(fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...PIECES) }, fc.string({ maxLength: 8 })), {
    maxLength: 30,
  })
  .map((pieces) => pieces.join('').replace(/[\0\r]/g, ''))

test('gives the trees of the plain parser', () => {
  fc.assert(
    fc.property(PAGES, fc.constantFrom('', '<body>', '<body><pre>', '<svg>', '<table>'), (page, start) => {
      const text = start + page
      expect(show(inRuns(text))).toBe(show(plain(text)))
    }),
    { numRuns: 4000 },
  )
})

test('gives them wherever a page is cut into pieces', () => {
  fc.assert(
    fc.property(PAGES, fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 4 }), (page, cuts) => {
      const text = `<body>${page}`
      expect(show(inPieces(text, cuts))).toBe(show(plain(text)))
    }),
    { numRuns: 3000 },
  )
})

test('gives them for texts longer than the buffer of the parser', () => {
  const text = `<title>${'a '.repeat(40_000)}</title><p title="${'b&amp; '.repeat(40_000)}">${'c &lt; '.repeat(40_000)}<script>${'d<e'.repeat(40_000)}`
  expect(show(inRuns(text))).toBe(show(plain(text)))
})
