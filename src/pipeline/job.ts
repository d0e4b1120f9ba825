import type { TearsheetError } from '../core/errors.ts'
import type { Capture } from '../fetch/capture.ts'

/** One page to be turned into one line of output. */
export interface Job {
  /** The caller's own id. */
  readonly id?: string | undefined
  /** The address asked for, where known. */
  readonly url?: string | undefined
  readonly source: JobSource
}

/** Where the page comes from; `problem` is an input that cannot even be tried. */
export type JobSource =
  | { readonly kind: 'fetch'; readonly url: string }
  | { readonly kind: 'file'; readonly path: string; readonly at?: string | undefined }
  | {
      readonly kind: 'bytes'
      readonly bytes: Uint8Array | string
      readonly contentType?: string | null | undefined
      readonly at?: string | null | undefined
    }
  | { readonly kind: 'capture'; readonly capture: Capture }
  | { readonly kind: 'problem'; readonly error: TearsheetError }
