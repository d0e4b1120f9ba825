import { createPrivateKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto'
import { isIP } from 'node:net'

/** PEM texts, as https.createServer takes them. */
export interface KeyAndCert {
  readonly key: string
  readonly cert: string
}

export interface CertificateOptions {
  /** Host names and IPv4 addresses that the certificate is for. */
  readonly names: readonly string[]
  /** Issuer; without one the certificate signs itself. */
  readonly issuer?: KeyAndCert & { readonly name: string }
  readonly from?: Date
  readonly until?: Date
  readonly authority?: boolean
}

/**
 * A certificate made on the spot: no secret is kept in the repository, and no program but Node is needed.
 * The DER is written by hand after RFC 5280; only what TLS servers in tests need.
 */
export function makeCertificate(name: string, options: CertificateOptions): KeyAndCert & { readonly name: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const day = 86_400_000
  const { from = new Date(Date.now() - day), until = new Date(Date.now() + day), issuer } = options
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ECDSA_SHA256,
    nameOf(issuer?.name ?? name),
    der(0x30, time(from), time(until)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, der(0x30, ...extensions(options))),
  )
  const signer: KeyObject = issuer ? createPrivateKey(issuer.key) : privateKey
  const signature = Buffer.concat([Buffer.from([0]), sign('sha256', body, signer)])
  const cert = der(0x30, body, ECDSA_SHA256, der(0x03, signature))
  return { name, key: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, cert: pem(cert) }
}

const ECDSA_SHA256 = der(0x30, oid('2a8648ce3d040302'))

function extensions({ names, authority }: CertificateOptions): Buffer[] {
  const basic = der(0x30, ...(authority ? [der(0x01, Buffer.from([0xff]))] : []))
  const alternatives = names.map((name) =>
    isIP(name) ? der(0x87, Buffer.from(name.split('.').map(Number))) : der(0x82, Buffer.from(name, 'latin1')),
  )
  return [
    der(0x30, oid('551d13'), der(0x01, Buffer.from([0xff])), der(0x04, basic)),
    ...(names.length ? [der(0x30, oid('551d11'), der(0x04, der(0x30, ...alternatives)))] : []),
  ]
}

/** A name with a common name only. */
function nameOf(name: string): Buffer {
  return der(0x30, der(0x31, der(0x30, oid('550403'), der(0x0c, Buffer.from(name, 'utf8')))))
}

function time(date: Date): Buffer {
  const text = `${date.toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`
  return der(0x17, Buffer.from(text, 'latin1'))
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, 'hex'))
}

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const { length } = content
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff]
  return Buffer.concat([Buffer.from([tag, ...size]), content])
}

function pem(cert: Buffer): string {
  const lines = cert.toString('base64').match(/.{1,64}/g) ?? []
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`
}
