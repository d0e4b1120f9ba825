/**
 * A run as a process of its own, to be killed: works through the URLs of an archive and says what is safe.
 * Arguments: folder, number of URLs.
 */
import { openArchive } from '../../src/archive/archive.ts'
import { readFileSync, writeSync } from 'node:fs'
import type { ArticleRecord } from '../../src/record/record.ts'
import { asTearsheetError } from '../../src/core/errors.ts'

const [folder = '', count = '0', model = ''] = process.argv.slice(2)
const record = JSON.parse(readFileSync(model, 'utf8')) as ArticleRecord
// Commits come often, so that many kills fall into one; files are short, so that many fall into a change of file.
const options = { groupMs: 15, groupCaptures: 7, maxFileBytes: 60_000 }

try {
  const archive = openArchive(folder, options)
  const { frontier, store } = archive
  const say = (line: string): void => void writeSync(1, `${line}\n`)
  say(`open ${JSON.stringify(archive.recovery)}`)
  await frontier.addUrls(
    Array.from({ length: Number(count) }, (_, n) => {
      const host = `h${n % 10}.example`
      return { url: `https://${host}/story-${n}`, host, dueAt: 0 }
    }),
  )
  let done: string[] = []
  for (;;) {
    const claims = await frontier.claim({ now: Date.now(), limit: 4 })
    if (!claims.length) break
    await Promise.all(
      claims.map(async ({ id, url }) => {
        const text = `${record.body.text}\n\nThis is ${url}.`
        const { id: captureId, warc } = await store.putCapture(
          {
            url,
            finalUrl: url,
            at: new Date().toISOString(),
            status: 200,
            headers: [['Content-Type', 'text/html']],
            body: Buffer.from(`<article>${text.repeat(3)}</article>`),
            hops: [],
            ms: 1,
            fromCache: false,
          },
          { urlId: id },
        )
        const article = {
          ...record,
          url,
          canonicalUrl: url,
          headline: `Story of ${url}`,
          body: { ...record.body, text },
        }
        await store.putArticle({ urlId: id, captureId, record: article, extractor: warc })
        await store.finishCapture(captureId)
        await frontier.settle(id, { state: 'done', nextAt: null, status: 200, visitedAt: Date.now(), tries: 0 })
        done.push(url)
      }),
    )
    if (done.length < 20) continue
    const safe = done
    done = []
    await store.commit()
    for (const url of safe) say(`safe ${url}`)
  }
  await archive.close()
  say('end')
} catch (error) {
  const { code, message } = asTearsheetError(error)
  writeSync(2, `${code}: ${message}\n`)
  process.exitCode = 74
}
