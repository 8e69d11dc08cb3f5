import type { ClaimType } from "@recoupe/model";
import { baseRelation, dependents, subtree } from "../grammar/sentence-tree.ts";
import { gathered } from "../pack/gathered.ts";
import { argumentsOf } from "./arguments.ts";
import { isDateline } from "./known-place.ts";
import { accepts, type Filled, slotFits } from "./match.ts";
import { classOf, semanticHead } from "./noun-phrase.ts";
import { prepositionOf } from "./preposition.ts";
import type { Proposal } from "./proposal.ts";
import { type SentenceReading, wordAt } from "./reading.ts";
import { isVerbal } from "./subject.ts";

/** Types whose stated starting point is their origin. */
export const moving: ReadonlySet<ClaimType> = new Set<ClaimType>([
  "advance",
  "reach",
  "withdraw",
  "deploy",
  "displacement",
  "evacuation",
  "shelling",
  "airstrike",
  "offensive",
]);

/** Types that befall people, whose own place is then the act's: "des habitants *de X* ont été abattus". */
const befalling: ReadonlySet<ClaimType> = new Set<ClaimType>([
  "killing",
  "casualties",
  "abduction",
  "attack-civilians",
  "sexual-violence",
  "arrest",
]);

/** Most words of a heading in front of a colon. */
const headingLength = 8;

/** A place phrase among the arguments that the frame did not ask for. */
export function circumstance(
  reading: SentenceReading,
  predicate: number,
  wanted: string,
  filled: readonly Filled[],
): Filled | null {
  for (const argument of argumentsOf(reading, predicate)) {
    if (!slotFits(reading, argument.slot, wanted)) continue;
    const head = semanticHead(reading, argument.head);
    if (filled.some((known) => known.head === head) || reading.timeAt[head]) continue;
    const kind = classOf(reading, head);
    if (!reading.placeAt[head] && (kind === "name" || kind === "property" || !accepts("place", kind))) continue;
    return { role: wanted === "@from" ? "origin" : "place", slot: argument.slot, head };
  }
  return null;
}

/** Where the toll of the act is told. */
export function tollPlace(reading: SentenceReading, proposal: Proposal): Filled | null {
  for (const toll of proposal.tolls) {
    if (toll.predicate === proposal.match.predicate) continue;
    const found = circumstance(reading, toll.predicate, "@where", proposal.match.filled);
    if (found) return found;
  }
  return null;
}

/** "capturés *vers Sotk*": with an act that goes nowhere, the direction is a neighbourhood. */
export function staticDirection(reading: SentenceReading, proposal: Proposal): Filled | null {
  const { match } = proposal;
  return moving.has(match.rule.type) ? null : circumstance(reading, match.predicate, "@toward", match.filled);
}

/** "une offensive *pour s'emparer de Marib*": the operation is where its aim is. */
export function aimedAt(reading: SentenceReading, proposal: Proposal, others: readonly Proposal[]): Filled | null {
  if (proposal.match.rule.type !== "offensive") return null;
  const aim = others.find((other) => {
    const { rule, predicate } = other.match;
    return (
      rule.type === "capture" && rule.partOfSpeech === "V" && hangsOn(reading, predicate, proposal.match.predicate)
    );
  });
  return aim?.match.filled.find((filled) => filled.role === "place") ?? null;
}

function hangsOn(reading: SentenceReading, index: number, top: number): boolean {
  const word = wordAt(reading, index);
  if (word.head < 0 || !["acl", "advcl", "xcomp", "obl"].includes(baseRelation(word.relation))) return false;
  return word.head === top || wordAt(reading, top).head === word.head;
}

/** Where those who suffer the act are from: "des habitants *de X* ont été abattus". */
export function homeOfTarget(reading: SentenceReading, proposal: Proposal): Filled | null {
  const { match } = proposal;
  const target = match.filled.find((filled) => filled.role === "target");
  if (!target || !befalling.has(match.rule.type)) return null;
  for (const child of dependents(reading.tree, target.head, "nmod")) {
    if (reading.placeAt[child] && !reading.actorAt[child])
      return { role: "place", slot: prepositionOf(reading, child), head: child };
  }
  return null;
}

/** A place named anywhere in the act's own clause, where a parser may have hung it on another word. */
export function insideClause(reading: SentenceReading, proposal: Proposal, others: readonly Proposal[]): Filled | null {
  const { match } = proposal;
  const top = clauseOf(reading, match.predicate);
  const taken = new Set(gathered(others, (other) => other.match.filled.map((filled) => filled.head)));
  const words = subtree(
    reading.tree,
    top,
    (index) => index !== top && isClause(reading, index) && index !== match.predicate,
  );
  for (const index of words) {
    const place = reading.placeAt[index];
    if (!place || place.head !== index || taken.has(index) || reading.actorAt[index]) continue;
    const relation = reading.lexicon.prepositions.get(prepositionOf(reading, index));
    if (relation === "at" || relation === "in" || relation === "near")
      return { role: "place", slot: prepositionOf(reading, index), head: index };
  }
  return null;
}

/** "ont cravaché les femmes et brûlé le mil *à Tina*", "… avant de tabasser un berger": the clause beside may tell the place. */
export function besideClause(reading: SentenceReading, proposal: Proposal): Filled | null {
  if (!befalling.has(proposal.match.rule.type) && proposal.match.rule.type !== "destruction") return null;
  const top = clauseOf(reading, proposal.match.predicate);
  const word = wordAt(reading, top);
  const beside = dependents(reading.tree, top, "conj").filter((index) => isVerbal(wordAt(reading, index)));
  if (
    word.head >= 0 &&
    ["conj", "advcl"].includes(baseRelation(word.relation)) &&
    isVerbal(wordAt(reading, word.head))
  ) {
    beside.push(word.head, ...dependents(reading.tree, word.head, "conj").filter((index) => index !== top));
  }
  for (const verb of beside) {
    const found = circumstance(reading, verb, "@where", proposal.match.filled) ?? placedObject(reading, verb);
    if (found) return found;
  }
  return null;
}

/** The place an act beside is done to: "ont investi *Singa*, …; la bataille continue". */
function placedObject(reading: SentenceReading, verb: number): Filled | null {
  const object = argumentsOf(reading, verb).find((argument) => argument.slot === "O" && reading.placeAt[argument.head]);
  return object ? { role: "place", slot: "O", head: object.head } : null;
}

function clauseOf(reading: SentenceReading, predicate: number): number {
  let at = predicate;
  for (let steps = 0; steps < 8; steps++) {
    const word = wordAt(reading, at);
    if (isVerbal(word) || word.head < 0) return at;
    at = word.head;
  }
  return at;
}

function isClause(reading: SentenceReading, index: number): boolean {
  const relation = baseRelation(wordAt(reading, index).relation);
  return (
    ["ccomp", "advcl", "acl", "parataxis"].includes(relation) ||
    (relation === "conj" && isVerbal(wordAt(reading, index)))
  );
}

/** "Iguala : six morts": the place a sentence is headed with. */
export function headingPlace(reading: SentenceReading): Filled | null {
  const { words } = reading;
  const colon = words.findIndex(
    (word, index) => index <= headingLength && (word.form === ":" || word.form === "–" || word.form === "—"),
  );
  if (colon < 1) return null;
  for (let index = 0; index < colon; index++) {
    if (wordAt(reading, index).upos === "VERB") return null;
    const place = reading.placeAt[index];
    if (place && !reading.actorAt[index] && !isDateline(place.mention.name))
      return { role: "place", slot: "", head: place.head };
  }
  return null;
}
