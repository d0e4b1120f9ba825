import { classWords } from '../../core/class-words.ts'
import { phrases } from '../../core/phrases.ts'

/** Class words and ids of walls; `locked` and the like alone are too common to mean anything. */
export const WALL_HINT: RegExp = classWords({
  any: `
    pay-wall | reg-wall | registration-wall | meter-wall | hard-wall | subscri(be/ption)-(wall/gate/barrier) |
    article-(gate/wall/locked/barrier) | content-gate | premium-(wall/barrier/gate/hint/overlay) |
    piano-(container/offer/inline/wall) | tp-(modal/container-inner) | offer-(page/gate/container)
  `,
  de: 'abo-(wall/schranke/hint) | bezahlschranke',
  es: 'muro-(pago/pagamento)',
  fr: 'mur-(payant/paywall)',
  nl: 'betaalmuur',
  en: 'restricted-content',
})

/** What walls say, in many languages. Alternatives are literal: no backtracking. */
export const WALL_PHRASES: RegExp = phrases(
  {
    en: `
      subscribe [now ]to (continue/read/keep/unlock) | to continue reading | keep reading (with/for) |
      already a subscriber | subscriber[s] only | for subscribers |
      exclusive[ly] (for/to) [our ](subscribers/members) | unlock this article | create (a/your) free account to |
      register to (continue/read) | you have reached your (limit/article)
    `,
    de: `
      jetzt weiterlesen | weiterlesen mit | um weiterzulesen | mit [einem ]abo [weiter]lesen | nur für abonnent |
      exklusiv für abonnent | sie haben bereits ein abo | artikel freischalten
    `,
    fr: `
      réservé aux abonnés | réservée aux abonnés | pour lire la suite | abonnez-vous pour | il vous reste …% |
      déjà abonné
    `,
    es: `
      solo para suscriptores | exclusivo para suscriptores | suscríbete para (seguir/leer/continuar) |
      para seguir leyendo | contenido exclusivo
    `,
    it: 'abbonati per (continuare/leggere) | riservato agli abbonati | contenuto riservato | per continuare a leggere',
    pt: 'exclusivo para assinantes | conteúdo exclusivo | assine para (ler/continuar) | para continuar a ler',
    nl: 'alleen voor abonnees | exclusief voor abonnees | lees verder met | om verder te lezen',
    pl: `
      tylko dla (subskrybentów/prenumeratorów) | dostęp dla prenumeratorów | aby czytać dalej | dalsza część artykułu
    `,
    tr: 'abonelere özel | devamını okumak için',
    ru: 'только для подписчиков | чтобы (читать/прочитать) дальше | оформите подписку',
    uk: 'тільки для передплатників | оформіть передплату | щоб читати далі',
    ar: 'للمشتركين فقط | اشترك لمتابعة | لمتابعة القراءة',
    zh: '订阅后[可]继续 | 仅限订阅 | 訂閱(後/以)繼續 | 付費會員',
    ja: 'この記事は(有料/会員) | 有料会員(限定/になると) | 続きを読むには | 会員限定',
    ko: '유료[ ]회원 | 구독자 전용',
    sv: 'för prenumeranter',
    da: 'kun for abonnenter | for abonnenter',
    fi: 'vain tilaajille | tilaajille',
    cs: 'jen pro předplatitele | pouze pro předplatitele',
  },
  { gap: '.{1,6}' },
)
