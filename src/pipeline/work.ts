import { pathToFileURL } from 'node:url'
import { workerData } from 'node:worker_threads'
import type { Extraction } from '../extract/types.ts'
import { explain } from '../record/explain.ts'
import type { Report } from '../record/explain-report.ts'
import type { ArticleRecord } from '../record/record.ts'
import { failure } from './answer-line.ts'
import { extractInput } from './extract.ts'
import { readPageFile } from './page-file.ts'
import { set } from './flag.ts'
import type { Answer, Task, WorkerData } from './task.ts'

/** The rules are read, each when its site comes, once in the life of the thread. Without any, what reads them is not loaded. */
const texts = (workerData as WorkerData | null)?.rules
// Not awaited here: a module that waits is loaded twice, because Piscina tries `require` first.
const reading = texts?.length ? import('../sites/rules.ts').then(({ siteRules }) => siteRules(texts)) : undefined

/** What a worker thread does with one page: never throws, so that only a dying thread is a rejected task. */
export async function work(task: Task): Promise<Answer> {
  set(task.begun)
  try {
    const { source, maxBytes, engine } = task
    const saved = 'file' in source
    const html = saved ? await readPageFile(source.file, maxBytes) : source.bytes
    const name = saved ? pathToFileURL(source.file).href : undefined
    const { record, found } = await extractInput({ ...task, html, name }, { engine, rules: await reading })
    if (task.show !== undefined) return { record, shown: await shown(task.show, record, found) }
    const drift = found.site?.drift.length ? { drift: found.site.drift } : {}
    return { record: task.explain ? { ...record, explain: explain(found) } : record, ...drift }
  } catch (error) {
    return failure(error)
  }
}

async function shown(show: NonNullable<Task['show']>, ...page: [ArticleRecord, Extraction]): Promise<Report | string> {
  if (show === 'html') return (await import('../record/explain-html.ts')).explainHtml(...page)
  return (await import('../record/explain-report.ts')).reportOf(...page)
}
