import type { PlaceMention, PlaceRelation, Where } from "@recoupe/model";
import { baseRelation, dependents, feature } from "../grammar/sentence-tree.ts";
import { type Discourse, isDefinite } from "./discourse.ts";
import type { KnownPlace } from "./known-place.ts";
import { isPronominal, lastPlace } from "./last-place.ts";
import { nounAt, phraseSpan, semanticHead } from "./noun-phrase.ts";
import { prepositionOf } from "./preposition.ts";
import { isParticle, type Placed, type SentenceReading, wordAt } from "./reading.ts";

interface Anchor {
  readonly mention: PlaceMention;
  readonly relation: PlaceRelation;
  readonly span: { readonly start: number; readonly end: number };
}

/** The place a phrase speaks of, resolved as far as the report allows; null when the phrase names none. */
export function readWhere(
  reading: SentenceReading,
  head: number,
  slot: string,
  role: "place" | "origin",
  discourse: Discourse,
): Where | null {
  const relation = relationOf(reading, head, slot, role);
  const anchored = (known: PlaceMention | undefined | null, as: PlaceRelation, own: boolean): Where | null =>
    known ? whereOf({ mention: known, relation: as, span: own ? known.span : spanOf(reading, head) }, reading) : null;
  const kind = nounAt(reading, head)?.class;
  const meant = behindPronoun(reading, head);
  if (meant >= 0) return readWhere(reading, meant, slot, role, discourse);
  if (isPronominal(reading, head))
    return anchored(
      lastPlace(reading, head, discourse, () => true),
      relation,
      false,
    );
  const named = reading.placeAt[head] ?? appositionHead(reading, head);
  if (named) return anchored(named.mention, isShare(reading, head, relation) ? "in" : relation, true);
  const inner = innerPlace(reading, head);
  if (inner) return anchored(inner.mention, innerRelation(reading, head, kind, relation, inner), true);
  if (kind === "part" || kind === "edge" || kind === "bearing")
    return partOfWhole(reading, head, kind, relation, role, discourse);
  if (kind === "place" && isQuarter(reading, head))
    return partOfWhole(reading, head, "part", relation, role, discourse);
  if ((kind === "place" || kind === "property") && isOwnOfTown(reading, head)) {
    const town = lastPlace(reading, head, discourse, (place) => place.town);
    if (town) return anchored(town, relation === "at" ? "in" : relation, false);
  }
  if (kind === "place" && isDefinite(reading, head) && pointsBack(reading, head)) {
    const known = lastPlace(reading, head, discourse, fitsNoun(reading, head));
    if (known) return anchored(known, relation, false);
  }
  const unknownName = wordAt(reading, head).upos === "PROPN" && !reading.actorAt[head] && !reading.sourceAt[head];
  return kind === "place" || kind === "property" || unknownName ? unnamed(reading, head, relation) : null;
}

/** "entre la ville de Gao et celle *de Bajil*": the place that tells which one a pronoun means; -1 for none. */
function behindPronoun(reading: SentenceReading, head: number): number {
  if (wordAt(reading, head).upos !== "PRON") return -1;
  return dependents(reading.tree, head, "nmod").find((child) => reading.placeAt[child]) ?? -1;
}

/** "trois quartiers de l'est", "plusieurs quartiers": parts of the town; "le quartier" may be one named before. */
function isQuarter(reading: SentenceReading, head: number): boolean {
  if (!isParticle(reading, head, "quarter")) return false;
  return feature(wordAt(reading, head), "Number") === "Plur" || !isDefinite(reading, head);
}

/** "ont bombardé *son* marché": a building that the town is said to have, where no people of the sentence can be meant. */
function isOwnOfTown(reading: SentenceReading, head: number): boolean {
  const owning = dependents(reading.tree, head, "det").some((child) => {
    const word = wordAt(reading, child);
    return (
      feature(word, "Poss") === "Yes" &&
      feature(word, "Person[psor]") !== "1" &&
      feature(word, "Number[psor]") !== "Plur"
    );
  });
  return owning && reading.actorAt.every((actor) => actor === undefined);
}

/** "half of X", "40 % de X": what is done to a share of a place is done in it. */
function isShare(reading: SentenceReading, head: number, relation: PlaceRelation): boolean {
  if (relation !== "at") return false;
  for (let at = wordAt(reading, head), steps = 0; at.head >= 0 && steps < 3; steps++) {
    const inPhrase = ["nmod", "obl", "flat"].includes(baseRelation(at.relation));
    if (isParticle(reading, at.head, "share") && inPhrase) return true;
    if (isDetermined(reading, at.head, "share") && inPhrase) return true;
    if (!inPhrase) break;
    at = wordAt(reading, at.head);
  }
  return isDetermined(reading, head, "share");
}

function isDetermined(reading: SentenceReading, head: number, use: string): boolean {
  return dependents(reading.tree, head, "det", "amod").some((child) => isParticle(reading, child, use));
}

/** "X, seule capitale régionale …": an apposition speaks of the place it stands beside. */
function appositionHead(reading: SentenceReading, head: number): Placed<PlaceMention> | undefined {
  const word = wordAt(reading, head);
  return word.head >= 0 && baseRelation(word.relation) === "appos" ? reading.placeAt[word.head] : undefined;
}

/** A part without a name of its own is the whole, `in` or `near`: "le nord de la ville", "les quartiers est". */
function partOfWhole(
  reading: SentenceReading,
  head: number,
  kind: "part" | "edge" | "bearing",
  relation: PlaceRelation,
  role: "place" | "origin",
  discourse: Discourse,
): Where | null {
  const outer = dependents(reading.tree, head, "nmod", "obl").find(
    (index) => nounAt(reading, index)?.class === "place",
  );
  if (outer !== undefined && isDefinite(reading, outer)) {
    const whole = readWhere(reading, outer, "", role, discourse);
    return whole && { ...whole, relation: partRelation(kind, relation), precision: Math.max(2, whole.precision) };
  }
  if (kind === "bearing" && relation === "toward") return null;
  if (dependents(reading.tree, head, "nmod").some((child) => isParticle(reading, child, "country"))) return null;
  const known = lastPlace(reading, head, discourse, (place) => place.town);
  if (known)
    return whereOf({ mention: known, relation: partRelation(kind, relation), span: spanOf(reading, head) }, reading);
  return kind === "bearing" ? null : unnamed(reading, head, relation);
}

function spanOf(reading: SentenceReading, head: number): { start: number; end: number } {
  const word = wordAt(reading, head);
  return { start: word.start, end: word.end };
}

function relationOf(reading: SentenceReading, head: number, slot: string, role: "place" | "origin"): PlaceRelation {
  const preposition = slot.startsWith("outer ") ? slot.slice(6) : slot;
  const { prepositions } = reading.lexicon;
  const relation =
    prepositions.get(nounPreposition(reading, head)) ??
    prepositions.get(preposition) ??
    /* "près d'une ville assiégée": what a participle is said of stands where it stands. */
    (slot === "O" ? undefined : prepositions.get(prepositionOf(reading, head)));
  return relation === undefined || (role === "place" && relation === "from") ? "at" : relation;
}

/** A preposition with a noun in it that the parser read as a noun: "*le long de* l'Euphrate". */
function nounPreposition(reading: SentenceReading, head: number): string {
  const above = wordAt(reading, head).head;
  if (above < 0) return "";
  const articles = dependents(reading.tree, above, "det").map((index) => wordAt(reading, index).lemma);
  return [...articles, wordAt(reading, above).lemma, prepositionOf(reading, head)].join(" ");
}

function partRelation(kind: "part" | "edge" | "bearing", relation: PlaceRelation): PlaceRelation {
  if (relation === "toward" || relation === "from") return relation;
  if (kind === "edge") return "near";
  if (kind === "part") return "in";
  return relation === "in" ? "in" : "near";
}

/** How the whole phrase stands to the place named inside it: "la périphérie de X" is near X, "la ville de X" is X. */
function innerRelation(
  reading: SentenceReading,
  head: number,
  kind: string | undefined,
  outer: PlaceRelation,
  inner: Placed<PlaceMention>,
): PlaceRelation {
  if (kind === "part" || kind === "edge" || kind === "bearing") return partRelation(kind, outer);
  if (outer !== "at" && outer !== "in") return outer;
  const above = wordAt(reading, inner.head).head;
  if (above !== head && !(isParticle(reading, above, "settlement") && wordAt(reading, above).head === head))
    return "near";
  if (isShare(reading, head, "at")) return "in";
  const relation = reading.lexicon.prepositions.get(prepositionOf(reading, inner.head));
  if (kind === "place" && feature(wordAt(reading, head), "Number") === "Plur" && relation !== "near") return "in";
  return relation === "near" || relation === "along" || relation === "between" ? relation : "at";
}

const inside = new Set(["nmod", "appos", "flat", "compound", "amod", "obl"]);

/**
 * The place named inside a phrase: "la périphérie *de Gharyan*", "neuf villages à l'est *de Mossoul*". What follows the noun goes
 * before what qualifies it: "the southern Gaza city *of Rafah*".
 */
function innerPlace(reading: SentenceReading, head: number, depth = 0): Placed<PlaceMention> | null {
  if (depth > 3) return null;
  const children = reading.tree.children[head] ?? [];
  for (const child of [...children.filter((one) => one > head), ...children.filter((one) => one < head)]) {
    const relation = baseRelation(wordAt(reading, child).relation);
    if (!inside.has(relation) && !(relation === "acl" && isParticle(reading, child, "located"))) continue;
    const placed = reading.placeAt[child];
    if (placed && !reading.actorAt[child]) return placed;
    const deeper = innerPlace(reading, child, depth + 1);
    if (deeper) return deeper;
  }
  return null;
}

/** Whether a definite place noun stands for a place already named: "la ville", "cette localité", "la base". */
function pointsBack(reading: SentenceReading, head: number): boolean {
  return dependents(reading.tree, head, "nmod", "amod").length === 0 || isParticle(reading, head, "settlement");
}

function fitsNoun(reading: SentenceReading, head: number): (place: KnownPlace) => boolean {
  if (isParticle(reading, head, "settlement")) return (place) => place.town;
  const { lemma } = wordAt(reading, head);
  return (place) => place.generic === lemma || place.mention.name.toLowerCase().includes(lemma);
}

function whereOf(anchor: Anchor, reading: SentenceReading): Where {
  const { mention, relation } = anchor;
  const offset = offsetIn(reading, anchor);
  const away = offset.distanceKm !== null;
  const exact = relation === "at" || relation === "in" || relation === "toward" || relation === "from";
  return {
    name: mention.name,
    placeId: mention.placeId,
    relation: away && relation !== "toward" ? "near" : relation,
    lat: away ? null : mention.lat,
    lon: away ? null : mention.lon,
    radiusKm: away ? null : mention.radiusKm,
    precision: exact && !away ? mention.precision : Math.max(2, mention.precision),
    distanceKm: offset.distanceKm,
    bearing: offset.bearing,
    span: anchor.span,
    ...(mention.bounds === undefined ? {} : { bounds: mention.bounds }),
    ...(mention.inferred === undefined || away ? {} : { inferred: mention.inferred }),
  };
}

/** Most characters between a distance and the place it is measured from: "30 km au sud-ouest de la ville de X". */
const offsetReach = 40;

/** The distance stated in front of a place name, in the same phrase. */
function offsetIn(reading: SentenceReading, anchor: Anchor): Pick<Where, "distanceKm" | "bearing"> {
  const { start } = anchor.span;
  const distance = reading.distances.find(
    (found) => found.end <= start && start - found.end <= offsetReach && isOnePhrase(reading, found.end, start),
  );
  return distance ? { distanceKm: distance.km, bearing: distance.bearing } : { distanceKm: null, bearing: null };
}

function isOnePhrase(reading: SentenceReading, from: number, to: number): boolean {
  return reading.words.every(
    (word) => word.start < from || word.start >= to || (word.upos !== "VERB" && word.upos !== "PUNCT"),
  );
}

function unnamed(reading: SentenceReading, head: number, relation: PlaceRelation): Where {
  const span = phraseSpan(reading, semanticHead(reading, head));
  return {
    name: reading.text.slice(span.start, span.end),
    placeId: null,
    relation,
    lat: null,
    lon: null,
    radiusKm: null,
    precision: 4,
    distanceKm: null,
    bearing: null,
    span,
  };
}
