import { TearsheetError } from '../core/errors.ts'

/** One line of a text with its number, counted from 1. */
export interface Line {
  readonly number: number
  readonly text: string
}

/** Longest line that is read, in bytes: a manifest line may carry the page's known answers. */
const MAX_LINE = 64_000_000
const NEWLINE = 0x0a

/** The lines of a UTF-8 text, without their line ends and without a byte order mark. Only one line is held. */
export async function* readLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  const decoder = new TextDecoder()
  let number = 0
  let held: Uint8Array[] = []
  let size = 0
  const line = (end: Uint8Array): Line => {
    const bytes = held.length ? Buffer.concat([...held, end]) : end
    held = []
    size = 0
    number += 1
    return { number, text: decoder.decode(bytes).replace(/\r$/, '') }
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      yield line(chunk.subarray(start, end))
      start = end + 1
    }
    if (start < chunk.length) {
      held.push(chunk.subarray(start))
      size += chunk.length - start
    }
    if (size > MAX_LINE) throw new TearsheetError('manifest-invalid', `line ${number + 1} is over ${MAX_LINE} bytes`)
  }
  if (size) yield line(new Uint8Array())
}
