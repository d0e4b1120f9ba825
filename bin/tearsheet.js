#!/usr/bin/env node
// Plain old syntax on purpose: an old Node must get as far as the message below.
var need = [24, 15]
var have = process.versions.node.split('.').map(Number)
if (have[0] < need[0] || (have[0] === need[0] && have[1] < need[1])) {
  process.stderr.write(
    'tearsheet needs Node.js ' +
      need.join('.') +
      ' or newer, and this is ' +
      process.versions.node +
      ': install it from https://nodejs.org, or run `npm install --save-dev node@24` in your project and use npx.\n',
  )
  process.exit(2)
}
import('../dist/program/cli/main.js').then(
  function (cli) {
    return cli.main(process.argv)
  },
  function (error) {
    process.stderr.write('tearsheet could not start: ' + error.message + '\n')
    process.exit(2)
  },
)
