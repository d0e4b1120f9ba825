import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** A module that few pages need, loaded when the first of them does: it would take longer to load than a page to read. */
export function onDemand(name: string): unknown {
  return require(name)
}
