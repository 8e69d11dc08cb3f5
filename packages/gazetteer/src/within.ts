import type { ChoiceContext, NameMatch, Place } from "@recoupe/model";

/** Countries whose provinces GeoNames numbers as ISO 3166-2 does; elsewhere only codes of letters are the same in both. */
const sameNumbers: ReadonlySet<string> = new Set(["TR"]);

/** The province of ISO 3166-2 by the code that GeoNames gives it, or null where the two number differently. */
function geonamesId(provinceId: string): string | null {
  const [, country = "", code = ""] = /^iso:([A-Z]{2})-([A-Z0-9]+)$/.exec(provinceId) ?? [];
  return /^[A-Z]+$/.test(code) || sameNumbers.has(country) ? `geonames-adm1:${country}.${code}` : null;
}

/**
 * Whether a place lies in a province; null where its sources do not say. Provinces have an id of Who's On First, of GeoNames
 * (`geonames-adm1:US.GA`) or of ISO 3166-2 (`iso:US-GA`).
 */
export function mayLieIn(place: Place, provinceId: string): boolean | null {
  if (place.id === provinceId || place.adm1Id === provinceId) return true;
  if (!provinceId.startsWith("iso:") || place.adm1Id === null) return place.adm1Id === null ? null : false;
  const id = geonamesId(provinceId);
  if (id === null) return null;
  /* Letters in one source and numbers in the other are two ways to count. */
  if (id === place.adm1Id) return true;
  return /\d$/.test(place.adm1Id) === /\d$/.test(id) ? false : null;
}

/** Whether a place is known to lie in a province. */
export const liesIn = (place: Place, provinceId: string): boolean => mayLieIn(place, provinceId) === true;

/** Those of the matches that lie where the text says the place is; all if none does. */
export function matchesWithin(matches: readonly NameMatch[], within: ChoiceContext["within"]): readonly NameMatch[] {
  if (within === undefined) return matches;
  const { country, provinceId } = within;
  const inCountry = matches.filter(({ place }) => place.country === country && place.featureClass !== "country");
  const inProvince = provinceId === null ? [] : inCountry.filter(({ place }) => liesIn(place, provinceId));
  if (inProvince.length > 0) return inProvince;
  return inCountry.length > 0 ? inCountry : matches;
}
