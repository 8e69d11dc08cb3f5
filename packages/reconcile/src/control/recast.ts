import type { Testimony } from "@recoupe/model";
import type { Roster } from "../roster.ts";

/** Somebody whom a mere noun may stand for. */
export interface Likely {
  readonly actorId: string;
  readonly side: string;
}

const unknownName = "name:";
/** That "the army" is the army seen there is likely, not said. */
const recognisedFactor = 0.7;

/** Tells actors, of a testimony, that are named by a noun alone. */
export type IsNobody = (actor: string) => boolean;

/** Actors named by a noun of one kind alone, as the roster tells it. */
export function nobodyOf(isOfKind: Roster["isStateForce"]): IsNobody {
  return (actor) => actor.startsWith(unknownName) && isOfKind(actor.slice(unknownName.length));
}

/** Whether a testimony is the word of somebody cited by a noun of that kind alone: "the army said". */
function citesNobody({ originId, originKind }: Testimony, isNobody: IsNobody): boolean {
  const at = originId.lastIndexOf(">");
  return originKind === "witness" && at >= 0 && isNobody(`${unknownName}${originId.slice(at + 1)}`);
}

/** Whether a testimony names, or cites, somebody by a noun alone. */
export function speaksOfNobody(testimony: Testimony, isNobody: IsNobody): boolean {
  const { agents, targets } = testimony;
  return agents.some(isNobody) || targets.some(isNobody) || citesNobody(testimony, isNobody);
}

/** A testimony with somebody likely in the place of the noun; less is then trusted in it. What he says is then his side's word. */
export function recast(heard: Testimony, isNobody: IsNobody, likely: Likely): Testimony {
  const voice = { originId: `side:${likely.side}`, originKind: "party", originSide: likely.side } as const;
  const testimony = citesNobody(heard, isNobody) ? { ...heard, ...voice } : heard;
  const { agents, targets } = testimony;
  if (!agents.some(isNobody) && !targets.some(isNobody)) return testimony;
  const named = (actors: readonly string[]) => [
    ...new Set(actors.map((actor) => (isNobody(actor) ? likely.actorId : actor))),
  ];
  const sided = (actors: readonly string[], sides: readonly string[]) =>
    actors.some(isNobody) ? [...new Set([...sides.filter((side) => !isNobody(side)), likely.side])].sort() : sides;
  return {
    ...testimony,
    agents: named(agents),
    targets: named(targets),
    agentSides: sided(agents, testimony.agentSides),
    targetSides: sided(targets, testimony.targetSides),
    confidence: testimony.confidence * recognisedFactor,
  };
}
