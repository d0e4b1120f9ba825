/** Longest pattern, and longest value that it is tried on: what is longer is no value of a field. */
const LONGEST = 300
const LONGEST_VALUE = 2000
/** A group with a repetition in it that is repeated itself: the time it takes doubles with each character. */
const NESTED = /\((?:[^()\\]|\\.)*(?:[+*]|\{\d*,\d*\})(?:[^()\\]|\\.)*\)(?:[+*]|\{\d)/

/** What is wrong with a regular expression, in one sentence; null for one that can be used. */
export function patternProblem(pattern: string): string | null {
  if (pattern.length > LONGEST) return `the pattern is longer than ${LONGEST} characters`
  if (NESTED.test(pattern)) return 'a repetition within a repetition may take for ever'
  try {
    compilePattern(pattern)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The part of a text that a pattern picks: its first group, or all that it matches; undefined where it does not match. */
export function compilePattern(pattern: string): (text: string) => string | undefined {
  const regex = new RegExp(pattern, 'su')
  return (text) => {
    const found = regex.exec(text.slice(0, LONGEST_VALUE))
    return found ? (found[1] ?? found[0]).trim() || undefined : undefined
  }
}
