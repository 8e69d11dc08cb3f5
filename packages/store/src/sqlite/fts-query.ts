import { foldText } from "@recoupe/model";

/**
 * What people type, as an FTS5 query: all words must occur, words between quotation marks in that order, and the last
 * word may be only begun. Operators of FTS5 in the input mean nothing.
 */
export function ftsQuery(input: string): string {
  const phrases: string[] = [];
  const folded = foldText(input).replace(/[“”«»„]/g, '"');
  let open = false;
  for (const part of folded.split('"')) {
    const words = part.match(/[\p{L}\p{N}]+/gu) ?? [];
    if (open && words.length > 0) phrases.push(`"${words.join(" ")}"`);
    else phrases.push(...words.map((word) => `"${word}"`));
    open = !open;
  }
  if (phrases.length === 0) return '""';
  const unfinished = /[\p{L}\p{N}]$/u.test(folded) ? "*" : "";
  return phrases.join(" ") + unfinished;
}
