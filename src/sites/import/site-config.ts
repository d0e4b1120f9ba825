import { stringify } from 'yaml'
import { TearsheetError } from '../../core/errors.ts'
import { readRuleFile } from '../rules.ts'
import { selectorProblem } from '../selector.ts'
import type { RuleField, SelectorRule } from '../types.ts'
import { quoted } from './css.ts'
import { KEYS, type KeyMeaning } from './keys.ts'
import { translateXPath, WHOLE_TEXT } from './xpath-to-css.ts'
import { NotTranslated } from './xpath.ts'

/** What became of one line that says something. */
export interface ImportedLine {
  /** Its number in the file, from 1. */
  readonly line: number
  readonly key: string
  readonly text: string
  readonly fate: 'translated' | 'needless' | 'left out'
  /** Why it is needless or left out, or what is not quite the same; '' for a line that says the same. */
  readonly note: string
}

/** A site config as a rule file of ours. */
export interface Imported {
  /** Name for the file: `news.example.yaml`. */
  readonly name: string
  readonly yaml: string | null
  /** Why there is no file: no line could be translated, or the name of the file is no host. */
  readonly fault: string | null
  readonly lines: readonly ImportedLine[]
}

interface Draft {
  readonly fields: Partial<Record<RuleField, SelectorRule[]>>
  readonly body: SelectorRule[]
  readonly drop: SelectorRule[]
  readonly tests: { url: string; expect?: { body: { contains: string[] } } }[]
}
type Outcome = Pick<ImportedLine, 'fate' | 'note'>

const LINE = /^([a-z_]+)\s*(?:\(.*?\))?\s*:(.*)$/i
const DONE: Outcome = { fate: 'translated', note: '' }

/**
 * Reads a site config of Full-Text RSS (`title:`, `body:`, `strip:`, … with XPath, a file a host: the name of the file is
 * the host, with a dot before it its subdomains). Never throws: what cannot be translated is a line with its reason.
 */
export function importSiteConfig(text: string, fileName: string): Imported {
  const stem = fileName.replace(/\.txt$/i, '')
  const draft: Draft = { fields: {}, body: [], drop: [], tests: [] }
  const lines: ImportedLine[] = []
  for (const [at, source] of text.split(/\r?\n/).entries()) {
    const stated = source.replace(/^\ufeff/, '').trim()
    if (!stated || stated.startsWith('#')) continue
    const [, key = '', value = ''] = LINE.exec(stated) ?? []
    const outcome: Outcome = key
      ? take(key.toLowerCase(), value.trim(), draft)
      : { fate: 'left out', note: 'no line of the format' }
    lines.push({ line: at + 1, key: key.toLowerCase(), text: stated, ...outcome })
  }
  const name = `${stem.replace(/^\./, 'sub.')}.yaml`
  return { name, ...written(stem.startsWith('.') ? `*${stem}` : stem, draft, name, fileName), lines }
}

function take(key: string, value: string, draft: Draft): Outcome {
  const meaning: KeyMeaning | undefined = Object.hasOwn(KEYS, key) ? KEYS[key] : undefined
  if (!meaning) return { fate: 'left out', note: 'a key that is not known' }
  if ('needless' in meaning) return { fate: 'needless', note: meaning.needless }
  if ('leftOut' in meaning) return { fate: 'left out', note: meaning.leftOut }
  if (!value) return { fate: 'needless', note: 'it says nothing' }
  if ('drops' in meaning) return dropPart(meaning.drops(quoted(value.replace(/^(['"])(.*)\1$/, '$2'))), draft)
  const { becomes } = meaning
  if (becomes === 'test') return test(value, draft)
  if (becomes === 'contains') {
    const last = draft.tests.at(-1)
    if (!last) return { fate: 'left out', note: 'no test_url stands before it' }
    last.expect ??= { body: { contains: [] } }
    last.expect.body.contains.push(value)
    return DONE
  }
  return xpath(value, becomes, draft)
}

function test(value: string, draft: Draft): Outcome {
  if (!/^https?:/i.test(value) || !URL.canParse(value)) return { fate: 'left out', note: 'no http or https address' }
  draft.tests.push({ url: value })
  return DONE
}

function dropPart(select: string, draft: Draft): Outcome {
  const problem = selectorProblem(select)
  if (problem !== null) return { fate: 'left out', note: problem }
  draft.drop.push({ select })
  return DONE
}

function xpath(value: string, becomes: RuleField | 'body' | 'drop', draft: Draft): Outcome {
  try {
    const { rules, notes } = translateXPath(value)
    const elements = becomes === 'body' || becomes === 'drop'
    if (elements && rules.some(({ attribute, match }) => (attribute ?? match) !== undefined))
      throw new NotTranslated('an attribute or a part of a text is no element')
    if (elements && notes.includes(WHOLE_TEXT)) throw new NotTranslated('a text without its element')
    if (becomes === 'body') draft.body.push(...rules)
    else if (becomes === 'drop') draft.drop.push(...rules)
    else (draft.fields[becomes] ??= []).push(...rules)
    return { fate: 'translated', note: notes.filter((note) => note !== WHOLE_TEXT).join('; ') }
  } catch (error) {
    if (!(error instanceof NotTranslated)) throw error
    return { fate: 'left out', note: error.message }
  }
}

/** The rule file, with short forms where they say all. */
function written(
  host: string,
  { fields, body, drop, tests }: Draft,
  name: string,
  from: string,
): Pick<Imported, 'yaml' | 'fault'> {
  const short = (rules: readonly SelectorRule[]): unknown => {
    const list = rules.map((rule) => (Object.keys(rule).length === 1 ? rule.select : rule))
    return list.length === 1 ? list[0] : list
  }
  const stated = Object.entries(fields).map(([field, rules]) => [field, short(rules)])
  const file = {
    host,
    ...(stated.length && { fields: Object.fromEntries(stated) as unknown }),
    ...(body.length && { body: short(body) }),
    ...(drop.length && { drop: short(drop) }),
    ...(tests.length && { tests }),
  }
  const yaml = `# Imported from ${from}.\n${stringify(file, { lineWidth: 0 })}`
  try {
    readRuleFile(yaml, name)
    return { yaml, fault: null }
  } catch (error) {
    if (error instanceof TearsheetError) return { yaml: null, fault: error.message }
    throw error
  }
}
