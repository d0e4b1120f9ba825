/** The fields that a publisher's rules may find, by the names of the record. */
export const FIELDS = [
  'headline',
  'kicker',
  'summary',
  'byline',
  'authors',
  'source',
  'date',
  'dateModified',
  'section',
  'tags',
  'language',
] as const
export type RuleField = (typeof FIELDS)[number]

/** Where a value stands: elements, then what of them, then which part of that. */
export interface SelectorRule {
  /** CSS selector. */
  readonly select: string
  /** The attribute that holds the value. @default content of a meta, datetime of a time in a date, else the text */
  readonly attribute?: string | undefined
  /** Regular expression: its first group is the value, or all that it matches. */
  readonly match?: string | undefined
  /** Form of a date that is not to be guessed: `DD/MM/YYYY HH:mm`. */
  readonly format?: string | undefined
  /** Only the so-manieth of the elements: 1 for the first, -1 for the last. */
  readonly nth?: number | undefined
}

/** The rules of one design of a site. Of several selectors the first that gives anything counts; `drop` uses them all. */
export interface RuleVersion {
  /** First and last day of capture for which they hold, `2025-03-31`. */
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly fields?: Readonly<Partial<Record<RuleField, readonly SelectorRule[]>>> | undefined
  readonly body?: readonly SelectorRule[] | undefined
  readonly drop?: readonly SelectorRule[] | undefined
}

/** What a test page must give; only what is stated is looked at. Authors are their names. */
export type Expected = Readonly<Partial<Record<RuleField, string | readonly string[] | null>>> & {
  readonly type?: string | undefined
  readonly body?:
    | {
        readonly starts?: string | undefined
        readonly ends?: string | undefined
        readonly contains?: readonly string[] | undefined
        readonly without?: readonly string[] | undefined
      }
    | undefined
}

/** A page that shows that the rules work. */
export interface RuleTest {
  readonly url: string
  /** Saved page, relative to the rule file; without one the test cannot be run offline. */
  readonly file?: string | undefined
  /** Day of its capture. */
  readonly at?: string | undefined
  readonly expect?: Expected | undefined
}

/** The rules of one publisher. */
export interface RuleFile {
  readonly name?: string | undefined
  /** `news.example` with its www, `*.news.example` for every host below it. */
  readonly host: readonly string[]
  readonly versions: readonly RuleVersion[]
  readonly tests: readonly RuleTest[]
}
