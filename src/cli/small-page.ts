import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { isGzip, PAGE_NAME } from '../pipeline/page-file.ts'

/** Largest page that counts as small, bytes: most news pages do, and none of this size has needed much memory. */
const SMALL = 256 * 1024

/**
 * The one saved page that the words of a command line seem to name, small enough for the main thread. What is packed may
 * be of any size. A word behind an option may be its value and does not count. Total.
 */
export function onlySmallPage(words: readonly string[]): string | undefined {
  const inputs = words.filter((word, at) => !word.startsWith('-') && !words[at - 1]?.startsWith('-'))
  const [path = '', ...more] = inputs
  return more.length === 0 && PAGE_NAME.test(path) && isSmall(path) ? path : undefined
}

function isSmall(path: string): boolean {
  try {
    const known = statSync(path)
    if (!known.isFile() || known.size > SMALL) return false
    const file = openSync(path, 'r')
    try {
      const head = Buffer.alloc(2)
      readSync(file, head)
      return !isGzip(head)
    } finally {
      closeSync(file)
    }
  } catch {
    // Whoever reads it says what is wrong with it.
    return false
  }
}
