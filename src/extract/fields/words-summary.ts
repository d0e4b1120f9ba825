/** Class words and ids of a standfirst, in the languages whose newsrooms name them. Read only near the headline. */
export const STANDFIRST_HINT =
  /stand-?first|\bdec?k\b|[-_]dec?k\b|\bdec?k[-_]|sub-?head(?:line|ing)?|sub-?title|sub-?titel|sub-?titulo|sous-?titre|sotto-?titolo|under-?titel|under-?rubrik|underline|\blead\b|lead-?(?:text|content|paragraph|in)\b|[-_]lead(?:$|[\s_-])|\blede\b|\bleadin\b|chapo|chapeau|entradilla|bajada|copete|vorspann|anrei(?:ß|ss)er|einleitung|teaser|\bintro|[-_]intro|introduction|ingress|excerpt|summary|sommario|occhiello|catenaccio|resum[oe]n?\b|zusammenfassung|abstract|synopsis|strapline|strap-?line|tagline|blurb|descripti?on|\bdesc\b|[-_]desc\b|preamble|perex|zajawka|\blid\b|[-_]lid\b|annotation|anons|podvodka|spot\b|\bozet\b|linha-?fina|linha-?de-?apoio|gravata|bigode|\bsapo\b|nut-?graf|speakable/i

/** Class words and ids of boxes of key points: they serve as the summary where no standfirst is shown. */
export const KEY_POINTS_HINT =
  /key-?(?:points?|facts?|takeaways?)|takeaways?|highlights?|at-?a-?glance|in-?brief|bullet-?(?:points?|summary)|summary-?list|article-?summary|story-?highlights|tl-?dr|das-?wichtigste|wichtigste|en-?bref|l-?essentiel|in-?sintesi|en-?resumen|claves|samenvatting|oppsummert|sammanfattning/i

/** Class words and ids of what stands near a headline and is no standfirst. */
export const NOT_STANDFIRST_HINT =
  /caption|credit|byline|author|autor|share|social|date|time|crumb|newsletter|subscri|promo|related|\btags?\b|comment|cookie|consent|audio|player|listen|disclaimer|advert|paywall|toolbar|breaking|ticker|banner|figcaption|copyright|reading|affiliate|widget|menu|nav\b|recommend/i

/** Lines near a headline that are no standfirst: reading times, by-lines, credits, controls. Folded text. */
export const NOT_STANDFIRST_LINE =
  /^(?:by|geschrieben|posted|erstellt|verfasst|redaktion|von|par|por|di|da|door|av|af|przez|от|від|بقلم|reporting by|written by|text|fotos?|photos?|image|bild|photo by|listen to|hear|source|quelle|fuente|fonte|updated|published|last updated|aktualisiert|veröffentlicht|publié|mis à jour|publicado|actualizado|aggiornato|pubblicato|lesezeit|lesedauer|temps de lecture|tiempo de lectura|reading time|leestijd|czas czytania)\b|\b\d{1,3} (?:min|mins|minutes?|minuten|minuti|minutos|minuter|minut|мин|хв|دقائق)\b.{0,20}$|all rights reserved|click here|sign up (?:for|to)|subscribe (?:to|for)|this article (?:is|was|contains|may)|we (?:may )?earn (?:a )?commission|affiliate/iu

/** Those of the names that nothing but a standfirst bears. */
export const STANDFIRST_ONLY =
  /stand-?first|\bdec?k\b|[-_]dec?k\b|sub-?head|sub-?titel|sub-?title|sous-?titre|sotto-?titolo|under-?rubrik|chapo|entradilla|bajada|copete|vorspann|ingress|strap-?line|perex|zajawka|linha-?fina/i
