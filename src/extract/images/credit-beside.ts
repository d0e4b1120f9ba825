import { type Element, isTag, isText } from 'domhandler'
import { findDates } from '../../core/printed-dates.ts'
import { foldForCompare } from '../../core/text.ts'
import { parentOf } from '../../page/ancestors.ts'
import type { Block } from '../types.ts'
import type { CaptionSetting } from './caption-setting.ts'
import { isCredit, isLabel, isLabelledCredit, stripCredit } from './credits.ts'
import type { Picture } from './picture.ts'
import { CONTROL_TEXT, CREDIT_ATTRIBUTE, CREDIT_BOX } from './words.ts'

/** Blocks behind a picture that are looked at: its caption, a control or two, its credit. */
const REACH = 4
/** What is longer than this in a box for credits tells something. */
const LONGEST = 120
/** A sentence with something behind its end: a caption that took the class of its credit. */
const SENTENCES = /[\p{Ll}\d]{4}[.!?…]\s+\S/u

/**
 * The credit that stands outside the caption: right behind the picture or its caption, in an element whose class says so
 * or in a line with a label. What stands behind the next picture, or behind other text, belongs to something else.
 */
export function creditBeside(picture: Picture, caption: string | null, setting: CaptionSetting): string | null {
  const { context, spans, text } = setting
  const place = spans.get(picture.element)?.start
  if (place === undefined) return null
  const until = Math.min(setting.nextPicture(picture), place + REACH)
  const printed = caption === null ? '' : foldForCompare(caption)
  for (let index = place; index < until; index += 1) {
    const block = context.blocks[index]
    if (!block || text.has(index)) return null
    const said = foldForCompare(block.text)
    if (said && printed && said.startsWith(printed) && said !== printed) return inlineCredit(block, setting)
    if (block.hidden || CONTROL_TEXT.test(block.text.slice(0, LONGEST)) || (said && printed.includes(said))) continue
    const next = context.blocks[index + 1]
    if (isLabel(block.text) && next && !text.has(index + 1) && next.text.length <= LONGEST)
      return stripCredit(next.text)
    return isCreditBlock(block, picture, setting) ? stripCredit(block.text) : null
  }
  return null
}

/** The part of a line with caption and credit whose class says credit. */
function inlineCredit({ nodes, element }: Block, { context }: CaptionSetting): string | null {
  const { elements } = context.page
  for (const { parent } of nodes)
    for (let box = parent && isTag(parent) ? parent : null; box && box !== element; box = parentOf(box))
      if (CREDIT_BOX.test(elements.hint(box))) return stripCredit(elements.text(box))
  return null
}

/** What a data attribute of the picture, or of what is right around it, gives as its credit. */
export function creditInAttributes(element: Element): string | null {
  let node: Element | null = element
  for (let level = 0; node && level < 3; level += 1, node = parentOf(node))
    for (const name of Object.keys(node.attribs)) {
      const value = CREDIT_ATTRIBUTE.test(name) ? node.attribs[name]!.trim() : ''
      if (
        value.length > 2 &&
        value.length <= LONGEST &&
        !SENTENCES.test(value) &&
        !/^(?:\d+|true|false|https?:.*|[{[<].*)$/.test(value)
      )
        return stripCredit(value)
    }
  return null
}

function isCreditBlock(block: Block, picture: Picture, { context }: CaptionSetting): boolean {
  const { text } = block
  if (text.length > LONGEST || SENTENCES.test(text) || findDates(text).length > 0) return false
  if (isLabelledCredit(text)) return true
  const { elements } = context.page
  const parent = parentOf(block.element)
  const boxes = [block.element, soleChild(block.element), parent]
  if (boxes.some((box) => box && CREDIT_BOX.test(elements.hint(box)))) return true
  return isCredit(text) && sharesFigure(block.element, picture.element)
}

function soleChild(element: Element): Element | null {
  const inner = element.children.filter((child) => !isText(child) || child.data.trim() !== '')
  const only = inner.length === 1 ? inner[0] : undefined
  return only && isTag(only) ? only : null
}

function sharesFigure(first: Element, second: Element): boolean {
  let node = parentOf(first)
  for (let level = 0; node && level < 4; level += 1, node = parentOf(node))
    if (node.name === 'figure') {
      for (let other = parentOf(second); other; other = parentOf(other)) if (other === node) return true
      return false
    }
  return false
}
