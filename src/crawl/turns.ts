import PQueue from 'p-queue'
import { TearsheetError } from '../core/errors.ts'
import type { Outcome, Pace } from './pace.ts'

/** The right to send one request to a domain; must be given back when the answer is in, whatever it was. */
export interface Turn {
  done(outcome: Outcome): void
}

export interface Turns {
  /**
   * Waits for the domain's turn and then for one of the places for requests. Urgent turns (a redirect that someone
   * waits for, a robots.txt that everyone waits for) go before the others of the domain, at the same pace.
   * Throws `interrupted`, `host-suspended`, or `http-rate-limited` where the server asks for too long a wait.
   */
  take(domain: string, what: { urgent: boolean; robots: boolean; address?: string | undefined }): Promise<Turn>
}

export interface TurnsOptions {
  readonly pace: Pace
  /** Requests in flight over all domains. */
  readonly concurrency: number
  /** Requests in flight to one address, whatever the domains are called. */
  readonly perAddress: number
  /** The longest wait that a server's own Retry-After may cost, milliseconds. */
  readonly patience: number
  readonly now: () => number
  readonly sleep: (ms: number, signal?: AbortSignal) => Promise<void>
  readonly signal?: AbortSignal | undefined
  /** Told after each request, when the pace knows how it ended. */
  readonly onEnd?: ((domain: string) => void) | undefined
}

interface Waiter {
  readonly robots: boolean
  /** Where the request will go, if that is known. */
  readonly address: string | undefined
  readonly grant: (turn: Turn) => void
  readonly refuse: (error: TearsheetError) => void
}

interface Line {
  readonly urgent: Waiter[]
  readonly others: Waiter[]
}

/**
 * One waiting line a domain, each served by one loop: so there is never more than one request of a domain in flight,
 * and a domain that waits holds none of the places that others could use.
 */
export function createTurns(options: TurnsOptions): Turns {
  const { pace, now, sleep, signal } = options
  const places = new PQueue({ concurrency: options.concurrency })
  const addresses = new Map<string, PQueue>()
  const lines = new Map<string, Line>()

  signal?.addEventListener('abort', () => {
    for (const line of lines.values()) refuseAll(line, new TearsheetError('interrupted'))
  })

  const serve = async (domain: string, line: Line): Promise<void> => {
    while (line.urgent.length > 0 || line.others.length > 0) {
      const wait = pace.readyAt(domain, now()) - now()
      const refusal = refusalOf(domain)
      if (refusal) refuseAll(line, refusal)
      else if (wait > 0) await sleep(wait, signal)
      else await serveNext(domain, line)
    }
    lines.delete(domain)
  }

  const serveNext = async (domain: string, line: Line): Promise<void> => {
    const leaveAddress = await takeAddress((line.urgent[0] ?? line.others[0])?.address)
    const leavePlace = await takePlace(places)
    const leave = (): void => {
      leavePlace()
      leaveAddress()
    }
    // Those in front may have been refused (interrupted) while the place was waited for.
    const waiter = line.urgent.shift() ?? line.others.shift()
    if (!waiter) return leave()
    pace.begin(domain, now(), waiter.robots ? 'robots' : 'page')
    const outcome = await new Promise<Outcome>((done) => waiter.grant({ done }))
    pace.end(domain, now(), outcome)
    leave()
    options.onEnd?.(domain)
  }

  const takeAddress = async (address: string | undefined): Promise<() => void> => {
    if (address === undefined) return () => {}
    const queue = addresses.get(address) ?? new PQueue({ concurrency: options.perAddress })
    addresses.set(address, queue)
    const leave = await takePlace(queue)
    return () => {
      leave()
      if (queue.size === 0 && queue.pending <= 1) addresses.delete(address)
    }
  }

  const refusalOf = (domain: string): TearsheetError | undefined => {
    const suspended = pace.suspendedUntil(domain, now())
    if (suspended !== undefined) {
      const seconds = Math.ceil((suspended - now()) / 1000)
      return new TearsheetError('host-suspended', `${domain} for ${seconds} more seconds`, { retryAfter: seconds })
    }
    const refused = Math.ceil((pace.refusedUntil(domain) - now()) / 1000)
    if (refused * 1000 <= options.patience) return undefined
    return new TearsheetError('http-rate-limited', `${domain} asks for ${refused} seconds`, { retryAfter: refused })
  }

  return {
    async take(domain, { urgent, robots, address }) {
      if (signal?.aborted) throw new TearsheetError('interrupted')
      return await new Promise<Turn>((grant, refuse) => {
        const known = lines.get(domain)
        const line = known ?? { urgent: [], others: [] }
        ;(urgent ? line.urgent : line.others).push({ robots, address, grant, refuse })
        if (known) return
        lines.set(domain, line)
        void serve(domain, line)
      })
    },
  }
}

/** Waits for a place among the requests in flight; the function that comes back frees it. */
async function takePlace(places: PQueue): Promise<() => void> {
  return await new Promise((taken) => {
    void places.add(async () => await new Promise<void>((leave) => taken(leave)))
  })
}

function refuseAll(line: Line, error: TearsheetError): void {
  for (const waiter of [...line.urgent.splice(0), ...line.others.splice(0)]) waiter.refuse(error)
}
