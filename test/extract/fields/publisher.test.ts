import { expect, test } from 'vitest'
import { findPublisher } from '../../../src/extract/fields/publisher.ts'
import { TEXT, articleContext } from './article-context.ts'

const HEADLINE = '<h1>Ferry late again as crews wait for a pump</h1>'
const name = (html: string, url?: string) => findPublisher(articleContext(html, url)).value?.name ?? null
const site = (content: string, url?: string) =>
  name(`<meta property="og:site_name" content="${content}">${HEADLINE}${TEXT}`, url)
const logo = (alt: string) => name(`<a href="/"><img src="l.svg" alt="${alt}"></a>${HEADLINE}${TEXT}`)
const title = (text: string, url?: string) => name(`<title>${text}</title>${HEADLINE}${TEXT}`, url)
const copyright = (line: string, url?: string) => name(`${HEADLINE}${TEXT}<footer><p>${line}</p></footer>`, url)

test.each([
  ['© 2001-2009 Bayham Press', 'Bayham Press'],
  ['Copyright (c) 2012- Mara Field', 'Mara Field'],
  ['© Bayham Press - Alle Rechte vorbehalten!', 'Bayham Press'],
  ['© Bayham Press 2020', 'Bayham Press'],
  ['© 2018 Mara Field - Powered by Octopus', 'Mara Field'],
  ['Copyrights ⓒ 베이햄신문', '베이햄신문'],
  ['© 2019 湾港新闻 版权所有', '湾港新闻'],
  ['© and must not be copied by anybody without leave of the desk!', null],
])('the formula of a copyright is no part of the name: %s', (line, expected) => {
  expect(copyright(line)).toBe(expected)
})

test('of a copyright line the part that the host spells', () => {
  const url = 'https://www.bay-times.example/news/ferry-late'
  expect(copyright('© 2020 Harbour House Ltd - The Bay Times – Imprint', url)).toBe('The Bay Times')
})

test.each(['Flagge', 'brand', 'Hauptseite', 'Zurück', 'Go to Homepage.', 'Site header', '23:07'])(
  'what a link home or its picture is called is no name: %s',
  (alt) => {
    expect(logo(alt)).toBeNull()
  },
)

test('signs and labels around the name of a logo', () => {
  expect(logo('Startseite - ZXH')).toBe('ZXH')
  expect(logo('Grafik: Bayham')).toBe('Bayham')
  expect(logo('zur Bayham Startseite')).toBe('Bayham')
})

test('the name of the site may stand before the rubrics in the title, or before the headline with a colon', () => {
  const url = 'https://www.bayham.example/sport/ferry-late'
  expect(title('Ferry late again as crews wait for a pump - bayham.example - Front - Sport', url)).toBe(
    'bayham.example',
  )
  expect(title('Bayham e.V.: Ferry late again as crews wait for a pump', url)).toBe('Bayham e.V.')
  expect(title('Ferry late again as crews wait for a pump - 02.11.2021', url)).toBeNull()
  expect(title('Ferry late again as crews wait for a pump - Sport > Boats', url)).toBeNull()
})

test('a slogan is no part of the name, a full name beside its letters is', () => {
  const url = 'https://www.lagacetadelpuerto.example/ferry-late'
  expect(site('Noticias de la bahía - La Gaceta del Puerto | Las noticias con la verdad', url)).toBe(
    'La Gaceta del Puerto',
  )
  expect(site('La Gaceta del Puerto - Edición digital', url)).toBe('La Gaceta del Puerto - Edición digital')
  const full = 'Ministry for Harbours and Coastal Waters - MHCW'
  expect(site(full, 'https://www.mhcw.example/ferry-late')).toBe(full)
})
