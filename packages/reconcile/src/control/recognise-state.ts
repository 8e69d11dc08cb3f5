import type { Testimony } from "@recoupe/model";
import type { Roster } from "../roster.ts";

const unknownName = "name:";
/** Votes of one who only works in a state's country, beside those of the state's own forces. */
const votesOfOthers = 0.25;
/** Share of all votes that a side needs. */
const leastShare = 0.6;
/** That "the army" is the army seen there is likely, not said. */
const recognisedFactor = 0.7;

/** Whether a testimony is the word of a cited "army" that nobody has told who it is. */
function citesNobody({ originId, originKind }: Testimony, roster: Roster): boolean {
  const cited = originId.split(">").at(-1) ?? "";
  return originKind === "witness" && originId.includes(">") && roster.isStateForce(cited);
}

/**
 * Testimonies of one place in which "the army" or "government forces", of a state that the report does not name, are taken for
 * the army that other testimonies see there, or for that of the country where the others seen there work; less is then trusted
 * in them. "The army said" is then that army's word. Unchanged where two armies dispute it.
 */
export function recogniseState(testimonies: readonly Testimony[], roster: Roster): readonly Testimony[] {
  const isNobody = (actor: string) =>
    actor.startsWith(unknownName) && roster.isStateForce(actor.slice(unknownName.length));
  const isParty = ({ agents, targets }: Testimony) => agents.some(isNobody) || targets.some(isNobody);
  if (!testimonies.some((testimony) => isParty(testimony) || citesNobody(testimony, roster))) return testimonies;
  const state = stateAt(testimonies, roster);
  if (state === null) return testimonies;
  const army = { originId: `side:${state.side}`, originKind: "party", originSide: state.side } as const;
  return testimonies.map((heard) => {
    const testimony = citesNobody(heard, roster) ? { ...heard, ...army } : heard;
    if (!isParty(testimony)) return testimony;
    const { agents, targets } = testimony;
    const named = (actors: readonly string[]) => actors.map((actor) => (isNobody(actor) ? state.actorId : actor));
    const sided = (actors: readonly string[], sides: readonly string[]) =>
      actors.some(isNobody) ? [...new Set([...sides.filter((side) => !isNobody(side)), state.side])].sort() : sides;
    return {
      ...testimony,
      agents: named(agents),
      targets: named(targets),
      agentSides: sided(agents, testimony.agentSides),
      targetSides: sided(targets, testimony.targetSides),
      confidence: testimony.confidence * recognisedFactor,
    };
  });
}

/** The army that most of what is said of a place names or implies; null where no one prevails. */
function stateAt(
  testimonies: readonly Testimony[],
  roster: Roster,
): { readonly actorId: string; readonly side: string } | null {
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
