import { describe, expect, it } from 'vitest'
import { findSource } from '../../../src/extract/fields/source.ts'
import { type ArticleOptions, inventedArticle } from './invented-article.ts'

const H1 = '<h1>Harbour vote splits the town council</h1>'
const source = (html: string, options?: ArticleOptions): string | null =>
  findSource(inventedArticle(html, options)).value
const END = 'The mayor left early.'

describe('a labelled source', () => {
  it.each([
    ['Source: Northport Media Office', 'Northport Media Office'],
    ['Quelle: Stadt Nordhafen', 'Stadt Nordhafen'],
    ['Fuente: Oficina de Prensa', 'Oficina de Prensa'],
    ['Источник: Порт Северный', 'Порт Северный'],
    ['المصدر: مكتب الميناء', 'مكتب الميناء'],
    ['来源：北港日报', '北港日报'],
  ])('%s', (line, expected) => expect(source(`${H1}<ul><li>${line}</li></ul>`)).toBe(expected))

  it('may stand above its name', () => {
    expect(source(`${H1}<div>Source:</div><div>Northport Media Office</div>`)).toBe('Northport Media Office')
  })
  it('is not that of a picture', () => {
    expect(source(`${H1}<figure><img src="a.jpg"><figcaption>Source: Cy Dunn</figcaption></figure>`)).toBeNull()
  })
  it('may stand inside a line of small print', () => {
    const line = '<div><span>2031-07-16 08:15</span> <span>来源：青石晚报</span> <span>作者：赵一鸣</span></div>'
    expect(source(`${H1}${line}`)).toBe('青石晚报')
  })
  it('is not a sentence', () => {
    expect(source(`${H1}<p>Sources close to the mayor say that the vote will be held again.</p>`)).toBeNull()
  })
})

describe('an agency that signs', () => {
  it.each([
    ['(Reuters)', 'Reuters'],
    ['dpa/abc', 'dpa'],
    ['Mit Material von dpa', 'dpa'],
    ['— AFP', 'AFP'],
  ])('in the last line: %s', (line, expected) => {
    expect(source(`${H1}<p>${END}</p><p>${line}</p>`, { body: [END] })).toBe(expected)
  })
  it.each([
    ['The mayor left early. (Reuters)', 'Reuters'],
    ['The mayor left early. — AFP', 'AFP'],
    ['The mayor left early. dpa/abc', 'dpa'],
  ])('behind the last sentence: %s', (line, expected) => {
    expect(source(`${H1}<p>The council voted.</p><p>${line}</p>`, { body: ['The council voted.', line] })).toBe(
      expected,
    )
  })
  it('in the by-line', () => {
    expect(source(`${H1}<div class="byline">By Ann Lee and AFP</div>`)).toBe('AFP')
  })
  it('in brackets behind the author', () => {
    expect(source(`${H1}<p class="byline">Par <span class="author">Lucie Moreau</span> (avec AFP)</p>`)).toBe('AFP')
  })
  it('does not take a town or a name in brackets for one', () => {
    const line = 'The mayor left early (Northport).'
    expect(source(`${H1}<p>${line}</p>`, { body: [line] })).toBeNull()
  })
})

describe('the agency of a dateline', () => {
  const of = (text: string, head = ''): string | null => source(`${head}${H1}<p>${text}</p>`, { body: [text] })
  it.each([
    ['NORTHPORT, Jan 3 (Reuters) - The council voted twice.', 'Reuters'],
    ['NORTHPORT, Calif. (AP) — The council voted twice.', 'AP'],
    ['Nordhafen (dpa/lno) – Der Rat stimmte zweimal ab.', 'dpa'],
    ['Nordhafen (dpa). Der Rat stimmte zweimal ab.', 'dpa'],
    ['MADRID, 3 ene (EFE).- El consejo votó dos veces.', 'EFE'],
    ['NORTHPORT, January 3. /TASS/. The council voted twice.', 'TASS'],
    ['【ワシントン共同】議会は二度投票した。', '共同'],
    ['新华社北港1月3日电 议会两次投票。', '新华社'],
    ['(북항=연합뉴스) 홍길동 기자 = 의회가 두 번 투표했다.', '연합뉴스'],
  ])('%s', (text, expected) => expect(of(text)).toBe(expected))
  it('is not a station, nor the house itself', () => {
    expect(of('NORTHPORT, Texas (KNPT) - The council voted twice.')).toBeNull()
    expect(
      of('NORTHPORT (Reuters) - The council voted.', '<meta property="og:site_name" content="Reuters">'),
    ).toBeNull()
  })
})

describe('the end of a name', () => {
  it('keeps the stop of initials', () => {
    expect(source(`${H1}<ul><li>Quelle: N.P.Z.</li></ul>`)).toBe('N.P.Z.')
    expect(source(`${H1}<ul><li>Source: Northport Media Office.</li></ul>`)).toBe('Northport Media Office')
  })
})

describe('a source beside the house', () => {
  const head = '<meta property="og:site_name" content="news.example">'
  it('is what a label names besides the house and initials', () => {
    expect(source(`${head}${H1}<ul><li>Quelle: news.example, abc/dpa</li></ul>`)).toBe('dpa')
    expect(source(`${head}${H1}<ul><li>Quelle: news.example</li></ul>`)).toBe('news.example')
  })
  it('is what the printed line names behind the author', () => {
    const data = '{"@type":"NewsArticle","headline":"Harbour vote","author":{"@type":"Person","name":"Ann Lee"}}'
    const json = `<script type="application/ld+json">${data}</script>`
    const byline = '<div><a href="/people/ann-lee">Ann Lee</a> and <span>AP</span></div>'
    expect(source(`${json}${H1}${byline}`)).toBe('AP')
  })
})

describe('what is no source', () => {
  it.each([
    ['a picture library', `${H1}<ul><li>Quelle: abc/Getty Images; Montage: Nordhafen</li></ul>`],
    ['a tag', `${H1}<p>${END}</p><ul><li><a href="/tag/aap">AAP</a></li></ul>`],
    ['the house that signs', `<meta property="og:site_name" content="ANSA">${H1}<p>${END}</p><p>(ANSA)</p>`],
  ])('%s', (_name, html) => expect(source(html, { body: [END] })).toBeNull())
  it('is one without its brackets', () => {
    expect(source(`${H1}<ul><li>Quelle: (Stadt Nordhafen)</li></ul>`)).toBe('Stadt Nordhafen')
  })
})
