import { createHash } from 'node:crypto'

/** A short name for an address that is the same on every run and machine: 96 bits of its SHA-256. */
export function stableId(address: string): string {
  return createHash('sha256').update(address).digest('hex').slice(0, 24)
}
