import { InvalidArgumentError } from 'commander'

/** A whole number of `least` or more, as commander parses options. */
export function whole(least: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text)
    throw new InvalidArgumentError(`It must be a whole number of ${least} or more.`)
  }
}

/** A number of seconds, `least` or more. */
export function seconds(least: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,6}(\.\d{1,6})?$/.test(text) && Number(text) >= least) return Number(text)
    throw new InvalidArgumentError(`It must be a number of seconds, ${least} or more.`)
  }
}

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }

/** A number of bytes: `500k`, `20M`. */
export function size(text: string): number {
  const [, digits = '', unit = ''] = /^(\d{1,12})([kmg]?)b?$/i.exec(text) ?? []
  const bytes = Number(digits) * (UNITS[unit.toLowerCase()] ?? 1)
  if (digits && bytes > 0) return bytes
  throw new InvalidArgumentError('It must be a number of bytes, with k, M or G after it if you like.')
}

/** An http or https address. */
export function webAddress(text: string): string {
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text
  throw new InvalidArgumentError('It must be an http or https address.')
}

/** The values of an option that may be given more than once. */
export function collect(text: string, before: readonly string[] = []): string[] {
  return [...before, text]
}
