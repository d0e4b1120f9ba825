import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { TearsheetError } from '../../src/core/errors.ts'
import { createIdentity, ROBOTS_TOKEN } from '../../src/fetch/identity.ts'

const homepage = 'https://tearsheet.example/bot'

describe('createIdentity', () => {
  test.each([
    [
      'desk@news.example',
      'Tearsheet/1.2.3 (+https://tearsheet.example/bot; mailto:desk@news.example)',
      'desk@news.example',
    ],
    [
      'mailto:desk@news.example',
      'Tearsheet/1.2.3 (+https://tearsheet.example/bot; mailto:desk@news.example)',
      'desk@news.example',
    ],
    [
      'https://lab.example/crawl',
      'Tearsheet/1.2.3 (+https://tearsheet.example/bot; https://lab.example/crawl)',
      undefined,
    ],
  ])('%s', (contact, userAgent, from) => {
    const identity = createIdentity({ version: '1.2.3', homepage, contact })
    expect(identity).toEqual({ userAgent, hasContact: true, ...(from ? { from } : {}) })
  })

  test('without a homepage, and without a contact', () => {
    expect(createIdentity({ version: '1.0.0', contact: 'a@b.example' }).userAgent).toBe(
      'Tearsheet/1.0.0 (mailto:a@b.example)',
    )
    expect(createIdentity({ version: '1.0.0', contact: 'https://b.example' }).userAgent).toBe(
      'Tearsheet/1.0.0 (+https://b.example/)',
    )
    expect(createIdentity({ version: '1.0.0' })).toEqual({ userAgent: 'Tearsheet/1.0.0', hasContact: false })
    expect(createIdentity({ version: '1.0.0', contact: '  ' }).hasContact).toBe(false)
  })

  test.each([
    'me',
    'a@b',
    'a@b.example\r\nX-Evil: 1',
    'a@b.example) Mozilla/5.0 (',
    'a b@c.example',
    'ftp://b.example/',
    'https://user:secret@b.example/',
    'https://b.example/(nested)',
    'javascript:alert(1)',
    'https://b.example/\r\nX: 1',
    'jürgen@news.example',
  ])('"%s" is no contact', (contact) => {
    expect(() => createIdentity({ version: '1.0.0', contact })).toThrow(TearsheetError)
  })

  test('nothing can be smuggled into the header', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'a@b.example', 'https://b.example/'),
        fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\r\nX: 1', ')', '; (', '\u0000', '\\')),
        (start, rest) => {
          const text = start + rest
          let userAgent
          try {
            userAgent = createIdentity({ version: '1.0.0', homepage: text, contact: text }).userAgent
          } catch (error) {
            expect((error as TearsheetError).code).toBe('usage')
            return
          }
          expect(userAgent).toMatch(/^Tearsheet\/1\.0\.0( \([\x21-\x27\x2a-\x7e]+(; [\x21-\x27\x2a-\x7e]+)?\))?$/)
        },
      ),
    )
  })

  test('the robots token is the product name', () => {
    expect(createIdentity({ version: '1.0.0' }).userAgent.startsWith(`${ROBOTS_TOKEN}/`)).toBe(true)
    expect(ROBOTS_TOKEN).toMatch(/^[A-Za-z_-]+$/)
  })
})
