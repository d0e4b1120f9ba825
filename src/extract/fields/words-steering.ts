import { foldForCompare } from '../../core/text.ts'

/** The phrases of a table, written with strokes between them, folded for comparison. */
export function folded(table: string): string[] {
  return table.split('|').map(foldForCompare).filter(Boolean)
}

/** What the way to the first page is called: no rubric, no name of a site and no tag. */
export const HOME_WORDS: readonly string[] = [
  ...folded(`
    home | homepage | home page | front page | main page | start | startseite | hauptseite | zur startseite | accueil |
    page d'accueil | inicio | portada | página principal | início | página inicial | capa | pagina iniziale | pagina principale |
    voorpagina | strona główna | ana sayfa | anasayfa | главная | главная страница | на главную | головна | начало |
    الرئيسية | الصفحة الرئيسية | hem | hjem | startsida | startsidan | forside | forsiden | etusivu | úvod | domů | hlavní strana |
    kezdőlap | acasă | αρχική | beranda | trang chủ
  `),
  ...folded('首页 | 首頁 | ホーム | トップ | トップページ | 홈 | 메인'),
]

/** What a link or a button does: leads back and on, prints, shares, searches, opens a menu. */
export const STEERING_WORDS: readonly string[] = [
  ...folded(`
    back | go back | next | previous | prev | more | learn more | read more | find out why | find out more | search | menu | print |
    print page | share | close | top | you are here | breadcrumb | login | log in | sign in | subscribe | skip |
    zurück | zurück zur übersicht | zur übersicht | übersicht | weiter | nächste | nächster | nächstes | vorherige | vorheriger |
    vorheriges | mehr | mehr erfahren | weiterlesen | suche | suchen | menü | drucken | seite drucken | teilen | schließen |
    nach oben | sie sind hier | anmelden |
    retour | suivant | précédent | plus | en savoir plus | lire la suite | rechercher | imprimer | partager | fermer |
    vous êtes ici | connexion |
    volver | atrás | siguiente | anterior | más | leer más | ver más | saber más | buscar | imprimir | compartir | cerrar | menú |
    indietro | torna indietro | avanti | successivo | precedente | leggi tutto | scopri di più | cerca | stampa | condividi | chiudi |
    voltar | próximo | próxima | mais | leia mais | saiba mais | pesquisar | compartilhar | partilhar | fechar |
    terug | volgende | vorige | meer | lees meer | zoeken | afdrukken | delen | sluiten |
    wstecz | powrót | wróć | następny | następna | poprzedni | poprzednia | więcej | czytaj więcej | szukaj | drukuj | udostępnij |
    назад | вперед | вперёд | далее | следующая | предыдущая | ещё | еще | читать далее | подробнее | поиск | печать | поделиться | меню |
    назад до списку | далі | пошук | друк |
    geri | ileri | sonraki | önceki | devamı | devamını oku | ara | yazdır | paylaş | menü |
    tillbaka | nästa | föregående | läs mer | sök | skriv ut | dela | tilbage | næste | forrige | læs mere | søg | del |
    tilbake | neste | les mer | søk | skriv ut | meny | takaisin | seuraava | edellinen | lue lisää | haku | jaa |
    zpět | další | předchozí | více | hledat | tisk | sdílet | vissza | következő | előző | keresés | înapoi | următorul |
    العودة | رجوع | التالي | السابق | المزيد | اقرأ المزيد | بحث | طباعة | مشاركة | القائمة
  `),
  ...folded(
    '返回 | 下一页 | 上一页 | 更多 | 搜索 | 打印 | 分享 | 戻る | 次へ | 前へ | 検索 | 印刷 | メニュー | 이전 | 다음 | 더보기 | 검색 | 인쇄 | 공유 | 메뉴',
  ),
]

/** Names of languages: links to the same page in another one. */
export const LANGUAGE_NAMES: readonly string[] = [
  ...folded(`
    english | deutsch | français | español | italiano | português | nederlands | polski | türkçe | русский | українська |
    العربية | 한국어
  `),
  ...folded('中文 | 日本語'),
]
