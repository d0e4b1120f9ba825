import { type TokenHandler, Tokenizer, type TokenizerOptions } from 'parse5'
import { MAX_ATTRIBUTES } from './limits.ts'

/**
 * What we use of the inside of parse5's tokenizer. It has no option for any of it; the version of parse5 is pinned, and
 * tests compare the trees with those of the plain parser.
 */
interface Inside {
  active: boolean
  paused: boolean
  inLoop: boolean
  state: number
  consumedAfterSnapshot: number
  readonly preprocessor: { readonly html: string; pos: number }
  readonly currentToken: { tagName: string; data: string; attrs: unknown[] } | null
  readonly currentAttr: { name: string; value: string }
  readonly currentCharacterToken: { readonly type: number } | null
  _consume(): number
  _ensureHibernation(): boolean
  _callState(codePoint: number): void
  _leaveAttrName(): void
  _appendCharToCurrentCharacterToken(type: number, text: string): void
}

/** Token.TokenType: the same numbers, at hand. */
const CHARACTER = 0
const WHITESPACE = 2

/** The tokenizer's states that go on for more than one character, by the numbers of parse5's own table. */
const DATA = 0
const RCDATA = 1
const RAWTEXT = 2
const SCRIPT = 3
const TAG_NAME = 7
const SCRIPT_ESCAPED = 19
const SCRIPT_DOUBLE_ESCAPED = 26
const BEFORE_ATTRIBUTE_NAME = 31
const ATTRIBUTE_NAME = 32
const DOUBLE_QUOTED = 35
const SINGLE_QUOTED = 36
const COMMENT = 44

/** What ends a run, as bits in a table of the ASCII characters; anything beyond ASCII goes on. */
const IN_TEXT = 1
const IN_SCRIPT = 2
const IN_DOUBLE = 4
const IN_SINGLE = 8
/** Names run on over what needs no lower case and has no meaning of its own. */
const IN_NAME = 16
const NO_SPACE = 32
const STOPS = new Uint8Array(128)
for (const [bit, characters] of [
  [IN_TEXT, '\0<&'],
  [IN_SCRIPT, '\0<-'],
  [IN_DOUBLE, '\0"&'],
  [IN_SINGLE, "\0'&"],
] as const)
  for (const character of characters) STOPS[character.charCodeAt(0)]! |= bit
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code)
  if (!/[a-z0-9_:.-]/.test(character)) STOPS[code]! |= IN_NAME
  if (!/[ \t\n\f]/.test(character)) STOPS[code]! |= NO_SPACE
}

const Plain = Tokenizer as unknown as new (options: TokenizerOptions, handler: TokenHandler) => Inside

/**
 * The tokenizer of parse5, taking a run of characters at once where it takes them one by one: text, scripts, names and
 * values of attributes, comments. It also emits `two words` as one token where parse5 makes three. The trees are the
 * same, except where text is not allowed at all and parse5 would keep the white space of it (framesets, columns of a
 * template). Texts must come without NUL and without carriage returns.
 */
class RunTokenizer extends Plain {
  /** Attributes beyond the limit are dropped: each is compared with all others of its tag. */
  droppedAttributes = 0

  _runParsingLoop(): void {
    if (this.inLoop) return
    this.inLoop = true
    while (this.active && !this.paused) {
      this.consumedAfterSnapshot = 0
      this.takeRun()
      const codePoint = this._consume()
      if (!this._ensureHibernation()) this._callState(codePoint)
    }
    this.inLoop = false
  }

  override _leaveAttrName(): void {
    if ((this.currentToken?.attrs.length ?? 0) < MAX_ATTRIBUTES) super._leaveAttrName()
    else this.droppedAttributes += 1
  }

  /** Moves to the next character that means something in this state; that one is left to parse5. */
  private takeRun(): void {
    switch (this.state) {
      case DATA:
      case RCDATA:
        return this.takeText(IN_TEXT)
      case RAWTEXT:
      case SCRIPT:
        return this.takeRaw()
      case SCRIPT_ESCAPED:
      case SCRIPT_DOUBLE_ESCAPED:
        return this.takeText(IN_SCRIPT)
      case TAG_NAME: {
        const run = this.run(IN_NAME)
        if (run) this.currentToken!.tagName += run
        return
      }
      case ATTRIBUTE_NAME: {
        const run = this.run(IN_NAME)
        if (run) this.currentAttr.name += run
        return
      }
      case DOUBLE_QUOTED:
      case SINGLE_QUOTED: {
        const run = this.run(this.state === DOUBLE_QUOTED ? IN_DOUBLE : IN_SINGLE)
        if (run) this.currentAttr.value += run
        return
      }
      case BEFORE_ATTRIBUTE_NAME:
        this.run(NO_SPACE)
        return
      case COMMENT: {
        const run = this.run(IN_SCRIPT)
        if (run) this.currentToken!.data += run
        return
      }
    }
  }

  /** Text, in which white space at the start is a token of its own: some insertion modes treat it apart. */
  private takeText(stop: number): void {
    if (this.currentCharacterToken?.type !== CHARACTER) {
      const space = this.run(NO_SPACE)
      if (space) this._appendCharToCurrentCharacterToken(WHITESPACE, space)
    }
    const run = this.run(stop)
    if (run) this._appendCharToCurrentCharacterToken(CHARACTER, run)
  }

  /** Raw text up to the next `<`: nothing in it stands apart. */
  private takeRaw(): void {
    const { preprocessor } = this
    const { html } = preprocessor
    const start = preprocessor.pos + 1
    const found = html.indexOf('<', start)
    const end = found < 0 ? html.length : found
    if (end <= start) return
    this._appendCharToCurrentCharacterToken(CHARACTER, html.slice(start, end))
    preprocessor.pos = end - 1
  }

  private run(stop: number): string {
    const { preprocessor } = this
    const { html } = preprocessor
    const start = preprocessor.pos + 1
    const { length } = html
    let end = start
    while (end < length) {
      const code = html.charCodeAt(end)
      if (code < 128 ? STOPS[code]! & stop : stop === IN_NAME || stop === NO_SPACE) break
      end += 1
    }
    if (end === start) return ''
    preprocessor.pos = end - 1
    return end === start + 1 ? html[start]! : html.slice(start, end)
  }
}

/** A tokenizer for the parser in place of its own; `dropped` says how many attributes were too many. */
export function runTokenizer(
  options: TokenizerOptions,
  handler: TokenHandler,
): { tokenizer: Tokenizer; dropped: () => number } {
  const inner = new RunTokenizer(options, handler)
  return { tokenizer: inner as unknown as Tokenizer, dropped: () => inner.droppedAttributes }
}
