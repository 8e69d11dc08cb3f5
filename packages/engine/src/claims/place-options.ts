import type { Where } from "@recoupe/model";
import { baseRelation, dependents, subtree } from "../grammar/sentence-tree.ts";
import { isDefinite } from "./discourse.ts";
import type { LinearModel, Tell, Telling } from "./linear-model.ts";
import type { Filled } from "./match.ts";
import { classOf, semanticHead } from "./noun-phrase.ts";
import { prepositionOf } from "./preposition.ts";
import type { Proposal } from "./proposal.ts";
import { type SentenceReading, wordAt } from "./reading.ts";
import { isVerbal } from "./subject.ts";

/** How a place came to be thought of for an act: by a rule of grammar, or only because the sentence names it. */
export type PlaceWay =
  | "frame"
  | "circumstance"
  | "toll"
  | "direction"
  | "aim"
  | "home"
  | "clause"
  | "beside"
  | "heading"
  | "none"
  | "named";

/** A place an act may have, with what speaks for it; `filled` null for no place at all. */
export interface PlaceOption {
  readonly filled: Filled | null;
  /** What speaks for and against it, for the linear model. */
  readonly telling: Telling;
  readonly ways: readonly PlaceWay[];
  /** How the place is told to lie to the act: `in`, `near` …; "" for no place. */
  readonly relation: string;
  /** Whether it is a thing without a name of its own or within it: "a residential building", "their positions". */
  readonly bare: boolean;
  /** The places it stands for: one, or each of a list; one null for none. */
  wheres(): readonly (Where | null)[];
}

/** Steps of a path that are told apart; what lies farther is far. */
const longestPath = 4;

/** The relations from a word up to where its path meets that of another, and down to the other: `obl^`, `nmod^obj^`, `^advcl`. */
export function pathBetween(reading: SentenceReading, from: number, to: number): string {
  const above = new Map<number, number>();
  for (let at = to, steps = 0; at >= 0 && steps <= longestPath; at = wordAt(reading, at).head, steps++)
    above.set(at, steps);
  const up: string[] = [];
  let at = from;
  while (!above.has(at)) {
    if (up.length >= longestPath) return "far";
    up.push(stepOf(reading, at));
    at = wordAt(reading, at).head;
    if (at < 0) return "far";
  }
  const down: string[] = [];
  for (let word = to; word !== at; word = wordAt(reading, word).head) down.push(stepOf(reading, word));
  return `${up.join("^")}^${down.reverse().join("_")}`;
}

function stepOf(reading: SentenceReading, index: number): string {
  const word = wordAt(reading, index);
  const relation = baseRelation(word.relation);
  return isVerbal(word) && relation === "conj" ? "conj-v" : relation;
}

/** Clauses between two words: verbs other than the act's own that a path goes through. */
function clausesBetween(reading: SentenceReading, from: number, predicate: number): number {
  let count = 0;
  for (let at = wordAt(reading, from).head, steps = 0; at >= 0 && at !== predicate && steps < 12; steps++) {
    if (isVerbal(wordAt(reading, at))) count++;
    at = wordAt(reading, at).head;
  }
  return count;
}

/** What a place hangs from: the class of the noun and the role it has in the act; the verb or noun of the act itself; else a verb. */
function hangsFrom(reading: SentenceReading, head: number, match: Proposal["match"]): string {
  const above = wordAt(reading, head).head;
  if (above < 0) return "nothing";
  if (above === match.predicate) return "act";
  if (isVerbal(wordAt(reading, above))) return "verb";
  const role = match.filled.find((other) => other.head === semanticHead(reading, above))?.role ?? "none";
  return `${classOf(reading, above)}:${role}`;
}

/** What a place stands within on the way up to the act: somebody's name, another place, nothing. */
function insideOf(
  reading: SentenceReading,
  head: number,
  match: Proposal["match"],
  rivals: ReadonlySet<number>,
): string {
  for (let at = wordAt(reading, head).head, steps = 0; at >= 0 && at !== match.predicate && steps < 6; steps++) {
    const role = match.filled.find((other) => other.head === at)?.role;
    if (role && role !== "place") return role;
    if (rivals.has(at)) return "place";
    if (reading.actorAt[at]) return "actor";
    if (isVerbal(wordAt(reading, at))) return "clause";
    at = wordAt(reading, at).head;
  }
  return "nothing";
}

/** Whether a spot is told besides an area or an open place, and whether another of its own kind comes before it. */
function rankOf(reading: SentenceReading, head: number, spot: string, rivals: ReadonlySet<number>): string {
  let spots = 0;
  let before = 0;
  for (const rival of rivals) {
    if (rival === head) continue;
    if (reading.placeAt[rival]?.mention.lat != null) spots++;
    if (rival < head) before++;
  }
  return `${spot}:${spots > 0 ? "spots" : "none"}:${before > 0 ? "later" : "first"}`;
}

/** Most words between a place and what only says where it lies: "à Nikopol, *près du Dniepr*". */
const besideReach = 5;

/** Whether another place stands right before one, or right behind it. */
function behindOf(head: number, rivals: ReadonlySet<number>): string {
  let near = "alone";
  for (const rival of rivals) {
    if (rival < head && head - rival <= besideReach) return "after";
    if (rival > head && rival - head <= besideReach) near = "before";
  }
  return near;
}

/** How a place is named: by a name, a noun with a name in it, a definite noun, or an indefinite or counted one. */
function shapeOf(reading: SentenceReading, head: number, spot: string): string {
  if (reading.placeAt[head]) return spot;
  const named = subtree(reading.tree, head).some((index) => index !== head && reading.placeAt[index]);
  const { upos } = wordAt(reading, head);
  if (upos !== "NOUN") return upos;
  const counted = dependents(reading.tree, head, "nummod").length > 0 || wordAt(reading, head).head < 0;
  return `${named ? "with-name" : "bare"}:${counted ? "counted" : isDefinite(reading, head) ? "definite" : "indefinite"}`;
}

/** What is known of a place that an act may have. */
export interface OptionFacts {
  readonly ways: readonly PlaceWay[];
  readonly type: string;
  readonly partOfSpeech: string;
  readonly relation: string;
  readonly path: string;
  readonly spot: string;
  readonly role: string;
  readonly under: string;
  readonly shape: string;
  readonly taken: string;
  readonly actor: boolean;
  readonly before: boolean;
  readonly distance: number;
  readonly clauses: number;
  readonly fronted: boolean;
  readonly rivals: number;
  readonly inside: string;
  readonly behind: string;
  readonly rank: string;
}

/** Reads what is known of a place. `rivals` are the heads of all places the act may have, `taken` what other acts have. */
export function optionFacts(
  reading: SentenceReading,
  proposal: Proposal,
  filled: Filled,
  ways: readonly PlaceWay[],
  taken: ReadonlyMap<number, string>,
  rivals: ReadonlySet<number>,
): OptionFacts {
  const { match } = proposal;
  const { head } = filled;
  const { type, partOfSpeech } = match.rule;
  const placed = reading.placeAt[head];
  const preposition = filled.slot.startsWith("outer ")
    ? filled.slot.slice(6)
    : filled.slot || prepositionOf(reading, head);
  const spot = placed
    ? placed.mention.lat !== null
      ? "spot"
      : placed.mention.placeId
        ? "area"
        : "open"
    : classOf(reading, head);
  return {
    ways,
    type,
    partOfSpeech,
    relation: reading.lexicon.prepositions.get(preposition) ?? (preposition === "" ? "bare" : "other"),
    path: pathBetween(reading, head, match.predicate),
    spot,
    role: match.filled.find((other) => other.head === head)?.role ?? "none",
    under: hangsFrom(reading, head, match),
    shape: shapeOf(reading, head, spot),
    taken: taken.get(head) ?? "no",
    actor: reading.actorAt[head] !== undefined,
    before: head < match.predicate,
    distance: Math.abs(head - match.predicate),
    clauses: clausesBetween(reading, head, match.predicate),
    fronted: head < 5,
    rivals: rivals.size - 1,
    inside: insideOf(reading, head, match, rivals),
    behind: behindOf(head, rivals),
    rank: rankOf(reading, head, spot, rivals),
  };
}

/** Tells what speaks for and against a place. */
export function tellOfOption(facts: OptionFacts, tell: Tell): void {
  const { ways, type, partOfSpeech, relation, path, spot, under, shape, taken, inside, distance } = facts;
  const first = ways[0] ?? "named";
  for (const way of ways) tell("way", way);
  tell("first", first, partOfSpeech);
  tell("first", first, relation);
  tell("first", first, spot);
  tell("first", first, type);
  tell("path", path);
  tell("path", path, relation);
  tell("spot", spot);
  tell("spot", spot, type);
  tell("relation", relation);
  tell("relation", relation, type);
  tell("role", facts.role);
  tell("under", under);
  tell("under", under, relation);
  tell("under", under, type);
  tell("shape", shape);
  tell("shape", shape, first);
  tell("shape", shape, type);
  tell("taken", taken);
  tell("taken", taken, first);
  tell("actor", facts.actor ? "yes" : "no");
  tell("order", facts.before ? "before" : "after", partOfSpeech);
  tell("distance", distance < 4 ? "0" : distance < 8 ? "1" : distance < 16 ? "2" : "3");
  tell("clauses", String(Math.min(3, facts.clauses)));
  tell("fronted", facts.fronted ? "true" : "false");
  tell("rivals", String(Math.min(3, facts.rivals)), first);
  tell("inside", inside);
  tell("inside", inside, spot);
  tell("behind", facts.behind, relation);
  tell("rank", facts.rank);
}

/** Tells what speaks for an act without a place. */
export function tellOfNone(proposal: Proposal, first: PlaceWay, named: number, tell: Tell): void {
  const { type, partOfSpeech, frame } = proposal.match.rule;
  tell("none");
  tell("none", type);
  tell("none", partOfSpeech);
  tell("none", "first", first);
  tell("none", "named", String(Math.min(3, named)));
  tell("none", "asks", frame.some((role) => role.role === "place") ? "true" : "false");
}

/** The option the weights speak for; the first of equals. */
export function chooseOption(options: readonly PlaceOption[], model: LinearModel): PlaceOption {
  const sums = options.map(({ telling }) => model.weigh(telling));
  let at = heaviest(sums);
  /* "dans le sud du pays": an option that is no place after all leaves the choice to the others. */
  while ((options[at] as PlaceOption).filled !== null && options[at]?.wheres()[0] == null) {
    sums[at] = Number.NEGATIVE_INFINITY;
    at = heaviest(sums);
  }
  const best = options[at] as PlaceOption;
  if (best.bare && best.relation !== "near" && best.wheres()[0]?.lat == null) {
    const around = sums.map((sum, at) => (isNamedAround(options[at] as PlaceOption) ? sum : Number.NEGATIVE_INFINITY));
    const named = heaviest(around);
    return around[named] === Number.NEGATIVE_INFINITY ? best : (options[named] as PlaceOption);
  }
  return best.wheres()[0]?.relation === "near" ? (options.find(isNamedObject) ?? best) : best;
}

/** The index of the highest sum, the first of equals. */
function heaviest(sums: readonly number[]): number {
  let best = 0;
  for (let at = 1; at < sums.length; at++) if ((sums[at] as number) > (sums[best] as number)) best = at;
  return best;
}

/** A place known by name in which the act is said to be: "*In Pokrovsk*, a building was hit". */
function isNamedAround({ bare, relation, ways, wheres }: PlaceOption): boolean {
  if (bare || !ways.includes("circumstance")) return false;
  return (relation === "in" || relation === "at") && wheres()[0] != null;
}

/** The object of the act, known to the gazetteer; beside it a place near by only tells where it lies. */
function isNamedObject({ filled, ways, wheres }: PlaceOption): boolean {
  return filled?.slot === "O" && ways.includes("frame") && wheres()[0]?.placeId != null;
}
