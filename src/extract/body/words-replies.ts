import type { PhraseTable } from '../../core/phrases.ts'

/** Readers asked to write: tips, letters, errors, comments under the article. */
export const WRITE: PhraseTable = {
  en: `
    [do you ](have/got/have you got) (a/any) [news /confidential ](story/tip/tips/story idea/question/comment/correction)…(for us/to share with us/email us/contact us/write to us/tell us/let us know/get in touch/drop us) | [do you ](have/got) a [news /confidential ](story/tip)? |
    [do you ](have/know) (something/anything/information/more) (we should know/to share with us/about this story) | is there (something/anything)…we should know |
    (email/e-mail/write to/message/whatsapp) (us/our (newsroom/editors/news team/news desk/reporters/journalists)/the (editor/writer/reporter/author/newsroom)) (at/on/via/with/here/in) |
    (send/submit/share)[ us] your [news ](tip/tips/letter/letters/stories/comment/comments/feedback/opinion/opinions/views/photos/questions) (to us/with us/to/at/here/via/in the comments/below)…(@/us/our/here/below/comments) |
    (let us know/tell us)…(in the comments/below/what you think$/your thoughts/by email/on facebook/on twitter) | what do you think? …(comment/below/let us/tell us/join/have your say)* | what do you think about…(let us know/comment*/tell us) |
    (leave/post/add/share/drop/write) (a/your) (comment/comments/reply/thoughts/views/opinion)[s] (below/here/in the comment*/on our/with us) | (post/leave/add) (a/your) (comment/reply)$ | (have your say/join the (discussion/conversation/debate))[ below/ here/ in the comment*/ now/ on…]$ |
    comment below | [have you ](spotted/noticed/found) (an error/a mistake/a typo)… (let us/report/tell us/contact us/email us/click) | follow the author`,
  de: `
    (haben sie/hast du/habt ihr/sie haben) (hinweise/einen hinweis/einen fehler/fehler/fragen/anregungen/tipps/einen tipp/eine frage/kritik/lob/informationen/themenvorschläge)…(für uns/schreiben sie uns/an die redaktion/an unsere/im text entdeckt/im artikel gefunden/im artikel entdeckt/fehler gefunden/einem (artikel/beitrag)) |
    (schreiben sie/schreib/schreibt/mailen sie/senden sie/schicken sie/schick) (uns/an die redaktion/der redaktion/ihre meinung/ihren leserbrief/uns ihr*) | (sagen sie/sag/sagt/verraten sie/verrate/schreiben sie/schreib/schreibt) (uns/es uns) (ihre meinung/deine meinung/eure meinung/in den kommentar*/in die kommentar*) |
    (diskutieren sie/diskutiere/diskutiert) (mit$/mit!/mit uns/mit anderen/hier mit/mit im) | (was meinen sie/was denken sie/was meinst du/was denkst du/ihre meinung/eure meinung)… (kommentar*/schreib*/stimm*/diskut*/uns) | (kommentieren sie/kommentiere/hinterlassen sie/hinterlasse) (diesen artikel/den artikel/diesen beitrag/einen kommentar/hier/uns/unten)`,
  fr: `
    (écrivez-nous/contactez-nous/contactez la rédaction/écrivez à la rédaction/vous avez une information à nous/réagissez (à cet/dans les/ici)) | (donnez/partagez/laissez/exprimez)[-nous] (votre (avis/opinion/commentaire)/vos (commentaires/impressions)/un commentaire) |
    et vous, qu'en pensez-vous | vous avez (repéré/trouvé/constaté/vu) une (erreur/faute/coquille) | (envoyez-nous/envoyez vos)…(témoignage/photos/courrier/message/réactions/rédaction)*`,
  es: `
    (escríbenos/escribinos/escríbanos/contáctanos/contactanos/envíanos/mandanos/envíenos/cuéntanos/contanos) | (deja/dejá/deje/déjanos/dejanos) (tu/su/un/aquí/en los) (comentario/opinión/comentarios)* | (qué/tú qué/y tú, qué/qué/y tú/tú qué) (opinas/piensas/opinás/crees)…(comentarios/comenta/déjanos/cuéntanos/cuenta) |
    (tienes/tenés/tiene) (una/alguna) (historia/denuncia/información/noticia/corrección/pista)…(escríbenos/contáctanos/cuéntanos/envíanos/escribinos/escríbanos) | (encontraste/viste/has visto/detectaste) (un/algún) error | (únete/unite/súmate) a la (conversación/discusión)$`,
  pt: `
    (escreva para/fale com/entre em contato com/contacte/envie para/mande para) (a gente/nós/a redação/o g*/nossa redação/a nossa redação/nossa equipe/nosso whatsapp) | (deixe/dê/deixa/envie) (seu/sua/o seu/a sua/um/aqui) (comentário/opinião/sugestão)* | (o que você/você) acha…(comente/comentários/deixe) | comente (abaixo/aqui/esta notícia/nos comentários) |
    (tem/você tem/quer (enviar/sugerir)) (uma/alguma) (sugestão/denúncia/pauta/história/notícia)…(envie/mande/fale/escreva/entre em contato) | (viu/encontrou/achou) (um/algum) erro (n*/?)`,
  it: '(scrivici/scriveteci/contattaci/contattateci/segnalaci/inviaci/inviateci/mandaci/raccontaci) | (lascia/lasciate/lasciaci) (un/il tuo/i tuoi) commenti* | lascia un commento | (voi/e voi/e tu/tu)[,] (che/cosa) ne (pensate/pensi) | hai (una (segnalazione/notizia/storia)/trovato un errore/notato un errore/delle segnalazioni) | scrivi (alla redazione/al nostro/a redazione)',
  nl: '(heb je/heeft u/hebt u/heb jij) [een ](tip/tips/vraag/vragen/opmerking*/fout/nieuwstip/suggestie)…(redactie/mail ons/laat het ons/app ons/voor ons/voor de redactie) | (mail/app/tip) (ons/de redactie) | stuur (ons/de redactie) (een/je/uw) | laat het ons weten | (wat vind jij/wat vind je/wat vindt u/wat denk jij)…(reageer/laat/reactie*/stem/discussi*)* | (reageer/praat mee/discussieer)[ hier/ mee/ hieronder/ op dit artikel]$',
  sv: '(tipsa/mejla/mejla till) (oss/redaktionen) | (har du/skicka) (tips/ett tips/frågor/nyhetstips/synpunkter/en insändare)…(mejla/tipsa/hör av/kontakta/till oss/redaktionen) | vad tycker du?…(kommentera/skriv/mejla) | (kommentera/diskutera) (artikeln/här/nedan)…$ | har du (hittat/sett) (ett/något) fel',
  no: '(tips/send) (oss/redaksjonen) | har du (tips/et tips/spørsmål/innspill)…(tips oss/kontakt/send/ta kontakt/til oss) | hva (mener/synes) du?…(kommenter/skriv/send) | (kommenter/diskuter/delta i debatten)[ saken/ her/ under]$ | (funnet/har du funnet/fant du) [en ]feil (i artikkelen/i saken/?)',
  da: '(tip/skriv til) (os/redaktionen) | (har du/send) (tips/et tip/spørgsmål/et læserbrev)…(skriv til/kontakt os/send/til os/redaktionen) | hvad (mener/synes) du?…(kommenter/skriv/send) | (kommentér/kommenter/deltag i debatten/debattér)[ her/ artiklen]$ | (har du fundet/fandt du/fundet) en fejl',
  fi: '(lähetä/vinkkaa/ota yhteyttä) (meille/juttuvinkki/palautetta/toimitukseen/uutisvinkki) | (onko sinulla/huomasitko) (juttuvinkki/uutisvinkki/virheen) | mitä mieltä olet?…(kommentoi/kerro kommenteissa) | (osallistu keskusteluun/kommentoi juttua)',
  pl: `
    (masz/macie/widziałeś/zauważyłeś) (temat/ciekawy temat/dla nas/zdjęcie/newsa/literówkę/coś ciekawego/błąd w (tekście/artykule))…(napisz do nas/napisz do redakcji/daj nam/wyślij/prześlij/zgłoś) | (napisz/piszcie/wyślij/prześlij/skontaktuj się/czekamy na) (do nas/nam/do redakcji/do autora/z nami/wiadomość/swoje/wasze/na adres) |
    (co o tym/a co wy/co wy o tym) (sądzisz/myślisz/sądzicie/myślicie/o tym)…(komentarz*/napisz*/dajcie znać) | (dołącz do/weź udział w) (dyskusji/dyskusję) | (skomentuj$/skomentuj (artykuł/tekst)/zostaw komentarz/podziel się (opinią/swoją opinią))`,
  cs: '(máte/víte/viděli jste/našli jste) (tip/zajímavý tip/pro nás/chybu/námět/informace/otázku/dotaz/zkušenost*)…(napište nám/pošlete nám/dejte nám/ozvěte se nám) | (napište/pište/pošlete/ozvěte se) (nám/do redakce/na adresu/redakci/svůj) | (co si o tom myslíte/jaký je váš názor)…(napište/komentář*/diskus*) | (zapojte se do/připojte se k) (diskuse/diskuze/diskusi/diskuzi)',
  sk: '(máte/viete/videli ste/našli ste) (tip/zaujímavý tip/pre nás/chybu/námet/informácie/otázku/skúsenos*)…(napíšte nám/pošlite nám/dajte nám/ozvite sa nám) | (napíšte/píšte/pošlite/ozvite sa) (nám/do redakcie/na adresu/redakcii/svoj) | (čo si o tom myslíte/aký je váš názor)…(napíšte/komentár*/diskus*) | (zapojte sa do/pridajte sa k) diskusi*',
  hu: '(van egy/van/ha) (jó sztorija/sztorija/híre/témája/hibát talált/kérdése/észrevétele)…(írjon nekünk/küldje el/írja meg) | (írjon/írj/küldje el/küldd el/írja meg) (nekünk/szerkesztőség*/véleményét/a szerkesztőség*/a)…(@/szerkesztő*/kommentben/nekünk/címre) | (szóljon/szólj) hozzá[!]$ | (ön/te) mit (gondol/gondolsz)?…komment*',
  ro: '(scrie-ne/scrieți-ne/trimite-ne/trimiteți-ne/contactează-ne/scrie redacției/spune-ne) | (lasă/lăsați/adaugă) (un/aici un/părerea) (comentariu/ta) | (ai/aveți) (un pont/o poveste/o informație/informații/o sesizare)…(scrie-ne/trimite-ne/contactează-ne/scrieți-ne) | (ce părere (ai/aveți)/ce crezi)…(comentari*/scrie)',
  hr: '(imate/znate/vidjeli ste/uočili ste) (priču/informaciju/zanimljivu/vijest/vest/grešku/pogrešku/fotografiju/dojavu)…(pišite nam/javite nam/pošaljite nam) | (pišite/javite/pošaljite/javite se/kontaktirajte) (nam/nas/redakciji/na (mail/redakcija*)) | (komentirajte/ostavite komentar/uključite se u raspravu/pridružite se raspravi) | (пишите/јавите/пошаљите) нам',
  sl: '(imate/ste opazili/poznate) (zgodbo/informacijo/zanimivo/napako/predlog)…(pišite nam/sporočite nam/pošljite nam) | (pišite/sporočite/pošljite) (nam/na/v uredništvo)…(@/uredništv*/nam) | (komentirajte/pridružite se razpravi/dodajte komentar)',
  bg: '(имате/знаете/видяхте) (новина/информация/сигнал/снимка/история/грешка)…(пишете ни/изпратете ни/споделете) | (пишете ни/изпратете ни/свържете се с нас) | (коментирайте/напишете коментар/включете се в дискусията)',
  el: '(στείλτε/στείλε/γράψτε/επικοινωνήστε) (μας/το μήνυμά/μαζί μας/τη γνώμη) | (έχετε/είδατε) (κάποια/μια/είδηση/καταγγελία)…(στείλτε μας/επικοινωνήστε μαζί μας) | (αφήστε/γράψτε) [το ]σχόλιο* | (ποια είναι η γνώμη/τι γνώμη έχετε)…σχόλι*',
  tr: '(bize/haber ihbar*/görüşlerinizi/yorumlarınızı/düşüncelerinizi)…(yazın/ulaşın/gönderin/paylaşın/iletin/yazabilirsiniz/ulaşabilirsiniz/bekliyoruz) | (siz ne düşünüyorsunuz/sizce)…(yorum*/paylaş*) | (yorum yapmak için…(giriş/üye)/yorum yapın/yorum yazın)',
  ru: `
    (нашли/заметили/увидели/если вы нашли/если вы заметили/если заметили/если нашли) (ошибку/опечатку/неточность)[ в тексте/ в статье/ на сайте/ на странице](?/[,]…(выделите/нажмите/сообщите)) | (есть/если [у вас ]есть/у вас есть/стали) (новость/новости/тема/история/интересн* новост*/очевид*)…(пишите/присылайте/напишите нам/сообщите нам/расскажите нам/звоните) |
    (пишите/присылайте/напишите/сообщите/звоните/расскажите) (нам/в редакцию/на почту/свои новости/в нашу/о своих) | (что вы думаете/а что вы думаете/а вы/как вы считаете/ваше мнение)…(комментари*/пишите/поделитесь/напишите/расскажите) | (оставьте/оставляйте/пишите/делитесь) (комментари*/свои комментари*/мнением/своим мнением/в комментари*/свое мнение) | (обсудить/комментировать)$`,
  uk: `
    (знайшли/помітили/якщо ви знайшли/якщо ви помітили/якщо помітили) (помилку/одрук/неточність)[ в тексті/ у тексті/ на сайті](?/[,]…(виділіть/натисніть/повідомте)) | (є/якщо [у вас ]є/у вас є/маєте/стали) (новина/новини/тема/історія/цікав* новин*/свідк*)…(пишіть/надсилайте/напишіть нам/повідомте нам/розкажіть нам) |
    (пишіть/надсилайте/напишіть/повідомте/розкажіть) (нам/у редакцію/в редакцію/на пошту/до редакції/свої новини) | (що ви думаєте/а ви/як ви вважаєте/ваша думка)…(комент*/пишіть/поділіться) | (залиште/залишайте/пишіть) (комент*/свої комент*/свою думку/в комент*)`,
  ar: '(راسلونا/تواصلوا معنا/شاركونا) (على/عبر/آراءكم/بتعليق*) | شاركنا (رأيك/برأيك) | (اترك/أضف/اكتب) (تعليق/تعليقا/تعليقك/رأيك)* | (ما رأيك/ما رأيكم)…(تعليق/شارك/اكتب)*',
  fa: '(نظرات/نظر/دیدگاه/دیدگاه‌های) (خود/شما) را…(ارسال/بنویسید/در میان/با ما/ثبت)*',
  he: '(כתבו/שלחו/פנו/צרו קשר/ספרו) (לנו/אלינו/עמנו/איתנו) | (מצאתם/ראיתם/נתקלתם) (טעות/שגיאה) | (יש לכם/ראיתם) (סיפור/מידע/ידיעה)…(כתבו לנו/שלחו לנו/פנו אלינו) | (מה דעתכם/מה אתם חושבים)…(תגוב*/כתבו/ספרו)',
  hi: '(हमें/अपनी राय/अपने सुझाव/अपने विचार)…(कमेंट/लिखें/ईमेल/बताएं/मेल/भेजें)…(करें/लिखें/बताएं/भेजें/सकते) | (आपकी क्या राय/आप क्या सोचते)…(कमेंट/बताएं/लिखें)',
  bn: '(আপনার মতামত/আপনার মন্তব্য/মন্তব্য)…(লিখুন/জানান/পাঠান/করুন)',
  id: '(punya/anda punya/kirim/kirimkan) (informasi/berita/kritik/saran/pertanyaan/komentar/cerita/tulisan) …(hubungi kami/kirim/ke redaksi/kepada kami) | (tulis/tinggalkan/berikan) komentar (anda/di/mu) | (bagaimana pendapat/apa pendapat)(mu/ anda/ kamu)…(komentar/tulis)',
  vi: '(mời bạn đọc/bạn đọc/mời độc giả/quý độc giả)…(gửi/chia sẻ/bình luận)…(tòa soạn/toà soạn/ý kiến/email/bên dưới/chúng tôi/bình luận) | (gửi/viết) (bình luận/ý kiến/bài viết) (của bạn/của mình/về tòa soạn)',
  th: '(แสดงความคิดเห็น/ร่วมแสดงความคิดเห็น/ส่งข่าว/แจ้งข่าว/ร้องเรียน)…(ได้ที่/ด้านล่าง/ที่นี่/กับเรา)',
  ja: '(ご意見/ご感想/ご感想・ご意見/取材依頼/誤字脱字/ご意見・ご感想)…(はこちら/をお寄せ/をお待ちして/をお送り/をお聞かせ)* | コメントを(書く/投稿する/残す/見る)',
  ko: '제보(는/를) (카카오톡/전화/이메일/기다립니다/부탁/받습니다)* | 제보하기$ | (당신의/여러분의/시청자) 제보가 뉴스 | (카카오톡/카톡)…검색…(채널 추가/친구 추가)* | 댓글(을/로) (남겨주세요/남겨 주세요/달아주세요)',
  zh: '(爆料/投稿/新闻线索/新聞線索/我要爆料/记者邮箱/欢迎投稿/歡迎投稿/欢迎爆料)(请/請/热线/熱線/邮箱/郵箱/电话/電話/微信/：/:/联系/聯絡) | (欢迎/歡迎/请/請)[在](评论区/留言区/留言板)(留言/评论/評論/分享/写下)* | 你(怎么看/怎麼看/有什么看法)…(留言/评论/評論)*',
}

/** What else the publisher has on the matter: a live blog, a page of its own, 'more here'. */
export const UPDATES: PhraseTable = {
  en: `
    (follow/read/see/find/get/catch up/watch) (all /)(with/on/the latest/updates/live/our/more)…(our/the) (live blog/liveblog/live coverage/live updates/live ticker) | for (all the latest/the latest/more) (news/stories/updates/information/coverage/on this)…(visit/click/see/follow/go to/check out) (our/here/us) |
    (click/tap) here (for/to) (more/read more/see/view/watch/sign/subscribe/get/follow/join/download/visit/listen/share/support/comment/keep/check out) | (visit/check out/explore/browse/head to/bookmark) our (page/section/hub/coverage/archive/homepage/other/full guide/full coverage/guide/dedicated/complete/latest) |
    (read/see/find/get/view) (all/more) [of ][our ](coverage/stories/articles/news/updates)…(here/our/below)$ | (read/see/find) [all ][of ]our…(coverage/stories/articles/archive/reporting) | get (the latest/more/all the latest)…(from/in/on/with/at) our |
    stay (up to date/up-to-date/tuned/connected/updated/informed) (with/on/via/through)…(our/us/newsletter/app) | (want/looking for) more…(get our/subscribe/sign up/follow us/check out our)`,
  de: `
    (alle/alles/mehr/weitere/die wichtigsten/die neuesten/aktuelle/die aktuellen/sämtliche)…(finden/lesen/gibt es/findest/liest/erfahren/lesen) [sie /du /ihr /wir ]…(in/im/auf) [unser* ]…(newsblog/liveblog/live-blog/liveticker/live-ticker/themenseite/themenspezial/themen-special/newsticker) |
    (verfolgen sie/lesen sie/folgen sie/verfolge/lies)…(unser*) (newsblog/liveblog/live-blog/liveticker/live-ticker/ticker/themenseite/newsticker)`,
  fr: `
    (suivez/retrouvez/consultez/découvrez/lisez/revivez)…(notre/nos/tous nos/toutes nos) (direct/live/dossier/articles/page/chaîne/rubrique/actualités/informations/site/suivi/infos/éditions/guide/comparatif) | (toute/toutes/tous) (l'actualité/les infos/les informations/nos articles)…(sur notre/dans notre/à retrouver) | pour (plus d'(actualités/infos)/suivre (l'actualité/toute l'actualité)/ne rien (manquer/rater))…(notre/nos/abonnez-vous/suivez-nous/cliquez)`,
  es: `
    (sigue/seguí/siga/lee/consulta/encuentra/conoce/mira) (aquí /toda /todas /todo )[la/las/lo]…(en/nuestr*) (nuestr*/directo) | (visita/visitá/visite/entra en/ingresa a/consulta) (nuestra/nuestro) (web/página/sección/sitio/canal/tienda/especial/guía) | para más (información/noticias)…(visita nuestr*/síguenos/haz clic/suscríbete)`,
  pt: '(acompanhe/confira/veja/leia/acesse/visite/siga)…(nosso/nossa/nossos/nossas/a nossa/o nosso) (página/site/cobertura/editoria/canal/portal/blog/especial/loja/ao vivo) | (para /)(mais/outras) (notícias/informações)…(acesse/siga/clique/acompanhe/nosso/nossa) | clique aqui (para/e)',
  it: '(segui/leggi/scopri/consulta/visita/trova)…(la nostra/il nostro/le nostre/i nostri/sul nostro/nella nostra) (diretta/live/sezione/pagina/sito/speciale/canale/approfondimenti/shop/guida/notizie) | (tutte le/per tutte le/per altre/per rimanere)…(news/notizie/aggiornamenti/aggiornat*)…(seguici/sul nostro/segui/clicca/iscriviti)',
  nl: '(volg/lees/bekijk/check/bezoek) (alles /het laatste /al /hier /ook )[over/nieuws]…(in/op/via/onze/ons) (onze/ons/het) (liveblog/dossier/pagina/live/website/site/kanaal/themapagina) | (lees/bekijk/bezoek) (onze/ons) (liveblog/dossier/website/site/webshop)',
  sv: '(följ/läs/se) (allt/mer/alla/våra/vår/senaste/det senaste)…(i/på/här) (vår/våra/vårt)…(liverapport*/direktrapport*/sajt/sida/liveblogg/rapportering)*',
  no: '(følg/les/se) (alt/mer/alle/våre/vår/siste)…(i/på/her) (vår/våre/vårt)…(direktesending/livesenter/side/nettsted/dekning)*',
  da: '(følg/læs/se) (alt/mere/alle/vores/seneste)…(i/på/her) vores…(liveblog/side/tema/dækning)*',
  fi: '(seuraa/lue/katso)…(seurannastamme/liveseurannastamme/sivuiltamme/verkkosivuiltamme/sivuillamme)*',
  pl: '(śledź/czytaj/zobacz/sprawdź/zajrzyj/odwiedź/przeczytaj) (też /więcej /wszystkie /najnowsze /do /na )[informac*/nasz*/relacj*]…(naszej/naszym/nasz/naszą/naszego) (relac*/serwis*/stron*/portal*/dziale/sklep*/raport*/blog*) | więcej (informacji/wiadomości/newsów/artykułów)…(na naszej/na stronie głównej/w naszym/znajdziesz w)',
  cs: '(sledujte/čtěte/najdete/navštivte/přečtěte si)…(naši/naše/našem/naší/náš) (online/on-line/přenos*/reportáž*/stránk*/web*/speciál*/rubri*/seriál*)',
  sk: '(sledujte/čítajte/nájdete/navštívte/prečítajte si)…(naše/našom/našej/náš/našu) (online/on-line/prenos*/stránk*/web*/špeciál*/rubri*/seriál*)',
  hu: '(kövesse/kövesd/olvassa/nézze/látogasson)…(percről percre/élő közvetítés*/oldalunk*/honlapunk*/hírfolyamunk*)on',
  ro: '(citește/urmărește/vezi/vizitează/află)…(pe site-ul nostru/în secțiunea noastră/pe pagina noastră/live text/site-ul nostru)',
  hr: '(pratite/čitajte/posjetite/pogledajte/pročitajte)…(našem/našoj/naše/našu/naš) (portal*/stranic*/uživo/web*/rubri*/specijal*/liveblog*)',
  sl: '(spremljajte/preberite/obiščite/oglejte si)…(naši/našem/našo/naš) (stran*/portal*/rubri*/spletn*)',
  bg: '(следете/четете/вижте/посетете)…(нашия/нашата/сайта ни/страницата ни/нашите) …(сайт/страница/рубрика/блог)*',
  el: '(διαβάστε/δείτε/μάθετε/παρακολουθήστε) (όλες/όλα/όλη/περισσότερα/πρώτοι/τις τελευταίες)…(στο/στη/στην)…(\\.gr/google news/μας)',
  tr: '(son dakika/güncel/en son/tüm/daha fazla) (haber*/gelişme*)…(için/takip)…(tıklayın/takip edin/sitemizi/ziyaret edin/bizi)',
  ru: '(больше/все/ещё больше/еще больше/другие/самые/главные/последние/подробнее/следите за)…(новост*/информации/материал*/развитием)…(на нашем/в нашем/на нашей/в нашей/на наших/читайте у нас)…(сайт/онлайн/разделе/рубрике/хронике/трансляции/канал)*',
  uk: '(більше/усі/всі/ще більше/інші/головні/останні/стежте за)…(новин*/інформації/матеріал*)…(на нашому/в нашому/у нашому/на нашій/у нашій/читайте у нас)…(сайт/онлайн/розділі/рубриці/хроніці/канал)*',
  ar: '(لمتابعة/لمزيد من/للمزيد من/لقراءة) (آخر /أهم /كل /)(الأخبار/أخبار/التفاصيل/الأنباء/المستجدات)…(اضغط/تابع/زوروا/زيارة/موقعنا/صفحتنا/قناتنا/اشترك)',
  fa: 'برای (اطلاع/مشاهده/دریافت/خواندن)…(آخرین/اخبار/خبرها)…(سایت/کانال/صفحه)…(ما/کنید/شوید)',
  he: '(לכל (העדכונים/הידיעות/הכתבות)/לעדכונים/לעדכונים נוספים)…(הצטרפו/עקבו/לחצו/שלנו/כאן)',
  hi: '(देश/दुनिया/ताजा/ताज़ा/लेटेस्ट/ऐसी ही/इस तरह की/अन्य/और भी/ऐसी/मनोरंजन/खेल/बिहार/यूपी)…(खबर*/ख़बर*/न्यूज/न्यूज़/समाचार/अपडेट)*…(पढ़ते रहें/जुड़े रहें/जुड़े रहिए/बने रहें/क्लिक करें/फॉलो करें/पढ़ते रहिए/विजिट करें/के साथ जुड़ें)',
  id: '(simak/baca/ikuti/dapatkan/cek/temukan)…(berita/informasi/update/artikel)…(lainnya/terkini/pilihan/terbaru/menarik)…(kami/google news/whatsapp/telegram/di sini/aplikasi/saluran)',
  vi: '(xem thêm/đọc thêm/cập nhật/mời bạn xem)…(tin tức/tin mới/các tin/tin bài)…(tại đây/của chúng tôi/trên/tại)',
  th: '(อ่านข่าว/ติดตามข่าว/อ่านบทความ/ข่าวที่เกี่ยวข้อง)…(เพิ่มเติม/อื่น)…(ได้ที่/คลิก/ที่นี่)',
  ja: '(最新ニュース/その他の記事/ほかの記事/他の記事/関連ニュース)(は/を)…(こちら/もっと見る)',
  ko: '(더 많은/실시간/최신) (기사/뉴스/소식)*…(보기/보러가기/확인/바로가기)$',
  zh: '更多…(精彩/资讯/資訊/新闻/新聞/内容/內容/报道/報導)…(请/請/尽在/盡在/敬请/敬請)(关注/關注/下载/下載/点击/點擊/登录/登陆/访问/見/见/追蹤/锁定/鎖定/加入/前往/上/搜尋/搜索/看)*',
}

/** Where the text stops for a picture, a film or an advertisement; nothing else is in the line. */
export const CONTINUES: PhraseTable = {
  en: `
    [the ](story/article/text/post/content/report/column/news) (continues/continued/resumes) (below/after/under/underneath) | (continue/keep) reading (below/after) [the /this ](ad/advert/advertisement/gallery/video/image/photo/picture)* |
    scroll [down ](for more/to (continue/read/keep)/on) | article continues | (click/swipe/scroll) (through /)[the /to /our ](gallery/see more/photos)…(below/above/here) | (see/view) [the ](gallery/slideshow) (below/above)`,
  de: '[der /die ](artikel/text/beitrag/bericht/meldung) (wird/geht) (unter/unterhalb/nach/weiter/nach)… (fortgesetzt/weiter) | (lesen sie /)[unter /nach ](der/dem/dieser) (anzeige/werbung/video/galerie/bildergalerie) (weiter/geht) | (weiterlesen/hier weiterlesen) (nach/unter) (der/dem) | weiter nach (der/dem) (anzeige/werbung) | nach der (anzeige/werbung) (geht es/weiterlesen)',
  fr: "(la suite/suite/la suite de (l'article/votre article)/l'article continue/suite de l'article) (après/sous/ci-dessous/en dessous/plus bas)",
  es: '(el /la /)(artículo/nota/noticia/texto/historia) (continúa/sigue) (después/debajo/abajo/más abajo/tras) | (continúa/sigue) [leyendo ](después/debajo/tras/abajo) | (desliza/deslice/baja) [hacia abajo ]para (continuar/seguir)',
  pt: '(o /a /)(artigo/matéria/notícia/texto/reportagem) (continua/segue) (depois/abaixo/após/a seguir) | continua (depois/após/abaixo)( da/ a/)…(publicidade/anúncio/vídeo/galeria)*',
  it: "(l'articolo /)(continua/prosegue) (dopo/sotto/a leggere dopo/la lettura dopo/a leggere sotto)",
  nl: '(de /het /)(tekst/artikel/verhaal/bericht) (gaat/loopt) (verder/door) (onder/na/hieronder/beneden) | lees (verder/door) (onder/na) (de/het/deze/dit) | verhaal gaat (verder/door)',
  sv: '(artikeln/texten) (fortsätter/fortsätter nedan) (under/efter/nedanför/nedan)',
  no: '(artikkelen/saken/teksten) (fortsetter/forts.) (under/etter/nedenfor)',
  da: '(artiklen/teksten) (fortsætter/forts.) (under/efter/nedenfor/herunder)',
  fi: '(juttu/artikkeli/teksti) jatkuu (mainoksen/kuvan/videon/alla/alempana/gallerian/grafiikan/upotuksen) | jatkuu mainoksen',
  pl: '(dalsza część/ciąg dalszy/dalszy ciąg/reszta) (artykułu/tekstu/materiału/wiadomości) (pod/pod materiałem/poniżej/znajduje się) | (artykuł/tekst) (jest kontynuowany/kontynuowany)…(pod/poniżej)',
  cs: '(článek/text/pokračování/pokračování článku) [pokračuje /najdete ](pod/po/níže)… (reklam*/videem/galeri*/fotogaleri*/inzerc*/anket*/upoutávk*)',
  sk: '(článok/text/pokračovanie/pokračovanie článku) [pokračuje /nájdete ](pod/po/nižšie)… (reklam*/videom/galéri*/fotogaléri*/inzerci*/anket*)',
  hu: '[a ](cikk/cikkünk/írás) (folytatódik/folytatása)…(hirdetés/után/alatt/lejjebb/galéria)* | [a cikk ]a (hirdetés/videó/kép/galéria) (után/alatt) (folytatjuk/folytatódik)',
  ro: '(articolul/știrea/textul) continuă (mai jos/după/sub) | (citește mai departe/continuarea) (după/sub)',
  hr: '(članak/tekst/vijest/vest/nastavak) (se nastavlja/nastavlja se/teksta/članka) (ispod/nakon/posle/poslije/se nastavlja) | (текст/чланак/наставак) (се наставља/текста) (испод/након/после)',
  sl: '(članek/besedilo/prispevek) se nadaljuje (pod/spodaj/po/v nadaljevanju)',
  bg: '(статията/текстът/новината) продължава (под/след/по-долу)',
  el: '(το άρθρο/η είδηση/το κείμενο/η ανάγνωση) συνεχίζει (κάτω/μετά/παρακάτω)* | το άρθρο συνεχίζεται',
  tr: '(haber*/yazı*/yazının devamı/makale*) [devamı ][reklamdan/aşağıda/reklamın/videonun]…(sonra/altında/devam ediyor/aşağıda)',
  ru: '(продолжение/текст/статья/материал/новость) (продолжается /)(после/под/ниже/следует/читайте ниже) …(рекламы/рекламой/видео/фото/галереей/ниже)* | продолжение (после/под) (рекламы/видео)',
  uk: '(продовження/текст/стаття/матеріал/новина) (продовжується /)(після/під/нижче) …(реклами/рекламою/відео/фото/галереєю/нижче)*',
  ar: '(يتبع/تستمر القصة/يستمر المقال/يستكمل المقال/تكملة الخبر/المقال مستمر) (بعد/أسفل/تحت/أدناه) | (قصص مقترحة/مواضيع قد تهمك) (نهاية/تخطى)*',
  fa: 'ادامه (مطلب/خبر/متن) (پس از/بعد از/در زیر)',
  he: '(הכתבה/המאמר/הידיעה/הסיפור) (ממשיכה/ממשיך/נמשכת/נמשך) (אחרי/מתחת/לאחר/בהמשך)',
  hi: '(खबर/लेख/कहानी/स्टोरी) (जारी/आगे) …(विज्ञापन/नीचे)* | (विज्ञापन के बाद/नीचे) (जारी/पढ़ना)',
  id: '(artikel/berita/cerita/konten) (berlanjut/bersambung/dilanjutkan) (setelah/di bawah/selepas) | (scroll/gulir/lanjut) (untuk/ke bawah) (melanjutkan/lanjut/baca) | lanjutkan membaca setelah',
  vi: '(bài viết/nội dung/tin) (tiếp tục/còn tiếp) (bên dưới/sau/dưới)',
  th: '(อ่านต่อ/เนื้อหาต่อ)(ด้านล่าง/หลังโฆษณา)',
  ja: '(記事/本文)は(下/次/広告の後/この後)[に/へ]続(きます/く)* | (広告の後/広告の下)にも続(きます/く)*',
  ko: '(기사/글/본문)[는/이] (광고/아래)…(계속/이어)(됩니다/집니다)* | 광고 아래…(계속/이어)*',
  zh: '(文章/正文/内文/內文/新闻/新聞/报道/報導)(继续/繼續/未完/续/續/接)…(下方/广告后/廣告後/下文/以下/下一页/下一頁) | [请/請](继续/繼續)往下(阅读/閱讀/看)* | (广告/廣告)(后/後/之后/之後/下方)(继续/繼續/还有/還有)',
}
