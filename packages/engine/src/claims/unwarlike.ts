import type { ClaimType } from "@recoupe/model";
import { baseRelation, dependents } from "../grammar/sentence-tree.ts";
import { argumentsOf } from "./arguments.ts";
import type { Match } from "./match.ts";
import { classOf, semanticHead } from "./noun-phrase.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import type { Register } from "./register.ts";

/** Acts that only armed sides do; clubs, firms and films do them in metaphor. */
const armedActs: ReadonlySet<ClaimType> = new Set<ClaimType>([
  "capture",
  "transfer",
  "hold",
  "contest",
  "besiege",
  "break-siege",
  "offensive",
  "clash",
  "repel",
  "enter",
  "advance",
  "reach",
  "withdraw",
  "deploy",
  "surrender",
  "airstrike",
  "shelling",
]);

/** Harm that nature, beasts and accidents do as well. */
const harm: ReadonlySet<ClaimType> = new Set<ClaimType>([
  "casualties",
  "killing",
  "destruction",
  "bombing",
  "displacement",
  "evacuation",
  "besiege",
  "abduction",
  "attack-civilians",
  "offensive",
  "capture",
]);

/** Whether what is told has nothing to do with war: nature, beasts or an accident did it, or clubs, firms and films. */
export function isUnwarlike(reading: SentenceReading, match: Match): boolean {
  const { type } = match.rule;
  const natural = harm.has(type);
  const armed = armedActs.has(type);
  if (isOfOld(reading, match.predicate)) return true;
  if (!natural && !armed) return false;
  if (natural && isBroughtByNature(reading, match.predicate)) return true;
  return argumentsOf(reading, match.predicate).some(({ slot, head: at }) => {
    const head = semanticHead(reading, at);
    if (head === match.predicate || reading.actorAt[head]) return false;
    if (natural && (slot === "S" || slot === "O" || isCause(reading, slot)) && isNatural(reading, head)) return true;
    if (type === "killing" && slot === "O" && classOf(reading, head) === "vehicle") return true;
    return armed && (slot === "S" || slot === "O") && isElsewhere(reading, head);
  });
}

/** "*Le froid* a fait trois morts": the subject of the verb whose object the harm is. */
function isBroughtByNature(reading: SentenceReading, predicate: number): boolean {
  const { head, relation } = wordAt(reading, predicate);
  if (head < 0 || baseRelation(relation) !== "obj") return false;
  return dependents(reading.tree, head, "nsubj").some((subject) => isNatural(reading, subject));
}

/** "Les loyalistes régnaient *jadis* sur la côte". */
function isOfOld(reading: SentenceReading, predicate: number): boolean {
  return dependents(reading.tree, predicate, "advmod").some((child) => isParticle(reading, child, "once"));
}

/** Whether a preposition can lead to what did the harm: "péri *dans* un accident". */
function isCause(reading: SentenceReading, preposition: string): boolean {
  return reading.lexicon.particles.get("cause")?.has(preposition) ?? false;
}

/** A force of nature, a beast, an accident, or what one is of: "l'explosion *d'une bouteille de gaz*". */
function isNatural(reading: SentenceReading, head: number): boolean {
  if (isParticle(reading, head, "natural")) return classOf(reading, head) !== "force";
  if (classOf(reading, head) !== "event") return false;
  return dependents(reading.tree, head, "nmod").some((child) => isParticle(reading, child, "natural"));
}

/** A word of sport, trade or letters, or a phrase with one in it: "30 % *du marché*", "les forces *de vente*". */
function isElsewhere(reading: SentenceReading, head: number): boolean {
  const { elsewhere, particles } = reading.lexicon;
  if (reading.placeAt[head] || !particles.has("warlike")) return false;
  if (elsewhere.has(wordAt(reading, head).lemma)) return true;
  return dependents(reading.tree, head, "nmod", "amod").some((child) => elsewhere.has(wordAt(reading, child).lemma));
}

/** How many words of other fields make a report or sentence one of them. */
const plenty = 2;

/** Whether a report or sentence is of sport, trade, letters and the like: their words are many, and not fewer than those of war. */
export function isOfAnotherField({ warlike, elsewhere }: Register): boolean {
  return elsewhere >= plenty && elsewhere >= warlike;
}
