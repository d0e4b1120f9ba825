import { Command } from 'commander'
import type { BlockChange, FieldChange } from '../archive/diff.ts'
import { TearsheetError } from '../core/errors.ts'
import { EXIT } from './exit.ts'
import { whole } from './option-values.ts'
import { helpText } from './help.ts'
import { openOutput } from './output.ts'

interface DiffFlags {
  readonly from?: number
  readonly to?: number
  readonly json?: boolean
}

const HELP = helpText({
  notes: `
Without --from and --to every revision is compared with the one before it. Lines that went begin with -, those that came
with +; in a changed paragraph [-words-] went and {+words+} came.`,
  exits: { 0: 'all good, also where nothing has changed', 2: 'wrong usage, or there is no such archive or article' },
  examples: [
    'tearsheet diff ./archive https://news.example/pier',
    'tearsheet diff ./archive https://news.example/pier --from 1 --to 2 --json',
  ],
})

/** `tearsheet diff`. */
export function diffCommand(done: (code: number) => void): Command {
  return new Command('diff')
    .description('Show what changed between the revisions of an article.')
    .argument('<archive>', 'folder of the archive')
    .argument('<url>', 'address of the article, in any of its forms')
    .option('--from <revision>', 'the older revision', whole(1))
    .option('--to <revision>', 'the newer revision', whole(1))
    .option('--json', 'a JSON line for each pair of revisions')
    .addHelpText('after', HELP)
    .action(async (folder: string, url: string, flags: DiffFlags) => done(await run(folder, url, flags)))
}

async function run(folder: string, url: string, flags: DiffFlags): Promise<number> {
  const [{ readArchive }, { diffRecords }] = await Promise.all([
    import('../pipeline/archive/read.ts'),
    import('../archive/diff.ts'),
  ])
  const archive = readArchive(folder)
  try {
    const revisions = await archive.store.revisions(url)
    if (!revisions.length) throw new TearsheetError('usage', `the archive has no article of ${url}`)
    const { from = flags.to === undefined ? 1 : flags.to - 1, to = revisions.length } = flags
    const wanted = flags.from !== undefined && flags.to !== undefined ? [[from, to]] : pairs(from, to)
    const output = await openOutput(undefined)
    for (const [before = 0, after = 0] of wanted) {
      const [old, now] = [revisions[before - 1], revisions[after - 1]]
      if (!old || !now)
        throw new TearsheetError(
          'usage',
          `${url} has the revisions 1 to ${revisions.length}, not ${before} to ${after}`,
        )
      const { fields, body, bodyChanged } = diffRecords(old.record, now.record)
      const head = { url: now.url, from: before, to: after, at: new Date(now.at).toISOString() }
      const changes = body.filter(({ kind }) => kind !== 'same')
      const text = [
        `${head.url}, revision ${before} to ${after}, ${head.at}`,
        ...fields.map(fieldLine),
        ...changes.map(blockLine),
      ]
      if (!fields.length && !bodyChanged) text.push('  no difference')
      await output.write(
        flags.json ? `${JSON.stringify({ ...head, fields, body: changes })}\n` : `${text.join('\n')}\n`,
      )
    }
    if (!wanted.length) await output.write(`${revisions[0]!.url}: 1 revision, nothing has changed\n`)
    await output.close()
    return EXIT.good
  } finally {
    await archive.close()
  }
}

function pairs(from: number, to: number): [number, number][] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => [from + index, from + index + 1])
}

/** One field that is not the same, as a line. */
export function fieldLine({ field, before, after }: FieldChange): string {
  return `  ${field}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}`
}

/** One block that is not the same, as a line. */
export function blockLine({ kind, before, after, words }: BlockChange): string {
  if (kind === 'removed') return `- ${before}`
  if (kind !== 'changed') return `+ ${after}`
  const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const
  const parts = words.map(({ kind: what, items }) => {
    const [open, close] = marks[what]
    const run = items.join('')
    const text = run.trimEnd()
    return open + text + close + run.slice(text.length)
  })
  return `~ ${parts.join('')}`
}
