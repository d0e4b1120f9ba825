import { ADDRCONFIG, type LookupAddress } from 'node:dns'
import { lookup as systemLookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'
import { TearsheetError } from '../core/errors.ts'

/** All addresses of a host name. */
export type Lookup = (hostname: string) => Promise<readonly LookupAddress[]>

/** Which addresses may be reached besides public ones. */
export interface GuardOptions {
  /** Addresses or CIDR blocks that may be reached although they are private or special, on any port. */
  readonly allowAddresses?: readonly string[] | undefined
  /** Ports that may be reached. */
  readonly ports?: readonly number[] | undefined
  /** Host name to address, used instead of a look-up. The address still has to pass. */
  readonly resolve?: Readonly<Record<string, string>> | undefined
  /** In place of the system's resolver. */
  readonly lookup?: Lookup | undefined
}

/** Decides which machines may be reached. Nothing else in the program looks up a name or opens a connection. */
export interface Guard {
  /** Whether a connection to this address may be open. */
  permits(address: string): boolean
  /** Throws `address-blocked` for what can be told without a look-up: literal addresses, local names, the port. */
  checkUrl(url: URL): void
  /** The addresses of a host; throws `address-blocked` if ANY of them is not permitted. */
  resolve(hostname: string): Promise<LookupAddress[]>
  /** Whether the URL names this machine itself, without a look-up. */
  isLoopback(url: URL): boolean
}

const DEFAULT_PORTS = [80, 443, 8080, 8443]
const LOCAL_NAME = /(^|\.)localhost\.?$/i
const LOOPBACK = ['127.0.0.1', '::1']

type Address = ipaddr.IPv4 | ipaddr.IPv6
type Block = [Address, number]

/** IPv6 space that is given out at all (IANA); ipaddr.js calls much of the rest "unicast". */
const GLOBAL_V6: Block = [ipaddr.IPv6.parse('2000::'), 3]

/** Looks public, is not: the metadata and DNS service of a large cloud. */
const SPECIAL = ['168.63.129.16/32'].map((text): Block => ipaddr.parseCIDR(text))

/** The address guard. Throws `usage` for entries that cannot be read. */
export function createGuard(options: GuardOptions = {}): Guard {
  const allowed = (options.allowAddresses ?? []).map(parseBlock)
  const ports = new Set(options.ports ?? DEFAULT_PORTS)
  const table = parseTable(options.resolve ?? {})
  const lookup = options.lookup ?? ((hostname) => systemLookup(hostname, { all: true, hints: ADDRCONFIG }))

  const isAllowed = (address: Address) => allowed.some((block) => inBlock(address, block))
  const permits = (text: string): boolean => {
    const address = parseAddress(text)
    return address !== undefined && (isAllowed(address) || isPublic(address))
  }
  /** Addresses that are known without asking anyone: literals, the table, local names. */
  const known = (hostname: string): string[] | undefined => {
    const literal = hostname.replace(/^\[(.*)\]$/, '$1')
    if (isIP(literal)) return [literal]
    const entry = table.get(hostname)
    if (entry !== undefined) return [entry]
    if (!LOCAL_NAME.test(hostname)) return undefined
    // RFC 6761: never asked for in DNS. Where only one family is allowed, only that one is used.
    const local = LOOPBACK.filter(permits)
    return local.length ? local : LOOPBACK
  }
  const check = (hostname: string, addresses: readonly string[]): void => {
    const refused = addresses.find((address) => !permits(address))
    if (refused !== undefined || !addresses.length) throw blocked(hostname, refused)
  }
  return {
    permits,
    checkUrl(url) {
      const port = portOf(url)
      const addresses = known(url.hostname)
      if (addresses) check(url.hostname, addresses)
      const named = addresses?.every((address) => isAllowed(ipaddr.process(address)))
      if (!named && !ports.has(port)) {
        throw new TearsheetError(
          'address-blocked',
          `port ${port} of ${url.hostname} is not one of ${[...ports].join(', ')}`,
        )
      }
    },
    async resolve(hostname) {
      const addresses = known(hostname)?.map(asLookup) ?? [...(await lookup(hostname))]
      check(
        hostname,
        addresses.map((entry) => entry.address),
      )
      return addresses
    },
    isLoopback: (url) =>
      known(url.hostname)?.every((address) => parseAddress(address)?.range() === 'loopback') ?? false,
  }
}

/** The `address-blocked` error for a host and the address that it leads to. */
export function blocked(hostname: string, address: string | undefined): TearsheetError {
  const leads = address === undefined || hostname.includes(address) ? hostname : `${hostname} (${address})`
  return new TearsheetError('address-blocked', leads)
}

function portOf(url: URL): number {
  if (url.port) return Number(url.port)
  return url.protocol === 'https:' ? 443 : 80
}

function asLookup(address: string): LookupAddress {
  return { address, family: isIP(address) }
}

function parseAddress(text: string): Address | undefined {
  const bare = text.replace(/%.*$/s, '')
  return isIP(bare) ? ipaddr.process(bare) : undefined
}

function inBlock(address: Address, [base, bits]: Block): boolean {
  return address.kind() === base.kind() && address.match(base, bits)
}

function isPublic(address: Address): boolean {
  if (SPECIAL.some((block) => inBlock(address, block))) return false
  if (address instanceof ipaddr.IPv4) return address.range() === 'unicast'
  // NAT64 (RFC 6052): in networks without IPv4 every IPv4 site has such an address; what counts is the one inside.
  if (address.range() === 'rfc6052') return isPublic(new ipaddr.IPv4(address.toByteArray().slice(12)))
  return address.range() === 'unicast' && inBlock(address, GLOBAL_V6)
}

function parseBlock(text: string): Block {
  const trimmed = text.trim()
  const [base = '', bits, ...rest] = trimmed.split('/')
  const address = parseAddress(base)
  const width = address?.kind() === 'ipv4' ? 32 : 128
  const length = bits === undefined ? width : /^\d{1,3}$/.test(bits) ? Number(bits) : -1
  if (!address || base.includes('%') || rest.length || length < 0 || length > width) {
    throw new TearsheetError('usage', `"${trimmed}" is not an IP address or CIDR block`)
  }
  return [address, length]
}

function parseTable(entries: Readonly<Record<string, string>>): Map<string, string> {
  return new Map(
    Object.entries(entries).map(([host, address]) => {
      if (!isIP(address)) throw new TearsheetError('usage', `"${address}" (for ${host}) is not an IP address`)
      return [host.toLowerCase(), address]
    }),
  )
}
