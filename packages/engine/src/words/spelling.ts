import type { Lexicon } from "../pack/lexicon.ts";
import type { Clitics } from "./segment.ts";

const carrier = "ا";
const carried = ["أ", "إ", "آ"];
const article = "ال";

/**
 * Puts back what typists of Arabic leave out and readers supply: the hamza of a first `ا` (`اعلن` for `أعلن`) and the
 * dots of a last `ى` (`التى` for `التي`), behind clitics too. Only where the lexicon does not know the word as it stands
 * and knows it so. The length stays the same.
 */
export function mendLetters(word: string, lexicon: Lexicon, { before, after }: Clitics): string {
  if (!word.includes(carrier) && !word.endsWith("ى")) return word;
  let mended = word;
  for (const clitics of before) {
    const front = clitics.join("");
    if (!word.startsWith(front)) continue;
    for (const back of after) {
      if (!word.endsWith(back) || word.length - front.length - back.length < 2) continue;
      const stem = word.slice(front.length, word.length - back.length);
      if (isKnown(stem, lexicon)) return word;
      if (front !== "" && front !== "و" && stem.length < 4) continue;
      if (mended === word) mended = front + (withHamza(stem, lexicon) ?? withDots(stem, lexicon) ?? stem) + back;
    }
  }
  return mended;
}

/**
 * The form of a stem that a pronoun follows, as it is written without one: `تركوا` of `تركو` + `ها`, `أبناء` of `أبنائ` + `ه`.
 * The stem itself where the lexicon does not know that.
 */
export function beforePronoun(stem: string, lexicon: Lexicon): string {
  const free = stem.endsWith("و") ? `${stem}ا` : /ا[ئؤ]$/u.test(stem) ? `${stem.slice(0, -1)}ء` : stem;
  return free !== stem && !lexicon.has(stem) && lexicon.has(free) ? free : stem;
}

function isKnown(stem: string, lexicon: Lexicon): boolean {
  return lexicon.has(stem) || (stem.startsWith(article) && stem.length > 3 && lexicon.has(stem.slice(2)));
}

function withHamza(stem: string, lexicon: Lexicon): string | undefined {
  const front = stem.startsWith(`${article}${carrier}`) ? article : "";
  const bare = stem.slice(front.length);
  if (!bare.startsWith(carrier)) return undefined;
  const found = carried.find((letter) => lexicon.has(letter + bare.slice(1)));
  return found && front + found + bare.slice(1);
}

function withDots(stem: string, lexicon: Lexicon): string | undefined {
  const dotted = `${stem.slice(0, -1)}ي`;
  return stem.endsWith("ى") && stem.length !== 3 && isKnown(dotted, lexicon) ? dotted : undefined;
}
