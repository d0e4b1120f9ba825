export interface Story {
  readonly headline?: string
  readonly url?: string
  readonly author?: string
  /** Times that the text is repeated: for pages of any size. */
  readonly times?: number
}

const PARAGRAPHS = [
  'The harbour council of Port Ellery voted on Tuesday to rebuild the north pier, four years after a storm tore its outer third into the bay.',
  'Work is to begin in April and to take eighteen months, said the harbour master, Odile Brannigan, who had asked for the money three times before.',
  'Fishing crews will move to the inner basin while the piles are driven, and the ferry to the islands will leave from the coal quay.',
  'Two members voted against the plan because, they said, the cost of nineteen million crowns was counted before the price of steel rose again.',
]

/** A small news page of our own: nothing on it is true. */
export function story({
  headline = 'Port Ellery votes to rebuild its north pier',
  url,
  author,
  times = 1,
}: Story = {}) {
  const head = [
    `<title>${headline} | Ellery Courier</title>`,
    `<meta property="og:type" content="article"><meta property="og:title" content="${headline}">`,
    '<meta property="article:published_time" content="2026-03-10T08:30:00+01:00">',
    url === undefined ? '' : `<link rel="canonical" href="${url}">`,
  ].join('\n')
  const text = Array.from({ length: times }, () => PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')).join('\n')
  const byline = author === undefined ? '' : `<p class="byline">By <a rel="author" href="/staff">${author}</a></p>`
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
${head}
</head><body><header><a href="/">Ellery Courier</a></header>
<main><article><h1>${headline}</h1>${byline}
${text}
</article></main><footer>Ellery Courier</footer></body></html>`
}
