import { existsSync, mkdirSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import { availableParallelism, homedir } from 'node:os'
import { join } from 'node:path'
import { CROWDED_FLAG, ENGINE_FLAGS, FREE_FLAGS, setEngineFlags } from './engine-flags.ts'

/** A first argument that is an input, or the command that reads inputs; other commands are plain words. */
const READS_PAGES = /^extract$|^-$|[./\\:]/
/** Command lines that only print: nothing is prepared for them. */
const ONLY_PRINTS = /^(?:-h|--help|help|-V|--version)?$/
/** What makes a command line need no worker, or another one than that of the defaults. */
const OTHERWISE = /^(?:-h|--help|-c.*|--concurrency.*|--rules.*)$/
/** The option that says how many workers there are. */
const THREADS = /^(?:-c|--concurrency)=?\d*$/

/**
 * Runs the command line and ends the process. One small page is read in this thread. Otherwise the first worker starts
 * before the commands are loaded, which takes it as long as everything else together; a guess that was wrong costs an idle
 * thread.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const [first = '', ...rest] = argv.slice(2)
  const reads = READS_PAGES.test(first)
  const usual = reads && !rest.some((word) => OTHERWISE.test(word))
  if (!ONLY_PRINTS.test(first)) setEngineFlags(usual ? FREE_FLAGS : ENGINE_FLAGS)
  keepCompiled()
  const words = first === 'extract' ? rest : [first, ...rest]
  const here = usual ? (await import('./small-page.ts')).onlySmallPage(words) : undefined
  if (reads && here === undefined && (await isCrowded(rest))) setEngineFlags([CROWDED_FLAG])
  if (usual && here === undefined) (await import('../pipeline/threads.ts')).startAhead(ENGINE_FLAGS)
  const { run } = await import('./program.ts')
  process.exit(await run(argv, here))
}

/** Whether there will be as many workers as processors. A value that is none is told by whoever reads the options. */
async function isCrowded(words: readonly string[]): Promise<boolean> {
  const { DEFAULT_THREADS } = await import('../pipeline/defaults.ts')
  const at = words.findIndex((word) => THREADS.test(word))
  const asked = at < 0 ? DEFAULT_THREADS : Number(/\d+$/.exec(words[at]!)?.[0] ?? words[at + 1])
  return asked >= availableParallelism()
}

/**
 * Keeps what the engine makes of the program between runs: 6 to 9 % of the time for one page. In the user's own folder
 * of caches, because the engine trusts what it finds there, and Node's choice is a folder under /tmp that anybody can
 * make first. After the flags, because each set of flags has its own. Workers look at the variable.
 */
function keepCompiled(): void {
  try {
    const caches = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
    const own = join(caches, 'tearsheet')
    // Made here one by one: where the folder above cannot be made, under /proc for one, Node tries for ever.
    for (const folder of [caches, own]) if (!existsSync(folder)) mkdirSync(folder)
    const { directory } = enableCompileCache(own)
    if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory
  } catch {
    // An account without a home starts as slowly as before.
  }
}

if (import.meta.main) await main(process.argv)
