import { phraseIndex } from '../../core/phrase-index.ts'
import { openings } from '../../core/phrases.ts'
import { SHARE, SUPPORT } from './words-appeals.ts'
import { APP, FOLLOW, LISTEN } from './words-channels.ts'
import { NEWSLETTER, OPENERS, SUBSCRIBE } from './words-promotions.ts'
import { CONTINUES, UPDATES, WRITE } from './words-replies.ts'

/** Characters of the longest text that may be one, and of the longest whose later sentences are read for one. */
export const LONGEST_PROMOTION = 400
const SHORT = 160
/** Characters of the longest label that says where the text goes on. */
const LABEL = 90

/** Other words within a phrase, but no other sentence. */
const GAP = '[^.!?。！？؟।]{0,50}'

const invites = phraseIndex([NEWSLETTER, SUBSCRIBE, APP, FOLLOW, LISTEN, SUPPORT, SHARE, WRITE, UPDATES], GAP)
const goesOn = phraseIndex([CONTINUES], GAP)
const OPENER = openings(OPENERS, { after: ' ' })
/** Signs before the first word. A quotation mark is none of them: what somebody said is text. */
const SIGNS = /^[^\p{L}\p{N}"“”„«»‘’'「」『』《》]{0,8}/u
const SENTENCE = /[.!?|]\s|[。！？؟।]\s*/u

/**
 * Whether a line is a promotion of the publisher: an invitation to subscribe, follow, listen, pay, share or write, a
 * plug for what else it has, or the label where the text stops for an advertisement. A long text is one only when it
 * begins so.
 */
export function isPromotion(line: string): boolean {
  if (line.length > LONGEST_PROMOTION) return false
  // The dotted capital has no lower case of one letter.
  const text = line.replaceAll('İ', 'i').toLowerCase().replace(/\s+/g, ' ').trim()
  if (invitesAt(text)) return true
  if (text.length <= LABEL && goesOn(text.replace(SIGNS, ''))) return true
  if (text.length > SHORT) return false
  for (let rest = text; ;) {
    const stop = SENTENCE.exec(rest)
    if (!stop) return false
    rest = rest.slice(stop.index + stop[0].length)
    if (invitesAt(rest)) return true
  }
}

function invitesAt(text: string): boolean {
  const bare = text.replace(SIGNS, '')
  if (invites(bare)) return true
  const opened = bare.replace(OPENER, '')
  return opened.length < bare.length && invites(opened)
}
