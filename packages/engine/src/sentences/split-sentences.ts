import type { Sentence, SentenceKind, Span } from "@recoupe/model";
import { gathered } from "../pack/gathered.ts";
import { isSpace } from "../pack/space.ts";
import { blocksOf, bulletLength, trim } from "./blocks.ts";
import type { SentenceRules } from "./sentence-rules.ts";

/**
 * Splits a report into sentences, in the order of the text. Lines broken inside a sentence are joined; headlines,
 * captions, bullets, datelines (`BEYROUTH, 9 nov -`) and the time stamps of live coverage (`18h40.`) stand alone.
 * Every character that is no white space lies in exactly one sentence. Linear in the text.
 */
export function splitSentences(text: string, rules: SentenceRules): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of blocksOf(text, rules)) {
    const dateline = datelineLength(text, block, rules);
    const stamp = dateline > 0 ? 0 : stampLength(text, block);
    const lead = { start: block.start, end: block.start + dateline + stamp };
    if (lead.end > lead.start) {
      const { start, end } = trim(text, lead);
      sentences.push({ start, end, kind: stamp > 0 ? "bullet" : "headline" });
    }
    const { start } = trim(text, { start: lead.end, end: block.end });
    const rest = { start, end: block.end };
    if (rest.start >= rest.end) continue;
    const kind = kindOf(text, rest, stamp > 0 || bulletLength(text, block) > 0, rules);
    splitBlock(text, rest, rules).forEach(({ start, end }, i) => {
      sentences.push({ start, end, kind: kind === "bullet" && i > 0 ? "sentence" : kind });
    });
  }
  return sentences;
}

function kindOf(text: string, block: Span, bullet: boolean, rules: SentenceRules): SentenceKind {
  const head = text.slice(block.start, Math.min(block.end, block.start + 60));
  const first = /\p{L}+/u.exec(head)?.[0].toLowerCase() ?? "";
  const labelled = rules.captions.has(first) && /^\P{L}*\p{L}+\s*[:|]/u.test(head);
  const pointing = pointsElsewhere(head, rules);
  const bracketed = /^[([]/.test(head) && [...rules.captions].some((word) => head.toLowerCase().includes(word));
  if (labelled || bracketed || pointing) return "caption";
  if (bullet) return "bullet";
  const ended = /[.!?…؟]["»”’)\]\s]*$/.test(text.slice(Math.max(block.start, block.end - 8), block.end));
  if (ended || block.end - block.start > 160) return "sentence";
  return wordCount(text, block) <= 15 ? "headline" : "sentence";
}

/** "Lire aussi : …": a label of several words that sends the reader to another piece. */
function pointsElsewhere(head: string, rules: SentenceRules): boolean {
  const label = head.toLowerCase().replace(/^\P{L}+/u, "");
  return [...rules.captions].some(
    (words) => words.includes(" ") && label.startsWith(words) && !/^\p{L}/u.test(label.slice(words.length)),
  );
}

function wordCount(text: string, span: Span): number {
  return text.slice(span.start, span.end).split(/\s+/).length;
}

/** Up to four words of a script without capitals, perhaps an agency in brackets, then a dash; with a second dash it is no dateline. */
const uncasedDateline = /^\p{Lo}+(?: \p{Lo}+){0,3}(?:\s*\([^)]{1,30}\))?\s+[-–—]\s+/u;

/** Length of a dateline: a place in capitals, perhaps more, or any place with an agency in brackets; then a dash with spaces around. */
function datelineLength(text: string, block: Span, { agencies }: SentenceRules): number {
  const head = text.slice(block.start, Math.min(block.end, block.start + 80));
  const uncased = uncasedDateline.exec(head)?.[0] ?? "";
  if (uncased !== "" && (uncased.includes(")") || !/\s[-–—]\s/.test(head.slice(uncased.length)))) return uncased.length;
  const capitals = /^\p{Lu}[\p{Lu}'’/ -]*\p{Lu}(?:\s*\([^)]*\)|,[^.–—-]*|\s*\|[^.–—-]*)?\s+[-–—]\s+/u.exec(head)?.[0];
  if (capitals !== undefined) return capitals.length;
  const [whole = "", agency = ""] = /^\p{Lu}[\p{L}\p{N}'’/., -]{1,40}\(([^)]{2,20})\)\s*[-–—]\s+/u.exec(head) ?? [];
  return agencies.has(agency.toLowerCase()) ? whole.length : 0;
}

/** Length of a time stamp at the head of a block, with the mark after it. */
function stampLength(text: string, block: Span): number {
  const head = text.slice(block.start, Math.min(block.end, block.start + 16));
  return /^\[?\d{1,2}\s?[h:.]\s?\d{2}\]?(?:\s*[.:|–—-]+)?\s+(?=\S)/i.exec(head)?.[0].length ?? 0;
}

/** Splits one block at the ends of its sentences. */
function splitBlock(text: string, block: Span, rules: SentenceRules): Span[] {
  const spans: Span[] = [];
  let start = block.start;
  for (let i = block.start; i < block.end; i++) {
    if (!isTerminal(text.charCodeAt(i))) continue;
    let end = i + 1;
    while (end < block.end && isTerminal(text.charCodeAt(end))) end++;
    const closed = afterClosing(text, end, block.end);
    if (endsSentence(text, start, i, end, closed, block.end, rules)) {
      spans.push({ start, end: closed });
      start = trim(text, { start: closed, end: block.end }).start;
      i = closed - 1;
    } else i = end - 1;
  }
  if (start < block.end) spans.push({ start, end: block.end });
  return gathered(spans, (span) => (span.end > span.start ? cutLong(text, span) : []));
}

/** Longest sentence read as one, in UTF-16 units; beyond it is no prose, and grammar takes more than linear time. */
const longest = 2000;

/** A sentence in pieces of at most `longest`, cut at white space where there is some. */
function cutLong(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  let { start } = span;
  while (span.end - start > longest) {
    const end = cutBefore(text, start, start + longest);
    pieces.push(trim(text, { start, end }));
    start = trim(text, { start: end, end: span.end }).start;
  }
  if (start < span.end) pieces.push({ start, end: span.end });
  return pieces;
}

function cutBefore(text: string, start: number, limit: number): number {
  for (let at = limit; at > start; at -= 1) if (isSpace(text.charCodeAt(at))) return at;
  const splitsPair = /[\ud800-\udbff]/.test(text[limit - 1] ?? "");
  return splitsPair ? limit - 1 : limit;
}

/** The index after closing quotes and brackets that belong to the sentence that ends at `end`. */
function afterClosing(text: string, end: number, limit: number): number {
  let at = end;
  for (;;) {
    let next = at;
    while (next < limit && isSpace(text.charCodeAt(next))) next++;
    const char = text[next];
    const glued = next === at;
    if (next >= limit || char === undefined) return at;
    if (char === "»" || (glued && /["”’)\]]/.test(char))) at = next + 1;
    else return at;
  }
}

function endsSentence(
  text: string,
  start: number,
  mark: number,
  end: number,
  closed: number,
  limit: number,
  rules: SentenceRules,
): boolean {
  if (closed >= limit) return true;
  const next = trim(text, { start: closed, end: limit }).start;
  const spaced = next > closed;
  const after = text.slice(next, next + 2);
  const before = wordBefore(text, start, mark);
  const single = text[mark] === "." && end === mark + 1;
  if (!spaced) return single && closed === end && /^\p{Lu}/u.test(after) && /^\p{Ll}{3,}$/u.test(before);
  if (!/^[\p{Lu}\p{Lo}\p{Nd}«"“‘([—–•-]/u.test(after)) return false;
  if (!single || closed > end) return true;
  if (rules.never.has(before.toLowerCase()) || rules.never.has(before)) return false;
  return !/^\p{Lu}$/u.test(before) || /^[«"“]/.test(after);
}

/** The word that ends at `mark`, with stops inside it (`U.S`), without what clings to its front. */
function wordBefore(text: string, start: number, mark: number): string {
  let from = mark;
  while (from > start && mark - from < 24 && /[\p{L}\p{M}\p{Nd}.°º]/u.test(text[from - 1] as string)) from--;
  return text.slice(from, mark);
}

function isTerminal(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026 || code === 0x61f || code === 0x6d4;
}
