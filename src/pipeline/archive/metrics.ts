import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { TearsheetError } from '../../core/errors.ts'
import type { Desk } from './desk.ts'
import { progressOf } from './progress.ts'
import { receiptOf } from './receipt.ts'

/** The server of the figures. */
export interface Metrics {
  readonly port: number
  readonly close: () => Promise<void>
}

/** Serves `/metrics` (Prometheus text, version 0.0.4) and `/health` on this machine. Throws `output-failed`. */
export async function serveMetrics(desk: Desk, port: number): Promise<Metrics> {
  const began = desk.now()
  const server = createServer((request, response) => {
    const answer = async (): Promise<void> => {
      if (request.url === '/health') {
        const { due } = await progressOf(desk)
        response.setHeader('content-type', 'application/json')
        response.end(`${JSON.stringify({ status: 'ok', upSeconds: Math.round((desk.now() - began) / 1000), due })}\n`)
      } else if (request.url === '/metrics') {
        response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8')
        response.end(await metricsText(desk))
      } else response.writeHead(404).end()
    }
    // An archive that cannot be read is not healthy.
    answer().catch((error: unknown) => response.writeHead(503).end(`${String(error)}\n`))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(new TearsheetError('output-failed', `port ${port} for the metrics (${error.code})`, { cause: error })),
    )
    server.listen(port, '127.0.0.1', resolve)
  })
  server.unref()
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** All figures as Prometheus text. */
export async function metricsText(desk: Desk): Promise<string> {
  const { byState } = await desk.archive.frontier.progress(desk.now())
  const { due, leftMs, reasons } = await progressOf(desk)
  const receipt = receiptOf(desk)
  const one = (text: string): number => Number(desk.archive.journal.sql(text).get()?.['n'])
  const groups: [name: string, type: 'gauge' | 'counter', help: string, values: [labels: string, value: number][]][] = [
    ['urls', 'gauge', 'Known URLs by state', Object.entries(byState).map(([state, n]) => [label({ state }), n])],
    ['urls_due', 'gauge', 'URLs that are due now', [['', due]]],
    ['left_seconds', 'gauge', 'Least time for what is due', [['', leftMs / 1000]]],
    [
      'refused',
      'gauge',
      'Failed and skipped URLs by reason',
      Object.entries(reasons).map(([reason, n]) => [label({ reason }), n]),
    ],
    ['articles', 'gauge', 'Articles in the archive', [['', one('SELECT count(*) AS n FROM article WHERE latest = 1')]]],
    ['revisions', 'gauge', 'Revisions of articles', [['', one('SELECT count(*) AS n FROM article')]]],
    ['captures', 'gauge', 'Captures in the archive', [['', one('SELECT count(*) AS n FROM capture')]]],
    [
      'warc_bytes',
      'gauge',
      'Bytes of the WARC files',
      [['', one('SELECT coalesce(sum(size), 0) AS n FROM warc_file')]],
    ],
    [
      'requests_total',
      'counter',
      'Requests of this run by host',
      receipt.map(({ domain, requests }) => [label({ host: domain }), requests]),
    ],
    [
      'rate_limited_total',
      'counter',
      'Answers 429 and 503 of this run',
      receipt.map(({ domain, rateLimited }) => [label({ host: domain }), rateLimited]),
    ],
    [
      'delay_seconds',
      'gauge',
      'Gap between requests by host',
      receipt.map(({ domain, delayMs }) => [label({ host: domain }), delayMs / 1000]),
    ],
  ]
  return groups
    .flatMap(([name, type, help, values]) => [
      `# HELP tearsheet_${name} ${help}`,
      `# TYPE tearsheet_${name} ${type}`,
      ...values.map(([labels, value]) => `tearsheet_${name}${labels} ${value}`),
    ])
    .join('\n')
    .concat('\n')
}

function label(pairs: Readonly<Record<string, string>>): string {
  const escaped = Object.entries(pairs).map(([name, value]) => `${name}=${JSON.stringify(value)}`)
  return `{${escaped.join(',')}}`
}
