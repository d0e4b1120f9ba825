/** What the heading of a box says about the links under it. */
export type HeadingKind = 'related' | 'popular' | 'refused'

/** Headings of boxes that are tied to the article. A heading counts when it is such a phrase, or begins with it. */
const RELATED = [
  'related', 'more on this', 'more on the story', 'more about this', 'more on', 'more about', 'read next', 'what to read next', 'read also', 'also read', 'read more', 'see also', 'you may like', 'you might like', 'you may also', 'you might also', 'you may be interested',
  'recommended', 'recommendations', 'more like this', 'similar', 'up next', 'next up', 'further reading', 'keep reading', 'continue reading', 'dig deeper', 'go deeper', 'in this story', 'explore more on', 'more coverage', 'suggested', 'other stories on', 'story continues', 'in depth', 'background', 'read this next', 'read on', 'see more on', 'from the archive',
  'mehr zum thema', 'mehr zu diesem thema', 'mehr dazu', 'mehr zu', 'mehr über', 'lesen sie auch', 'lesen sie mehr', 'lies auch', 'lies mehr', 'auch interessant', 'das könnte sie', 'das könnte dich', 'das könnte ihnen', 'zum thema', 'passend zum thema', 'weitere artikel zum thema', 'weitere informationen', 'weiterführende', 'verwandte', 'ähnliche', 'passende', 'empfohlen', 'empfehlungen', 'siehe auch', 'hintergrund', 'dazu passend', 'interessant dazu', 'artikel zum thema', 'links zum thema', 'weiterlesen', 'beiträge zum thema', 'im zusammenhang', 'dossier', 'außerdem zum thema', 'könnte auch interessant sein', 'weitere beiträge', 'weitere texte', 'weitere berichte',
  'à lire aussi', 'a lire aussi', 'lire aussi', 'à lire également', 'à lire ensuite', 'sur le même sujet', 'sur le même thème', 'dans la même', 'pour aller plus loin', 'voir aussi', 'à voir aussi', 'vous aimerez', 'articles liés', 'articles similaires', 'nos articles', 'recommandé', 'en lien', 'lire la suite', 'plus sur', 'ces articles devraient', 'ces articles pourraient', 'cela peut vous intéresser', 'à découvrir aussi', 'notre dossier',
  'te puede interesar', 'te puede gustar', 'le puede interesar', 'puede interesarte', 'te recomendamos', 'recomendados', 'recomendadas', 'lee también', 'lea también', 'leé también', 'lee además', 'lea además', 'ver también', 'vea también', 'además', 'relacionado', 'relacionada', 'noticias relacionadas', 'artículos relacionados', 'notas relacionadas', 'más sobre', 'más información', 'más noticias sobre', 'para saber más', 'sigue leyendo', 'seguir leyendo', 'contenido relacionado', 'temas relacionados', 'también te', 'también en', 'no te pierdas',
  'leggi anche', 'leggi di più', 'potrebbe interessarti', 'potrebbero interessarti', 'potrebbe anche', 'ti potrebbe', 'articoli correlati', 'correlati', 'notizie correlate', 'approfondimenti', 'approfondisci', 'per approfondire', 'sullo stesso argomento', 'vedi anche', 'consigliati',
  'leia também', 'leia mais', 'veja também', 'veja mais', 'saiba mais', 'relacionadas', 'relacionados', 'notícias relacionadas', 'artigos relacionados', 'mais sobre', 'pode interessar', 'você pode gostar', 'recomendado', 'leia ainda',
  'lees ook', 'lees meer', 'lees verder', 'meer over', 'zie ook', 'gerelateerd', 'verwant', 'aanbevolen', 'bekijk ook', 'ook interessant', 'aanraders',
  'læs også', 'les også', 'läs också', 'läs även', 'läs mer', 'les mer', 'læs mere', 'mer om', 'mere om', 'relaterat', 'relatert', 'relateret', 'relaterade', 'relaterte', 'relaterede', 'lue myös', 'lisää aiheesta', 'aiheesta', 'se også', 'se även', 'fler artiklar om', 'flere saker om', 'anbefalt', 'rekommenderat',
  'czytaj też', 'czytaj także', 'czytaj również', 'przeczytaj także', 'przeczytaj również', 'zobacz też', 'zobacz także', 'zobacz również', 'powiązane', 'polecane', 'polecamy', 'więcej na temat', 'warto przeczytać', 'podobne', 'čtěte také', 'související', 'mohlo by vás zajímat', 'přečtěte si také', 'čítajte aj', 'súvisiace', 'olvasta már', 'kapcsolódó', 'citește și', 'citiți și', 'articole similare', 'pročitajte još', 'pročitaj i', 'povezane vesti', 'povezani', 'preberite tudi', 'διαβάστε επίσης', 'διαβάστε ακόμη', 'σχετικά', 'прочетете още', 'още по темата', 'свързани',
  'ilgili haberler', 'ilgili', 'bunlar da ilginizi çekebilir', 'ilginizi çekebilir', 'benzer haberler', 'bunları da okuyun', 'önerilen', 'ayrıca bakınız',
  'читайте также', 'читать также', 'читайте ещё', 'читайте еще', 'по теме', 'материалы по теме', 'похожие', 'другие материалы по теме', 'смотрите также', 'связанные', 'рекомендуем', 'вам может быть интересно', 'подробнее по теме', 'еще по теме', 'ещё по теме', 'читайте далее', 'читать далее', 'сюжет', 'читайте також', 'за темою', 'схожі', 'дивіться також', 'рекомендуємо', 'вам може бути цікаво', 'чытайце таксама',
  'اقرأ أيضا', 'اقرأ أيضاً', 'إقرأ أيضا', 'اقرا ايضا', 'اقرأ المزيد', 'مواضيع ذات صلة', 'ذات صلة', 'أخبار ذات صلة', 'مقالات ذات صلة', 'قد يعجبك', 'قد يهمك', 'المزيد حول', 'المزيد عن', 'شاهد أيضا', 'موضوعات متعلقة', 'أخبار متعلقة', 'مقالات مشابهة', 'ننصحك', 'مرتبط', 'اخبار مرتبط', 'بیشتر بخوانید', 'مطالب مرتبط', 'یہ بھی پڑھیں', 'קראו גם', 'קרא גם', 'כתבות קשורות', 'עוד בנושא', 'אולי יעניין',
  'यह भी पढ़ें', 'ये भी पढ़ें', 'संबंधित', 'आगे पढ़ें', 'আরও পড়ুন', 'আরো পড়ুন', 'সম্পর্কিত', 'baca juga', 'berita terkait', 'artikel terkait', 'terkait', 'lihat juga', 'soma pia', 'soma zaidi', 'tin liên quan', 'bài liên quan', 'xem thêm', 'đọc thêm', 'có thể bạn quan tâm', 'ข่าวที่เกี่ยวข้อง', 'อ่านเพิ่มเติม', 'basahin din',
  '関連記事', '関連ニュース', '関連', 'あわせて読みたい', 'こちらも', 'おすすめ', 'この記事もおすすめ', '次に読む', '続きを読む', '관련기사', '관련 기사', '관련뉴스', '관련 뉴스', '함께 보면', '이 기사와', '추천 기사', '추천기사', '연관', '더 읽기', '相关', '相關', '延伸阅读', '延伸閱讀', '推荐阅读', '推薦閱讀', '相关阅读', '相關閱讀', '相关新闻', '相關新聞', '更多相关', '猜你喜欢', '你可能',
] // prettier-ignore

/** Headings of lists that every page of the site has: most read, latest, picks. */
const POPULAR = [
  'most read', 'most viewed', 'most popular', 'most shared', 'most commented', 'most watched', 'most recent', 'popular', 'trending', 'trending now', 'latest', 'the latest', 'top stories', 'top news', 'top articles', 'top story', 'top reads', 'must read', 'must reads', 'must see', 'editor s picks', 'editors picks', 'editor s choice', 'editor s pick', 'editors choice', 'our picks', 'staff picks', 'don t miss', 'in case you missed', 'recent', 'recent posts', 'recent news', 'recent stories', 'what s hot', 'hot topics', 'hot now', 'more news', 'more stories', 'more from', 'more in', 'more headlines', 'other news', 'other stories', 'today s', 'featured', 'spotlight', 'headlines', 'new', 'news', 'hottest', 'most discussed', 'just in', 'the big read', 'big stories', 'stories', 'today in', 'the lead', 'highlights', 'this week', 'around', 'from our', 'from the', 'discover', 'explore', 'in other news', 'subscriber favorites', 'readers also', 'elsewhere', 'best of', 'in the news', 'live',
  'meistgelesen', 'meist gelesen', 'die meistgelesenen', 'am meisten gelesen', 'beliebt', 'beliebteste', 'neueste', 'aktuelle', 'aktuell', 'das neueste', 'neu', 'topthemen', 'top themen', 'top artikel', 'empfehlungen der redaktion', 'empfehlung der redaktion', 'redaktionsempfehlung', 'aus der redaktion', 'mehr aus', 'mehr von', 'weitere artikel', 'weitere themen', 'weitere meldungen', 'weitere nachrichten', 'mehr nachrichten', 'mehr artikel', 'schlagzeilen', 'im trend', 'meistgeklickt', 'meistkommentiert', 'alle artikel', 'auch auf', 'die wichtigsten', 'nachrichten', 'kommende', 'jetzt lesen', 'aktuelles', 'newsticker', 'auf der startseite', 'mehr zur rubrik',
  'les plus lus', 'les plus lues', 'le plus lu', 'le plus lus', 'plus lus', 'les plus', 'à la une', 'dernières', 'les dernières', 'derniers', 'en direct', 'tendances', 'populaires', 'le fil', 'fil info', 'notre sélection', 'la sélection', 'dans la rubrique', 'toute l actualité', 'en continu', 'actualités', 'l essentiel', 'édition du jour', 'services', 'à ne pas manquer', 'nos derniers', 'plus d articles', 'autres articles', 'en ce moment',
  'lo más leído', 'lo más visto', 'lo más', 'las más leídas', 'los más leídos', 'más leídas', 'más leídos', 'más vistas', 'más noticias', 'más de', 'últimas', 'últimos', 'última hora', 'lo último', 'tendencias', 'destacados', 'destacadas', 'noticias', 'populares', 'en portada', 'otras noticias', 'ahora en portada', 'hoy en',
  'i più letti', 'le più lette', 'più letti', 'più lette', 'ultime', 'ultima ora', 'ultimi', 'in primo piano', 'in evidenza', 'i più', 'altre notizie', 'di tendenza',
  'mais lidas', 'mais lidos', 'as mais lidas', 'mais vistas', 'últimas notícias', 'mais notícias', 'em alta', 'destaques', 'em destaque', 'mais populares', 'mais recentes',
  'meest gelezen', 'meest', 'populair', 'laatste nieuws', 'net binnen', 'het laatste', 'nieuw', 'uitgelicht', 'meer nieuws', 'best gelezen', 'meer uit', 'nieuwste', 'trending nu',
  'mest læste', 'mest læst', 'mest leste', 'mest lest', 'mest läst', 'mest lästa', 'mest lästa artiklar', 'seneste', 'siste', 'senaste', 'siste nytt', 'nyheter', 'nyheder', 'luetuimmat', 'uusimmat', 'populært', 'populärt', 'just nu', 'lige nu', 'akkurat nå', 'flere saker', 'fler nyheter',
  'najczęściej czytane', 'popularne', 'najnowsze', 'najpopularniejsze', 'na topie', 'nejčtenější', 'nejnovější', 'najčítanejšie', 'legolvasottabb', 'cele mai citite', 'ultimele', 'najčitanije', 'najnovije', 'δημοφιλή', 'τελευταία νέα', 'πιο διαβασμένα', 'най четени', 'последни',
  'en çok okunan', 'çok okunan', 'öne çıkan', 'son haberler', 'gündem', 'popüler', 'en son', 'diğer haberler',
  'самое читаемое', 'популярное', 'популярные', 'самое популярное', 'последние', 'новости', 'главное', 'главные новости', 'лента новостей', 'выбор редакции', 'сейчас читают', 'свежее', 'топ', 'читаемое', 'последнее', 'важное', 'другие новости', 'найпопулярніше', 'популярне', 'останні', 'новини', 'головне', 'найчитаніше', 'вибір редакції', 'топ новини', 'інші новини',
  'الأكثر قراءة', 'الأكثر مشاهدة', 'زوارنا يقرأون', 'يقرأون الآن', 'الأكثر', 'أهم الأخبار', 'آخر الأخبار', 'أحدث', 'الأحدث', 'آخر', 'اخر الاخبار', 'الرائج', 'رائج', 'مختارات', 'اخترنا لك', 'أبرز', 'إخترنا لكم', 'أخبار', 'المزيد من', 'پربازدید', 'پربیننده', 'آخرین', 'הנקראות ביותר', 'הכי נקראות', 'חדשות',
  'ताज़ा', 'ताजा', 'लोकप्रिय', 'ट्रेंडिंग', 'सबसे ज्यादा', 'সর্বশেষ', 'জনপ্রিয়', 'সর্বাধিক', 'terpopuler', 'terbaru', 'terkini', 'berita terbaru', 'populer', 'pilihan editor', 'habari mpya', 'habari nyingine', 'xem nhiều', 'mới nhất', 'đọc nhiều', 'tin mới', 'ล่าสุด', 'ยอดนิยม',
  'ランキング', 'アクセスランキング', '人気', '新着', '最新', '注目', 'ピックアップ', '主要ニュース', 'トップニュース', '많이 본', '인기', '최신', '실시간', '주요', '오늘의', '가장 많이', '热门', '熱門', '最新', '排行', '点击排行', '热点', '焦点', '热榜', '要闻', '今日', '編輯推薦', '编辑推荐', '精选', '精選',
] // prettier-ignore

/** Headings of what is no link to an article of the publisher: adverts, partners, jobs, topics, authors, the footer's columns. */
const REFUSED = [
  'breaking', 'breaking news', 'ticker', 'eilmeldung', 'عاجل', 'خبر عاجل', 'срочно', 'son dakika', 'flash',
  'sponsored', 'advertis', 'promoted', 'paid content', 'partner', 'from our partners', 'from our sponsors', 'around the web', 'from the web', 'ads', 'ad', 'shopping', 'deals', 'best deals', 'coupons', 'vouchers', 'tags', 'topics', 'related topics', 'more topics', 'topics related', 'authors', 'about the author', 'share', 'follow', 'newsletter', 'subscribe', 'sections', 'categories', 'company', 'about us', 'services', 'jobs', 'archive', 'archives', 'comments', 'legal', 'contact', 'puzzles', 'games', 'podcasts', 'horoscope', 'weather', 'courses', 'menu', 'navigation', 'read more about', 'related tags', 'companies', 'help', 'follow us', 'apps',
  'anzeige', 'werbung', 'gesponsert', 'themen', 'mehr themen', 'autor', 'autoren', 'teilen', 'rubriken', 'stellenmarkt', 'gutscheine', 'spiele', 'angebote', 'podcast', 'shop', 'schlagworte', 'kommentare', 'service', 'impressum', 'über uns', 'rechtliches', 'verlag', 'anzeigen', 'partnerangebote',
  'publicité', 'sponsorisé', 'contenu sponsorisé', 'thèmes', 'jeux', 'codes promo', 'rubriques', 'commentaires', 'publicidad', 'patrocinado', 'temas', 'etiquetas', 'secciones', 'autores', 'comentarios', 'servicios', 'pubblicità', 'argomenti', 'sezioni', 'reklama', 'reklam', 'annonce', 'annons', 'реклама', 'теги', 'темы', 'рубрики', 'партнеры', 'новости партнеров', 'комментарии', 'إعلان', 'إعلانات', 'الوسوم', 'الكلمات المفتاحية', '広告', 'pr', 'タグ', '광고', '태그', '广告', '標籤', '标签',
] // prettier-ignore

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

function fold(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('İ', 'i')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** Phrases by their first word, so that a heading is held against a few of them only. */
function table(
  entries: readonly (readonly [HeadingKind, readonly string[]])[],
): Map<string, { phrase: string; kind: HeadingKind }[]> {
  const byWord = new Map<string, { phrase: string; kind: HeadingKind }[]>()
  for (const [kind, phrases] of entries)
    for (const raw of phrases) {
      const phrase = fold(raw)
      const word = CJK.test(phrase) ? phrase.charAt(0) : phrase.split(' ', 1)[0]!
      const list = byWord.get(word) ?? []
      list.push({ phrase, kind })
      byWord.set(word, list)
    }
  // The longest phrase that fits decides: 'related topics' before 'related'.
  for (const list of byWord.values()) list.sort((a, b) => b.phrase.length - a.phrase.length)
  return byWord
}
const PHRASES = table([['refused', REFUSED], ['related', RELATED], ['popular', POPULAR]]) // prettier-ignore

/** A heading is short; a headline that begins with such words is not one. */
const MOST_WORDS = 9
/** Words after which a phrase of one word is still the heading ('Related news', 'Latest from Berlin'). */
const MORE_WORDS = 5

/** What a heading says, null where it says nothing of the kind. */
export function headingKind(text: string): HeadingKind | null {
  if (text.length > 90) return null
  const folded = fold(text)
  if (!folded) return null
  const cjk = CJK.test(folded)
  const words = folded.split(' ')
  if (!cjk && words.length > MOST_WORDS) return null
  if (cjk && folded.length > 24) return null
  const list = PHRASES.get(cjk ? folded.charAt(0) : words[0]!) ?? (cjk ? PHRASES.get(words[0]!) : undefined) ?? []
  for (const { phrase, kind } of list) {
    if (folded === phrase) return kind
    const rest = folded.slice(phrase.length)
    if (!folded.startsWith(phrase)) continue
    if (cjk) return kind
    if (rest.startsWith(' ') && words.length - phrase.split(' ').length <= MORE_WORDS) return kind
  }
  if (cjk) for (const word of CJK_INSIDE) if (folded.includes(word.word)) return word.kind
  return null
}

/** In scripts without spaces the telling word often stands at the end. */
const CJK_INSIDE: readonly { word: string; kind: HeadingKind }[] = [
  { word: '関連', kind: 'related' },
  { word: '관련', kind: 'related' },
  { word: '相关', kind: 'related' },
  { word: '相關', kind: 'related' },
  { word: 'ランキング', kind: 'popular' },
  { word: '新着', kind: 'popular' },
  { word: '最新', kind: 'popular' },
  { word: '많이', kind: 'popular' },
  { word: '뉴스', kind: 'popular' },
  { word: 'ニュース', kind: 'popular' },
]
