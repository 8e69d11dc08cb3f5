import type { Span } from "@recoupe/model";
import { isSpace } from "../pack/space.ts";

const wordUnit = /[\p{L}\p{M}\p{Nd}_]/u;
/** 1 for the code units of Latin, Greek, Cyrillic, Hebrew and Arabic that belong to words. */
const wordUnits = Uint8Array.from({ length: 0x700 }, (_, code) => (wordUnit.test(String.fromCharCode(code)) ? 1 : 0));
const joiners = "'’ʼ‘-‐‑.,:/٫٬";
const address =
  /(?:https?:\/\/|www\.)[^\s<>"«»]+|[\p{L}\p{Nd}._+-]{1,64}@[\p{L}\p{Nd}.-]{2,255}|[@#][\p{L}\p{M}\p{Nd}_]+/uy;
const spacedNumber = /\p{Nd}{1,3}(?:[ \u00a0\u2009\u202f]\p{Nd}{3})+(?![\p{L}\p{Nd}])/uy;

/**
 * Cuts a stretch of text into chunks: runs of letters, digits and what joins them, or single marks. White space and
 * invisible marks are left out; every other character lies in exactly one chunk. Linear.
 */
export function chunksOf(text: string, span: Span): Span[] {
  const chunks: Span[] = [];
  const addresses = /[@#]|:\/\/|www\./.test(text.slice(span.start, span.end));
  let at = span.start;
  while (at < span.end) {
    const end = Math.min(span.end, chunkEnd(text, at, span.end, addresses));
    if (end > at) chunks.push({ start: at, end });
    at = Math.max(end, at + 1);
  }
  return chunks;
}

function chunkEnd(text: string, at: number, limit: number, addresses: boolean): number {
  const code = text.charCodeAt(at);
  if (isSpace(code)) return at;
  if (addresses) {
    const end = matchEnd(address, text, at);
    if (end > 0 && end <= limit) return withoutStop(text, at, end);
  }
  if (isDigit(code)) {
    const end = matchEnd(spacedNumber, text, at);
    if (end > 0 && end <= limit) return end;
  }
  if (isWordUnit(text, at)) return wordEnd(text, at, limit);
  return markEnd(text, at, limit);
}

/** The end of a run of word characters, with joiners between two of them; a stop after initials belongs to them. */
function wordEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    if (isWordUnit(text, at)) at += unitLength(text, at);
    else if (at + 1 < limit && joins(text, at, from)) at++;
    else break;
  }
  if (text[at] === "." && at < limit && isInitials(text, from, at)) at++;
  return at;
}

/** Whether the mark at `at` holds together what stands on its two sides. */
function joins(text: string, at: number, from: number): boolean {
  const char = text[at] as string;
  if (!joiners.includes(char)) return false;
  if (!isWordUnit(text, at + 1))
    return char === "." && text[at + 1] === "-" && at - from <= 2 && isWordUnit(text, at + 2);
  if (char === "," || char === ":" || char === "/" || char === "٫" || char === "٬") {
    return isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1));
  }
  if (char !== ".") return true;
  if (isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1))) return true;
  return isInitials(text, from, at) && !isWordUnit(text, at + 2);
}

/** `U`, `J.-C`, `U.S`: single letters with stops between. */
function isInitials(text: string, from: number, to: number): boolean {
  if (to - from > 12) return false;
  const word = text.slice(from, to);
  return /^\p{Lu}(?:\.-?\p{Lu})+$/u.test(word) || (to - from === 1 && /^\p{Lu}$/u.test(word));
}

/** A run of one mark is one token (`...`, `--`); a character outside the BMP stands alone. */
function markEnd(text: string, at: number, limit: number): number {
  const char = text[at];
  let end = at + unitLength(text, at);
  if (end === at + 1) {
    while (end < limit && text[end] === char) end++;
  }
  return end;
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : 0;
}

/** An address does not end in the mark that ends its sentence. */
function withoutStop(text: string, at: number, end: number): number {
  let last = end;
  while (last > at + 1 && ".,;:!?)".includes(text[last - 1] as string)) last--;
  return last;
}

function isWordUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < wordUnits.length) return wordUnits[code] === 1;
  const point = text.codePointAt(at);
  return point !== undefined && wordUnit.test(String.fromCodePoint(point));
}

function unitLength(text: string, at: number): number {
  const point = text.codePointAt(at) ?? 0;
  return point > 0xffff ? 2 : 1;
}

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9);
}
