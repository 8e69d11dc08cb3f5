import type { Span, Token } from "@recoupe/model";
import { gathered } from "../pack/gathered.ts";
import type { Lexicon } from "../pack/lexicon.ts";
import { remembered } from "../pack/remembered.ts";
import { chunksOf } from "./chunks.ts";
import { mendForm, splitFused } from "./repair.ts";
import { type Segmenter, withoutMarks } from "./segment.ts";
import { beforePronoun, mendLetters } from "./spelling.ts";
import type { TokenRules } from "./token-rules.ts";

/** What a tokeniser needs of a language. */
export interface TokenPack {
  readonly rules: TokenRules;
  readonly lexicon: Lexicon;
  /** Abbreviations that keep their full stop, in lower case without it. */
  readonly abbreviations: ReadonlySet<string>;
  /** For languages that write clitics together with their word. */
  readonly segment: Segmenter | undefined;
}

/** Cuts a sentence of a text into tokens. */
export type Tokeniser = (text: string, sentence: Span) => Token[];

/**
 * Makes a function that gives the tokens of a sentence after Universal Dependencies, without overlap and in order. Words
 * run together are cut and missing accents put back where the lexicon leaves no doubt; the form is then the mended one,
 * the span the text's.
 */
export function createTokeniser(pack: TokenPack): Tokeniser {
  const partsOfWord = remembered((word) => formsOf(word, pack));
  return (text, sentence) => {
    const tokens: Token[] = [];
    for (const { start, end } of withStops(text, chunksOf(text, sentence), pack.abbreviations)) {
      for (const part of partsOfWord(text.slice(start, end))) {
        tokens.push({ start: start + part.start, end: start + part.end, form: part.form });
      }
    }
    return tokens;
  };
}

/** The tokens of a chunk of text, counted from its start. */
function formsOf(written: string, pack: TokenPack): readonly Token[] {
  const word = pack.segment === undefined ? written : mendLetters(written, pack.lexicon, pack.rules.clitics);
  let end = 0;
  const tokens = partsOf(word, pack).map((length) => {
    const start = end;
    end += length;
    return { start, end, form: cleanForm(word.slice(start, end), pack) };
  });
  const [stem, pronoun] = tokens.slice(-2);
  if (pack.segment === undefined || !stem || !pronoun || !pack.rules.clitics.after.includes(pronoun.form))
    return tokens;
  return [...tokens.slice(0, -2), { ...stem, form: beforePronoun(stem.form, pack.lexicon) }, pronoun];
}

/** Joins abbreviations with the full stop after them, unless it ends the sentence. */
function withStops(text: string, chunks: readonly Span[], abbreviations: ReadonlySet<string>): Span[] {
  return gathered(chunks, (chunk, i) => {
    const next = chunks[i + 1];
    const last = chunks[i - 1];
    const isStop = (span: Span): boolean => span.end === span.start + 1 && text[span.start] === ".";
    const short = (span: Span): boolean => abbreviations.has(text.slice(span.start, span.end).toLowerCase());
    if (next !== undefined && i + 2 < chunks.length && isStop(next) && next.start === chunk.end && short(chunk)) {
      return [{ start: chunk.start, end: next.end }];
    }
    const taken =
      last !== undefined && i + 1 < chunks.length && isStop(chunk) && last.end === chunk.start && short(last);
    return taken ? [] : [chunk];
  });
}

/** A form without vowel marks and presentation forms, and mended. */
function cleanForm(form: string, { lexicon, segment }: TokenPack): string {
  if (segment === undefined) return mendForm(form, lexicon);
  return withoutMarks(/[\ufb50-\ufdff\ufe70-\ufeff]/.test(form) ? form.normalize("NFKC") : form) || form;
}

/** The lengths of the tokens a chunk falls into. */
function partsOf(word: string, pack: TokenPack): readonly number[] {
  if (word.length === 1) return [1];
  const { rules, lexicon, segment } = pack;
  const plain = word.toLowerCase().replace(/[’ʼ‘]/g, "'").replace(/[‐‑]/g, "-");
  if (rules.whole.has(plain)) return [word.length];
  const fused = rules.fused.get(plain);
  if (fused !== undefined) return fused;
  const apostrophe = plain.indexOf("'");
  if (apostrophe > 0) {
    const front = plain.slice(0, apostrophe + 1);
    if (rules.elisions.has(front) && plain.length > front.length) return cut(word, front.length, pack);
    const end = rules.suffixes.find((suffix) => plain.endsWith(suffix) && plain.length > suffix.length);
    if (end !== undefined) return [...partsOf(word.slice(0, word.length - end.length), pack), end.length];
  }
  const hyphen = plain.indexOf("-");
  if (hyphen > 0) {
    const end = encliticOf(plain, pack);
    if (end > 0) return [...partsOf(word.slice(0, word.length - end), pack), end];
    if (rules.splitsHyphens && isCompound(word, plain, hyphen, rules)) return cutAtHyphen(word, hyphen, pack);
    return [word.length];
  }
  if (segment !== undefined) return segment(word);
  return splitFused(word, plain, lexicon) ?? [word.length];
}

function cut(word: string, at: number, pack: TokenPack): readonly number[] {
  return [at, ...partsOf(word.slice(at), pack)];
}

function cutAtHyphen(word: string, hyphen: number, pack: TokenPack): readonly number[] {
  const rest = word.slice(hyphen + 1);
  return [hyphen, 1, ...(rest === "" ? [] : partsOf(rest, pack))];
}

/** The length of a clitic at the end (`dit-il`), where the word before it can carry one; 0 if there is none. */
function encliticOf(plain: string, { rules, lexicon }: TokenPack): number {
  if (rules.enclitics.length === 0 || lexicon.has(plain)) return 0;
  const end = rules.enclitics.find((enclitic) => plain.endsWith(enclitic) && plain.length > enclitic.length);
  if (end === undefined) return 0;
  const host = plain.slice(0, plain.length - end.length);
  const wanted = end === "-là" || end === "-ci" ? "NOUN" : "VERB";
  const { readings } = lexicon.find(host.slice(host.lastIndexOf("'") + 1).replace(/-(?:le|la|les|lui|leur)$/, ""));
  return readings.some(({ upos }) => upos === wanted || (wanted === "VERB" && upos === "AUX")) ? end.length : 0;
}

/** Whether the parts around a hyphen are words of their own: not names, figures or a prefix. */
function isCompound(word: string, plain: string, hyphen: number, rules: TokenRules): boolean {
  if (rules.prefixes.has(plain.slice(0, hyphen + 1))) return false;
  const parts = word.split(/[-‐‑]/);
  if (parts.some((part) => part === "")) return false;
  if (
    parts.every(
      (part) =>
        /^[\p{Lu}\p{Nd}]/u.test(part) ||
        /^(?:al|el|il|ul|as|es|us|ash|ar|er|ur|an|en|at|et|ad|ed|ud|az|ez|uz|adh|ath)$/i.test(part),
    )
  )
    return false;
  return !/^\p{L}{1,3}-\p{Nd}/u.test(word);
}
