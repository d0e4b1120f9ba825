import { featureColumns } from '../../src/extract/body/features.ts'
import { standfirstZone } from '../../src/extract/body/standfirst-zone.ts'
import { survey } from '../../src/extract/body/survey.ts'
import { BOOSTING, type Boosting } from './boost.ts'
import { markBlocks } from './annotations.ts'
import type { Lesson, Read, Task } from './corpus.ts'
import { labelsByText } from './labels.ts'

/** Few pages teach it: small trees, slowly. */
export const STANDFIRST_BOOSTING: Boosting = {
  ...BOOSTING,
  trees: 100,
  rate: 0.05,
  depth: 3,
  leaves: 6,
  l2: 3,
  least: 8,
  rows: 0.7,
  settled: 0.7,
  features: 0.15,
}

/** The blocks of one page among which the standfirst is looked for, and which of them it is. */
export function standfirstLessonOf(task: Task, { context, headline }: Read, weight = 1): Lesson | undefined {
  if ((task.set !== 'full' && task.set !== 'own') || !context.blocks.length) return undefined
  const measured = survey(context, headline)
  const columns = featureColumns(measured)
  const zone = standfirstZone(measured, columns)
  if (!zone.length) return undefined
  const texts = context.blocks.map((block) => block.text)
  const labels = task.annotation ? markBlocks(task.annotation, texts).standfirst : labelsByText(texts, task.standfirst)
  const names = Object.keys(columns)
  return {
    task,
    names,
    columns: names.map((name) => Float32Array.from(zone, (index) => columns[name]![index]!)),
    labels: Uint8Array.from(zone, (index) => labels[index]!),
    weights: new Float32Array(zone.length).fill(weight),
  }
}
