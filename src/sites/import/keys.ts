import type { RuleField } from '../types.ts'

/** What a line of a site config becomes, or why it becomes nothing. */
export type KeyMeaning =
  | { readonly becomes: RuleField | 'body' | 'drop' }
  /** A part of a class, id or address: how it is written as a selector. */
  | { readonly drops: (part: string) => string }
  | { readonly becomes: 'test' | 'contains' }
  /** Nothing is lost without it. */
  | { readonly needless: string }
  | { readonly leftOut: string }

const PAGES = 'articles of several pages are not put together'
const LOGIN = 'nothing is logged in to'
const MARKUP = 'pages are read as they are, not rewritten first'
const PARSER = 'there is one parser, that of the HTML standard'

/** The keys of the format, with those that its files use and no page of its manual explains. */
export const KEYS: Readonly<Record<string, KeyMeaning>> = {
  title: { becomes: 'headline' },
  author: { becomes: 'authors' },
  date: { becomes: 'date' },
  body: { becomes: 'body' },
  strip: { becomes: 'drop' },
  strip_id_or_class: { drops: (part) => `[class*=${part}], [id*=${part}]` },
  strip_image_src: { drops: (part) => `img[src*=${part}]` },
  test_url: { becomes: 'test' },
  test_urls: { becomes: 'test' },
  test_contains: { becomes: 'contains' },
  prune: { needless: 'what a rule names as the body is not pruned' },
  tidy: { needless: PARSER },
  parser: { needless: PARSER },
  autodetect_on_failure: { needless: 'where a rule finds nothing, the page is read as any other' },
  skip_json_ld: { needless: 'the rules of a site decide against its JSON-LD' },
  strip_comments: { needless: 'comments are never text' },
  insert_detected_image: { needless: 'pictures are found apart from the text' },
  src_lazy_load_attr: { needless: 'pictures that load late are found anyway' },
  single_page_link: { leftOut: PAGES },
  single_page_link_in_feed: { leftOut: PAGES },
  next_page_link: { leftOut: PAGES },
  autodetect_next_page: { leftOut: PAGES },
  if_page_contains: { leftOut: PAGES },
  http_header: { leftOut: 'requests say who they are and nothing else' },
  find_string: { leftOut: MARKUP },
  replace_string: { leftOut: MARKUP },
  strip_attr: { leftOut: MARKUP },
  wrap_in: { leftOut: MARKUP },
  move_into: { leftOut: MARKUP },
  dissolve: { leftOut: MARKUP },
  convert_double_br_tags: { needless: 'two line breaks end a paragraph anyway' },
  requires_login: { leftOut: LOGIN },
  login_uri: { leftOut: LOGIN },
  login_username_field: { leftOut: LOGIN },
  login_password_field: { leftOut: LOGIN },
  login_extra_fields: { leftOut: LOGIN },
  not_logged_in_xpath: { leftOut: LOGIN },
  native_ad_clue: { leftOut: 'the record has no key for it' },
  footnotes: { leftOut: 'the record has no key for it' },
  skip_id_or_class: { leftOut: 'a rule names what is kept, not what a search skips' },
}
