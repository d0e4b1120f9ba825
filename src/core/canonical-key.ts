/** Query keys that say where a reader came from, each family with who adds it; what is before `*` is enough. */
const TRACKING: readonly string[] = [
  // Campaign tags: Google, Matomo and Piwik, Webtrekk, AT Internet, HubSpot, Vero, Adobe.
  'utm_*',
  'mtm_*',
  'pk_*',
  'piwik_*',
  'wt_*',
  'wt.*',
  'at_*',
  'hsa_*',
  '_hs*',
  'vero_*',
  's_cid',
  // Click ids of advertisers and networks.
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'wbraid',
  'gbraid',
  'gad_source',
  'gad_campaignid',
  'msclkid',
  'yclid',
  'ysclid',
  'twclid',
  'ttclid',
  'li_fat_id',
  'igshid',
  'igsh',
  'srsltid',
  '__twitter_impression',
  // Newsletters.
  'mc_cid',
  'mc_eid',
  'ml_subscriber',
  'mkt_tok',
  // Analytics that pass an id on.
  '_ga',
  '_gl',
  'xtor',
  'ocid',
  'cmpid',
  'icid',
  'smid',
  'ref_src',
  'ref_url',
  'ns_mchannel',
  'ns_source',
  'ns_campaign',
  'ns_linkname',
  'ns_fee',
]
const EXACT: ReadonlySet<string> = new Set(TRACKING.filter((key) => !key.endsWith('*')))
const FAMILIES: readonly string[] = TRACKING.filter((key) => key.endsWith('*')).map((key) => key.slice(0, -1))

/** A percent-encoded octet. */
const ENCODED = /%([\da-f]{2})/gi
/** Octets that mean the same encoded or not (RFC 3986 section 2.3). */
const UNRESERVED = /[\w.~-]/

/**
 * The key under which addresses are one article, itself an address: WHATWG form, without fragment, default port, user
 * and tracking keys, the other query keys in their order. A text that is no address is its own key. Idempotent.
 */
export function canonicalKey(href: string): string {
  const url = URL.parse(href.trim())
  if (!url || !/^https?:$/.test(url.protocol)) return href.trim()
  url.hash = ''
  url.username = ''
  url.password = ''
  if (url.hostname.endsWith('.')) url.hostname = url.hostname.replace(/\.+$/, '')
  url.pathname = unescaped(url.pathname)
  // Not through searchParams, which would write the whole query anew.
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair))
  url.search = unescaped(kept.join('&'))
  return url.search === '' ? url.href.replace(/\?$/, '') : url.href
}

/** Whether a query key, or a pair of key and value, only says where a reader came from. */
export function isTracking(pair: string): boolean {
  const name = pair.split('=', 1)[0]!.slice(0, 100).toLowerCase()
  return EXACT.has(name) || FAMILIES.some((family) => name.startsWith(family))
}

/** Percent-encoding in its one form: letters that need none without, the others in upper case. */
function unescaped(text: string): string {
  return text.replace(ENCODED, (whole, hex: string) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16))
    return UNRESERVED.test(letter) ? letter : whole.toUpperCase()
  })
}
