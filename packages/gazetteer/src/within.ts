import type { ChoiceContext, NameMatch, Place } from "@recoupe/model";

/**
 * Whether a place lies in a province; null where its sources do not say. Provinces have an id of Who's On First, of ISO 3166-2
 * (`iso:US-GA`) or, where it is not known which of those it is, of GeoNames (`geonames-adm1:IE.M`). `filed` are the provinces
 * that places are filed in: of a country that ISO 3166-2 divides into counties as well, a county may be none of them.
 */
export function mayLieIn(place: Place, provinceId: string, filed: ReadonlySet<string>): boolean | null {
  if (liesIn(place, provinceId)) return true;
  const state = stateOf(provinceId);
  const isFiled = filed.has(provinceId) || (state !== null && filed.has(state));
  return place.adm1Id !== null && isFiled ? false : null;
}

/** A state of the US as GeoNames has it, whose letters are those of ISO 3166-2; null for a province elsewhere. */
function stateOf(provinceId: string): string | null {
  return provinceId.startsWith("iso:US-") ? `geonames-adm1:US.${provinceId.slice("iso:US-".length)}` : null;
}

/** Whether a place is known to lie in a province. */
export function liesIn({ id, adm1Id }: Place, provinceId: string): boolean {
  return id === provinceId || adm1Id === provinceId || (adm1Id !== null && adm1Id === stateOf(provinceId));
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
