import { describe, expect, it } from 'vitest'
import { findSection } from '../../../src/extract/fields/section.ts'
import { TEXT, articleContext } from './article-context.ts'

const HEADLINE = 'Ferry late again as crews wait for a pump'
// What stands right above the headline is read as a rubric anyway.
const BETWEEN = `<div>${'<p>Partly cloudy in Bayham today</p><p>Twelve boats at sea</p>'.repeat(10)}</div>`
const section = (trail: string, url?: string): string | null =>
  findSection(articleContext(`<div class="x7f">${trail}</div>${BETWEEN}<h1>${HEADLINE}</h1>${TEXT}`, url)).value
const step = (name: string, href = `/r/${name}/`): string => `<a href="${href}" class="x1a">${name}</a>`
const HOME = step('Home', '/')

describe('a trail without a class word', () => {
  it.each([
    ['by its name', `<nav aria-label="Breadcrumb"><ol><li>${step('Fishery')}</li></ol></nav>`],
    ['by its name in another language', `<nav aria-label="Fil d’Ariane"><ol><li>${step('Fishery')}</li></ol></nav>`],
    ['by its type', `<ol itemscope itemtype="https://schema.org/BreadcrumbList"><li>${step('Fishery')}</li></ol>`],
    ['by the property that it is', `<div itemprop="breadcrumb">${step('Fishery')}</div>`],
    ['by what it says', `<p>You are here: ${step('Fishery')}</p>`],
    ['by what it says in another language', `<p>当前位置：${step('首页', '/')} ${step('Fishery')}</p>`],
    [
      'by what stands before its list',
      `<div>Sie sind hier: <ul><li>${HOME}</li><li>${step('Fishery')}</li></ul></div>`,
    ],
    ['by the signs between its steps', `<div>${HOME} › ${step('Fishery')}</div>`],
    ['by the headline at its end', `<ul><li>${HOME}</li><li>${step('Fishery')}</li><li>${HEADLINE}</li></ul>`],
  ])('is known %s', (_, html) => expect(section(html)).toBe('Fishery'))

  it('is known by its addresses, which lead down to the page', () => {
    const steps = [HOME, step('News', '/news/'), step('Harbour & coast', '/news/harbour/')]
    const trail = `<div>${steps.map((link) => `<span>${link}</span>`).join('')}</div>`
    expect(section(trail, 'https://www.daily.example/news/harbour/ferry-late-again-4711')).toBe('Harbour & coast')
  })
})

describe('what is no trail', () => {
  it.each([
    ['a menu', `<ul><li>${HOME}</li><li>${step('Sport')}</li><li>${step('Weather')}</li></ul>`],
    ['a menu with strokes', `<div>${HOME} | ${step('Sport')} | ${step('Weather')}</div>`],
    ['a bar in which the home page is one of many', `<div>${step('6° today')} ${HOME} » ${step('Past issues')}</div>`],
    [
      'a menu of nine with arrows',
      `<div>${HOME} » ${Array.from({ length: 8 }, (_, at) => step(`Rubric ${at}`)).join(' » ')}</div>`,
    ],
  ])('%s', (_, html) => expect(section(html)).toBeNull())
})
