import { metaAll } from '../../page/page.ts'
import { type Columns, mix } from './features-text.ts'
import { scan } from './scan.ts'
import type { Survey } from './survey.ts'

/** How much of each short block is made of the authors' names; below 0 where a longer one begins with them. */
function authorLines({ blocks, page, scan: counts, article }: Survey): Float32Array {
  const column = new Float32Array(blocks.length)
  const names = [...metaAll(page, 'author'), ...metaAll(page, 'article:author'), ...namesIn(article?.data['author'])]
  const read = scan([names.join(' ').slice(0, 1000)])
  const tokens = new Set(read.hashes.subarray(0, read.to[0]))
  if (!tokens.size) return column
  for (let index = 0; index < blocks.length; index += 1) {
    const from = counts.from[index]!
    const size = counts.to[index]! - from
    if (!size) continue
    // A note on the author begins with the name.
    if (size > 20) {
      for (let at = from; at < from + 5; at += 1)
        if (tokens.has(counts.hashes[at]!)) column[index] = column[index]! - 0.2
      continue
    }
    let hits = 0
    for (let at = from; at < from + size; at += 1) if (tokens.has(counts.hashes[at]!)) hits += 1
    column[index] = hits / size
  }
  return column
}

function namesIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.slice(0, 10).flatMap(namesIn)
  const name = value && typeof value === 'object' ? (value as Record<string, unknown>)['name'] : undefined
  return typeof name === 'string' ? [name] : []
}

/** Share of the block's runs of three words that stand in the pictures' descriptions: a caption often repeats them. */
function altRuns({ blocks, page, scan: counts }: Survey): Float32Array {
  const column = new Float32Array(blocks.length)
  const alts = page.elements.tag('img').flatMap(({ attribs }) => [attribs['alt'], attribs['title']])
  const texts = alts.filter((text) => text !== undefined && text.length > 20).map((text) => text!.slice(0, 500))
  if (!texts.length) return column
  const read = scan([...new Set(texts)].slice(0, 100))
  const runs = new Set<number>()
  for (let text = 0; text < read.from.length; text += 1)
    for (let at = read.from[text]!; at + 2 < read.to[text]!; at += 1)
      runs.add(mix(mix(read.hashes[at]!, read.hashes[at + 1]!), read.hashes[at + 2]!))
  for (let index = 0; index < blocks.length; index += 1) {
    let hits = 0
    let all = 0
    for (let at = counts.from[index]!; at + 2 < counts.to[index]!; at += 1) {
      all += 1
      if (runs.has(mix(mix(counts.hashes[at]!, counts.hashes[at + 1]!), counts.hashes[at + 2]!))) hits += 1
    }
    column[index] = all ? hits / all : 0
  }
  return column
}

/** Longest declared text that is read. */
const LONGEST_DECLARED = 100_000
const TAGS = /<[^<>]{0,500}>/g

/**
 * How much of the block stands in what the page declares about the article: its description, and the whole text in
 * JSON-LD. They help to find the text in the page; they are never the text. -1 where nothing is declared.
 */
export function declared(survey: Survey): Columns {
  const { blocks, page, scan: counts, article } = survey
  const description = new Float32Array(blocks.length).fill(-1)
  const describes = new Float32Array(blocks.length).fill(-1)
  const articleBody = new Float32Array(blocks.length).fill(-1)
  const texts = [...metaAll(page, 'og:description'), ...metaAll(page, 'description')].slice(0, 2)
  if (texts.length) {
    const read = scan([texts.join(' ').slice(0, 2000)])
    const tokens = new Set(read.hashes.subarray(0, read.to[0]))
    for (let index = 0; index < blocks.length; index += 1) {
      const from = counts.from[index]!
      const size = counts.to[index]! - from
      if (size < 4) continue
      let hits = 0
      for (let at = from; at < from + size; at += 1) if (tokens.has(counts.hashes[at]!)) hits += 1
      description[index] = (hits / size) * Math.min(1, size / 12)
      // Over the longer of the two: a paragraph that begins like the description is not it.
      describes[index] = hits / Math.max(size, tokens.size)
    }
  }
  const body = article?.data['articleBody']
  if (typeof body === 'string' && body.length > 300) {
    const read = scan([body.slice(0, LONGEST_DECLARED).replace(TAGS, ' ')])
    const runs = new Set<number>()
    const { hashes } = read
    const end = read.to[0]!
    for (let at = 0; at + 2 < end; at += 1) runs.add(mix(mix(hashes[at]!, hashes[at + 1]!), hashes[at + 2]!))
    for (let index = 0; index < blocks.length; index += 1) {
      let hits = 0
      let all = 0
      for (let at = counts.from[index]!; at + 2 < counts.to[index]!; at += 1) {
        all += 1
        if (runs.has(mix(mix(counts.hashes[at]!, counts.hashes[at + 1]!), counts.hashes[at + 2]!))) hits += 1
      }
      articleBody[index] = all ? hits / all : 0.5
    }
  }
  return { description, describes, articleBody, author: authorLines(survey), altRuns: altRuns(survey) }
}
