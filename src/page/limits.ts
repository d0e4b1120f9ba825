/** Open elements inside one another; where browsers stop nesting too (Blink: 512). News pages stay under 60. */
export const MAX_DEPTH = 512
/** Elements of one page. The longest of 1,277 measured news pages has 10,000; what comes after is dropped. */
export const MAX_ELEMENTS = 100_000
/** Formatting elements (`<b>`, `<font>`, …) that are opened anew in every block because nobody closed them. */
export const MAX_FORMATTING = 32
/** Attributes of one tag: looking for doubles costs the square of it. */
export const MAX_ATTRIBUTES = 512
/**
 * Characters of one page; the longest of the measured pages has 2.2 million. The rest is cut off. While parse5 reads one
 * long attribute, comment or script it holds about 32 bytes a character, so this keeps a page within a 512 MB heap.
 */
export const MAX_CHARS = 8_000_000
/** Bytes of one page, before decoding. */
export const MAX_BYTES: number = 2 * MAX_CHARS

/** JSON-LD blocks of a page, characters of one of them, nesting (objects and lists), typed objects of a page. */
export const JSON_LD = { blocks: 200, chars: 4_000_000, nesting: 48, nodes: 5_000 } as const
/** Characters of broken JSON-LD that the repair library is given, of one block and of a page. */
export interface RepairBudget {
  readonly block: number
  page: number
}
/** Its time grows with the square of the length: 200,000 quotes in a row took it 18 seconds, 50,000 one. */
export const REPAIR: RepairBudget = { block: 50_000, page: 100_000 }
/** Microdata items of a page, and properties of all of them. */
export const MICRODATA = { items: 2_000, values: 20_000 } as const
