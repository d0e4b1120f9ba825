import { fileURLToPath } from 'node:url'
import { type ArticleRecord, type ErrorLine, isErrorLine } from '../record/record.ts'

/** What a person sees of a run on standard error. */
export interface Progress {
  /** Counts a line of output; says in one sentence what is wrong where it is an error line. */
  count(line: ArticleRecord | ErrorLine, stack?: string): void
  /** Counts site rules that matched nothing on a page. */
  drift(rules: readonly string[]): void
  /** Says something between. */
  say(sentence: string): void
  /** The closing summary. */
  close(): void
  readonly failed: number
  /** Failures by code. */
  readonly codes: ReadonlyMap<string, number>
}

/** How often a line is renewed on a terminal, and how often one is written where there is none. */
const TERMINAL_MS = 200
const PLAIN_MS = 10_000
const ERASE = '\r\u001B[2K'

export interface ProgressOptions {
  /** The sentences about failures and nothing else. */
  readonly quiet: boolean
  /** Whether to tell how far it is: not where the results appear on the same terminal. */
  readonly live: boolean
}

/** Reports to `stream`. */
export function createProgress(stream: NodeJS.WriteStream, { quiet, live }: ProgressOptions): Progress {
  const started = performance.now()
  const codes = new Map<string, number>()
  const drifted = new Map<string, number>()
  let done = 0
  let failed = 0
  let shown = false
  // Nobody reads it any more: no reason to stop.
  stream.on('error', () => {})

  const write = (text: string): void => {
    stream.write((shown ? ERASE : '') + text)
    shown = false
  }
  const state = (): string => {
    const seconds = (performance.now() - started) / 1000
    const failures = failed ? `, ${failed} failed` : ''
    return `${done} done${failures}, ${perSecond(done + failed, seconds)} pages/s`
  }
  const tick = (): void => {
    if (!stream.isTTY) return void stream.write(`tearsheet: ${state()}\n`)
    stream.write(ERASE + state())
    shown = true
  }
  const timer = quiet || !live ? undefined : setInterval(tick, stream.isTTY ? TERMINAL_MS : PLAIN_MS)
  timer?.unref()

  return {
    count(line, stack) {
      if (!isErrorLine(line)) {
        done += 1
        return
      }
      failed += 1
      const { code, message } = line.error
      codes.set(code, (codes.get(code) ?? 0) + 1)
      // Those are many at once, and the summary says how many.
      if (code === 'interrupted') return
      const name = line.url?.startsWith('file:') ? fileURLToPath(line.url) : (line.url ?? line.id)
      write(printable(name !== null && !message.includes(name) ? `${name}: ${message}` : message) + '\n')
      if (stack) write(`${stack}\n`)
    },
    drift(rules) {
      for (const rule of rules) drifted.set(rule, (drifted.get(rule) ?? 0) + 1)
    },
    say(sentence) {
      write(printable(sentence) + '\n')
    },
    close() {
      clearInterval(timer)
      if (quiet) return
      for (const [rule, pages] of drifted)
        write(printable(`tearsheet: ${rule} matched nothing on ${pages} of ${done} pages`) + '\n')
      const seconds = (performance.now() - started) / 1000
      const kinds = [...codes].map(([code, count]) => `${code} ${count}`).join(', ')
      const failures = failed ? `, ${failed} failed (${kinds})` : ''
      write(
        `tearsheet: ${done} done${failures}, ${perSecond(done + failed, seconds)} pages/s, ${seconds.toFixed(1)} s\n`,
      )
    },
    get failed() {
      return failed
    },
    codes,
  }
}

function perSecond(pages: number, seconds: number): string {
  return (pages / Math.max(seconds, 0.001)).toFixed(1)
}

/** Addresses and messages come from outside: nothing in them may speak to the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')
}
