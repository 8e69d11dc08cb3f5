import type { Upos } from "@recoupe/model";
import { expect, test } from "vitest";
import { findAsides, noAsideWords, type Seen } from "./asides.ts";
import { isHyphenParticiple } from "./hyphen-compounds.ts";
import { findInsertedTail, findTail } from "./tails.ts";

/** Words `form/tag` with one space between, or none where the form begins with `~`. */
function words(text: string): (Seen & { lemma: string })[] {
  let at = 0;
  return text.split(" ").map((item) => {
    const [written = "", tag = "X"] = item.split("/");
    const form = written.replace("~", "");
    const start = written.startsWith("~") ? at - 1 : at;
    at = start + form.length + 1;
    const upos = (tag.split(":")[0] ?? "X") as Upos;
    return { form, tag, upos, start, end: start + form.length, lemma: form === "said" ? "say" : form };
  });
}

const asides: readonly (readonly [text: string, expected: string])[] = [
  ["army/NOUN a/AUX:Fin ,/PUNCT mardi/NOUN ,/PUNCT repris/VERB:Part:Past Gao/PROPN", ", mardi , > repris obl"],
  ["Army/PROPN (/PUNCT AA/PROPN )/PUNCT took/VERB:Fin:Past it/PRON", "( AA ) > Army appos"],
  [
    "army/NOUN ,/PUNCT backed/VERB:Part:Past by/ADP jets/NOUN ,/PUNCT entered/VERB:Fin:Past it/PRON",
    ", backed by jets , > army acl",
  ],
  ["HTS/PROPN ,/PUNCT a/DET group/NOUN ,/PUNCT has/AUX:Fin:Pres left/VERB:Part:Past", ", a group , > HTS appos"],
  [
    "rebels/NOUN ,/PUNCT who/PRON:Rel fled/VERB:Fin:Past ,/PUNCT returned/VERB:Fin:Past there/ADV",
    ", who fled , > rebels acl:relcl",
  ],
  [
    "combats/NOUN ,/PUNCT assure/VERB:Fin -t-elle/PRON ,/PUNCT se/PRON poursuivent/VERB:Fin",
    ", assure -t-elle , > poursuivent parataxis",
  ],
  [
    "habitants/NOUN ,/PUNCT dont/PRON:Rel 60/NUM enfants/NOUN ,/PUNCT ont/AUX:Fin fui/VERB",
    ", dont 60 enfants , > habitants dep",
  ],
  ["rebels/NOUN ,/PUNCT soldiers/NOUN ,/PUNCT and/CCONJ police/NOUN fled/VERB:Fin:Past", ""],
  ["Goma/PROPN :/PUNCT l'/DET armée/NOUN a/AUX:Fin fui/VERB:Part:Past", "Goma : > fui parataxis"],
  ["Bilan/NOUN :/PUNCT douze/NUM morts/NOUN", ""],
  ["Il/PRON dit/VERB:Fin :/PUNCT la/DET ville/NOUN brûle/VERB:Fin", ""],
  ["Iran/PROPN ~-/PUNCT ~backed/ADJ rebels/NOUN fled/VERB:Fin:Past", "Iran - > backed dep"],
  ["towns/NOUN (/PUNCT they/PRON fled/VERB:Fin:Past )/PUNCT fell/VERB:Fin:Past", ""],
];

test.each(asides)("asides of %s", (text, expected) => {
  const seen = words(text);
  const found = findAsides(seen, [], true).map(({ first, last, host, relation }) => {
    const inside = seen.slice(first, last + 1).map(({ form }) => form);
    return `${inside.join(" ")} > ${seen[host]?.form} ${relation}`;
  });
  expect(found.join("; ")).toBe(expected);
});

test("a source between Arabic commas goes to the verb before it", () => {
  const seen = words("يعتزم/VERB:Imp:Act الجيش/NOUN ،/PUNCT وفق/ADP خبراء/NOUN ،/PUNCT نشر/NOUN");
  expect(findAsides(seen, [], false, { ...noAsideWords, openers: new Set(["وفق"]) })).toEqual([
    { first: 2, last: 5, marks: 1, host: 0, relation: "obl", verb: -1 },
  ]);
  expect(findAsides(seen, [], false)).toEqual([]);
});

test.each([
  [
    "سيطرت/VERB الحركة/NOUN ،/PUNCT التي/PRON تدعمها/VERB الدولة/NOUN ،/PUNCT على/ADP المدينة/NOUN",
    { first: 2, last: 6, host: 1, relation: "acl:relcl" },
  ],
  [
    "أعلن/VERB القائد/NOUN ،/PUNCT العقيد/NOUN سمير/PROPN ،/PUNCT أن/SCONJ الجيش/NOUN",
    { first: 2, last: 5, host: 1, relation: "appos" },
  ],
])("between Arabic commas: %s", (text, expected) => {
  const known = { ...noAsideWords, commaRelatives: new Set(["التي"]) };
  expect(findAsides(words(text), [], false, known)).toMatchObject([expected]);
  expect(findAsides(words(text), [], false)).toEqual([]);
});

test("names in a list between Arabic commas are no asides", () => {
  const known = { ...noAsideWords, commaRelatives: new Set(["التي"]) };
  const seen = words("قصفت/VERB حلب/PROPN ،/PUNCT إدلب/PROPN ،/PUNCT وحماة/PROPN");
  expect(findAsides(seen, [], false, known)).toEqual([]);
});

test("a time between Arabic commas goes to the verb before it", () => {
  const seen = words("أعلن/VERB:Perf:Act الجيش/NOUN ،/PUNCT اليوم/NOUN الأحد/PROPN ،/PUNCT سيطرته/NOUN");
  const [first, last] = [seen[3], seen[4]];
  const unit = { start: first?.start ?? 0, end: last?.end ?? 0, time: true };
  expect(findAsides(seen, [unit], false)).toEqual([
    { first: 2, last: 5, marks: 1, host: 0, relation: "obl", verb: -1 },
  ]);
  expect(findAsides(seen, [], false)).toEqual([]);
});

test("a time between subject and verb is an aside of the verb", () => {
  const seen = words("RSF/PROPN on/ADP Saturday/PROPN captured/VERB:Fin:Past Bara/PROPN");
  const unit = { start: seen[1]?.start ?? 0, end: seen[2]?.end ?? 0, time: true };
  expect(findAsides(seen, [unit], true)).toMatchObject([{ first: 1, last: 2, host: 3, relation: "obl" }]);
});

test("a participle after a noun between commas is the clause's verb where there is no other", () => {
  const seen = words("army/NOUN ,/PUNCT in/ADP support/NOUN ,/PUNCT repelled/VERB:Part:Past attacks/NOUN");
  expect(findAsides(seen, [], true)).toMatchObject([{ first: 1, last: 4, verb: 5 }]);
  expect(findAsides(seen, [], false)).toEqual([]);
});

test("a participle behind a hyphen", () => {
  const seen = words("Iran/PROPN ~-/PUNCT ~backed/VERB:Part:Past re/X -/PUNCT held/VERB:Part:Past");
  expect(seen.map((_, at) => isHyphenParticiple(seen, at))).toEqual([false, false, true, false, false, false]);
});

const tailWords = { verbs: new Set(["say"]), openers: new Set(["according"]) };
const tails: readonly (readonly [text: string, kind: string | null])[] = [
  ["It/PRON fell/VERB:Fin:Past ,/PUNCT the/DET army/NOUN said/VERB:Fin:Past ./PUNCT", "report"],
  ["It/PRON fell/VERB:Fin:Past ,/PUNCT said/VERB:Fin:Past residents/NOUN ./PUNCT", "report"],
  ["It/PRON fell/VERB:Fin:Past ,/PUNCT according/VERB:Ger to/ADP police/NOUN ./PUNCT", "source"],
  ["Yesterday/NOUN ,/PUNCT the/DET army/NOUN said/VERB:Fin:Past it/PRON fell/VERB:Fin:Past", null],
  ["It/PRON fell/VERB:Fin:Past ,/PUNCT the/DET army/NOUN said/VERB:Fin:Past it/PRON held/VERB:Fin:Past", null],
  ["It/PRON fell/VERB:Fin:Past ,/PUNCT and/CCONJ police/NOUN said/VERB:Fin:Past so/ADV", null],
  ["It/PRON fell/VERB:Fin:Past in/ADP May/PROPN ./PUNCT", null],
];

test.each(tails)("tail of %s", (text, kind) => {
  expect(findTail(words(text), tailWords)?.kind ?? null).toBe(kind);
});

test.each([
  ["ville/NOUN est/AUX:Fin prise/VERB:Part:Past ,/PUNCT indique/VERB:Fin une/DET source/NOUN ./PUNCT", 3],
  ["ville/NOUN tient/VERB:Fin ,/PUNCT ont/AUX:Fin indique/VERB:Part:Past des/DET témoins/NOUN ./PUNCT", 2],
  ["armée/NOUN ,/PUNCT qui/PRON:Rel tient/VERB:Fin Gao/PROPN ,/PUNCT indique/VERB:Fin un/DET repli/NOUN ./PUNCT", -1],
  ["ville/NOUN tient/VERB:Fin ,/PUNCT indique/VERB:Fin que/SCONJ Gao/PROPN tient/VERB:Fin ./PUNCT", -1],
  ["ville/NOUN tient/VERB:Fin ,/PUNCT mange/VERB:Fin un/DET témoin/NOUN ./PUNCT", -1],
  ["ville/NOUN tient/VERB:Fin ,/PUNCT a/AUX:Fin -t-elle/PRON indique/VERB:Part:Past ./PUNCT", 2],
  [
    "ville/NOUN tient/VERB:Fin ,/PUNCT indique/VERB:Fin une/DET source/NOUN ,/PUNCT disant/VERB:Part:Pres que/SCONJ Gao/PROPN brûle/VERB:Fin",
    2,
  ],
  [
    "ville/NOUN tient/VERB:Fin ,/PUNCT indique/VERB:Fin une/DET source/NOUN ,/PUNCT qui/PRON a/AUX:Fin fui/VERB:Part:Past",
    2,
  ],
])("a tail that begins with its verb: %s", (text, comma) => {
  expect(findInsertedTail(words(text), { verbs: new Set(["indique"]), relatives: new Set(["qui"]) })?.comma ?? -1).toBe(
    comma,
  );
});

const french = {
  ...noAsideWords,
  telling: new Set(["assurer"]),
  relatives: new Set(["qui", "que"]),
  clitics: new Set(["s'", "n'"]),
};

test("a verb of saying with its subject behind it, between subject and verb, is an aside", () => {
  const seen = words(
    "rebelles/NOUN ,/PUNCT assure/VERB:Fin le/DET gouverneur/NOUN ,/PUNCT ont/AUX:Fin fui/VERB:Part:Past Kidal/PROPN",
  ).map((word) => ({ ...word, lemma: word.form === "assure" ? "assurer" : word.form }));
  expect(findAsides(seen, [], false, french)).toMatchObject([{ first: 1, last: 5, host: 7, relation: "parataxis" }]);
  expect(findAsides(seen, [], false)).toEqual([]);
});

test("a relative clause between commas is an aside where the pack knows its pronoun, past the clitic of the verb", () => {
  const seen = words(
    "M23/PROPN ,/PUNCT que/PRON soutient/VERB:Fin Kigali/PROPN ,/PUNCT s'/PRON est/AUX:Fin emparé/VERB:Part:Past",
  );
  expect(findAsides(seen, [], false, french)).toMatchObject([{ first: 1, last: 5, host: 0, relation: "acl:relcl" }]);
});

test.each([
  [
    "À/ADP Gao/PROPN ,/PUNCT que/SCONJ l'/DET armée/NOUN tient/VERB:Fin ,/PUNCT un/DET obus/NOUN tombe/VERB:Fin",
    [{ first: 3, last: 7, marks: 0, host: 1, relation: "acl:relcl" }],
  ],
  ["L'/DET armée/NOUN dit/VERB:Fin ,/PUNCT que/SCONJ Gao/PROPN brûle/VERB:Fin ,/PUNCT et/CCONJ fuit/VERB:Fin", []],
  ["À/ADP Gao/PROPN ,/PUNCT que/SCONJ l'/DET armée/NOUN tient/VERB:Fin ,/PUNCT pas/ADV un/DET obus/NOUN", []],
])("a relative clause behind the place that opens the sentence: %s", (text, expected) => {
  const relatives = new Set(["que"]);
  expect(findAsides(words(text), [], false, { ...noAsideWords, relatives })).toMatchObject(expected);
});
