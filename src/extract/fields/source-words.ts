/** Labels before the source of a story, lower case, by language. */
export const SOURCE_LABELS =
  'source|sources|via|quelle|quellen|source|fuente|fuentes|fonte|fonti|fontes|bron|źródło|zdroj|zdroje|kaynak|источник|источники|джерело|источник|المصدر|مصدر|منبع|מקור|källa|kilde|lähde|forrás|sursa|sursă|πηγή|izvor|vir|sumber|nguồn|theo|ที่มา|来源|來源|出典|ソース|情報提供|출처|자료|स्रोत'

/** News agencies that pages credit in brackets or at the end, as they sign. */
export const AGENCIES =
  'reuters|associated press|ap|afp|agence france-presse|dpa|dpa-afx|apa|sda|keystone-sda|efe|europa press|ansa|adnkronos|agi|lusa|anp|belga|ritzau|ntb|tt|stt|pap|ctk|čtk|tass|тасс|ria novosti|риа новости|interfax|интерфакс|укринформ|укрінформ|ukrinform|xinhua|新华社|新華社|kyodo|共同通信|時事通信|jiji|yonhap|연합뉴스|뉴시스|aap|pti|ani|ians|upi|bloomberg|epa|anadolu|aa|dha|iha|irna|isna|wam|qna|kuna|spa|sana|wafa|antara|bernama|vna|mti|agerpres|tanjug|hina|sta|bta|epd|kna|sid|pa media|press association|canadian press|cp|cnn|rfe/rl|télam|telam|notimex|agência brasil|agencia brasil|agência estado|estadão conteúdo'
