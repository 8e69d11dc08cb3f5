/** Countries whose names bear the Arabic article, written or left out at will. */
export const articleCountries: ReadonlySet<string> = new Set(
  "AE BH DJ DZ EG EH IL IQ IR JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN TR YE".split(" "),
);

/** Countries whose names reach the languages of the reports through another script or spelling. */
export const transliteratedCountries: ReadonlySet<string> = new Set(
  (
    "AE AF AM AZ BA BF BH BI BJ BY CD CF CG CI CM CY DJ DZ EG EH ER ET GE GH GM GN IL IN IQ IR JO KE KG KM KW KZ LB LK LR LY " +
    "MA MD MG MK ML MM MR MZ NE NG NP OM PK PS QA RS RU RW SA SD SL SN SO SS SY TD TG TJ TM TN TR TZ UA UG UZ XK YE"
  ).split(" "),
);
