import type { MentionRules } from "./mention-rules.ts";
import type { Spot } from "./spot.ts";
import type { Theatre } from "./theatre.ts";
import { type Setting, type Unit, unitsOf } from "./unit.ts";

/** An actor at work in more states than this says nothing of where a report is set. */
const statesOfOneConflict = 3;

function countriesOf(unit: Unit, setting: Setting): readonly string[] {
  if (unit.demonym !== null) return [unit.demonym.country];
  if (unit.name?.kind !== "actor") return [];
  const actor = setting.theatre.actors.get(unit.name.id);
  if (actor === undefined) return [];
  if (actor.country !== null) return [actor.country];
  return actor.countries.length <= statesOfOneConflict ? actor.countries : [];
}

/**
 * ISO codes of the states a sentence speaks of, one for each time: by name, capital, nationality or actor, also where
 * they are no party (`en Irak`, `la frontière irakienne`). Summed over a document they are what `findActors` wants to
 * know of its countries.
 */
export function findCountries(spots: readonly Spot[], theatre: Theatre, rules: MentionRules): string[] {
  const setting: Setting = { theatre, countries: new Set() };
  return unitsOf(spots, setting, rules).flatMap((unit) => countriesOf(unit, setting));
}
