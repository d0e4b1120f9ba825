import { expect, test } from 'vitest'
import { none } from '../../../src/extract/arbiter.ts'
import { findKicker } from '../../../src/extract/fields/kicker.ts'
import { TEXT, articleContext } from './article-context.ts'

const kicker = (html: string, section: string | null = null) =>
  findKicker(articleContext(html), { ...none<string>('section'), value: section }).value
const HEADLINE = '<h1>Ferry late again as crews wait for a pump</h1>'
const above = (line: string) => `<div class="head">${line}${HEADLINE}</div>${TEXT}`

test('a line above the headline is the overline', () => {
  expect(kicker(above('<p>Pump trouble</p>'))).toBe('Pump trouble')
})

test.each([
  ['a price', '<p>6,90 euros</p>'],
  ['votes', '<p>3 von 5, (1 Bewertung)</p>'],
  ['a reading time', '<p>1-min read</p>'],
  ['a clock', '<p>7:43 p.m.</p>'],
  ['a day', '<p>Jul 29</p>'],
  ['a note in brackets', '<p>(rating of the desk)</p>'],
  ['a badge', '<p><i>lock</i><strong>Para suscriptores</strong></p>'],
  ['a label', '<p>Mehr zu</p>'],
  ['a way back', '<p>Zurück</p>'],
  ['a credit', '<p>© Mara Field</p>'],
  ['a caption with its credit', '<p>The ferry. (Photo: Mara Field)</p>'],
])('%s above the headline is no overline', (_, line) => {
  expect(kicker(above(line))).toBeNull()
})

test('what stands in a figure, or is marked as a credit, is said of the picture', () => {
  expect(kicker(above('<figure><img src="f.jpg" alt=""><p>Mara Field, Bayham</p></figure>'))).toBeNull()
  expect(kicker(above('<div><img src="f.jpg" alt=""><span class="credit-line">Mara Field</span></div>'))).toBeNull()
})

test('an overline that says the section is both', () => {
  expect(kicker(above('<p class="kicker">HARBOUR</p>'), 'Harbour')).toBe('HARBOUR')
})

test('a button, a date, a menu and the card of another article are no overline of a class that says so', () => {
  expect(
    kicker(above('<h2 class="kicker"><button><span>Follow this</span></button></h2><h3 class="kicker">Pumps</h3>')),
  ).toBe('Pumps')
  expect(kicker(above('<div class="supertitle"><h5>Operator</h5><div class="date">12:03 UPDATE</div></div>'))).toBe(
    'Operator',
  )
  const entries = ['Releases', 'Events', 'Live'].map((name) => `<li><a href="/${name}">${name}</a></li>`).join('')
  expect(kicker(above(`<ul class="topline">${entries}</ul>`))).toBeNull()
  expect(
    kicker(`${HEADLINE}<a href="/other-story"><div class="kicker">Lifestyle</div><p>A house</p></a>${TEXT}`),
  ).toBeNull()
})
