import { expect, test } from 'vitest'
import { bodyOf, contextOf, decoded, pageOf, paragraphs, PROSE } from './support.ts'

test('code that is called a highlight is no box beside the text', () => {
  const inner = `${paragraphs()}<div class="highlight"><pre>crane --paint red</pre></div>`
  expect(decoded(pageOf(inner), { 'crane --paint': 0.5 }, 3).texts).toContain('crane --paint red')
})

test('values written out for machines are no text; an article within such a value is', () => {
  const values = `<div itemprop="datePublished">2031-03-04T08:57:40+01:00</div>
    <div itemprop="author" itemscope><div itemprop="name">Ida Norr</div></div>`
  const whole = `<div itemprop="mainEntityOfPage">${paragraphs()}${values}</div>`
  const { texts, by } = decoded(pageOf(whole), {}, 3)
  expect(texts.filter((text) => PROSE.includes(text))).toHaveLength(PROSE.length)
  expect(texts).not.toContain('Ida Norr')
  expect([by('2031-03-04'), by('Ida Norr')]).toEqual(['convention:microdata', 'convention:microdata'])
})

test('a note on the author and a box of facts go although they hold much of the text', () => {
  const long = paragraphs(PROSE.slice(3))
  for (const name of ['author-bio', 'post-factbox', 'related_posts']) {
    const html = pageOf(`${paragraphs(PROSE.slice(0, 3))}<div class="${name}">${long}</div>`)
    const { texts, by } = decoded(html, {}, 6)
    expect([name, by(PROSE[4]!)]).toEqual([name, 'safety:box'])
    expect(texts).toContain(PROSE[0])
    expect(texts).not.toContain(PROSE[4])
  }
})

test('a box that holds nearly all of the text is no box', () => {
  const html = pageOf(`<div class="author-bio">${paragraphs()}</div>`)
  expect(contextOf(html).context.blocks.length).toBeGreaterThan(PROSE.length)
  expect(bodyOf(html).text).toContain(PROSE[4])
})

test('the list under an invitation goes with it, another list stays', () => {
  const list = (item: string) => `<ul><li>${item}</li><li>${item}, and a lamp</li></ul>`
  const wall = `<div class="x1"><p>Create an account to read on.</p>${list('Every story of the harbour')}</div>`
  const inner = `${paragraphs(PROSE.slice(0, 4))}${wall}<p>The board asked for:</p>${list('Red paint')}${paragraphs(PROSE.slice(4))}`
  const { texts, by } = decoded(pageOf(inner), {}, 2)
  expect([by('Create an account'), by('Every story')]).toEqual(['convention:sign-up', 'convention:offer'])
  expect(texts).toContain('Red paint, and a lamp')
})

test('a caption is no text, the name under a quote is', () => {
  const picture = '<figure><img src="a.png"><figcaption><p>Lamps on the crane at dusk.</p></figcaption></figure>'
  const quote =
    '<figure><blockquote><p>We keep it.</p></blockquote><figcaption>Ida Norr, harbour board</figcaption></figure>'
  const { texts, by } = decoded(pageOf(`${paragraphs()}${picture}${quote}`), {}, 2)
  expect(by('Lamps on')).toBe('convention:caption')
  expect(texts).not.toContain('Lamps on the crane at dusk.')
  expect(texts).toContain('Ida Norr, harbour board')
})

test('ingredients and steps of a recipe are text, its buttons are not', () => {
  const box = `<div class="x-card"><ul class="wprm-recipe-ingredients"><li>135 g</li><li>Butter</li></ul>
    <button class="recipe-ingredients-times">2x</button><div itemprop="recipeInstructions"><p>Stir it well.</p></div>
    <ul class="menu-list"><li>Soups</li></ul></div>`
  const low = { '135 g': -1.5, Butter: -1.5, '2x': -1.5, 'Stir it': -1.5, Soups: -1.5 }
  const { texts, by } = decoded(pageOf(`${paragraphs()}${box}`), low, 2)
  expect([by('135 g'), by('Butter'), by('Stir it')]).toEqual(Array(3).fill('convention:recipe'))
  expect(texts).not.toContain('2x')
  expect(texts).not.toContain('Soups')
})

const STORY = 'Old crane stays in the harbour'
const stories = (list: string): string => {
  const story = (title: string, texts: readonly string[]) => `<article><h2>${title}</h2>${paragraphs(texts)}</article>`
  return `<html><head><title>${STORY}</title></head><body>${list}<div>${story(STORY, PROSE.slice(0, 4))}
    ${story('Ferry late again', PROSE.slice(4))}</div></body></html>`
}

test('the next article of the page goes, also where a list shows the title first', () => {
  for (const list of [
    '',
    `<ul><li><a href="/1"><h2>${STORY}</h2></a></li><li><a href="/2"><h2>Ferry late</h2></a></li></ul>`,
  ]) {
    const { texts, by } = decoded(stories(list), {}, 3)
    expect(by(PROSE[4]!)).toBe('safety:other-article')
    expect(texts).toContain(PROSE[0])
    expect(texts).not.toContain(PROSE[4])
  }
})

test('what readers write goes, where it is called a forum, unless the page is one', () => {
  const thread = `<ul class="forum"><li class="forum-fil"><div class="forum-message">${paragraphs(PROSE.slice(4))}</div></li></ul>`
  const { texts, by } = decoded(pageOf(`${paragraphs(PROSE.slice(0, 4))}${thread}`), {}, 3)
  expect(by(PROSE[4]!)).toBe('safety:comments')
  expect(texts).toContain(PROSE[0])
  const forum = decoded(
    `<html><body><div class="forum-thread"><h1>${STORY}</h1>${paragraphs()}</div></body></html>`,
    {},
    3,
  )
  expect(forum.texts).toContain(PROSE[4])
})

test('a sidebar with a text of its own goes, a note in one and a sidebar around the article stay', () => {
  const programme = `We want more lamps at the quay. ${'The town needs a list of all that stands in it, and of who pays. '.repeat(9)}`
  const page = (beside: string) =>
    pageOf(`${paragraphs(PROSE)}<aside class="widget widget-sidebar"><p>${beside}</p></aside>`)
  expect(decoded(page(programme), {}, 3).by('We want more')).toBe('safety:sidebar')
  const note = 'This article was written together with the post of the next town.'
  expect(decoded(page(note), {}, 3).texts).toContain(note)
  const around = `<html><body><aside class="sidebar-right"><h1>${STORY}</h1>${paragraphs()}</aside></body></html>`
  expect(decoded(around, {}, 3).texts).toContain(PROSE[4])
})
