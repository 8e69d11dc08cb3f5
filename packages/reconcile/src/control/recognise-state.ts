import type { Testimony } from "@recoupe/model";
import type { Roster } from "../roster.ts";
import { type Likely, nobodyOf, recast, speaksOfNobody } from "./recast.ts";

/** Votes of one who only works in a state's country, beside those of the state's own forces. */
const votesOfOthers = 0.25;
/** Share of all votes that a side needs. */
const leastShare = 0.6;

/**
 * Testimonies of one place in which "the army" or "government forces", of a state that the report does not name, are taken for
 * the army that other testimonies see there, or for that of the country where the others seen there work; less is then trusted
 * in them. "The army said" is then that army's word. Unchanged where two armies dispute it.
 */
export function recogniseState(testimonies: readonly Testimony[], roster: Roster): readonly Testimony[] {
  const isNobody = nobodyOf((name) => roster.isStateForce(name));
  if (!testimonies.some((testimony) => speaksOfNobody(testimony, isNobody))) return testimonies;
  const state = stateAt(testimonies, roster);
  return state === null ? testimonies : testimonies.map((testimony) => recast(testimony, isNobody, state));
}

/** The army that most of what is said of a place names or implies; null where no one prevails. */
function stateAt(testimonies: readonly Testimony[], roster: Roster): Likely | null {
  const votes = new Map<string, { actorId: string; count: number }>();
  let all = 0;
  for (const { agents, targets, to } of testimonies) {
    for (const id of [...agents, ...targets]) {
      const actor = roster.actorById(id);
      const isOwn = actor?.kind === "army" || actor?.kind === "government";
      const army = actor === null ? null : isOwn ? actor : roster.armyBeside(actor);
      if (army === null) continue;
      const side = roster.sideOf(army.id, to);
      const vote = votes.get(side) ?? { actorId: army.id, count: 0 };
      vote.count += isOwn ? 1 : votesOfOthers;
      all += isOwn ? 1 : votesOfOthers;
      votes.set(side, vote);
    }
  }
  const [best] = [...votes].sort(([a, { count: x }], [b, { count: y }]) => y - x || (a < b ? -1 : 1));
  return best === undefined || best[1].count < leastShare * all ? null : { actorId: best[1].actorId, side: best[0] };
}
