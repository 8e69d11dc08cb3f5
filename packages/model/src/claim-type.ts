/** The claim types of the design, section 3. */
export const claimTypes = [
  "clash",
  "offensive",
  "repel",
  "airstrike",
  "shelling",
  "bombing",
  "suicide-bombing",
  "chemical-attack",
  "killing",
  "attack-civilians",
  "abduction",
  "sexual-violence",
  "destruction",
  "advance",
  "reach",
  "enter",
  "withdraw",
  "deploy",
  "link-up",
  "besiege",
  "break-siege",
  "capture",
  "transfer",
  "hold",
  "contest",
  "base",
  "arrest",
  "surrender",
  "release",
  "agreement",
  "talks",
  "demand",
  "threat",
  "accusation",
  "sanction",
  "support",
  "protest",
  "riot",
  "displacement",
  "evacuation",
  "aid",
  "disarm",
  "casualties",
] as const;

/** What a claim says happened, or holds. */
export type ClaimType = (typeof claimTypes)[number];

/** Types of claim that may bear on who holds a place; which of them do is for the reader of the testimony to say. */
export const controlTypes = [
  "capture",
  "transfer",
  "hold",
  "contest",
  "enter",
  "withdraw",
  "besiege",
  "repel",
  "clash",
] as const satisfies readonly ClaimType[];

/** Types close enough to be matched leniently and to be merged across sources. */
export const claimFamilies = {
  territory: ["capture", "transfer", "hold", "contest"],
  ground: ["clash", "offensive", "repel", "enter", "break-siege"],
  movement: ["advance", "reach", "deploy", "withdraw", "link-up"],
  fire: ["airstrike", "shelling", "bombing", "suicide-bombing", "chemical-attack"],
  harm: ["killing", "attack-civilians", "casualties", "abduction", "sexual-violence"],
  custody: ["arrest", "surrender", "release"],
  words: ["agreement", "talks", "demand", "threat", "accusation", "sanction"],
  people: ["displacement", "evacuation", "aid"],
} as const satisfies Record<string, readonly ClaimType[]>;

const familyByType: ReadonlyMap<ClaimType, string> = new Map(
  Object.entries(claimFamilies).flatMap(([family, types]) => types.map((type) => [type, family] as const)),
);

/** The family of a type; a type outside the families is its own. */
export function familyOf(type: ClaimType): string {
  return familyByType.get(type) ?? type;
}
