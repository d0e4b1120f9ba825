import type { Archive } from '../../archive/archive.ts'
import { asTearsheetError, type TearsheetError } from '../../core/errors.ts'
import type { Capture } from '../../fetch/capture.ts'

/**
 * A capture from its WARC file, or why it cannot be read any more: one place that is damaged, which `verify` names, is no
 * reason to stop. Throws what concerns the disk.
 */
export async function readBack({ store }: Pick<Archive, 'store'>, id: number): Promise<Capture | TearsheetError> {
  try {
    return await store.readCapture(id)
  } catch (thrown) {
    const error = asTearsheetError(thrown)
    if (error.next === 'stop' && error.code !== 'archive-damaged') throw error
    return error
  }
}
