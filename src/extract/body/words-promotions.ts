import type { PhraseTable } from '../../core/phrases.ts'

/*
 * What a publisher offers its readers within an article: a verb that speaks to the reader, and a thing that is the
 * publisher's own. Neither says enough alone: news is about apps, newsletters and subscriptions too, and advice tells
 * readers to sign up for what others offer. Every phrase stands at the start of a sentence.
 */

/** Words before an invitation that change nothing about it. */
export const OPENERS: PhraseTable = {
  en: `please | click here to | click here and | don't forget to | be sure to | make sure to | remember to | you can also | you can |
    and | also | now | to stay up to date, | to stay informed,`,
  de: 'jetzt | hier | bitte | einfach | hier klicken und | auch',
  fr: `pour ne rien (manquer/rater)[ de l'actualité], | n'hésitez pas à | n'oubliez pas de | cliquez ici pour | et`,
  es: 'haz clic aquí y | no olvides | también | y | ya puedes | si quieres estar informado',
  pt: 'clique aqui e | não se esqueça de | e | já',
  it: 'clicca qui e | clicca qui per | non dimenticare di | per restare aggiornat(o/i) | e',
  nl: 'klik hier en | nu',
  nordic: 'klikk her (og/for å) | klik her (og/for at) | klicka här (och/för att)',
  pl: 'kliknij i | już teraz',
  ru: 'а также | чтобы не пропустить (новости/главное/самое важное), | не забудьте | пожалуйста,',
  uk: 'щоб не пропустити (новини/головне/найважливіше), | будь ласка,',
}

/** News by mail: what comes to the reader's inbox is never part of an article. */
export const NEWSLETTER: PhraseTable = {
  en: `
    (sign up/subscribe/register)[ here/ now/ today] (to/for)…our…(newsletter/newsletters/email/emails/email alerts/news alerts/briefing/mailing list/bulletin) |
    (sign up/subscribe/register)[ here/ now/ today] (to/for) (the/this) (free/daily/weekly/morning/evening)…(newsletter/briefing) |
    (sign up/subscribe) (to/for)…newsletter[s][,] (here/today/now/below) | (sign up/subscribe) (to/for)…your inbox |
    (get/receive/want/have)…(delivered/straight/direct/directly/sent)[ straight/ directly] (to/in/into) your (inbox/email) |
    (join/get/try/read) our…(newsletter/mailing list) | enter your email…(sign up/receive/get/subscribe) |
    (for more/want more/to get/to receive/to read more)…(sign up/subscribe) (to/for) our`,
  de: `
    (abonnieren sie/abonniere/abonniert/bestellen sie/bestell/bestelle/holen sie sich/hol dir/lesen sie/kennen sie/kennst du)…(unser*/den kostenlosen/jetzt)…*newsletter |
    (melden sie sich/melde dich/meldet euch/tragen sie sich/trag dich/registrieren sie sich)…*newsletter |
    [mit ]unser* [kostenlose* ]newsletter (abonnieren/bestellen/informiert/hält/bringt/erscheint) | newsletter (abonnieren/bestellen) |
    (alle/alles/mehr/weitere/die wichtigsten/die neuesten)…(finden/lesen/erhalten/bekommen/gibt es/erfahren)…(unser*/im kostenlosen/im)…newsletter |
    (erhalten/bekommen) (sie/du)…(in ihr/in dein) (postfach/e-mail-postfach)`,
  fr: `
    (inscrivez-vous/abonnez-vous/abonne-toi/inscris-toi)…(notre/nos/la/aux)…(newsletter/newsletters/infolettre/lettre d'information/alertes) |
    (recevez/retrouvez/reçois)…(notre newsletter/nos newsletters/infolettre/par e-mail/par mail/par courriel/dans votre boîte/votre boîte mail) |
    je m'(inscris/abonne) à la newsletter | (s'inscrire/s'abonner) à (la/notre/nos) newsletter[s]`,
  es: `
    (suscríbete/suscribite/suscríbase/suscribirse/apúntate/regístrate/regístrese/inscríbete/anótate)…(newsletter*/boletín/boletines) |
    (recibe/recibí/reciba)…(en tu correo/en su correo/en tu bandeja/en tu email/en tu mail/nuestro boletín/nuestra newsletter/nuestro newsletter) |
    (quieres/querés/quiere/deseas) recibir…(nuestro/nuestra/en tu/en su)`,
  pt: `
    (assine/inscreva-se/cadastre-se/subscreva/registe-se)…(newsletter*/boletim) |
    receba…(no seu e-mail/no seu email/em seu e-mail/em seu email/na sua caixa/nossa newsletter/a newsletter/nossas newsletters/por e-mail)`,
  it: `(iscriviti/iscrivetevi/iscriversi/abbonati/registrati)…newsletter | ricevi…(newsletter/nella tua (casella/mail/email)/via mail/via email)`,
  nl: `
    (schrijf je/schrijf u/meld je/meld u/abonneer je/abonneer u)…nieuwsbrief* | ontvang…(nieuwsbrief*/in je (inbox/mailbox)/in uw (inbox/mailbox)/per mail)`,
  sv: 'prenumerera på…nyhetsbrev* | (anmäl dig/skriv upp dig/registrera dig)…nyhetsbrev* | få…(nyhetsbrev/i din inkorg/direkt i mejlen)',
  no: '(meld deg/registrer deg)…nyhetsbrev* | abonner på…nyhetsbrev* | (få/motta)…(nyhetsbrev*/i innboksen)',
  da: '(tilmeld dig/skriv dig op)…nyhedsbrev* | (få/modtag)…(nyhedsbrev*…(mail/indbakke/her)/i din (indbakke/mail))',
  fi: 'tilaa…uutiskir* | tilaa…(sähköpostiisi/sähköpostiin)',
  pl: 'zapisz się (do/na)…newsletter* | (subskrybuj/zamów/otrzymuj)…newsletter* | (chcesz/otrzymuj)…na (maila/skrzynkę/e-mail)',
  cs: '(přihlaste se/přihlas se/zaregistrujte se)…(newsletter*/odběr*) | odebírejte…newsletter* | objednejte si…newsletter*',
  sk: '(prihláste sa/prihlás sa)…(newsletter*/odber*) | odoberajte…newsletter*',
  hu: '(iratkozzon/iratkozz) fel…hírlevel* | (kérje/kérd)…hírlevel*',
  ro: '(abonează-te/abonați-vă/înscrie-te/abonaţi-vă) la…newsletter* | primește…(pe emailul tău/newsletterul nostru)',
  hr: '(prijavite se/prijavi se/pretplatite se)…newsletter* | (пријавите се/претплатите се)…(билтен/њузлетер)',
  sl: '(prijavite se/prijavi se/naročite se)…(e-novice/novice/novičnik/newsletter)',
  bg: '(абонирайте се/абонирай се)…(бюлетин/нюзлетър)*',
  el: '(εγγραφείτε/γραφτείτε/εγγραφή) στο…newsletter | (λάβετε/λάβε)…(newsletter/email σας/email σου)',
  tr: '(e-bülten*/günlük bülten*/haber bülten*/bülten*/ücretsiz bülten*)…(abone olun/kaydolun/üye olun/abone ol/kaydol)',
  ru: '(подпишитесь/подписывайтесь/подпишись) на…рассылк* | получайте…(на почту/рассылк*)',
  uk: '(підпишіться/підписуйтесь/підписуйтеся) на…розсилк* | отримуйте…(на пошту/розсилк*)',
  ar: '(اشترك/اشتركوا/سجّل) (في/ب)[ ](نشرتنا/النشرة البريدية/النشرة الإخبارية)* | [ل]تصلك…(نشرتنا/بريدك)*',
  fa: '[در ]خبرنامه ما…(شوید/کنید)',
  he: '(הירשמו/הרשמו/הצטרפו)…(לניוזלטר/לניוזלטרים/לדיוור)*',
  hi: '(हमारे/हमारा)…(न्यूजलेटर/न्यूज़लेटर)…(सब्सक्राइब/साइन अप)',
  id: '(daftar/langganan/berlangganan)…(newsletter/buletin)… (kami/gratis)',
  vi: '(đăng ký/đăng kí)…(bản tin/newsletter)…(chúng tôi/email)',
  th: 'สมัครรับ…(จดหมายข่าว/ข่าวสาร)',
  ja: '…(メールマガジン/メルマガ/ニュースレター)…(登録はこちら/ご登録/登録しませんか/登録する/配信中/お申し込み)',
  ko: '…뉴스레터…(구독하기/구독하세요/구독 신청/받아보세요)',
  zh: '(欢迎/歡迎/立即/点击/點擊/免费/免費)(订阅/訂閱)…(电子报/電子報/通讯/通訊/邮件/周报/日报/週報)',
}

/** The paper itself: subscriptions, accounts and the wall before the rest of the article. */
export const SUBSCRIBE: PhraseTable = {
  en: `
    (subscribe/register/sign up) (now/today/here)[ for free] (to/for/and) (get/read/unlock/continue/unlimited/full access/access) |
    (subscribe/sign up/register) (to/for)…(unlimited access/full access/our…digital/our magazine/our website/our (print/premium)) |
    (subscribe/sign up) to continue | try…premium for (free/£1) | (start/get) your free trial |
    already (a/an) [active/registered/print/digital ](subscriber/member/user)? | already (have an account/registered/subscribed)? | not a (subscriber/member)[ yet]? |
    (you have/you've) (read/reached/used up/used/viewed)…(free (article/articles/stories/views)/article limit) |
    this (article/story/content) is (only available/available only/available exclusively/exclusive/reserved/exclusively) (to/for)…(subscribers/members) |
    (to continue reading/to read the full/to read the rest/to read this article/to keep reading)…(subscribe/log in/sign in/register/sign up/create an) |
    (log in/sign in/login/register/subscribe)[ or (register/subscribe/sign up)] to (continue reading/read more/read the/keep reading/read this/comment) |
    if you're (seeing this message/already a subscriber) | (unlock/get/enjoy) (unlimited/full) [digital ]access to (our/all our/every/the full) |
    first-time subscribers`,
  de: `
    (abonnieren sie/abonniere/testen sie/teste/lesen sie/bestellen sie)[ jetzt/ hier]…(unser* (zeitung/magazin/heft/angebot/digital*/e-paper)/plus kostenlos/premium kostenlos/digitalabo/probeabo) |
    sie sind (bereits/schon) (abonnent/abonnentin/registriert)* | (bereits/schon/noch kein) (abonnent/abonnentin/abo/registriert)…(anmelden/einloggen)* |
    (dieser/der ganze/der vollständige) (artikel/beitrag/inhalt) ist (nur für/exklusiv für/abonnenten) |
    (weiterlesen/lesen) (mit/sie weiter mit/im) [dem ](abo/digitalabo/probeabo/plus-abo) | um (weiterzulesen/den artikel zu lesen/diesen artikel)…(anmelden/registrieren/abonnieren)*`,
  fr: `
    (abonnez-vous/abonne-toi)[ dès maintenant] (pour/à (notre/nos/partir)/dès) | déjà abonné[e/·e/(e)] ? | déjà abonné[e]? | vous êtes [déjà ]abonné[e] ? | pas encore abonné[e] ? |
    (cet article est réservé/article réservé/la suite est réservée/contenu réservé/cet article est exclusivement réservé) (à nos/aux) abonnés |
    il vous reste…de cet article à lire | (connectez-vous/inscrivez-vous/créez un compte)…(lire la suite/lire cet article/poursuivre/continuer votre lecture) |
    pour (lire la suite/poursuivre/continuer)…(abonnez-vous/connectez-vous/inscrivez-vous) | vous avez (lu/atteint)…articles gratuits`,
  es: `
    (suscríbete/suscribite/suscríbase) (para (leer/seguir/acceder)/a nuestra edición/desde/ahora/y (accede/disfruta)) |
    (ya eres/eres/ya sos/ya es) suscriptor[/a]? | (regístrate/regístrese/inicia sesión)…(para (seguir/continuar) leyendo/gratis para) |
    (este (contenido/artículo)/contenido/artículo) [es ]exclusivo para suscriptores | (has/ha) (leído/alcanzado)…(artículos gratis/artículos gratuitos/límite de (artículos/noticias/notas))`,
  pt: `
    (assine/assina) (para (ler/continuar/ter)/já/agora/a partir de) | (já é/já és) assinante? | (cadastre-se/faça login)…para (continuar lendo/ler/continuar a ler) |
    (conteúdo/este conteúdo é/artigo/este artigo é) (exclusivo/exclusiva/reservado) (para/a) [os ]assinantes`,
  it: `
    (abbonati/registrati)[ ora/ subito/ gratis] (per (leggere/continuare/accedere)/a partire da/e leggi) | (sei già/già) abbonat(o/a)? | hai (letto/raggiunto)…articoli gratuiti |
    (contenuto/articolo/questo articolo è/questo contenuto è) riservato agli abbonati`,
  nl: `
    (abonneer je/neem een abonnement/word abonnee)…(om (verder/dit/alle)/en lees/vanaf/lees onbeperkt) | al abonnee? | (ben je/bent u) al (abonnee/lid)? | dit artikel is (alleen/exclusief) (voor/beschikbaar voor)…(abonnees/leden)`,
  sv: 'redan prenumerant? | är du [redan ]prenumerant? | bli prenumerant… (för att/och läs) | logga in för att läsa',
  no: 'allerede abonnent? | er du allerede abonnent? | bli abonnent…(for å/og les) | logg inn for å lese',
  da: 'allerede abonnent? | er du [allerede ]abonnent? | bliv abonnent…(for at/og læs) | log ind for at læse',
  fi: '(oletko jo tilaaja/jo tilaaja)? | tämä artikkeli on [vain ]tilaajille | kirjaudu…(lukeaksesi/jatkaaksesi)',
  pl: `
    (masz już/posiadasz) (prenumeratę/subskrypcję/konto)?…zaloguj* | (wykup/kup/zamów) (prenumeratę/subskrypcję/dostęp)…(czytaj/już od/aby/i czytaj) |
    (artykuł/ten artykuł jest/materiał) dostępny (tylko /wyłącznie )dla (prenumeratorów/subskrybentów/zalogowanych)`,
  cs: '(již/už) (jste předplatitel*/předplácíte/máte předplatné) | (předplaťte si/kupte si předplatné)…(a čtěte/od/abyste) | (celý článek/tento článek) (je /si )[mohou přečíst ](jen/pouze)…předplatitel*',
  sk: '(už/ste už) (ste predplatiteľ*/máte predplatné) | (predplaťte si/kúpte si predplatné) | (celý článok/tento článok) je [určený ](len/iba) pre…predplatiteľ*',
  hu: '(már előfizető/ön már előfizető/előfizetőnk)? | (fizessen elő/fizess elő)…(lapunk*/cikk*/teljes/olvas*) | ez a cikk csak előfizető*',
  ro: '(ești deja/sunteți deja) abonat? | (acest articol/conținut) este [disponibil ][doar /exclusiv ]pentru abonați',
  hr: '(već/imate) (ste pretplatnik/pretplatu)? | (pretplatite se/pretplati se)…(i čitajte/kako biste/na naš*) | ovaj (članak/sadržaj) dostupan je samo pretplatnicima',
  sl: '(ste že naročnik/že naročnik)? | (naročite se/sklenite naročnino)…(in (berite/preberite)/na naš*)',
  bg: '(абонирайте се/станете абонат)…(за да (прочетете/четете)/за нашето/достъп)',
  el: '(είστε [ήδη ]συνδρομητής/ήδη συνδρομητής)[;/?] | (γίνετε/γίνε) συνδρομητ*…(και/για να/διαβάσ*)',
  tr: '(zaten abone misiniz/abone misiniz)? | (abone olun/abone ol/üye olun)…(devamını/sınırsız/okumaya) | [bu ](haber*/yazı*/içerik*) (devamını okumak/okumaya devam) (için/etmek için)…(abone/üye/giriş)*',
  ru: '(оформите/оформляйте) (подписку/премиум) | (подпишитесь/войдите/авторизуйтесь/зарегистрируйтесь)[,] чтобы (читать/прочитать/дочитать/продолжить) | (уже есть подписка/вы уже подписчик)? | (материал/статья/эта статья/полный текст) доступ(ен/на) [только ](по подписке/подписчикам/для подписчиков)',
  uk: '(оформіть/оформлюйте) (передплату/підписку) | (увійдіть/авторизуйтесь/зареєструйтесь)[,] щоб (читати/прочитати/продовжити) | (матеріал/стаття) доступн(ий/а) (лише/тільки) (передплатникам/за передплатою)',
  ar: '(اشترك/سجل الدخول/سجّل الدخول) [الآن ](لقراءة/لمتابعة القراءة/لمواصلة القراءة/في صحيفتنا/في خدمتنا) | هل أنت مشترك',
  fa: 'برای (خواندن/مطالعه) (ادامه/متن کامل)…(مشترک/ثبت نام/وارد) (شوید/کنید)',
  he: '(כבר מנויים/מנויים כבר/כבר רשומים)? | (הירשמו/התחברו) [כדי ](להמשיך לקרוא/לקריאת הכתבה/לקרוא את) | לקריאת הכתבה המלאה…(הירשמו/מנוי)*',
  hi: '(पूरी खबर/पूरा लेख/आगे) (पढ़ने के लिए)…(सब्सक्राइब/लॉगिन/लॉग इन/रजिस्टर) कर* | हमारे (प्रीमियम/सब्सक्राइबर)…(बनें/लें)',
  id: '(sudah/sudah jadi) (berlangganan/pelanggan)?…(masuk/login) | (berlangganan/langganan) (sekarang/untuk)…(membaca/artikel/akses/kami) | (artikel/konten) ini (hanya /khusus )[tersedia ][untuk ]pelanggan',
  vi: '(đăng nhập/đăng ký) (để (đọc tiếp/đọc toàn bộ/xem tiếp/bình luận)) | bài viết [này ]dành [riêng ]cho (thuê bao/thành viên)',
  th: '(สมัครสมาชิก/เข้าสู่ระบบ/ลงทะเบียน)(เพื่ออ่าน/อ่านต่อ)',
  ja: '(この記事は/こちらは/本記事は)…(会員限定/有料会員/有料記事/登録会員) | (残り/あと)\\d…文字 | 続きを(読む/お読みいただく)には…(登録/会員/ログイン/購読) | [無料/今すぐ](会員登録/購読)(はこちら/して続き/すると続き/のお申し込み) | …会員(登録/になる)と続き',
  ko: '(이 기사는/이 콘텐츠는)…(유료/회원/구독자) (전용/회원/가입) | (로그인/회원가입/구독)…(전체 기사/계속 읽/이어서)',
  zh: '(订阅/訂閱/登录/登入/注册/註冊/加入会员/加入會員/成为会员/成為會員)…(阅读全文/閱讀全文/继续阅读/繼續閱讀/解锁/解鎖/看全文) | (本文/本篇/此文)[为/為](会员/會員/付费/付費/订户/訂戶)(专享/專享/限定/文章/内容) | (已经是/已是)(会员/會員/订户/訂戶)',
}
