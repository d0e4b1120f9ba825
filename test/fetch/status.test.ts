import { expect, test } from 'vitest'
import { answerProblem } from '../../src/fetch/status.ts'

const at = '2026-11-23T12:00:00.000Z'
const finalUrl = 'https://news.example/pier'

test.each([
  [200, undefined],
  [204, undefined],
  [304, undefined],
  [300, 'redirect-invalid'],
  [400, 'http-client-error'],
  [401, 'http-forbidden'],
  [403, 'http-forbidden'],
  [404, 'http-not-found'],
  [408, 'timeout'],
  [410, 'http-not-found'],
  [418, 'http-client-error'],
  [429, 'http-rate-limited'],
  [451, 'http-forbidden'],
  [500, 'http-server-error'],
  [503, 'http-server-error'],
  [999, 'http-client-error'],
])('status %d is %s', (status, code) => {
  const problem = answerProblem({ status, headers: [], at, finalUrl })
  expect(problem?.code).toBe(code)
  if (code) expect(problem?.status).toBe(status)
})

test('Retry-After is given on in seconds from the moment of the answer', () => {
  const headers = [['RETRY-AFTER', 'Mon, 23 Nov 2026 12:01:00 GMT']] as const
  expect(answerProblem({ status: 503, headers, at, finalUrl })?.retryAfter).toBe(60)
  expect(answerProblem({ status: 429, headers: [['Retry-After', '7']], at, finalUrl })?.retryAfter).toBe(7)
  expect(answerProblem({ status: 429, headers: [['Retry-After', 'later']], at, finalUrl })?.retryAfter).toBeUndefined()
})

test('an answer that broke off is that fault, unless its status says more', () => {
  const cut = { headers: [], at, finalUrl, failure: 'connection-closed' } as const
  expect(answerProblem({ ...cut, status: 200 })).toMatchObject({ code: 'connection-closed', status: 200 })
  expect(answerProblem({ ...cut, status: 503 })).toMatchObject({ code: 'http-server-error' })
})
