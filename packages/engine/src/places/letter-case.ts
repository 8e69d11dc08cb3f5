/** How a word is written: in a script without capitals, with a capital first, in capitals only, or small. */
export type LetterCase = "uncased" | "capital" | "capitals" | "small" | "none";

/** The case of a word; "none" for numbers and punctuation. An article joined by a hyphen ("al-Qaïm") is looked past. */
export function letterCase(form: string): LetterCase {
  const first = form.codePointAt(0) ?? 0;
  if (first >= 0x600 && first <= 0x6ff) return /\p{L}/u.test(form.charAt(0)) ? "uncased" : "none";
  const letter = form.charAt(0);
  if (letter !== letter.toLowerCase()) {
    return form.length > 1 && form === form.toUpperCase() && /\p{Lu}.*\p{Lu}/u.test(form) ? "capitals" : "capital";
  }
  if (/^\p{Ll}{1,3}[-'’]\p{Lu}/u.test(form)) return "capital";
  return /^\p{L}/u.test(form) ? "small" : "none";
}
