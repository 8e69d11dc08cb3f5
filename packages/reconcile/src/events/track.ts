import { type ClaimType, familyOf, type Testimony } from "@recoupe/model";

/** Families whose happenings may be one: a strike, the fight around it and its dead. */
const violent: ReadonlySet<string> = new Set(["fire", "ground", "harm", "destruction"]);
const notViolent: ReadonlySet<ClaimType> = new Set(["abduction", "sexual-violence"]);
const kindByType: Partial<Record<ClaimType, string>> = {
  capture: "take",
  transfer: "take",
  bombing: "bomb",
  "suicide-bombing": "bomb",
  airstrike: "fire",
  shelling: "fire",
  "chemical-attack": "fire",
  clash: "fight",
  offensive: "fight",
  repel: "fight",
  enter: "fight",
  killing: "kill",
  "attack-civilians": "kill",
  casualties: "toll",
};

const unreal: ReadonlySet<string> = new Set(["planned", "predicted", "hypothetical"]);

/** The timeline on which a testimony is laid: testimonies of different tracks never make one event. */
export function trackOf(testimony: Pick<Testimony, "type" | "status">): string {
  const family = familyOf(testimony.type);
  const track = violent.has(family) && !notViolent.has(testimony.type) ? "violence" : family;
  return unreal.has(testimony.status) ? `unreal-${track}` : track;
}

/** What sort of happening it is within its track; types of one kind are accounts of the same thing. */
export function kindOf(type: ClaimType): string {
  return kindByType[type] ?? type;
}

/** Happenings that a place undergoes once until something undoes them, so that reports of successive days tell of one. */
export const lasting: ReadonlySet<string> = new Set(["take", "break-siege", "link-up", "reach", "base", "withdraw"]);

/** States rather than happenings: gathered by the week. */
export const states: ReadonlySet<string> = new Set(["hold", "contest", "besiege"]);
