import { expect, test } from "vitest";
import { readNotation } from "../parse/notation.fixture.ts";
import { agentsOf, doersOf, isPassive, objectsOf, subjectsOf, undergoersOf } from "./clause.ts";
import { conjunctsOf, firstConjunct } from "./coordination.ts";
import { type ModalWords, verbGroup } from "./modality.ts";
import { treeOf } from "./sentence-tree.ts";
import { subtreeSpan } from "./subtree-span.ts";

const past = "{Tense=Past|VerbForm=Part}";
const taken = `La/le/DET>2:det ville/ville/NOUN>5:nsubj:pass a/avoir/AUX>5:aux:tense{Mood=Ind|Tense=Pres|VerbForm=Fin}
  été/être/AUX>5:aux:pass${past} prise/prendre/VERB>0:root${past} par/par/ADP>8:case les/le/DET>8:det rebelles/rebelle/NOUN>5:obl:agent
  et/et/CCONJ>11:cc leurs/son/DET>11:det alliés/allié/NOUN>8:conj`;
const relative = `forces/force/NOUN>0:root qui/qui/PRON>4:nsubj{PronType=Rel} ont/avoir/AUX>4:aux:tense lancé/lancer/VERB>1:acl:relcl${past}
  un/un/DET>6:det assaut/assaut/NOUN>4:obj`;
const shared = `Ils/il/PRON>2:nsubj veulent/vouloir/VERB>0:root{Mood=Ind|Tense=Pres|VerbForm=Fin} reprendre/reprendre/VERB>2:xcomp{VerbForm=Inf}
  Alep/Alep/PROPN>3:obj`;
const participle = `soldats/soldat/NOUN>0:root chassés/chasser/VERB>1:acl${past} hier/hier/ADV>2:advmod`;

test.each([
  ["passive with auxiliary", taken, 5, true],
  ["active relative", relative, 4, false],
  ["bare participle", participle, 2, true],
  ["infinitive", shared, 3, false],
])("isPassive: %s", (_, notation, verb, expected) => {
  expect(isPassive(treeOf(readNotation(notation)), verb - 1)).toBe(expected);
});

test.each([
  ["subjects", subjectsOf, relative, 4, "forces"],
  ["subjects through another verb", subjectsOf, shared, 3, "Ils"],
  ["objects", objectsOf, shared, 3, "Alep"],
  ["agents with conjuncts", agentsOf, taken, 5, "rebelles alliés"],
  ["doers of a passive", doersOf, taken, 5, "rebelles alliés"],
  ["doers of an active verb", doersOf, relative, 4, "forces"],
  ["undergoers of a passive", undergoersOf, taken, 5, "ville"],
  ["undergoers of a participle", undergoersOf, participle, 2, "soldats"],
] as const)("%s", (_, find, notation, verb, expected) => {
  const tree = treeOf(readNotation(notation));
  expect(
    find(tree, verb - 1)
      .map((word) => tree.words[word]?.form)
      .join(" "),
  ).toBe(expected);
});

test("coordination and spans", () => {
  const tree = treeOf(readNotation(taken));
  expect(conjunctsOf(tree, 7)).toEqual([7, 10]);
  expect(firstConjunct(tree, 10)).toBe(7);
  const text = tree.words.map((word) => word.form).join(" ");
  const { start, end } = subtreeSpan(tree, 7, "conj", "case");
  expect(text.slice(start, end)).toBe("les rebelles");
});

const words: ModalWords = { negative: new Set(["pas"]), governing: new Map([["vouloir", "planned"]]) };

test.each([
  ["compound past", taken, 5, { tense: "past", mood: "indicative", negated: false, modalities: [] }],
  ["governed infinitive", shared, 3, { tense: "none", negated: false, modalities: ["planned"] }],
  [
    "conditional, negated",
    "Ils/il/PRON>5:nsubj n'/ne/ADV>5:advmod auraient/avoir/AUX>5:aux:tense{Mood=Cnd|Tense=Pres|VerbForm=Fin} pas/pas/ADV>5:advmod fui/fuir/VERB>0:root{Tense=Past|VerbForm=Part}",
    5,
    { tense: "past", mood: "conditional", negated: true, modalities: [] },
  ],
] as const)("verb group: %s", (_, notation, verb, expected) => {
  expect(verbGroup(treeOf(readNotation(notation)), verb - 1, words)).toMatchObject(expected);
});
