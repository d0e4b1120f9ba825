import { describe, expect, test } from 'vitest'
import { TearsheetError } from '../../src/core/errors.ts'
import { readPage } from '../../src/page/read.ts'

const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0))
function codeOf(body: Uint8Array | string, contentType: string | null = null): string {
  try {
    readPage(body, { url: 'https://news.example/a', contentType })
    return 'page'
  } catch (error) {
    expect(error).toBeInstanceOf(TearsheetError)
    const { code, message } = error as TearsheetError
    return `${code}: ${message.split(': ')[1] ?? ''}`
  }
}

describe('what is no page', () => {
  test.each([
    ['%PDF-1.7\n%\xe2\xe3\xcf\xd3', 'text/html', 'a PDF document'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'text/html', 'an image'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', null, 'an image'],
    ['RIFF\0\0\0\0WEBPVP8 ', null, 'an image'],
    ['PK\x03\x04\x14\0', 'application/zip', 'a ZIP archive or office document'],
    ['\x1f\x8b\x08\0\0', 'text/html', 'compressed data'],
    ['\0\0\0\x20ftypisom', 'video/mp4', 'a video'],
    ['ID3\x03\0', 'audio/mpeg', 'a sound file'],
    ['{"title": "Bridge opens"}', 'application/json', 'JSON data'],
    ['[1, 2, 3]\n', null, 'JSON data'],
    ['{"error": {"code": 404}}', 'text/html; charset=utf-8', 'JSON data'],
    ['<?xml version="1.0"?>\n<!-- made by x -->\n<rss version="2.0"><channel>', 'text/html', 'an RSS feed'],
    ['<feed xmlns="http://www.w3.org/2005/Atom"><title>', null, 'an Atom feed'],
    ['<?xml version="1.0"?><urlset><url><loc>', 'application/xml', 'a sitemap'],
    ['<?xml version="1.0"?><sitemapindex>', 'text/xml', 'a sitemap index'],
    ['<?xml version="1.0"?><catalog><book/></catalog>', 'text/xml', 'an XML document'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><path/></svg>', 'image/svg+xml', 'an image'],
    ['The bridge opens on Monday.\n', 'text/plain', 'plain text'],
    ['function f() { return 1 }', 'text/javascript', 'a script'],
    ['body { color: red }', 'text/css', 'a style sheet'],
    ['ab\x01\x02\x03\x04\x05\x06\x07\x08\x0e\x0f\x10\x11\x12', null, 'binary data'],
  ])('%j served as %s', (body, contentType, kind) => {
    expect(codeOf(bytesOf(body), contentType)).toBe(`not-html: ${kind}`)
  })

  test.each(['', '   \n\t', '\ufeff', '\0\0\0'])('%j is empty', (body) => {
    expect(codeOf(new TextEncoder().encode(body))).toBe('empty: ')
    expect(codeOf(body)).toBe('empty: ')
  })
})

test.each([
  ['<!doctype html><title>x</title><p>y', 'text/plain'],
  ['<html><body><p>The bridge opens', 'application/octet-stream'],
  ['\n<!-- cached --><html lang="en">', 'application/json'],
  ['<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html>', 'application/xml'],
  ['<div class="a">The bridge opens</div>', 'text/plain'],
  ['<p>The bridge opens', 'image/png'],
  ['The bridge opens on Monday.', 'text/html'],
  ['The bridge opens on Monday.', null],
  ['[The bridge] opens', null],
  ['<html>\0\0\0\0<p>x', null],
])('%j served as %s is read as a page', (body, contentType) => {
  expect(codeOf(bytesOf(body), contentType)).toBe('page')
})
