import { PassThrough } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createProgress } from '../../src/cli/progress.ts'
import { TearsheetError } from '../../src/core/errors.ts'
import { buildErrorLine } from '../../src/record/build.ts'
import type { ArticleRecord } from '../../src/record/record.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const record = { id: 'x' } as ArticleRecord
const failure = buildErrorLine(new TearsheetError('timeout', 'after 30 s').toProblem(), {
  url: 'https://courier.example/\u001B[31mred',
})

/** Standard error of our own; `isTTY` makes it a terminal. */
function screen(isTTY: boolean) {
  const stream = Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream
  let text = ''
  stream.on('data', (bytes: Buffer) => (text += bytes.toString()))
  return { stream, text: () => text }
}

test('a terminal sees one line that is renewed', () => {
  const { stream, text } = screen(true)
  const progress = createProgress(stream, { quiet: false, live: true })
  progress.count(record)
  vi.advanceTimersByTime(200)
  progress.count(failure)
  progress.close()
  const [before, ...after] = text().split('\r\u001B[2K')
  expect(before).toBe('')
  expect(after[0]).toMatch(/^1 done, [\d.]+ pages\/s$/)
  expect(after[1]).toMatch(/^https.*\n.*tearsheet: 1 done, 1 failed \(timeout 1\)/)
})

test('a log sees a line every ten seconds', () => {
  const { stream, text } = screen(false)
  const progress = createProgress(stream, { quiet: false, live: true })
  progress.count(record)
  vi.advanceTimersByTime(20_000)
  progress.close()
  expect(text().trimEnd().split('\n')).toHaveLength(3)
  expect(text()).not.toContain('\u001B')
})

test('nothing that comes from outside speaks to the terminal', () => {
  const { stream, text } = screen(false)
  createProgress(stream, { quiet: true, live: true }).count(failure)
  expect(text()).toBe('https://courier.example/ [31mred: the server took too long: after 30 s\n')
})

test('failures are counted by code, interruptions without a sentence each', () => {
  const { stream, text } = screen(false)
  const progress = createProgress(stream, { quiet: false, live: false })
  const interrupted = buildErrorLine(new TearsheetError('interrupted').toProblem(), {})
  for (let n = 0; n < 5; n += 1) progress.count(interrupted)
  vi.advanceTimersByTime(60_000)
  expect([progress.failed, text()]).toEqual([5, ''])
  progress.close()
  expect(text()).toContain('5 failed (interrupted 5)')
})
