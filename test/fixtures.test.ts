import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { listFixtures } from '../src/fixtures/files.ts'
import { describeFixtures } from '../src/vitest.ts'

const PAGES = new URL('../fixtures/pages/', import.meta.url)

describeFixtures(PAGES, { whole: true })

it('has at least 25 pages', async () => {
  expect((await listFixtures(fileURLToPath(PAGES))).length).toBeGreaterThanOrEqual(25)
})
