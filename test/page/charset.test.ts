import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeBytes } from '../../src/page/charset.ts'
import { NEWS, encode } from './encode.ts'

const url = 'https://news.example/a'
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const join = (...parts: Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]))
const page = (text: string, head = ''): string =>
  `<!doctype html><html><head>${head}<title>x</title><script>function f(a){return a<1}</script></head><body><p class="lead">${text}</p></body></html>`

const UNDECLARED: readonly (readonly [keyof typeof NEWS, string])[] = [
  ['ru', 'windows-1251'],
  ['bg', 'windows-1251'],
  ['uk', 'windows-1251'],
  ['ru', 'koi8-r'],
  ['uk', 'koi8-u'],
  ['ru', 'iso-8859-5'],
  ['pl', 'windows-1250'],
  ['pl', 'iso-8859-2'],
  ['cs', 'windows-1250'],
  ['cs', 'iso-8859-2'],
  ['hu', 'windows-1250'],
  ['fr', 'windows-1252'],
  ['de', 'windows-1252'],
  ['es', 'windows-1252'],
  ['tr', 'windows-1254'],
  ['el', 'windows-1253'],
  ['he', 'windows-1255'],
  ['ar', 'windows-1256'],
  ['th', 'windows-874'],
  ['ja', 'shift_jis'],
  ['ja', 'euc-jp'],
  ['ko', 'euc-kr'],
  ['zh', 'gbk'],
  ['zh', 'gb18030'],
  ['tw', 'big5'],
]

describe('without a declaration', () => {
  test.each(UNDECLARED)('%s in %s is detected', (language, label) => {
    const decoded = decodeBytes(encode(page(NEWS[language]), label), { url })
    expect(decoded.text).toContain(NEWS[language])
    expect(decoded.charset.source).toBe('detected')
  })

  test.each([
    ['bg', 'windows-1251'],
    ['el', 'windows-1253'],
    ['pl', 'iso-8859-2'],
    ['pl', 'windows-1250'],
  ] as const)('%s in %s is detected among much markup', (language, label) => {
    const menu = '<div class="teaser teaser--wide"><a href="/latest" data-track="click on the menu">more</a></div>'
    const text = NEWS[language].split(' ').map((word) => `<span>${word}</span>${menu.repeat(40)}`)
    const decoded = decodeBytes(encode(page(text.join('\n')), label), { url })
    expect(decoded.charset).toEqual({ name: label, source: 'detected' })
  })

  test('valid UTF-8 is UTF-8', () => {
    const decoded = decodeBytes(utf8(page(NEWS.pl)), { url })
    expect(decoded.charset).toEqual({ name: 'utf-8', source: 'utf-8-valid' })
    expect(decoded.text).toContain(NEWS.pl)
  })

  test('a UTF-8 page cut off within a character, or with one bad byte, is still UTF-8', () => {
    const bytes = utf8(page(NEWS.ja))
    const cut = bytes.subarray(0, utf8(page(NEWS.ja).slice(0, 160)).length - 1)
    expect(decodeBytes(cut, { url }).charset.name).toBe('utf-8')
    expect(decodeBytes(join(bytes, Uint8Array.of(0xe9, 0x20)), { url }).charset.name).toBe('utf-8')
  })

  test('too few bytes to tell: the habit of the country, else windows-1252', () => {
    const bytes = Uint8Array.of(0x61, 0xf0, 0x62)
    expect(decodeBytes(bytes, { url: 'https://haber.example.tr/' }).charset).toEqual({
      name: 'windows-1254',
      source: 'tld',
    })
    expect(decodeBytes(encode('Café olé', 'windows-1252'), { url }).text).toBe('Café olé')
  })

  test('ISO-2022-JP is known by its escapes', () => {
    const bytes = join(utf8('<p>'), Uint8Array.of(0x1b, 0x24, 0x42, 0x36, 0x36, 0x1b, 0x28, 0x42), utf8('</p>'))
    expect(decodeBytes(bytes, { url }).text).toBe('<p>橋</p>')
  })

  test('UTF-16 without a mark', () => {
    expect(decodeBytes(new Uint8Array(Buffer.from('<p>мост</p>', 'utf16le')), { url }).text).toBe('<p>мост</p>')
  })
})

describe('declarations', () => {
  const russian = (head: string): Uint8Array => encode(page(NEWS.ru, head), 'windows-1251')

  test('a byte order mark goes before everything', () => {
    const decoded = decodeBytes(join(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(page(NEWS.ru))), {
      url,
      contentType: 'text/html; charset=koi8-r',
    })
    expect(decoded.charset).toEqual({ name: 'utf-8', source: 'bom' })
    expect(decoded.text.startsWith('<!doctype')).toBe(true)
    const wide = join(Uint8Array.of(0xff, 0xfe), new Uint8Array(Buffer.from('<p>мост', 'utf16le')))
    expect(decodeBytes(wide, { url }).text).toBe('<p>мост')
  })

  test('the header goes before the markup', () => {
    const bytes = russian('<meta charset="koi8-r">')
    expect(decodeBytes(bytes, { url, contentType: 'text/html; Charset="Windows-1251"' }).charset).toEqual({
      name: 'windows-1251',
      source: 'header',
    })
  })

  test('a header that is only the server’s habit gives way to a right declaration', () => {
    const decoded = decodeBytes(russian('<meta charset="windows-1251">'), {
      url,
      contentType: 'text/html; charset=ISO-8859-1',
    })
    expect(decoded.charset).toEqual({ name: 'windows-1251', source: 'meta' })
    expect(decoded.text).toContain(NEWS.ru)
  })

  test.each([
    '<meta charset=windows-1251>',
    '<META http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    '<meta content="text/html;charset=cp1251" http-equiv=content-type />',
    `<script>${'var x = 1;'.repeat(1500)}</script><meta charset="windows-1251">`,
    '<!-- <meta charset="koi8-r"> --><script>"<meta charset=big5>"</script><meta charset="windows-1251">',
    '<meta charset="no-such-thing"><meta charset="windows-1251">',
    '<meta name="description" content="charset=koi8-r"><meta charset="windows-1251">',
  ])('%#: read from the markup', (head) => {
    const decoded = decodeBytes(russian(head), { url })
    expect(decoded.charset).toEqual({ name: 'windows-1251', source: 'meta' })
  })

  test('the XML declaration', () => {
    const bytes = encode(`<?xml version="1.0" encoding="windows-1251"?>${page(NEWS.ru)}`, 'windows-1251')
    expect(decodeBytes(bytes, { url }).charset).toEqual({ name: 'windows-1251', source: 'xml' })
  })

  test.each(['windows-1252', 'iso-8859-1', 'us-ascii', 'windows-1251'])('%s declared, but valid UTF-8', (label) => {
    const decoded = decodeBytes(utf8(page(NEWS.fr, `<meta charset="${label}">`)), {
      url,
      contentType: `text/html; charset=${label}`,
    })
    expect(decoded.text).toContain(NEWS.fr)
    expect(decoded.charset.name).toBe('utf-8')
  })

  test('UTF-8 declared in the header, but the markup is right', () => {
    const decoded = decodeBytes(russian('<meta charset="windows-1251">'), {
      url,
      contentType: 'text/html; charset=utf-8',
    })
    expect(decoded.charset).toEqual({ name: 'windows-1251', source: 'meta' })
  })

  test('UTF-8 declared everywhere and wrong everywhere', () => {
    const decoded = decodeBytes(russian('<meta charset="utf-8">'), { url, contentType: 'text/html; charset=utf-8' })
    expect(decoded.text).toContain(NEWS.ru)
    expect(decoded.charset.source).toBe('detected')
  })

  test('a double-byte declaration that does not fit is passed over', () => {
    const decoded = decodeBytes(encode(page(NEWS.ja, '<meta charset="euc-jp">'), 'shift_jis'), { url })
    expect(decoded.text).toContain(NEWS.ja)
  })

  test('utf-16 in the markup means UTF-8', () => {
    expect(decodeBytes(utf8(page(NEWS.ru, '<meta charset="utf-16">')), { url }).charset).toEqual({
      name: 'utf-8',
      source: 'meta',
    })
  })
})

test('any bytes and any header give a text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.string(), fc.string(), (bytes, label, address) => {
      const head = utf8(`<meta charset="${label}">`)
      const decoded = decodeBytes(join(head, bytes), { url: address, contentType: `text/html; charset=${label}` })
      expect(decoded.text.isWellFormed()).toBe(true)
    }),
  )
})
