import { readdirSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import type { Journal } from './journal.ts'
import type { LockHolder } from './lock.ts'
import { guarded } from './storage-faults.ts'

/** What was found and set right when an archive was opened. */
export interface Recovery {
  /** The run that did not end by itself. */
  readonly leftBy: LockHolder | undefined
  /** WARC files whose end was never committed: it was cut off, with its bytes. */
  readonly cut: readonly { readonly file: string; readonly bytes: number }[]
  /** WARC files that are shorter than what was committed: something else damaged them. */
  readonly short: readonly { readonly file: string; readonly size: number; readonly expected: number }[]
  /** Files among the WARC files that the database does not know; they are left alone. */
  readonly orphans: readonly string[]
}

/**
 * Brings the archive back to its last commit: claims are given back, what stands in WARC files behind their committed
 * size is cut off. A file that lost bytes is written to no more; `verify` names what is missing.
 */
export function recover(journal: Journal, folder: string, leftBy: LockHolder | undefined): Recovery {
  const { sql, change } = journal
  const names = listed(folder)
  const cut: { file: string; bytes: number }[] = []
  const short: { file: string; size: number; expected: number }[] = []
  const open = sql('SELECT id, name, size FROM warc_file WHERE closed = 0').all()
  for (const { id, name, size } of open) {
    const path = join(folder, String(name))
    const expected = Number(size)
    const actual = names.includes(String(name)) ? guarded(path, () => statSync(path).size) : 0
    if (actual > expected) {
      guarded(path, () => truncateSync(path, expected))
      cut.push({ file: String(name), bytes: actual - expected })
    }
    if (actual < expected) {
      change(() => sql('UPDATE warc_file SET closed = 1 WHERE id = ?').run(id!))
      short.push({ file: String(name), size: actual, expected })
    }
  }
  const known = new Set(
    sql('SELECT name FROM warc_file')
      .all()
      .map(({ name }) => name),
  )
  if (
    sql('SELECT 1 FROM url WHERE claimed = 1 LIMIT 1').get() ||
    sql('SELECT 1 FROM host WHERE busy = 1 LIMIT 1').get()
  )
    change(() => {
      const hosts = 'SELECT DISTINCT host FROM url WHERE claimed = 1'
      sql(
        `UPDATE host SET due_at = (SELECT min(u.next_at) FROM url u WHERE u.host = host.key AND u.next_at IS NOT NULL)
         WHERE key IN (${hosts})`,
      ).run()
      sql('UPDATE host SET busy = 0 WHERE busy = 1').run()
      sql('UPDATE url SET claimed = 0 WHERE claimed = 1').run()
    })
  journal.commit()
  return { leftBy, cut, short, orphans: names.filter((name) => !known.has(name)) }
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder).sort()
  } catch {
    return []
  }
}
