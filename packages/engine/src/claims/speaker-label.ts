import type { Citation } from "./attribution.ts";
import { citedOf } from "./cited.ts";
import type { Discourse } from "./discourse.ts";
import { classOf } from "./noun-phrase.ts";
import { opensQuotation } from "./quotation.ts";
import { headOfRange, isParticle, type SentenceReading, wordAt } from "./reading.ts";
import { isVerbal } from "./subject.ts";

/** Words before a colon that can be a bare party's name: "RSF: the town is ours". */
const briefLabel = 3;

/** Most words of a label. */
const longestLabel = 14;

/** "Bilan du ministère : 20 morts", "Le porte-parole : « … »": a speaker before a colon. */
export function speakerLabel(reading: SentenceReading, discourse: Discourse): Citation | null {
  const colon = reading.words.findIndex((word) => word.form === ":");
  if (colon <= 0 || colon > longestLabel || colon >= reading.words.length - 2) return null;
  for (let index = 0; index < colon; index++) if (isVerbal(wordAt(reading, index))) return null;
  const quotes = opensQuotation(wordAt(reading, colon + 1).form);
  for (let index = colon - 1; index >= 0; index--) {
    if (!canSpeak(reading, index, colon, quotes)) continue;
    const { upos, head } = wordAt(reading, index);
    if (upos !== "NOUN" && upos !== "PROPN") continue;
    const above = head >= 0 && head < colon ? classOf(reading, head) : "other";
    if (above === "official" || above === "organisation") continue;
    const cited = citedOf(reading, index, discourse, null);
    return cited && { kind: "say", cited, at: index, reaches: (word) => word > colon, previous: false };
  }
  return null;
}

/** Whether a word of a label names a speaker; a place or country heads a report ("Mali : …") unless it is quoted. */
function canSpeak(reading: SentenceReading, index: number, colon: number, quotes: boolean): boolean {
  const kind = classOf(reading, index);
  if (kind === "official" || kind === "source" || kind === "organisation") return true;
  if (colon > briefLabel) return false;
  if (quotes && (kind === "name" || kind === "place-name")) return true;
  return (kind === "actor" || kind === "people" || kind === "force") && (quotes || !reading.placeAt[index]);
}

/** "… 43 morts (source : protection civile)", "(source sécuritaire)": whom a bracket names. */
export function bracketedSource(reading: SentenceReading, discourse: Discourse): Citation | null {
  const open = reading.words.findIndex(
    (word, index) => word.form === "(" && isParticle(reading, index + 1, "bracketed-source"),
  );
  if (open < 0) return null;
  const named = wordAt(reading, open + 2).form === ":" ? open + 3 : open + 1;
  let close = named;
  while (close < reading.words.length && wordAt(reading, close).form !== ")") close++;
  const head = headOfRange(reading.words, named, Math.min(close, reading.words.length) - 1);
  const cited = citedOf(reading, head, discourse, null);
  return cited && { kind: "say", cited, at: head, reaches: (word) => word < open, previous: false };
}
