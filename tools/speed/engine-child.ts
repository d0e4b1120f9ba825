// node tools/speed/engine-child.ts NAME FOLDER LIMIT: one engine in a process of its own, which answers each message
// with the times of a round over the pages. See ratios.ts.
import { ENGINES } from './engines.ts'
import { cpuTime, readPages } from './pages.ts'

const [name = '', folder = '', limit] = process.argv.slice(2)
const run = await ENGINES[name]!()
const pages = await readPages(folder, Number(limit))
// The peers write warnings about pages, and fail on some: that is none of our business here.
console.warn = console.error = () => {}
async function round(): Promise<number[]> {
  const times: number[] = []
  for (const page of pages) times.push(await cpuTime(async () => await run(page)))
  return times
}
process.on('message', () => void round().then((times) => process.send!(times)))
process.send!('ready')
