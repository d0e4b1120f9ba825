import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import type { AxeResults } from 'axe-core'
import { load } from 'cheerio'
import { type Browser, type Page, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { extractInput } from '../../src/pipeline/extract.ts'
import { explainHtml } from '../../src/record/explain-html.ts'
import { hostilePage } from '../record/explain-hostile.ts'
import { closeServers, startHttp, type TestServer } from '../support/servers.ts'
import { story } from '../support/story.ts'
import { tempFolder } from './run.ts'

/** Debian's package; another browser can be named. */
const CHROMIUM = process.env['TEARSHEET_CHROMIUM'] ?? '/usr/bin/chromium'
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const files = tempFolder()
let browser: Browser | undefined
let canary: TestServer

afterAll(async () => {
  await browser?.close()
  await closeServers()
  files.remove()
})

async function write(name: string, html: string): Promise<{ outer: string; frame: string }> {
  const { record, found } = await extractInput(
    { html, url: 'https://courier.example/news/pier' },
    { secondOpinion: async () => null },
  )
  const text = explainHtml(record, found)
  const frame = load(text)('iframe').attr('srcdoc')!
  const outer = pathToFileURL(files.write(`${name}.html`, text)).href
  return { outer, frame: pathToFileURL(files.write(`${name}-frame.html`, frame)).href }
}

async function open(url: string, options: Parameters<Browser['newPage']>[0] = {}): Promise<Page> {
  const page = await browser!.newPage({ viewport: { width: 1300, height: 900 }, ...options })
  await page.goto(url)
  return page
}

/** Requests that a page would need one of; none, or the page is not harmless. */
async function settled(page: Page): Promise<void> {
  await page.frameLocator('iframe').locator('.mark').first().waitFor()
  await page.waitForTimeout(700)
}

describe.skipIf(!existsSync(CHROMIUM))(`explain in a browser (skipped where ${CHROMIUM} is missing)`, () => {
  beforeAll(async () => {
    // Chromium refuses its sandbox to root, as in most containers.
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    browser = await chromium.launch({ executablePath: CHROMIUM, args })
    canary = await startHttp((_, response) => response.end('<script>1</script>'))
  })

  test('a hostile page runs nothing and calls nowhere', async () => {
    const { outer } = await write('hostile', hostilePage(canary.origin))
    const page = await open(outer)
    const asked: string[] = []
    const wrong: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    page.on('dialog', () => wrong.push('dialog'))
    page.on('popup', () => wrong.push('popup'))
    await page.reload()
    await settled(page)
    const frame = page.frameLocator('iframe')
    // Everything that could be touched is touched.
    for (const selector of ['h1', 'p', 'td', '.box', '.mark']) {
      const all = frame.locator(`.page ${selector}`)
      for (let at = 0; at < Math.min(await all.count(), 5); at += 1) {
        await all.nth(at).hover({ timeout: 2000, force: true })
        await all.nth(at).click({ timeout: 2000, force: true })
      }
    }
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await settled(page)
    expect(canary.requests.map(({ url }) => url)).toEqual([])
    expect(canary.connections).toBe(0)
    expect(asked.filter((url) => !/^(?:file:|about:srcdoc)/.test(url))).toEqual([])
    expect(wrong).toEqual([])
    expect(page.url()).toBe(outer)
    await page.close()
  }, 90_000)

  test('the canary would be heard: the hostile page by itself calls', async () => {
    const page = await open(pathToFileURL(files.write('bare.html', hostilePage(canary.origin))).href)
    await expect.poll(() => canary.requests.length, { timeout: 10_000 }).toBeGreaterThan(0)
    await page.close()
  })

  test('hovering a block says why, filters hide and show, all without scripts', async () => {
    const { outer } = await write('story', story({ author: 'Ines Falk' }))
    const page = await open(outer, { javaScriptEnabled: false })
    const frame = page.frameLocator('iframe')
    const body = frame.locator('p.body').first()
    const reason = body.locator('.why')
    const width = async (): Promise<number> => (await reason.boundingBox())?.width ?? 0
    expect(await width()).toBeLessThan(2)
    const next = frame.locator('p.body').nth(1)
    const before = await next.boundingBox()
    await body.hover()
    expect(await width()).toBeGreaterThan(50)
    expect(await next.boundingBox()).toEqual(before)
    await frame.locator('#reasons').focus()
    await page.mouse.move(0, 0)
    await page.keyboard.press('Space')
    expect(await width()).toBeGreaterThan(50)
    await frame.locator('#show-body').uncheck()
    expect(await body.isVisible()).toBe(false)
    expect(await frame.locator('h1').isVisible()).toBe(true)
    await frame.locator('#show-body').check()
    expect(await body.isVisible()).toBe(true)

    await page.locator('#some-fields').check()
    expect(await page.locator('.f.none').first().isVisible()).toBe(false)
    await page.locator('summary', { hasText: 'blocks as a table' }).press('Enter')
    expect(await page.locator('tr.out').first().isVisible()).toBe(true)
    await page.locator('#only-kept').check()
    expect(await page.locator('tr.out').first().isVisible()).toBe(false)
    expect(await page.locator('tr.in').first().isVisible()).toBe(true)
    await page.close()
  })

  test.each(['light', 'dark'] as const)(
    'axe finds no serious fault in %s',
    async (colorScheme) => {
      for (const html of [story({ author: 'Ines Falk' }), hostilePage('http://canary.example')]) {
        const { outer, frame } = await write(`axe-${colorScheme}`, html)
        for (const url of [outer, frame]) {
          const page = await open(url, { colorScheme })
          for (const summary of await page.locator('summary').all()) await summary.click()
          await page.evaluate(AXE)
          const { passes, violations } = (await page.evaluate('axe.run(document, { iframes: false })')) as AxeResults
          expect(passes.length).toBeGreaterThan(10)
          const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
          expect(serious.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
          await page.close()
        }
      }
    },
    120_000,
  )

  test('narrow windows show the page above the fields, and nothing is wider than the window', async () => {
    const { outer } = await write('narrow', story({ author: 'Ines Falk' }))
    const page = await open(outer, { viewport: { width: 400, height: 800 } })
    await settled(page)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(400)
    const [frame, fields] = await Promise.all([
      page.locator('iframe').boundingBox(),
      page.locator('#fields').boundingBox(),
    ])
    expect(frame!.y + frame!.height).toBeLessThanOrEqual(fields!.y)
    await page.close()
  })
})
