// node --expose-gc --import ./tools/speed/heap-probe.js …: each worker thread of the program collects its garbage at times
// and writes to descriptor 3 how much its heap then holds; the main thread writes the memory of the process. JavaScript,
// so that nothing is loaded that the program does not load itself.
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

/** A collection takes a tenth of a second. */
const EVERY_MS = 5000
const MB = 2 ** 20

const write = (line) => {
  try {
    writeSync(3, `${JSON.stringify(line)}\n`)
  } catch {
    // Whoever reads it does not keep up: the next line does as well.
  }
}
const timer = setInterval(() => {
  if (isMainThread) write({ resident: process.memoryUsage.rss() / MB })
  else {
    globalThis.gc()
    write({ left: process.memoryUsage().heapUsed / MB })
  }
}, EVERY_MS)
timer.unref()
if (isMainThread) process.on('exit', () => write({ peak: process.resourceUsage().maxRSS / 1024 }))
