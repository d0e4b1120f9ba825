import { expect, test } from 'vitest'
import { readabilityContent } from '../../src/page/dom.ts'

const sentence =
  'The harbour board met on Tuesday, and after two hours of talk it agreed to keep the old crane in its place. '
const article = `<article><h1>Crane stays</h1>${`<p>${sentence.repeat(4)}</p>`.repeat(6)}</article>`

test('finds the article and leaves the menu out', async () => {
  const html = `<body><nav><a href="/a">Sports</a> <a href="/b">Weather</a></nav>${article}</body>`
  const content = await readabilityContent(html, 'https://news.example/crane')
  expect(content).toContain('keep the old crane')
  expect(content).not.toContain('Weather')
})

test('runs no script and asks for nothing', async () => {
  const html = `<body>${article}<script>document.body.innerHTML = ''; globalThis.ran = true</script><img src="http://127.0.0.1:1/x.png"></body>`
  expect(await readabilityContent(html, 'https://news.example/')).toContain('crane')
  expect(Reflect.get(globalThis, 'ran')).toBeUndefined()
})

test('has no answer for an empty page, a menu or a broken address', async () => {
  expect(await readabilityContent('', 'https://news.example/')).toBeNull()
  expect(await readabilityContent('<body></body>', 'https://news.example/')).toBeNull()
  expect(await readabilityContent(`<body>${article}</body>`, 'no address')).toContain('crane')
})
