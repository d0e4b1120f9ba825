import { phrases } from '../../core/phrases.ts'

/** Titles and headings of pages that are not there. */
export const NOT_FOUND: RegExp = phrases(
  {
    any: `
      (^/\\|/:/–/-)[ ][(error/fehler/erreur/errore/erro/fel/virhe/feil/fejl/błąd/chyba/hiba/eroare/hata/ошибка/помилка/
      грешка/σφάλμα/خطأ/خطای/שגיאה/エラー/错误/錯誤/오류)[:/!][ ]](404/410)\\b
    `,
    en: `
      (page/article/story/content/document/url/file/post/requested page/site/resource)[ you['][re/ are/ were] [are
      /were ](looking for/requested/trying to (reach/view))][,] (not found/(was/is/could/can)( not/n't/not)[ be]
      (found/available/exist)/does( not/n't) exist/no longer (exist[s]/available)/is no longer available/is
      unavailable/unavailable/has (been removed/expired/moved)) | ^not found | nothing [was ]found |
      we (can't/cannot/couldn't/could not) find | oops
    `,
    de: `
      (seite/artikel/beitrag/inhalt/dokument)[ wurde/ konnte/ existiert/ ist][ leider] (nicht
      (gefunden/mehr/vorhanden/verfügbar/existiert)/existiert [leider ]nicht) | nicht gefunden
    `,
    fr: `
      page (introuvable/non trouvée/inexistante) |
      (cette page/l'article/la page)… (n'existe (pas/plus)/introuvable/n'est (pas/plus) disponible)
    `,
    es: `
      (página/pagina/artículo/noticia/contenido)… (no (encontrad(o/a)/existe/disponible/se encuentra)/não
      (encontrad(o/a)/existe)/non (trovat(a/o)/esiste/disponibile)/niet gevonden/bestaat niet) |
      no se [ha ]encontr(ó/ado)
    `,
    da: 'siden (blev ikke fundet/finnes ikke/ble ikke funnet/findes ikke)',
    sv: 'sidan (kunde inte hittas/hittades inte/finns inte)',
    fi: 'sivua ei löyt',
    pl: 'strona nie (została znaleziona/istnieje) | nie znaleziono',
    cs: 'stránka nenalezena | stránka nebyla nalezena',
    sk: 'stránka (sa nenašla/nenájdená/neexistuje) | stránku sa nepodarilo nájsť',
    sl: 'stran[i] (ne obstaja/ni bilo mogoče najti/ni najdena)',
    hr: '(stranica/страница) (nije pronađena/ne postoji/није пронађена/не постоји)',
    bg: 'страницата не (е намерена/съществува)',
    lt: 'puslapis (nerastas/neegzistuoja)',
    lv: 'lapa (nav atrasta/neeksistē)',
    et: 'lehte ei leitud',
    hu: 'oldal nem (található/létezik)',
    ro: 'pagina nu (a fost găsită/există/a putut fi găsită)',
    el: 'η σελίδα… δεν (βρέθηκε/υπάρχει)',
    ca: `pàgina (no trobada/no existeix) | no s'ha trobat`,
    tr: 'sayfa bulunamadı',
    ru: 'страница не найдена | (такой/этой/запрашиваемой) страницы (не существует/нет) | (страница/материал/статья)… (не существует/удален[а/о]/не найден[а/о])',
    uk: 'сторінк(а/у) не знайдено',
    ar: 'الصفحة (غير موجودة/المطلوبة/التي) | لم يتم العثور',
    he: 'העמוד לא נמצא',
    fa: 'صفحه [مورد نظر ](یافت/پیدا) نشد',
    hi: 'पृष्ठ नहीं मिला',
    id: 'halaman tidak ditemukan',
    vi: 'không tìm thấy',
    th: 'ไม่พบหน้า',
    ja: 'ページが(見つかり/存在) | お探しのページ | 記事が見つかり',
    ko: '페이지를 찾을 수 없 | 존재하지 않는',
    zh: '页面(不存在/未找到/找不到) | 找不到(頁面/页面/网页) | 頁面不存在 | 您访问的页面',
  },
  { gap: '[^.]{0,40}' },
)

/** What pages that need scripts say without them. */
export const NEEDS_SCRIPT: RegExp = phrases({
  en: `
    (enable/activate/turn on/require[s]/need/without) (java[ ]script/js\\b) |
    java[ ]script [is /to be /must be /seems to be ](required/disabled/enabled/not (enabled/available/supported))
  `,
  de: 'java[ ]script (aktivieren/ist deaktiviert/benötigt/einschalten)',
  fr: `
    activ(er/ez/ar/a/e) [le /o /el ]java[ ]script |
    java[ ]script[ ist/ est/ está] (désactivé/desactivado/desativado/disabilitat)
  `,
  ru: 'включи(те/ть) java[ ]script',
  ja: 'javascriptを有効',
  ko: '자바스크립트',
  zh: '启用[ ]javascript',
  nl: 'javascript inschakelen',
  sv: 'slå på javascript',
  pl: 'włącz javascript',
  tr: `javascript'i etkin`,
})

/** Headlines and addresses of running reports. */
export const LIVE_WORDS: RegExp = phrases(
  {
    en: 'live[[-/ ](blog/ticker/update[s]/stream/coverage/report/feed)] | as it happened | minute(-/ )by(-/ )minute',
    fr: 'en direct',
    es: 'en directo | en vivo | minuto a minuto',
    it: 'in diretta | la diretta',
    pt: 'ao vivo',
    de: 'liveblog | live-ticker | newsticker | ticker',
    sv: 'direkt | direkte',
    fi: 'suora',
    pl: 'na żywo | relacja | online',
    ru: 'онлайн | прямая трансляция | текстовая трансляция',
    tr: 'canlı',
    ar: 'مباشر | لحظة بلحظة',
    ja: '速報 | ライブ',
    ko: '실시간',
    zh: '直播',
  },
  { before: '(?:^|[\\s|:([-])', after: '(?=$|[\\s|:)\\].,!-])' },
)

/** What a wall says where the text should stand. */
export const WALL_TEXT: RegExp = phrases({
  en: `
    subscri(be/ption/ber)[s]( only/ now/ today/ to (read/continue/unlock/access)/ exclusive) |
    already a (subscriber/member) | to continue reading | for subscribers | members(-/ )only |
    unlock (this/the) (article/story) | sign (in/up) to (read/continue) | register to (read/continue) | free trial |
    per month
  `,
  de: `
    jetzt (abonnieren/weiterlesen/testen/freischalten) | weiterlesen mit | nur für abonnenten |
    exklusiv für abonnenten | artikel freischalten | bereits abonnent | abo abschließen
  `,
  fr: 'réservé (aux/à nos) abonnés | abonnez-vous | déjà abonné',
  es: 'suscríbete | para suscriptores | ya (eres/soy) suscriptor | exclusivo para suscriptores',
  it: 'contenuto riservato | abbonati | già abbonato',
  pt: 'assine | exclusivo para assinantes | já é assinante',
  nl: 'word abonnee | alleen voor abonnees | al abonnee',
  da: 'for abonnenter | bliv abonnent | bli abonnent',
  sv: 'bli prenumerant | redan prenumerant',
  fi: 'tilaa',
  pl: 'dla abonent | dostęp dla | wykup',
  tr: 'abone ol',
  ru: 'подпи(шитесь/ска/сч) | только для подписчиков',
  ja: '会員限定 | 有料会員',
  ko: '구독 | 유료',
  zh: '订阅 | 會員',
})
