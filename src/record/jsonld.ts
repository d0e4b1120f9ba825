import type { ArticleRecord } from './record.ts'

/** schema.org's subtypes of Article where the verdict names one. */
const TYPES: Partial<Record<ArticleRecord['type'], string>> = { live: 'LiveBlogPosting', gallery: 'ImageGallery' }

/** The record as a schema.org NewsArticle. Keys without a value are left out, as the vocabulary wants. */
export function toJsonLd(record: ArticleRecord): Record<string, unknown> {
  const page = record.canonicalUrl ?? record.url
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': TYPES[record.type] ?? 'NewsArticle',
    '@id': page,
    url: page,
    mainEntityOfPage: page,
    headline: record.headline,
    alternativeHeadline: record.kicker,
    description: record.summary,
    author: record.authors.map(({ name, url }) => withoutEmpty({ '@type': 'Person', name, url })),
    creditText: record.source,
    datePublished: record.date,
    dateModified: record.dateModified,
    articleSection: record.section,
    keywords: record.tags,
    inLanguage: record.language,
    publisher: record.publisher && {
      ...withoutEmpty({ '@type': 'NewsMediaOrganization', name: record.publisher.name, url: record.publisher.url }),
      ...(record.publisher.logo && { logo: { '@type': 'ImageObject', url: record.publisher.logo } }),
    },
    image: record.images.map(({ url, caption, credit, width, height }) =>
      withoutEmpty({ '@type': 'ImageObject', url, caption, creditText: credit, width, height }),
    ),
    isAccessibleForFree: record.isAccessibleForFree,
    wordCount: record.wordCount,
    articleBody: record.body.text,
    relatedLink: record.relatedLinks.filter(({ kind }) => kind !== 'popular').map(({ url }) => url),
    citation: record.links.map(({ url }) => url),
  })
}

function withoutEmpty(object: Record<string, unknown>): Record<string, unknown> {
  const empty = (value: unknown): boolean => value === null || value === '' || (Array.isArray(value) && !value.length)
  return Object.fromEntries(Object.entries(object).filter(([, value]) => !empty(value)))
}
