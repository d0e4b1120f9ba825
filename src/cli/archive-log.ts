import type { ArchiveEvent, Desk } from '../pipeline/archive/desk.ts'
import type { HostReceipt } from '../pipeline/archive/receipt.ts'

/** What is said of a run on standard error: lines for a person on a terminal, JSON lines (pino) where there is none. */
export interface ArchiveLog {
  readonly tell: (event: ArchiveEvent) => void
  readonly say: (sentence: string) => void
  /** Tells now and then how far it is, until the function that comes back is called. */
  readonly follow: (desk: Desk) => () => void
  /** The receipt and the closing summary. */
  readonly close: (desk: Desk, receipt: readonly HostReceipt[]) => Promise<void>
  /** Sources and pages that failed. */
  readonly failed: number
}

/** How often the progress is told, milliseconds: on a terminal, and in a log. */
const TERMINAL_MS = 1000
const PLAIN_MS = 30_000
const ERASE = '\r\u001B[2K'

/** Fails that concern nobody who runs it: the publisher does not want it, or took it away. */
const EXPECTED: ReadonlySet<string> = new Set(['robots-disallowed', 'http-not-found'])

/** Reports to `stream`. */
export async function createArchiveLog(stream: NodeJS.WriteStream, quiet: boolean): Promise<ArchiveLog> {
  const [{ pino }, { progressOf, progressLine }, { receiptLine }] = await Promise.all([
    import('pino'),
    import('../pipeline/archive/progress.ts'),
    import('../pipeline/archive/receipt.ts'),
  ])
  const terminal = stream.isTTY
  stream.on('error', () => {})
  const logger = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime, level: quiet ? 'warn' : 'info' }, stream)
  const counts = new Map<string, number>()
  let failed = 0
  let shown = false
  const write = (text: string): void => {
    stream.write(`${shown ? ERASE : ''}${text.replace(/[\p{Cc}\p{Cf}]/gu, ' ')}\n`)
    shown = false
  }
  const count = (what: string): void => void counts.set(what, (counts.get(what) ?? 0) + 1)

  const tell = (event: ArchiveEvent): void => {
    const bad = event.kind === 'failed' ? !EXPECTED.has(event.reason) : event.kind === 'poll' && event.failed
    if (bad) failed += 1
    count(event.kind === 'article' ? event.status : event.kind)
    const { kind, ...facts } = event
    if (!terminal) {
      if ('nextAt' in facts) Object.assign(facts, { nextAt: facts.nextAt && new Date(facts.nextAt).toISOString() })
      const level = bad ? 'warn' : kind === 'not-modified' ? 'debug' : 'info'
      logger[level](facts, kind)
    } else if (bad || !quiet) {
      const line = lineOf(event)
      if (line) write(line)
    }
  }
  return {
    tell,
    say: (sentence) => (terminal ? write(sentence) : logger.info(sentence)),
    follow(desk) {
      if (quiet) return () => {}
      const tick = (): void => {
        void progressOf(desk).then(
          (progress) => {
            if (!terminal) return logger.info({ ...progress }, 'progress')
            stream.write(ERASE + progressLine(progress))
            shown = true
            return undefined
          },
          () => {},
        )
      }
      const timer = setInterval(tick, terminal ? TERMINAL_MS : PLAIN_MS)
      timer.unref()
      return () => clearInterval(timer)
    },
    async close(desk, receipt) {
      if (quiet) return
      const progress = await progressOf(desk)
      if (!terminal) {
        for (const host of receipt) logger.info(host, 'receipt')
        logger.info({ ...progress, run: Object.fromEntries(counts) }, 'summary')
        return
      }
      for (const host of receipt) write(receiptLine(host))
      write(`tearsheet: ${Array.from(counts, ([what, n]) => `${what} ${n}`).join(', ') || 'nothing was due'}`)
      write(`tearsheet: ${progressLine(progress)}`)
    },
    get failed() {
      return failed
    },
  }
}

function lineOf(event: ArchiveEvent): string | undefined {
  if (event.kind === 'article' && event.status !== 'unchanged')
    return `${event.status} ${event.url} ${event.headline ?? `(${event.type})`}${driftText(event.drift)}`
  if (event.kind === 'failed') return `${event.url}: ${event.message}`
  if (event.kind !== 'poll') return undefined
  const notes = event.notes.length ? `; damaged: ${event.notes[0]}` : ''
  return `${event.url}: ${event.outcome}, ${event.added} new of ${event.items}${notes}`
}

const driftText = (drift: readonly string[] = []): string =>
  drift.length ? `; site rules that match nothing: ${drift.join(', ')}` : ''
