import type { MentionRules } from "./mention-rules.ts";
import type { Spot } from "./spot.ts";
import type { Theatre } from "./theatre.ts";
import { type Cut, type Unit, unitsOf } from "./unit.ts";

/** An actor at work in more states than this says nothing of where a report is set. */
const statesOfOneConflict = 3;

function countriesOf(unit: Unit, theatre: Theatre): readonly string[] {
  if (unit.demonym !== null) return [unit.demonym.country];
  if (unit.name?.kind !== "actor") return [];
  const actor = theatre.actors.get(unit.name.id);
  if (actor === undefined) return [];
  if (actor.country !== null) return [actor.country];
  return actor.countries.length <= statesOfOneConflict ? actor.countries : [];
}

/** A sentence cut where nothing is known of what the document is about. */
export function cutAlone(spots: readonly Spot[], theatre: Theatre, rules: MentionRules): Cut {
  return unitsOf(spots, { theatre, countries: new Set() }, rules);
}

/**
 * ISO codes of the states a sentence speaks of, one for each time: by name, capital, nationality or actor, also where
 * they are no party (`en Irak`, `la frontière irakienne`). Summed over a document they are what `findActors` wants to
 * know of its countries.
 */
export function findCountries({ units }: Cut, theatre: Theatre): string[] {
  const found: string[] = [];
  for (const unit of units) {
    if (unit.demonym !== null || unit.name !== null) found.push(...countriesOf(unit, theatre));
  }
  return found;
}
