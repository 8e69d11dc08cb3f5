import type { PlaceMention } from "@recoupe/model";
import type { Discourse } from "./discourse.ts";
import type { KnownPlace } from "./known-place.ts";
import { isParticle, type SentenceReading, wordAt } from "./reading.ts";

/** Sentences a place is remembered for. */
const placeReach = 12;
/** What a place loses with each sentence, where being spoken of in a claim counts 1.5. */
const placeFading = 0.3;
/** A pronoun takes up what its own sentence has just named rather than what the report is about. */
const besidePronoun = 1.5;

/** The place the report is about at this point: named, talked of, and near before. */
export function lastPlace(
  reading: SentenceReading,
  head: number,
  discourse: Discourse,
  fits: (place: KnownPlace) => boolean,
): PlaceMention | null {
  let best: KnownPlace | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let at = discourse.places.length - 1; at >= 0; at--) {
    const place = discourse.places[at] as KnownPlace;
    if (place.sentence === reading.index && place.word >= head) continue;
    if (!fits(place)) continue;
    const distance = reading.index - place.sentence;
    if (distance > placeReach) break;
    const beside = distance === 0 ? besideBonus(reading, head, place) : 0;
    const score =
      place.weight * 1.5 - distance * placeFading + genericFit(reading, head, place) + place.word * 0.001 + beside;
    if (score > bestScore) {
      best = place;
      bestScore = score;
    }
  }
  return best?.mention ?? null;
}

/** "Le maire de X affirme que *la ville* …": a noun takes up the seat of the one who speaks; a pronoun does not. */
const besideSeat = 2;

function besideBonus(reading: SentenceReading, head: number, place: KnownPlace): number {
  if (!isPronominal(reading, head)) return place.seat ? besideSeat : 0;
  return place.aside ? 0 : besidePronoun;
}

/** "la ville" rather means what was called a town than what was called a village. */
function genericFit(reading: SentenceReading, head: number, place: KnownPlace): number {
  if (place.generic === "") return 0;
  const { lemma } = wordAt(reading, head);
  if (place.generic === lemma) return 2;
  if (!isParticle(reading, head, "settlement")) return 0;
  return reading.lexicon.particles.get("settlement")?.has(place.generic) ? -2 : -2;
}

/** Whether a place is meant by a pronoun, possessive or adverb: `y`, `où`, `sa` of "sa chute", `there`. */
export function isPronominal(reading: SentenceReading, head: number): boolean {
  const { upos } = wordAt(reading, head);
  return upos === "PRON" || upos === "ADV" || upos === "DET";
}
