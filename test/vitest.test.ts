import { expect, test } from 'vitest'
import { extract } from '../src/index.ts'
import '../src/vitest.ts'
import { story } from './support/story.ts'

const record = await extract(story({ author: 'Odile Brannigan' }), { url: 'https://courier.example/pier' })
const failure = (run: () => void): string => {
  try {
    run()
  } catch (error) {
    return (error as Error).message
  }
  return 'no failure'
}

test('a record matches what is stated of it', () => {
  expect(record).toMatchArticle({
    headline: 'Port Ellery votes to rebuild its north pier',
    authors: [{ name: 'Odile Brannigan' }],
    body: { text: expect.stringContaining('coal quay') },
    kicker: null,
  })
})

test('a difference is told with its field', () => {
  const message = failure(() => expect(record).toMatchArticle({ headline: 'Port Ellery votes', kicker: null }))
  expect(message).toContain('  headline\n    - Port Ellery votes\n    + Port Ellery votes to rebuild its north pier')
  expect(message).not.toContain('kicker')
})

test('it can be turned round and waits for promises', async () => {
  expect(record).not.toMatchArticle({ headline: 'Another' })
  expect(failure(() => expect(record).not.toMatchArticle({ kicker: null }))).toContain('ought not to be')
  await expect(extract(story())).resolves.toMatchArticle({ type: 'article' })
})

test('what can never be a match is refused', () => {
  expect(failure(() => expect(record).toMatchArticle({}))).toContain('nothing is expected')
  expect(failure(() => expect(extract(story())).toMatchArticle({ type: 'article' }))).toContain('await it')
  expect(failure(() => expect(undefined).toMatchArticle({ type: 'article' }))).toContain('undefined')
})

test('it is typed', () => {
  // @ts-expect-error: a record has no such field
  expect(() => expect(record).toMatchArticle({ headlin: 'x' })).toThrow('no such field')
  // @ts-expect-error: a headline is a text
  expect(() => expect(record).toMatchArticle({ headline: 3 })).toThrow('headline')
})
