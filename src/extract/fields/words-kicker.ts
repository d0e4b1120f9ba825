import { alternatives } from '../../core/phrases.ts'
import { CREDIT_LABELS } from '../images/words-credits.ts'

/** Labels of an advertisement between header and headline. */
export const ADVERT: RegExp =
  /^(?:advertise?ment|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|reklama?|реклама|continua (?:depois|após) da publicidade|continúa (?:después|tras) (?:de )?la publicidad|symbol(?:bild|foto)\b.*)$/iu
/** `This is an article of our series:` */
export const SENTENCE_LABEL: RegExp =
  /^(?:this (?:article |story )?is|das ist ein|dies ist ein|dieser artikel|ceci est|cet article|este (?:artículo|artigo)|questo articolo|dit artikel)\s.*[:：]\s*$/iu
/** Class words and ids of what the site says of itself. */
export const TAGLINE: RegExp = /tag-?line|slogan|site-?(?:desc|title)|logo|page-?header/i
/** Class words of a rubric, and of the badge that says what kind of page it is. */
export const RUBRIC_MARK: RegExp = /articlesection|rubri[ck]|(?:^|[\s_-])(?:badge|live)(?:$|[\s_-])/i
/** Class words of a date within the overline's box. */
export const DATE_MARK: RegExp = /(?:^|[\s_-])(?:date|time|datetime|timestamp)(?:$|[\s_-])/i

/** What only those who pay can read, said above the headline: a badge, with or without the name of its icon. */
export const FOR_SUBSCRIBERS: RegExp = new RegExp(
  `^(?:lock\\s?)?(?:${alternatives({
    en: '[exclusively ]for subscribers[ only] | subscriber[s] only | subscriber-only | members only',
    de: '[nur/exklusiv ]für (abonnenten/abonnent:innen/mitglieder/abonnent*innen)',
    fr: '[article ](réservé aux/pour les) abonnés | abonnés',
    es: '[solo/sólo/exclusivo ]para suscriptores | suscriptores',
    it: '[riservato ]agli abbonati | per abbonati | solo per abbonati',
    pt: '[exclusivo ]para assinantes | exclusivo assinantes',
    nl: '[alleen ]voor abonnees',
    pl: 'tylko dla (subskrybentów/prenumeratorów)',
    nordic: '[kun/bare/endast ]for abonnenter | för prenumeranter | tilaajille',
    ru: '[только ]для подписчиков',
    tr: 'abonelere özel',
    ar: 'للمشتركين فقط',
  })}|会員限定|有料会員限定|유료회원)$`,
  'iu',
)

/** Figures that stand above a headline and say nothing of it: a price, votes for the article. */
export const FIGURES: RegExp = new RegExp(
  `^[€$£¥]?\\s?\\d[\\d.,]*\\s?(?:€|\\$|£|(?:euros?|eur|usd|dollars?|chf|kr|zł|руб|円|元|원|tl)\\b\\.?)?$|(?:^|\\s|\\()\\d+[\\s-]?(?:${alternatives(
    {
      en: 'vote[s] | rating[s] | review[s] | min read | minute read',
      de: 'bewertung[en] | stimme[n]',
      fr: 'vote[s] | avis',
      es: 'voto[s] | valoraci(ón/ones)',
      it: 'vot(o/i) | valutazion(e/i)',
      pt: 'voto[s] | avaliaç(ão/ões)',
      nl: 'stem[men] | beoordeling[en]',
      pl: 'głos[y/ów] | ocen[a/y]',
      ru: 'голос[а/ов] | оцен(ка/ки/ок)',
      nordic: 'stemme[r] | röst[er]',
      tr: 'oy',
    },
  )})\\)?$`,
  'iu',
)

/** Who made a picture: behind its sign, or in brackets with the label. */
export const PICTURE_CREDIT: RegExp = new RegExp(`^©|^\\(c\\)\\s|[([](?:${CREDIT_LABELS})\\s*[:/]`, 'iu')
