import { expect, test } from 'vitest'
import { none } from '../../src/extract/arbiter.ts'
import { withoutStandfirst } from '../../src/extract/images/standfirst-captions.ts'
import type { Image } from '../../src/extract/types.ts'

const STANDFIRST = 'Two pumps are worn out and the third is held together by wire: how it came to this.'
const summary = { ...none<string>('summary'), value: STANDFIRST, source: 'dom:standfirst-class' }
const caption = (text: string, found = summary): string | null => {
  const image: Image = { url: 'a.jpg', caption: text, credit: null, alt: null, width: null, height: null, lead: true }
  return withoutStandfirst([image], found, 'Ferry late again')[0]!.caption
}

test('the standfirst beside a picture is not its caption, what stands before it may be', () => {
  expect(caption(STANDFIRST)).toBeNull()
  expect(caption(`${STANDFIRST} Northport Last updated: 4 May 2031 Follow us`)).toBeNull()
  expect(caption(`04.05.2031 Ferry late again ${STANDFIRST}`)).toBeNull()
  expect(caption(`The ferry at the old quay. ${STANDFIRST}`)).toBe('The ferry at the old quay.')
})

test('a caption that the metadata gives as the description stays', () => {
  expect(caption(STANDFIRST, { ...summary, source: 'meta:og:description' })).toBe(STANDFIRST)
})
