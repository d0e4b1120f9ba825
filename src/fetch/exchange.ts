import type { Dispatcher } from 'undici'
import { TearsheetError } from '../core/errors.ts'
import type { Deadline } from './deadline.ts'

/** The head of an answer, with its body still to be read. */
export interface Answer {
  readonly status: number
  readonly headers: readonly (readonly [name: string, value: string])[]
  readonly body: Dispatcher.ResponseData['body']
  /** When it began, ISO 8601 in UTC. */
  readonly at: string
}

const ACCEPT = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
/** Informational answers before the real one; each of them starts undici's header timeout anew. */
const MAX_INFORMATIONAL = 20
/** What is read of a body that nobody wants, so that its connection can be used again. */
const DISCARD_BYTES = 16 * 1024
const DISCARD_MS = 1000

/** One GET request, as far as the end of the answer's header. Follows nothing, keeps no cookies, sends no credentials. */
export async function exchange(
  dispatcher: Dispatcher,
  url: URL,
  headers: Readonly<Record<string, string>>,
  deadline: Deadline,
): Promise<Answer> {
  let informational = 0
  const controller = new AbortController()
  const data = await deadline.race(
    dispatcher.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: { accept: ACCEPT, ...headers },
      signal: AbortSignal.any([deadline.signal, controller.signal]),
      responseHeaders: 'raw',
      onInfo() {
        informational += 1
        if (informational <= MAX_INFORMATIONAL) return
        controller.abort(new TearsheetError('response-malformed', `${url.host} sends 1xx without end`))
      },
    }),
  )
  // The body may end with an error before anyone reads it.
  data.body.on('error', () => undefined)
  return {
    status: data.statusCode,
    headers: pairs(data.headers as unknown as string[]),
    body: data.body,
    at: new Date().toISOString(),
  }
}

/** The values of all header fields of that name (lower case), in order. */
export function valuesOf(answer: Pick<Answer, 'headers'>, name: string): string[] {
  return answer.headers.filter(([key]) => key.toLowerCase() === name).map(([, value]) => value)
}

/** Reads a little of a body that nobody wants; a longer or slower one costs the connection. */
export async function discard(answer: Answer): Promise<void> {
  await answer.body.dump({ limit: DISCARD_BYTES, signal: AbortSignal.timeout(DISCARD_MS) }).catch(() => undefined)
}

function pairs(raw: readonly string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, index) => [raw[index * 2] ?? '', raw[index * 2 + 1] ?? ''])
}
