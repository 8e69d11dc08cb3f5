/**
 * Text folded for comparison and search: compatibility forms, no accents or vowel signs, lower case, one apostrophe,
 * one form of the Arabic letters that newspapers spell either way. Not for offsets: the length changes.
 */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\p{M}\u0640\u200c-\u200f]/gu, "")
    .replace(/[’‘ʼ`´ʿʾ]/g, "'")
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[ٱأإآ]/g, "ا")
    .replace(/ى/g, "ي")
    .replace(/ة/g, "ه")
    .replace(/ؤ/g, "و")
    .replace(/ئ/g, "ي");
}
