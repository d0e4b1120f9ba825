import { setFlagsFromString } from 'node:v8'
import { workerData } from 'node:worker_threads'
import type { Answer, Task, WorkerData } from './task.ts'

// What a worker thread loads first. The flags are set here because they make V8 refuse whatever was compiled without
// them: Node's own modules, which come compiled and are loaded by now, and not the extractor, which comes next.
for (const flag of (workerData as WorkerData | null)?.flags ?? []) setFlagsFromString(flag)

// Not awaited here: a module that waits is loaded twice, because Piscina tries `require` first.
const loading = import('./work.ts')

/** Does what work.ts does, once that is loaded. */
export async function work(task: Task): Promise<Answer> {
  return await (await loading).work(task)
}
