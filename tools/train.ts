import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { BOOSTING } from './train/boost.ts'
import { readTasks } from './train/corpus.ts'
import { crossValidate, evaluate, fit, readLessons, report } from './train/course.ts'
import { writeModel } from './train/write.ts'

const USAGE = `usage: npm run train -- FOLDER [--out FILE] [--no-cv] [--trees N]

Fits the models of body and standfirst to a folder of pages with answers (truth.jsonl, pages/, and full.jsonl where there is one), reports
how well it does on publishers that it has not seen (cross-validation) and on those that it has, and writes the models.
The same folder gives the same bytes.`

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string', default: 'src/extract/body/model.json' },
    'no-cv': { type: 'boolean', default: false },
    trees: { type: 'string', default: String(BOOSTING.trees) },
    help: { type: 'boolean', default: false },
  },
})
const [folder] = positionals
if (values.help || !folder) {
  console.log(USAGE)
  process.exit(values.help ? 0 : 2)
}

const options = { ...BOOSTING, trees: Number(values.trees) }
const tasks = readTasks(folder)
const lessons = readLessons(tasks)
const rows = lessons.body.reduce((sum, lesson) => sum + lesson.labels.length, 0)
console.log(`${tasks.length} answers, ${lessons.body.length} lessons, ${rows} blocks`)
if (!values['no-cv']) console.log(`unseen publishers\n${report(crossValidate(tasks, lessons, options))}`)
const models = fit(lessons, options)
console.log(`seen publishers\n${report(evaluate(tasks, () => models))}`)
for (const [file, model] of [
  [values.out, models.body],
  [join(dirname(values.out), 'standfirst-model.json'), models.standfirst],
] as const) {
  const bytes = writeModel(file, model)
  console.log(`${file}: ${model.roots.length} trees, ${model.features.length} features, ${bytes} bytes`)
}
