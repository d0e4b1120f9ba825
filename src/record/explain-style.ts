/** Colours by fate, light and dark: text on its ground has a contrast of 4.5 or more in both. */
const COLOURS = `
:root { color-scheme: light dark;
  --ground: #fff; --raised: #f5f6f8; --text: #1b1f24; --faint: #535b66; --line: #c9ced6; --accent: #0a53b8;
  --body: #0e6b35; --body-ground: #e8f6ec; --field: #174ea6; --field-ground: #e8effc;
  --caption: #7b2d9b; --caption-ground: #f6ebfa; --related: #0b6272; --related-ground: #e2f4f7;
  --dropped: #59606b; --dropped-ground: #f0f1f3; --unexplained: #8a4300; --unexplained-ground: #fdf0e1; }
@media (prefers-color-scheme: dark) { :root {
  --ground: #14171b; --raised: #1d2127; --text: #e6e9ed; --faint: #a3acb8; --line: #3b424c; --accent: #86b7ff;
  --body: #7fd6a0; --body-ground: #14281c; --field: #9dc1ff; --field-ground: #16233a;
  --caption: #dba8f0; --caption-ground: #2b1a33; --related: #7fd3e0; --related-ground: #10292e;
  --dropped: #a3acb8; --dropped-ground: #1c1f24; --unexplained: #f5b26b; --unexplained-ground: #33220e; } }
* { box-sizing: border-box }
body { margin: 0; background: var(--ground); color: var(--text); font: 15px/1.5 system-ui, sans-serif }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px }
label { display: inline-flex; gap: .35em; align-items: center; padding: .15em .3em; cursor: pointer }
input[type=checkbox], input[type=radio] { accent-color: var(--accent); width: 1.05em; height: 1.05em; margin: 0 }
.body { --ink: var(--body); --fill: var(--body-ground) } .field { --ink: var(--field); --fill: var(--field-ground) }
.caption { --ink: var(--caption); --fill: var(--caption-ground) }
.related { --ink: var(--related); --fill: var(--related-ground) }
.dropped { --ink: var(--dropped); --fill: var(--dropped-ground) }
.unexplained { --ink: var(--unexplained); --fill: var(--unexplained-ground) }`

/** Style of the frame that shows the article's page; its check boxes filter without a script. */
export const PAGE_STYLE: string = `${COLOURS}
.bar { position: sticky; top: 0; z-index: 1; margin: 0; padding: .4em .8em; border: 0; border-bottom: 1px solid var(--line);
  background: var(--raised); display: flex; flex-wrap: wrap; gap: .1em .7em; font-size: 13px }
.bar legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
.bar b { color: var(--ink); font-weight: 600 }
.page { padding: 1em; overflow-wrap: anywhere; line-height: 1.55 }
.page h1 { font-size: 1.6em; line-height: 1.25 } .page h2 { font-size: 1.3em } .page h3, .page h4 { font-size: 1.1em }
.page h1, .page h2, .page h3, .page h4, .page h5, .page h6 { margin: .5em 0 }
.page p, .page figure, .page blockquote, .page pre { margin: .5em 0 } .page pre { white-space: pre-wrap }
.page ul, .page ol { margin: .4em 0; padding-inline-start: 1.4em }
.page li:not(:has(.mark, .box)), .page .item:not(:has(.mark, .box)) { display: none }
.page table { border-collapse: collapse } .page td, .page th { border: 1px solid var(--line); padding: .15em .5em }
.b { background: var(--fill); border-inline-start: 4px solid var(--ink); padding: .15em .5em; border-radius: 2px }
span.b { box-decoration-break: clone; -webkit-box-decoration-break: clone; padding: .05em .35em }
div.b { margin: .25em 0 }
.b.dropped { border-inline-start-style: dashed } .b.unexplained { border-inline-start-style: double; border-inline-start-width: 6px }
.b.caption { border-inline-start-style: dotted }
.mark { color: var(--ink, var(--faint)); font: 600 11px/1.4 ui-monospace, monospace; letter-spacing: .01em;
  border: 1px solid currentColor; border-radius: 3px; padding: 0 .35em; margin-inline-end: .25em; position: relative;
  background: var(--ground); display: inline-block; vertical-align: baseline; text-decoration: none; max-width: 100% }
.why { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap }
.b:hover > .mark .why { width: max-content; max-width: min(30em, 80vw); height: auto; clip-path: none; white-space: normal;
  z-index: 1; top: calc(100% + 2px); left: -1px; padding: .3em .6em; font: 13px/1.4 system-ui, sans-serif;
  background: var(--ground); border: 1px solid currentColor; border-radius: 3px; box-shadow: 0 2px 8px #0004 }
[dir=rtl] .b:hover > .mark .why { left: auto; right: -1px }
body:has(#reasons:checked) .why, body:has(#reasons:checked) .b:hover > .mark .why { position: static; width: auto;
  max-width: none; height: auto; clip-path: none; white-space: normal; font: inherit; font-weight: 400; padding: 0 0 0 .4em;
  border: 0; box-shadow: none }
.box { display: inline-block; border: 1px dashed var(--line); color: var(--faint); padding: .3em .6em; margin: .2em 0;
  font-size: 13px } .box.own { border: 2px solid var(--caption); color: var(--text) }
body:has(#show-body:not(:checked)) .page .b.body, body:has(#show-field:not(:checked)) .page .b.field,
body:has(#show-caption:not(:checked)) .page .b.caption, body:has(#show-related:not(:checked)) .page .b.related,
body:has(#show-dropped:not(:checked)) .page .b.dropped,
body:has(#show-unexplained:not(:checked)) .page .b.unexplained { display: none }
body:has(.bar [id^=show-]:not(:checked)) .page li:not(.b) { list-style: none }
@media print { .bar { position: static } }`

/** Style of the page around it. */
export const OUTER_STYLE: string = `${COLOURS}
.skip { position: absolute; left: -99em } .skip:focus { left: 1em; top: 1em; z-index: 2; background: var(--ground);
  padding: .5em 1em }
a { color: var(--accent) }
header { padding: .8em 1.2em; border-bottom: 1px solid var(--line); background: var(--raised); overflow-wrap: anywhere }
h1 { font-size: 1.15em; margin: 0 0 .2em } h2 { font-size: 1.05em; margin: 1.4em 0 .5em } h3 { font-size: 1em; margin: 0 }
header p, .meta { margin: .1em 0; color: var(--faint); font-size: 13px }
main { display: grid; grid-template-columns: minmax(0, 1.25fr) minmax(0, 1fr); align-items: start }
.left { position: sticky; top: 0; height: 100vh; border-right: 1px solid var(--line) }
.left h2 { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
iframe { width: 100%; height: 100%; border: 0; display: block; background: var(--ground) }
.right { padding: 0 1.2em 3em } .scroll { overflow-x: auto }
.f { border: 1px solid var(--line); border-radius: 6px; padding: .55em .8em; margin: .5em 0 }
.f > .value { margin: .15em 0; overflow-wrap: anywhere; white-space: pre-line } .f.none { padding: .3em .8em }
.f.none h3, .f.none .value { display: inline; color: var(--faint); font-weight: 400; margin-right: .6em }
code { font: 12.5px/1.4 ui-monospace, monospace; overflow-wrap: anywhere }
meter { width: 6em; height: .8em; vertical-align: middle }
summary { cursor: pointer; color: var(--accent); font-size: 13.5px; padding: .1em 0 }
table { border-collapse: collapse; width: 100%; font-size: 13px }
th, td { text-align: left; vertical-align: top; padding: .25em .6em .25em 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere } th { font-weight: 600; color: var(--faint) }
.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; overflow-wrap: normal }
td .chip, th .chip { color: var(--ink); background: var(--fill); border-left: 4px solid var(--ink); padding: 0 .4em;
  white-space: nowrap; font-weight: 600; font-size: 12px }
fieldset { border: 0; padding: 0; margin: .3em 0; display: flex; flex-wrap: wrap; gap: .1em .7em; font-size: 13px }
legend { float: left; padding: .15em .6em .15em 0; color: var(--faint) }
.refused { color: var(--unexplained) }
body:has(#some-fields:checked) .f.none { display: none }
body:has(#only-kept:checked) tr.out, body:has(#only-dropped:checked) tr.in { display: none }
@media (max-width: 60em) { main { display: block } .left { position: static; height: 75vh; border-right: 0;
  border-bottom: 1px solid var(--line) } }`
