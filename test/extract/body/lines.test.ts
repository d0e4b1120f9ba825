import { expect, test } from 'vitest'
import { dropLines } from '../../../src/extract/body/lines.ts'
import { survey } from '../../../src/extract/body/survey.ts'
import { contextOf, PROSE } from './support.ts'

/** Which of the lines around the prose are taken out, each with the name of its kind. */
function dropped(before: readonly string[], after: readonly string[] = []): Record<string, string> {
  const html = `<title>x</title>${[...before, ...PROSE.slice(0, 3), ...after].map((line) => `<p>${line}</p>`).join('')}`
  const { context, headline } = contextOf(`<html><body>${html}</body></html>`)
  const by = context.blocks.map(() => 'model')
  dropLines(
    survey(context, headline),
    Float64Array.from(context.blocks, () => 2),
    by,
  )
  const found = context.blocks.flatMap(({ text }, index) => (by[index] === 'model' ? [] : [[text, by[index]!]]))
  return Object.fromEntries(found)
}

test('a time of day on its own', () => {
  expect(dropped(['18:42'])).toEqual({ '18:42': 'convention:clock' })
  expect(dropped(['18:42 the first boats left'])).toEqual({})
})

test('by-line and date in one block before the text, not after it', () => {
  const line = 'By Walter Denn, Staff Writer<br>Thursday, June 12, 2008'
  expect(Object.values(dropped([line]))).toEqual(['convention:byline'])
  expect(dropped([], [line])).toEqual({})
  expect(dropped(['By June 12 the crane had been painted'])).toEqual({})
})

test('signature, copyright and lines of links, only at the end', () => {
  const lines = [
    'Ida Norr ida@post.example',
    '<a href="/print">Print</a> | <a href="/letter">Write to us</a>',
    'Copyright 2008 Vessby Post',
  ]
  expect(Object.values(dropped([], lines))).toEqual([
    'convention:signature',
    'convention:links',
    'convention:copyright',
  ])
  expect(dropped(lines)).toEqual({})
  expect(dropped([], [...lines, 'The board meets again in May.'])).toEqual({})
})

test('pointers to other articles and videos, not a subhead or a sentence that begins like one', () => {
  const pointers = [
    'READ | Harbour board votes on the crane',
    'LEE MÁS | El puerto pinta la grúa',
    'También lea: La grúa del puerto se queda',
    'Im Video: So wird der Kran gestrichen',
    'ZOBACZ WIDEO: Dźwig w porcie',
    'En vidéo : la grue du port repeinte',
    'You may also like...',
    'Weiterführende Links:',
    'Verwandte Themen auf unserem Blog:',
    'Diese Artikel könnten dich auch interessieren:',
    'Lue aiheesta lisää:',
    'Mehr zum Streit um den Kran: Der Hafenrat tagt wieder',
  ]
  for (const line of pointers)
    expect([line, Object.values(dropped([], [line]))[0]]).toEqual([
      line,
      expect.stringMatching(/read-more|related-heading/),
    ])
  for (const line of [
    'Hintergrund:',
    'Background:',
    'Video from the harbour shows the crane at dawn.',
    'The related costs were not named.',
  ])
    expect([line, dropped([], [line])]).toEqual([line, {}])
})

test('a by-line without a date, a credit and the marks of the end', () => {
  expect(Object.values(dropped(['Von Ida Norr']))).toEqual(['convention:byline'])
  expect(dropped(['Von Amts wegen ist alles erlaubt.'])).toEqual({})
  for (const line of ['Crédit photo : KB / Vessby Post', 'Image credit: Vessby Post', 'Foto: Ida Norr', 'Bildquelle:'])
    expect([line, Object.values(dropped([], [line]))]).toEqual([line, ['convention:credit']])
  // Under a table of figures a source is part of it.
  expect(dropped([], ['Quelle: Hafenamt Vessby (Stand: 5. Februar)'])).toEqual({})
  for (const line of ['(dr/spot)', '(pm – gs)', '（羅森）', 'pp', '责任编辑：', 'انتهای پیام/', 'Ends'])
    expect([line, Object.values(dropped([], [line]))]).toEqual([line, ['convention:sign-off']])
  for (const line of ['(wird fortgesetzt)', '685', 'Nobody']) expect([line, dropped([], [line])]).toEqual([line, {}])
  expect(dropped(['(dr/spot)'])).toEqual({})
})

test('whom the press may ask, wherever it stands', () => {
  for (const line of [
    'Pressekontakt: Hafenamt Vessby, Kai 3, Telefon 040 123456',
    'Media enquiries: Ida Norr, press@harbour.example',
    'Contact presse : bureau du port, 01 23 45 67 89',
    'Ufficio stampa: Porto di Vessby',
    'Kontakt: Ida Norr, Tel. 040 123456',
    'Contact: Ida Norr, norr (at) harbour.example',
  ])
    expect([line, Object.values(dropped([], [line, 'Fin.']))]).toEqual([line, ['convention:contact']])
  for (const line of [
    'Contact: lost at sea for two days.',
    'Pressekontakte hat der Hafenrat keine.',
    'Media offices close.',
  ])
    expect([line, dropped([], [line])]).toEqual([line, {}])
})

test('what a picture that opens says under itself', () => {
  for (const line of [
    'Zum Vergrößern bitte anklicken',
    'Click on the image to enlarge',
    '(Click to enlarge)',
    'Clique para ampliar',
  ])
    expect([line, Object.values(dropped([line], [line]))]).toEqual([line, ['convention:control']])
  for (const line of ['Click beetles live in the quay.', 'Zum Vergrößern des Hafens fehlt das Geld, sagt der Rat.'])
    expect([line, dropped([], [line])]).toEqual([line, {}])
})

test('rights reserved, in other languages', () => {
  for (const line of [
    'Tous droits réservés',
    'Todos los derechos reservados',
    '版权所有',
    '저작권자 ⓒ 항구신문, 무단전재 금지',
  ])
    expect([line, Object.values(dropped([], [line]))]).toEqual([line, ['convention:copyright']])
})

test('promotions of the publisher, wherever they stand', () => {
  const plug = 'Sign up for our newsletter: the harbour in your inbox every morning, with the tides of the day.'
  const label = 'Story continues below the gallery'
  const news = 'The newsletter of the harbour board has 400 readers.'
  expect(dropped([plug, news], [label, news])).toEqual({
    [plug]: 'convention:promotion',
    [label]: 'convention:promotion',
  })
  const long = `${plug} ${'It tells what was landed, what it fetched, and who is out. '.repeat(4)}`.trim()
  expect(Object.values(dropped([long]))).toEqual(['convention:promotion'])
})
