import { alternatives } from '../../core/phrases.ts'

/** Words that introduce who made a picture. Longer forms first: the alternation takes the first that fits. */
export const CREDIT_LABELS: string = alternatives({
  en: `
    photograph[s] (by/courtesy[ of]) | photo[s] (by/courtesy[ of]/credit[s]) | photo[graphy/graph/grapher][s] |
    picture[s][ by/ credit] | pic[s] | image[s] (by/credit[s]/source/courtesy[ of]) | image[s] |
    illustration[s][ by] | credit[s] | courtesy[ of] | source | file photo
  `,
  de: 'foto[s][credit[s]/graf[ie/in]/grafia/graf(i/í)a] | bild[er/credit[s]/quelle/rechte/nachweis] | quelle | copyright | grafik',
  fr: 'cr(é/e)dit[s][ ][photo[s]/image] | photographie',
  es: 'fuente | cr(é/e)dito[s] | imagen[es] | foto de',
  pt: 'imagem | reprodu(c/ç)(a/ã)o | divulga(c/ç)(a/ã)o',
  it: 'fotogramma | fonte | immagine | ritratto',
  nl: 'beeld | bron',
  pl: 'zdj(e/ę)cie | fot[.] | (z/ź)r(o/ó)d(l/ł)o',
  fi: 'kuva | lehtikuva',
  sv: 'fotograf | bilde | billede',
  tr: 'kaynak | foto(g/ğ)raf',
  lt: 'nuotr[.]',
  vi: 'hình ảnh | ảnh | nguồn',
  ru: 'фото[графия/граф] | источник | изображение | иллюстрация',
  uk: 'джерело',
  bg: 'снимка',
  el: 'φωτο[γραφία]',
  he: 'פוטו | צילום',
  ar: 'الصورة | صورة | تصوير | المصدر | مصدر',
  fa: 'عکس',
  hi: 'चित्र | फोटो | तस्वीर',
  bn: 'ছবি',
  ja: '写真提供 | 写真 | 撮影 | 提供 | 出典 | 画像',
  ko: '사진[ ][제공/출처] | 출처',
  zh: '图片来源 | 圖片來源 | 图片 | 图源 | 來源 | 来源 | 攝影 | 摄影 | 圖',
})

/** Agencies, picture libraries and networks that credits name, as they write themselves: case counts. */
export const CREDIT_AGENCIES: string = alternatives({
  agencies: `
    AP | AFP | EPA | EFE | dpa | ANSA | TASS | UPI | ANP | NTB | TT | APA | PA | MTI | PAP | CTK | ČTK | KCNA | SANA |
    WAFA | IRNA | ISNA | AAP | Xinhua | Reuters | REUTERS | AP Photo | EPA-EFE | Belga | BELGA | Ritzau | Lusa |
    LaPresse | Europa Press | Yonhap | Kyodo | Jiji | Anadolu | Sputnik | RIA | Bloomberg | Associated Press |
    Press Association | أ ف ب | أ[.]ف[.]ب | رويترز | الأناضول | ТАСС | ＡＰ | ロイター | 共同 | 時事 | 연합뉴스 | 新华社 | 新華社
  `,
  pictures: `
    Getty[ Images] | iStock* | pixelio[.de] | Pixelio | Shutterstock | Alamy | Imago | IMAGO | Keystone | Scanpix | Lehtikuva | ZUMA[ Press] |
    NurPhoto | picture( /\\-)alliance | Pexels | Unsplash | Pixabay | Wikimedia Commons | Flickr | Adobe Stock |
    Depositphotos | SIPA | Sipa | Abaca | Bestimage | Hollandse Hoogte
  `,
  networks: 'Twitter | Facebook | Instagram | YouTube | Screenshot | Screengrab | Social media | via X',
  handouts: 'Handout | HANDOUT | Pool | POOL',
})
