import type { PlaceMention, PlaceRelation, Where } from "@recoupe/model";
import { baseRelation, dependents } from "../grammar/sentence-tree.ts";
import { prepositionOf } from "./arguments.ts";
import { type Discourse, isDefinite, type KnownPlace } from "./discourse.ts";
import { nounAt, phraseSpan, semanticHead } from "./noun-phrase.ts";
import { isParticle, type Placed, type SentenceReading, wordAt } from "./reading.ts";

interface Anchor {
  readonly mention: PlaceMention;
  readonly relation: PlaceRelation;
  readonly span: { readonly start: number; readonly end: number };
}

/** The place a phrase speaks of, resolved as far as the report allows; null when the phrase names none. */
export function readWhere(reading: SentenceReading, head: number, slot: string, discourse: Discourse): Where | null {
  const relation = relationOf(reading, head, slot, role);
  const placed = reading.placeAt[head];
  if (placed) return whereOf({ mention: placed.mention, relation, span: placed.mention.span }, reading);
  const noun = nounAt(reading, head);
  const kind = noun?.class;
  if (wordAt(reading, head).upos === "PRON" || wordAt(reading, head).upos === "ADV" || slot === "@there") {
    const known = lastPlace(reading, head, discourse, () => true);
    return known && whereOf({ mention: known.mention, relation, span: spanOf(reading, head) }, reading);
  }
  const inner = innerPlace(reading, head);
  if (inner) {
    const own =
      kind === "edge" || kind === "bearing" || kind === "part"
        ? partRelation(kind, relation)
        : nearer(relation, innerRelation(reading, head, inner));
    return whereOf({ mention: inner.mention, relation: own, span: inner.mention.span }, reading);
  }
  if (kind === "part" || kind === "edge" || kind === "bearing" || (kind === "place" && isDefinite(reading, head))) {
    const known =
      kind === "place" && !pointsBack(reading, head)
        ? null
        : lastPlace(reading, head, discourse, fitsNoun(reading, head, kind));
    if (known) {
      const own = kind === "place" ? relation : partRelation(kind, relation);
      return whereOf({ mention: known.mention, relation: own, span: spanOf(reading, head) }, reading);
    }
  }
  const standing = kind === "place" || kind === "part" || kind === "edge" || kind === "property";
  return standing ? unnamed(reading, head, relation) : null;
}

function spanOf(reading: SentenceReading, head: number): { start: number; end: number } {
  const word = wordAt(reading, head);
  return { start: word.start, end: word.end };
}

function relationOf(reading: SentenceReading, head: number, slot: string, role: "place" | "origin"): PlaceRelation {
  const preposition = slot.startsWith("outer ") ? slot.slice(6) : slot;
  if (role === "place" && reading.lexicon.prepositions.get(preposition) === "from") return "at";
  return (
    reading.lexicon.prepositions.get(preposition) ??
    reading.lexicon.prepositions.get(prepositionOf(reading, head)) ??
    "at"
  );
}

function partRelation(kind: "part" | "edge" | "bearing", relation: PlaceRelation): PlaceRelation {
  if (relation === "toward" || relation === "from") return relation;
  if (kind === "edge") return "near";
  if (kind === "part") return "in";
  return relation === "in" ? "in" : "near";
}

function nearer(outer: PlaceRelation, inner: PlaceRelation): PlaceRelation {
  return outer === "at" || outer === "in" ? inner : outer;
}

function innerRelation(reading: SentenceReading, head: number, inner: Placed<PlaceMention>): PlaceRelation {
  if (wordAt(reading, inner.head).head !== head) return "near";
  const relation = reading.lexicon.prepositions.get(prepositionOf(reading, inner.head));
  return relation === "near" || relation === "along" || relation === "between" ? relation : "at";
}

const inside = new Set(["nmod", "appos", "flat", "compound", "amod", "obl"]);

/** The first place named inside a phrase: "la périphérie *de Gharyan*", "neuf villages à l'est *de Mossoul*". */
function innerPlace(reading: SentenceReading, head: number, depth = 0): Placed<PlaceMention> | null {
  if (depth > 3) return null;
  for (const child of reading.tree.children[head] ?? []) {
    if (!inside.has(baseRelation(wordAt(reading, child).relation))) continue;
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

function fitsNoun(reading: SentenceReading, head: number, kind: string): (place: KnownPlace) => boolean {
  if (kind !== "place" || isParticle(reading, head, "settlement")) return (place) => place.weight > 0;
  const lemma = wordAt(reading, head).lemma;
  return (place) => place.mention.name.toLowerCase().includes(lemma);
}

function lastPlace(
  reading: SentenceReading,
  head: number,
  discourse: Discourse,
  fits: (place: KnownPlace) => boolean,
): KnownPlace | null {
  let best: KnownPlace | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let at = discourse.places.length - 1; at >= 0; at--) {
    const place = discourse.places[at] as KnownPlace;
    if (place.sentence === reading.index && place.word >= head) continue;
    if (!fits(place)) continue;
    const distance = reading.index - place.sentence;
    if (distance > 6) break;
    const score = place.weight * 1.5 - distance * 1.2 + place.word * 0.001;
    if (score > bestScore) {
      best = place;
      bestScore = score;
    }
  }
  return best;
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
    radiusKm: away ? (offset.distanceKm ?? 0) + 5 : mention.radiusKm,
    precision: exact && !away ? mention.precision : Math.max(2, mention.precision),
    distanceKm: offset.distanceKm,
    bearing: offset.bearing,
    span: anchor.span,
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
