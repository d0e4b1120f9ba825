import { Script } from 'node:vm'

/** Under this name the script below finds what it is to run. */
const NAME = Symbol.for('tearsheet.limited')
const script = new Script("globalThis[Symbol.for('tearsheet.limited')]()")

/**
 * What `run` gives. Whatever it is busy with after that time is ended, and `over` says what is thrown. Only scripts have a
 * time limit in Node (`timeout` of node:vm), and it ends the functions that they call as well; it costs a timer, where
 * another thread takes a tenth of a second. The program is not to go on with what was being changed just then.
 */
export function withinTime<T>(timeoutMs: number, run: () => T, over: (cause: unknown) => Error): T {
  const named = globalThis as { [NAME]?: () => T }
  named[NAME] = run
  try {
    return script.runInThisContext({ timeout: timeoutMs }) as T
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? over(error) : error
  } finally {
    delete named[NAME]
  }
}
