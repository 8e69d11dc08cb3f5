import type { Lexicon, Reading } from "../pack/lexicon.ts";

const accents: Readonly<Record<string, string>> = { a: "àâ", c: "ç", e: "éèê", i: "îï", o: "ô", u: "ùû" };

/**
 * Puts back accents a typist left out, and `œ` for `oe`, where the form is unknown and exactly one such change makes it
 * known (`batiments` → `bâtiments`, `Etat` → `État`). A known form comes back as it is; of a word that may be a name only
 * the first letter is changed.
 */
export function mendForm(form: string, lexicon: Lexicon): string {
  if (form.length < 3 || form.length > 30 || !/^[A-Za-zÀ-ÿŒœ’'-]+$/.test(form)) return form.replace(/[’ʼ‘]/g, "'");
  const plain = form.replace(/[’ʼ‘]/g, "'");
  if (lexicon.size === 0 || lexicon.has(plain) || lexicon.has(plain.toLowerCase())) return plain;
  if (plain.endsWith("'")) return plain;
  if (/oe/i.test(plain)) {
    const joined = plain.replace("oe", "œ").replace(/^O[eE]/, "Œ");
    if (isWord(lexicon, joined)) return joined;
  }
  const name = /^\p{Lu}/u.test(plain) && plain !== plain.toUpperCase();
  const once = (name ? accented(plain, 0, 1) : accented(plain, 0)).filter((other) => isWord(lexicon, other));
  if (once.length === 1) return once[0] as string;
  if (once.length > 1 || name) return plain;
  const twice = accented(plain, 0).flatMap((other, i) => accented(other, i === 0 ? 1 : 0));
  const found = [...new Set(twice.filter((other) => isWord(lexicon, other)))];
  return found.length === 1 ? (found[0] as string) : plain;
}

function isWord(lexicon: Lexicon, form: string): boolean {
  const entry = lexicon.find(form.toLowerCase());
  return entry.readings.some((reading) => reading.upos !== "PROPN");
}

/** All forms with one more accent on a unit from `from` up to `to`. */
function accented(form: string, from: number, to = form.length): string[] {
  const forms: string[] = [];
  for (let i = from; i < to; i++) {
    const char = form[i] as string;
    for (const other of accents[char.toLowerCase()] ?? "") {
      forms.push(form.slice(0, i) + (char === char.toLowerCase() ? other : other.toUpperCase()) + form.slice(i + 1));
    }
  }
  return forms;
}

/**
 * Cuts two words run together (`ontatteint`): the word is unknown, both parts are known, and one of them is a small
 * word (article, preposition, pronoun, conjunction, auxiliary); of a capitalised word, which may be a name, the first.
 * Nothing where more than one cut is as good.
 * @returns the lengths of the parts
 */
export function splitFused(word: string, plain: string, lexicon: Lexicon): readonly number[] | undefined {
  if (word.length < 5 || word.length > 30 || lexicon.size === 0 || !/^\p{L}\p{Ll}+$/u.test(word)) return undefined;
  if (lexicon.has(word) || lexicon.has(plain)) return undefined;
  const name = /^\p{Lu}/u.test(word);
  let best: readonly number[] | undefined;
  let bestScore = 0;
  for (let at = name ? 3 : 1; at < word.length - (name ? 4 : 1); at++) {
    const score =
      name && !isSmallWord(plain.slice(0, at), lexicon) ? 0 : cutScore(plain.slice(0, at), plain.slice(at), lexicon);
    if (score > bestScore) {
      best = [at, word.length - at];
      bestScore = score;
    } else if (score === bestScore) best = score === 0 ? best : undefined;
  }
  return best;
}

/** How likely two parts are words of their own; 0: not at all. */
function cutScore(left: string, right: string, lexicon: Lexicon): number {
  const [a, b] = [lexicon.find(left).readings, lexicon.find(right).readings];
  if (a.length === 0 || b.length === 0) return 0;
  const smallLeft = a.some(isSmall);
  const smallRight = b.some(isSmall);
  if (!smallLeft && !smallRight) return 0;
  if (left.length === 1 && !(left === "à" || left === "a")) return 0;
  const other = smallLeft ? right : left;
  if (right.length < 2 || (!smallLeft && right.length < 3) || other.length < (smallLeft ? 3 : 4)) return 0;
  return Math.max(left.length, right.length) + (smallLeft && b.some(isPastParticiple) && a.some(isAuxiliary) ? 10 : 0);
}

function isSmallWord(form: string, lexicon: Lexicon): boolean {
  return lexicon.find(form).readings.some(isSmall);
}

function isSmall(reading: Reading): boolean {
  return ["DET", "ADP", "PRON", "SCONJ", "CCONJ", "AUX"].includes(reading.upos) && reading.category === "";
}

function isAuxiliary(reading: Reading): boolean {
  return reading.upos === "AUX";
}

function isPastParticiple(reading: Reading): boolean {
  return reading.features.includes("Tense=Past|VerbForm=Part");
}
