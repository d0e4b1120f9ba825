import type { Archive } from '../../archive/archive.ts'
import { domainKey } from '../../crawl/domain-key.ts'
import type { Capture } from '../../fetch/capture.ts'

/** The robots.txt files that the archive holds, so that rounds of a few minutes do not ask for them each time. */
export interface RobotsMemory {
  /** Keeps an answer. */
  readonly keep: (capture: Capture) => Promise<void>
  /** The answer of the last hour, where there was one that says something. */
  readonly recall: (url: string) => Promise<Capture | undefined>
  /** What is known of a domain's hosts, by the address asked for; to be saved. */
  readonly seenOf: (domain: string) => readonly (readonly [url: string, seen: RobotsSeen])[]
  /** Takes up what was saved; what is nothing of the kind is nothing. */
  readonly restore: (saved: unknown) => void
}

export interface RobotsSeen {
  readonly capture: number
  /** Unix milliseconds. */
  readonly at: number
}

const HOUR = 3_600_000
/** RFC 9309 section 2.4 lets a file hold for a day: an hour in the archive, the rest in the run. */
export const ROBOTS_AGES: { readonly recalled: number; readonly held: number } = { recalled: HOUR, held: 23 * HOUR }

/** Remembers which captures are robots.txt files; the bytes are read from the archive. */
export function createRobotsMemory(archive: Archive, now: () => number): RobotsMemory {
  const domains = new Map<string, Map<string, RobotsSeen>>()
  const note = (url: string, seen: RobotsSeen): void => {
    const domain = domainKey(url)
    const known = domains.get(domain) ?? new Map<string, RobotsSeen>()
    domains.set(domain, known.set(url, seen))
  }
  return {
    seenOf: (domain) => [...(domains.get(domain) ?? [])],
    restore(saved) {
      for (const entry of Array.isArray(saved) ? saved : []) {
        const [url, seen] = (Array.isArray(entry) ? entry : []) as [unknown?, Partial<RobotsSeen>?]
        const { capture, at } = seen ?? {}
        if (typeof url === 'string' && typeof capture === 'number' && typeof at === 'number') note(url, { capture, at })
      }
    },
    async keep(capture) {
      const { id } = await archive.store.putCapture(capture, { kind: 'robots' })
      const { status } = capture
      // What was unreachable is asked again.
      if (status < 500 && status !== 429 && !capture.truncated) note(capture.url, { capture: id, at: now() })
    },
    async recall(url) {
      const known = domains.get(domainKey(url))?.get(url)
      const age = known === undefined ? Infinity : now() - known.at
      if (known === undefined || age < 0 || age > ROBOTS_AGES.recalled) return undefined
      try {
        return await archive.store.readCapture(known.capture)
      } catch {
        // It was never committed, or is damaged: then it is asked for.
        return undefined
      }
    },
  }
}
