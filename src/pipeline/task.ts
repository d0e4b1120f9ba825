import type { Problem } from '../core/errors.ts'
import type { Engine } from '../extract/extract.ts'
import type { RecordFacts } from '../record/build.ts'
import type { Explanation } from '../record/explain.ts'
import type { Report } from '../record/explain-report.ts'
import type { ArticleRecord } from '../record/record.ts'
import type { RuleText } from '../sites/rules.ts'

/** One page for a worker: plain data, because it crosses to another thread. */
export interface Task {
  readonly id?: string | undefined
  readonly url?: string | undefined
  /** A saved page, read by the worker itself, or the bytes. */
  readonly source: { readonly file: string } | { readonly bytes: Uint8Array | string }
  readonly contentType?: string | null | undefined
  readonly at?: string | null | undefined
  readonly capture?: RecordFacts['capture'] | undefined
  readonly engine?: Engine | undefined
  readonly explain?: boolean | undefined
  /** Answer also with what the command `explain` shows, as data or as its page. */
  readonly show?: 'report' | 'html' | undefined
  readonly maxBytes?: number | undefined
  /** Set to 1 by the worker when it begins, so that waiting for a worker to start does not count as reading time. */
  readonly begun: Int32Array
}

/** What a worker is given once, when it starts. */
export interface WorkerData {
  readonly rules: readonly RuleText[]
  /** Flags of V8 for the whole process, set before the worker loads the extractor. */
  readonly flags: readonly string[]
}

/** What a worker answers: errors as data, because classes do not cross threads. */
export type Answer =
  | {
      readonly record: ArticleRecord & { explain?: Explanation }
      readonly shown?: Report | string
      /** Site rules that matched nothing. */
      readonly drift?: readonly string[]
    }
  | { readonly problem: Problem; readonly stack: string | undefined }
