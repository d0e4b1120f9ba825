import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { TearsheetError } from '../core/errors.ts'

/** Where text goes: standard output or a file. */
export interface Output {
  /** Settles when there is room for more. Throws OutputClosed or `output-failed`. */
  write(text: string): Promise<void>
  /** Settles when everything has gone out. */
  close(): Promise<void>
}

/** The reader of the output has gone (`| head`): no fault of anyone, but nobody wants the rest. */
export class OutputClosed extends Error {}

/** Opens a file, or standard output where there is no path. Throws `output-failed`. */
export async function openOutput(path: string | undefined): Promise<Output> {
  const stream: Writable = path === undefined ? process.stdout : createWriteStream(path)
  const name = path ?? 'standard output'
  let failure: Error | undefined
  let failed: (error: Error) => void = () => {}
  const broken = new Promise<never>((_, reject) => (failed = reject))
  broken.catch(() => {})
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure ??= outputError(error, name)
    failed(failure)
  })
  if (path !== undefined) await Promise.race([once(stream, 'open'), broken])
  return {
    async write(text) {
      if (failure) throw failure
      if (!stream.write(text)) await Promise.race([once(stream, 'drain'), broken])
      if (failure) throw failure
    },
    async close() {
      if (failure) throw failure
      const gone = new Promise<void>((resolve) => {
        // A failed write calls it too, before the stream tells of its error.
        const written = (error?: Error | null): void => {
          if (!error) resolve()
        }
        if (path === undefined) stream.write('', written)
        else stream.end(written)
      })
      await Promise.race([gone, broken])
    },
  }
}

/** The error of a failed write as the program reports it. */
export function outputError(error: NodeJS.ErrnoException, name: string): Error {
  if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return new OutputClosed()
  return new TearsheetError('output-failed', `${name} (${error.code ?? error.message})`, { cause: error })
}
