import type { Extraction } from '../extract/types.ts'
import { EXPLAINED } from './build.ts'
import { bounded } from './explain-values.ts'

/** One value that stood for a field. */
export interface ExplainedCandidate {
  rule: string
  family: string
  source: string
  weight: number
  /** The clean value; of a candidate that was refused, what the rule found. */
  value: unknown
  /** Why it did not stand, null where it did. */
  refused: string | null
}

/** One block of the page with what became of it. */
export interface ExplainedBlock {
  index: number
  element: string
  text: string
  /** True where it is in the body, null where the engine keeps no trace. */
  kept: boolean | null
  score: number | null
  by: string | null
}

/** Why each field is what it is: plain data, what `--explain` adds to a record. */
export interface Explanation {
  charset: { name: string; source: string }
  /** What reading had to do to the page. */
  notes: string[]
  fields: Record<string, { source: string | null; confidence: number; candidates: ExplainedCandidate[] }>
  /** `reason`: why this engine's body and not the other's, null where only one was asked. */
  body: { engine: string; confidence: number; reason: string | null; blocks: ExplainedBlock[] }
}

/** Longest text of a block that is shown: enough to find it in the page. */
const SHOWN = 120

/** Gathers every rival of every field, and the fate of every block. */
export function explain(found: Extraction): Explanation {
  const fields: Explanation['fields'] = {}
  for (const name of EXPLAINED) {
    const { source, confidence, candidates } = found[name]
    fields[name] = {
      source,
      confidence,
      candidates: candidates.map(({ rule, family, source, weight, value, given, refused }) => {
        return { rule, family, source, weight, value: bounded(refused === null ? value : given), refused }
      }),
    }
  }
  const traces = new Map(found.body.trace.map((trace) => [trace.index, trace]))
  return {
    charset: { ...found.page.charset },
    notes: notesOf(found),
    fields,
    body: {
      engine: found.body.engine,
      confidence: found.body.confidence,
      reason: found.bodyReason,
      blocks: found.blocks.map(({ index, element, text }) => {
        const trace = traces.get(index)
        return {
          index,
          element: element.name,
          text: text.length > SHOWN ? text.slice(0, SHOWN - 1) + '…' : text,
          kept: trace?.kept ?? null,
          score: trace?.score ?? null,
          by: trace?.by ?? null,
        }
      }),
    },
  }
}

/** What reading had to do to the page, and what became of the publisher's own rules on it. */
export function notesOf({ page, site }: Extraction): string[] {
  if (!site) return [...page.notes]
  return [
    ...page.notes,
    `site rules: ${site.file} (${site.hash})`,
    ...site.drift.map((rule) => `${rule} matches nothing on this page`),
    ...site.needless.map((rule) => `${rule} says what the page says without it`),
  ]
}
