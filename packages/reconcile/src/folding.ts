const marks = /[\p{M}\u0640]/gu;
const gaps = /[^\p{L}\p{N}]+/gu;

/** Arabic letters that spelling exchanges freely. */
const exchanged: Readonly<Record<string, string>> = { أ: "ا", إ: "ا", آ: "ا", ٱ: "ا", ى: "ي", ة: "ه", ؤ: "و", ئ: "ي" };
const exchangedLetters = /[أإآٱىةؤئ]/g;

/** A name without case, accents, vowel signs and punctuation, for comparing the names of sources and parties. */
export function fold(name: string): string {
  return name
    .replace(exchangedLetters, (letter) => exchanged[letter] ?? letter)
    .normalize("NFKD")
    .replace(marks, "")
    .toLowerCase()
    .replace(gaps, " ")
    .trim();
}

const wordStart = /^(?:l|d|al|el|the|le|la|les)\s+/;

/** `fold` without a leading article. */
export function foldBare(name: string): string {
  return fold(name).replace(wordStart, "");
}

/**
 * Whether words may be a proper name: a capital in Latin script; in Arabic script, which has none, more than one word. Enough to
 * keep "villages", "our fighters" and "the port" from being taken for the same thing everywhere.
 */
export function isProperName(name: string): boolean {
  if (/\p{Script=Arabic}/u.test(name)) return /\p{L}\s+\p{L}/u.test(name);
  return /\p{Lu}/u.test(name);
}
