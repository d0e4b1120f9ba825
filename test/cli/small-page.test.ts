import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { onlySmallPage } from '../../src/cli/small-page.ts'
import { story } from '../support/story.ts'
import { tempFolder } from './run.ts'

const files = tempFolder()
afterAll(files.remove)

const page = files.write('page.html', story())
const big = files.write('big.html', story() + ' '.repeat(300_000))
const packed = files.write('packed.html', gzipSync(story()))
const other = files.write('list.txt', 'https://courier.example/pier\n')

test.each([
  ['one page', [page], page],
  ['options after it', [page, '--url', 'https://courier.example/a.html', '--quiet'], page],
  ['an option with a value before it', ['-f', 'json', page], page],
  ['two pages', [page, page], undefined],
  ['a large page', [big], undefined],
  ['a packed page under the name of another', [packed], undefined],
  ['a list', [other], undefined],
  ['a page that is not there', ['none.html'], undefined],
  ['an address', ['https://courier.example/a.html'], undefined],
  ['nothing', [], undefined],
])('%s', (_, words, expected) => {
  expect(onlySmallPage(words)).toBe(expected)
})
