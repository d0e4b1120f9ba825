import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasByWord, isByWord } from '../../../src/extract/fields/by-words.ts'
import { nameLikeness } from '../../../src/extract/fields/name-likeness.ts'
import { splitNames } from '../../../src/extract/fields/names.ts'

describe('splitting a by-line into names', () => {
  it.each<[string, string[]]>([
    ['By Ann Lee', ['Ann Lee']],
    ['By Ann Lee and Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['By Ann Lee, Bo Chen and Cy Dunn', ['Ann Lee', 'Bo Chen', 'Cy Dunn']],
    ['Von Anna Lehmann und Bernd Cordes', ['Anna Lehmann', 'Bernd Cordes']],
    ['Par Anne Leroy et Benoît Caron', ['Anne Leroy', 'Benoît Caron']],
    ['Por Ana López y Benito Cruz', ['Ana López', 'Benito Cruz']],
    ['Di Anna Lupi e Bruno Costa', ['Anna Lupi', 'Bruno Costa']],
    ['Анна Лебедева и Борис Царев', ['Анна Лебедева', 'Борис Царев']],
    ['بقلم سلمى نجار', ['سلمى نجار']],
    ['執筆:山本花子、佐々木一', ['山本花子', '佐々木一']],
    ['김하나 기자', ['김하나']],
    ['Ann Lee/Bo Chen', ['Ann Lee', 'Bo Chen']],
    ['순천, 광양 김하나 기자 hana@paper.example', ['김하나']],
    ['港口日報 記者王小明／即時報導', ['王小明']],
    ['Ann Lee, The Harbour Post', ['Ann Lee']],
    ['AFP, Manila', ['AFP']],
    ['Ann Lee Deputy Harbour Desk Director', ['Ann Lee']],
    ['Anna Lehmann\nMitglied der Hafen News-Redaktion', ['Anna Lehmann']],
    ['Anna Jonsdóttir\nskrifar frá Höfn', ['Anna Jonsdóttir']],
    ['AL\nAnn Lee\nBC\nBo Chen', ['Ann Lee', 'Bo Chen']],
    ['srf/kesm', ['srf/kesm']],
    ['Lee, Ann', ['Lee, Ann'].map(() => 'Ann Lee')],
    ['Ann Lee, Political editor', ['Ann Lee']],
    ['Ann Lee\nLifestyle Writer', ['Ann Lee']],
    ['Sport-Redakteurin Anna Lehmann', ['Anna Lehmann']],
    ['Ann Lee, PhD', ['Ann Lee']],
    ['Ann Lee, MS, RDN', ['Ann Lee']],
    ['Bundesministerium für Häfen und Fischerei', ['Bundesministerium für Häfen und Fischerei']],
    ['Ministry of Ports and Ann Lee', ['Ministry of Ports', 'Ann Lee']],
    ['Ann Lee in Northport', ['Ann Lee']],
    ['Von Anna Lehmann, Lille', ['Anna Lehmann']],
    ['Anna Lehmann, dpa', ['Anna Lehmann', 'dpa']],
    ['By Ann Lee ann.lee@news.example @annlee', ['Ann Lee']],
    ['By Ann Lee | 25 July 2031 | 5 min read', ['Ann Lee']],
    ['Posted by Ann Lee\nin\nHarbour News', ['Ann Lee']],
    ['Text von Anna Lehmann Illustration von Bernd Cordes', ['Anna Lehmann']],
    ['By Staff Reporter', []],
    ['ByAnn Lee', ['Ann Lee']],
    ['durch Anna Lehmann', ['Anna Lehmann']],
    ['Eine Kolumne von Anna Lehmann', ['Anna Lehmann']],
    ['Ana López | El Faro de Puerto', ['Ana López']],
    ['항구신문=김하나', ['김하나']],
    ['記者王小明／即時報導', ['王小明']],
    ['Harbour Magazine /AB', ['Harbour Magazine']],
    ["Loin d'ici si j'y reste", ["Loin d'ici si j'y reste"]],
    ['Rechtsanwalt Bernd Cordes', ['Bernd Cordes']],
    ['Thursday', []],
    ['Harbour News wire services', []],
    ['https://social.example/annlee', []],
    ['25 July 2031', []],
    ['admin', []],
    ['Kontakt Impressum & Datenschutz', []],
    ['Weitere Informationen', []],
    ['Leer más noticias', []],
    ['Читать далее', []],
    ['اقرأ المزيد', []],
    ['Megosztom', []],
    ['Ann Press', ['Ann Press']],
    ['Información', ['Información']],
    ['The News', ['The News']],
    ['Ann Lee\n06 PM | 18 Mai', ['Ann Lee']],
    ['ann77\n9 gold badges\n1.2k comments', ['ann77']],
    ['24 heures', ['24 heures']],
    ['May Lee', ['May Lee']],
    ['Posted by Ann Lee under\nHarbour\n,\nBoats', ['Ann Lee']],
    ['Posted by annlee under Harbour, Boats', ['annlee']],
    ['Autor: Anna Lehmann Schlagwörter: Hafen, Boote', ['Anna Lehmann']],
    ['Radio-Nord\nPublié à 0 h 23', ['Radio-Nord']],
    ['by AnnLee)', ['AnnLee']],
    ['Ann Lee for Harbour News UK', ['Ann Lee']],
    ['ANN LEE FOR HARBOURONLINE', ['ANN LEE']],
    ['Institute for Harbours', ['Institute for Harbours']],
    ['Ann Lee Associated Press', ['Ann Lee']],
    ['Maria Sana', ['Maria Sana']],
    ['Ann Lee, CEO', ['Ann Lee']],
    ['Autor/-in: Anna Lehmann, Seestadt Fishery and Harbour University (Nordland)', ['Anna Lehmann']],
    ['Autor:in: Anna Lehmann', ['Anna Lehmann']],
    ['ABC - Fraktion Seestadt', ['ABC - Fraktion Seestadt']],
    ['Ana Silva e Sousa', ['Ana Silva e Sousa']],
    ['Ana López y Reuters', ['Ana López', 'Reuters']],
    ['Ana López y Agencias', ['Ana López', 'Agencias']],
    ['سلمى نجار - القاهرة', ['سلمى نجار']],
    ['Puerto - Ana López', ['Ana López']],
    ['Ana López - EFE', ['Ana López', 'EFE']],
    ['항구신문=김하나 기자', ['김하나']],
    ['#Kurz erklärt', []],
    ['责任编辑： 声明：本文仅代表作者观点', []],
  ])('%j', (text, names) => expect(splitNames(text)).toEqual(names))

  it('never throws, and gives trimmed texts', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 700, unit: 'grapheme' }), (text) =>
        splitNames(text).every((name) => name !== '' && name === name.trim()),
      ),
    )
  })
})

describe('by-words', () => {
  it('need something after them', () => {
    expect(hasByWord('By Ann Lee')).toBe(true)
    expect(hasByWord('Bystanders saw it')).toBe(false)
    expect(hasByWord('Text: Anna Lehmann')).toBe(true)
    expect(hasByWord('Text in English')).toBe(false)
    expect(isByWord('Autor:')).toBe(true)
    expect(hasByWord('Autor podkreśla znaczenie portu')).toBe(false)
    expect(hasByWord('Autor: ann')).toBe(true)
    expect(isByWord('By Ann')).toBe(false)
  })
})

describe('likeness to a name', () => {
  it('ranks full names before words and slugs', () => {
    expect(nameLikeness('Ann van der Lee')).toBe(1)
    expect(nameLikeness('harbourfan')).toBeLessThan(nameLikeness('Ann'))
    expect(nameLikeness('ann-lee')).toBeLessThan(0.5)
    expect(nameLikeness('what the harbour needs')).toBeLessThan(0.5)
  })
})
