import type { Clitics } from "./segment.ts";

/** How a language cuts words into tokens; all forms in lower case, with `'` for every apostrophe. */
export interface TokenRules {
  /** Front parts that end in an apostrophe: `l'`, `qu'`. */
  readonly elisions: ReadonlySet<string>;
  /** End parts that begin with a hyphen: `-t-il`, `-ce`. */
  readonly enclitics: readonly string[];
  /** End parts that begin with or hold an apostrophe: `'s`, `n't`. */
  readonly suffixes: readonly string[];
  /** Words that are never cut: `aujourd'hui`. */
  readonly whole: ReadonlySet<string>;
  /** Front parts a hyphen keeps in the word, where `splitsHyphens`: `counter-`. */
  readonly prefixes: ReadonlySet<string>;
  /** Words written as one that are two: `cannot` → lengths of the parts. */
  readonly fused: ReadonlyMap<string, readonly number[]>;
  /** Whether hyphens are tokens of their own (English), unless both sides are names or figures. */
  readonly splitsHyphens: boolean;
  /** Clitics that are written together with their word, for languages that have a segmenter. */
  readonly clitics: Clitics;
}

/** Reads `tokens.tsv` of a language: kind, then the form; for `fused` the parts with spaces between. */
export function readTokenRules(tsv: string): TokenRules {
  const rows = tsv
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split("\t"));
  const of = (kind: string): string[] => rows.flatMap(([name, form]) => (name === kind && form ? [form] : []));
  const fused = of("fused").map((form): [string, readonly number[]] => {
    const parts = form.split(" ");
    return [parts.join(""), parts.map((part) => part.length)];
  });
  return {
    elisions: new Set(of("elision")),
    enclitics: of("enclitic").sort((a, b) => b.length - a.length),
    suffixes: of("suffix").sort((a, b) => b.length - a.length),
    whole: new Set(of("whole")),
    prefixes: new Set(of("prefix")),
    fused: new Map(fused),
    splitsHyphens: of("hyphen").includes("split"),
    clitics: {
      before: [[], ...of("proclitic").map((form) => form.split(" "))],
      after: ["", ...of("pronoun")],
    },
  };
}
