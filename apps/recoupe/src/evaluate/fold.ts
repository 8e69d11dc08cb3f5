import { foldText } from "@recoupe/model";

const determiners = new Set([
  ..."le la les l un une des du de d au aux ce cet cette ces son sa ses leur leurs notre nos mon ma mes".split(" "),
  ..."the a an this that these those his her its their our my".split(" "),
]);

const elided = /^(?:l|d|s|n|qu|j|m|t|c)'/;

/** A word of a name: as folded, and whether the text writes it with a capital. */
export interface NameWord {
  readonly folded: string;
  readonly capital: boolean;
}

/** The words of a name without determiners, elisions, the Arabic article and numbers. */
export function nameWords(name: string): readonly NameWord[] {
  const words: NameWord[] = [];
  for (const raw of name.split(/[^\p{L}\p{M}\p{N}'’‘ʼ]+/u)) {
    const folded = foldText(raw)
      .replace(elided, "")
      .replace(/'s?$/, "")
      .replace(/'/g, "")
      .replace(/^(?:ال|لل)(?=..)/, "");
    if (folded === "" || determiners.has(folded) || /^\p{N}+$/u.test(folded)) continue;
    const bare = raw.replace(/^(?:[ldsnLDSN]|qu)['’]/, "");
    words.push({ folded, capital: /^\p{Lu}/u.test(bare) });
  }
  return words;
}

/** Whether two names agree after folding: the same words, or all the words of one within the other. */
export function namesAgree(a: string, b: string): boolean {
  const left = new Set(nameWords(a).map((word) => word.folded));
  const right = new Set(nameWords(b).map((word) => word.folded));
  if (left.size === 0 || right.size === 0) return foldText(a).trim() === foldText(b).trim();
  return isWithin(left, right) || isWithin(right, left);
}

function isWithin(inner: ReadonlySet<string>, outer: ReadonlySet<string>): boolean {
  for (const word of inner) if (!outer.has(word)) return false;
  return true;
}
