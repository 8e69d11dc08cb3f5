import type { Span } from "@recoupe/model";
import { baseRelation, feature } from "../grammar/sentence-tree.ts";
import { classOf, phraseSpan } from "./noun-phrase.ts";
import { type SentenceReading, wordAt } from "./reading.ts";

/** "le porte-parole de l'armée, *le général Ekenge*", "Ali Oumar, *maire de la ville*": name and office are one source. */
export function spanWithName(reading: SentenceReading, head: number): Span {
  const phrase = phraseSpan(reading, head);
  const comma = reading.words.findIndex(({ start, form }) => start >= phrase.end && form === ",");
  if (comma < 0 || !isPerson(reading, head) || /\S/.test(reading.text.slice(phrase.end, wordAt(reading, comma).start)))
    return phrase;
  const next = reading.words.findIndex(({ upos }, index) => index > comma && upos !== "DET");
  if (next < 0 || next > comma + 2 || !isPerson(reading, next)) return phrase;
  const { head: above, relation } = wordAt(reading, next);
  const inside = above >= 0 && above < comma && wordAt(reading, above).start >= phrase.start;
  return inside && baseRelation(relation) === "appos"
    ? { start: phrase.start, end: phraseSpan(reading, next).end }
    : phrase;
}

function isPerson(reading: SentenceReading, index: number): boolean {
  const kind = classOf(reading, index);
  const leads = kind === "force" && !reading.actorAt[index] && feature(wordAt(reading, index), "Number") !== "Plur";
  return kind === "official" || kind === "name" || leads || (kind === "civilian" && !reading.sourceAt[index]);
}
