const tables = new Map<string, Map<string, number[]>>()

/** Text in a legacy encoding, by turning the platform's decoder round; what the encoding lacks becomes `?`. */
export function encode(text: string, label: string): Uint8Array {
  let table = tables.get(label)
  if (!table) {
    tables.set(label, (table = new Map()))
    const decoder = new TextDecoder(label, { fatal: true })
    const learn = (bytes: number[]): void => {
      try {
        const char = decoder.decode(Uint8Array.from(bytes))
        if (Array.from(char).length === 1 && !table!.has(char)) table!.set(char, bytes)
      } catch {
        // Not a character of this encoding.
      }
    }
    for (let lead = 0; lead < 256; lead++) learn([lead])
    if (/jis|euc|gb|big5/.test(label))
      for (let lead = 0x81; lead < 0xff; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn([lead, trail])
  }
  return Uint8Array.from(Array.from(text).flatMap((char) => table.get(char) ?? [0x3f]))
}

/** One invented piece of news in many languages. */
export const NEWS = {
  ar: 'وافق مجلس المدينة أمس على بناء الجسر الجديد فوق النهر، وسيبدأ العمل في الربيع ويستمر نحو عامين.',
  bg: 'Общинският съвет вчера одобри новия мост над реката, строителството ще започне през пролетта.',
  cs: 'Městská rada včera schválila nový most přes řeku, stavba začne na jaře a potrvá přibližně dva roky.',
  de: 'Der Stadtrat hat gestern die neue Brücke über den Fluss genehmigt – „höchste Zeit“, sagt die Bürgermeisterin. Der Bau dürfte zwei Jahre währen; künftig gäbe es weniger Staus.',
  el: 'Το δημοτικό συμβούλιο ενέκρινε χθες τη νέα γέφυρα πάνω από τον ποταμό και η κατασκευή θα αρχίσει την άνοιξη.',
  es: 'El pleno aprobó ayer el nuevo puente sobre el río; la construcción empezará en la primavera del próximo año. ¿Habrá menos atascos? «Así será», señaló la concejala.',
  fr: 'Le conseil a approuvé hier le pont sur la rivière ; les travaux débuteront près de l’été et dureront deux années. Les riverains espèrent que la circulation sera allégée, même là où ça bloque.',
  he: 'מועצת העיר אישרה אתמול את הגשר החדש מעל הנהר, הבנייה תתחיל באביב ותימשך כשנתיים.',
  hu: 'A városi tanács tegnap jóváhagyta az új hidat a folyón, az építkezés tavasszal kezdődik és körülbelül két évig tart, így gyorsabb lesz az átkelés időre.',
  ja: '市議会は昨日、川にかかる新しい橋の建設を承認した。工事は来年の春に始まり、およそ二年かかる見通しだ。',
  ko: '시의회는 어제 강을 가로지르는 새 다리의 건설을 승인했다. 공사는 내년 봄에 시작되어 약 이 년이 걸릴 전망이다.',
  pl: 'Rada miasta zatwierdziła wczoraj nowy most przez rzekę, budowa rozpocznie się wiosną i potrwa około dwóch lat. Mieszkańcy liczą, że będzie łatwiej i że żółte światła zgasną.',
  ru: 'Городской совет вчера одобрил новый мост через реку, строительство начнётся весной и займёт около двух лет.',
  th: 'สภาเทศบาลเมืองอนุมัติสะพานใหม่ข้ามแม่น้ำเมื่อวานนี้ การก่อสร้างจะเริ่มขึ้นในฤดูใบไม้ผลิ',
  tr: 'Belediye meclisi dün ırmağın üzerindeki yeni köprüyü onayladı; inşaat ilkbaharda başlayacak ve yaklaşık iki yıl sürecek. Çevrede oturanlar trafiğin azalacağını umuyor.',
  tw: '市議會昨天批准在河上興建一座新橋，工程將於明年春天開始，預計需要兩年時間。',
  uk: 'Міська рада вчора схвалила новий міст через річку, будівництво почнеться навесні й триватиме близько двох років.',
  zh: '市议会昨天批准在河上修建一座新桥，工程将于明年春天开始，预计需要两年时间。',
} as const
