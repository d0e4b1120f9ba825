/** Largest HTML in characters that is given to Readability: jsdom is slow, and memory grows with the tree. */
export const READABILITY_LIMIT = 3_000_000

/**
 * Runs Mozilla Readability over HTML and gives the article's HTML, or null where it finds none. jsdom runs no scripts
 * and loads nothing. It can still hang on hostile pages: callers run it where it can be killed, on pruned HTML.
 * jsdom is loaded on first use, because that takes longer than reading a page.
 */
export async function readabilityContent(html: string, url: string): Promise<string | null> {
  if (!html.trim() || html.length > READABILITY_LIMIT) return null
  const [{ JSDOM, VirtualConsole }, { Readability }] = await Promise.all([
    import('jsdom'),
    import('@mozilla/readability'),
  ])
  let dom: InstanceType<typeof JSDOM> | undefined
  try {
    // A console of its own that nobody listens to: jsdom reports every odd style sheet otherwise.
    dom = new JSDOM(html, { ...address(url), virtualConsole: new VirtualConsole() })
    const article = new Readability(dom.window.document, {
      charThreshold: 200,
      keepClasses: false,
      maxElemsToParse: 60_000,
      disableJSONLD: true,
    }).parse()
    return article?.content?.trim() || null
  } catch {
    // Readability refuses trees that are too large, jsdom some broken ones: no second opinion then.
    return null
  } finally {
    dom?.window.close()
  }
}

function address(url: string): { url?: string } {
  return URL.canParse(url) ? { url } : {}
}
