import { existsSync, readdirSync } from 'node:fs'
import { afterAll, expect, test } from 'vitest'
import { story } from '../support/story.ts'
import { tearsheet, tempFolder } from './run.ts'

const files = tempFolder()
afterAll(files.remove)
const page = files.write('page.html', story())
const KEEPS = { NODE_DISABLE_COMPILE_CACHE: undefined }

test('the compiled program is kept in the folder of caches', async () => {
  const { code } = await tearsheet([page], { env: { ...KEEPS, XDG_CACHE_HOME: files.path('caches') } })
  expect(code).toBe(0)
  expect(readdirSync(files.path('caches/tearsheet')).length).toBeGreaterThan(0)
})

// Node tries for ever to make a folder under /proc, so nobody may ask it to.
test.each(['/proc/none', page, files.path('no/such/folder')])(
  'a folder of caches that cannot be made is done without: %s',
  async (caches) => {
    const { code, lines } = await tearsheet([page], { env: { ...KEEPS, XDG_CACHE_HOME: caches } })
    expect([code, lines.length]).toEqual([0, 1])
    expect(existsSync(files.path('no'))).toBe(false)
  },
)
