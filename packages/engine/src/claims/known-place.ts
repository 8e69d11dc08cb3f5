import { overlaps, type PlaceMention, type Span } from "@recoupe/model";
import { baseRelation, dependents } from "../grammar/sentence-tree.ts";
import type { Discourse } from "./discourse.ts";
import { nounAt } from "./noun-phrase.ts";
import { prepositionOf } from "./preposition.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";

/** A place the report has spoken of. */
export interface KnownPlace {
  readonly mention: PlaceMention;
  readonly sentence: number;
  readonly word: number;
  /** Towns above provinces above countries; more where something was said to happen there. */
  readonly weight: number;
  /** Whether it may be a town: not known for a province, country or river. */
  readonly town: boolean;
  /** Whether it was told of only to place another, a way, or a speaker. */
  readonly aside: boolean;
  /** Whether it is where an official or somebody else who was named by a noun sits: "le maire *de X*". */
  readonly seat: boolean;
  /** The common noun it was named with: `village` of "le village de X"; "" for none. */
  readonly generic: string;
}

/** What is kept of a place that a sentence names at a word. */
export function knownPlace(reading: SentenceReading, index: number, mention: PlaceMention): KnownPlace {
  const aside = asideOf(reading, index, mention.name);
  return {
    mention,
    sentence: reading.index,
    word: index,
    weight: placeWeight(mention) - aside,
    aside: aside > 0,
    seat: isSeat(reading, index),
    town: mention.placeId === null ? !hasArticle(reading, index) : mention.lat !== null,
    generic: genericOf(reading, index),
  };
}

/** The noun a place name hangs on or holds: `village` of "le village de X", `base` of "base de X". */
function genericOf(reading: SentenceReading, index: number): string {
  const word = wordAt(reading, index);
  if (word.upos === "NOUN") return word.lemma;
  if (word.head < 0 || !["nmod", "appos", "flat"].includes(baseRelation(word.relation))) return "";
  const above = wordAt(reading, word.head);
  return nounAt(reading, word.head)?.class === "place" ? above.lemma : "";
}

/** "au Darfour", "le Donbass": names of regions have an article, those of towns none or one of their own. */
function hasArticle(reading: SentenceReading, index: number): boolean {
  return dependents(reading.tree, index, "det").some(
    (child) => isParticle(reading, child, "definite") && reading.placeAt[child]?.head !== index,
  );
}

function isSeat(reading: SentenceReading, index: number): boolean {
  const { head, relation } = wordAt(reading, index);
  return head >= 0 && baseRelation(relation) === "nmod" && nounAt(reading, head)?.class === "official";
}

/** Lifts the places that claims were made of: the report is about them. */
export function raisePlaces(discourse: Discourse, sentence: number, spans: readonly Span[]): void {
  for (let at = discourse.places.length - 1; at >= 0; at--) {
    const known = discourse.places[at] as KnownPlace;
    if (known.sentence !== sentence) return;
    if (spans.some((span) => overlaps(span, known.mention.span))) {
      discourse.places[at] = { ...known, weight: known.weight + 1 };
    }
  }
}

/** Towns and sites before provinces, those before countries; a name in no gazetteer is taken for a town. */
function placeWeight(mention: PlaceMention): number {
  if (mention.lat !== null || mention.placeId === null) return 2;
  return mention.precision >= 6 ? 0 : 0.5;
}

/**
 * What a place loses by being told of only to say where another lies, where something comes from or goes to, where a
 * speaker sits, or where the report was written.
 */
function asideOf(reading: SentenceReading, index: number, name: string): number {
  if (isDateline(name)) return 1;
  const relation = reading.lexicon.prepositions.get(prepositionOf(reading, index));
  if (relation === "near" || relation === "toward" || relation === "between") return 1;
  const above = wordAt(reading, index).head;
  if (above >= 0 && (isOnlyMeasuredFrom(reading, index, above) || isBackdrop(reading, above))) return 1;
  if (above < 0) return 0;
  if (relation === "from" && wordAt(reading, above).upos === "VERB") return 1;
  return reading.sourceAt[above] || isParticle(reading, above, "reached") ? 1 : 0;
}

/** "à l'est *de Damas*", "à 60 km *de Mopti*", "en direction *de Sennar*": behind a noun that only says where or whither. */
function isOnlyMeasuredFrom(reading: SentenceReading, index: number, above: number): boolean {
  const word = wordAt(reading, above);
  if (word.upos !== "NOUN" || !["nmod", "obl"].includes(baseRelation(wordAt(reading, index).relation))) return false;
  const kind = nounAt(reading, above)?.class;
  if (kind === "bearing" || reading.distances.some(({ start, end }) => start < word.end && word.start < end))
    return true;
  const chain = [prepositionOf(reading, above), word.lemma, prepositionOf(reading, index)].filter(
    (part) => part !== "",
  );
  const relation = reading.lexicon.prepositions.get(chain.join(" "));
  return relation === "near" || relation === "toward" || relation === "between";
}

/** "cinq jours après la perte *d'Alep*": the place of what only dates the act. */
function isBackdrop(reading: SentenceReading, above: number): boolean {
  return (
    wordAt(reading, above).upos === "NOUN" &&
    dependents(reading.tree, above, "case").some((mark) => isParticle(reading, mark, "backdrop"))
  );
}

/** A town in capitals heads the dispatch: it says where it was written. */
export function isDateline(name: string): boolean {
  return name.length > 3 && name === name.toUpperCase() && name !== name.toLowerCase();
}
