import { WARCRecord, WARCSerializer } from 'warcio'

/** One answer of a server as a compressed record of a WARC file. */
export async function warcRecord(
  url: string,
  body: string | Uint8Array<ArrayBuffer>,
  type = 'text/html',
  statusline = 'HTTP/1.1 200 OK',
): Promise<Uint8Array> {
  async function* content() {
    yield typeof body === 'string' ? new TextEncoder().encode(body) : body
  }
  const made = WARCRecord.create(
    { url, date: '2026-03-11T06:00:00.000Z', type: 'response', httpHeaders: [['Content-Type', type]], statusline },
    content(),
  )
  return await WARCSerializer.serialize(made, { gzip: true })
}
