import type { SavedPage } from './pages.ts'

/** Something that reads a page. A page that it fails on counts with the time that it took. */
export type Run = (page: SavedPage) => unknown

/**
 * What is compared, on one thread, each as its documentation says to use it; the bare parser is first. Each loads its own
 * libraries alone: a parser that others have changed or built upon is half as fast.
 */
export const ENGINES: Readonly<Record<string, () => Promise<Run>>> = {
  parse5: async () => {
    const { parse } = await import('parse5')
    return ({ text }) => parse(text)
  },
  tearsheet: ours,
  'Readability on jsdom': async () => {
    const { Readability } = await import('@mozilla/readability')
    const { JSDOM, VirtualConsole } = await import('jsdom')
    return ({ text, url }) => {
      const dom = new JSDOM(text, { url, virtualConsole: new VirtualConsole() })
      try {
        return new Readability(dom.window.document).parse()
      } finally {
        dom.window.close()
      }
    }
  },
  'defuddle on linkedom': async () => {
    const { Defuddle } = await import('defuddle/node')
    const { parseHTML } = await import('linkedom')
    return async ({ text, url }) => await Defuddle(parseHTML(text).document, url)
  },
}

/** Bytes to record, with every field. */
export async function ours(): Promise<Run> {
  const { extractPage } = await import('../../src/extract/extract.ts')
  const { readPage } = await import('../../src/page/read.ts')
  const { buildRecord } = await import('../../src/record/build.ts')
  return async ({ bytes, url, id }) => buildRecord(await extractPage(readPage(bytes, { url })), { id, url })
}
