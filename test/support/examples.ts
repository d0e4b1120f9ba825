import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { MAIN } from '../cli/run.ts'

/** The folder of the project. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** A command of a page of the docs with the output that is printed under it. */
export interface Example {
  readonly command: string
  readonly output: string
}

/** The commands of the ```console blocks of a page, in order. */
export function examples(markdown: string): Example[] {
  return [...markdown.matchAll(/```console\n([\s\S]*?)```/g)].flatMap(([, block]) =>
    block!
      .split(/^\$ /m)
      .slice(1)
      .map((part) => {
        // A command goes on in the next line after a backslash.
        const end = /(?<!\\)\n/.exec(part)!.index
        return { command: part.slice(0, end), output: part.slice(end + 1) }
      }),
  )
}

/** `…` stands for anything, also over several lines; everything else is meant to the letter. */
export function pattern(output: string): RegExp {
  const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${output.trimEnd().split('…').map(literal).join('[\\s\\S]*?')}\\s*$`)
}

/** `tearsheet` is the command line from source; where it fetches, it fetches from the machine's own server. */
const TEARSHEET = `tearsheet() {
  case "$*" in *--contact*) set -- "$@" --allow-address 127.0.0.1 --min-delay 0 ;; esac
  '${process.execPath}' '${MAIN}' "$@"
}
`

/** Runs a command as a shell does. */
export async function runExample(
  command: string,
  cwd: string,
): Promise<{ readonly stdout: string; readonly stderr: string; readonly code: number | null }> {
  const child = spawn('sh', ['-c', `${TEARSHEET}${command}`], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
  let [stdout, stderr] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return { stdout, stderr, code }
}
