// Puts the two programs that are started often, the command and its worker, in few files in place of what tsc wrote for
// them: Node takes half of the start of a worker to find and read 220 modules. The library stays as tsc writes it.
import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A module keeps the address that it has unbundled, because files beside it are found by that. */
const keepAddress = {
  name: 'keep-address',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null
    const plain = relative(`${root}dist/program/x`, id.replace(`${root}src`, `${root}dist`).replace(/\.ts$/, '.js'))
    return code.replaceAll('import.meta.url', `new URL('${plain}', import.meta.url).href`)
  },
}

// One after the other, so that the worker shares no files with the command: each finds what it needs in one.
for (const input of ['pipeline/worker', 'cli/main']) {
  const bundle = await rolldown({
    input: `${root}src/${input}.ts`,
    platform: 'node',
    // Packages stay packages: whoever installs the program sees them and can update them.
    external: /^[^./]/,
    plugins: [keepAddress],
    logLevel: 'warn',
  })
  await bundle.write({
    dir: `${root}dist/program/${dirname(input)}`,
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  })
  await bundle.close()
}
