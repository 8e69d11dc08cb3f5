import { fold } from "./folding.ts";

/** Words of all languages that say what somebody is, and not who. */
export interface FighterWords {
  /** Who fights for no state: `rebels`, `combattants`, `المسلحين`. */
  readonly irregulars: readonly string[];
  /** What may stand beside such a word without telling who it is: `group`, `forces`, `armed`, a nationality. */
  readonly beside: readonly string[];
  /** Who is cited without a name: `residents`, `source médicale`, `شهود`. */
  readonly cited: readonly string[];
}

/** Without a pack nobody is known by such words. */
export const noFighterWords: FighterWords = { irregulars: [], beside: [], cited: [] };

const article = /^(?:و?ال|لل)(?=\p{L}{3})/u;
const mostWords = 4;

/** Tells names that say "fighters of no state" and nothing else: `rebel factions`, `les insurgés`, `المسلحون`. */
export function createIrregularWords({ irregulars, beside }: FighterWords): (name: string) => boolean {
  return madeOf(irregulars, beside);
}

/** Tells names of the cited that name nobody: `residents`, `مصدر طبي`, `Local media`. */
export function createUnnamedWords({ irregulars, beside, cited }: FighterWords): (name: string) => boolean {
  const isMadeOf = madeOf(cited, [...irregulars, ...beside]);
  return (name) => isMadeOf(name) || /^\p{Lu}\p{Ll}+(?:\s+\p{Ll}+)+$/u.test(name);
}

/** Tells names that hold one of the phrases and otherwise nothing but its words and those beside. */
function madeOf(core: readonly string[], beside: readonly string[]): (name: string) => boolean {
  const phrases = new Set(core.map((form) => wordsOf(form).join(" ")));
  const known = new Set([...core, ...beside].flatMap(wordsOf));
  return (name) => {
    const words = wordsOf(name);
    if (words.length > mostWords || !words.every((word) => known.has(word))) return false;
    return words.some((_, from) =>
      words.some((__, to) => to >= from && phrases.has(words.slice(from, to + 1).join(" "))),
    );
  };
}

function wordsOf(name: string): readonly string[] {
  return fold(name)
    .split(" ")
    .map((word) => word.replace(article, ""))
    .filter((word) => word !== "" && !joins.has(word));
}

/** Articles and links that a folded name may keep. */
const joins: ReadonlySet<string> = new Set(["the", "le", "la", "les", "l", "d", "de", "des", "du", "of", "led"]);
