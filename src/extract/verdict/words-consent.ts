import { openings, phrases, WORD_END, WORD_START } from '../../core/phrases.ts'

/** Titles and headings of consent walls. */
export const CONSENT_TITLE: RegExp = openings(
  {
    en: `
      before you continue | (we/your) (value/care about/privacy/data) | your privacy |
      privacy (settings/choices/preferences/manager) | cookie (consent/settings/policy notice/wall/notice) |
      cookie[s] (and/&) privacy | manage (cookies/consent) | consent | accept cookies | we (use/value) | privacy gate
    `,
    de: `
      datenschutz[einstellungen/-einstellungen]$ | cookie-einstellungen | bevor (sie/du) | zustimmung | einwilligung |
      mit werbung (weiterlesen/lesen) | …mit werbung und cookies
    `,
    fr: `
      avant de (continuer/poursuivre/commencer) | votre (vie privée/confidentialité) | gestion des cookies |
      le respect de votre vie privée
    `,
    es: 'antes de continuar | tu privacidad | su privacidad | valoramos (tu/su) privacidad | configuración de cookies',
    it: 'prima di continuare | la tua privacy | informativa sui cookie | rispettiamo la tua privacy',
    pt: 'antes de continuar | a sua privacidade',
    nl: 'voordat je verdergaat | cookies op | cookie[-]instellingen | dpg media privacy',
    pl: 'zanim przejdziesz | dbamy o twoją prywatność | twoja prywatność | ta informacja',
    sv: 'vi (värnar/værner/bruker/använder)',
    fi: 'ennen kuin',
    ru: 'прежде чем продолжить | мы используем cookie | файлы cookie',
    zh: '同意 | 隐私',
    ko: '개인정보 | 쿠키',
    tr: 'çerez | gizlilik',
  },
  { gap: '.{0,30}' },
)
/** Words of consent texts; several kinds of them on a page with little else make a consent wall. */
export const CONSENT_WORDS: readonly RegExp[] = [
  phrases({ many: '\\bcookie[s]\\b', ru: 'кук | файлы cookie', tr: 'çerez', ja: 'クッキー', ko: '쿠키' }),
  phrases({
    en: '\\bconsent',
    de: '\\beinwilligung | \\bzustimm',
    fr: '\\bconsentement',
    es: '\\bconsentimiento',
    it: '\\bconsenso',
    pt: '\\bconsentimento',
    nl: '\\btoestemming',
    pl: '\\bzgod(a/ę/y)',
    sv: '\\bsamtycke',
    da: '\\bsamtykke',
    fi: '\\bsuostum',
    ru: 'согласи',
    tr: '\\brıza',
    zh: '同意',
    ko: '동의',
  }),
  phrases(
    {
      en: 'partner[s] | vendor[s] | third part(y/ies)',
      de: 'partner[n] | drittanbieter[n] | anbieter[n]',
      fr: 'partenaires',
      es: 'socios | terceros',
      it: 'terze parti',
      pt: 'parceiros | terceiros',
      pl: 'partner(zy/ów/ami/om)',
      cs: 'partner(y/ů/ři)',
      nordic: 'samarbeidspartnere | samarbejdspartnere | samarbetspartner[s] | tredjepart* | tredje part[er]',
      fi: 'kumppani*',
      hu: 'partnerein*',
      ro: 'partener(ii/ilor/i)',
      el: 'συνεργάτες',
      tr: 'ortakları* | iş ortak*',
      ru: 'партнер(ы/ов/ами/ам) | партнёр(ы/ов/ами/ам)',
    },
    { before: WORD_START, after: WORD_END },
  ),
  phrases({
    en: '\\baccept | \\bagree',
    de: '\\balle akzeptieren | \\bakzeptieren | \\bzustimmen',
    fr: '\\btout accepter',
    es: '\\bacept(ar/as/a\\b/o\\b)',
    it: '\\baccett(a/o/i/are)\\b',
    pt: '\\baceit(ar/o/a)\\b',
    nl: '\\bakkoord',
    pl: '\\bzaakceptuj | \\bakceptuję',
    sv: '\\bgodkänn',
    no: '\\bgodta',
    da: '\\baccepter',
    cs: '\\bpřijmout | \\bsouhlasím',
    hu: '\\belfogad',
    ro: '\\baccept',
    el: 'αποδοχή',
    fi: '\\bhyväksy',
    ru: 'принять',
    tr: '\\bkabul',
  }),
  phrases(
    {
      en: 'personali(s/z)e | targeted | advertising',
      de: 'personalisiert | werbung',
      fr: 'personnalis | publicité',
      es: 'personaliza | publicidad',
      it: 'pubblicità',
      pt: 'publicidade',
      nl: 'advertenties | personaliser',
      pl: 'reklam | spersonalizowan',
      nordic: 'annonser | reklame | personlig tilpa',
      fi: 'mainon',
      hu: 'hirdetés',
      ro: 'publicitate',
      el: 'διαφημίσ',
      tr: 'reklam',
      ru: 'реклам | персонализ',
    },
    { before: WORD_START },
  ),
  phrases(
    {
      en: 'privacy | gdpr | tcf | iab',
      de: 'datenschutz* | dsgvo',
      fr: 'confidentialité | vie privée',
      es: 'privacidad',
      pt: 'privacidade',
      pl: 'prywatnoś*',
      nordic: 'personvern* | persondata* | integritet*',
      fi: 'tietosuoja*',
      hu: 'adatvédel*',
      ro: 'confidențialitate*',
      el: 'απόρρητο* | απορρήτου',
      tr: 'gizlilik',
      ru: 'конфиденциальност*',
    },
    { before: WORD_START, after: WORD_END },
  ),
]
/** Addresses of consent walls. */
export const CONSENT_URL: RegExp =
  /^https?:\/\/(?:consent|cmp|privacy-?gate|myprivacy|choices|zustimmung)\.|\/(?:consent|gdpr|cookie-?consent|privacy-?gate|collectConsent|zustimmung|cookiewall)(?:[/?#.]|$)/i
