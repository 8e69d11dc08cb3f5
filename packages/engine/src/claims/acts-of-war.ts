import type { ClaimType } from "@recoupe/model";

/** Acts of violence in a war, which have victims and which a noun alone can point back to. */
export const actsOfWar: readonly ClaimType[] = [
  "clash",
  "offensive",
  "airstrike",
  "shelling",
  "bombing",
  "suicide-bombing",
  "chemical-attack",
  "attack-civilians",
  "enter",
  "killing",
];
