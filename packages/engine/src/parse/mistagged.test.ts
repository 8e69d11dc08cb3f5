import type { Upos } from "@recoupe/model";
import { expect, test } from "vitest";
import { countedParticiples } from "./counted-participles.ts";
import { finitesBeforeThat, type KnownForm } from "./finite-before-that.ts";
import { lostVerbs } from "./lost-verbs.ts";
import { uposOf } from "./morphology.ts";
import { partedAuxiliaries, partingAdverbs } from "./parted-auxiliary.ts";
import { participlesBehind } from "./participles-behind.ts";
import { reportingNouns } from "./reporting-nouns.ts";
import { sharedParticiples } from "./shared-auxiliary.ts";

const readings: Readonly<Record<string, readonly (readonly [Upos, string])[]>> = {
  précise: [
    ["ADJ", "Gender=Fem|Number=Sing"],
    ["VERB", "Mood=Ind|Person=3|VerbForm=Fin"],
  ],
  dit: [
    ["VERB", "Tense=Past|VerbForm=Part"],
    ["VERB", "Mood=Ind|Person=3|VerbForm=Fin"],
  ],
  depuis: [
    ["ADP", ""],
    ["ADV", ""],
  ],
  en: [["ADP", ""]],
  prise: [
    ["NOUN", "Gender=Fem|Number=Sing"],
    ["VERB", "Tense=Past|VerbForm=Part"],
  ],
  sûre: [["ADJ", "Gender=Fem|Number=Sing"]],
  libéré: [
    ["ADJ", "Gender=Masc|Number=Sing"],
    ["VERB", "Tense=Past|VerbForm=Part"],
  ],
  hold: [
    ["NOUN", "Number=Sing"],
    ["VERB", "VerbForm=Inf"],
  ],
  reports: [
    ["NOUN", "Number=Plur"],
    ["VERB", "Mood=Ind|Person=3|VerbForm=Fin"],
  ],
  report: [
    ["NOUN", "Number=Sing"],
    ["VERB", "VerbForm=Inf"],
  ],
  blessés: [
    ["VERB", "Tense=Past|VerbForm=Part"],
    ["NOUN", "Gender=Masc|Number=Plur"],
  ],
};

/** Words `form/tag`, with the readings above. */
function words(text: string): KnownForm[] {
  return text.split(" ").map((item) => {
    const [form = "", tag = "X"] = item.split("/");
    const known = (readings[form] ?? []).map(([upos, features]) => ({
      upos,
      category: "",
      features,
      cut: 0,
      ending: "",
    }));
    return { form, tag, upos: uposOf(tag), entry: { readings: known, ambiguity: 1 } };
  });
}

test.each([
  ["la/DET source/NOUN précise/ADJ que/SCONJ", [2]],
  ["la/DET source/NOUN est/AUX:Fin précise/ADJ que/SCONJ", []],
  ["une/DET main/NOUN sûre/ADJ que/SCONJ", []],
  ["une/DET frappe/NOUN précise/ADJ sur/ADP", []],
  ["l'/DET armée/NOUN dit/VERB:Part:Past avoir/AUX:Inf repris/VERB:Part:Past", [2]],
  ["un/DET camp/NOUN dit/VERB:Part:Past sûr/ADJ", []],
  ["l'/DET armée/NOUN dit/VERB:Part:Past ,/PUNCT elle/PRON ,/PUNCT avoir/AUX:Inf repris/VERB:Part:Past", [2]],
  ["un/DET camp/NOUN dit/VERB:Part:Past ,/PUNCT lui/PRON ,/PUNCT sûr/ADJ", []],
])("finite verbs before the word that opens a clause: %s", (text, expected) => {
  expect(finitesBeforeThat(words(text))).toEqual(expected);
});

test.each([
  ["évacué/VERB:Part:Past quatre/NUM blessés/VERB:Part:Past vers/ADP", [2]],
  ["quatre/NUM blessés/VERB:Part:Past civils/NOUN", []],
  ["des/DET hommes/NOUN blessés/VERB:Part:Past hier/ADV", []],
])("participles behind a number: %s", (text, expected) => {
  expect(countedParticiples(words(text))).toEqual(expected);
});

test.each([
  ["a/AUX:Fin tué/VERB:Part:Past un/DET chef/NOUN et/CCONJ libéré/ADJ trois/NUM otages/NOUN", [5]],
  ["a/AUX:Fin vu/VERB:Part:Past un/DET homme/NOUN seul/ADJ et/CCONJ libéré/ADJ hier/ADV", []],
  ["un/DET homme/NOUN seul/ADJ et/CCONJ libéré/ADJ trois/NUM fois/NOUN", []],
])("participles that share an auxiliary: %s", (text, expected) => {
  expect(sharedParticiples(words(text))).toEqual(expected);
});

test.each([
  ["Gao/PROPN ,/PUNCT prise/NOUN par/ADP les/DET rebelles/NOUN", [2]],
  ["Gao/PROPN ,/PUNCT prise/NOUN mardi/NOUN", [2]],
  ["Gao/PROPN ,/PUNCT prise/NOUN en/ADP mars/NOUN", [2]],
  ["Gao/PROPN ,/PUNCT prise/NOUN de/ADP guerre/NOUN", []],
  ["la/DET prise/NOUN par/ADP les/DET rebelles/NOUN", []],
  ["dit/VERB:Fin avoir/AUX:Inf prise/NOUN hier/ADV", [2]],
  ["sans/ADP avoir/VERB:Inf prise/NOUN sur/ADP elle/PRON", []],
  ["été/AUX ni/CCONJ prise/NOUN ni/CCONJ vidée/VERB:Part:Past", [2]],
  ["été/AUX ni/CCONJ vidée/VERB:Part:Past ni/CCONJ prise/NOUN", [4]],
  ["est/AUX ou/CCONJ prise/NOUN ni/CCONJ lâche/ADJ", []],
])("participles behind a name or a negation said again: %s", (text, expected) => {
  const placed = words(text).map((word, i) => ({ ...word, start: 10 * i, end: 10 * i + word.form.length }));
  const times = placed.flatMap(({ form, start, end }) =>
    ["mardi", "mars"].includes(form) ? [{ start, end, time: true }] : [],
  );
  expect(participlesBehind(placed, times, new Set(["par"]), new Set(["avoir"]))).toEqual(expected);
});

test.each([
  ["armée/NOUN a/VERB:Fin ,/PUNCT mardi/NOUN ,/PUNCT mené/VERB:Part:Past", [1]],
  ["armée/NOUN a/VERB:Fin ,/PUNCT mardi/NOUN ,/PUNCT dix/NUM chars/NOUN", []],
  ["armée/NOUN tient/VERB:Fin ,/PUNCT mardi/NOUN ,/PUNCT mené/VERB:Part:Past", []],
])("auxiliaries parted from their participle: %s", (text, expected) => {
  const lemmas = words(text).map((word) => ({ ...word, lemma: word.form === "a" ? "avoir" : word.form }));
  expect(partedAuxiliaries(lemmas, new Set(["avoir"]))).toEqual(expected);
});

test.each([
  ["armée/NOUN a/AUX:Fin depuis/ADP repris/VERB:Part:Past", [2]],
  ["ville/NOUN est/AUX:Fin en/ADP prise/NOUN directe/ADJ", []],
  ["armée/NOUN tient/VERB:Fin depuis/ADP mardi/NOUN", []],
])("prepositions that are adverbs: %s", (text, expected) => {
  expect(partingAdverbs(words(text))).toEqual(expected);
});

test.each([
  ["they/PRON fled/VERB:Fin ,/PUNCT its/PRON commander/NOUN:Sing reports/NOUN:Plur ./PUNCT", [5]],
  ["they/PRON fled/VERB:Fin ,/PUNCT residents/NOUN:Plur report/NOUN:Sing ./PUNCT", [4]],
  ["they/PRON fled/VERB:Fin ,/PUNCT the/DET town/NOUN:Sing report/NOUN:Sing ./PUNCT", []],
  ["they/PRON fled/VERB:Fin ,/PUNCT said/VERB:Fin media/NOUN:Sing reports/NOUN:Plur ./PUNCT", []],
  ["no/DET flight/NOUN:Sing ,/PUNCT its/PRON commander/NOUN:Sing reports/NOUN:Plur ./PUNCT", []],
])("verbs of who reports at the end: %s", (text, expected) => {
  const known = words(text).map((word) => ({ ...word, lemma: word.form.replace(/s$/, "") }));
  expect(reportingNouns(known, new Set(["report"]))).toEqual(expected);
});

test.each([
  ["rebels/NOUN:Plur hold/NOUN:Sing the/DET town/NOUN:Sing ./PUNCT", [1]],
  ["Houthis/PROPN hold/NOUN:Sing Yarim/PROPN ./PUNCT", [1]],
  ["the/DET rebel/NOUN:Sing hold/NOUN:Sing the/DET town/NOUN:Sing ./PUNCT", []],
  ["rebels/NOUN:Plur hold/NOUN:Sing on/ADP power/NOUN:Sing ./PUNCT", []],
  ["rebels/NOUN:Plur hold/NOUN:Sing the/DET town/NOUN:Sing", []],
  ["rebels/NOUN:Plur hold/NOUN:Sing the/DET town/NOUN:Sing broke/VERB:Fin:Past ./PUNCT", []],
])("the verb of a sentence without any: %s", (text, expected) => {
  expect(lostVerbs(words(text))).toEqual(expected);
});
