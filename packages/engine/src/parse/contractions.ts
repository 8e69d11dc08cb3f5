/** A form that stands for several words, such as French `du` for `de` and `le`. */
export interface Contraction {
  readonly words: readonly string[];
  /** Whether the form is sometimes a word of its own (`des` as an article). */
  readonly alone: boolean;
}

/** Contractions by their form in lower case. */
export type Contractions = ReadonlyMap<string, Contraction>;

/** Reads `contractions.tsv` of a language: form, words with spaces between, `yes` if the form also stands alone. */
export function readContractions(tsv: string): Contractions {
  const rows = tsv
    .split("\n")
    .slice(1)
    .filter((line) => line.trim() !== "");
  return new Map(
    rows.map((line) => {
      const [form = "", words = "", alone = ""] = line.split("\t");
      return [form, { words: words.split(" "), alone: alone.trim() === "yes" }] as const;
    }),
  );
}
