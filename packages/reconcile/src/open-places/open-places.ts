import type { Bound, Claim, Document, OpenPlace, Point, Where } from "@recoupe/model";
import { dayOf } from "../days.ts";
import { type OpenPlaceLore, openKeyOf, openSoundOf } from "./place-lore.ts";
import { statementsOf } from "./statements.ts";

/** The places of a document's claims that no gazetteer has, with what the document says of where they lie. */
export function openPlacesOf(
  { id, published }: Pick<Document, "id" | "published">,
  claims: readonly Claim[],
  lore: OpenPlaceLore,
): readonly OpenPlace[] {
  const country = mainCountry(claims, lore);
  return claims.flatMap((claim) =>
    (["place", "origin"] as const).flatMap((role): OpenPlace[] => {
      const where = claim[role];
      if (where === null || !isOpen(where)) return [];
      const { name, bounds = [] } = where;
      const key = openKeyOf(name);
      if (key === "") return [];
      return [
        {
          claimId: claim.id,
          documentId: id,
          role,
          name,
          key,
          sound: openSoundOf(key, lore),
          context: countryOfBounds(bounds, lore) ?? country,
          near: bounds.length > 0 ? null : nearestPoint(where, claims),
          published: dayOf(published),
          bounds,
          statements: statementsOf(bounds),
        },
      ];
    }),
  );
}

/** Whether a place was not resolved and may be looked for by its name: a name in Latin letters has a capital. */
export function isOpen({ placeId, lat, distanceKm, relation, name, bounds }: Where): boolean {
  if (placeId !== null || lat !== null || distanceKm !== null || relation === "between") return false;
  return bounds !== undefined || /[\p{Lu}\p{Lo}]/u.test(name);
}

/** The point of the located place that claims of the document name nearest to a place in the text. */
function nearestPoint({ span }: Where, claims: readonly Claim[]): Point | null {
  let nearest: Point | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const where of claims.flatMap(({ place, origin }) => [place, origin])) {
    if (where === null || where.lat === null || where.lon === null) continue;
    const letters = Math.abs(where.span.start - span.start);
    if (letters >= least) continue;
    least = letters;
    nearest = { lat: where.lat, lon: where.lon };
  }
  return nearest;
}

/** The country of the first place that the bounds are told from. */
function countryOfBounds(bounds: readonly Bound[], { countryOf }: OpenPlaceLore): string | null {
  for (const { placeId } of bounds.flatMap(({ from }) => from)) {
    const country = placeId === null ? null : countryOf(placeId);
    if (country !== null) return country;
  }
  return null;
}

/** The country that most of a document's claims happen in; "" where none is known. */
function mainCountry(claims: readonly Claim[], { countryOf }: OpenPlaceLore): string {
  const counts = new Map<string, number>();
  for (const where of claims.flatMap(({ place, origin }) => [place, origin])) {
    const country = where?.placeId == null ? null : countryOf(where.placeId);
    if (country !== null) counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))[0]?.[0] ?? "";
}
