/** A date as it was stated. */
export interface StatedDate {
  /** `2025-07-25`, `2025-07-25T04:13`, `2025-07-25T04:13:00+03:00`: nothing is added that was not stated. */
  readonly iso: string
  readonly precision: 'day' | 'minute' | 'second'
  /** Whether an offset from UTC was stated. */
  readonly zone: boolean
}

/** What the page knows about how its dates are to be read. */
export interface DateReading {
  /** BCP 47, of the page: decides names that differ between languages, and the order of numbers. */
  readonly language?: string | undefined
  /** Order of `03/04/2025` where something on the page shows it; else the language decides, else it is not read. */
  readonly dayFirst?: boolean | undefined
}
