import type { Columns } from './features-text.ts'
import { type Model, scoreBlocks, STANDFIRST_MODEL } from './model.ts'
import type { Survey } from './survey.ts'

// A standfirst stands behind the headline and before the second paragraph of the usual kind.
const AFTER_USUAL = Math.log1p(1) + 0.01
const BEFORE_USUAL = -Math.log1p(30)
const AFTER_HEADLINE = Math.log1p(15)
/** What `fromHeadline` and `fromMain` say where there is no headline, or no usual paragraph. */
const NONE = -99
const FIRST_OF_PAGE = 15
const LEAST_WORDS = 3
const MOST_WORDS = 120
/** Log-odds from which a block is taken for the standfirst. Calibrated on unseen publishers. */
const SURE = -0.5

/** Blocks among which the standfirst is looked for, in the order of the page. */
export function standfirstZone({ blocks, scan }: Pick<Survey, 'blocks' | 'scan'>, columns: Columns): number[] {
  const fromHeadline = columns['fromHeadline']!
  const fromMain = columns['fromMain']!
  const zone: number[] = []
  for (let index = 0; index < blocks.length; index += 1) {
    const headline = fromHeadline[index]!
    const usual = fromMain[index]!
    if (headline !== NONE && headline <= 0) continue
    if (usual !== NONE ? usual > AFTER_USUAL || usual < BEFORE_USUAL : headline > AFTER_HEADLINE) continue
    if (headline === NONE && usual === NONE && index > FIRST_OF_PAGE) continue
    if (scan.words[index]! < LEAST_WORDS || scan.words[index]! > MOST_WORDS || blocks[index]!.hidden) continue
    zone.push(index)
  }
  return zone
}

/** Blocks that are the standfirst: a field of its own, and no part of the text. */
export function standfirstBlocks(survey: Survey, columns: Columns, model: Model = STANDFIRST_MODEL): number[] {
  const zone = standfirstZone(survey, columns)
  const scores = scoreBlocks(columns, survey.blocks.length, model, zone)
  return zone.filter((index) => scores[index]! > SURE)
}
