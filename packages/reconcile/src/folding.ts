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
