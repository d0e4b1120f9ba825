import { set } from '../../src/pipeline/flag.ts'
import type { Answer, Task } from '../../src/pipeline/task.ts'

/** A worker that does what the address asks for, as a hostile page might. */
export async function work(task: Task): Promise<Answer> {
  set(task.begun)
  switch (new URL(task.url!).pathname) {
    case '/hang':
      for (;;);
    case '/eat': {
      const eaten: unknown[] = []
      for (;;) eaten.push(Array.from({ length: 10_000 }, (_, n) => ({ n })))
    }
    case '/die':
      process.exit(3)
    case '/throw':
      throw new Error('a fault in the worker')
    default:
      return { problem: { code: 'empty', message: task.url!, retryable: false }, stack: undefined }
  }
}
