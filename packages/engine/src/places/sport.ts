import type { ParsedSentence } from "@recoupe/model";
import type { PlaceClue, PlaceName } from "./place-name.ts";
import type { PlaceRules } from "./place-rules.ts";

/** Share of sentences with a word of sport from which the whole report is about it, and fewest of them. */
const SHARE = 1 / 3;
const FEWEST = 2;

/** For each sentence whether it tells of sport, where towns are teams: it has a word of sport, or every third sentence has. */
export function sportingSentences(sentences: readonly ParsedSentence[], rules: PlaceRules): readonly boolean[] {
  const own = sentences.map(({ words }) => words.some(({ form }) => rules.word(form).kinds.has("sport")));
  const count = own.filter((isSport) => isSport).length;
  return count >= FEWEST && count >= SHARE * own.length ? own.map(() => true) : own;
}

const placeClues: ReadonlySet<PlaceClue> = new Set([
  "preposition",
  "generic",
  "locative-noun",
  "dateline",
  "bracket",
  "apposition",
  "direction",
]);

/** Whether a name in a report of sport may be a team's: "Zorbay beat Karta", but "the final in Zorbay". */
export const mayBeTeam = ({ clues }: PlaceName): boolean => !clues.some((clue) => placeClues.has(clue));
