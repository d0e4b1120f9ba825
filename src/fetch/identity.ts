import { TearsheetError } from '../core/errors.ts'

/** The one token under which this crawler reads robots.txt, and the product name in its User-Agent. */
export const ROBOTS_TOKEN = 'Tearsheet'

/** Who is fetching: told to every server, so that a publisher knows whom to write to. */
export interface IdentityOptions {
  /** Version of this program. */
  readonly version: string
  /** Page about this program. */
  readonly homepage?: string | undefined
  /** Of the person or body that runs the crawl: an e-mail address (with or without `mailto:`) or an http(s) URL. */
  readonly contact?: string | undefined
}

/** Who asks: what is sent as User-Agent and matched in robots.txt. */
export interface Identity {
  readonly userAgent: string
  /** The From field (RFC 9110 section 10.1.2), where the contact is an e-mail address. */
  readonly from?: string
  readonly hasContact: boolean
}

/** Printable ASCII without what would end or nest the User-Agent's comment, or begin another header line. */
const SAFE = /^[\x21-\x7e]+$/
const UNSAFE_IN_COMMENT = /[()\\;"<>,]/
const MAIL = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[a-z\d-]{1,63}(\.[a-z\d-]{1,63}){1,8}$/i
const VERSION = /^[\w.+-]{1,40}$/

/** What a caller without a contact is told. */
export const CONTACT_NEEDED =
  'fetching from the network needs a contact that publishers can write to: --contact you@example.org or TEARSHEET_CONTACT'

/** `Tearsheet/1.2.3 (+https://page.about; mailto:you@example.org)`. Throws `usage` for a contact that is none. */
export function createIdentity(options: IdentityOptions): Identity {
  if (!VERSION.test(options.version)) throw new TearsheetError('usage', 'the version is not a version')
  const given = options.contact?.trim() ?? ''
  const mail = mailAddress(given)
  const contact = mail === undefined ? webAddress(given) : `mailto:${mail}`
  if (given && contact === undefined) {
    throw new TearsheetError('usage', 'the contact must be an e-mail address or an http(s) URL')
  }
  const homepage = webAddress(options.homepage ?? '')
  // A plus sign before the URL is the custom by which log readers find the page about a crawler.
  const notes = [homepage && `+${homepage}`, contact && (mail || homepage ? contact : `+${contact}`)].filter(Boolean)
  const product = `${ROBOTS_TOKEN}/${options.version}`
  return {
    userAgent: notes.length ? `${product} (${notes.join('; ')})` : product,
    ...(mail === undefined ? {} : { from: mail }),
    hasContact: contact !== undefined,
  }
}

function mailAddress(text: string): string | undefined {
  const address = text.replace(/^mailto:/i, '')
  return MAIL.test(address) ? address : undefined
}

function webAddress(text: string): string | undefined {
  const url = URL.parse(text)
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) return undefined
  return SAFE.test(text) && SAFE.test(url.href) && !UNSAFE_IN_COMMENT.test(url.href) ? url.href : undefined
}
