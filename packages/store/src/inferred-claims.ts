import { dayNumber } from "./day-number.ts";
import type { Database } from "./dialect.ts";
import { allKnown, isOfOneRegion } from "./open-places.ts";
import type { Box } from "./store.ts";

/** Ids of claims whose place is in no gazetteer and bound by reports together, as known on an ISO day; in a box if one is given. */
export function claimsInferred(db: Database, knownOn: string | undefined, box?: Box) {
  const day = knownOn === undefined ? allKnown : dayNumber(knownOn);
  const found = db
    .selectFrom("inferred_places as i")
    .innerJoin("open_places as o", (join) =>
      join.onRef("o.context", "=", "i.context").onRef("o.place_key", "=", "i.place_key").on("o.role", "=", "place"),
    )
    .where("i.known_from", "<=", day)
    .where("i.known_to", ">", day)
    .where(isOfOneRegion)
    .select("o.claim_id");
  if (box === undefined) return found;
  const [west, south, east, north] = box;
  return found
    .where("i.lat", ">=", south)
    .where("i.lat", "<=", north)
    .where((e) => {
      const sides = [e("i.lon", ">=", west), e("i.lon", "<=", east)];
      return west <= east ? e.and(sides) : e.or(sides);
    });
}

/** Ids of claims that name a place in no gazetteer by a key. */
export function claimsCalled(db: Database, key: string) {
  return db.selectFrom("open_places").where("place_key", "=", key).select("claim_id");
}
