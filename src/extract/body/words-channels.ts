import type { PhraseTable } from '../../core/phrases.ts'

/*
 * Where else a publisher can be read, followed and heard. News is about apps, channels and podcasts too: the phrases
 * speak to the reader and name the publisher's own ('us', 'our').
 */

/** The publisher's app, and where to get it. */
export const APP: PhraseTable = {
  en: `
    (download/get/install/try/open) our…(app/apps) | (download/get/install) the…(news/newspaper/newsroom)…(app/apps) |
    (for (the latest/more) (news/stories/updates/headlines/breaking news)/for the latest/to get the latest/get breaking)…(download/install) (our/the)…(app/apps) | our…app (is available/is free/for (ios/iphone/android))`,
  de: `
    (laden sie/lade/laden sie sich/lade dir/hol dir/holen sie sich/nutzen sie/testen sie)…(unser*…app/die kostenlose…app/news-app/nachrichten-app) |
    [mit ]unsere[r] [kostenlose* ][news-/nachrichten-]app…(herunterladen/laden/verpassen/immer/informiert/bekommen/erhalten)`,
  fr: "(téléchargez/télécharge)…(notre/nos/l'(application/appli/app) de) [nouvelle ](application*/appli/app) | (téléchargez/télécharge) notre…(application*/appli/app) | (retrouvez/suivez)…sur notre (application/appli)",
  es: '(descarga/descargá/descargue/descárgate/bájate/instala/instalá)…(nuestra/la nueva) (app/aplicación)',
  pt: '(baixe/descarregue/instale/faça o download d*)…(nosso/nossa/o nosso/a nossa) (app/aplicativo/aplicação)',
  it: '(scarica/scaricate/installa) [gratis ](la nostra/le nostre) (app/applicazione)',
  nl: 'download [nu /gratis ](onze/de gratis)…app | (volg/lees)…(in/via) onze…app',
  sv: '(ladda ner/ladda ned/hämta) vår…app | (ladda ner/ladda ned/hämta)…nyhetsapp*',
  no: '(last ned/hent) vår…app | (last ned/hent)…nyhetsapp*',
  da: '(download/hent) vores…app | (download/hent)…nyhedsapp*',
  fi: 'lataa…(sovelluksemme/uutissovellus)',
  pl: '(pobierz/zainstaluj/ściągnij) naszą…aplikację',
  cs: '(stáhněte si/stáhni si/nainstalujte si) naši…aplikaci',
  sk: '(stiahnite si/stiahni si/nainštalujte si) našu…aplikáciu',
  hu: '(töltse/töltsd) le…(alkalmazásunkat/applikációnkat)',
  ro: '(descarcă/descărcați/instalează/instalați) aplicația (noastră/mobilă)',
  hr: '(preuzmite/preuzmi/skinite/skini) našu…aplikaciju | (преузмите/преузми) нашу…апликацију',
  sl: '(prenesite/prenesi/naložite) našo…aplikacijo',
  bg: '(изтеглете/изтегли/свалете/свали) (нашето/мобилното ни)…приложение*',
  el: '(κατεβάστε/κατέβασε) (την εφαρμογή/το app)[ μας/ του…/ της…]',
  tr: '[mobil /ücretsiz /haber ]uygulamamızı (indirin/indir/yükleyin) | (son dakika/haberler*/gelişmeler*)…uygulamamızı (indirin/indir/yükleyin)',
  ru: '(скачайте/скачивайте/установите/устанавливайте) наше…приложение',
  uk: '(завантажуйте/завантажте/встановіть/встановлюйте) наш…(застосунок/додаток)',
  ar: '(حمّل/حملوا/قم بتحميل/نزّل) (تطبيقنا/التطبيق الآن)',
  fa: '(اپلیکیشن/نرم افزار) ما را…(نصب/دانلود) کنید',
  he: '(הורידו/הורד) את (האפליקציה שלנו/אפליקציית)',
  hi: '…(हमारा/हमारे/हमारी)…(ऐप/एप/मोबाइल ऐप/ऐप को)…(डाउनलोड/इंस्टॉल) (करें/कीजिए/करे) | …(ताजा/ताज़ा/खबरों/खबरें/समाचार)…(ऐप/एप)…डाउनलोड (करें/कीजिए/करे)',
  bn: '…আমাদের…অ্যাপ…(ডাউনলোড/ইনস্টল) করুন',
  id: '(unduh/download/instal) aplikasi…(kami/sekarang/di (google/play/app))',
  vi: 'tải (ứng dụng/app)…(của chúng tôi/để đọc/về máy)',
  th: 'ดาวน์โหลดแอป…(ของเรา/ข่าว)',
  ja: '…アプリ(を/の)(ダウンロードはこちら/ダウンロードして続き/ダウンロード$)',
  ko: '…앱 (다운로드하기/다운로드하세요/다운받기/설치하기/내려받기)$',
  zh: '[欢迎/歡迎/请/請/点击/點擊/扫码/掃碼/立即/马上/免费](下载/下載)(我们的/我們的/本报/本網/本网)…(客户端/用戶端/新闻APP/新聞APP/APP) | …(掌握/更多)…(请/請/立即/马上)(下载/下載)…APP',
}

/** Channels and pages of the publisher elsewhere. */
export const FOLLOW: PhraseTable = {
  en: `
    (follow/like/find/join/connect with/tweet/watch) us (on/at/in) (facebook/twitter/x/instagram/whatsapp/telegram/google/youtube/linkedin/tiktok/threads/bluesky/social/our) |
    (follow/like) us[.]$ | (follow/join/like/visit/subscribe to) our…(channel/whatsapp/telegram/facebook/instagram/twitter/youtube/page/group)…$ |
    (follow/like)…on (facebook/twitter/x/instagram/linkedin/google news)[ @…/ and…/ at…/ for…/ or…/ to…/ here]$ | follow @* | follow…coverage (at/here/on https*) |
    for (more/the latest/all the latest)…(follow/like/join/subscribe to) (us/our/@*) | (add/set/choose/make)…as (a/your) preferred source |
    (stay/keep) (informed/updated/connected/in touch)…(follow/join/with) (us/our) | get…updates…(on/via) our (whatsapp/telegram)`,
  de: `
    (folgen sie/folge/folgt/liken sie/like/abonnieren sie/abonniere/abonniert) (uns/unser* (kanal/whatsapp*/telegram*/instagram*/facebook*/youtube*/seite/google*)) |
    (bleib/bleiben sie)…auf dem laufenden…(folge/folgen/follow/abonnier/unser)* | [jetzt ][hier ]unser* (whatsapp-kanal/kanal/channel)…(abonnieren/folgen)* |
    (sie finden/du findest/ihr findet/besuchen sie/besuche/besucht) uns [auch ](auf/bei) (facebook/instagram/whatsapp/twitter/youtube/telegram/tiktok)`,
  fr: `
    (suivez/rejoignez/retrouvez/suis/rejoins)-nous [aussi /également ](sur/via/dans) (facebook/twitter/x/instagram/whatsapp/telegram/google/youtube/linkedin/tiktok/les réseaux/notre/nos) |
    (abonnez-vous à/rejoignez/suivez/likez) (notre/nos) (chaîne*/canal/compte/comptes/page/groupe/fil)`,
  es: `
    (síguenos/seguinos/síganos/encuéntranos/búscanos)[ también/ ya] (en/a través) | (únete/unite/súmate/sumate/únase/suscríbete/suscribite) (a/al)[ nuestr*/ canal/l canal]…(canal/grupo/whatsapp/telegram/comunidad/google) |
    (mantente/mantenete/manténgase) (informado/informada/al día/al tanto) (en/con/a través) (nuestr*) | (sigue/seguí/siga/visita) (nuestro canal/nuestra página/nuestras redes/nuestro perfil/a este medio) |
    (sigue/seguí) (a/toda la información de)…en (facebook/twitter/instagram/google news/nuestr* (canal/página/redes/cuenta))`,
  pt: `
    (siga-nos/siga a gente/acompanhe-nos/siga-nos também/nos siga) (no/na/em/pelo/nas) | (siga/acompanhe/curta/participe d*/entre n*/faça parte d*/inscreva-se n*/assine/se inscreva n*) (o nosso/a nossa/nosso/nossa/os nossos/nossas/o canal/canal/grupo/o perfil)…(canal/grupo/página/perfil/whatsapp/telegram/redes/comunidade/youtube/instagram/google) |
    (siga/acompanhe) …(no (google/whatsapp/instagram/facebook/twitter/telegram/youtube))[ e…/ para…/ @…]$`,
  it: `
    (seguici/seguiteci/segui anche/trovaci)[ anche/ già] (su/sul/sui/sulla) | (iscriviti/unisciti) al [nostro ](canale/gruppo) (whatsapp/telegram/youtube) |
    (segui/iscriviti/unisciti/entra) (il nostro/la nostra/al nostro/alla nostra/nel nostro/i nostri)… (canale/pagina/gruppo/profilo/community/whatsapp/telegram) | resta (aggiornato/informato)…(seguici/sul nostro/con noi)`,
  nl: '(volg/like/vind) (ons/onze) [ook ](op/via/kanaal/whatsapp*) | (abonneer je/word lid/meld je aan)…(ons/onze) (kanaal/whatsapp*/youtube*/facebook*)',
  sv: 'följ (oss/vår*) (på/via/också/kanal/sida) | gilla (oss/vår) (på/sida)',
  no: '(følg/lik) (oss/vår*) (på/via/også/kanal/side)',
  da: '(følg/like/synes godt om) (os/vores) (på/via/også/kanal/side)',
  fi: '(seuraa/tykkää) meitä | (seuraa/tilaa)…kanavamme*',
  pl: `
    (obserwuj/śledź/polub/znajdziesz/znajdź/dołącz do/bądź z) (nas/nasz*/naszego/naszej) [też /także ](na/w/kanał*/profil*/stron*/fanpage*/grup*) | (dołącz/zapisz się) (do/na) (naszego/naszej/nasz) (kanał*/grup*)`,
  cs: '(sledujte/sleduj/najdete) (nás/náš/naše) (na/také/i/kanál/stránky/profil) | (přidejte se/připojte se) k (nám/našemu/naší) (na/kanál*/skupin*)',
  sk: '(sledujte/sleduj/nájdete) (nás/náš/našu/naše) (na/aj/kanál/stránku/profil) | (pridajte sa/pripojte sa) k (nám/nášmu/našej) (na/kanál*/skupin*)',
  hu: '(kövessen/kövess/kövesse/kövesd/lájkoljon/lájkolj) (minket/bennünket/oldalunkat/csatornánkat) (a/az/is/facebook*/youtube*/google*/instagram*) | (csatlakozzon/csatlakozz)…(csoportunkhoz/csatornánkhoz/közösségünkhöz)',
  ro: '(urmărește-ne/urmăriți-ne/urmăreşte-ne/găsește-ne)…(pe/și)  | (urmărește/urmăriți/abonează-te la/abonați-vă la/intră pe/alătură-te) (canalul/pagina/grupul/comunitatea) (nostru/noastră/noastre/de (whatsapp/telegram/youtube)) | (urmărește/urmăriți/urmăreşte)…pe google news',
  hr: '(pratite/lajkajte/pronađite/zapratite) (nas/naš*) (i/na/putem/kanal/stranicu/profil) | (pridružite se/pretplatite se na) (našem/našoj/naš) (kanal*/viber*/whatsapp*/youtube*/grup*/zajednici) | (пратите) (нас/нашу/наш) (и/на/преко/канал/страницу)',
  sl: '(sledite/spremljajte/sledi) (nam/nas/našemu/našim) (tudi/na/kanalu/profilu/strani) | (pridružite se) (nam/našemu/naši) (na/kanalu/skupini)',
  bg: '(последвайте/следвайте/харесайте/следете) (ни/нас/нашия/нашата/страницата ни) (и/в/във/на/канал/страница/viber)',
  el: '(ακολουθήστε/ακολούθησε/βρείτε) (μας/το/την/τον)…(στο/στα/και) (google/facebook/instagram/twitter/viber/youtube/social)*',
  tr: '(bizi/kanalımız*/sayfamız*/whatsapp*/telegram*/youtube kanalımız*/instagram*/google news*/google haberler*)…(takip edin/takip et/abone olun/abone ol/katılın/beğenin)',
  ru: `
    (подписывайтесь/подпишитесь/подпишись)[ и/те] на (нас/наш/наши/наш*/telegram/телеграм/канал/youtube/страниц/паблик)* | (подписывайтесь/подпишитесь) на…(в/на) (telegram/телеграм*/дзен*/вконтакте/соцсетях/max/youtube/google) |
    (читайте/следите за/смотрите) (нас/нами/нашими новостями) (в/на/во) | (присоединяйтесь/заходите) (к нам/к нашему/к нашей/в наш/на наш*) | (больше/все/самые/главные/ещё/еще)…(в/на) наш(ем/их)[ новом/ официальном] (telegram/телеграм/канал/дзен/сообществ)*`,
  uk: `
    (підписуйтесь/підписуйтеся/підпишіться) на (нас/наш/наші/нашу/telegram/телеграм/канал/youtube/сторінк)* | (підписуйтесь/підписуйтеся) на…(в/у/на) (telegram/телеграм*/facebook/соцмережах/viber/google/whatsapp/youtube) |
    (читайте/стежте за/слідкуйте за) (нас/нами/нашими новинами) (в/у/на) | (приєднуйтесь/приєднуйтеся/долучайтеся) до (нас/нашого/нашої/нашої) | (більше/усі/всі/найважливіш*/ще)…(в/у/на) нашому (telegram/телеграм/канал/viber)*`,
  ar: '(تابعونا/تابعنا/تابعوا صفحتنا/تابعوا قناتنا/تابعوا حساباتنا) (على/عبر/في) | (انضموا/انضم/اشترك/اشتركوا) (إلى/الى/في)…(قناتنا/صفحتنا/مجموعتنا)*',
  fa: 'ما را در (تلگرام/اینستاگرام/توییتر/شبکه‌های/یوتیوب/گوگل/واتساپ/فیسبوک/ایتا/بله/سروش)…دنبال کنید | (به کانال/در کانال)…(ما/تلگرام)…(بپیوندید/شوید)',
  he: '(עקבו אחרינו/הצטרפו לערוץ/הצטרפו לקבוצת/עקבו אחרי הערוץ/הצטרפו אלינו/עשו לנו לייק/עיקבו אחרינו)',
  hi: '…(हमारे/हमें/हमसे)…(व्हाट्सऐप/व्हाट्सएप/वॉट्सऐप/टेलीग्राम/फेसबुक/ट्विटर/यूट्यूब/इंस्टाग्राम/गूगल/whatsapp/telegram/facebook/twitter/youtube/google/instagram/चैनल)…(जुड़ें/फॉलो/फ़ॉलो/सब्सक्राइब/लाइक/जुड़े/ज्वाइन/जॉइन/पढ़ें/पढ़ते)',
  bn: '…(আমাদের/আমাদেরকে)…(ফেসবুক/টেলিগ্রাম/ইউটিউব/গুগল/হোয়াটসঅ্যাপ/টুইটার/চ্যানেল)…(ফলো/অনুসরণ/সাবস্ক্রাইব/লাইক/যুক্ত/জয়েন) (করুন/হোন/করে) | …(খবর/সংবাদ)*…(গুগল নিউজ/google news)…(ফলো/অনুসরণ) করুন',
  id: '(ikuti/follow/gabung/bergabung/dapatkan/subscribe)…(kami/saluran/channel/kanal/grup)…(whatsapp/telegram/facebook/instagram/twitter/youtube/google news/tiktok) | (ikuti/sertai/langgani) (kami/saluran/kanal)…(di/kami/whatsapp/telegram)',
  vi: '(theo dõi/nhấn theo dõi/mời bạn đọc theo dõi)…(chúng tôi/kênh/trang/fanpage)…(trên/youtube/facebook/google/zalo/tiktok) | (theo dõi)…trên google news',
  th: '(กดติดตาม/ติดตามเรา/ติดตามข่าว/ติดตามช่องทาง/ติดตามพวกเรา/เพิ่มเราเป็นเพื่อน/เกาะติดข่าว/ไม่พลาดข่าว)…(ได้ที่/ทาง/LINE/Facebook/เฟซบุ๊ก/ยูทูบ/YouTube/ผ่าน/กด)',
  ja: '[公式/ぜひ]…(公式LINE/LINE公式/公式X/公式ツイッター/公式Twitter/公式インスタ/公式YouTube/チャンネル/公式アカウント/Googleニュース/facebookページ)…(フォロー/友だち追加/友達追加/登録)(はこちら/をお願い/お願い/しよう/をよろしく)*',
  ko: '…(네이버/카카오톡/카톡/유튜브/텔레그램/페이스북/인스타그램/구글/다음/채널/홈)…(구독하기/구독하세요/채널 추가하기/채널 추가$/친구 추가$/구독과 좋아요/팔로우하기/팔로우하세요/구독 신청$) | 구독과 좋아요',
  zh: '(欢迎/歡迎/敬请/敬請/点击/扫码/長按/长按/更多…請)(关注/關注/追蹤/追踪/订阅/訂閱/加入/按讚/掃描/扫描)[我们的/我們的/我们/我們/本报/本網/本网/官方]…(微信/公众号/微博/二维码/頻道/频道/粉絲團/粉絲頁/粉專/LINE/Telegram/WhatsApp/Facebook/Instagram/YouTube/IG/臉書/Google新聞/Google News)',
}

/** Podcasts, shows and smart speakers: the article to be heard, or more of the publisher. */
export const LISTEN: PhraseTable = {
  en: `
    (listen to/subscribe to/check out/hear/tune in to/download/catch) our…(podcast/podcasts/show/episode) | catch up on…(with/on/in) our…podcast |
    (listen/subscribe) (to/on/via)…podcast…(on/via/in) (apple/spotify/google/itunes/your/wherever/stitcher/acast) |
    (listen to/subscribe to/hear) the (latest/full/newest) (episode/edition) of our | (have/got/do you have/own) (an/a) (amazon alexa/amazon echo/alexa/google home/smart speaker) |
    (ask/tell) (alexa/google) to (play/open/read) (the news from/our) | (listen to/you can now listen to/you can listen to) (this/our) (article/articles/story)[ here/ now/…minutes/…min]$ |
    you can (subscribe/listen) to our…podcast | (watch/subscribe to/check out) our (latest/new/youtube/full/other) (video/videos/channel/show)…$`,
  de: `
    (hören sie/hör/hört/abonnieren sie/abonniere/abonniert)…(unser* podcast/unser* …podcast/unser* *podcast) | (mehr/alles/alle folgen)…(hören sie/hört ihr/hörst du/gibt es/im/in)…(unser* …podcast/unser* *podcast)* |
    [diesen ](artikel/beitrag/text) (anhören/vorlesen lassen)$ | hier (können sie/kannst du) (unser*/den) podcast (abonnieren/anhören/hören)`,
  fr: '(écoutez/abonnez-vous à/découvrez/écoute) (notre/nos/le dernier épisode de notre)…podcast* | (écouter cet article/écoutez cet article)',
  es: '(escucha/escuchá/escuche/suscríbete a/suscribite a) (nuestro/nuestros/aquí nuestro/el último episodio de nuestro)…(podcast/pódcast)* | (escucha/escuchar) (este artículo/esta nota/esta noticia)$',
  pt: '(ouça/escute/assine/ouve/siga) (o nosso/nosso/nossos/os nossos/o episódio…do nosso)…(podcast)* | (ouça/ouvir) (este/esta/esse/essa) (artigo/matéria/notícia/texto/conteúdo)$',
  it: "(ascolta/ascoltate/iscriviti a) (il nostro/i nostri/al nostro/qui il nostro)…podcast | ascolta (questo articolo/l'articolo)$",
  nl: '(luister/abonneer je/beluister)…(onze/ons) …*podcast* | (beluister/luister naar) dit artikel$',
  sv: '(lyssna/prenumerera) på (vår/våra)…podd* | lyssna på (artikeln/den här artikeln)$',
  no: '(hør/lytt til/abonner på) (vår/våre/podkasten vår)…*pod* | (lytt til/hør) (artikkelen/saken)$',
  da: '(hør/lyt til/abonnér på/abonner på) (vores)…podcast* | (lyt til/hør) artiklen$',
  fi: '(kuuntele/tilaa)…(podcastimme/podcast-sarjamme)* | kuuntele (juttu/artikkeli)$',
  pl: '(posłuchaj/słuchaj/subskrybuj/posłuchajcie) (naszego/naszych/nasze/nasz)…podcast* | (posłuchaj/odsłuchaj) (artykułu/artykuł)$',
  cs: '(poslechněte si/poslouchejte/odebírejte) (náš/naše)…podcast* | (poslechněte si/poslechnout) (článek/tento článek)$',
  sk: '(vypočujte si/počúvajte/odoberajte) (náš/naše)…podcast* | vypočujte si (článok/tento článok)$',
  hu: '(hallgassa/hallgasd) meg…podcast(unkat/jeinket/ünket)',
  ro: '(ascultă/ascultați/abonează-te la) (podcastul/podcasturile) (nostru/noastre)* | ascultă (acest articol/articolul)$',
  hr: '(poslušajte/slušajte/pretplatite se na) (naš/naše)…podcast* | (poslušajte/poslušaj) (članak/vijest)$',
  sl: '(poslušajte/prisluhnite) (naš/našemu/našim)…podcast*',
  el: '(ακούστε/άκουσε) (το/τα) podcast* μας',
  tr: '[yeni ]podcast(imizi/lerimizi/imize)…(dinleyin/abone olun)',
  ru: '(слушайте/подписывайтесь на/послушайте) (наш/наши)…подкаст* | (слушать/прослушать) (статью/новость/материал)$',
  uk: '(слухайте/підписуйтесь на/послухайте) (наш/наші)…подкаст*',
  ar: 'استمعوا (إلى/الى) (بودكاست/البودكاست)* | استمع (إلى/الى) (المقال/هذا المقال)$',
  fa: 'پادکست (ما/های ما) را…(بشنوید/گوش کنید)',
  he: '(האזינו/הקשיבו) לפודקאסט שלנו | (האזינו/להאזנה) לכתבה$',
  hi: '…हमारा…पॉडकास्ट…(सुनें/सुनिए)',
  id: 'dengarkan (podcast/siniar) kami',
  ja: '…(ポッドキャスト/Podcast)…(はこちら/をお聴きください)$ | (この記事/記事)を[音声で]聴く$',
  ko: '(기사/뉴스) (듣기/들어보기)$',
  zh: '(收听/收聽/订阅/訂閱)(我们的/我們的/本报)播客 | (听/聽)(新闻/新聞/文章)$',
}
