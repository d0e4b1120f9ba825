import { Readability } from '@mozilla/readability'
import { Defuddle } from 'defuddle/node'
import { JSDOM, VirtualConsole } from 'jsdom'
import { parseHTML } from 'linkedom'
import { parse } from 'parse5'
import { extractPage } from '../../src/extract/extract.ts'
import { readPage } from '../../src/page/read.ts'
import { buildRecord } from '../../src/record/build.ts'
import type { SavedPage } from './pages.ts'

/** Something that reads a page. A page that it fails on counts with the time that it took. */
export interface Engine {
  readonly name: string
  run(page: SavedPage): unknown
}

export const OURS: Engine = {
  name: 'tearsheet',
  async run({ bytes, url, id }) {
    return buildRecord(await extractPage(readPage(bytes, { url })), { id, url })
  },
}
export const PARSE5: Engine = { name: 'parse5', run: ({ text }) => parse(text) }
/** What the ratios of the issue are asked against, on one thread, each as its documentation says to use it. */
export const PEERS: readonly Engine[] = [
  {
    name: 'Readability on jsdom',
    run({ text, url }) {
      const dom = new JSDOM(text, { url, virtualConsole: new VirtualConsole() })
      try {
        return new Readability(dom.window.document).parse()
      } finally {
        dom.window.close()
      }
    },
  },
  {
    name: 'defuddle on linkedom',
    run: async ({ text, url }) => await Defuddle(parseHTML(text).document, url),
  },
]

/** All pages in a row; failures are what a peer makes of hostile pages, and none of our business here. */
export async function runAll(engine: Engine, pages: readonly SavedPage[]): Promise<void> {
  for (const page of pages) {
    try {
      await engine.run(page)
    } catch {
      // Counted with its time.
    }
  }
}
