import { type Archive, openArchive } from '../../archive/archive.ts'
import type { ArticleFilter } from '../../archive/store-contract.ts'
import { TearsheetError } from '../../core/errors.ts'

/** Opens an archive for reading; a run may be working on it. Throws `archive-not-found`. */
export function readArchive(folder: string): Archive {
  return openArchive(folder, { readOnly: true })
}

/** A day or a time, ISO 8601: `2026-03`, `2026-03-10`, `2026-03-10T08:30:00Z`. */
const DATE = /^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?)?)?)?$/

/** A filter whose dates are dates. Throws `usage`. */
export function checkedFilter(filter: ArticleFilter): ArticleFilter {
  for (const [name, value] of Object.entries({ since: filter.since, until: filter.until })) {
    if (value !== undefined && !DATE.test(value))
      throw new TearsheetError('usage', `--${name} takes a date such as 2026-03-10, got ${JSON.stringify(value)}`)
  }
  return filter
}
