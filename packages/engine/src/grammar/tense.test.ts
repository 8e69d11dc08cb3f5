import { expect, test } from "vitest";
import { tenseAt } from "./tense.ts";
import { treeFrom } from "./tree.fixture.ts";

const fin = (tense: string): string => `Mood=Ind|Tense=${tense}|VerbForm=Fin`;
const part = "Tense=Past|VerbForm=Part";

test.each([
  ["present", `avance VERB 0 root ${fin("Pres")}; lundi NOUN 1 obl`, "present"],
  ["imperfect", `avançait VERB 0 root ${fin("Imp")}; lundi NOUN 1 obl`, "past"],
  ["simple past", `avança VERB 0 root ${fin("Past")}; lundi NOUN 1 obl`, "past"],
  ["future", `avancera VERB 0 root ${fin("Fut")}; lundi NOUN 1 obl`, "future"],
  ["compound past", `a AUX 2 aux:tense ${fin("Pres")}; avancé VERB 0 root ${part}; lundi NOUN 2 obl`, "past"],
  ["present passive", `est AUX 2 aux:pass ${fin("Pres")}; pris VERB 0 root ${part}; lundi NOUN 2 obl`, "present"],
  ["future passive", `sera AUX 2 aux:pass ${fin("Fut")}; pris VERB 0 root ${part}; lundi NOUN 2 obl`, "future"],
  [
    "a bare infinitive lies ahead",
    `veut VERB 0 root ${fin("Pres")}; avancer VERB 1 xcomp VerbForm=Inf; lundi NOUN 2 obl`,
    "future",
  ],
  [
    "but not under a compound past",
    `a AUX 2 aux:tense ${fin("Pres")}; pu VERB 0 root ${part}; entrer VERB 2 xcomp VerbForm=Inf; lundi NOUN 3 obl`,
    "past",
  ],
  [
    "unless a preposition leads it",
    `a AUX 2 aux:tense ${fin("Pres")}; promis VERB 0 root ${part}; d' ADP 4 mark; entrer VERB 2 xcomp VerbForm=Inf; lundi NOUN 4 obl`,
    "future",
  ],
  ["a bare participle", `pris VERB 0 root ${part}; lundi NOUN 1 obl`, "past"],
  [
    "through nouns to the verb above",
    `avancera VERB 0 root ${fin("Fut")}; bataille NOUN 1 obj; lundi NOUN 2 nmod`,
    "future",
  ],
  ["no verb", "bataille NOUN 0 root; lundi NOUN 1 nmod", "past"],
])("%s", (_, text, expected) => {
  const tree = treeFrom(text);
  expect(tenseAt(tree, tree.words.length - 1)).toBe(expected);
});

test("a word that is not there is told in the past", () => {
  expect(tenseAt(treeFrom("bataille NOUN 0 root"), -1)).toBe("past");
});
