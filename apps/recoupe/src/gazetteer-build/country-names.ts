/** Codes that CLDR names and that are no country. */
const noCountry = /^(?:EU|UN|EZ|QO|X[AB]|ZZ|AN|CP|DG|IC|TA|EA|AC)$/;

/** Names of countries in English, French and Arabic, from the runtime's own copy of Unicode CLDR. */
export function countryNames(): ReadonlyMap<string, readonly string[]> {
  const languages = ["en", "fr", "ar"].map(
    (language) => new Intl.DisplayNames(language, { type: "region", fallback: "none" }),
  );
  const found = new Map<string, readonly string[]>();
  for (let code = 0; code < 26 * 26; code += 1) {
    const iso = String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26));
    /* A code of former times ("ZR") that CLDR turns into today's. */
    if (new Intl.Locale(`und-${iso}`).region !== iso) continue;
    const names = languages.map((language) => language.of(iso)).filter((name) => name !== undefined);
    if (names.length === languages.length && !noCountry.test(iso)) found.set(iso, names);
  }
  return found;
}
