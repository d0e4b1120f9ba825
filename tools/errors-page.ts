// Writes docs/errors.md from the table of error codes: `node tools/errors-page.ts`. A test holds the page to the table.
import { writeFileSync } from 'node:fs'
import { ERROR_CODES } from '../src/core/errors.ts'

const rows = Object.entries(ERROR_CODES).map(([code, { next, line }]) => `| \`${code}\` | ${next} | ${line} |`)
writeFileSync(
  new URL('../docs/errors.md', import.meta.url),
  `# Error codes

Made from \`src/core/errors.ts\` by \`node tools/errors-page.ts\`. Codes are stable; the second column says what happens next:
\`skip\` (this input will never work as it stands), \`retry\` (it may work later: \`"retryable": true\`), \`stop\` (the run cannot
go on), \`usage\` (the command or call was wrong).

| code | next | meaning |
|---|---|---|
${rows.join('\n')}
`,
)
