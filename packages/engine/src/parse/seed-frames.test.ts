import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { analyserFiles, createAnalyser } from "../create-analyser.ts";

/*
 * Who does what to whom in the seed report: each frame is a verb and the words that hang on it with a relation. The model
 * is not part of the packages; without it there is nothing to test.
 */
const root = join(import.meta.dirname, "../../../..");
const files = ["models/fr/analyser.bin", "models/fr/lexicon.bin", "fixtures/seed/report.txt"].map((path) =>
  join(root, path),
);
const present = files.every((path) => existsSync(path));

/** Verb, then relation and word; `right: false` for a frame the analyser is known to get wrong. */
const frames: readonly { readonly verb: string; readonly parts: readonly string[]; readonly right?: false }[] = [
  { verb: "comptés", parts: ["nsubj:pass jours"] },
  { verb: "font", parts: ["nsubj ils", "obj objet"] },
  { verb: "menée", parts: ["obl:agent armées"] },
  { verb: "lancé", parts: ["nsubj qui", "obj bataille"] },
  { verb: "trouvent", parts: ["nsubj forces"] },
  { verb: "Participent", parts: ["nsubj forces"] },
  { verb: "escortées", parts: ["obl:agent force"] },
  { verb: "assiéger", parts: ["obj ville"] },
  { verb: "retranchent", parts: ["nsubj plupart"] },
  { verb: "avance", parts: ["nsubj armée"] },
  { verb: "compter", parts: ["nsubj Bagdad"] },
  { verb: "déloger", parts: ["obj Kurdes"] },
  { verb: "convoitent", parts: ["nsubj Américains", "obj ville"] },
  { verb: "neutraliser", parts: ["obj villages"] },
  { verb: "atteint", parts: ["nsubj FDS", "obj parages"] },
  { verb: "emparés", parts: ["nsubj armée", "obl:arg vallée"] },
  { verb: "conquis", parts: ["nsubj armée", "obj régions"] },
  { verb: "érigé", parts: ["nsubj ils", "obj postes"], right: false },
];

function foundParts(): Map<string, string[]> {
  const [model, lexicon, report] = files.map((path) => readFileSync(path));
  const language = analyserFiles.map((name) => [name, join(root, "languages/fr", name)] as const);
  const texts = Object.fromEntries(
    language.filter(([, path]) => existsSync(path)).map(([name, path]) => [name, readFileSync(path, "utf8")]),
  );
  const analyser = createAnalyser("fr", model as Uint8Array, lexicon as Uint8Array, texts);
  const text = String(report);
  const found = new Map<string, string[]>();
  for (const sentence of analyser.splitSentences(text)) {
    const words = analyser.parse(analyser.tokenise(text, sentence), []);
    for (const { form, head, relation } of words) {
      const verb = words[head]?.form;
      if (verb !== undefined) found.set(verb, [...(found.get(verb) ?? []), `${relation} ${form}`]);
    }
  }
  return found;
}

const found = present ? foundParts() : new Map<string, string[]>();

for (const { verb, parts, right } of frames) {
  const run = present ? (right === false ? test.fails : test) : test.skip;
  run(`${verb}: ${parts.join(", ")}`, () => {
    expect(found.get(verb) ?? []).toEqual(expect.arrayContaining([...parts]));
  });
}
