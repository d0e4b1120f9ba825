import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { recordPage } from '../../tools/record-page.ts'

test('docs/record.md is what the schema says: else run `node tools/record-page.ts`', () => {
  expect(recordPage()).toBe(readFileSync(new URL('../../docs/record.md', import.meta.url), 'utf8'))
})

test('every key of the record has a line with its meaning', () => {
  const page = recordPage()
  const expected = JSON.parse(
    readFileSync(new URL('../../fixtures/pages/harbour-post/night-ferry/expected.json', import.meta.url), 'utf8'),
  ) as object
  for (const key of Object.keys(expected)) expect(page).toMatch(new RegExp(`^\\| \`${key}\` \\| .+ \\| .{6,} \\|`, 'm'))
  expect(page).toContain('| `images[].credit` | string | `null` |')
  expect(page).toContain('| `body.blocks[].rows` | list of lists | only where said |')
})
