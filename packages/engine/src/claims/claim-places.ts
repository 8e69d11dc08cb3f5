import type { ClaimType, Where } from "@recoupe/model";
import { baseRelation, dependents, isBelow, subtree } from "../grammar/sentence-tree.ts";
import { gathered } from "../pack/gathered.ts";
import { placeBetween } from "./between.ts";
import type { Discourse } from "./discourse.ts";
import { accepts, type Filled } from "./match.ts";
import { classOf, coordinated, nounAt, semanticHead } from "./noun-phrase.ts";
import { optionFacts, type PlaceOption, type PlaceWay, tellOfNone, tellOfOption } from "./place-options.ts";
import {
  aimedAt,
  besideClause,
  circumstance,
  headingPlace,
  homeOfTarget,
  insideClause,
  moving,
  staticDirection,
  tollPlace,
} from "./place-ways.ts";
import { prepositionOf } from "./preposition.ts";
import type { Proposal } from "./proposal.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isHuman } from "./speaker.ts";
import { isVerbal } from "./subject.ts";
import { readWhere } from "./where.ts";

/** Types that have no place of their own (gold, hard cases). */
const placeless: ReadonlySet<ClaimType> = new Set<ClaimType>(["demand", "accusation", "support", "threat", "sanction"]);

/** Types where the place told is the one left. */
const leaving: ReadonlySet<ClaimType> = new Set<ClaimType>(["withdraw", "displacement", "evacuation"]);

/**
 * The places an act may have, in the order of the rules of grammar that propose them, then none, then what else the
 * sentence names. `others` are the sentence's proposals.
 */
export function placeOptions(
  reading: SentenceReading,
  proposal: Proposal,
  others: readonly Proposal[],
  discourse: Discourse,
): PlaceOption[] {
  const { match } = proposal;
  const none = (first: PlaceWay, named: number): PlaceOption => ({
    filled: null,
    telling: (tell) => tellOfNone(proposal, first, named, tell),
    ways: [],
    relation: "",
    bare: false,
    wheres: () => [null],
  });
  const ways = new Map<number, { readonly filled: Filled; readonly ways: PlaceWay[] }>();
  const think = (way: PlaceWay, filled: Filled | null | undefined): void => {
    if (!filled || (filled !== stated && match.consumed.includes(filled.head))) return;
    if (isVague(reading, filled.head)) return;
    if (filled !== stated && isOfSpeaker(reading, filled.head, match.predicate)) return;
    const known = ways.get(filled.head);
    if (known) known.ways.push(way);
    else ways.set(filled.head, { filled, ways: [way] });
  };
  const stated = match.filled.find((filled) => filled.role === "place");
  if (placeless.has(match.rule.type) && !stated) return [none("none", 0)];
  think("frame", stated);
  think("circumstance", circumstance(reading, match.predicate, "@where", match.filled));
  think("toll", tollPlace(reading, proposal));
  think("direction", staticDirection(reading, proposal));
  think("aim", aimedAt(reading, proposal, others));
  think("home", homeOfTarget(reading, proposal));
  think("clause", insideClause(reading, proposal, others));
  think("beside", besideClause(reading, proposal));
  think("heading", headingPlace(reading));
  const byRule = ways.size;
  reading.placeAt.forEach((placed, index) => {
    if (placed?.head === index && !ways.has(index))
      think("named", { role: "place", slot: prepositionOf(reading, index), head: index });
  });
  const taken = takenBy(proposal, others);
  const heads = new Set(ways.keys());
  const options = [...ways.values()].map(({ filled, ways: found }): PlaceOption => {
    const facts = optionFacts(reading, proposal, filled, found, taken, heads);
    return {
      filled,
      telling: (tell) => tellOfOption(facts, tell),
      ways: found,
      relation: facts.relation,
      bare: facts.shape.startsWith("bare:"),
      wheres: () => wheresOf(reading, filled, discourse),
    };
  });
  const first = [...ways.values()][0]?.ways[0] ?? "none";
  options.splice(byRule, 0, none(first, ways.size));
  return options;
}

/** "sur les toits", "les positions de l'armée": a place without a name that lies anywhere. */
function isVague(reading: SentenceReading, head: number): boolean {
  if (reading.placeAt[head] || !isParticle(reading, head, "vague-place")) return false;
  return !subtree(reading.tree, head).some((index) => reading.placeAt[index] && !reading.actorAt[index]);
}

/** "selon des habitants *d'Obo*", "le préfet *de Kidal* affirme que …": where a speaker sits, lives or was reached. */
function isOfSpeaker(reading: SentenceReading, head: number, predicate: number): boolean {
  const { lexicon, tree } = reading;
  for (let at = head, steps = 0; at >= 0 && steps < 8; steps++) {
    const word = wordAt(reading, at);
    if (isVerbal(word) && at !== head && baseRelation(word.relation) !== "acl") return false;
    const cites = lexicon.citingPrepositions.has(prepositionOf(reading, at));
    const verb = word.head >= 0 ? wordAt(reading, word.head) : null;
    const says = verb !== null && baseRelation(word.relation) === "nsubj" && lexicon.sayings.has(verb.lemma);
    if ((cites || (says && isHuman(reading, at))) && at !== head) return !isBelow(tree, predicate, at);
    at = word.head;
  }
  return false;
}

/** The words that another act of the sentence has as its own, by the role they have there. */
function takenBy(proposal: Proposal, others: readonly Proposal[]): Map<number, string> {
  const taken = new Map<number, string>();
  for (const other of others) {
    if (other.match.predicate === proposal.match.predicate) continue;
    for (const { head, role } of other.match.filled) taken.set(head, role);
  }
  return taken;
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

/** "les villages *de X et de Y*": each of the names in a phrase, where there are several; else the phrase itself. */
function namesIn(reading: SentenceReading, member: number): readonly number[] {
  if (reading.placeAt[member] || nounAt(reading, member)?.class !== "place") return [member];
  for (const child of dependents(reading.tree, member, "nmod", "appos", "flat")) {
    const names = placesJoined(reading, child);
    if (names.length > 1) return names;
  }
  return namely(reading, member) ?? [member];
}

/** "plusieurs localités, *notamment X et Y*": the names that tell which, said behind a word for it; null for none. */
function namely(reading: SentenceReading, member: number): readonly number[] | null {
  const { head, features } = wordAt(reading, member);
  if (!features.includes("Number=Plur")) return null;
  const hung = [member, ...(head >= 0 ? [head] : [])].flatMap((top) => reading.tree.children[top] ?? []);
  const first = hung.find(
    (child) => child > member && isParticle(reading, child - 1, "namely") && placesJoined(reading, child).length > 0,
  );
  return first === undefined ? null : placesJoined(reading, first);
}

/** The names joined to a word, where one of them is known for a place. */
function placesJoined(reading: SentenceReading, first: number): readonly number[] {
  const names = coordinated(reading, first).filter(
    (name) => reading.placeAt[name] || (wordAt(reading, name).upos === "PROPN" && !reading.actorAt[name]),
  );
  return names.some((name) => reading.placeAt[name]) ? names : [];
}

function isMention(reading: SentenceReading, where: Where): boolean {
  return reading.placeAt.some((place) => place && place.mention.name === where.name);
}

function wheresOf(reading: SentenceReading, filled: Filled, discourse: Discourse): (Where | null)[] {
  const members = gathered(coordinated(reading, filled.head), (member) => namesIn(reading, member));
  /* "entre Gao et Ansongo, *assiégée* par …": what is done to one of two is not done between them. */
  const oneOfTwo = filled.slot === "O" && members.includes(filled.head);
  const between = oneOfTwo ? null : placeBetween(reading, members);
  if (between) return [between];
  const wheres = members
    .filter(
      (member) =>
        member === semanticHead(reading, filled.head) ||
        reading.placeAt[member] ||
        accepts("place", classOf(reading, member)),
    )
    .flatMap(
      (member) =>
        readWhere(reading, member, filled.slot, filled.role === "origin" ? "origin" : "place", discourse) ?? [],
    );
  const named = wheres.filter((where) => where.placeId !== null || isMention(reading, where));
  if (named.length > 0) return named;
  return [wheres[0] ?? null];
}
