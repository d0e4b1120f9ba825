import { decodeHTML } from 'entities'
import { Token, type TokenHandler, type Tokenizer, type TokenizerOptions } from 'parse5'
import { MAX_ATTRIBUTES } from './limits.ts'
import { CHARACTER, IN_BODY, Plain, STATE, WHITESPACE } from './parse5-inside.ts'
import { type Tag, endTag, mayClose, startTag } from './tags.ts'

const LESS = 0x3c
const SLASH = 0x2f
const EXCLAMATION = 0x21
const GREATER = 0x3e

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

/**
 * The tokenizer of parse5, taking whole tags, comments and scripts at once where there is nothing special about them, and
 * else a run of characters where it takes them one by one: text, names and values of attributes. It also emits `two
 * words` as one token where parse5 makes three. The trees are the same, except where text is not allowed at all and
 * parse5 would keep the white space of it (framesets, columns of a template). Texts must come without NUL and without
 * carriage returns.
 */
class RunTokenizer extends Plain {
  /** Attributes beyond the limit are dropped: each is compared with all others of its tag. */
  droppedAttributes = 0

  /** Where the next `<` of the piece is, if it is not behind us: looked for again, it would be looked for everywhere. */
  private less = -1

  /** What was read is let go of here and nowhere else, so that a piece of the page stays the string that it is. */
  override write(piece: string, isLast: boolean): void {
    const { preprocessor } = this
    preprocessor.bufferWaterline = Infinity
    this.less = -1
    // Where an entity is cut in two, parse5 may want to go back to its start.
    const done = this.state === STATE.CHARACTER_REFERENCE ? this.entityStartPos : preprocessor.pos + 1
    preprocessor.html = preprocessor.html.slice(done)
    preprocessor.pos -= done
    this.entityStartPos -= done
    preprocessor.lastGapPos = -2
    preprocessor.gapStack.length = 0
    super.write(piece, isLast)
  }

  _runParsingLoop(): void {
    if (this.inLoop) return
    this.inLoop = true
    while (this.active && !this.paused) {
      if (this.state === STATE.DATA) this.takeTags()
      else this.takeRun()
      if (this.paused) break
      this.consumedAfterSnapshot = 0
      const codePoint = this._consume()
      if (!this._ensureHibernation()) this._callState(codePoint)
    }
    this.inLoop = false
  }

  override _leaveAttrName(): void {
    if ((this.currentToken?.attrs.length ?? 0) < MAX_ATTRIBUTES) super._leaveAttrName()
    else this.droppedAttributes += 1
  }

  /** Takes text and tags as long as they are plain, up to the character that parse5 must see. */
  private takeTags(): void {
    const { preprocessor } = this
    const { html: text } = preprocessor
    while (this.state === STATE.DATA && !this.paused) {
      let at = preprocessor.pos + 1
      if (text.charCodeAt(at) !== LESS) {
        this.takeText(text, at)
        at = preprocessor.pos + 1
        if (text.charCodeAt(at) !== LESS) return
      }
      const next = text.charCodeAt(at + 1)
      if (next === EXCLAMATION) {
        if (!this.takeComment(text, at)) return
      } else if (next === SLASH) {
        const tag = endTag(text, at + 2)
        if (!tag) return
        this.emit(tag)
      } else {
        const tag = startTag(text, at + 1)
        if (!tag) return
        this.emit(tag)
      }
    }
  }

  private emit(tag: Tag): void {
    this.preprocessor.pos = tag.end
    this._emitCurrentCharacterToken(null)
    if (tag.type === Token.TokenType.START_TAG) {
      this.lastStartTagName = tag.tagName
      this.handler.onStartTag(tag)
    } else this.handler.onEndTag(tag)
  }

  /** Text up to the next tag, with its entities if it is in the body. */
  private takeText(text: string, start: number): void {
    const { handler, preprocessor } = this
    if (this.less < start) {
      const found = text.indexOf('<', start)
      this.less = found < 0 ? Infinity : found
    }
    const end = this.less
    // White space that makes no difference need not be told apart from what it stands before.
    if (end === Infinity || handler.insertionMode !== IN_BODY || handler.framesetOk || handler.skipNextNewLine)
      return this.takeTextRun(IN_TEXT)
    const run = text.slice(start, end)
    this._appendCharToCurrentCharacterToken(CHARACTER, run.includes('&') ? decodeHTML(run) : run)
    preprocessor.pos = end - 1
  }

  /** A comment, if it is one that ends as it should. */
  private takeComment(text: string, at: number): boolean {
    const start = at + 4
    if (!text.startsWith('--', at + 2) || text.charCodeAt(start) === GREATER || text.startsWith('->', start))
      return false
    let end = text.indexOf('--', start)
    while (end >= 0 && text.charCodeAt(end + 2) !== GREATER) {
      if (text.charCodeAt(end + 2) === EXCLAMATION) return false
      end = text.indexOf('--', end + 1)
    }
    if (end < 0) return false
    this.preprocessor.pos = end + 2
    this._emitCurrentCharacterToken(null)
    this.handler.onComment({ type: Token.TokenType.COMMENT, data: text.slice(start, end), location: null })
    return true
  }

  /** Moves to the next character that means something in this state; that one is left to parse5. */
  private takeRun(): void {
    switch (this.state) {
      case STATE.RCDATA:
        return this.takeTextRun(IN_TEXT)
      case STATE.RAWTEXT:
      case STATE.SCRIPT:
        return this.takeRaw()
      case STATE.SCRIPT_ESCAPED:
      case STATE.SCRIPT_DOUBLE_ESCAPED:
        return this.takeTextRun(IN_SCRIPT)
      case STATE.TAG_NAME: {
        const run = this.run(IN_NAME)
        if (run) this.currentToken!.tagName += run
        return
      }
      case STATE.ATTRIBUTE_NAME: {
        const run = this.run(IN_NAME)
        if (run) this.currentAttr.name += run
        return
      }
      case STATE.DOUBLE_QUOTED:
      case STATE.SINGLE_QUOTED: {
        const run = this.run(this.state === STATE.DOUBLE_QUOTED ? IN_DOUBLE : IN_SINGLE)
        if (run) this.currentAttr.value += run
        return
      }
      case STATE.BEFORE_ATTRIBUTE_NAME:
        this.run(NO_SPACE)
        return
      case STATE.COMMENT: {
        const run = this.run(IN_SCRIPT)
        if (run) this.currentToken!.data += run
        return
      }
    }
  }

  /** Text, in which white space at the start is a token of its own: some insertion modes treat it apart. */
  private takeTextRun(stop: number): void {
    if (this.currentCharacterToken?.type !== CHARACTER) {
      const space = this.run(NO_SPACE)
      if (space) this._appendCharToCurrentCharacterToken(WHITESPACE, space)
    }
    const run = this.run(stop)
    if (run) this._appendCharToCurrentCharacterToken(CHARACTER, run)
  }

  /** Raw text up to its end tag, the start of a comment in a script, or the end of the piece. */
  private takeRaw(): void {
    const { preprocessor, lastStartTagName: name } = this
    const { html: text } = preprocessor
    const start = preprocessor.pos + 1
    let end = text.indexOf('<', start)
    while (end >= 0) {
      const next = text.charCodeAt(end + 1)
      // Where the piece ends before the name, parse5 reads on.
      if (next === SLASH ? mayClose(text, end + 2, name) : next === EXCLAMATION || end + 1 === text.length) break
      end = text.indexOf('<', end + 1)
    }
    if (end < 0) end = text.length
    if (end > start) {
      this._appendCharToCurrentCharacterToken(CHARACTER, text.slice(start, end))
      preprocessor.pos = end - 1
    }
    if (!text.startsWith(`${name}>`, end + 2)) return
    const tag = endTag(text, end + 2)
    if (!tag || text.charCodeAt(end) !== LESS) return
    this.state = STATE.DATA
    this.emit(tag)
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
