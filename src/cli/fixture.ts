import { Command } from 'commander'
import { fixtureAddCommand } from './fixture-add.ts'
import { fixtureAcceptCommand, fixtureCheckCommand } from './fixture-check.ts'

const ABOUT = `Keep saved pages as tests.

A fixture is a folder <site>/<slug>/ with page.html (the bytes as served), capture.json (address, time, status, headers)
and expected.json (the record, or those of its fields that matter to you).`

/** `tearsheet fixture` with its commands. */
export function fixtureCommand(done: (code: number) => void): Command {
  return new Command('fixture')
    .description(ABOUT)
    .summary('Keep saved pages as tests: add, check, accept.')
    .addCommand(fixtureAddCommand(done))
    .addCommand(fixtureCheckCommand(done))
    .addCommand(fixtureAcceptCommand(done))
}
