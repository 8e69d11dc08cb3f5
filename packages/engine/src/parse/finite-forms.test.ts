import { expect, test } from "vitest";
import { noClusters } from "../pack/clusters.ts";
import type { Entry } from "../pack/lexicon.ts";
import { finiteForms, type PastForms, type PastWord } from "./finite-forms.ts";
import { formShapes } from "./form-shape.ts";

const forms: PastForms = {
  doer: new Set(["by"]),
  taking: new Set(["called"]),
  opening: new Set(["after"]),
  infinitive: new Set(["to"]),
};
const past = ["Tense=Past|VerbForm=Fin", "Tense=Past|VerbForm=Part"];
const entryOf = (upos: "VERB" | "SCONJ", features: readonly string[]): Entry => ({
  readings: features.map((text) => ({ upos, category: "", features: text, cut: 0, ending: "" })),
  ambiguity: 1,
});
const known = new Map<string, Entry>([
  ...["seized", "slipped", "held", "called"].map((form): [string, Entry] => [form, entryOf("VERB", past)]),
  ["after", entryOf("SCONJ", [""])],
]);
const shapeOf = formShapes({
  find: (form) => known.get(form) ?? { readings: [], ambiguity: 0 },
  has: (form) => known.has(form),
  size: known.size,
  clusters: noClusters,
});
const tags: Readonly<Record<string, string>> = {
  the: "DET",
  rebels: "NOUN:Plur",
  town: "NOUN:Sing",
  talks: "NOUN:Plur",
  in: "ADP",
  by: "ADP",
  after: "ADP",
  away: "ADV",
  army: "NOUN:Sing",
  had: "AUX:Fin:Past",
  left: "VERB:Fin:Past",
  ".": "PUNCT",
};
const wordsOf = (text: string): PastWord[] =>
  text.split(" ").map((form) => ({ form, tag: tags[form] ?? "VERB:Part:Past", shape: shapeOf(form) }));

test.each([
  ["the rebels seized the town .", [2], []],
  ["the rebels slipped away .", [2], []],
  ["the town seized by the rebels .", [], []],
  ["the rebels had seized the town .", [], []],
  ["the town called rebels .", [], []],
  ["the army left after the rebels slipped away .", [6], [3]],
  ["the army left after talks held in the town .", [], []],
  ["the army left after the rebels seized the town .", [6], [3]],
])("finite forms of “%s”", (text, verbs, conjunctions) => {
  expect(finiteForms(wordsOf(text), forms)).toEqual({ verbs, conjunctions, infinitives: [] });
});
