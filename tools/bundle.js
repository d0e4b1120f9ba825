// Puts the two programs that are started often, the command and its worker, in few files under dist/program/: Node takes
// half of the start of a worker to find and read 220 modules. The library stays as tsc writes it.
import { dirname, isAbsolute, join, relative, sep } from 'node:path'
import { rolldown } from 'rolldown'

const root = join(import.meta.dirname, '..')
const source = join(root, 'src')
const program = join(root, 'dist/program')

/** A module keeps the address that it has unbundled, because files beside it are found by that. */
const keepAddress = {
  name: 'keep-address',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!code.includes('import.meta.url')) return null
    const written = join(root, 'dist', relative(source, id)).replace(/\.ts$/, '.js')
    const plain = relative(join(program, 'x'), written).replaceAll(sep, '/')
    return code.replaceAll('import.meta.url', `new URL('${plain}', import.meta.url).href`)
  },
}

/** Data stay JSON: the engine reads a model of 40,000 numbers faster so than as a literal of the language. */
const keepJson = {
  name: 'keep-json',
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!id.endsWith('.json')) return null
    return { code: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(code)))})`, moduleType: 'js' }
  },
}

// Apart, because files that both share would be many small ones again.
for (const input of ['pipeline/worker', 'cli/main']) {
  const bundle = await rolldown({
    input: join(source, `${input}.ts`),
    platform: 'node',
    // Packages stay packages: whoever installs the program sees them and can update them.
    external: (id) => !id.startsWith('.') && !isAbsolute(id),
    plugins: [keepAddress, keepJson],
    logLevel: 'warn',
  })
  await bundle.write({
    dir: join(program, dirname(input)),
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  })
  await bundle.close()
}
