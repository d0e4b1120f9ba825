import { escapeHtml } from '../core/text.ts'
import type { Extraction } from '../extract/types.ts'
import { fatesOf } from './explain-fate.ts'
import { FATES, pageHtml } from './explain-page.ts'
import { type BlockReport, type FieldReport, type Report, reportOf } from './explain-report.ts'
import { OUTER_STYLE, PAGE_STYLE } from './explain-style.ts'
import { shorten, valueText } from './explain-values.ts'
import type { ArticleRecord } from './record.ts'

/** Stands at the start of every page made here. */
export const EXPLAIN_MARK = '<!-- made by tearsheet explain -->'

/** Nothing loads, runs, submits or leads away, in the page and in the frame; styles are those written here. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

const HEAD = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width">`

/**
 * One page that shows why a record is what it is: the article's page with every block marked, in a frame that may do
 * nothing, and beside it the fields with their rivals. No script in it, ours or theirs; filters are check boxes and CSS.
 */
export function explainHtml(record: ArticleRecord, found: Extraction): string {
  const fates = fatesOf(found)
  const report = reportOf(record, found, fates)
  const title = `Why: ${shorten(record.headline ?? record.url, 120)}`
  return `<!doctype html>
${EXPLAIN_MARK}
<html lang="en"><head>${HEAD}<title>${escapeHtml(title)}</title>
<style>${OUTER_STYLE}</style></head><body>
<a class="skip" href="#fields">To the fields</a>
${header(report)}
<main>
<section class="left" aria-labelledby="the-page"><h2 id="the-page">The page</h2>
<iframe title="The article's page with every block marked" sandbox="" referrerpolicy="no-referrer" srcdoc="${quoted(frame(record, found, fates))}"></iframe></section>
<div class="right">
${totals(report)}
${fields(report)}
${blocks(report)}
</div></main></body></html>
`
}

/** A document for `srcdoc`: only the ampersand and the quote mean something there. */
function quoted(html: string): string {
  return html.replace(/&/g, '&amp;').replace(/"/g, '&quot;')
}

const LANGUAGE = /^[a-z]{2}(?:-[A-Z]{2})?$/

function frame(record: ArticleRecord, found: Extraction, fates: ReturnType<typeof fatesOf>): string {
  const boxes = Object.entries(FATES).map(
    ([fate, { sign, plural }]) =>
      `<label class="${fate}"><input type="checkbox" id="show-${fate}" checked><b>${sign} ${plural}</b></label>`,
  )
  const language = record.language && LANGUAGE.test(record.language) ? ` lang="${record.language}"` : ''
  const direction = found.page.dir ? ` dir="${found.page.dir}"` : ' dir="auto"'
  return `<!doctype html><html lang="en"><head>${HEAD}<title>The article's page</title><style>${PAGE_STYLE}</style></head><body>
<fieldset class="bar"><legend>Show in the page</legend>${boxes.join('')}<label><input type="checkbox" id="reasons">Reasons in words (or hover over a block)</label></fieldset>
<main class="page"${language}${direction}>${pageHtml(found, fates)}</main></body></html>`
}

function header(report: Report): string {
  const { url, type, typeReasons, body, charset, notes } = report
  // A link that a person follows: nothing but an http address is one.
  const address = /^https?:\/\//i.test(url)
    ? `<a href="${escapeHtml(url)}" rel="noreferrer noopener">${escapeHtml(shorten(url, 300))}</a>`
    : escapeHtml(shorten(url, 300))
  const reasons = typeReasons.length ? `: ${escapeHtml(typeReasons.join('; '))}` : ''
  return `<header><h1>Why this page gives this record</h1><p>${address}</p>
<p>Taken for: <strong>${escapeHtml(type)}</strong>${reasons}</p>
<p>Body by ${escapeHtml(body.engine)}, confidence ${body.confidence.toFixed(2)}${body.reason ? ` (${escapeHtml(body.reason)})` : ''}. Read as ${escapeHtml(charset.name)}, by ${escapeHtml(charset.source)}.</p>
${notes.map((note) => `<p>Note: ${escapeHtml(note)}</p>`).join('')}</header>`
}

function totals({ totals }: Report): string {
  const share = (words: number): string => (totals.words ? `${((100 * words) / totals.words).toFixed(1)}%` : '')
  const row = (name: string, words: number): string =>
    `<tr><th scope="row">${name}</th><td class="n">${words}</td><td class="n">${share(words)}</td></tr>`
  const chip = (fate: keyof typeof FATES): string =>
    `<span class="${fate}"><span class="chip">${FATES[fate].sign} ${FATES[fate].plural}</span></span>`
  const reasons = Object.entries(totals.droppedBy).map(([by, words]) => row(escapeHtml(by), words))
  return `<section aria-labelledby="words"><h2 id="words">Words of the page</h2>
<table><thead><tr><th scope="col">What became of them</th><th scope="col" class="n">Words</th><th scope="col" class="n">Share</th></tr></thead><tbody>
${row(chip('body'), totals.body)}${row(chip('field'), totals.fields)}${row(chip('caption'), totals.captions)}${row(chip('related'), totals.related)}${row(chip('dropped'), totals.dropped)}${row(chip('unexplained'), totals.unexplained)}
${row(`All ${totals.blocks} blocks`, totals.words)}</tbody></table>
${reasons.length ? `<details><summary>Dropped by reason (${reasons.length})</summary><table><thead><tr><th scope="col">Reason</th><th scope="col" class="n">Words</th><th scope="col" class="n">Share</th></tr></thead><tbody>${reasons.join('')}</tbody></table></details>` : ''}
<p class="meta">Unexplained: shown text that nothing but the model's score speaks against. Look there first for text that was lost.</p></section>`
}

function fields(report: Report): string {
  return `<section aria-labelledby="fields"><h2 id="fields" tabindex="-1">Fields</h2>
<fieldset><legend>Show</legend><label><input type="checkbox" id="some-fields">only fields with a value</label></fieldset>
${report.fields.map(field).join('\n')}</section>`
}

function field({ name, value, source, confidence, blocks, rivals, refused }: FieldReport): string {
  const none = value === null
  const printed = blocks.length ? ` · printed in block ${blocks.join(', ')}` : ''
  const origin =
    source === null
      ? ''
      : `<p class="meta">from <code>${escapeHtml(source)}</code> · confidence ${confidence.toFixed(2)} <meter min="0" max="1" value="${confidence.toFixed(3)}" aria-label="Confidence of ${name}"></meter>${printed}</p>`
  const said = rivals.flatMap(({ value, won, witnesses }) =>
    witnesses.map(
      (witness) =>
        `<tr><td>${won ? '✓ won' : 'rival'}</td><td>${escapeHtml(shorten(valueText(value), 300))}</td><td><code>${escapeHtml(witness.source)}</code></td><td class="n">${witness.weight.toFixed(2)}</td></tr>`,
    ),
  )
  const not = refused.map(
    ({ source, weight, value, reason }) =>
      `<tr><td class="refused">✕ refused</td><td><span dir="auto">${escapeHtml(shorten(valueText(value), 300))}</span><br><span class="refused">because: ${escapeHtml(shorten(reason, 300))}</span></td><td><code>${escapeHtml(source)}</code></td><td class="n">${weight.toFixed(2)}</td></tr>`,
  )
  const rows = [...said, ...not]
  const agree = rivals.filter(({ won }) => won).flatMap(({ witnesses }) => witnesses).length
  const others = rivals.filter(({ won }) => !won).length
  const counts = [
    ...(agree ? [count(agree, 'witness for it', 'witnesses for it')] : []),
    ...(others ? [count(others, 'rival', 'rivals')] : []),
    ...(refused.length ? [`${refused.length} refused`] : []),
  ]
  const details = rows.length
    ? `<details><summary>${name}: ${counts.join(', ')}</summary><div class="scroll"><table><thead><tr><th scope="col">Fate</th><th scope="col">Value, and why refused</th><th scope="col">Source</th><th scope="col" class="n">Weight</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`
    : ''
  return `<div class="f${none ? ' none' : ''}"><h3>${name}</h3><p class="value" dir="auto">${none ? 'no value' : escapeHtml(shorten(valueText(value), 1000))}</p>${origin}${details}</div>`
}

const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`

function blocks({ blocks }: Report): string {
  const radio = (id: string, label: string, checked = ''): string =>
    `<label><input type="radio" name="blocks" id="${id}"${checked}>${label}</label>`
  return `<section aria-labelledby="blocks"><h2 id="blocks">Blocks in reading order</h2>
<details><summary>All ${blocks.length} blocks as a table</summary>
<fieldset><legend>Show</legend>${radio('only-all', 'all', ' checked')}${radio('only-kept', 'kept')}${radio('only-dropped', 'dropped')}</fieldset>
<table><thead><tr><th scope="col" class="n">No.</th><th scope="col">Fate</th><th scope="col">Text and reason</th></tr></thead><tbody>
${blocks.map(blockRow).join('\n')}</tbody></table></details></section>`
}

function blockRow({ index, fate, why, text, element }: BlockReport): string {
  const out = fate === 'dropped' || fate === 'unexplained'
  const { sign, word } = FATES[fate]
  return `<tr class="${out ? 'out' : 'in'}"><td class="n">${index}</td><td class="${fate}"><span class="chip">${sign} ${word}</span></td><td><span dir="auto">${escapeHtml(text)}</span><br><span class="meta">&lt;${escapeHtml(element)}&gt; ${escapeHtml(why)}</span></td></tr>`
}
