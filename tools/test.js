// What `npm test` runs: type check, lint, tests. The last line it prints is "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const run = (command, args) => spawnSync(command, args, { stdio: 'inherit', shell: false }).status ?? 1
const folder = mkdtempSync(join(tmpdir(), 'tearsheet-test-'))
const report = join(folder, 'report.json')
/** @type {[name: string, step: () => number][]} */
const steps = [
  ['type check', () => run('tsc', ['--noEmit'])],
  ['lint', () => run('oxlint', ['--type-aware', '--deny-warnings'])],
  ['build', () => run('npm', ['run', '--silent', 'build'])],
  [
    'tests',
    () =>
      run('vitest', [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile=${report}`,
        ...process.argv.slice(2),
      ]),
  ],
]
let passed = 0
let failed = 0
let broken = false
for (const [name, step] of steps) {
  const status = step()
  if (name === 'tests') {
    try {
      const { numPassedTests, numFailedTests, numFailedTestSuites } = JSON.parse(readFileSync(report, 'utf8'))
      passed += numPassedTests
      // A file that could not be loaded has no failed test of its own, but it is a failure all the same.
      failed += numFailedTests || (numFailedTestSuites > 0 ? numFailedTestSuites : 0)
    } catch {
      failed += 1
    }
    if (status !== 0 && failed === 0) failed += 1
  } else if (status !== 0) {
    console.error(name + ' failed')
    failed += 1
  } else {
    passed += 1
  }
  broken ||= status !== 0
}
rmSync(folder, { recursive: true, force: true })
console.log(`${passed} passed, ${failed} failed`)
process.exit(broken ? 1 : 0)
