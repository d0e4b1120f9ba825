import { INLINE } from '../../page/elements.ts'

/** Elements that hold no text for a reader. */
const SKIPPED = new Set(
  'script style noscript template svg iframe object embed canvas audio video math head select textarea map title'.split(
    ' ',
  ),
)

const MEDIA = ['img', 'picture', 'video', 'audio', 'amp-img', 'amp-video', 'object', 'canvas']
const FRAME = ['iframe', 'embed', 'amp-iframe', 'amp-youtube', 'amp-twitter']
const BOLD = ['b', 'strong']
const ITALIC = ['i', 'em', 'cite']

/** What the walk asks of a tag name, a bit each, so that one look-up answers all of it. */
export const KIND = {
  skipped: 1,
  inline: 2,
  media: 4,
  frame: 8,
  bold: 16,
  italic: 32,
  break: 64,
  rule: 128,
  link: 256,
  img: 512,
}
const KINDS = new Map<string, number>()
for (const [names, kind] of [
  [SKIPPED, KIND.skipped],
  [INLINE, KIND.inline],
  [MEDIA, KIND.media],
  [FRAME, KIND.frame],
  [BOLD, KIND.bold],
  [ITALIC, KIND.italic],
  [['br'], KIND.break],
  [['hr'], KIND.rule],
  [['a'], KIND.link],
  [['img'], KIND.img],
] as const)
  for (const name of names) KINDS.set(name, (KINDS.get(name) ?? 0) | kind)
/** Names of the page's own making (`amp-img`) may be among these. */
export const BOXED: number = KIND.media | KIND.frame

/** The bits of `KIND` that hold for a tag name; 0 for a box of no special kind. */
export function kindOf(name: string): number {
  return KINDS.get(name) ?? 0
}
