import type { ClaimType, Where } from "@recoupe/model";
import { baseRelation, dependents, subtree } from "../grammar/sentence-tree.ts";
import { argumentsOf } from "./arguments.ts";
import type { Discourse } from "./discourse.ts";
import { accepts, type Filled, slotFits } from "./match.ts";
import { classOf, coordinated, semanticHead } from "./noun-phrase.ts";
import { prepositionOf } from "./preposition.ts";
import type { Proposal } from "./proposal.ts";
import { type SentenceReading, wordAt } from "./reading.ts";
import { isVerbal } from "./subject.ts";
import { readWhere } from "./where.ts";

/** Types that have no place of their own (gold, hard cases). */
const placeless: ReadonlySet<ClaimType> = new Set<ClaimType>(["demand", "accusation", "support", "threat", "sanction"]);
/** Types whose stated starting point is their origin. */
const moving: ReadonlySet<ClaimType> = new Set<ClaimType>([
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
/** Types where the place told is the one left. */
const leaving: ReadonlySet<ClaimType> = new Set<ClaimType>(["withdraw", "displacement", "evacuation"]);
/** Types that befall people, whose own place is then the act's: "des habitants *de X* ont été abattus". */
const befalling: ReadonlySet<ClaimType> = new Set<ClaimType>([
  "killing",
  "casualties",
  "abduction",
  "attack-civilians",
  "sexual-violence",
  "arrest",
]);

/**
 * The places of an act: as its frame asks, else as the clause around it tells. One null where none is told.
 * `others` are the sentence's proposals; their places are not borrowed.
 */
export function placesOf(
  reading: SentenceReading,
  proposal: Proposal,
  others: readonly Proposal[],
  discourse: Discourse,
): (Where | null)[] {
  const { match } = proposal;
  const stated = match.filled.find((filled) => filled.role === "place");
  if (stated) return namedRather(wheresOf(reading, stated, discourse), reading, proposal, discourse);
  if (placeless.has(match.rule.type)) return [null];
  if (leaving.has(match.rule.type)) return [null];
  const around =
    circumstance(reading, match.predicate, "@where", match.filled) ??
    tollPlace(reading, proposal) ??
    staticDirection(reading, proposal) ??
    aimedAt(reading, proposal, others) ??
    homeOfTarget(reading, proposal) ??
    insideClause(reading, proposal, others) ??
    besideClause(reading, proposal) ??
    headingPlace(reading);
  if (around) return wheresOf(reading, around, discourse);
  const heading = discourse.heading;
  return [heading && reading.index - heading.sentence <= headingReach ? heading.where : null];
}

/** "une offensive *pour s'emparer de Marib*": the operation is where its aim is. */
function aimedAt(reading: SentenceReading, proposal: Proposal, others: readonly Proposal[]): Filled | null {
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

function homeOfTarget(reading: SentenceReading, proposal: Proposal): Filled | null {
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
function insideClause(reading: SentenceReading, proposal: Proposal, others: readonly Proposal[]): Filled | null {
  const { match } = proposal;
  const top = clauseOf(reading, match.predicate);
  const taken = new Set(others.flatMap((other) => other.match.filled.map((filled) => filled.head)));
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
function besideClause(reading: SentenceReading, proposal: Proposal): Filled | null {
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

/** A building or spot without a name gives way to a named place around the act: "à Mykolaïv, … a frappé un immeuble". */
function namedRather(
  stated: (Where | null)[],
  reading: SentenceReading,
  proposal: Proposal,
  discourse: Discourse,
): (Where | null)[] {
  const { match } = proposal;
  const only = stated[0];
  if (stated.length !== 1 || !only || only.placeId !== null || isMention(reading, only)) return stated;
  const around =
    circumstance(reading, match.predicate, "@where", match.filled) ??
    tollPlace(reading, proposal) ??
    headingPlace(reading);
  if (!around) return stated;
  const found = wheresOf(reading, around, discourse);
  return found[0] && (found[0].placeId !== null || isMention(reading, found[0])) ? found : stated;
}

/** A town in capitals heads the dispatch: it says where it was written. */
function isDateline(name: string): boolean {
  return name.length > 3 && name === name.toUpperCase() && name !== name.toLowerCase();
}

/** The place of a sentence that is no more than a heading ("Brazzaville, jeudi."); null for any other sentence. */
export function headingOf(reading: SentenceReading, discourse: Discourse): Where | null {
  if (reading.words.length > headingLength || reading.words.some((word) => word.upos === "VERB" || word.upos === "AUX"))
    return null;
  const place = reading.placeAt.find(
    (placed) => placed !== undefined && !reading.actorAt[placed.head] && !isDateline(placed.mention.name),
  );
  return place ? readWhere(reading, place.head, "", "place", discourse) : null;
}

function isMention(reading: SentenceReading, where: Where): boolean {
  return reading.placeAt.some((place) => place && place.mention.name === where.name);
}

/** "capturés *vers Sotk*": with an act that goes nowhere, the direction is a neighbourhood. */
function staticDirection(reading: SentenceReading, proposal: Proposal): Filled | null {
  const { match } = proposal;
  return moving.has(match.rule.type) ? null : circumstance(reading, match.predicate, "@toward", match.filled);
}

/** Sentences a heading of its own holds for. */
const headingReach = 2;

/** Most words of a heading in front of a colon. */
const headingLength = 8;

/** "Iguala : six morts": the place a sentence is headed with. */
function headingPlace(reading: SentenceReading): Filled | null {
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

function tollPlace(reading: SentenceReading, proposal: Proposal): Filled | null {
  for (const toll of proposal.tolls) {
    if (toll.predicate === proposal.match.predicate) continue;
    const found = circumstance(reading, toll.predicate, "@where", proposal.match.filled);
    if (found) return found;
  }
  return null;
}

/** Where an act sets out from, or what is left: each place of a list where the act is a leaving. One null for none. */
export function originsOf(reading: SentenceReading, proposal: Proposal, discourse: Discourse): (Where | null)[] {
  const { match } = proposal;
  const stated = match.filled.find((filled) => filled.role === "origin");
  const found =
    stated ??
    (moving.has(match.rule.type) ? circumstance(reading, match.predicate, "@from", match.filled) : null) ??
    (leaving.has(match.rule.type) ? circumstance(reading, match.predicate, "@where", match.filled) : null);
  if (!found) return [null];
  const wheres = wheresOf(reading, found, discourse).map(
    (where) => where && { ...where, relation: where.relation === "from" ? ("at" as const) : where.relation },
  );
  return leaving.has(match.rule.type) ? wheres : wheres.slice(0, 1);
}

/** A place phrase among the arguments that the frame did not ask for. */
function circumstance(
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
    if (!reading.placeAt[head] && (kind === "name" || kind === "property" || !accepts("place", kind, argument.slot)))
      continue;
    return { role: wanted === "@from" ? "origin" : "place", slot: argument.slot, head };
  }
  return null;
}

function wheresOf(reading: SentenceReading, filled: Filled, discourse: Discourse): (Where | null)[] {
  const members = coordinated(reading, filled.head);
  const wheres = members
    .filter(
      (member) =>
        member === semanticHead(reading, filled.head) ||
        reading.placeAt[member] ||
        accepts("place", classOf(reading, member), filled.slot),
    )
    .flatMap(
      (member) =>
        readWhere(reading, member, filled.slot, filled.role === "origin" ? "origin" : "place", discourse) ?? [],
    );
  const named = wheres.filter((where) => where.placeId !== null || isMention(reading, where));
  if (named.length > 0) return named;
  return [wheres[0] ?? null];
}
