import type { Testimony } from "@recoupe/model";
import type { Group, JoinReason } from "./group.ts";

/**
 * Splits testimonies of one kind, place and stretch of days by who acts: testimonies that share a side stand together.
 * Those that name nobody join the only side there is, if there is one and it is not the side acted upon.
 */
export function groupBySide(
  members: readonly Testimony[],
  base: Pick<Group, "placeKey" | "kind" | "from" | "to" | "closed">,
  reason: JoinReason,
): readonly Group[] {
  const groups: { sides: Set<string>; members: Testimony[] }[] = [];
  const unnamed: Testimony[] = [];
  for (const testimony of members) {
    if (testimony.agentSides.length === 0) {
      unnamed.push(testimony);
      continue;
    }
    const touched = groups.filter((group) => testimony.agentSides.some((side) => group.sides.has(side)));
    const [first, ...others] = touched;
    if (first === undefined) {
      groups.push({ sides: new Set(testimony.agentSides), members: [testimony] });
      continue;
    }
    first.members.push(testimony);
    for (const side of testimony.agentSides) first.sides.add(side);
    for (const other of others) {
      first.members.push(...other.members);
      for (const side of other.sides) first.sides.add(side);
      groups.splice(groups.indexOf(other), 1);
    }
  }
  const made = groups.map((group) => toGroup(group.members, [...group.sides].sort(), base, reason));
  if (unnamed.length === 0) return made;
  const [only] = made;
  if (made.length === 1 && only !== undefined) {
    const odd = unnamed.filter((testimony) => !mayBeBy(testimony, only.sides));
    for (const testimony of unnamed) {
      if (!mayBeBy(testimony, only.sides)) continue;
      only.members.push(testimony);
      only.reasons.push("unnamedAuthor");
    }
    return odd.length === 0 ? made : [only, toGroup(odd, [], base, reason)];
  }
  return [...made, toGroup(unnamed, [], base, reason)];
}

/** Whether the sides named can be the author of a testimony that names none: they are not those acted upon. */
export function mayBeBy(testimony: Testimony, sides: readonly string[]): boolean {
  return !testimony.targetSides.some((side) => sides.includes(side));
}

function toGroup(
  members: readonly Testimony[],
  sides: readonly string[],
  base: Pick<Group, "placeKey" | "kind" | "from" | "to" | "closed">,
  reason: JoinReason,
): Group {
  return {
    ...base,
    scene: members[0]?.scene ?? null,
    sides,
    members: [...members],
    reasons: members.map((_, at) => (at === 0 ? "first" : reason)),
  };
}
