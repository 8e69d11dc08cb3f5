import { isArabicKey } from "./name-key.ts";

/** Romanised forms of the Arabic article that stand before any letter. */
const plainArticles = new Set(["al", "el", "il", "ul", "l"]);

/** Romanised forms with the l assimilated, and the beginnings of words before which they may stand. */
const assimilated: Readonly<Record<string, readonly string[]>> = {
  ad: ["d", "z"],
  ed: ["d"],
  id: ["d"],
  ud: ["d"],
  adh: ["dh", "z"],
  edh: ["dh"],
  an: ["n"],
  en: ["n"],
  in: ["n"],
  un: ["n"],
  ar: ["r"],
  er: ["r"],
  ir: ["r"],
  ur: ["r"],
  as: ["s"],
  es: ["s"],
  is: ["s"],
  us: ["s"],
  ash: ["sh", "ch"],
  esh: ["sh", "ch"],
  ush: ["sh"],
  ech: ["ch", "sh"],
  ach: ["ch", "sh"],
  at: ["t"],
  et: ["t"],
  ut: ["t"],
  ath: ["th"],
  eth: ["th"],
  az: ["z", "dh"],
  ez: ["z", "dh"],
  uz: ["z"],
  dz: ["z"],
};

/** Shortest Arabic word, article included, that is taken to begin with the article. */
const SHORTEST_WITH_ARTICLE = 4;

function isArticle(word: string, next: string): boolean {
  if (plainArticles.has(word)) return true;
  return assimilated[word]?.some((start) => next.startsWith(start)) ?? false;
}

function withoutArabicArticle(word: string): string {
  return word.startsWith("ال") && word.length >= SHORTEST_WITH_ARTICLE ? word.slice(2) : word;
}

/** A key without the Arabic article before any of its words, in either script. */
export function withoutArticles(key: string): string {
  if (isArabicKey(key)) {
    return key.includes("ال") ? key.split(" ").map(withoutArabicArticle).join(" ") : key;
  }
  if (!key.includes(" ")) return key;
  const words = key.split(" ");
  const kept = words.filter((word, index) => {
    const next = words[index + 1];
    return next === undefined || !isArticle(word, next);
  });
  return kept.length === words.length ? key : kept.join(" ");
}
