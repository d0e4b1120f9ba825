import { type TokenHandler, Tokenizer, type TokenizerOptions } from 'parse5'

/**
 * What we use of the inside of parse5's tokenizer and parser. They have no option for any of it; the version of parse5
 * is pinned, and tests compare the trees with those of the plain parser.
 */
export interface Inside {
  active: boolean
  paused: boolean
  inLoop: boolean
  state: number
  lastStartTagName: string
  entityStartPos: number
  consumedAfterSnapshot: number
  readonly preprocessor: {
    html: string
    pos: number
    lastGapPos: number
    readonly gapStack: number[]
    bufferWaterline: number
  }
  currentToken: { tagName: string; data: string; attrs: unknown[] } | null
  readonly currentAttr: { name: string; value: string }
  readonly currentCharacterToken: { readonly type: number } | null
  readonly handler: TokenHandler & {
    readonly insertionMode: number
    readonly framesetOk: boolean
    readonly skipNextNewLine: boolean
  }
  write(chunk: string, isLastChunk: boolean): void
  _consume(): number
  _ensureHibernation(): boolean
  _callState(codePoint: number): void
  _leaveAttrName(): void
  _emitCurrentCharacterToken(location: null): void
  _appendCharToCurrentCharacterToken(type: number, text: string): void
}

/** parse5's tokenizer, seen from the inside. */
export const Plain = Tokenizer as unknown as new (options: TokenizerOptions, handler: TokenHandler) => Inside

/** Token.TokenType: the same numbers, at hand. */
export const CHARACTER = 0
export const WHITESPACE = 2

/** The insertion mode of text in the body, where white space is text like any other once something is there. */
export const IN_BODY = 6

/** The tokenizer's states that go on for more than one character, by the numbers of parse5's own table. */
export const STATE = {
  DATA: 0,
  RCDATA: 1,
  RAWTEXT: 2,
  SCRIPT: 3,
  TAG_NAME: 7,
  SCRIPT_ESCAPED: 19,
  SCRIPT_DOUBLE_ESCAPED: 26,
  BEFORE_ATTRIBUTE_NAME: 31,
  ATTRIBUTE_NAME: 32,
  DOUBLE_QUOTED: 35,
  SINGLE_QUOTED: 36,
  COMMENT: 44,
  CHARACTER_REFERENCE: 71,
} as const
