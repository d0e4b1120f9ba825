import { openings, phrases } from '../../core/phrases.ts'

/** Titles and headings of pages that check whether the reader is a person. Whole text or its beginning. */
export const CHALLENGE_TITLE: RegExp = openings({
  en: `
    just a moment | attention required | access denied | access to this page has been denied |
    please verify you are [a ]human | verify[ing] you are [a ]human | verifying your browser |
    are you [a ](robot/human) | human verification | security check | checking your browser |
    checking if the site connection is secure | one more step | ddos protection | ddos-guard |
    bot (check/verification/detection) | robot (check/or human) | pardon our interruption |
    request (blocked/rejected) | you have been blocked | sorry, you have been blocked | blocked | 403 forbidden |
    403 | forbidden | 429 | too many requests | error 10(0/1/2)\\d | unusual traffic | client challenge | [vercel ]security checkpoint | captcha | recaptcha |
    challenge validation | please wait | please enable (js/javascript/cookies)( and/ to continue)
  `,
  es: 'un momento | acceso denegado | demasiadas (solicitudes/peticiones) | comprobando su navegador | verificación de seguridad | ¿eres un robot',
  de: `
    einen moment | nur einen moment | sicherheitsüberprüfung | zugriff verweigert | bist du ein mensch |
    sind sie ein mensch | bestätigen sie, dass sie ein mensch sind | zu viele anfragen
  `,
  fr: 'un instant | accès refusé | trop de requêtes | vérification de sécurité | êtes-vous un robot',
  it: 'accesso negato | un attimo',
  pt: 'acesso negado | um momento | verificação de segurança',
  nl: 'even geduld | toegang geweigerd',
  pl: 'chwileczkę | odmowa dostępu',
  tr: 'bir dakika lütfen | erişim engellendi | robot olmadığınızı',
  ru: `
    минутку | подождите | доступ (запрещен/ограничен) | вы [не ]робот | проверка (браузера/безопасности) |
    подтвердите, что вы не робот
  `,
  uk: 'доступ заборонено | зачекайте',
  ar: 'لحظة من فضلك | تم رفض الوصول | التحقق من الأمان',
  zh: '请稍候 | 请稍等 | 安全验证 | 人机验证 | 访问被拒绝 | 滑动验证 | 稍等片刻',
  ja: 'しばらくお待ちください | アクセスが拒否 | ロボットではありません',
  ko: '세션 확인 | 잠시만 기다 | 보안 확인 | 접근이 거부',
})

/** Sentences of such pages, for those whose title says nothing. */
export const CHALLENGE_TEXT: RegExp = phrases({
  en: `
    verify[ing] [that ]you are [a ](human/not a robot) | needs to review the security of your connection |
    checking (your browser/if the site connection is secure) | enable (javascript/js) and cookies to continue |
    press (&/and) hold to confirm | confirm [that ]you['](re/ are) [a ](human/not a robot) |
    prove [that ]you['](re/ are) [a ]human | unusual (traffic/activity) from your |
    our systems have detected unusual | complete the (security check/captcha) | you[']ve been blocked |
    you have been blocked by | ray id[:] | incident id: | please disable any ad[ ]blocker | i'm not a robot |
    automated (access/requests/queries) | verifying your browser
  `,
  de: 'bestätigen sie[,] dass sie (ein mensch/kein roboter)',
  fr: `vérifi(ez/er/ons) que vous (êtes/n'êtes)`,
  es: 'confirme que (eres/no es/não é)',
  ru: 'подтвердите[,] что (вы/запросы) | пожалуйста, подтвердите',
  ja: '人間であることを確認',
  zh: '请完成[安全]验证',
  ko: '로봇이 아닙니다',
})

/** Addresses and names of scripts that only such pages load for the whole page. */
export const CHALLENGE_SCRIPT: RegExp = phrases({
  Cloudflare: `
    challenges.cloudflare.com | \\/cdn-cgi\\/challenge-platform\\/h\\/(b/g)\\/orchestrate | _cf_chl_opt |
    cf-browser-verification
  `,
  DataDome: 'captcha-delivery.com | geo.captcha',
  HUMAN: 'px-captcha | _pxAppId | perimeterx',
  Imperva: '_Incapsula_Resource | distil_r_captcha',
  AWS: 'awsWafCookieDomainList | gokuProps',
  others: `
    ddos-guard\\/js-challenge | smartcaptcha | validate.perfdrive | kasada | KPSDK | \\/_sec\\/(cp_challenge/verify) | bm-verify= |
    sucuri_cloudproxy_js
  `,
})
