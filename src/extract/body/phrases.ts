import { SIGN } from '../../core/phrases.ts'

/**
 * What a short line says, in many languages. One kind of line a row. Read on short texts only (`CAP`), so that no
 * pattern runs over a long paragraph.
 */
export const CAP = 240

const starts = (words: string): RegExp => new RegExp(`^${SIGN}{0,6}(?:${words})`, 'iu')
const whole = (words: string): RegExp => new RegExp(`^${SIGN}{0,6}(?:${words})(?:${SIGN}|\\d){0,12}$`, 'iu')

/** A line that sends the reader to another article. */
export const READ_MORE: RegExp = starts(
  'read (?:more|also|next|here|the full)|also read|see also|more (?:on|from|about|to read|stories|news)\\b|related\\b|recommended\\b|watch(?: now| also| more| the video|:| \\|)|for (?:more (?:stories|news|information|on)|the latest)|listen(?: now| to|:)|don.t miss|must read|further reading|continue reading|keep reading|click here|' +
    'lesen sie|lies auch|mehr (?:zum thema|dazu|lesen|nachrichten|infos)|siehe auch|zum thema|auch interessant|weiterlesen|weitere (?:artikel|themen|nachrichten|meldungen)|lesetipp|das könnte sie|passend dazu|' +
    'lire (?:aussi|la suite|également|plus)|à lire|voir aussi|sur le même sujet|en savoir plus|pour aller plus loin|' +
    'lee también|puedes ver|ve[ar] también|mir[ae] también|leer (?:más|también)|te puede interesar|también te|le puede interesar|más información|ver también|lea (?:también|además|más)|puede leer|relacionad[oa]s?|noticias relacionadas|' +
    'leia (?:também|mais)|veja (?:também|mais)|saiba mais|confira também|' +
    'leggi anche|leggi (?:di più|tutto)|per approfondire|guarda anche|vedi anche|potrebbe interessarti|' +
    'lees (?:ook|meer|verder)|meer (?:over|lezen|nieuws)|bekijk ook|zie ook|' +
    'czytaj (?:też|także|więcej|dalej)|zobacz (?:też|także|również|więcej)|przeczytaj|polecamy|' +
    'ayrıca (?:oku|bak)|ilgili haber|haberin devamı|devamını oku|bunlar da|' +
    'читайте (?:также|ещё|еще|по теме)|читать (?:далее|также|ещё)|смотрите также|по теме|ещё по теме|материалы по теме|подробнее|' +
    'читайте (?:також|ще)|читати (?:також|далі)|дивіться також|за темою|' +
    'اقرأ (?:أيضا|أيضًا|ايضا|المزيد)|إقرأ أيضا|شاهد أيضا|مواضيع ذات صلة|للمزيد|طالع أيضا|' +
    '相关(?:阅读|新闻|报道|文章|链接)|延伸阅读|更多(?:新闻|报道|内容)|阅读(?:更多|全文)|推荐阅读|相關(?:新聞|報導|文章)|延伸閱讀|更多新聞|' +
    'あわせて読みたい|関連(?:記事|リンク|ニュース)|続きを読む|もっと(?:見る|読む)|こちらも|【関連|' +
    '관련\\s?(?:기사|뉴스)|더\\s?보기|추천\\s?기사|' +
    'läs (?:också|mer|även)|les (?:også|mer|mere)|læs (?:også|mere)|lue (?:myös|lisää)|číst (?:dále|více)|čtěte|přečtěte|olvassa|citește|vezi și|διαβάστε|δείτε|xem thêm|baca (?:juga|selengkapnya)',
)

/** A heading over a list of other articles. */
export const RELATED_HEADING: RegExp = starts(
  'related|recommended|more (?:on|from|in|stories|news|articles|like|to read|by)|most (?:read|popular|viewed|shared)|popular|trending|latest|top (?:stories|news)|editor.?s? (?:picks?|choice)|you (?:may|might) (?:also )?(?:like|be interested)|read (?:next|more|also)|up next|see also|also (?:on|in|read)|around the web|sponsored|promoted|in other news|recent (?:posts|articles|stories)|previous|next (?:article|post|story)|keep reading|further reading|don.t miss|what to read|our picks|discover|comments?\\b|leave a (?:comment|reply)|\\d+ (?:comments|responses|replies|thoughts)|join the (?:conversation|discussion)|share this|about the authors?|topics?\\b|tags?\\b|newsletters?\\b|sign up|subscribe|follow us|' +
    'mehr (?:zum|aus|von|artikel|themen|nachrichten|dazu)|weitere|meist(?:gelesen|geklickt)|am meisten|beliebt|neueste|aktuelle|empfohlen|empfehlungen|auch interessant|das könnte|lesen sie|zum thema|verwandte|ähnliche|kommentar|themen\\b|teilen|schlagw|top-?themen|' +
    'à lire|lire aussi|sur le même|les plus (?:lus|populaires)|articles (?:liés|similaires|récents|associés)|dernières|à la une|à découvrir|commentaires?|voir aussi|partager|dans la même|nos |recommandé|' +
    'lo más|más (?:leíd|noticias|vist|inform|en)|noticias relacionad|relacionad|te puede|últim|también te|recomendad|comentarios?|artículos relacionados|temas|etiquetas|archivado en|' +
    'leia (?:também|mais)|veja (?:também|mais)|mais (?:lidas|notícias|vistas)|notícias relacionadas|últimas|comentários|tópicos|' +
    'leggi anche|articoli correlati|i più letti|potrebbe|ultim[eoi]|commenti|argomenti|ti potrebbe|più letti|' +
    'lees (?:ook|meer)|meer (?:over|nieuws|in|van)|meest gelezen|gerelateerd|reacties|ander nieuws|' +
    'czytaj (?:też|także|więcej)|zobacz (?:też|także|również)|polecane|polecamy|powiązane|najnowsze|najpopularniejsze|najczęściej|komentarze|tematy|' +
    'ilgili|benzer|son (?:dakika|haberler)|en çok|popüler|önerilen|yorumlar|günün|diğer haber|' +
    'читайте|по теме|похожие|другие (?:новости|материалы)|последние|главн(?:ое|ые)|популярн|самое|ещё|еще|новости|комментари|материалы по|теги|рекоменд|смотрите|' +
    'читайте|схожі|останні|популярн|інші|коментар|головне|' +
    'مواضيع|ذات صلة|الأكثر|اقرأ|أخبار (?:ذات|أخرى)|آخر|المزيد|تعليق|قد يعجبك|مقالات|' +
    '相关|相關|热门|熱門|推荐|推薦|延伸|更多|最新|猜你喜欢|评论|留言|排行|' +
    '関連|おすすめ|人気|ランキング|最新|あわせて|コメント|新着|この記事|' +
    '관련|인기|추천|많이\\s?본|최신|댓글|주요|' +
    'läs (?:också|mer)|mest lest|mest läst|senaste|siste|les (?:også|mer)|læs (?:også|mere)|mest læste|lue (?:myös|lisää)|luetuimmat|související|nejčtenější|další|kapcsolódó|legfrissebb|σχετικά|διαβάστε|baca juga|terkait|terpopuler|xem thêm|tin (?:liên quan|mới)',
)

/** An invitation to subscribe, sign up, pay, install or follow. */
export const SIGN_UP: RegExp = starts(
  '(?:please )?(?:sign up|subscribe|create (?:an|your|a free) account|register|log ?in|sign in|follow (?:us|\\w+ on)|join (?:us|our|the)|download (?:our|the) app|get (?:the|our|your|more|all)|support (?:us|our|independent)|donate|become a|already a (?:subscriber|member)|enter your email|your email|stay (?:up to date|informed)|like us|find us)\\b|' +
    '(?:jetzt )?(?:abonnieren|anmelden|newsletter|registrieren)|abonnieren sie|melden sie|folgen sie|unterstützen sie|' +
    'abonnez|inscri|recevez|suivez|s.abonner|téléchargez|' +
    'suscr[íi]b|regístr|s[íi]gu(?:e|enos)|reg[íi]strate|recibe|únete|descarga|' +
    'assine|inscreva|siga|receba|cadastre|clique|' +
    'iscriviti|abbonati|seguici|ricevi|scarica|' +
    'schrijf|abonneer|volg ons|meld je|' +
    'zapisz|subskrybuj|obserwuj|dołącz|śledź|' +
    'abone ol|takip et|bültene|' +
    'подпи[сш]|присоединяйтесь|следите|оформите|' +
    'підпи[сш]|приєднуйтесь|слідкуйте|' +
    'اشترك|تابع|انضم|سجل|' +
    '订阅|關注|关注|扫码|扫描|下载|訂閱|下載|登録|フォロー|会員|구독|로그인',
)

/** What an invitation offers: without one of these the same words may begin a sentence of the text. */
export const OFFERS: RegExp =
  /subscri|\baccount\b|newsletter|news ?alert|\bapps?\b|abonn|suscr|assin|e-?mail|whatsapp|telegram|facebook|twitter|instagram|podcast|push|membership|подпи|підпи|اشترك|订阅|訂閱|구독/iu

/** An invitation to write to the editors. */
export const CONTACT: RegExp = starts(
  'get in touch|got a (?:story|tip)|do you have (?:a|any) (?:story|tip|information|news)|have (?:a|any) (?:story|tip)|contact (?:us|the|our)|(?:please )?e-?mail|send (?:us|your|tips)|write to|reach (?:the|out)|' +
    'haben sie (?:hinweise|fragen|anregungen)|schreiben sie|kontakt|contactez|écrivez|contáct|escríb|escrev|entre em contato|scrivi|contatta|neem contact|mail naar|napisz|skontaktuj|bize|iletişim|пишите|напишите|свяжитесь|пишіть|للتواصل|راسل|投稿|お問い合わせ|제보|tipsa|har du tips|kontakta',
)

/** A picture's credit or a copyright line. */
export const CREDIT: RegExp = starts(
  '©|\\(c\\)|copyright|all rights reserved|photo(?:s|graph)?(?: (?:by|credit|courtesy))?\\s*[:/]|image(?: credit| source)?\\s*:|picture\\s*:|credit\\s*:|(?:file )?photo\\b.{0,40}$|getty|foto\\s?s?\\s*[:/]|bild(?:quelle|rechte)?\\s*[:/]|quelle\\s*:|crédit|fotografía|imagen\\s*:|imagem\\s*:|fot\\.|фото\\s*[:/]|фото\\b.{0,30}$|صورة|图片来源|图源|写真\\s*[:：/]|사진\\s*[=:]',
)

/** A date, alone or with 'published' and the like. A text without a digit is not looked at from each of its letters. */
export const DATE_LINE: RegExp =
  /^(?=.{4,90}$)(?=\D*\d)[^.!?]{0,40}?(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}\.?\s+(?-i:\p{L}{3,12})\.?,?\s+(?:de\s+)?\d{4}|(?-i:\p{L}{3,12})\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}\s?年\s?\d{1,2}\s?月|\d{4}년)/iu

/** 'Published', 'Updated', reading time. */
export const UPDATED: RegExp = starts(
  '(?:first )?published|(?:last )?(?:updated|modified)|posted|\\d+ ?min(?:ute)?s? (?:read|ago)|\\d+ (?:hours?|days?) ago|reading time|aktualisiert|veröffentlicht|stand\\s*:|lesezeit|publié|mis à jour|temps de lecture|publicado|actualizado|atualizado|pubblicato|aggiornato|gepubliceerd|bijgewerkt|opublikowan|aktualizacja|güncelleme|yayın|опубликовано|обновлено|опубліковано|оновлено|نشر|آخر تحديث|发布|更新|公開|更新|입력|수정|기사입력',
)

/** A by-line. */
export const BY_LINE: RegExp = starts(
  '(?:written |reported |story |words )?by (?-i:\\p{LC})|von (?-i:\\p{LC})|par (?-i:\\p{LC})|por (?-i:\\p{LC})|di (?-i:\\p{LC})|door (?-i:\\p{LC})|autor(?:in|a|es)?\\s*:|author\\s*:|reporter\\s*:|text\\s*:|redazione|redacción|redação|redaktion|от редакции|автор\\s*:|بقلم|كتب|记者|文[/／]|作者|編集|기자',
)

/** A note on how the article came about: correction, contributors, first publication. They belong to the text. */
export const NOTE: RegExp = starts(
  'this (?:article|story|piece|post|report|essay) (?:was|has been|is|first|originally|appeared)|(?:editor.?s?|author.?s?|publisher.?s?) note|correction|clarification|update\\s*:|(?:additional )?(?:reporting|writing|editing) by|with (?:reporting|files|inputs|contributions)|an earlier version|originally published|first published (?:in|by|on|at)|\\(?(?:with )?inputs? from|disclosure|disclaimer|' +
    'anmerkung|hinweis|korrektur|in einer früheren|mitarbeit|note (?:de la|de l|:)|correctif|nota (?:de|del|da|do|:)|corrección|correção|nota di|rettifica|noot|rectificatie|korekta|sprostowanie|düzeltme|примечание|уточнение|исправление|примітка|تصحيح|ملاحظة|更正|编者按|訂正|정정',
)

/** The label of an advertisement. */
export const ADVERT: RegExp = whole(
  'advertise?ments?|ads?|sponsored(?: content| by)?|promoted|(?:story|article) continues (?:below|after)(?: (?:this )?(?:ad|advertisement))?|continue reading(?: below)?|scroll (?:down )?to continue|skip (?:ad|advertisement)|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|reklama|reklam|реклама|إعلان|广告|廣告|広告|광고|annons|annonse|mainos',
)

/** An invitation to comment. */
export const COMMENTS: RegExp = starts(
  '(?:\\d+ )?comments?\\b|leave a (?:comment|reply)|view comments|post a comment|join the (?:conversation|discussion)|kommentare?\\b|(?:\\d+ )?commentaires?|réagir|comentarios?\\b|comentários?\\b|commenti\\b|reacties?\\b|komentarze?\\b|yorum(?:lar)?\\b|комментари|коментар|تعليق|评论|留言|コメント|댓글',
)

/** Words of promotion, anywhere in a text. */
export const PROMOTION: RegExp =
  /newsletter|subscri(?:be|ption)|sign(?:ed)? up|\bapp\b|whatsapp|telegram|abonn|suscr[ií]b|assine|iscriviti|podcast|e-?mail|\bplus\b|membership|follow us|facebook|instagram|подпи[сш]|підпи[сш]|اشترك|订阅|訂閱|구독/iu

/** Words of notices on privacy, commission, comments and rights, anywhere in a text. */
export const NOTICE: RegExp =
  /cookies?\b|privacy|privatsph|datenschutz|externe[nr]? inhalt|consent|zustimm|affiliate|partnerlink|commission|provision erh|sternchen|confidentialit|privacidad|contenido externo|contenus? (?:externe|tiers)|comment(?:s|ing) (?:policy|are)|kommentar|copyright|all rights reserved|©/iu
