/** The commonest words of languages in Latin and Cyrillic script: a page's text in the language is full of them. */
const LINES: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it on with as was at by he be from are his have has not',
  de: 'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass',
  fr: 'de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont avec',
  es: 'de la que el en y a los se del las un por con no una su para es al lo como más',
  it: 'di e il la che in a un per è del non una i si della con da sono le dei nel alla al',
  pt: 'de a o que e do da em um para com não uma os no se na por mais as dos como ao',
  nl: 'de van het een en in is dat op te zijn met voor niet aan er om ook als bij',
  pl: 'w i na z się do nie że to o jest od za po przez jak ale są dla',
  tr: 've bir bu da de için ile olarak çok daha olan gibi ne kadar sonra var en',
  ru: 'и в не на что с по как а то он из к за для от это его о но у',
  uk: 'і в на не що з до та у за про як від це для його але є по',
  sv: 'och i att det som en på är av för med den till inte har de ett om',
  da: 'og i at det er en til på som af for med den de ikke har der et',
  nb: 'og i det er på som en til for av at med de har ikke den et om',
  no: 'og i det er på som en til for av at med de har ikke den et om',
  fi: 'ja on ei että se hän oli ovat mutta kun myös joka mukaan sen',
  cs: 'a v se na je že s z do o to i za jako pro by ale jsou po',
  sk: 'a v sa na je že s z do o to aj za ako pre by ale sú po',
  hu: 'a az és hogy nem is egy ez de meg csak volt ki már még mint',
  ro: 'de și în a la cu pe care din nu o un pentru că este mai să s au',
  id: 'yang dan di untuk dengan ini dari itu dalam pada tidak akan ke juga oleh adalah',
  vi: 'của và là các có được trong cho một không người với này những đã để khi',
  bg: 'на и да в се за не от е с по са че си до',
  sr: 'и у је да се на за од са не су као који о je u da se na za od i ne su',
  hr: 'i u je da se na za od s ne su kao koji o iz',
  sw: 'ya na wa kwa ni katika la za kuwa cha hiyo huo pia baada kutoka hilo kama hii alisema ili',
  sq: 'e të në i një me për që së dhe nga është se ka si më u do kanë ishte nuk prej',
  tl: 'ng sa ang na mga at ay si ni niya ito nang para kay hindi din rin pa ko siya ay',
  ca: 'de la i el que a en els per un les del amb una és no al més',
}

/** By primary language subtag. */
export const COMMON_WORDS: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(LINES).map(([language, line]) => [language, new Set(line.split(' '))]),
)
