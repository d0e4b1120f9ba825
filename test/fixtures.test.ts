import { describe, expect, it } from 'vitest'
import { expectedOf, listFixtures, recordOf } from '../tools/fixtures.ts'

describe('fixtures: every page gives its whole expected record', () => {
  const fixtures = listFixtures()
  it('has at least 25 pages', () => expect(fixtures.length).toBeGreaterThanOrEqual(25))
  it.each(fixtures)('$name', async (fixture) => {
    const expected = expectedOf(fixture)
    expect(expected, 'expected.json is missing: write it by hand, it is never made silently').toBeDefined()
    expect(await recordOf(fixture, String(expected!['url']))).toEqual(expected)
  })
})
