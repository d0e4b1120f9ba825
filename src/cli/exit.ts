/** What the process ends with: 74 is EX_IOERR of sysexits, 130 what shells give for Ctrl-C. */
export const EXIT = { good: 0, failed: 1, usage: 2, output: 74, interrupted: 130 } as const
