import type { Element } from 'domhandler'
import type { BlockSpans } from '../block-spans.ts'
import type { ArticleContext } from '../types.ts'
import type { Picture } from './picture.ts'

/** What captions are looked up in: made once per page. */
export interface CaptionSetting {
  readonly context: ArticleContext
  readonly spans: BlockSpans
  /** Blocks of the body and the headline: never a caption unless their element says so. */
  readonly text: ReadonlySet<number>
  /** How many different pictures stand in the element. */
  picturesIn(element: Element): number
  /** Block before which the next other picture stands; Infinity behind the last one. */
  nextPicture(picture: Picture): number
}
