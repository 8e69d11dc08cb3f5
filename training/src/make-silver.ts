import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createTokenParser, type ParseTokens, readLexicon, readModel } from "@recoupe/engine/training";
import { contractionsOf, modelFolder, root, writeWhole } from "./files.ts";
import { type SilverSentence, writeSilver } from "./silver.ts";

/** How sure the teacher must be of the words of a sentence on average, from 0 to 1. */
const leastSure = 0.92;

/** How many words of a sentence of our own teacher and model must agree on. */
const leastAgreed = 0.8;

interface Labelled extends SilverSentence {
  readonly tags: readonly string[];
  /** The teacher's probability of arc and relation, on average. */
  readonly sureness: number;
}

/** Reads what `teacher.py label` writes: form, class, tag, head (from 1; 0: root), relation, and two probabilities. */
export function readLabelled(text: string): Labelled[] {
  return text
    .trim()
    .split("\n\n")
    .map((block) => {
      const rows = block.split("\n").map((line) => line.split("\t"));
      return {
        forms: rows.map(([form = ""]) => form),
        tags: rows.map(([, , tag = ""]) => tag),
        heads: rows.map((row) => Number(row[3]) - 1),
        relations: rows.map((row) => row[4] ?? ""),
        sureness: rows.reduce((sum, row) => sum + Number(row[5]) * Number(row[6]), 0) / rows.length,
      };
    });
}

/** The trees of a model for sentences of which it makes nearly what the teacher makes of them. */
export function agreedOn(labelled: readonly Labelled[], parse: ParseTokens): SilverSentence[] {
  return labelled.flatMap(({ forms, heads, relations }) => {
    let end = 0;
    const tokens = forms.map((form) => {
      const start = end;
      end += form.length + 1;
      return { form, start, end: end - 1 };
    });
    const words = parse(
      tokens,
      [],
      forms.map(() => 1),
    );
    const agreed = words.filter((word, i) => word.head === heads[i] && word.relation === relations[i]).length;
    if (agreed < leastAgreed * forms.length) return [];
    return [{ forms, heads: words.map(({ head }) => head), relations: words.map(({ relation }) => relation) }];
  });
}

/**
 * `make-silver.ts CODE FOLDER`: from the teacher's trees of examples and speeches those it is sure of (of examples, which
 * may be phrases, those with a verb), and the trees of the model as it is for our own text, to `treebanks/CODE-silver.tsv.gz`.
 */
function main(): void {
  const [code = "en", folder = "."] = process.argv.slice(2);
  const labelled = (name: string): Labelled[] => readLabelled(readFileSync(join(folder, `${name}.silver.tsv`), "utf8"));
  const hasVerb = ({ tags }: Labelled): boolean => tags.some((tag) => /^(VERB|AUX)/.test(tag));
  const sure = [...labelled("wordnet").filter(hasVerb), ...labelled("speeches")].filter(
    ({ sureness }) => sureness >= leastSure,
  );
  const model = readModel(readFileSync(join(modelFolder(code), "analyser.bin")));
  const lexicon = readLexicon(readFileSync(join(modelFolder(code), "lexicon.bin")));
  const own = agreedOn(labelled("own"), createTokenParser(model, lexicon, contractionsOf(code)));
  const packed = gzipSync(writeSilver([...sure, ...own]), { level: 9 });
  writeWhole(join(root, "training/treebanks", `${code}-silver.tsv.gz`), packed);
}

if (process.argv[1]?.endsWith("make-silver.ts")) main();
