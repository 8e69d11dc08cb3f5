import type { Upos, Word } from "@recoupe/model";

/** A token of a CoNLL-U file and the words it stands for. */
export interface ConlluToken {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  /** Index of its first word, and how many words it has (more than one: a multiword token). */
  readonly first: number;
  readonly count: number;
}

/** A sentence of a CoNLL-U file. Spans point into `text`, which is put together from the tokens. */
export interface ConlluSentence {
  readonly id: string;
  readonly text: string;
  readonly tokens: readonly ConlluToken[];
  readonly words: readonly Word[];
}

/** Reads CoNLL-U. Empty nodes are skipped; a line that is no word is skipped too. Linear in its input. */
export function parseConllu(source: string): ConlluSentence[] {
  const sentences: ConlluSentence[] = [];
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.some((line) => !line.startsWith("#"))) sentences.push(readSentence(lines));
    lines = [];
  };
  for (const line of source.split(/\r?\n/)) {
    if (line.trim() === "") flush();
    else lines.push(line);
  }
  flush();
  return sentences;
}

function readSentence(lines: readonly string[]): ConlluSentence {
  let id = "";
  let text = "";
  let open = 0;
  const tokens: ConlluToken[] = [];
  const words: Word[] = [];
  for (const line of lines) {
    if (line.startsWith("#")) {
      if (line.startsWith("# sent_id = ")) id = line.slice(12);
      continue;
    }
    const columns = line.split("\t");
    const [number, form, lemma, upos, , features, head, relation, , rest] = columns;
    if (number === undefined || form === undefined || number.includes(".")) continue;
    const range = /^(\d+)-(\d+)$/.exec(number);
    if (range !== null || open === 0) {
      const start = text.length;
      const count = range === null ? 1 : Number(range[2]) - Number(range[1]) + 1;
      tokens.push({ form, start, end: start + form.length, first: words.length, count });
      text += form + (spaceAfter(rest) ? " " : "");
      if (range !== null) {
        open = count;
        continue;
      }
    } else open--;
    const token = tokens.at(-1);
    if (token === undefined) continue;
    words.push({
      start: token.start,
      end: token.end,
      form,
      lemma: lemma ?? "_",
      upos: (upos ?? "X") as Upos,
      features: features === undefined || features === "_" ? "" : features,
      head: Number(head) - 1,
      relation: relation ?? "dep",
    });
  }
  return { id, text: text.trimEnd(), tokens, words: spread(tokens, words) };
}

/** Gives the words of a multiword token their own parts of its span, where their forms put together are the token. */
function spread(tokens: readonly ConlluToken[], words: readonly Word[]): Word[] {
  const result = [...words];
  for (const { form, start, first, count } of tokens) {
    const parts = words.slice(first, first + count);
    if (count < 2 || parts.map((word) => word.form).join("") !== form) continue;
    let at = start;
    parts.forEach((word, i) => {
      result[first + i] = { ...word, start: at, end: at + word.form.length };
      at += word.form.length;
    });
  }
  return result;
}

function spaceAfter(rest: string | undefined): boolean {
  return rest === undefined || !rest.split("|").includes("SpaceAfter=No");
}

/** Words of one sentence as CoNLL-U, with a final blank line. `text` is the document the spans point into. */
export function toConllu(words: readonly Word[], text: string, id?: string): string {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? start;
  const lines = id === undefined ? [] : [`# sent_id = ${id}`];
  lines.push(`# text = ${text.slice(start, end).replace(/\s+/g, " ")}`);
  words.forEach((word, i) => {
    const first = i === 0 || !sameSpan(words[i - 1], word);
    let last = i;
    while (sameSpan(words[last + 1], word)) last++;
    const glued = words[last + 1]?.start === word.end ? "SpaceAfter=No" : "_";
    if (first && last > i) {
      lines.push(`${i + 1}-${last + 1}\t${clean(text.slice(word.start, word.end))}${"\t_".repeat(7)}\t${glued}`);
    }
    const single = first && last === i;
    const { form, lemma, upos, features, head, relation } = word;
    const columns = [i + 1, clean(form), clean(lemma), upos, "_", features || "_", head + 1, relation, "_"];
    lines.push(`${columns.join("\t")}\t${single ? glued : "_"}`);
  });
  return `${lines.join("\n")}\n\n`;
}

function sameSpan(a: Word | undefined, b: Word): boolean {
  return a !== undefined && a.start === b.start && a.end === b.end;
}

function clean(field: string): string {
  return field.replace(/\s+/g, " ").trim() || "_";
}
