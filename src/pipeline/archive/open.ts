import { availableParallelism } from 'node:os'
import { openArchive } from '../../archive/archive.ts'
import { TearsheetError } from '../../core/errors.ts'
import { domainKey } from '../../crawl/domain-key.ts'
import { createPace, type Pace } from '../../crawl/pace.ts'
import { sleep as realSleep } from '../../crawl/sleep.ts'
import { createVisitor } from '../../crawl/visits.ts'
import { createFetcher, type Fetcher } from '../../fetch/fetch.ts'
import { createGuard } from '../../fetch/guard.ts'
import { CONTACT_NEEDED, createIdentity, type Identity } from '../../fetch/identity.ts'
import { DEFAULT_LIMITS } from '../../fetch/limits.ts'
import type { SiteRules } from '../../sites/rules.ts'
import { steadyClock } from './clock.ts'
import type { ArchiveEvent, Desk } from './desk.ts'
import type { ArchiveConfig } from '../config.ts'
import { createRobotsMemory, ROBOTS_AGES, type RobotsMemory } from './robots.ts'
import { HOMEPAGE } from '../network.ts'
import { type FetchingOptions, settle } from '../options.ts'
import { createRunner } from '../run-job.ts'
import { ownVersion } from '../version.ts'

export interface OpenOptions extends Pick<FetchingOptions, 'contact' | 'allowAddresses' | 'resolve' | 'proxy' | 'ca'> {
  /** Worker threads. @default the processors but one, at most 8 */
  readonly workers?: number | undefined
  /** Rules of publishers that need their own. @default none */
  readonly rules?: SiteRules | undefined
  /** Ends the run; what is in flight is finished. */
  readonly signal?: AbortSignal | undefined
  readonly tell?: ((event: ArchiveEvent) => void) | undefined
  /** Unix milliseconds, never going back. @default the wall's clock at the start and what has passed since */
  readonly now?: (() => number) | undefined
  /** Waits on that clock. @default a timer */
  readonly sleep?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined
  /** The way to the network, on that clock too. @default a fetcher with its own connections */
  readonly fetcher?: (Pick<Fetcher, 'fetchOnce' | 'close'> & Partial<Fetcher>) | undefined
  /** @default Math.random */
  readonly random?: (() => number) | undefined
  /** Name and version of the rules, for tests. @default this program's */
  readonly extractor?: string | undefined
}

/** A desk with its archive and connections open. */
export interface OpenDesk extends Desk {
  readonly pace: Pace
  readonly robots: RobotsMemory
  /** Writes down when a domain may be asked next, and its pace. */
  readonly saveHost: (domain: string) => void
  /** Ends the requests that are in flight at once. */
  readonly cutOff: () => Promise<void>
  /** Saves the state and closes everything. */
  readonly close: () => Promise<void>
}

/** Requests in flight over all hosts, where nothing is configured. */
const CONCURRENCY = 64
/** Sitemaps may have 50 MB (sitemaps.org). */
const MAX_SITEMAP_BYTES = 50 * 1024 * 1024

/** Name and version of today's rules, as they stand with each revision, with the site rules in use: `tearsheet/1.2.0 rules/1f0c9a27b3de`. */
export function extractorName(rules?: Pick<SiteRules, 'hash'>): string {
  return `tearsheet/${ownVersion()}${rules ? ` rules/${rules.hash}` : ''}`
}

/** Opens the archive of a configuration for a run. Throws `usage`, `archive-locked`, and what openArchive throws. */
export function openDesk(config: ArchiveConfig, options: OpenOptions = {}): OpenDesk {
  const { signal, now = steadyClock(), sleep = realSleep, random = Math.random } = options
  const contact = options.contact ?? config.contact ?? undefined
  const identity = createIdentity({ version: ownVersion(), homepage: HOMEPAGE, contact })
  if (!options.fetcher) checkContact(config, identity, options.resolve)
  const settings = settle({
    signal,
    rules: options.rules,
    // One processor is left to those who keep the pace.
    concurrency: options.workers ?? Math.min(8, Math.max(1, availableParallelism() - 1)),
    ...(config.maxBytes !== null && { maxBytes: config.maxBytes }),
  })
  const fetcher =
    options.fetcher ??
    createFetcher({
      identity: { version: ownVersion(), homepage: HOMEPAGE, contact },
      limits: {
        ...(config.timeoutMs !== null && { totalMs: config.timeoutMs }),
        maxBytes: Math.max(config.maxBytes ?? DEFAULT_LIMITS.maxBytes, MAX_SITEMAP_BYTES),
      },
      allowAddresses: [...config.allowAddresses, ...(options.allowAddresses ?? [])],
      resolve: options.resolve,
      proxy: options.proxy,
      ca: options.ca,
      keepWire: true,
    })
  const archive = openArchive(config.archive, {
    now,
    maxBodyBytes: MAX_SITEMAP_BYTES,
    info: {
      software: extractorName(),
      userAgent: identity.userAgent,
      ...(contact !== undefined && { contact }),
      notes: { robots: 'RFC 9309, asked first and kept to' },
    },
  })
  const pace = createPace({
    ...(config.minDelayMs !== null && { minDelay: config.minDelayMs }),
    ...(config.maxDelayMs !== null && { maxDelay: config.maxDelayMs }),
  })
  const { frontier } = archive
  const robots = createRobotsMemory(archive, now)
  const saveHost = (domain: string): void => {
    const nextAt = Math.max(pace.readyAt(domain, now()), pace.suspendedUntil(domain, now()) ?? 0)
    // A fault of the disk is told by the next call that somebody waits for.
    const state = { ...pace.save(domain), robots: robots.seenOf(domain) }
    if (Number.isFinite(nextAt)) frontier.saveHost({ key: domain, nextAt, state }).catch(() => {})
  }
  const visitor = createVisitor({
    fetcher,
    signal,
    sharedPace: pace,
    concurrency: config.concurrency ?? CONCURRENCY,
    perAddress: config.perAddress ?? undefined,
    now,
    sleep,
    onTurn: saveHost,
    onRobots: robots.keep,
    knownRobots: robots.recall,
    robotsTtl: ROBOTS_AGES.held,
  })
  const runner = createRunner(settings)
  let closed = false
  return {
    config,
    archive,
    visitor,
    runner,
    now,
    sleep,
    random,
    pace,
    saveHost,
    robots,
    extractor: options.extractor ?? extractorName(options.rules),
    maxBytes: settings.maxBytes,
    tallies: new Map(),
    tell: options.tell ?? (() => {}),
    cutOff: () => fetcher.close(),
    async close() {
      if (closed) return
      closed = true
      try {
        await Promise.all([runner.close(), fetcher.close()])
      } finally {
        await archive.close()
      }
    },
  }
}

/** Nobody is to find out at the first request, with an archive made already. Throws `usage`. */
function checkContact({ sources }: ArchiveConfig, identity: Identity, resolve: OpenOptions['resolve']): void {
  const guard = createGuard({ resolve })
  if (!identity.hasContact && sources.some(({ url }) => !guard.isLoopback(new URL(url))))
    throw new TearsheetError('usage', `${CONTACT_NEEDED}, or contact: in the configuration`)
}

/** Gives each host the pace that it had, and the one that is configured. To be called before the first request. */
export async function restorePaces(
  desk: Pick<OpenDesk, 'archive' | 'config' | 'now' | 'pace'> & Partial<Pick<OpenDesk, 'robots' | 'saveHost'>>,
): Promise<void> {
  const { archive, config, now, pace } = desk
  const killed = archive.recovery.leftBy !== undefined
  const domains = new Map<string, unknown>(config.sources.map(({ url }) => [domainKey(url), undefined]))
  for (const { key, state } of await archive.frontier.hosts()) domains.set(key, state ?? undefined)
  for (const state of domains.values()) desk.robots?.restore((state as { robots?: unknown } | undefined)?.robots)
  for (const [domain, state] of domains) {
    // The last moments of a run that was killed are not in the database: every host may have been asked just now.
    if (killed) pace.restore(domain, { ...(state as object | undefined), lastEnd: now() }, now())
    else if (state !== undefined) pace.restore(domain, state, now())
  }
  for (const { url, minDelayMs } of config.sources)
    if (minDelayMs !== null) pace.setMinDelay(domainKey(url), minDelayMs, now())
  // What is written down is in the future of a clock that was set back: nobody is to wait for that.
  for (const { key, nextAt } of await archive.frontier.hosts()) if (nextAt > now()) desk.saveHost?.(key)
}
