import type { PhraseTable } from '../../core/phrases.ts'

/*
 * What a publisher asks of its readers, and where it sends them. An appeal of other people is news: the phrases name
 * this article, its comments, or the publisher ('us', 'our').
 */

/** For money and membership. */
export const SUPPORT: PhraseTable = {
  en: `
    (support/donate to/help support/back/help fund/fund) (us$/us (today/now/by/with a)/our (journalism/work/newsroom/reporting/mission/independent*/magazine/site/website/nonprofit/non-profit/coverage)) |
    [please ]consider (donating/a donation/supporting/becoming/making a)…(us/our/today/here/member/supporter/subscriber/donation/patron) |
    become a [paying /sustaining /monthly ](member/supporter/patron/friend) (today/now/here/and support/and help/to support/on patreon/of our) |
    your (donation/support/subscription/contribution/membership/gift)…(helps us/allows us/enables us/will help us/helps fund our/keeps us/helps keep our/supports our/makes our) |
    if (you (value/appreciate/enjoy/believe in) (our/what we)/our)…(support us/support our/donat*/subscrib*/please consider) | we (rely/depend) on (your/our readers/readers/donations/reader)… (support/donations/contributions) |
    buy us a (coffee/beer) | (independent/quality/good) journalism (costs/needs/is not free/isn't free/takes) | help us (keep/continue/stay/remain/provide/bring you/do more)…(journalism/reporting/newsroom/this site)`,
  de: `
    (unterstützen sie/unterstütze/unterstützt/fördern sie/fördere) (uns/unser*) (mit (einer/einem/ihrem/ihrer/deinem/deiner)/durch/journalis*/redaktion/unabhängig*/jetzt/auf steady/auf patreon/über paypal/über steady/arbeit mit) |
    (werden sie/werde/werdet) (mitglied/unterstützer*/supporter/förder*/abonnent*)…(und unterstütz*/und förder*/unterstütz*/unabhängigen journalismus) |
    mit (ihrer/deiner/eurer/einem) (spende/unterstützung/abo/beitrag/mitgliedschaft)…(uns/unser*/helfen/hilfst) | wir (wollen/möchten)…nicht hinter einer (bezahlschranke/paywall) |
    (guter/unabhängiger/qualitäts*)[ ]journalismus (kostet/braucht/ist nicht) | ihnen gefällt…(unterstützen/spende)* | (spenden sie/spende) (jetzt/hier/an unsere redaktion/für unser*)…(redaktion/journalismus)`,
  fr: `
    (soutenez/soutiens) (notre/votre/un/le) (journal/journalisme/rédaction/média/travail/indépendance) | (soutenez-nous/aidez-nous) (en faisant/par un don/à partir de/à rester indépendant*/à continuer) |
    (faites un don/devenez (membre/mécène/donateur/sociétaire))…(soutenir/nous/notre/votre média/journal) | (votre/vos) (don/dons/soutien/abonnement) (nous/est/sont/permet/permettent)…(nous/notre/indispensable/essentiel/journal/rédaction) |
    (vous lisez un article gratuit/notre (média/journal) vit (grâce/de vos))`,
  es: `
    (apoya/apoyá/apoye/ayúdanos/ayudanos) (a (seguir/mantener/continuar)…(periodismo/informando)/nuestro (periodismo/trabajo/medio)/nuestra (labor/redacción)/el periodismo (independiente/libre/de)) |
    (hazte/hacete/hágase) (socio/socia/miembro/suscriptor) (y (apoya/disfruta/accede)/desde/hoy) | (tu/su) (apoyo/donación/aporte/suscripción) (nos/es/hace)…(nos/periodismo/posible/independiente/seguir)`,
  pt: `
    (apoie/ajude) (o/nosso/nossa/o nosso/a nossa/-nos a/nos a) (jornalismo/trabalho/manter/continuar/redação) | (torne-se/seja) (assinante/apoiador/membro)…(apoie/ajude/jornalismo/nosso) |
    (o seu/seu/a sua/sua) (apoio/doação/contribuição/assinatura) (nos/é/ajuda/permite)…(jornalismo/nos/independente/nosso/continuar)`,
  it: `
    (sostieni/sostenete/sostienici/aiutaci/supporta) (il nostro/la nostra/il giornalismo/l'informazione/a (continuare/mantenere/restare))…(lavoro/giornale/informazione/libera/indipendente/donazione/giornalismo/redazione)* |
    (diventa/diventate) (sostenitore/socio/abbonato)…(e sostieni/del nostro) | (il tuo/la tua) (contributo/sostegno/donazione) (ci permette/ci aiuta/ci consente)`,
  nl: '(steun/help) (ons/onze/onafhankelijke) (journalistiek/werk/redactie/met een (donatie/bijdrage)) | (word (lid/vriend/donateur))…(en steun/van ons/onze/en help) | (jouw/uw/je) (steun/bijdrage/donatie/abonnement)…(ons/onze)',
  sv: '(stöd/stötta) (oss/vår*/vårt)…(arbete/journalistik*/swish/med/genom/oberoende) | (bli (medlem/stödprenumerant/månadsgivare))…(stöd/oss/vår*)',
  no: '(støtt/hjelp) (oss/vår*/vårt) (arbeid/journalistikk*/med/gjennom/vipps/på) | (bli (medlem/støttemedlem))…(støtt/oss/vår*)',
  da: '(støt/hjælp) (os/vores) (arbejde/journalistik*/med/gennem/ved) | (bliv (medlem/støttemedlem))…(støt/os/vores)',
  fi: '(tue/auta) (meitä/työtämme) (lahjoit*/tekemään journalismia) | tue (journalismiamme/riippumatonta journalismia)',
  pl: '(wesprzyj/wspieraj/wspomóż/wspierajcie) (nas/nasz*/naszą/nasze/niezależne) (portal/redakcję/pracę/działalność/dziennikarstwo/media/w/na/już) | (zostań [naszym ](patronem/patronką))…(nas*/patronite)',
  cs: '(podpořte/podpoř) (nás/naši/naše/nezávislou) (práci/redakci/novinařinu/žurnalistiku/darem/novináře/na/tím) | (staňte se) (předplatitel*/podporovatel*/naším)',
  sk: '(podporte/podpor) (nás/našu/naše/nezávislú) (prácu/redakciu/novinárčinu/žurnalistiku/darom/na/tým) | (staňte sa) (predplatiteľ*/podporovateľ*/naším)',
  hu: '(támogassa/támogasd/támogass) (lapunkat/munkánkat/szerkesztőségünket/a független újságírást)',
  ro: '(susține/susțineți/sprijină/susţine/donează pentru) (jurnalismul independent$/munca noastră/proiectul nostru/redacția noastră) | (dacă (îți/vă) place)…(susține/donează/contribu)*',
  hr: '(podržite/podrži/pomozite) (nas/naš*/rad/nezavisno/nezavisne) (rad/novinarstvo/redakciju/portal/donacijom/medije) | (подржите/подржи) (нас/наш/рад/независно/независне) …(рад/новинарство/редакцију/новинаре/донацијом)',
  sl: '(podprite/podpri) (nas/naše/neodvisno) (delo/novinarstvo/uredništvo/z/medij)',
  bg: '(подкрепете/подкрепи/подпомогнете) (ни/нас/нашата/независимата/независимата ни) (журналистика/работа/медия/с/редакция)',
  el: '(στηρίξτε/στήριξε/υποστηρίξτε) (μας/την (ανεξάρτητη/προσπάθειά/δουλειά)/την) (δημοσιογραφία/ενημέρωση/μας/μέσω/προσπάθεια)',
  tr: '(bağımsız gazeteciliğ*/gazeteciliğimiz*/yayıncılığımız*)…(destek olun/destekleyin/destek ol/bağış yapın)',
  ru: '(поддержите/поддержи/помогите) (нас/нашу/наш*/редакцию/независим*/работу)… (работу/редакцию/журналистику/нас/донат*/издание/пожертвован*/рубл*/ежемесячн*) | (поддержать/поддержите) (нашу редакцию/наш проект/нашу работу)',
  uk: '(підтримайте/підтримай/допоможіть) (нас/нашу/наш*/редакцію/незалежн*/роботу)… (роботу/редакцію/журналістику/нас/донат*/видання/внеск*/гривн*/нам) | (підтримати/підтримайте) (нашу редакцію/наш проєкт/нашу роботу)',
  ar: '(ادعم/ادعموا/ساهم في دعم/تبرع ل) (صحافتنا/الصحافة المستقلة/موقعنا/عملنا)',
  he: '(תמכו/תמוך) (בנו/בעיתונות עצמאית/בעבודה שלנו/בעיתונות)',
  hi: '…(हमारी पत्रकारिता/स्वतंत्र पत्रकारिता)…(सहयोग/समर्थन/आर्थिक)…(करें/दें/कीजिए)',
  bn: '(স্বাধীন সাংবাদিকতা/আমাদের সাংবাদিকতা)*…(সমর্থন/সহায়তা) করুন',
  id: '(dukung/bantu) (kami/jurnalisme/kerja jurnalistik)…(kami/independen/donasi)',
  ja: '…(ご寄付/ご支援)を…お願い(し/いた)*',
  ko: '…(후원하기/후원해 주세요/후원해주세요/정기후원/후원 회원)…(후원/회원/클릭/부탁/바로가기)*$',
  zh: '(支持/赞助/贊助)(我们/我們/本报/本報/独立媒体/獨立媒體)…(订阅/訂閱/捐款/小额/小額)',
}

/** To like, rate and pass on what was read. */
export const SHARE: PhraseTable = {
  en: `
    (did you/do you/if you/have you) [really ](like/enjoy/love/liked/enjoyed/found/find) (this/our/reading this/what you) (article/story/post/piece/read/are reading/guide/content/report/video/column) |
    (like/liked/enjoy/enjoyed/enjoying/love) (this/what you/our) (article/story/post/piece/read/are reading/content)? |
    [please ](share/tweet/retweet/forward/like and share) (this/the) (article/story/post/page/piece) (with/on/via/to/by/if) |
    (share/tweet) (this/this article/this story/this post)[:]$ | share (this/it) with (a friend/your friends/friends/others/your network) | was this (article/page/content/story) (helpful/useful) | rate this (article/story/post)$ | help us (spread the word/by sharing)`,
  de: `
    (hat/gefällt/gefiel) (ihnen/dir/euch) (der artikel/(dieser/diese/dieses/unser) (artikel/beitrag/text/seite/story/rezept/ratgeber)) | (fanden sie/fandest du) (diesen artikel/diesen beitrag) | (hat ihnen/hat dir) unser artikel |
    (dieser/diesen/der) (artikel/beitrag) (hat ihnen gefallen/hat dir gefallen/teilen/weiterempfehlen/war hilfreich) | war (dieser/der) (artikel/beitrag/inhalt) hilfreich |
    (teilen sie/teile/teilt/empfehlen sie) (diesen/den/diese) (artikel/beitrag/text/seite/post)`,
  fr: `
    (vous avez/tu as/vous) (aimé/apprécié/aimez) (cet article/cet épisode/ce billet/ce contenu/notre article) | cet article vous a (plu/intéressé/été utile) | si (cet article vous a plu/vous avez aimé cet article) |
    (partagez/partage) (cet article/cette page/ce billet/cette info) | partager (cet article/l'article)$`,
  es: `
    (te/le) (gustó/ha gustado/gusta/pareció útil) (esta/este/la/el) (nota/artículo/noticia/historia/contenido/post) | si (te/le) (gustó/ha gustado/gusta) (esta/este/la/el) (nota/artículo/noticia/historia/contenido) |
    (comparte/compartí/comparta/compártelo/compártela) (este/esta/el/la/en) (artículo/nota/noticia/publicación/historia/redes/contenido/facebook/tus redes)`,
  pt: `
    (gostou/gostaste) (deste/desta/desse/dessa) (artigo/matéria/notícia/reportagem/conteúdo/texto/post) | gostou (do/da) (artigo/matéria/notícia/reportagem/conteúdo/texto)? | se [você ]gostou (deste/desta/desse/dessa)  |
    (compartilhe/partilhe/partilha) (este/esta/esse/essa/o/a) (artigo/matéria/notícia/reportagem/conteúdo/post/texto)`,
  it: "(ti è piaciuto/vi è piaciuto/ti piace/se ti è piaciuto) (questo/l'/il nostro) (articolo/post) | (ti è piaciuto/se ti è piaciuto/vi è piaciuto) l'articolo | (condividi/condividete) (questo articolo/questa notizia/l'articolo/la notizia/questo post)",
  nl: '(vond je/vind je/vond u/vindt u) (dit/het/deze) (artikel/verhaal/bericht/blog) | deel (dit/het) (artikel/bericht/verhaal/deze pagina)',
  sv: '(gillade/gillar/tyckte) du (den här/artikeln/det här/om artikeln) | dela (artikeln/den här artikeln/inlägget)…$',
  no: '(likte/liker) du (denne/artikkelen/saken/dette) | del (artikkelen/saken/denne saken/denne artikkelen)…$',
  da: '(kunne/kan) du lide (denne/artiklen/dette) | del (artiklen/denne artikel/dette indlæg)…$',
  fi: '(piditkö/tykkäsitkö) (tästä/jutusta/artikkelista) | jaa (artikkeli/juttu)…$',
  pl: '(podobał ci się/podoba ci się/spodobał ci się/podobał się) [ten /nasz ](artykuł/tekst/materiał/wpis) | (udostępnij/podaj dalej) [ten ](artykuł/tekst/wpis)',
  cs: '(líbil se vám/líbí se vám) [tento ](článek/text) | (sdílejte/sdílej) [tento ](článek/text)',
  sk: '(páčil sa vám/páči sa vám) [tento ](článok/text) | (zdieľajte/zdieľaj) [tento ](článok/text)',
  hu: '(tetszett/ha tetszett) (a/ez a/önnek/neked) (cikk/írás/a cikk) | (ossza/oszd) meg (a cikket/ezt a cikket/ismerőseivel/barátaiddal/másokkal)',
  ro: '(ți-a plăcut/v-a plăcut/ţi-a plăcut/dacă ți-a plăcut) (articolul/acest articol/materialul) | (distribuie/distribuiți) (acest articol/articolul)',
  hr: '(svidio/svidjelo/dopao) (vam/ti) se [ovaj ](članak/tekst) | (podijelite/podijeli/podelite) [ovaj ](članak/tekst/vijest/vest/s prijateljima) | (поделите) [овај ](чланак/текст/вест)',
  sl: '(vam je [bil ]všeč/ti je všeč) [ta ](članek/prispevek) | delite [ta ](članek/prispevek/novico)',
  bg: '(хареса ли ви/харесахте ли/ако ви е харесала) [тази ](статията/статия) | споделете (тази /)(статията/статия/новината/публикацията)',
  el: '(σας άρεσε/σου άρεσε) (το άρθρο/αυτό το άρθρο) | (μοιραστείτε/μοιράσου) (το/αυτό το) άρθρο',
  tr: '(bu /)(haberi/yazıyı/içeriği/makaleyi) (beğendiniz/beğendin/paylaşın/paylaş/arkadaşlarınızla)',
  ru: '(понравилась/понравился/понравилось) [эта /этот ](статья/материал/публикация)? | (поделитесь/поделись/делитесь) (статьей/статьёй/этой (статьёй/статьей/новостью/публикацией)/материалом/публикацией/новостью/ссылкой/с друзьями/в соцсетях)',
  uk: '(сподобалась/сподобалася/сподобався) [ця /цей ](стаття/матеріал/публікація)? | (поділіться/поділись/діліться) (статтею/цією (статтею/новиною/публікацією)/матеріалом/публікацією/новиною/посиланням/з друзями/в соцмережах)',
  ar: '(هل أعجبك/هل أعجبتك/إذا أعجبك/أعجبك) (هذا /)(المقال/الموضوع/الخبر/المقالة)* | (شارك/شاركوا) (هذا /)(المقال/الخبر/الموضوع) (مع/على/عبر)',
  fa: 'این (مطلب/خبر/مقاله) را (با دوستان/به اشتراک)',
  he: '(אהבתם/נהניתם) (את /מ)(הכתבה/המאמר)* | שתפו (את /)(הכתבה/המאמר)',
  hi: '(अगर /यदि /)[आपको ](यह/ये) (लेख/खबर/ख़बर/आर्टिकल/जानकारी/स्टोरी)…(पसंद/अच्छ*)…(शेयर/लाइक/बताएं/आई*)',
  bn: '(খবরটি/লেখাটি/সংবাদটি/নিউজটি)…(শেয়ার/শেয়ার) করুন',
  id: '(suka/apakah anda suka/jika anda suka) [dengan ](artikel/berita) ini | (bagikan/sebarkan/kongsi) (artikel/berita) ini',
  vi: '(chia sẻ/nếu thấy) (bài viết/bài báo/bài) (này/hay)',
  th: '(แชร์/ถ้าชอบ/หากชอบ)(บทความ/ข่าว)นี้',
  ja: '(この記事が/記事が)(気に入ったら/面白かったら/役に立ったら/良かったら) | (この記事/記事)を(シェア/共有/ツイート)(する/しよう/して)*',
  ko: '(이 기사가/기사가) (마음에 드셨/유익했/도움이 되) | 이 기사를 (공유/추천)(하기/해/합)*',
  zh: '(喜欢/喜歡/觉得/覺得)(这篇/這篇/本文/此文)…(分享/点赞/點讚/收藏/转发/轉發/订阅/訂閱)* | (分享/转发/轉發)(本文/这篇文章/這篇文章)(到/给/給/至/$)',
}
