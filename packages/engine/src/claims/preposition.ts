import { dependents } from "../grammar/sentence-tree.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";

/** "près", "loin", "autour" right in front of a preposition, however the parser hung them. */
function placeAdverbBefore(reading: SentenceReading, preposition: number): string | null {
  const before = reading.words[preposition - 1];
  return before && isParticle(reading, preposition - 1, "place-adverb") ? before.lemma : null;
}

/** The preposition of a phrase as lemmas joined by a space (`à destination de`); "" for none. */
export function prepositionOf(reading: SentenceReading, head: number): string {
  const known = reading.known.preposition[head];
  if (known !== undefined) return known;
  const found = readPreposition(reading, head);
  reading.known.preposition[head] = found;
  return found;
}

function readPreposition(reading: SentenceReading, head: number): string {
  const cases = dependents(reading.tree, head, "case");
  const [first] = cases;
  if (first === undefined) return "";
  const adverb = placeAdverbBefore(reading, first);
  const lemmas: string[] = adverb === null ? [] : [adverb];
  for (const index of cases) {
    if (index > head && lemmas.length > 0) break;
    lemmas.push(wordAt(reading, index).lemma);
    for (const fixed of dependents(reading.tree, index, "fixed")) lemmas.push(wordAt(reading, fixed).lemma);
  }
  return withoutLoose(reading, lemmas).join(" ");
}

/** "closed *in* on the town", "pulled *back* from it": an adverb before the preposition that places, where a pack lists it. */
function withoutLoose(reading: SentenceReading, lemmas: readonly string[]): readonly string[] {
  const [adverb, ...rest] = lemmas;
  const loose = reading.lexicon.particles.get("loose-adverb");
  if (!loose || adverb === undefined || !loose.has(adverb)) return lemmas;
  return reading.lexicon.prepositions.has(rest.join(" ")) ? rest : lemmas;
}
