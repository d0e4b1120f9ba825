import { readFileSync } from 'node:fs'

/** The version of this program, from its package.json: two folders up both from src/ and from dist/. */
export function ownVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
