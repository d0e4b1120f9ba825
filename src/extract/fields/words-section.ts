import { alternatives } from '../../core/phrases.ts'
import { classWords } from '../../core/class-words.ts'
import { HOME_WORDS, folded, LANGUAGE_NAMES, STEERING_WORDS } from './words-steering.ts'

/** Rubrics so wide that a narrower one is to be preferred, folded. */
export const GENERIC_SECTIONS: ReadonlySet<string> = new Set([
  ...folded(`
    news | latest | latest news | all news | top news | top stories | articles | stories | blog | blogartikel |
    beiträge | posts | featured | nachrichten | aktuell | aktuelles | artikel | meldungen | actualités | actualité |
    actu | infos | noticias | actualidad | últimas noticias | notizie | attualità | ultime notizie | notícias |
    últimas | nieuws | wiadomości | aktualności | haber | haberler | gündem | новости | лента новостей | новини |
    أخبار | الأخبار | nyheter | nyheder | uutiset | zprávy | hírek | știri | 新闻 | 新聞 | ニュース | 뉴스
  `),
  // Where the site shows an article, and not what it is about.
  ...folded(`
    highlight | highlights | top story | topstory | top news | topnews | breaking | breaking news | editors pick | editors picks |
    editor's pick | editor's picks | editors' picks | editors choice | must read | must reads | whats new | what's new | all articles | all stories |
    spotlight | cover story | news archive | homepage slider | slider |
    alle news | alle nachrichten | alle meldungen | alle artikel | alle beiträge | neuigkeiten | newsarchiv | empfehlung |
    empfehlungen | empfohlen | titelthema | topthema | top thema | aufmacher | eilmeldung | neueste |
    à la une | la une | une | en vedette | sélection | toutes les actualités | dernières actualités | dernières nouvelles |
    destacado | destacados | destacada | destacadas | portada principal | lo último | última hora | todas las noticias |
    in evidenza | primo piano | in primo piano | tutte le notizie | ultim'ora |
    destaque | destaques | últimas notícias | todas as notícias |
    uitgelicht | laatste nieuws | alle berichten | wyróżnione | polecane | najnowsze |
    главное | последние новости | последние новости сегодня | все новости | головне | останні новини | усі новини |
    öne çıkan | öne çıkanlar | manşet | son dakika | tüm haberler |
    utvalt | senaste nytt | siste nytt | seneste nyt | alle nyheder | alle nyheter | pääuutiset |
    مميز | مختارات | آخر الأخبار | أهم الأخبار | كل الأخبار |
    注目 | 特集 | 头条 | 頭條 | 要闻 | 要聞 | 最新 | 주요뉴스 | 최신뉴스
  `),
])

/** Steps of a breadcrumb and values of metadata that are no rubric at all, folded. */
export const NO_SECTION: ReadonlySet<string> = new Set([
  ...HOME_WORDS,
  ...STEERING_WORDS,
  ...LANGUAGE_NAMES,
  // The label itself, where a theme was left as it came, and the way to the list of all of its like.
  ...folded(`
    overview | category | categories | kategorie | kategorien | catégorie | catégories | categoría | categorías | categoria | categorie |
    rubrik | rubriken | rubrique | rubriques | rubrica | rubriek | kategoria | kategori | рубрика | рубрики | категория |
    topics | all topics | themen | alle themen | thèmes | temas | temi | argomenti | assuntos | onderwerpen | tematy |
    темы | теми | konular | emner | ämnen | المواضيع | トピックス | 토픽
  `),
  ...folded(`
    uncategorized | uncategorised | allgemein | non classé | sin categoría | sem categoria | senza categoria |
    без рубрики | без категории | tags | tag | all | index | article | archive | archives | archiv | none | null |
    undefined | default | content | story | page | amp | detail | details | post | text | popular | facebook |
    twitter | instagram | linkedin | youtube
  `),
])

/** What a link does to the page, and how long something lasts: no rubric either. */
export const NO_RUBRIC: RegExp = new RegExp(
  `\\d\\s?[:’'′]\\s?\\d\\d|^\\d{1,2}\\.?\\s\\p{L}+\\s\\d{4}|^(?:${alternatives({
    en: `
      skip to … | (back/return/go/jump) to [the ](top/content/main/home/homepage/list/overview/search/navigation/footer/menu)[ …] |
      open menu | close menu | main menu | toggle …
    `,
    de: `
      menü … | mobiles menü … | zu(m/r) (inhalt/hauptinhalt/navigation/hauptnavigation/hauptsidebar/fußzeile/suche)[ …] |
      zur startseite | zurück zu(m/r) (übersicht/liste/startseite/suche/inhalt/anfang)[ …]
    `,
    fr: "(aller/passer) a(u/ux) (contenu/menu/commentaires)[ …] | retour (à la liste/à l'accueil/au sommaire)[ …] | ouvrir le menu",
    es: '(saltar/ir) al (contenido/menú/inicio)[ …] | volver a(l/ la) (inicio/portada/lista)[ …] | abrir menú',
    it: "vai al contenuto[ …] | torna a(ll'elenco/lla lista/lla home)[ …] | apri menu",
    pt: '(ir/pular) para o (conteúdo/menu)[ …] | voltar (para/ao/à) (início/lista/topo)[ …] | abrir menu',
    nl: '(ga/terug) naar (inhoud/overzicht/boven/de inhoud/het overzicht)[ …] | open menu',
    pl: '(przejdź/powrót/wróć) do (treści/listy/strony głównej)[ …]',
    nordic:
      '(gå/hopp/hoppa/tilbage/tilbake/tillbaka) til[l] (hovedindhold/innhold/innehåll/indhold/oversigt/oversikt)*',
    ru: '(перейти/назад/вернуться) к (содержанию/списку/тексту)',
    tr: 'içeriğe geç',
  })})$`,
  'iu',
)

/** What a publisher offers its readers in the same place. */
export const OFFER: RegExp = new RegExp(
  `^(?:${alternatives({
    en: '(subscribe/sign up/donate/register/join)[ now/ today/ here/ us] | become a (member/subscriber) | support us',
    de: '[jetzt ](abonnieren/spenden/registrieren/unterstützen/mitglied werden) | [zum ]abo[nnement] | unterstützen sie uns',
    fr: "s'abonner | je m'abonne | abonnez-vous | faire un don | soutenez-nous | devenir membre",
    es: 'suscr(í/i)b(ete/ase/irse) | suscripciones | hazte socio | apóyanos | donar',
    it: 'abbonati | abbonamenti | sostienici | diventa socio',
    pt: 'assine[ já/ agora] | assinar | apoie | doar',
    nl: 'abonneer[ je] | abonneren | word (abonnee/lid) | doneer | steun ons',
    pl: 'prenumerata | subskrybuj | wesprzyj nas',
    nordic: 'bli (abonnent/prenumerant/medlem) | bliv medlem | prenumerera | abonn(é/e)r | køb abonnement | tilaa',
    ru: 'подписаться | подписка | поддержать',
    tr: 'abone ol | destek ol',
    ar: 'اشترك[ الآن]',
  })})$|^(?:立即)?(?:订阅|訂閱)$|^購読(?:する)?$|^구독(?:하기)?$`,
  'iu',
)

/** An issue of a magazine by its number: where an article was printed, not what it is about. */
export const ISSUE: RegExp = new RegExp(
  `^(?:${alternatives({
    en: 'issue | edition | volume | vol | no',
    de: 'ausgabe | heft | nr',
    fr: 'numéro | édition | n°',
    es: 'edición | número',
    it: 'numero | edizione',
    pt: 'edição',
    nl: 'editie | nummer',
    pl: 'numer | wydanie',
    nordic: 'utgave | utgåva | udgave',
    cs: 'číslo | vydání',
    ru: 'выпуск | номер',
    tr: 'sayı',
  })})\\.?\\s*[#№]?\\s*\\d[\\d\\s/.-]*$`,
  'iu',
)

/** The word before a printed rubric, with its colon. */
export const CATEGORY_LABEL: RegExp = new RegExp(
  `^(?:${alternatives({
    en: 'categor(y/ies) | section | posted in | filed under | published in',
    de: 'kategorie[n] | rubrik[en] | ressort | abgelegt unter | veröffentlicht in',
    fr: 'catégorie[s] | rubrique[s] | classé dans | publié dans',
    es: 'categor(í/i)a[s] | sección | estás en | archivado en',
    it: 'categori(a/e) | sezione | rubrica | archiviato in',
    pt: 'categoria[s] | seção',
    nl: 'categorie[ën] | rubriek | geplaatst in',
    pl: 'kategori(a/e) | dział',
    nordic: 'kategori[er] | avdelning',
    cs: 'rubrika | kategorie',
    ru: 'рубрик(а/и) | категори(я/и) | раздел',
    uk: 'рубрик(а/и) | категорі(я/ї)',
    tr: 'kategori',
    el: 'κατηγορί(α/ες)',
  })})\\s*[:：]\\s*`,
  'iu',
)

/** Class words of an article's categories. */
export const CATEGORY_HINT: RegExp = classWords({
  en: `
    (entry/post/article/meta/blog/story/news)-[_](category/categories/cat/cats)> | <cat(egory/egories)-[_]links> |
    <category-[_](name/label/tag)> | categoryname | <section-[_](name/label)> | <category-indicator> |
    <article-theme> | <article-section-(info/name/label/link)> | <rubric> | <meta-cat> | <categories> | <entry-cats> | <td-category>
  `,
  de: '<(rubrik/ressort)>',
  fr: '<rubrique>',
})

/** The same in one word, which programs also put before the names of all categories in the class of the whole article. */
export const CATEGORY_CLASS: RegExp = /(?:^|\s)(?:category|post-?cat)(?:\s|$)/

/** Class words of what stands beside an article: other articles, widgets, menus. */
export const OTHERS_HINT: RegExp =
  /(?:^|[\s_-])(?:related|similar|recommend\w*|widget|sidebar|menu|nav|navigation|teaser|card|popular|more-from|cat-item)(?:$|[\s_-])/

/** Class words of the entry of a menu that holds the article, as the commonest program writes them. */
export const CURRENT_HINT: RegExp =
  /^current-(?:post|category)-(?:ancestor|parent)$|^current-(?:cat|category|menu-parent)$/

/** Addresses of the lists of a category, as programs and newsrooms make them. */
export const CATEGORY_ADDRESS: RegExp =
  /[/?&](?:categor(?:y|ies|ia|ias|ie|iya)|categorie?s?|kategori[aeo]?n?|kategorie|sections?|secci[oó]n|sezione|ressorts?|rubri(?:k|ken|que|ca|ka|c)|cat)[/=]/i

/** Folders that hold an author's articles: what lies below one is named after the author. */
export const AUTHORS_FOLDER: RegExp =
  /\/(?:authors?|autor(?:en|es|i|a)?|auteurs?|autori|columnists?|colunistas?|columnistas|firmas|skribent(?:er)?|yazar(?:lar)?|avtor[iy]?)\/[^/?#]{2,}/i
