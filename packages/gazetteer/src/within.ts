import type { ChoiceContext, NameMatch, Place } from "@recoupe/model";

/**
 * Whether a place lies in a province. Provinces have an id of Who's On First, of GeoNames (`geonames-adm1:US.GA`) or of ISO
 * 3166-2 (`iso:US-GA`); where the last two write the same code they mean the same province.
 */
export function liesIn(place: Place, provinceId: string): boolean {
  if (place.id === provinceId || place.adm1Id === provinceId) return true;
  const [, code] = provinceId.split("iso:");
  return code !== undefined && place.adm1Id === `geonames-adm1:${code.replace("-", ".")}`;
}

/** Those of the matches that lie where the text says the place is; all if none does. */
export function matchesWithin(matches: readonly NameMatch[], within: ChoiceContext["within"]): readonly NameMatch[] {
  if (within === undefined) return matches;
  const { country, provinceId } = within;
  const inCountry = matches.filter(({ place }) => place.country === country && place.featureClass !== "country");
  const inProvince = provinceId === null ? [] : inCountry.filter(({ place }) => liesIn(place, provinceId));
  if (inProvince.length > 0) return inProvince;
  return inCountry.length > 0 ? inCountry : matches;
}
