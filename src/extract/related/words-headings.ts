import type { PhraseTable } from '../../core/phrases.ts'

/** Headings of boxes that are tied to the article. A heading counts when it is such a phrase, or begins with it. */
export const RELATED: PhraseTable = {
  en: `
    related | more on this | more on the story | more about this | more on | more about | read next |
    what to read next | read also | also read | read more | see also | you may like | you might like | you may also |
    you might also | you may be interested | recommended | recommendations | more like this | similar | up next |
    next up | further reading | keep reading | continue reading | dig deeper | go deeper | in this story |
    explore more on | more coverage | suggested | other stories on | story continues | in depth | background |
    read this next | read on | read further | see more on | from the archive | also of interest |
    recommends | we recommend | you ll also | you ll love | you will also like | in related news | more reading
  `,
  de: `
    mehr zum thema | mehr zu diesem thema | mehr dazu | mehr zu | mehr über | lesen sie auch | lesen sie mehr |
    lies auch | lies mehr | auch interessant | das könnte sie | diese artikel könnten | diese beiträge könnten | diese themen könnten | das könnte dich | das könnte ihnen | das könnte dir | dich interessiert | sie interessiert | zum thema |
    passend zum thema | weitere artikel zum thema | weitere informationen | weitere infos | mehr infos | erfahre mehr | weiterführende | verwandte | ähnliche |
    passende | empfohlen | empfohlene | empfohlener | empfehlungen | siehe auch | hintergrund | dazu passend | interessant dazu |
    artikel zum thema | links zum thema | weiterlesen | beiträge zum thema | im zusammenhang | dossier |
    außerdem zum thema | könnte auch interessant sein | weitere beiträge | weitere texte | weitere berichte |
    passend zum artikel | die redaktion empfiehlt | unsere redaktion empfiehlt | unsere empfehlungen |
    weitere inhalte | mehr lesen | mehr für dich | noch mehr zum thema | noch mehr infos | lesetipps | unsere lesetipps |
    interessante artikel | das wird dir auch | das wird sie auch | das wird ihnen auch | das könnte euch | gleich weiterlesen |
    weitere einträge | ähnlich | ähnliches | auch spannend | ebenfalls interessant | ebenfalls lesenswert |
    verwandtes | passt dazu | das passt dazu | sonderberichte zum thema | nachrichten zum thema | berichte zum thema
  `,
  fr: `
    à lire aussi | a lire aussi | lire aussi | à lire également | à lire ensuite | sur le même sujet |
    sur le même thème | dans la même | pour aller plus loin | voir aussi | à voir aussi | vous aimerez |
    articles liés | articles similaires | nos articles | recommandé | en lien | lire la suite | plus sur |
    ces articles devraient | ces articles pourraient | cela peut vous intéresser | à découvrir aussi | nous vous recommandons | vous pourriez aussi | à relire | notre dossier | à suivre dans | à découvrir | pour approfondir | l auteur vous recommande | la rédaction vous recommande |
    la rédaction vous conseille | articles en relation | articles associés |
    articles connexes | lisez aussi | lisez également | lire également | dans le même thème | ça peut vous | cela pourrait vous
  `,
  es: `
    te puede interesar | te puede gustar | le puede interesar | puede interesarte | te recomendamos | recomendados |
    recomendadas | lee también | lea también | leé también | lee además | lea además | ver también | vea también |
    además | relacionado | relacionada | noticias relacionadas | artículos relacionados | notas relacionadas |
    más sobre | más información | más noticias sobre | para saber más | sigue leyendo | seguir leyendo |
    contenido relacionado | temas relacionados | también te | también en | no te pierdas | seguí leyendo |
    siga leyendo | le recomendamos | te sugerimos | lee más | lea más | mira también | mirá también | leer también |
    puede que te interese | podría interesarte | te podría interesar | te podrían interesar | quizás te interese | quizá te interese | tal vez te interese |
    contenido recomendado | artículos similares | noticias similares | entradas relacionadas
  `,
  it: `
    leggi anche | leggi di più | potrebbe interessarti | potrebbero interessarti | potrebbe anche | ti potrebbe |
    articoli correlati | correlati | notizie correlate | approfondimenti | approfondisci | per approfondire |
    sullo stesso argomento | vedi anche | consigliati | leggi ancora | articoli consigliati | ti consigliamo |
    potrebbe piacerti | forse ti interessa | contenuti correlati | post correlati | articoli collegati | notizie collegate |
    per saperne di più
  `,
  pt: `
    leia também | leia mais | veja também | veja mais | saiba mais | relacionadas | relacionados |
    notícias relacionadas | artigos relacionados | mais sobre | pode interessar | você pode gostar | recomendado |
    leia ainda | leia a seguir | continue lendo | matérias relacionadas | conteúdo relacionado | recomendadas | você também pode |
    talvez você goste | talvez te interesse | posts relacionados | artigos semelhantes |
    notícias semelhantes | poderá também gostar | também pode gostar
  `,
  nl: `
    lees ook | lees meer | lees verder | meer over | zie ook | gerelateerd | verwant | aanbevolen | bekijk ook |
    ook interessant | aanraders | meer lezen | misschien vind je | wij raden aan | gerelateerde |
    ook lezen | meer artikelen over | bekijk meer | vind je misschien | dit vind je ook | vergelijkbare
  `,
  nordic: `
    læs også | les også | läs också | läs även | läs mer | les mer | læs mere | mer om | mere om | relaterat |
    relatert | relateret | relaterade | relaterte | relaterede | lue myös | lue aiheesta lisää | lue lisää aiheesta | lisää aiheesta | aiheesta | se også |
    se även | fler artiklar om | flere saker om | anbefalt | anbefalte | rekommenderat | läs vidare | les videre |
    læs videre | du kanske gillar | aiheeseen liittyvää | suosittelemme | katso myös |
    lignende artikler | lignende saker | liknande artiklar | flere artikler om | samankaltaisia | sinua saattaa kiinnostaa | saattaisi kiinnostaa |
    lisää samasta aiheesta | kanskje du liker | du kan også lide | du kanske också gillar
  `,
  pl: `
    czytaj też | czytaj także | czytaj również | przeczytaj także | przeczytaj również | zobacz też | zobacz także |
    zobacz również | powiązane | polecane | polecamy | więcej na temat | warto przeczytać | podobne | warte przeczytania | może cię zainteresować | zainteresuje cię |
    więcej na ten temat | może zainteresować | może cię zaciekawić | czytaj dalej
  `,
  cs: 'čtěte také | čtěte i | související | mohlo by vás zajímat | přečtěte si také | k tématu | více k tématu | podobné články | doporučujeme | přečtěte si | čtěte dále | mohlo by vás také',
  sk: 'čítajte aj | čítajte tiež | prečítajte si | súvisiace | mohlo by vás zaujímať | k téme | odporúčame',
  hu: 'olvasta már | kapcsolódó | ajánljuk | ajánlott | ez is érdekelheti | olvassa el | a témában | hasonló cikkek',
  ro: 'citește și | citiți și | citește mai | articole similare | articole pe aceeași temă | pe aceeași temă | vezi și | recomandări | citeste si | citeste mai | vezi si | te-ar putea interesa | ar putea să te intereseze',
  hr: 'pročitajte još | pročitajte i | pročitaj i | pročitaj još | povezane vesti | povezane vijesti | povezani | povezano | vezane vesti | moglo bi vas zanimati | preporučujemo | slične vesti',
  sr: 'прочитајте још | прочитајте и | повезане вести | повезано | можда вас занима | препоручујемо',
  mk: 'поврзани | прочитајте и | слични вести',
  sl: 'preberite tudi | preberite še | povezane novice | sorodne vsebine | morda vas zanima',
  lt: 'taip pat skaitykite | skaitykite | susijusios | susiję | rekomenduojame | daugiau šia tema',
  lv: 'lasi arī | lasiet arī | saistītie | saistītās | līdzīgi raksti | iesakām',
  et: 'loe ka | loe lisaks | seotud | seotud artiklid | sarnased artiklid | soovitame',
  sq: 'lexo edhe | lexoni edhe | të ngjashme | artikuj të ngjashëm',
  ca: 'llegeix també | et pot interessar | notícies relacionades | relacionat | més informació sobre | articles relacionats | et pot agradar | us pot interessar',
  el: 'διαβάστε επίσης | διαβάστε ακόμη | διαβάστε ακόμα | σχετικά | σχετικές ειδήσεις | δείτε επίσης | διαβάστε περισσότερα | σας προτείνουμε | προτεινόμενα | μπορεί να σας ενδιαφέρει',
  bg: 'прочетете още | прочетете и | вижте още | още по темата | по темата | свързани | препоръчваме | подобни',
  tr: `
    ilgili haberler | ilgili | bunlar da ilginizi çekebilir | ilginizi çekebilir | benzer haberler |
    bunları da okuyun | önerilen | önerilenler | ilginizi çekebilecek | sizin için önerilenler | ayrıca bakınız
  `,
  ru: `
    читайте также | читать также | читайте ещё | читайте еще | по теме | материалы по теме | похожие |
    другие материалы по теме | смотрите также | связанные | рекомендуем | вам может быть интересно |
    подробнее по теме | еще по теме | ещё по теме | читайте далее | читать далее | сюжет | новости по теме |
    статьи по теме | публикации по теме | читайте по теме | вам может понравиться | вам будет интересно | рекомендуемые |
    вам также может | вам также понравится | вам также будет интересно | возможно вам понравится | возможно вас заинтересует | также по теме | другие статьи по теме
  `,
  uk: 'читайте також | за темою | схожі | дивіться також | рекомендуємо | вам може бути цікаво | вас може зацікавити | вам також може | також може зацікавити | матеріали за темою | новини за темою',
  be: 'чытайце таксама',
  ar: `
    اقرأ أيضا | اقرأ أيضاً | إقرأ أيضا | اقرا ايضا | اقرأ المزيد | مواضيع ذات صلة | ذات صلة | أخبار ذات صلة |
    مقالات ذات صلة | قد يعجبك | قد يهمك | المزيد حول | المزيد عن | شاهد أيضا | موضوعات متعلقة | أخبار متعلقة |
    مقالات مشابهة | ننصحك | مرتبط | مقالات متعلقة | مواد ذات صلة | تابع القراءة |
    مواضيع ذات علاقة | أخبار ذات علاقة | ذات علاقة | أخبار مشابهة | مواضيع مشابهة | موضوعات ذات صلة
  `,
  fa: 'اخبار مرتبط | بیشتر بخوانید | مطالب مرتبط | همچنین بخوانید | در همین رابطه | در همین زمینه',
  ur: 'یہ بھی پڑھیں | مزید پڑھیں | متعلقہ خبریں',
  he: 'קראו גם | קרא גם | כתבות קשורות | עוד בנושא | אולי יעניין',
  hi: 'यह भी पढ़ें | ये भी पढ़ें | इसे भी पढ़ें | यह भी देखें | संबंधित | आगे पढ़ें',
  bn: 'আরও পড়ুন | আরো পড়ুন | সম্পর্কিত',
  mr: 'हेही वाचा | हे ही वाचा | आणखी वाचा',
  ne: 'यो पनि पढ्नुहोस् | सम्बन्धित',
  gu: 'આ પણ વાંચો',
  pa: 'ਇਹ ਵੀ ਪੜ੍ਹੋ',
  ta: 'இதையும் படியுங்கள் | தொடர்புடைய | மேலும் படிக்க',
  te: 'ఇవి కూడా చదవండి | సంబంధిత',
  ml: 'ഇതും വായിക്കുക | അനുബന്ധ',
  ka: 'წაიკითხეთ აგრეთვე | მსგავსი',
  hy: 'կարդացեք նաև',
  az: 'həmçinin oxuyun | oxşar xəbərlər | əlaqəli',
  kk: 'тағы оқыңыз | оқи отырыңыз',
  uz: 'shuningdek o qing | mavzuga oid',
  af: 'verwante | lees verder',
  is: 'tengdar fréttir | lesa meira | sjá einnig',
  ms: 'berita berkaitan | artikel berkaitan | berkaitan',
  id: 'baca juga | berita terkait | artikel terkait | terkait | lihat juga | berita rekomendasi | rekomendasi',
  sw: 'soma pia | soma zaidi',
  vi: 'tin liên quan | bài liên quan | xem thêm | đọc thêm | có thể bạn quan tâm',
  th: 'ข่าวที่เกี่ยวข้อง | อ่านเพิ่มเติม',
  tl: 'basahin din',
  ja: '関連記事 | 関連ニュース | 関連 | あわせて読みたい | こちらも | おすすめ | この記事もおすすめ | 次に読む | 続きを読む | 情報提供元の記事 | 合わせて読みたい | こんな記事も | この記事を読んだ人',
  ko: '관련기사 | 관련 기사 | 관련뉴스 | 관련 뉴스 | 함께 보면 | 이 기사와 | 추천 기사 | 추천기사 | 추천 뉴스 | 연관 | 더 읽기 | 함께 읽으면 | 같이 보면',
  zh: '相关 | 相關 | 延伸阅读 | 延伸閱讀 | 推荐阅读 | 推薦閱讀 | 相关阅读 | 相關閱讀 | 相关新闻 | 相關新聞 | 更多相关 | 猜你喜欢 | 你可能 | 您可能 | 推荐文章 | 推薦文章 | 为你推荐 | 為你推薦',
}

/** Headings of what is no link to an article of the publisher: adverts, partners, jobs, topics, authors, the footer's columns. */
export const REFUSED: PhraseTable = {
  breaking: 'breaking | breaking news | ticker | eilmeldung | عاجل | خبر عاجل | срочно | son dakika | flash',
  en: `
    sponsored | advertis | promoted | paid content | partner | from our partners | from our sponsors |
    around the web | from the web | ads | ad | shopping | deals | best deals | coupons | vouchers | tags | topics |
    related topics | more topics | topics related | authors | about the author | share | follow | newsletter |
    subscribe | sections | categories | company | about us | services | jobs | archive | archives | comments | legal |
    contact | puzzles | games | podcasts | horoscope | weather | courses | menu | navigation | read more about |
    related tags | companies | help | follow us | apps | popular topics | trending topics | popular tags |
    popular categories | latest comments | recent comments | whitepapers | latest whitepapers | popular searches
  `,
  de: `
    anzeige | werbung | gesponsert | themen | mehr themen | autor | autoren | teilen | rubriken | stellenmarkt |
    gutscheine | spiele | angebote | podcast | shop | schlagworte | kommentare | service | impressum | über uns |
    rechtliches | verlag | anzeigen | partnerangebote | beliebte themen | beliebte kategorien | aktuelle whitepaper |
    neueste kommentare | letzte kommentare | zuletzt kommentiert
  `,
  fr: 'publicité | sponsorisé | contenu sponsorisé | thèmes | jeux | codes promo | rubriques | commentaires | derniers commentaires',
  es: 'publicidad | patrocinado | temas | etiquetas | secciones | autores | comentarios | servicios | temas populares',
  it: 'pubblicità | argomenti | sezioni',
  slavic: 'reklama | reklam | popularne tematy | popularne tagi',
  nordic: 'annonce | annons',
  ru: 'реклама | теги | темы | рубрики | партнеры | новости партнеров | комментарии',
  ar: 'إعلان | إعلانات | الوسوم | الكلمات المفتاحية',
  ja: '広告 | pr | タグ',
  ko: '광고 | 태그',
  zh: '广告 | 標籤 | 标签',
}
