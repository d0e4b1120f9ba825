import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createScope, patternProblem, type ScopeOptions, siteHosts } from '../../src/crawl/scope.ts'

const reason = (options: ScopeOptions, url: string, depth?: number) => {
  const decision = createScope(options).decide(url, depth)
  return decision.in ? 'in' : decision.reason
}

describe('createScope', () => {
  it('stays on its hosts and their subdomains', () => {
    const hosts = ['news.example']
    expect(reason({ hosts }, 'https://news.example/a')).toBe('in')
    expect(reason({ hosts }, 'https://sport.NEWS.example/a')).toBe('in')
    expect(reason({ hosts }, 'https://badnews.example/a')).toBe('other-host')
    expect(reason({ hosts }, 'https://news.example.evil.example/a')).toBe('other-host')
    expect(reason({ hosts: ['127.0.0.1:8080'] }, 'http://127.0.0.1:8081/')).toBe('other-host')
    expect(reason({}, 'mailto:desk@news.example')).toBe('not-web')
    expect(reason({}, 'nonsense')).toBe('not-web')
  })

  it('names the pattern that decided', () => {
    const scope = createScope({ include: ['/news/*', '/\\/20\\d\\d\\//'], exclude: ['*print=1*', '*/live/*'] })
    expect(scope.decide('https://n.example/news/a')).toEqual({ in: true })
    expect(scope.decide('https://n.example/x/2026/a')).toEqual({ in: true })
    expect(scope.decide('https://n.example/news/a?print=1')).toEqual({
      in: false,
      reason: 'excluded',
      detail: 'by *print=1*',
    })
    expect(scope.decide('https://n.example/news/live/a')).toMatchObject({ reason: 'excluded' })
    expect(scope.decide('https://n.example/sport/a')).toMatchObject({ reason: 'not-included' })
    expect(reason({ include: ['/news/'] }, 'https://n.example/news/')).toBe('in')
    expect(reason({ include: ['/news/'] }, 'https://n.example/news/a')).toBe('not-included')
    expect(reason({ include: ['https://n.example/*'] }, 'https://n.example/a')).toBe('in')
  })

  it('ends at its depth and its budget', () => {
    expect(reason({ depth: 2 }, 'https://n.example/', 2)).toBe('in')
    expect(reason({ depth: 2 }, 'https://n.example/', 3)).toBe('too-deep')
    const scope = createScope({ budget: 2 })
    expect([scope.take(), scope.take(), scope.take(), scope.taken]).toEqual([true, true, false, 2])
  })

  it('matches wildcards as a regular expression would', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '*'), maxLength: 6 })
    fc.assert(
      fc.property(letters, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 8 }), (pattern, path) => {
        const expected = new RegExp(`^/${pattern.replaceAll('*', '.*')}$`).test(`/${path}`)
        expect(reason({ include: [`/${pattern}`] }, `https://n.example/${path}`)).toBe(expected ? 'in' : 'not-included')
      }),
    )
  })
})

it('says what is wrong with a pattern', () => {
  expect(patternProblem('/(/')).toContain('Invalid regular expression')
  expect(patternProblem('/a/*')).toBeNull()
})

it('knows the hosts of a site', () => {
  expect(siteHosts('https://www.news.example/x')).toEqual(['news.example'])
  expect(siteHosts('http://127.0.0.1:81/')).toEqual(['127.0.0.1:81'])
  expect(siteHosts('x')).toEqual([])
})
