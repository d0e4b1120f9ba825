import { describe, expect, it } from 'vitest'
import { framed, H1, jsonLd, page, repeat, story, teasers, typeOf } from './whole-page.ts'

describe('bot checks', () => {
  it.each([
    [
      'Cloudflare, managed',
      `<head><title>Just a moment...</title><meta name="robots" content="noindex,nofollow"></head><body><div class="main-wrapper" role="main"><div class="main-content"><noscript><div class="h2"><span id="challenge-error-text">Enable JavaScript and cookies to continue</span></div></noscript></div></div><script>(function(){window._cf_chl_opt={cvId:'3',cType:'managed'};var a=document.createElement('script');a.src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1?ray=1';})();</script></body>`,
    ],
    [
      'Cloudflare, German',
      `<head><title>Nur einen Moment…</title></head><body><h1 class="zone-name-title">hafenblatt.example</h1><p class="h2">Bestätigen Sie, dass Sie ein Mensch sind. Dies kann einige Sekunden dauern.</p><p>hafenblatt.example muss die Sicherheit Ihrer Verbindung überprüfen, bevor Sie fortfahren können.</p><div class="footer">Ray-ID: <code>8a1b2c3d</code> Leistung und Sicherheit durch Cloudflare</div></body>`,
    ],
    [
      'Cloudflare, French',
      `<head><title>Un instant…</title></head><body><h1>hafenblatt.example</h1><p>Vérifiez que vous êtes humain en complétant l’action ci-dessous.</p><p>hafenblatt.example doit vérifier la sécurité de votre connexion avant de continuer.</p></body>`,
    ],
    [
      'Cloudflare, blocked',
      `<head><title>Attention Required! | Cloudflare</title></head><body><div id="cf-wrapper"><div id="cf-error-details"><h1>Sorry, you have been blocked</h1><h2>You are unable to access hafenblatt.example</h2><h2>Why have I been blocked?</h2><p>This website is using a security service to protect itself from online attacks. The action you just performed triggered the security solution. There are several actions that could trigger this block including submitting a certain word or phrase, a SQL command or malformed data.</p><h2>What can I do to resolve this?</h2><p>You can email the site owner to let them know you were blocked. Please include what you were doing when this page came up and the Cloudflare Ray ID found at the bottom of this page.</p><p>Cloudflare Ray ID: <strong>8a1b2c3d</strong> Your IP: 192.0.2.1</p></div></div></body>`,
    ],
    [
      'DataDome',
      `<head><title>hafenblatt.example</title><style>#cmsg{animation:A 1.5s}</style></head><body style="margin:0"><p id="cmsg">Please enable JS and disable any ad blocker</p><script data-cfasync="false">var dd={'rt':'c','cid':'AHrl','host':'geo.captcha-delivery.com'}</script><script src="https://ct.captcha-delivery.com/c.js"></script></body>`,
    ],
    [
      'DataDome, a frame',
      `<head><title>hafenblatt.example</title></head><body><iframe src="https://geo.captcha-delivery.com/captcha/?initialCid=A" title="DataDome CAPTCHA" width="100%"></iframe></body>`,
    ],
    [
      'PerimeterX, HUMAN',
      `<head><title>Access to this page has been denied.</title><script>window._pxAppId='PX1';window._pxJsClientSrc='/x/init.js'</script></head><body><section class="container"><h1 class="customer-logo-wrapper">Press &amp; Hold to confirm you are a human (and not a bot).</h1><div id="px-captcha"></div><p>Reference ID 8a1b2c3d</p></section></body>`,
    ],
    [
      'Akamai',
      `<head><title>Access Denied</title></head><body><h1>Access Denied</h1>You don't have permission to access "http&#58;&#47;&#47;www.hafenblatt.example&#47;town" on this server.<p>Reference&#32;&#35;18&#46;2d351ab8&#46;1557333295&#46;a4e16ab</p><p>https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;18</p></body>`,
    ],
    [
      'Akamai, behavioural',
      `<head><title>&nbsp;</title><meta http-equiv="refresh" content="5; URL='/town/seals?bm-verify=AAQ'"></head><body><iframe src="/_sec/cp_challenge/ak-challenge-4-3.htm" title=""></iframe><script>var i=1;xhr.open("POST","/_sec/verify?provider=interstitial",false)</script></body>`,
    ],
    [
      'Imperva',
      `<head><title></title><META NAME="robots" CONTENT="noindex,nofollow"><script src="/_Incapsula_Resource?SWJIYLWA=719d34d31c8e3a6e6fffd425f7e032f3"></script></head><body style="margin:0"><iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=24&xinfo=9" frameborder=0>Request unsuccessful. Incapsula incident ID: 877000270-1</iframe></body>`,
    ],
    [
      'Distil',
      `<head><title>Pardon Our Interruption</title></head><body><h1>Pardon Our Interruption...</h1><p>As you were browsing something about your browser made us think you were a bot. There are a few reasons this might happen:</p><ul><li>You're a power user moving through this website with super-human speed.</li><li>You've disabled JavaScript and/or cookies in your web browser.</li><li>A third-party browser plugin is preventing JavaScript from running.</li></ul><p>To regain access, please make sure that cookies and JavaScript are enabled before reloading the page.</p></body>`,
    ],
    [
      'AWS WAF',
      `<head><title></title><script>window.awsWafCookieDomainList=[];window.gokuProps={"key":"A"}</script><script src="https://a.token.awswaf.com/challenge.js"></script></head><body><div id="challenge-container"></div><noscript><h1>JavaScript is disabled</h1>In order to continue, we need to verify that you're not a robot. This requires JavaScript. Enable JavaScript and then reload the page.</noscript></body>`,
    ],
    [
      'Vercel',
      `<head><title>Vercel Security Checkpoint</title></head><body><p>We're verifying your browser</p><p>Website owner? Click here to fix</p></body>`,
    ],
    ['Kasada', `<body><script>window.KPSDK={};KPSDK.now=1</script><script src="/149e9513/ips.js"></script></body>`],
    [
      'a search engine of Russia',
      `<html lang="ru"><head><title>Вы не робот?</title></head><body><div class="CheckboxCaptcha"><span>Подтвердите, что запросы отправляли вы, а не робот</span><span>Я не робот</span></div><p>Нам очень жаль, но запросы с вашего устройства похожи на автоматические.</p></body></html>`,
    ],
    [
      'Chinese slider',
      `<html lang="zh"><head><title>安全验证</title></head><body><div>请完成安全验证后继续访问</div><div>向右滑动完成验证</div></body></html>`,
    ],
    [
      'a bare gateway',
      `<head><title>403 Forbidden</title></head><body><center><h1>403 Forbidden</h1></center><hr><center>nginx</center></body>`,
    ],
    [
      'too many requests',
      `<head><title>429 Too Many Requests</title></head><body><h1>Too Many Requests</h1><p>You have sent too many requests in a given amount of time.</p></body>`,
    ],
    [
      'Japanese',
      `<html lang="ja"><head><title>しばらくお待ちください...</title></head><body><h1>hafenblatt.example</h1><p>人間であることを確認します。これには数秒かかる場合があります。</p></body></html>`,
    ],
    [
      'Spanish, a rate limit',
      `<html lang="es"><head><title>Acceso denegado</title></head><body><h1>Acceso denegado</h1><p>Hemos detectado un tráfico inusual desde su red. Por favor, confirme que no es un robot.</p></body></html>`,
    ],
  ])('%s', async (_, html) => {
    expect(await typeOf(html)).toBe('challenge')
  })
})

describe('consent walls', () => {
  it.each([
    [
      'a TCF dialogue in English',
      `<head><title>Hafenblatt</title></head><body><div id="qc-cmp2-container"><div role="dialog"><h2>We value your privacy</h2><p>We and our 842 partners store and/or access information on a device, such as cookies, and process personal data for personalised advertising and content, advertising and content measurement, audience research and services development. With your permission we and our partners may use precise geolocation data. You may click to consent to our and our partners’ processing as described above.</p><button>MORE OPTIONS</button><button>AGREE</button></div></div></body>`,
    ],
    [
      'a pur model in German',
      `<html lang="de"><head><title>Hafenblatt</title></head><body><main><h1>Mit Werbung weiterlesen</h1><p>Besuchen Sie Hafenblatt wie gewohnt mit Werbung und Tracking. Ihre Zustimmung ist jederzeit widerrufbar. Details zu Werbe- und Analyse-Trackern sowie zum Widerruf finden Sie in unserer Datenschutzerklärung.</p><button>Akzeptieren und weiter</button><h2>… oder PUR-Abo abschließen</h2><p>Nutzen Sie unser Angebot ohne Werbetracking und Cookies von Drittanbietern.</p></main></body></html>`,
    ],
    [
      'a page of its own at a consent host',
      `<head><title>Privacy gate</title></head><body><h1>Your choices</h1><p>This site uses cookies. We and our partners process data. Accept all cookies or manage your consent.</p></body>`,
      'https://consent.hafenblatt.example/?redirectUri=https%3A%2F%2Fwww.hafenblatt.example%2Ftown',
    ],
    [
      'French',
      `<html lang="fr"><head><title>Votre vie privée</title></head><body><h1>Le respect de votre vie privée est notre priorité</h1><p>Avec votre accord, nos partenaires et nous utilisons des cookies pour stocker et accéder à des données personnelles. Vous pouvez retirer votre consentement à tout moment.</p><button>Tout accepter</button><button>Continuer sans accepter</button></body></html>`,
    ],
    [
      'Dutch',
      `<html lang="nl"><head><title>Toestemming</title></head><body><h1>Wij vragen je toestemming voor cookies</h1><p>Met jouw toestemming gebruiken wij en onze partners cookies om advertenties te personaliseren. Lees meer in ons privacybeleid.</p><button>Akkoord</button><button>Instellen</button></body></html>`,
    ],
    [
      'Italian',
      `<html lang="it"><head><title>Hafenblatt</title></head><body><div class="iubenda-cs-content"><h1>Informativa</h1><p>Noi e terze parti selezionate utilizziamo cookie o tecnologie simili per finalità tecniche e, con il tuo consenso, anche per altre finalità come specificato nella cookie policy. Il rifiuto del consenso può rendere non disponibili le relative funzioni, pubblicità personalizzata inclusa, dei nostri partner.</p><button>Accetta</button></div></body></html>`,
    ],
    [
      'Polish',
      `<html lang="pl"><head><title>Dbamy o Twoją prywatność</title></head><body><h1>Dbamy o Twoją prywatność</h1><p>My i nasi partnerzy przechowujemy pliki cookies i uzyskujemy do nich dostęp, aby wyświetlać spersonalizowane reklamy. Potrzebujemy Twojej zgody na przetwarzanie danych.</p><button>Zgadzam się, akceptuję wszystkie</button></body></html>`,
    ],
  ])('%s', async (_, html, url?: string) => {
    expect(await typeOf(html, url)).toBe('consent')
  })
})

describe('pages that are not there', () => {
  it.each([
    ['en', 'Page not found', "Sorry, the page you are looking for doesn't exist or has been moved."],
    ['en', 'Oops! That page can’t be found.', 'It looks like nothing was found at this location. Maybe try a search?'],
    ['en', '410 Gone', 'This article is no longer available.'],
    ['de', 'Diese Seite existiert leider nicht', 'Der Artikel wurde möglicherweise verschoben oder gelöscht.'],
    ['fr', 'Cette page n’existe plus', 'La page que vous cherchez est introuvable.'],
    ['es', 'Página no encontrada', 'Lo sentimos, la página que busca no existe.'],
    ['it', 'Pagina non trovata', 'La pagina che stai cercando non esiste.'],
    ['pt', 'Página não encontrada', 'A página que você procura não existe ou foi removida.'],
    ['nl', 'Pagina niet gevonden', 'De pagina die je zoekt bestaat niet (meer).'],
    ['sv', 'Sidan kunde inte hittas', 'Sidan du söker finns inte.'],
    ['da', 'Siden blev ikke fundet', 'Vi kan desværre ikke finde siden.'],
    ['fi', 'Sivua ei löytynyt', 'Etsimääsi sivua ei löydy.'],
    ['pl', 'Nie znaleziono strony', 'Strona, której szukasz, nie istnieje.'],
    ['cs', 'Stránka nenalezena', 'Požadovaná stránka neexistuje.'],
    ['hu', 'A keresett oldal nem található', 'Az oldal nem létezik.'],
    ['ro', 'Pagina nu a fost găsită', 'Pagina pe care o căutați nu există.'],
    ['el', 'Η σελίδα δεν βρέθηκε', 'Η σελίδα που ζητήσατε δεν υπάρχει.'],
    ['tr', 'Sayfa bulunamadı', 'Aradığınız sayfa bulunamadı.'],
    ['ru', 'Ошибка 404', 'Такой страницы не существует.'],
    ['uk', 'Сторінку не знайдено', 'На жаль, такої сторінки немає.'],
    ['ar', 'الصفحة غير موجودة', 'عذرا، الصفحة التي تبحث عنها غير موجودة.'],
    ['ja', 'お探しのページは見つかりません', 'ページが削除されたか、URLが変更されています。'],
    ['ko', '페이지를 찾을 수 없습니다', '요청하신 페이지가 존재하지 않습니다.'],
    ['zh', '页面不存在', '抱歉，您访问的页面不存在。'],
  ])('%s: %s', async (lang, title, text) => {
    const html = `<html lang="${lang}"><head><title>${title} - Hafenblatt</title></head><body>${framed(`<h1>${title}</h1><p>${text}</p>`)}</body></html>`
    expect(await typeOf(html)).toBe('notfound')
  })
  it('may say so in a line only', async () => {
    const line = '<p>Sorry, the page you requested was not found.</p><p><a href="/">Home</a></p>'
    expect(await typeOf(page('<title>Hafenblatt</title>', line))).toBe('notfound')
  })
  it('offer other stories instead, with long teasers too', async () => {
    const long = teasers(
      12,
      'The ferry that had been in the dry dock for two winters sails again, after the yard had found the parts that nobody else had kept in store.',
    )
    const words = '<h1>Page not found</h1><p>Sorry, this page does not exist.</p><h2>Latest</h2>'
    expect(await typeOf(page('<title>Page not found</title>', words + long))).toBe('notfound')
    expect(await typeOf(page('<title>Page not found</title>', words + teasers(8)))).toBe('notfound')
  })
})

describe('shells that scripts fill', () => {
  it.each([
    [
      'React',
      `<title>Hafenblatt</title><div id="root"></div><noscript>You need to enable JavaScript to run this app.</noscript><script src="/static/js/main.js"></script>`,
    ],
    [
      'Vue',
      `<title>Hafenblatt</title><noscript><strong>We're sorry but hafenblatt doesn't work properly without JavaScript enabled. Please enable it to continue.</strong></noscript><div id="app"></div>`,
    ],
    ['Angular', `<title>Hafenblatt</title><app-root></app-root><script src="/runtime.js" type="module"></script>`],
    [
      'Next',
      `<title>Hafenblatt</title><div id="__next"><div class="spinner">Loading...</div></div><script id="__NEXT_DATA__" type="application/json">{"props":{}}</script>`,
    ],
    [
      'German, with a menu',
      `<html lang="de"><head><title>Hafenblatt</title></head><body>${framed('<div id="app"></div><noscript>Bitte aktivieren Sie JavaScript, um diese Seite zu nutzen.</noscript>')}</body></html>`,
    ],
    ['a frame', `<title>Hafenblatt</title><frameset><frame src="/main.html"></frameset>`],
    [
      'a big menu and nothing else',
      `<head><title>Hafenblatt</title></head><body><nav>${repeat(60, (i) => `<a href="/s${i}/">Section number ${i}</a>`)}</nav><div id="app"></div><noscript>Please enable JavaScript.</noscript></body>`,
    ],
  ])('%s', async (_, html) => {
    expect(await typeOf(html)).toBe('empty')
  })
})

describe('walls where the text should stand', () => {
  const closed = jsonLd({
    '@type': 'NewsArticle',
    headline: 'Seals return to the old port',
    datePublished: '2031-07-25T04:13:00Z',
    isAccessibleForFree: false,
    hasPart: { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: '.paywall' },
  })
  it.each([
    ['en', 'Subscribe to continue reading', 'Already a subscriber? Log in. Get unlimited access for 1 € a week.'],
    ['de', 'Weiterlesen mit Hafenblatt+', 'Jetzt abonnieren und alle Artikel lesen. Bereits Abonnent? Hier anmelden.'],
    ['fr', 'Cet article est réservé aux abonnés', 'Abonnez-vous pour lire la suite. Déjà abonné ? Identifiez-vous.'],
    [
      'es',
      'Contenido exclusivo para suscriptores',
      'Suscríbete para seguir leyendo. ¿Ya eres suscriptor? Inicia sesión.',
    ],
    [
      'sv',
      'Läs vidare med en prenumeration',
      'Bli prenumerant för att läsa hela artikeln. Redan prenumerant? Logga in.',
    ],
  ])('%s', async (lang, offer, words) => {
    const wall = `<div class="paywall-offer"><h2>${offer}</h2><p>${words}</p></div>`
    const html = `<html lang="${lang}"><head><title>Seals return to the old port</title>${closed}</head><body>${framed(`<article>${H1}${wall}</article>`)}</body></html>`
    expect(await typeOf(html)).toBe('paywall')
  })
  it('leave an article what can be read before them', async () => {
    const wall =
      '<div class="paywall-offer"><h2>Subscribe to continue reading</h2><p>Already a subscriber? Log in.</p></div>'
    expect(
      await typeOf(`<head>${closed}</head><body>${framed(`<article>${H1}${story(3)}${wall}</article>`)}</body>`),
    ).toBe('article')
  })
})
