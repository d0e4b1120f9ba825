import { describe, expect, test } from 'vitest'
import { isPromotion } from '../../../src/extract/body/promotions.ts'

const INVITES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Sign up here for our free morning newsletter and never miss a story.',
    'Get the day’s top stories delivered straight to your inbox.',
    'Download our app for breaking news.',
    '>> Follow us on Facebook and Instagram',
    'Already a subscriber? Log in',
    'You have read all of your free articles this month.',
    'Support our journalism from as little as £2.',
    'Enjoyed this article? Pass it on.',
    'Got a tip? Write to the desk.',
    'Do you have a story for us? Let us know.',
    'ARTICLE CONTINUES BELOW THE VIDEO',
    'The harbour vote is on Monday. Sign up for our newsletter.',
  ],
  de: [
    'Abonnieren Sie jetzt unseren kostenlosen Newsletter.',
    'Alle Entwicklungen lesen Sie in unserem Liveblog.',
    'Folgen Sie uns auf WhatsApp!',
    'Laden Sie hier unsere kostenlose App herunter.',
    'Hat Ihnen dieser Beitrag gefallen?',
    'Der Text geht unter der Anzeige weiter.',
    'Schreiben Sie uns Ihre Meinung!',
    'Diskutieren Sie mit!',
  ],
  fr: [
    'Inscrivez-vous gratuitement à notre newsletter.',
    'Suivez-nous sur Google Actualités',
    'Déjà abonné ? Connectez-vous',
    'Téléchargez gratuitement notre application.',
    'La suite après cette publicité',
    'Vous avez aimé cet article ? Partagez-le.',
  ],
  es: [
    'Suscríbete gratis a nuestro boletín',
    '¿Ya eres suscriptor? Inicia sesión',
    'Únete a nuestro canal de WhatsApp',
    'Síguenos en Instagram',
    'Si te gustó esta nota, compártela.',
    'La nota continúa después de la publicidad',
  ],
  pt: [
    'Assine a nossa newsletter',
    'Siga o nosso canal no WhatsApp',
    'Baixe agora o nosso aplicativo',
    'Continua depois da publicidade',
  ],
  it: [
    'Iscriviti alla nostra newsletter',
    'Seguici anche su Telegram',
    'Ti è piaciuto questo articolo?',
    "L'articolo continua dopo la pubblicità",
  ],
  nl: ['Schrijf je in voor onze nieuwsbrief', 'Volg ons via WhatsApp', 'De tekst gaat verder onder de foto'],
  sv: ['Följ oss på Facebook', 'Artikeln fortsätter under bilden', 'Prenumerera på vårt nyhetsbrev'],
  no: ['Meld deg på vårt nyhetsbrev', 'Artikkelen fortsetter under bildet', 'Tips oss her'],
  da: ['Tilmeld dig vores nyhedsbrev', 'Artiklen fortsætter under billedet'],
  fi: ['Tilaa uutiskirje', 'Juttu jatkuu kuvan alla', 'Seuraa meitä Facebookissa'],
  pl: [
    'Zapisz się do naszego newslettera',
    'Obserwuj nas na Facebooku',
    'Dalsza część artykułu pod galerią',
    'Podobał Ci się artykuł?',
  ],
  cs: [
    'Přihlaste se k odběru newsletteru',
    'Sledujte nás na Facebooku',
    'Článek pokračuje pod reklamou',
    'Líbil se vám článek?',
  ],
  sk: ['Prihláste sa na odber newslettera', 'Sledujte nás na Instagrame', 'Článok pokračuje pod videom'],
  hu: ['Iratkozzon fel hírlevelünkre!', 'Kövessen minket a Facebookon is', 'A cikk a hirdetés után folytatódik'],
  ro: ['Abonează-te la newsletterul nostru', 'Urmărește-ne și pe Google News', 'Articolul continuă mai jos'],
  hr: [
    'Pratite nas na Facebooku',
    'Prijavite se na naš newsletter',
    'Članak se nastavlja ispod oglasa',
    'Пратите нас на Фејсбуку',
  ],
  sl: ['Sledite nam na Facebooku', 'Prijavite se na e-novice'],
  bg: ['Последвайте ни във Фейсбук', 'Абонирайте се за нашия бюлетин', 'Статията продължава под видеото'],
  el: ['Ακολουθήστε μας στο Google News', 'Εγγραφείτε στο newsletter', 'Το άρθρο συνεχίζεται παρακάτω'],
  tr: ['Bizi Google News’te takip edin', 'Haber uygulamamızı indirin', 'Günlük bültenimize abone olun'],
  ru: [
    'Подписывайтесь на наш Telegram-канал',
    'Нашли опечатку? Выделите её',
    'Читайте нас в Дзене',
    'Продолжение после рекламы',
    'Больше новостей в нашем телеграм-канале',
  ],
  uk: [
    'Підписуйтесь на наш канал у Telegram',
    'Читайте нас у Facebook',
    'Завантажуйте наш застосунок',
    'Якщо ви помітили помилку, виділіть її',
  ],
  ar: ['تابعونا على فيسبوك', 'اشترك في نشرتنا البريدية', 'انضموا إلى قناتنا على تلغرام'],
  fa: ['ما را در تلگرام دنبال کنید'],
  he: ['עקבו אחרינו בפייסבוק', 'הירשמו לניוזלטר שלנו', 'מצאתם טעות? כתבו לנו'],
  hi: ['हमारे व्हाट्सऐप चैनल से जुड़ें', 'ताजा खबरों के लिए हमारा ऐप डाउनलोड करें'],
  bn: ['আমাদের ফেসবুক পেজ ফলো করুন'],
  id: ['Ikuti saluran WhatsApp kami', 'Unduh aplikasi kami sekarang'],
  vi: ['Theo dõi chúng tôi trên Facebook', 'Đăng nhập để bình luận'],
  th: ['กดติดตามเราได้ที่ Facebook', 'สมัครรับจดหมายข่าวของเรา'],
  ja: ['この記事は有料会員限定です', '公式LINEの友だち追加はこちら', 'メルマガの登録はこちら'],
  ko: ['네이버에서 우리신문 구독하기', '제보를 기다립니다', '이 기사를 공유하기'],
  zh: ['欢迎关注我们的微信公众号', '登录后阅读全文', '下载我们的新闻客户端', '支持我們，訂閱本報'],
}

const NEWS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Netflix will let users download its app on more devices.',
    'He signed up for the newsletter last year and paid nothing.',
    '“Sign up for our newsletter,” the site had told its readers.',
    'Supporters of the mayor asked residents to donate to the shelter.',
    'For more than ten years, drivers could not get a ride with an app.',
    'Follow the river to the mill and turn left at the bridge.',
    'If you find a lump, ask your doctor for help.',
    'Become a member of the library and borrow tools for free.',
    'Download the app of your bank from the official store only.',
    'Subscribers to the service were told that prices would rise.',
    'Podcasts reach more listeners than the radio, the survey says.',
    'Have your say on the plan at the town hall on Thursday.',
    'The story continues to puzzle the police in the town.',
    'Do you have any plans for the summer?',
  ],
  de: [
    'Die Zeitung hat ihren Newsletter eingestellt.',
    'Abonnieren wollen den Dienst nur wenige Kunden.',
    'Haben Sie Fehler gemacht, Herr Minister?',
    'Alle Folgen gibt es in der Mediathek.',
    'Folgen hat das Urteil auch für kleine Firmen.',
    'Der Text geht auf eine alte Sage zurück.',
    'Unterstützen will die Stadt vor allem Familien.',
  ],
  fr: [
    'Suivez la rivière jusqu’au pont.',
    'Vous avez une information ? Contactez la gendarmerie.',
    'Pour plus d’un habitant sur deux, notre région change.',
    'La suite de l’enquête dira qui a menti.',
    'Qu’en pensez-vous, monsieur le maire ?',
  ],
  es: [
    'Sigue la búsqueda en el río Alto.',
    'Sigue a la espera de nuestra respuesta.',
    'Ha alcanzado el límite de deuda.',
    'Para más de la mitad, la crisis sigue.',
    'El canal de WhatsApp del alcalde suma miles de seguidores.',
  ],
  pt: ['Segue a greve nos portos.', 'O aplicativo da prefeitura foi baixado mil vezes.', 'Gostou da cidade e ficou.'],
  it: [
    'Diventa socio di maggioranza il gruppo Alfa.',
    'Segue il canale per due chilometri.',
    'Il giornale chiude la newsletter.',
  ],
  nl: ['Laat ons eerlijk zijn: het plan is mislukt.', 'Het verhaal van de visser gaat verder dan dat.'],
  sv: ['Vad tycker du?', 'Följ vägen mot sjön.'],
  no: ['Hva mener du?', 'Avisen la ned nyhetsbrevet sitt.'],
  da: ['Hvad synes du?', 'Avisen lukker sit nyhedsbrev.'],
  fi: ['Mitä mieltä olet?', 'Uutiskirjeen tilaajia on tuhat.'],
  pl: [
    'Masz informację o zaginionym? Napisz do policji.',
    'Aplikacja banku przestała działać.',
    'Masz problem z kredytem?',
  ],
  cs: ['Víte něco o případu? Ozvěte se policii.', 'Líbí se vám Praha?', 'Co si o tom myslíte?'],
  hu: ['Ön mit gondol?', 'A hírlevél megszűnt.'],
  ro: ['Susține presa că ministrul pleacă.', 'Primește bani pe email de la hoți.'],
  hr: ['Podijeli su se oko plana.', 'Prati nas pogled stranaca, kaže.'],
  bg: ['Сподели новината с журналисти.', 'Вестникът спря бюлетина си.'],
  tr: ['Uygulama bir milyon kez indirildi.', 'Haberi paylaşan gazeteci gözaltına alındı.'],
  ru: [
    'Поддержать проект решили депутаты.',
    'Нашли ошибку в отчётах аудиторы.',
    'Если у вас есть информация о пропавшем, звоните в полицию.',
    'Подписка на газету подорожает.',
    'Канал на севере города углубят.',
  ],
  uk: ['Підтримати проєкт вирішили депутати.', 'Канал у Telegram заблокували.'],
  ar: ['تابع الرئيس المباراة عبر قناة الرياضة', 'انضم اللاعب إلى النادي', 'تابعنا الأحداث من قرب'],
  he: ['הירשמו אלף איש למרוץ'],
  hi: ['सरकार ने नया ऐप जारी किया।'],
  ja: [
    '同社のYouTubeチャンネル登録者数は百万人を超えた。',
    '新聞を購読している人は減った。',
    '市は寄付を募集している。',
  ],
  ko: ['경찰은 앱 다운로드가 늘었다고 밝혔다.', '팬들은 댓글을 남겼다.'],
  zh: [
    '该公司的微信公众号被关注。',
    '关注到微信支付的问题后，银行道歉。',
    '下载量超过一百万次。',
    '记者关注到更多问题。',
  ],
}

describe.each(Object.entries(INVITES))('invitations of the publisher: %s', (_, lines) => {
  test.each(lines)('%s', (line) => expect(isPromotion(line)).toBe(true))
})

describe.each(Object.entries(NEWS))('sentences of news: %s', (_, lines) => {
  test.each(lines)('%s', (line) => expect(isPromotion(line)).toBe(false))
})

test('a long text is a promotion only where it begins with one', () => {
  const prose =
    'The council voted on Monday to close the eastern half of the harbour for repairs of the old quay. '.repeat(2)
  expect(isPromotion(`${prose}Sign up for our newsletter.`)).toBe(false)
  expect(isPromotion(`Sign up for our newsletter. ${prose}`)).toBe(true)
  expect(isPromotion(`Sign up for our newsletter. ${prose.repeat(3)}`)).toBe(false)
})

// A pattern that nests repetitions would need minutes for these.
test('no line runs away', () => {
  const lines = [
    'follow our ',
    'get more for ',
    'हमारे चैनल ',
    'alle mehr lesen unser ',
    'подписывайтесь на ',
    'アプリ チャンネル ',
  ].map((line) => line.repeat(40).slice(0, 390))
  for (const line of lines) expect([line, typeof isPromotion(line)]).toEqual([line, 'boolean'])
}, 10_000)
