import { assert, property, string } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isWebAddress, statedAddress } from '../../src/pipeline/stated-address.ts'

const URL_OF_STORY = 'https://courier.example/news?a=1&b=2'

describe('the address that a page states of itself', () => {
  test.each([
    ['rel=canonical', `<link rel="canonical" href="https://courier.example/news?a=1&amp;b=2">`],
    ['rel=canonical in any order, with single quotes', `<link href='${URL_OF_STORY}' rel='canonical' />`],
    ['og:url', `<meta property="og:url" content="${URL_OF_STORY}">`],
    ['the note of a browser', `<!-- saved from url=(0036)${URL_OF_STORY} -->`],
    [
      'rel=canonical before og:url',
      `<meta property=og:url content=https://x.example/><link rel=canonical href="${URL_OF_STORY}">`,
    ],
    [
      'the note before rel=canonical',
      `<!-- saved from url=(0036)${URL_OF_STORY} --><link rel=canonical href=https://x.example/>`,
    ],
  ])('%s', (_, html) => {
    expect(statedAddress(`<!doctype html><html><head>${html}`)).toBe(URL_OF_STORY)
    expect(statedAddress(Buffer.from(html))).toBe(URL_OF_STORY)
  })

  test.each([
    ['nothing', '<p>'],
    ['a relative address', '<link rel="canonical" href="/news">'],
    ['another scheme', '<link rel="canonical" href="javascript:alert(1)">'],
    ['another relation', `<link rel="amphtml" href="${URL_OF_STORY}">`],
  ])('%s is none', (_, html) => {
    expect(statedAddress(html)).toBeUndefined()
  })

  test('is found in bounded time and never throws', () => {
    assert(property(string({ maxLength: 300 }), (text) => void statedAddress(text)))
    for (const piece of ['<link rel=', '<meta content="', '<!-- saved from url=', '<link ' + 'a '.repeat(1000)])
      expect(statedAddress(piece.repeat(Math.ceil(1_000_000 / piece.length)))).toBeUndefined()
  })
})

test('web addresses are http and https only', () => {
  expect(['https://a.example/', 'HTTP://a.example'].every(isWebAddress)).toBe(true)
  expect(['ftp://a.example/', 'a.example', '', undefined].some((text) => isWebAddress(text))).toBe(false)
})
