import { Command } from 'commander'
import { EXIT } from './exit.ts'
import { helpText } from './help.ts'
import { openOutput } from './output.ts'

/** `tearsheet schema`. */
export function schemaCommand(done: (code: number) => void): Command {
  return new Command('schema')
    .description("Print the JSON Schema of the output's lines: records and error lines.")
    .addHelpText('after', helpText({ exits: { 0: 'all good' }, examples: ['tearsheet schema > record.schema.json'] }))
    .action(async () => {
      const { jsonSchema } = await import('../record/schema.ts')
      const output = await openOutput(undefined)
      await output.write(JSON.stringify(jsonSchema(), null, 2) + '\n')
      await output.close()
      done(EXIT.good)
    })
}
