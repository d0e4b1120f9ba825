import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
  /** Standard output as JSON lines. */
  readonly lines: Line[]
}

/** A line of output, as loose as a script would take it. */
export interface Line {
  readonly id: string | null
  readonly url: string | null
  readonly headline?: string | null
  readonly body?: { readonly text: string }
  readonly error?: { readonly code: string; readonly message: string; readonly retryable: boolean }
  readonly [key: string]: unknown
}

export interface RunOptions {
  readonly input?: string | Uint8Array
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
}

/** Runs the command line from source as a child process. */
export async function tearsheet(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = start(args, options)
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text))
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
  child.stdin.end(options.input ?? '')
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    code,
    stdout,
    stderr,
    get lines() {
      return stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Line)
    },
  }
}

/** The child itself, for tests that speak to it while it runs. */
export function start(args: readonly string[], { env = {}, cwd }: RunOptions = {}) {
  return spawn(process.execPath, [MAIN, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // Nothing of the machine that runs the tests may get in, and nothing is left on it.
    env: { PATH: process.env['PATH'] ?? '', NODE_DISABLE_COMPILE_CACHE: '1', ...env },
    ...(cwd !== undefined && { cwd }),
  })
}

/** A folder for one test file, with files written by their relative names. */
export function tempFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'tearsheet-'))
  return {
    folder,
    path: (name: string): string => join(folder, name),
    write(name: string, content: string | Uint8Array): string {
      const path = join(folder, name)
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, content)
      return path
    },
    remove: (): void => rmSync(folder, { recursive: true, force: true }),
  }
}
