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

const BAY = 'https://www.bay-times.example/news/2024/ferry-late-again-48213'

test.each([
  ['Gå til forsiden, Bay Times', 'Bay Times'],
  ["Retourner sur l'accueil - Bay Times", 'Bay Times'],
  ['Bay Times - retour à la une', 'Bay Times'],
  ['The Bay Times Home page', 'The Bay Times'],
  ['Visit Bay Times homepage', 'Bay Times'],
  ['Logo der Bay Times', 'Bay Times'],
  ['الرئيسية أخبار الميناء', 'أخبار الميناء'],
  ['点击进入湾港首页', '湾港'],
  ['Quelle: Bayham Amt', 'Bayham Amt'],
  ['Nachrichten: Hafen | Bay Times', 'Bay Times'],
  ['Bay Times - The Harbour Magazine', 'Bay Times'],
  ['Bay TimesBay Times', 'Bay Times'],
])('where the link of a logo leads, and the rubric beside the name, are no part of it: %s', (alt, expected) => {
  expect(name(`<a href="/"><img src="l.svg" alt="${alt}"></a>${HEADLINE}${TEXT}`, BAY)).toBe(expected)
})

test.each([
  'full-black.svg',
  'MARK_white_rgb',
  'bayLogo',
  'Accéder au menu',
  'Ir a enlace',
  'Secciones',
  'German flag',
  'Sign up now!',
])('the name of a file, a way and a call are no name: %s', (alt) => {
  expect(logo(alt)).toBeNull()
})

test('a link home names the site with its words or its label where the host spells them, and a rubric does not', () => {
  const home = (inside: string) => name(`<a href="/" ${inside}</a>${HEADLINE}${TEXT}`, BAY)
  expect(home('>The Bay Times')).toBe('The Bay Times')
  expect(home('aria-label="Bay Times home page"><svg></svg>')).toBe('Bay Times')
  expect(home('aria-label="Bay Times"><img src="l.png" alt="site logo">')).toBe('Bay Times')
  expect(home('>Welcome')).toBeNull()
  expect(name(`<a href="/">Münster Post</a>${HEADLINE}${TEXT}`, 'https://muensterpost.example/a/ferry')).toBe(
    'Münster Post',
  )
})

test('a name goes before the host written as in the address, which only bears it out', () => {
  const links = '<a href="/">bay-times.example</a><a href="/">bay-times.example</a>'
  const page = (more: string) => name(`<title>Ferry late - ${more}</title>${links}${HEADLINE}${TEXT}`, BAY)
  expect(page('Bay Times')).toBe('Bay Times')
  expect(page('')).toBe('bay-times.example')
})

test('the titles of feeds name the site, not the rubric and not the feed', () => {
  const feed = (text: string, url?: string) =>
    name(`<link rel="alternate" type="application/rss+xml" href="/feed" title="${text}">${HEADLINE}${TEXT}`, url)
  expect(feed('Mara Field » Feed')).toBe('Mara Field')
  expect(feed('Mara Field » Kommentar-Feed')).toBe('Mara Field')
  expect(feed('Bay Times : Sport', BAY)).toBe('Bay Times')
  expect(feed('RSS for Bay Times', BAY)).toBe('Bay Times')
  expect(feed('RSS', BAY)).toBeNull()
  expect(feed('Sport', BAY)).toBeNull()
  expect(feed('News » Feed')).toBeNull()
})

test('the end of a title that the path spells is a rubric', () => {
  const page = `<title>Ferry late again - Fórmula 1 2024</title>${HEADLINE}${TEXT}<footer><p>© Hafenblatt</p></footer>`
  expect(name(page, 'https://www.hbl.example/deportes/formula-1/2024/ferry.html')).toBe('Hafenblatt')
})

test.each([
  ['© Bayham Verlag GmbH 2001–2025', 'Bayham Verlag GmbH'],
  ['© www.bay-times.example', 'bay-times.example'],
  ['Copyright © 2023 · Bay Times', 'Bay Times'],
  ['© by Mara Field', 'Mara Field'],
  ['© sowie allg. Hinweise', null],
  ['© PT. Bayham Media', null],
])('what stands beside the name of who holds the right: %s', (line, expected) => {
  expect(copyright(line, BAY)).toBe(expected)
})
