/** Names of meta tags (name, property, itemprop; lower case) that state the first publication, best first. */
export const PUBLISHED_META: readonly (readonly [name: string, weight: number])[] = [
  ['article:published_time', 0.85],
  ['og:article:published_time', 0.85],
  ['og:published_time', 0.8],
  ['article:published', 0.8],
  ['datepublished', 0.8],
  ['parsely-pub-date', 0.8],
  ['sailthru.date', 0.8],
  ['cxenseparse:recs:publishtime', 0.8],
  ['cxenseparse:publishtime', 0.8],
  ['article.published', 0.8],
  ['dc.date.issued', 0.75],
  ['dcterms.issued', 0.75],
  ['dc.issued', 0.75],
  ['citation_publication_date', 0.7],
  ['citation_online_date', 0.75],
  ['publish-date', 0.75],
  ['publishdate', 0.75],
  ['publish_date', 0.75],
  ['published_date', 0.75],
  ['publication_date', 0.75],
  ['publication-date', 0.75],
  ['publicationdate', 0.75],
  ['published-date', 0.75],
  ['publish_time', 0.75],
  ['published_at', 0.75],
  ['first_publication_date', 0.8],
  ['originalpublicationdate', 0.8],
  ['article_date_original', 0.8],
  ['article:create_at', 0.7],
  ['weibo:article:create_at', 0.7],
  ['bytedance:published_time', 0.75],
  ['pubdate', 0.75],
  ['pub_date', 0.75],
  ['pubyear', 0],
  ['rnews:datepublished', 0.75],
  ['displaydate', 0.6],
  ['ptime', 0.7],
  ['dateposted', 0.7],
  ['date.release', 0.7],
  ['vr:published_time', 0.75],
  ['shareaholic:article_published_time', 0.75],
  ['iso-8601-publish-date', 0.75],
  ['article:post_date', 0.7],
  ['mediator_published_time', 0.75],
  ['video:release_date', 0.6],
  ['og:video:release_date', 0.6],
  ['book:release_date', 0.4],
  ['dcterms.created', 0.6],
  ['dcterms.date', 0.6],
  ['dc.date.created', 0.6],
  ['dc.created', 0.6],
  ['datecreated', 0.55],
  ['date.created', 0.6],
  ['created', 0.5],
  ['creation_date', 0.55],
  ['dc.date', 0.6],
  ['dc:date', 0.6],
  ['dcdate', 0.6],
  ['date', 0.6],
  ['article.created', 0.6],
  ['article_date', 0.6],
  ['articledate', 0.6],
  ['analyticsattributes.articledate', 0.6],
  ['timestamp', 0.45],
]

/** Names of meta tags that state the last change. */
export const MODIFIED_META: readonly (readonly [name: string, weight: number])[] = [
  ['article:modified_time', 0.85],
  ['og:article:modified_time', 0.8],
  ['og:updated_time', 0.7],
  ['article:updated_time', 0.8],
  ['article:modified', 0.8],
  ['datemodified', 0.8],
  ['dateupdated', 0.75],
  ['dc.date.modified', 0.75],
  ['dcterms.modified', 0.75],
  ['dc.modified', 0.75],
  ['last-modified', 0.5],
  ['lastmod', 0.6],
  ['last_modified', 0.6],
  ['lastmodified', 0.6],
  ['last-updated', 0.6],
  ['last_updated_date', 0.7],
  ['article_date_updated', 0.75],
  ['article.updated', 0.75],
  ['modified', 0.6],
  ['modified_date', 0.6],
  ['revised', 0.5],
  ['updated_time', 0.6],
  ['updated', 0.5],
  ['utime', 0.6],
  ['eomportal-lastupdate', 0.7],
  ['cxenseparse:recs:updatetime', 0.7],
]

/** What is printed before a date of publication, in lower case, by language. Not `on`, `am`, `le`: they stand before every date. */
const PUBLISHED = [
  'published|posted|first published|date|release date|released|issued|created|uploaded|written|originally published|publish date',
  'veröffentlicht|publiziert|erschienen|erstellt|geschrieben|eingestellt|datum|ersterscheinung|erstmals|verfasst|gepostet|publikation|online seit',
  'publié|publie|posté|mis en ligne|écrit|paru|date de publication',
  'publicado|publicada|fecha|creado|escrito',
  'pubblicato|pubblicata|scritto|data|inserito',
  'publicado em|postado|criado|data de publicação',
  'gepubliceerd|geplaatst|geschreven',
  'opublikowano|opublikowany|dodano|data publikacji|utworzono|data dodania',
  'zveřejněno|publikováno|vydáno|datum|uverejnené|objavljeno|objavljen|objavljena|publikováno',
  'yayınlanma|yayınlandı|giriş|eklenme|tarih|yayın tarihi',
  'опубликовано|опубликована|дата публикации|дата|размещено|добавлено|публикация|опублікована|опубліковано|дата публікації|публикувано|публикувана|објављено',
  'نشر|نُشر|تاريخ النشر|نشرت|النشر|انتشار|تاریخ انتشار|منتشر شده|تاریخ|פורסם|תאריך|प्रकाशित|पब्लिश',
  'publicerad|publicerat|skapad|udgivet|offentliggjort|publisert|julkaistu|publikováno|közzététel|megjelent|publikálva',
  'publicat|publicat la|postat|δημοσίευση|δημοσιεύτηκε|ημερομηνία|diterbitkan|dipublikasikan|tayang|xuất bản|đăng lúc|เผยแพร่',
  '公開|公開日|掲載|掲載日|投稿日|発表|配信|発行|作成日|发布|发布时间|發布|發佈|發表|发表|发表于|時間|时间|日期|입력|등록|승인|작성|기사입력|게시',
].join('|')

/** What is printed before a date of change. */
const MODIFIED = [
  'updated|last updated|modified|last modified|edited|revised|changed|amended|reviewed|as of',
  'aktualisiert|zuletzt|geändert|bearbeitet|update|änderung|letzte änderung|überarbeitet|stand|aktualisierung',
  'mis à jour|mise à jour|modifié|actualisé|màj|maj',
  'actualizado|actualizada|modificado|actualización|última|editado',
  'aggiornato|aggiornata|aggiornamento|modificato|modifica',
  'atualizado|atualizada|atualização|modificado',
  'bijgewerkt|gewijzigd|laatste|aangepast',
  'aktualizacja|zaktualizowano|zmodyfikowano|ostatnia|aktualizováno|aktualizované|ažurirano|posodobljeno',
  'güncelleme|güncellendi|son güncelleme|güncellenme',
  'обновлено|обновлена|изменено|изменена|редакция|оновлено|змінено|обновена|ажурирано',
  'تحديث|آخر تحديث|عُدل|حدث|به روز|بروزرسانی|به‌روزرسانی|ویرایش|עודכן|עדכון|अपडेट|अपडेटेड',
  'uppdaterad|uppdaterat|ändrad|opdateret|oppdatert|redigeret|päivitetty|muokattu|frissítve|frissítés|módosítva',
  'actualizat|ενημέρωση|ενημερώθηκε|τελευταία|diperbarui|cập nhật|อัปเดต|แก้ไข',
  '更新|最終更新|更新日|修正|更新时间|更新時間|修改|最后更新|수정|최종수정|업데이트',
].join('|')

/** What is printed before a date that is neither: events, rights, deadlines, archives. */
const OTHER = [
  'copyright|©|valid|expires|until|deadline|event|starts|begins|ends|since|born|died|retrieved|accessed|archived|joined|member since|registered|next|previous|sunrise',
  'gültig|bis|abgerufen|termin|beginn|anmeldeschluss|seit|geboren|gestorben|nächste|vorherige|mitglied seit|registriert',
  'jusqu|valable|consulté|né le|inscrit|hasta|nacido|consultado|fino al|scadenza|até|válido|действителен|до|родился',
].join('|')

const bordered = (list: string): RegExp => new RegExp(`(?<![\\p{L}\\p{M}])(?:${list})(?![\\p{L}])`, 'gu')

/** What a label says of its date. */
export type DateKind = 'published' | 'modified' | 'other'

/** Labels of dates, each with what it says; read on text folded to lower case. */
export const DATE_LABELS: readonly { readonly kind: DateKind; readonly words: RegExp }[] = [
  { kind: 'published', words: bordered(PUBLISHED) },
  { kind: 'modified', words: bordered(MODIFIED) },
  { kind: 'other', words: bordered(OTHER) },
]

/** Class words, attribute values and ids that say the same. */
export const PUBLISHED_HINT: RegExp = /publi|pubdate|created|posted|issued|erstellt|fecha-?pub/i
/** Words in the names of attributes whose dates are those of something else: an event, a sale, the reader's clock, a print. */
export const ATTRIBUTE_OTHER: RegExp =
  /expir|event|start|end(?!ered)|birth|now|current|server|build|paper|print|until|valid|countdown|kick|game|match|timeout|timezone|runtime|lifetime|duration|reading|read-|re-deploy/i
/** Class words and ids of dates of change. */
export const MODIFIED_HINT: RegExp = /modif|updat|revis|aktuali|changed|edited|actuali|aggiorn|atualiz/i
/** Class words and ids of dates of a person or an event, and of the day on which the page is read. */
export const OTHER_HINT: RegExp =
  /\bjoin-?(?:ed|date)|birth-?da|event-?dat|expir|countdown|current-?date|today-?s?-?date|date-?today|td_data_time|(?:fecha|data)-?(?:actual|atual)/i
/** Class words of elements whose dates are those of a picture. */
export const CAPTION_HINT: RegExp = /caption|credit|bildunter|bildtext|legende/i
/** Class words and ids of dates of any kind. */
export const DATE_HINT: RegExp =
  /date|time|datum|fecha|data(?:$|[-_])|tarih|zeit|dato|pvm|when|meta|dateline|byline|info/i

/** Country domains where English is written with the day first. */
export const DAY_FIRST_DOMAIN: RegExp =
  /\.(?:uk|au|nz|ie|in|za|my|sg|hk|ng|ke|gh|pk|lk|bd|tz|ug|zw|zm|jm|tt|mt|cy|ae|qa|sa|eg|il|lb|jo|eu|de|at|ch|fr|es|it|pt|nl|be|pl|cz|sk|hu|ro|bg|gr|dk|no|fi|ru|ua|tr|br|ar|mx|cl|co|pe|ve|ec|uy|vn|id|th)$/i

/** Countries of the Americas: their clocks are behind UTC. */
export const AMERICAS: ReadonlySet<string> = new Set(
  'ar bo br bs bz ca cl cr cu do ec gt gy hn ht jm mx ni pa pe pr py sv sr tt us uy ve'.split(' '),
)
