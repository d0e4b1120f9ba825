import { monthOf } from '../../core/month-names.ts'
import { phraseList, phrases } from '../../core/phrases.ts'
import { words } from '../../core/text.ts'
import { NO_NAMES } from './byline-words.ts'
import { isAge } from './printed-ages.ts'

/**
 * Words of menus, controls and notices, lower case, by language. Nobody's name is made of them alone: 'Kontakt
 * Impressum', 'Read more', 'Further information'. Words that are given or family names are left out, whatever menus say.
 */
const NOTICES: ReadonlySet<string> = new Set(
  phraseList({
    small: 'and | und | et | y | e | i | и | en | og | och | ve | zur | zum | für | us | uns | our',
    en: `
      contact | imprint | privacy | policy | terms | conditions | directions | share | print | register | login | logout |
      sign | log | in | up | out | subscribe | newsletter | more | further | information | info | news | current | latest |
      press | release | releases | read | home | menu | search | sitemap | archive | archives | cookies | settings | help |
      faq | about | skip | content | updated | edited | announcement | announcements
    `,
    de: `
      kontakt | impressum | datenschutz | datenschutzerklärung | agb | anfahrt | teilen | drucken | merken | weiterlesen |
      weitere | weiteres | weiterführende | informationen | infos | aktuell | aktuelle | aktueller | aktuelles |
      meldung | meldungen | mitteilung | mitteilungen | pressemitteilung | pressemitteilungen | pressemeldung |
      pressemeldungen | registrieren | registrierung | anmelden | anmeldung | abmelden | einloggen | startseite |
      abonnieren | bestellen | abbestellen | pressedienst | suche | suchen | menü | nachricht | nachrichten |
      neuigkeiten | mehr | zurück | lesen | übersicht | archiv | termine | veranstaltungen | downloads |
      einstellungen | hilfe | inhalt | bekanntmachung | bekanntmachungen | ankündigung
    `,
    fr: `
      contacter | contactez | nous | mentions | légales | confidentialité | partager | imprimer | lire | suite | plus |
      inscription | inscrire | connexion | connecter | accueil | actualité | actualités | actus | communiqué |
      communiqués | presse | informations | recherche | rechercher | aide | plan | site | abonner | abonnez
    `,
    es: `
      contacto | contactar | aviso | legal | privacidad | compartir | imprimir | leer | más | registro | registrarse |
      iniciar | sesión | inicio | actualidad | noticias | noticia | comunicado | comunicados | prensa | información |
      informaciones | buscar | búsqueda | ayuda | suscribirse | suscríbete
    `,
    pt: `
      contato | contacto | privacidade | compartilhar | partilhar | ler | mais | cadastro | cadastrar | registar |
      entrar | notícias | notícia | comunicado | imprensa | informações | pesquisa | ajuda | assinar | assine
    `,
    it: `
      contatti | contatto | contattaci | privacy | condividi | stampa | leggi | altro | registrati | registrazione |
      accedi | attualità | notizie | notizia | comunicato | comunicati | informazioni | ricerca | cerca | aiuto |
      abbonati | iscriviti
    `,
    nl: `
      contact | colofon | privacyverklaring | delen | afdrukken | lees | meer | verder | registreren | inloggen |
      aanmelden | actueel | nieuws | persbericht | persberichten | informatie | zoeken | hulp | abonneren
    `,
    pl: `
      kontakt | prywatność | udostępnij | drukuj | czytaj | więcej | zarejestruj | rejestracja | zaloguj | logowanie |
      aktualności | wiadomości | komunikat | komunikaty | prasowy | informacje | informacja | szukaj | pomoc | subskrybuj
    `,
    cs: 'kontakty | sdílet | tisk | více | registrace | přihlásit | aktuality | aktuálně | zprávy | tisková | zpráva | hledat | nápověda',
    hu: 'kapcsolat | impresszum | megosztom | megosztás | nyomtatás | tovább | regisztráció | belépés | hírek | sajtóközlemény | keresés | kövessen',
    ro: 'contactează | distribuie | tipărește | citește | înregistrare | autentificare | știri | comunicat | caută | ajutor',
    scandinavian: `
      kontakta | dela | skriv | ut | läs | mer | registrera | logga | nyheter | pressmeddelande | sök | hjälp |
      udskriv | læs | mere | registrer | logg | inn | nyheder | pressemeddelelse | pressemelding | søg |
      søk | hjælp | hjelp | tulosta | lue | lisää | rekisteröidy | kirjaudu | uutiset | tiedote | ota | yhteyttä
    `,
    ru: `
      контакты | контакт | поделиться | печать | читать | далее | подробнее | регистрация | войти | вход | новости |
      новость | информация | поиск | помощь | подписаться | меню | главная | актуально | объявление | объявления
    `,
    uk: 'контакти | поділитися | друк | читати | далі | детальніше | реєстрація | увійти | вхід | новини | новина | інформація | пошук | підписатися',
    tr: 'iletişim | künye | gizlilik | paylaş | yazdır | devamı | oku | kayıt | kaydol | giriş | haberler | haber | duyuru | duyurular | arama | abone',
    ar: 'اتصل | بنا | مشاركة | شارك | طباعة | اقرأ | المزيد | تسجيل | الدخول | الأخبار | أخبار | بيان | صحفي | معلومات | بحث | اشترك | الرئيسية',
    fa: 'تماس | ما | اشتراک | چاپ | بیشتر | ثبت | نام | ورود | اخبار | جستجو',
    ja: 'お問い合わせ | 共有 | シェア | 印刷 | 続きを読む | もっと見る | 登録 | 会員登録 | ログイン | お知らせ | ニュース | 検索 | ホーム',
    zh: '联系我们 | 聯絡我們 | 分享 | 打印 | 列印 | 阅读全文 | 更多 | 注册 | 註冊 | 登录 | 登入 | 新闻 | 新聞 | 公告 | 搜索 | 首页 | 首頁',
    ko: '문의 | 공유 | 공유하기 | 인쇄 | 더보기 | 회원가입 | 로그인 | 공지 | 공지사항 | 뉴스 | 검색 | 홈',
  }),
)

/** Those of them that are names of papers too, where they stand alone. */
const PAPERS: ReadonlySet<string> = new Set(
  phraseList({
    es: 'información | actualidad | noticias | prensa',
    fr: 'presse | actu | actualité',
    it: 'notizie | stampa',
    many: 'press | info | nieuws | nyheter | nyheder | wiadomości | новости | новини | haber | بيان | أخبار',
  }),
)

/** Counters of accounts and posts, which stand beside names in forums: '9 gold badges', '12 comments'. */
const COUNTER: RegExp = phrases(
  {
    en: '(badge/comment/post/view/repl(y/ie)/follower/like/share/point/answer/article/vote)[s] | reputation | reads',
    de: 'kommentar[e] | beiträge | beitrag | aufrufe | antwort[en] | punkte | artikel',
    fr: 'commentaire[s] | vue[s] | réponse[s] | abonné[s] | partages',
    es: 'comentario[s] | respuesta[s] | seguidores | visitas | puntos',
    pt: 'comentário[s] | resposta[s] | visualizações',
    it: 'comment(o/i) | rispost(a/e) | visualizzazioni',
    nl: 'reactie[s] | antwoord[en]',
    pl: 'komentarz[e/y] | odpowiedzi | wyświetleń',
    scandinavian: 'kommentarer | inlägg | indlæg | innlegg | svar',
    ru: 'комментари(й/я/ев) | просмотр[а/ов] | ответ[а/ов]',
    tr: 'yorum | görüntüleme | yanıt',
  },
  // One word of what is counted may stand between: `gold`.
  { before: String.raw`^\d[\d.,]{0,8}[km]?\s(?:\p{L}{2,20}\s)?`, after: '$' },
)
/** `06 PM`, `18 h`: what is left of a clock. */
const CLOCK = /^\d{1,2}\s?(?:[ap]\.?m\.?|h|uhr|hrs?)(?:\s\p{Lu}{2,4})?$/iu
/** `18 Mai`, `May 18`: a day of which the year is not printed. */
const DAY = /^(?:\d{1,2}\.?\s(?:de\s)?(\p{L}{3,12})|(\p{L}{3,12})\.?\s\d{1,2})$/u
/** Marks of what is no name: a tag, a label of its own, a sentence; or nothing but a count. */
const FOREIGN_MARK = /^#|[:：。]|^\d[\d.,]*[km]?$/iu

/** Whether a piece of a by-line is a menu, a notice, a counter, a time or a tag: what is printed where names are. */
export function isNoName(name: string): boolean {
  if (FOREIGN_MARK.test(name) || CLOCK.test(name) || COUNTER.test(name) || isAge(name)) return true
  const day = DAY.exec(name)
  if (day && monthOf(day[1] ?? day[2] ?? '') !== undefined) return true
  const folded = name.toLowerCase()
  if (NO_NAMES.has(folded) || (NOTICES.has(folded) && !PAPERS.has(folded))) return true
  const parts = words(folded)
  return parts.length > 1 && parts.every((part) => NOTICES.has(part))
}
