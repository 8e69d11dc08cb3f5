import { expect, test } from "vitest";
import { type UnsureWord, verbsBeforeDoers } from "./verb-before-doer.ts";

const signs = { openers: new Set(["حيث", "قد"]), doerEndings: ["ون"], topicOpeners: new Set(["إن"]), articles: ["ال"] };
const verbs = new Set(["قصف", "فجر", "شن", "تبادل", "قتل", "كسر"]);
const past = { upos: "VERB", category: "v", features: "Aspect=Perf", cut: 0, ending: "" } as const;

/** Words `form/tag`; `+form/tag` is written together with the word before. */
function words(text: string): UnsureWord[] {
  let at = 0;
  return text.split(" ").map((item) => {
    const [form = "", tag = "X"] = item.replace("+", "").split("/");
    const start = item.startsWith("+") ? at : at + 1;
    at = start + form.length;
    return { form, tag, start, end: at, entry: { readings: verbs.has(form) ? [past] : [] } };
  });
}

test.each([
  ["an opener", "حيث/ADP قتل/NOUN طفل/NOUN", [1]],
  ["a plural that can only be a subject", "قصف/NOUN الحوثيون/PROPN مأرب/PROPN", [0]],
  ["behind a preposition it is a noun", "في/ADP قصف/NOUN الحوثيون/PROPN", []],
  ["a relative with its object", "هجوم/NOUN شن/NOUN +ه/PRON مسلحون/NOUN", [1]],
  ["behind a definite noun no relative", "الهجوم/NOUN قتل/NOUN +ه/PRON جنود/NOUN", []],
  ["subject and object", "و/PART تبادل/NOUN جنود/NOUN +ها/PRON النار/NOUN", [1]],
  ["an article, and an object", "،/PUNCT كسر/NOUN الجيش/NOUN الحصار/NOUN", [1]],
  ["with a genitive alone a noun", "،/PUNCT كسر/NOUN الحصار/NOUN عن/ADP", []],
  ["behind a preposition with its conjunction", "بعد/ADP إن/SCONJ قتل/NOUN طفل/NOUN", [2]],
  ["behind its subject", "إن/ADP الطيران/NOUN شن/NOUN ست/NUM غارات/NOUN", [2]],
  ["a noun behind a verb and its subject", "أعلن/VERB الطيران/NOUN قصف/NOUN قرية/NOUN", []],
  ["what is no verb", "حيث/ADP القوات/NOUN", []],
])("%s", (_, text, expected) => {
  expect(verbsBeforeDoers(words(text), [], signs)).toEqual(expected);
});

test("nothing without openers", () => {
  expect(verbsBeforeDoers(words("حيث/ADP قتل/NOUN"), [], { ...signs, openers: new Set() })).toEqual([]);
});
