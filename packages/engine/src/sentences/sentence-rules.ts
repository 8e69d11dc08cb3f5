/** What a language knows of the ends of sentences. */
export interface SentenceRules {
  /** Abbreviations that end in a full stop and never end a sentence (`M.`, `Gen.`), in lower case without the stop. */
  readonly never: ReadonlySet<string>;
  /** Labels at the head of a line that make it a caption (`photo`, `vidéo`) or point elsewhere (`lire aussi`), in lower case. */
  readonly captions: ReadonlySet<string>;
  /** Words that cannot stand at the end of a sentence: a line that ends in one goes on (`de`, `the`). */
  readonly unfinished: ReadonlySet<string>;
  /** Agencies as a dateline gives them in brackets (`AFP`), in lower case. */
  readonly agencies: ReadonlySet<string>;
}

/** Reads `sentences.tsv` of a language: kind (`abbreviation`, `caption`, `unfinished`, `agency`), then the form. */
export function readSentenceRules(tsv: string): SentenceRules {
  const rows = tsv
    .split("\n")
    .slice(1)
    .map((line) => line.trim().split("\t"));
  const of = (kind: string): ReadonlySet<string> =>
    new Set(rows.flatMap(([name, form]) => (name === kind && form !== undefined ? [form] : [])));
  return {
    never: of("abbreviation"),
    captions: of("caption"),
    unfinished: of("unfinished"),
    agencies: of("agency"),
  };
}
