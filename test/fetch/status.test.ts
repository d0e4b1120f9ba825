import { expect, test } from 'vitest'
import { statusProblem } from '../../src/fetch/status.ts'

const at = '2026-11-23T12:00:00.000Z'

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
  const problem = statusProblem({ status, headers: [], at })
  expect(problem?.code).toBe(code)
  if (code) expect(problem?.status).toBe(status)
})

test('Retry-After is given on in seconds from the moment of the answer', () => {
  const headers = [['RETRY-AFTER', 'Mon, 23 Nov 2026 12:01:00 GMT']] as const
  expect(statusProblem({ status: 503, headers, at })?.retryAfter).toBe(60)
  expect(statusProblem({ status: 429, headers: [['Retry-After', '7']], at })?.retryAfter).toBe(7)
  expect(statusProblem({ status: 429, headers: [['Retry-After', 'later']], at })?.retryAfter).toBeUndefined()
})
