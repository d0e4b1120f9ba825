import { expect, test } from 'vitest'
import { findLanguage } from '../../../src/extract/fields/language.ts'
import { articleContext } from './article-context.ts'

const language = (html: string) => findLanguage(articleContext(html)).value
const FRENCH = `<p>${'Le port de la ville attend une nouvelle pompe et les marins ne sont pas contents de la lenteur du chantier. '.repeat(6)}</p>`
const GERMAN = '<p>Die Fähre hatte sich wieder verspätet, und auf den Kais wartete man auf eine neue Pumpe.</p>'
const FILLER = `<p>${'Dolor ipsam est cumque. Laboriosam sed delectus rerum sint. Tenetur debitis aspernatur sapiente iure. Esse voluptatem eos sequi quia. Repellat odio libero aliquam dicta. Voluptatem blanditiis iure numquam. '.repeat(8)}</p>`

test('where the page contradicts itself, the text says which statement holds', () => {
  expect(language(`<html lang="en"><meta property="og:locale" content="fr_BE"><body>${FRENCH}`)).toBe('fr-BE')
  expect(language(`<html lang="en"><meta http-equiv="content-language" content="fr"><body>${FRENCH}`)).toBe('fr')
})

test('a statement of the script and the country is kept where the text agrees with it', () => {
  const text = '日本產經新聞報導港口的新水泵終於抵達船廠工人說渡輪下週將恢復正常航行市長表示這次等待太久了'.repeat(4)
  expect(language(`<meta http-equiv="content-language" content="zh-Hant-TW"><body><p>${text}</p>`)).toBe('zh-Hant-TW')
})

test('the filler behind a paywall is no other language', () => {
  expect(language(`<meta property="og:locale" content="de_DE"><body>${GERMAN}${FILLER}`)).toBe('de-DE')
})
