import { ERROR_CODES, type ErrorCode } from '../core/errors.ts'
import type { Capture, Hop } from '../fetch/capture.ts'

/** What a Capture has and WARC has no field for. */
export type VisitFacts = Pick<Capture, 'hops' | 'ms'> & Partial<Pick<Capture, 'url' | 'failure'>>

/** Longest list of hops that is kept with a record. */
const MAX_HOPS = 20

/**
 * The value of WARC-JSON-Metadata, the field that other tools use for such things: with it a capture read back gives
 * the same record as the live one. ASCII only.
 */
export function visitFactsField({ url, finalUrl, hops, ms, failure }: Capture): string {
  const facts: VisitFacts = {
    ...(url !== finalUrl && { url }),
    hops: hops.slice(0, MAX_HOPS).map(bare),
    ms,
    ...(failure && { failure }),
  }
  return JSON.stringify({ tearsheet: facts }).replace(
    /[^\x20-\x7e]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Reads the field back; what is missing or of another program is nothing. */
export function visitFacts(field: string | undefined): VisitFacts {
  const facts = parse(field)
  const { url, hops, ms, failure } = facts
  return {
    ...(typeof url === 'string' && /^https?:/i.test(url) && { url }),
    hops: Array.isArray(hops) ? hops.filter(isHop).map(bare) : [],
    ms: typeof ms === 'number' ? ms : 0,
    ...(typeof failure === 'string' && Object.hasOwn(ERROR_CODES, failure) && { failure: failure as ErrorCode }),
  }
}

function parse(field: string | undefined): Record<string, unknown> {
  try {
    const facts: unknown = (JSON.parse(field ?? 'null') as { tearsheet?: unknown } | null)?.tearsheet
    return typeof facts === 'object' && facts !== null ? (facts as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

/** The answers of redirects are records of their own. */
function bare({ url, status, location }: Hop): Hop {
  return { url, status, location }
}

function isHop(value: unknown): value is Hop {
  const { url, status, location } = (value ?? {}) as Partial<Record<string, unknown>>
  return typeof url === 'string' && typeof status === 'number' && typeof location === 'string'
}
