/** A sentence whose tree a parser found. */
export interface SilverSentence {
  readonly forms: readonly string[];
  /** Index of each word's head; -1 for the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

/**
 * Reads found trees: a line a word with its form, its relation and how far off its head is (0: it is the root), and an
 * empty line between sentences. Throws RangeError for a head outside the sentence.
 */
export function readSilver(text: string): SilverSentence[] {
  return text
    .trim()
    .split("\n\n")
    .filter((block) => block !== "")
    .map((block) => {
      const rows = block.split("\n").map((line) => line.split("\t"));
      const heads = rows.map(([, , offset], i) => (Number(offset) === 0 ? -1 : i + Number(offset)));
      if (heads.some((head) => !(head < rows.length && head >= -1))) throw new RangeError(`No such head: ${block}`);
      return {
        forms: rows.map(([form = ""]) => form),
        heads,
        relations: rows.map(([, relation = ""]) => relation),
      };
    });
}

/** Writes what `readSilver` reads. */
export function writeSilver(sentences: readonly SilverSentence[]): string {
  const blocks = sentences.map(({ forms, heads, relations }) =>
    forms.map((form, i) => `${form}\t${relations[i]}\t${offsetOf(heads[i] as number, i)}\n`).join(""),
  );
  return blocks.join("\n");
}

function offsetOf(head: number, word: number): number {
  return head < 0 ? 0 : head - word;
}
