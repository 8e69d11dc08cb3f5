import type { Span } from "@recoupe/model";
import { isSpace } from "../pack/space.ts";
import type { SentenceRules } from "./sentence-rules.ts";

/** Finds the lines of a text that are not blank, without the space around them. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && !isBreak(text.charCodeAt(i))) continue;
    const line = trim(text, { start, end: i });
    lines.push(line);
    start = i + 1;
  }
  return lines;
}

/** Joins the lines of a text that were broken inside a sentence; each block is one paragraph, bullet or title. */
export function blocksOf(text: string, rules: SentenceRules): Span[] {
  const lines = linesOf(text);
  const wrapped = isHardWrapped(text, lines);
  const blocks: Span[] = [];
  let blank = true;
  for (const line of lines) {
    if (line.start === line.end) {
      blank = true;
      continue;
    }
    const last = blocks.at(-1);
    if (last !== undefined && !blank && goesOn(text, last, line, rules, wrapped)) {
      blocks[blocks.length - 1] = { start: last.start, end: line.end };
    } else blocks.push(line);
    blank = false;
  }
  return blocks;
}

/** Whether `line` goes on with the sentence that `block` breaks off. */
function goesOn(text: string, block: Span, line: Span, rules: SentenceRules, wrapped: boolean): boolean {
  if (bulletLength(text, line) > 0) return false;
  const tail = text.slice(Math.max(block.start, block.end - 40), block.end);
  if (/[.!?…؟:»"”)]$/.test(tail)) return false;
  if (/^\p{Ll}/u.test(text.slice(line.start, line.start + 2))) return true;
  if (/[,;،؛]$/.test(tail)) return true;
  const word = /[\p{L}\p{M}]+['’]?$/u.exec(tail)?.[0] ?? "";
  return wrapped || rules.unfinished.has(word.toLowerCase().replace("’", "'"));
}

/** Whether lines are cut at a fixed width: most are long, much alike, and end in the middle of a sentence. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  const full = lines.filter((line) => line.end > line.start);
  if (full.length < 4) return false;
  const widths = full.map((line) => line.end - line.start).sort((a, b) => a - b);
  const longest = widths.at(-1) ?? 0;
  const middle = widths[widths.length >> 1] ?? 0;
  const open = full.filter((line) => !/[.!?…؟:]["»”)]?$/.test(text.slice(line.end - 2, line.end))).length;
  return longest <= 100 && middle >= 45 && middle >= longest * 0.75 && open * 2 > full.length;
}

/** Length of the mark that makes a line a bullet, with the space after it; 0 if there is none. */
export function bulletLength(text: string, line: Span): number {
  const head = text.slice(line.start, Math.min(line.end, line.start + 8));
  return /^(?:[•▪●■◦‣·*►–—-]\s+|[•▪●■◦‣►]|\(?\d{1,2}\)\s+)/.exec(head)?.[0].length ?? 0;
}

/** A span without the white space at its ends. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 0x85 || code === 12;
}
