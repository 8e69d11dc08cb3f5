import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { analyserFiles, createAnalyser } from "./create-analyser.ts";
import { parseConllu, toConllu } from "./parse/conllu.ts";
import { isTree } from "./parse/tree.ts";

const root = join(import.meta.dirname, "../../..");
const languages = ["fr", "en", "ar"].filter((code) => existsSync(join(root, "models", code, "analyser.bin")));
const analysers = new Map(
  languages.map((code) => {
    const bytes = (name: string) => readFileSync(join(root, "models", code, `${name}.bin`));
    const paths = analyserFiles.map((name) => [name, join(root, "languages", code, name)] as const);
    const files = paths
      .filter(([, path]) => existsSync(path))
      .map(([name, path]) => [name, readFileSync(path, "utf8")]);
    return [code, createAnalyser(code, bytes("analyser"), bytes("lexicon"), Object.fromEntries(files))] as const;
  }),
);

function parseAll(code: string, text: string) {
  const analyser = analysers.get(code);
  if (analyser === undefined) throw new RangeError(`No model of ${code}`);
  return analyser.splitSentences(text).map((sentence) => {
    const tokens = analyser.tokenise(text, sentence);
    return { sentence, tokens, words: analyser.parse(tokens, []) };
  });
}

const pieces = [
  "L'armée ",
  "a repris ",
  "Alep",
  ". ",
  "les FDS ",
  "du ",
  "des ",
  "« ",
  " »",
  "\n",
  "\u0000",
  "\ud800",
  "وسيطرت ",
  "3 000 ",
  "-",
  ", ",
  "par ",
  "أكد",
  "the army's ",
  "'",
];

test.skipIf(languages.length === 0)("any text gives trees whose words cover its tokens", () => {
  const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 25 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(fc.constantFrom(...languages), texts, (code, text) => {
      for (const { sentence, tokens, words } of parseAll(code, text)) {
        expect(isTree(words)).toBe(true);
        const spans = new Set(words.map(({ start, end }) => `${start} ${end}`));
        expect(tokens.every(({ start, end }) => spans.has(`${start} ${end}`))).toBe(true);
        expect(words.every(({ start, end }) => start >= sentence.start && end <= sentence.end)).toBe(true);
      }
    }),
    { numRuns: 200 },
  );
});

test.skipIf(!analysers.has("fr"))("CoNLL-U written is CoNLL-U read", () => {
  const text = "Les FDS se sont emparées du champ d'al-Tanak, a-t-on appris.";
  const [parsed] = parseAll("fr", text);
  const [read] = parseConllu(toConllu(parsed?.words ?? [], text, "s1"));
  expect(read?.text).toBe(text);
  expect(read?.words.map(({ form, lemma, upos, head, relation }) => [form, lemma, upos, head, relation])).toEqual(
    parsed?.words.map(({ form, lemma, upos, head, relation }) => [form, lemma, upos, head, relation]),
  );
});

test.skipIf(!analysers.has("fr"))("a unit stays whole under one head", () => {
  const analyser = analysers.get("fr");
  const text = "Le Hachd Chaabi de Mossoul avance.";
  const [sentence] = analyser?.splitSentences(text) ?? [];
  const unit = { start: 3, end: 26 };
  const words = analyser?.parse(analyser.tokenise(text, sentence ?? { start: 0, end: 0 }), [unit]) ?? [];
  const inside = words.filter(({ start, end }) => start >= unit.start && end <= unit.end);
  const outer = inside.filter(({ head }) => head < 0 || !inside.includes(words[head] as (typeof words)[number]));
  expect(outer).toHaveLength(1);
});

test.skipIf(!analysers.has("fr"))(
  "a single line of a megabyte is parsed",
  () => {
    const text = "les forces du régime ont repris la ville et ".repeat(23_000);
    const words = parseAll("fr", text).reduce((sum, one) => sum + one.words.length, 0);
    expect(words).toBeGreaterThan(200_000);
  },
  180_000,
);
