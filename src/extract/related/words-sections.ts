import { openings } from '../../core/phrases.ts'

/**
 * Headings of what else the section of the article has: 'More from this section', 'Aus dem Ressort'. Read on text in
 * lower case whose signs are spaces; words of scripts with spaces end where the phrase does.
 */
export const OWN_SECTION: RegExp = openings(
  {
    en: `
    (more/also) (from/in) this (section/category/topic/series/collection) |
    in this (section/category/topic/series) | from this (section/category/series) |
    (more/other) (stories/articles/news/posts) (in/from) (this/the same) (section/category/topic/series) |
    (more/articles/stories/news/posts) (in/from) the same (section/category/topic/series)
  `,
    de: `
    [mehr ](aus/in) (dem/diesem) (ressort/bereich) | [mehr ](aus/in) (der/dieser) (rubrik/kategorie/sparte/serie) |
    mehr zur rubrik | weitere (artikel/beiträge/meldungen/themen/nachrichten) (aus/in) (dem/diesem) (ressort/bereich) |
    weitere (artikel/beiträge/meldungen/themen/nachrichten) (aus/in) (der/dieser) (rubrik/kategorie/sparte/serie) |
    auch in (dieser/der) rubrik
  `,
    fr: `
    dans la [même ](rubrique/catégorie/section) | dans cette (rubrique/catégorie/section) |
    plus dans (la/cette) (rubrique/section) | (articles/autres articles) de (la/cette) [même ](rubrique/catégorie) |
    de la même (rubrique/catégorie)
  `,
    es: `
    más (en/de) esta (sección/categoría) | en esta (sección/categoría) | de la misma (sección/categoría) |
    otras noticias de (esta/la) sección
  `,
    it: `
    (altro/altri articoli/altre notizie) (in/da/di) questa (sezione/categoria) | in questa (sezione/categoria) |
    (della/nella) stessa (sezione/categoria)
  `,
    pt: '(mais/outras) (nesta/desta/dessa/nessa) (seção/secção/editoria/categoria) | na mesma (seção/secção/categoria)',
    ca: 'més (en/de/d) aquesta secció',
    nl: `
    meer (in/uit/van) (deze/dit) (rubriek/categorie/sectie) | in deze (rubriek/categorie)
  `,
    da: '(mere/flere) fra (samme/denne) (sektion/kategori) | fra samme (sektion/kategori)',
    no: '(mer/flere) (fra/i) (samme/denne) (seksjon/kategori/seksjonen/kategorien)',
    sv: '(mer/fler) (från/i) (samma/denna/den här) (avdelning/kategori/sektion/kategorin/avdelningen)',
    fi: '(lisää/muut) (samasta/tästä) (osiosta/aiheesta/kategoriasta) | samasta (osiosta/aiheesta)',
    pl: '(więcej/inne) (z/w) (tej/tego) (kategorii/sekcji/działu) | w tej (kategorii/sekcji) | z tego działu',
    cs: `
    (další/více) z (této/stejné) (rubriky/kategorie) | [více ]z rubriky | ze stejné rubriky
  `,
    sk: `
    (ďalšie/viac) z (tejto/rovnakej) (rubriky/kategórie) | [viac ]z rubriky
  `,
    hu: `
    (további/még több) (hír/cikk) (a/ebből a) rovatból | (még/több) (a/ebből a) rovatból
  `,
    ro: '(mai multe/alte) din (această/aceeași) (secțiune/categorie) | din aceeași (categorie/secțiune)',
    hr: `
    (još/više) iz (rubrike/kategorije) | [još/više ]iz (ove/iste) (rubrike/kategorije)
  `,
    el: `
    (περισσότερα/άλλα) (από/σε) (αυτή/αυτή την/την ίδια) (κατηγορία/ενότητα) | στην ίδια κατηγορία
  `,
    bg: `
    още от (рубриката/категорията) | (още/други) от същата (рубрика/категория) | от същата рубрика
  `,
    tr: '(aynı/bu) (kategoriden/kategorideki/bölümden/kategoride) | kategorinin diğer haberleri',
    ru: `
    (ещё/еще/другие материалы/другие новости/другие статьи) (в/из) [этой/той же][ ](рубрике/рубрики/разделе/раздела) |
    (в/из) (этой/той же) (рубрике/рубрики) | другие (материалы/новости/статьи) [этой ](рубрики/раздела)
  `,
    uk: `
    (ще/інші) (в/з/у) [цій/цієї][ ](рубриці/рубрики) | (у/в) цій рубриці | (інші/ще) новини рубрики
  `,
    ar: 'المزيد (من/في) (هذا/نفس) (القسم/التصنيف) | (من/في) (هذا/نفس) القسم | أخبار القسم',
    fa: '(دیگر/سایر) (اخبار/مطالب) این (بخش/سرویس/گروه)',
    he: 'עוד (במדור/מהמדור/באותו מדור)',
    hi: 'इसी (श्रेणी/सेक्शन)',
    bn: 'এই (বিভাগের/বিভাগে) (আরো/আরও/অন্যান্য)',
    id: '(lainnya/artikel) (dari/di) (kategori/kanal) (ini/yang sama)',
    vi: 'cùng (chuyên mục/mục/chủ đề) | tin cùng',
    th: '(ข่าว/เรื่อง)ในหมวด',
    ja: 'このカテゴリ | 同じカテゴリ | この分野 | このジャンル | 同ジャンル | このコーナー',
    ko: '이 섹션 | 같은 섹션 | 이 분야 | 같은 분야 | 이 카테고리',
    zh: '同栏目 | 本栏目 | 同類 | 同类 | 本频道 | 此分類',
  },
  { after: '(?![\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}\\p{Script=Arabic}\\p{N}])' },
)
