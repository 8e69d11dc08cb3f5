import type { ExpressionBuilder } from "kysely";
import { dayNumber } from "./day-number.ts";
import { allKnown, isOfOneRegion } from "./open-places.ts";
import type { Box } from "./store.ts";
import type { Tables } from "./tables.ts";

/** Ids of claims whose place is in no gazetteer and bound by reports together, as known on an ISO day; in a box if one is given. */
export function claimsInferred(knownOn: string | undefined, box?: Box) {
  const day = knownOn === undefined ? allKnown : dayNumber(knownOn);
  return <Name extends keyof Tables>(e: ExpressionBuilder<Tables, Name>) =>
    (e as unknown as ExpressionBuilder<Tables, never>)
      .selectFrom("inferred_places as i")
      .innerJoin("open_places as o", (join) =>
        join.onRef("o.context", "=", "i.context").onRef("o.place_key", "=", "i.place_key").on("o.role", "=", "place"),
      )
      .where("i.known_from", "<=", day)
      .where("i.known_to", ">", day)
      .where(isOfOneRegion)
      .$if(box !== undefined, (query) => {
        const [west, south, east, north] = box as Box;
        return query
          .where("i.lat", ">=", south)
          .where("i.lat", "<=", north)
          .where((i) =>
            west <= east
              ? i.and([i("i.lon", ">=", west), i("i.lon", "<=", east)])
              : i.or([i("i.lon", ">=", west), i("i.lon", "<=", east)]),
          );
      })
      .select("o.claim_id");
}

/** Ids of claims that name a place in no gazetteer by a key. */
export function claimsCalled(key: string) {
  return <Name extends keyof Tables>(e: ExpressionBuilder<Tables, Name>) =>
    (e as unknown as ExpressionBuilder<Tables, never>)
      .selectFrom("open_places as o")
      .where("o.place_key", "=", key)
      .select("o.claim_id");
}
