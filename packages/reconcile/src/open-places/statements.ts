import type { Bound } from "@recoupe/model";
import { distinct } from "../grouping.ts";

/** What a bound says, whatever the words: relation, distance and direction, and the places it is told from. */
export function statementOf({ relation, distanceKm, bearing, from }: Bound): string {
  const places = from.map(({ placeId, name }) => placeId ?? name).sort();
  return [relation, distanceKm ?? "", bearing ?? "", ...places].join("|");
}

/** Everything that bounds say together; "" for none. */
export function statementsOf(bounds: readonly Bound[]): string {
  return distinct(bounds.map(statementOf)).join("\n");
}
