import { headingKind } from './headings.ts'

/** Words before a link that make a line of the text a pointer to another article: 'Read more: …'. */
const LEAD_IN =
  /^[\s\p{P}\p{S}]{0,4}(?:(?:related|more|watch|see|also|listen|read|opinion|analysis|explainer|video|editorial|exclusive|in pictures|live)(?: (?:more|also|next|on this|on|here|this|too|now|about|it|story|stories|article|articles|news|coverage|reading|full story)){0,3}|(?:you may|you might|don't miss|must read|keep reading|further reading|click here|for more|full story|background)[^:：]{0,30}|(?:lesen sie|lies|mehr (?:zum thema|dazu|zu|lesen)|auch interessant|hintergrund|kommentar|interview|analyse|siehe auch|zum thema|lesetipp|passend dazu|weiterlesen)[^:：]{0,30}|(?:à lire|lire|a lire|voir|à voir|notre|sur le même|pour aller plus loin|en savoir plus)[^:：]{0,30}|(?:lee|lea|leé|leer|ver|vea|te puede|le puede|más información|además|también|relacionad[ao]s?)[^:：]{0,30}|(?:leggi|vedi|potrebbe|guarda|approfondi\w+)[^:：]{0,30}|(?:leia|veja|saiba|confira)[^:：]{0,30}|(?:lees|bekijk|zie)[^:：]{0,30}|(?:læs|les|läs|lue|se)(?: også| också| även| mer| mere| myös)?|(?:czytaj|przeczytaj|zobacz|polecamy)[^:：]{0,30}|(?:čtěte|přečtěte|čítajte|olvasta|citește|pročitajte)[^:：]{0,30}|(?:ilgili|bunlar|ayrıca)[^:：]{0,30}|(?:читай\S*|читать|смотри\S*|по теме|подробнее|см\.?|дивіться|докладніше|за темою)[^:：]{0,30}|(?:baca|lihat|simak|soma|xem|đọc)[^:：]{0,20}|(?:اقرأ|إقرأ|اقرا|شاهد|طالع|ذات صلة|المزيد|للمزيد)[^:：]{0,30}|(?:यह|ये) भी[^:：]{0,20}|関連(?:記事)?|あわせて読みたい|관련\s?기사|相关(?:阅读|新闻|报道)?|相關(?:閱讀|新聞|報導)?|延伸(?:阅读|閱讀)|更多)\s{0,2}(?:[:：|>»→▶►–—-]|\.{3}|…)/iu

/** Words of the same kind without a colon, where nothing but they and the link make up the line. */
export function isLeadIn(text: string): boolean {
  // The dotted capital has no lower case of one letter.
  const head = text.slice(0, 120).replaceAll('İ', 'I')
  return LEAD_IN.test(head)
}

/** Whether what stands before the link is only words of a pointer: 'Read more', 'Lesen Sie auch'. */
export function isPointer(text: string): boolean {
  const bare = text.replace(/^[\s\p{P}\p{S}]+|[\s\p{P}\p{S}]+$/gu, '')
  return bare === '' || LEAD_IN.test(`${bare}:`) || headingKind(bare) === 'related'
}

/** Link texts that only say 'more': the headline stands elsewhere in the card. */
export const HOLLOW =
  /^(?:[\s\p{P}\p{S}\d]{0,12}|(?:read|see|view|learn|show|find out|watch|listen|click)(?: (?:more|now|here|all|full|the|story|article|video|next|this|live|to|play|on|in)){0,4}|more|continue reading|full story|details|mehr(?: lesen| erfahren| anzeigen)?|weiterlesen|zum artikel|jetzt lesen|lire(?: la suite| plus| l'article)?|en savoir plus|suite|leer(?: más| nota)?|ver más|más|continua(?: a leggere)?|leggi(?: tutto| di più)?|leia(?: mais)?|ler mais|saiba mais|lees (?:meer|verder)|læs mere|les mer|läs mer|lue lisää|czytaj (?:dalej|więcej)|więcej|devamı|devamını oku|подробнее|читать(?: далее| дальше| полностью)?|далее|докладніше|читати далі|اقرأ المزيد|المزيد|التفاصيل|続きを読む|もっと見る|詳しく|더보기|더 읽기|自动|更多|详细|阅读全文|閱讀更多|comments?|\d+ comments?|video|gallery|photos?|live|premium|exclusive)[\s\p{P}\p{S}]{0,6}$/iu
