import { FAR } from './features-names.ts'
import type { Columns } from './features-text.ts'
import { CAP, OFFERS, SIGN_UP } from './phrases.ts'
import type { Survey } from './survey.ts'
import { above, classOf, within } from './tree.ts'

// Boxes within the article, in log-odds: what the record leaves out, against names that the model takes for weak evidence.
const FACTS = 3
const BOX = 1
const BIO = 4
/** Class words of boxes of facts set apart from the text. */
export const FACT_BOX: RegExp = /fact-?box|info-?box|(?:^|[-_\s])facts?(?:$|[-_\s])|fakta|expandable-?box/i

/** Boxes of facts and notes on authors, by the name of an element between the block and the article's main part. */
export function boxes({ tree }: Survey, columns: Columns, adjusted: Float64Array, by: string[]): void {
  const depth = columns['branchLevel']!
  const box = columns['hint.box']!
  const author = columns['hint.author']!
  const facts = new Map<number, boolean>()
  for (let index = 0; index < adjusted.length; index += 1) {
    // -1 in the main part itself. Code is set apart as a box is, and belongs to the text.
    if (adjusted[index]! <= 0 || depth[index]! < 0 || columns['under.pre']![index]! <= depth[index]!) continue
    if (columns['inner.author']![index] && author[index]! <= depth[index]!) {
      adjusted[index] = adjusted[index]! - BIO
      if (adjusted[index]! <= 0) by[index] = 'convention:author-note'
    }
    if (!columns['inner.box']![index] || box[index]! > depth[index]!) continue
    const at = above(tree, tree.node[index]!, box[index]!)
    let isFacts = facts.get(at)
    if (isFacts === undefined) {
      isFacts = FACT_BOX.test(classOf(tree, at))
      facts.set(at, isFacts)
    }
    adjusted[index] = adjusted[index]! - (isFacts ? FACTS : BOX)
    if (adjusted[index]! <= 0) by[index] = 'convention:box'
  }
}

// What stands below a picture is its caption, which has a field of its own; below a quote it is the name of who said it.
const CAPTION = 4

/** Captions of pictures, by their element. */
export function captions({ tree, page }: Survey, columns: Columns, adjusted: Float64Array, by: string[]): void {
  const steps = columns['under.figcaption']!
  for (let index = 0; index < adjusted.length; index += 1) {
    if (adjusted[index]! <= 0 || steps[index]! >= FAR) continue
    const figure = tree.elements[above(tree, tree.node[index]!, steps[index]! + 1)]!
    if (!page.elements.inside(figure, 'img').length || page.elements.inside(figure, 'blockquote').length) continue
    adjusted[index] = adjusted[index]! - CAPTION
    if (adjusted[index]! <= 0) by[index] = 'convention:caption'
  }
}

/** Properties of schema.org whose value is a fact about the article, not its text. */
const FACTS_OF_ARTICLE = new Set(
  'datePublished dateModified dateCreated keywords articleSection mainEntityOfPage headline alternativeHeadline author creator publisher image thumbnailUrl logo url'.split(
    ' ',
  ),
)
/** An element with more of the good text than this is no value of a property, whatever it says. */
const MOST_OF_VALUE = 0.2

/** Values written out for machines (microdata): each has a field of its own in the record. */
export function microdata({ tree, container }: Survey, adjusted: Float64Array, by: string[]): void {
  const { parent, elements } = tree
  const value = new Uint8Array(elements.length)
  for (let at = 0; at < value.length; at += 1) {
    const property = elements[at]!.attribs?.['itemprop']?.trim()
    const small = !container.above[at] && container.goodBelow[at]! <= MOST_OF_VALUE * container.goodTotal
    const fact = property !== undefined && small && FACTS_OF_ARTICLE.has(property)
    const text = property === 'articleBody' || property === 'text'
    value[at] = fact || (!text && parent[at]! >= 0 && value[parent[at]!]) ? 1 : 0
  }
  for (let index = 0; index < adjusted.length; index += 1) {
    if (!value[tree.node[index]!] || adjusted[index]! <= 0) continue
    adjusted[index] = -9
    by[index] = 'convention:microdata'
  }
}

/** Levels between an item and its list. */
const NEAR = 3

/** The list under an invitation says what is offered: it goes with the invitation. */
export function offers({ blocks, tree }: Survey, adjusted: Float64Array, by: string[]): void {
  const { parent, node, elements } = tree
  const listOf = (index: number): number => {
    let at = node[index]!
    for (let steps = 0; at >= 0 && steps < NEAR; steps += 1, at = parent[at]!)
      if (elements[at]!.name === 'ul' || elements[at]!.name === 'ol') return at
    return -1
  }
  let offer = -1
  for (let index = 1; index < adjusted.length; index += 1) {
    const list = listOf(index)
    if (list < 0) continue
    const { text } = blocks[index - 1]!
    if (parent[node[index - 1]!] === parent[list] && text.length <= CAP && SIGN_UP.test(text) && OFFERS.test(text))
      offer = list
    if (list !== offer || adjusted[index]! <= 0) continue
    adjusted[index] = -9
    by[index] = 'convention:offer'
  }
}

/** What the parts of a recipe are called that its readers cook by, in class words and in microdata. */
const RECIPE_PART =
  /ingredients?(?![a-z])|zutaten|preparation-?steps?|recipe-?_?(?:instructions?|directions?|steps?|method|ingredients?)|(?:mv-create|wprm)-instructions?/i
const RECIPE_PROPERTY = /^(?:recipeIngredient|ingredients|recipeInstructions)$/
/** In log-odds: the model has seen few recipes, whose lines look like those of a menu. */
const RECIPE = 2.5

/** Ingredients and steps of a recipe are its text, however short the lines. */
export function recipes({ tree, container, blocks }: Survey, adjusted: Float64Array, by: string[]): void {
  const part = within(tree, (at) => {
    const property = tree.elements[at]!.attribs?.['itemprop'] ?? ''
    return !container.above[at] && (RECIPE_PART.test(classOf(tree, at)) || RECIPE_PROPERTY.test(property))
  })
  for (let index = 0; index < adjusted.length; index += 1) {
    const { text, linkChars, hidden, element } = blocks[index]!
    // Buttons change the number of portions.
    if (element.name === 'button') continue
    if (!part[tree.node[index]!] || adjusted[index]! > 0 || hidden || linkChars > 0.5 * text.length) continue
    adjusted[index] = adjusted[index]! + RECIPE
    if (adjusted[index]! > 0) by[index] = 'convention:recipe'
  }
}
