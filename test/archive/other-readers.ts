import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { WARCParser } from 'warcio'
import { base32 } from '../../src/archive/base32.ts'

/** What another program reads of the WARC files of a folder. */
export interface OtherReading {
  readonly records: number
  /** File, place and what does not fit. */
  readonly faults: readonly string[]
}

/** Webrecorder's reader. It passes over damage in silence, so its records are counted and their payloads compared. */
export async function readByWarcio(folder: string): Promise<OtherReading> {
  const faults: string[] = []
  let records = 0
  for (const name of readdirSync(folder).toSorted()) {
    for await (const record of new WARCParser(createReadStream(join(folder, name)))) {
      records += 1
      const payload = await record.readFully(false)
      if (record.warcType !== 'response') continue
      const digest = `sha1:${base32(createHash('sha1').update(payload).digest())}`
      const stated = record.warcHeader('WARC-Payload-Digest')
      if (digest !== stated) faults.push(`${name}: ${record.warcTargetURI} has ${digest}, not ${stated}`)
    }
  }
  return { records, faults }
}

/** ISO 28500 in thirty lines of another language, on another unpacker: each member is a whole record with its digest. */
const PYTHON = `
import base64, hashlib, json, os, sys, zlib
records, faults = 0, []
for name in sorted(os.listdir(sys.argv[1])):
    data = open(os.path.join(sys.argv[1], name), 'rb').read()
    offset = 0
    while offset < len(data):
        unpacker = zlib.decompressobj(31)
        try:
            text = unpacker.decompress(data[offset:])
        except zlib.error as error:
            faults.append('%s %d: %s' % (name, offset, error))
            break
        head, _, rest = text.partition(b'\\r\\n\\r\\n')
        lines = head.decode('utf-8').split('\\r\\n')
        fields = dict(line.split(': ', 1) for line in lines[1:])
        size = int(fields['Content-Length'])
        block, end = rest[:size], rest[size:]
        digest = 'sha1:' + base64.b32encode(hashlib.sha1(block).digest()).decode()
        records += 1
        if not unpacker.eof or lines[0] != 'WARC/1.1' or len(block) != size or end != b'\\r\\n\\r\\n':
            faults.append('%s %d: not a whole record' % (name, offset))
        if digest != fields['WARC-Block-Digest']:
            faults.append('%s %d: another digest' % (name, offset))
        offset = len(data) - len(unpacker.unused_data)
print(json.dumps({'records': records, 'faults': faults}))
`

/** A reader that shares no line with ours; undefined where there is no Python. */
export function readByPython(folder: string): OtherReading | undefined {
  const { status, stdout, error } = spawnSync('python3', ['-c', PYTHON, folder], { encoding: 'utf8' })
  if (error) return undefined
  if (status !== 0) throw new Error(`the Python reader ended with ${status}`)
  return JSON.parse(stdout) as OtherReading
}
