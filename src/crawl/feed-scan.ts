import { Parser } from 'htmlparser2'
import { detached, type Draft, fromBase64, isBase64, put, rawItem } from './feed-draft.ts'
import { createNames, type FieldName, FIELDS, ITEM_TAGS, MARKUP_FIELDS, ROOTS, SKIPPED } from './feed-names.ts'
import { FEED_LIMITS, type FeedKind, type RawFeed, type RawItem } from './feed-types.ts'

/** A `<` that cannot begin a tag is a character (`5 < 7`, `I <3 it`). */
const BARE_LESS = /<(?![A-Za-z_/!?])/g
/** Types of a `link` that is another form of the page and not the page. */
const OTHER_FORM = /json|rss\+xml|atom\+xml/i
/** Characters given to the parser at a time, so that it can be stopped. */
const STEP = 65_536
/** Open elements inside one another at which the scan ends: no feed is nested like that. */
const TOO_DEEP = 2_000

interface OpenField {
  readonly name: FieldName
  readonly depth: number
  readonly base64: boolean
  readonly parts: string[]
  size: number
}

/**
 * Reads an XML feed as far as it goes: a streaming scan that needs no well-formed document, no declared namespaces and no
 * end. Entities of a DTD are never expanded and nothing is loaded. Never throws; memory is bounded by FEED_LIMITS.
 */
export function scanFeed(text: string): RawFeed {
  const names = createNames()
  const items: RawItem[] = []
  const notes = new Set<string>()
  const bases: { readonly depth: number; readonly base: string }[] = []
  let channel: Draft = { values: {}, bases: [], permaLink: true, depth: 0 }
  let kind: FeedKind = 'none'
  let depth = 0
  /** Depth of the subtree that is passed over, and of the author whose name is looked for; 0 for none. */
  let skipped = 0
  let author = 0
  let item: Draft | undefined
  let field: OpenField | undefined
  let kept = 0
  let ending = false

  const openBases = (): string[] => bases.map(({ base }) => base)
  const closeField = (): void => {
    if (!field) return
    const value = field.parts.join('')
    put(item ?? channel, field.name, field.base64 ? fromBase64(value) : value)
    field = undefined
  }
  const closeItem = (): void => {
    closeField()
    if (!item) return
    const raw = rawItem(item)
    item = undefined
    kept += (raw.content?.length ?? 0) + (raw.summary?.length ?? 0)
    if (kept > FEED_LIMITS.text) notes.add('the texts of later entries were left out')
    items.push(kept > FEED_LIMITS.text ? { ...raw, content: null, summary: null } : raw)
  }
  const append = (data: string): void => {
    if (!field || field.size > FEED_LIMITS.content) return
    field.parts.push(data)
    field.size += data.length
  }
  const openItem = (about: string): void => {
    if (item) notes.add('an entry has no end')
    closeItem()
    skipped = 0
    author = 0
    item = { values: {}, bases: openBases(), permaLink: true, depth }
    put(item, 'link', about)
  }
  const openField = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const inAuthor = author > 0 && depth > author
    if (name === 'author' || name === 'contributor') author = depth
    const known = inAuthor ? (name === 'name' ? 'author' : undefined) : FIELDS[name]
    if (!known) return
    closeField()
    takeAttributes(item ?? channel, name, attributes)
    const base64 = MARKUP_FIELDS.has(known) && isBase64(attributes['type'] ?? '', attributes['mode'])
    field = { name: known, depth, base64, parts: [], size: 0 }
  }

  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        depth += 1
        if (depth <= 3) names.declare(attributes)
        const base = attributes['xml:base']
        if (base && bases.length < FEED_LIMITS.depth)
          bases.push({ depth, base: detached(base.slice(0, FEED_LIMITS.url)) })
        const name = names.of(tag)
        if (kind === 'none') {
          if (!Object.hasOwn(ROOTS, name)) return
          kind = ROOTS[name]!
          channel = { ...channel, bases: openBases() }
          put(channel, 'language', attributes['xml:lang'] ?? '')
        } else if (ITEM_TAGS.has(name)) openItem(attributes['rdf:about'] ?? '')
        else if (field && MARKUP_FIELDS.has(field.name) && depth > field.depth && !isLeaf(field, name))
          append(`<${tag}>`)
        else if (skipped) return
        else if (SKIPPED.has(name)) skipped = depth
        else if (name === 'channel' && !item) channel = { ...channel, bases: openBases() }
        else openField(name, attributes)
      },
      ontext: append,
      onclosetag(tag) {
        if (ending && depth > 0) notes.add('the document breaks off')
        if (field && depth <= field.depth) closeField()
        else if (field && MARKUP_FIELDS.has(field.name)) append(`</${tag}>`)
        if (depth <= skipped) skipped = 0
        if (depth <= author) author = 0
        if (item && depth <= item.depth) closeItem()
        if (bases.at(-1)?.depth === depth) bases.pop()
        depth -= 1
      },
    },
    { xmlMode: true, decodeEntities: true },
  )

  const safe = text.replace(BARE_LESS, '&lt;')
  for (let at = 0; at < safe.length; at += STEP) {
    parser.write(safe.slice(at, at + STEP))
    if (items.length > FEED_LIMITS.items) notes.add(`only the first ${FEED_LIMITS.items} entries were read`)
    else if (depth > TOO_DEEP) notes.add('the document is nested too deeply')
    else continue
    break
  }
  ending = depth <= TOO_DEEP
  if (ending) parser.end()
  closeItem()
  const { values } = channel
  return {
    kind,
    title: values.title?.[0] ?? null,
    link: values.link?.[0] ?? null,
    language: values.language?.[0] ?? null,
    hub: values.hub?.[0] ?? null,
    self: values.self?.[0] ?? null,
    ttl: values.ttl?.[0] ?? null,
    updatePeriod: values.updatePeriod?.[0] ?? null,
    updateFrequency: values.updateFrequency?.[0] ?? null,
    skipHours: values.skipHour ?? [],
    skipDays: values.skipDay ?? [],
    bases: channel.bases,
    items: items.slice(0, FEED_LIMITS.items),
    notes: [...notes],
  }
}

/**
 * Whether a known element inside a title or text means that its end tag was lost: HTML has neither `<pubDate>` nor
 * `<guid>`, and a title has no `<link>` in it.
 */
function isLeaf(field: OpenField, name: string): boolean {
  const known = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined
  if (!known) return false
  return field.name === 'title' ? known !== 'title' : known === 'guid' || known === 'published' || known === 'link'
}

/** What an element says by its attributes. */
function takeAttributes(draft: Draft, name: string, attributes: Readonly<Record<string, string>>): void {
  const { href, rel = 'alternate', term, type = '' } = attributes
  if (name === 'link' && href) {
    if (rel === 'self' || rel === 'hub') put(draft, rel, href)
    else if (rel === 'alternate' && !OTHER_FORM.test(type.slice(0, 100))) put(draft, 'link', href)
  }
  if (name === 'category' && term) put(draft, 'tag', attributes['label'] || term)
  if (name === 'guid' && /^\s*false\s*$/i.test(attributes['isPermaLink'] ?? attributes['ispermalink'] ?? '')) {
    draft.permaLink = false
  }
}
