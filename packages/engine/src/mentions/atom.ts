import { foldWord, withoutArticle } from "./fold.ts";

/** How an atom is written: `lower` also stands for scripts without case. */
export type Shape = "lower" | "capital" | "upper";

/** The smallest stretch that names are matched on: a run of letters and digits, offsets within its token. */
export interface Atom {
  /** Folded, Arabic article removed. */
  readonly key: string;
  /** Offsets in the text the atom was cut from. */
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** Whether it ends like a French past participle (`frappé`, not `frappe`), which its folded key hides. */
  readonly participle: boolean;
  /** Whether an Arabic article was removed from the key. */
  readonly article: boolean;
  /** Whether a hyphen ties it to the atom before it. */
  readonly hyphened: boolean;
}

const run = /[\p{L}\p{N}\p{M}\u200c\u200d]+/gu;
const apostrophe = /^['’ʼ`ʿʾ‘]$/;
const participle = /é(?:e?s?)$/u;
const elided = /^(?:[ldnsjmtcLDNSJMTC]|[Qq]u|QU|[Jj]usqu|[Ll]orsqu|[Pp]uisqu|[Qq]uoiqu)$/;
const hyphen = /^[-‐‑–]$/;
const arabicArticle = /^(?:el|al)$/;
const assimilated = /^(?:as|ash|ach|an|ar|at|ad|az|ul|ed|es|ech|en)$/;

interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hyphened: boolean;
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const found of text.matchAll(run)) {
    const start = found.index;
    const end = start + found[0].length;
    const last = runs.at(-1);
    const gap = last === undefined ? "" : text.slice(last.end, start);
    if (last !== undefined && apostrophe.test(gap) && !elided.test(last.text) && !/^s$/i.test(found[0])) {
      runs[runs.length - 1] = { ...last, text: last.text + found[0], end };
    } else {
      runs.push({ text: found[0], start, end, hyphened: hyphen.test(gap) });
    }
  }
  return runs;
}

function shapeOf(text: string): Shape {
  const first = text.charAt(0);
  if (first === first.toLowerCase()) return "lower";
  return text.length > 1 && text === text.toUpperCase() ? "upper" : text.length === 1 ? "upper" : "capital";
}

function keyOf(text: string, next: Run | undefined): string {
  const folded = foldWord(text);
  if (arabicArticle.test(folded) || (next?.hyphened === true && assimilated.test(folded))) return "al";
  return withoutArticle(folded);
}

/**
 * The atoms of a word or a name. Apostrophes inside a transliteration vanish (`Hay’at`), elision and the English
 * possessive cut (`l’armée`, `Mali’s`), hyphens cut; the Arabic article in Latin letters is always `al`.
 */
export function atomsOf(text: string): Atom[] {
  const runs = runsOf(text);
  return runs.map((found, index) => {
    const key = keyOf(found.text, runs[index + 1]);
    return {
      key,
      start: found.start,
      end: found.end,
      shape: shapeOf(found.text),
      participle: participle.test(found.text),
      article: key.length > 0 && foldWord(found.text) === `ال${key}`,
      hyphened: found.hyphened,
    };
  });
}
