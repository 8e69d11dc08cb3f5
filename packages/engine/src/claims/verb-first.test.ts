import type { Word } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { mendVerbFirst, readVerbFirst } from "./verb-first.ts";

const order = readVerbFirst(
  new Map([
    ["verb-first", new Set(["ال"])],
    ["nominative-ending", new Set(["ون"])],
    ["accusative-ending", new Set(["ين"])],
    ["passive-mark", new Set(["ُ"])],
  ]),
);

/** Words from `form/lemma/UPOS/features/head/relation`, their spans those of the forms in `text`. */
function sentence(text: string, rows: readonly string[]): Word[] {
  let from = 0;
  return rows.map((row) => {
    const [form = "", lemma = "", upos = "", features = "", head = "", relation = ""] = row.split("/");
    const start = text.indexOf(form[0] ?? "", from);
    from = start + form.length;
    return { start, end: from, form, lemma, upos: upos as Word["upos"], features, head: Number(head), relation };
  });
}

const known = {
  carries: (lemma: string): boolean => lemma === "شن",
  isVerb: (lemma: string): boolean => lemma === "رفع",
  isNoun: (lemma: string): boolean => lemma === "تحرير",
  isAgent: (): boolean => false,
  isPerson: (): boolean => true,
  isPlace: (): boolean => false,
  takesPlace: (lemma: string): boolean => ["خسر", "اقتحم"].includes(lemma),
  takesObject: (lemma: string): boolean => lemma === "اعتقل",
  takesParty: (lemma: string): boolean => lemma === "اعتقل",
  isUnceasing: (lemma: string): boolean => lemma === "زال",
  deniesPast: (lemma: string): boolean => lemma === "لم",
  isBearing: (lemma: string): boolean => lemma === "شمال",
  hits: (lemma: string): boolean => lemma === "استهدف",
  isEvent: (lemma: string): boolean => lemma === "غارة",
  cites: (preposition: string): boolean => preposition === "وفق",
  controls: (lemma: string): boolean => lemma === "تمكن",
  quantifies: (lemma: string): boolean => lemma === "عشرة",
};
const past = "Aspect=Perf|Gender=Masc|Number=Sing|Voice=Act";

describe("mendVerbFirst", () => {
  test.each([
    [
      "a definite noun has no genitive",
      "كسر الجيش الحصار",
      [`كسر/كسر/VERB/${past}/-1/root`, "الجيش/جيش/NOUN//0/nsubj", "الحصار/حصار/NOUN//1/nmod"],
      ["-1 root", "0 nsubj", "0 obj"],
    ],
    [
      "a genitive of an indefinite noun stays",
      "دخل جنود النظام",
      [`دخل/دخل/VERB/${past}/-1/root`, "جنود/جندي/NOUN//0/nsubj", "النظام/نظام/NOUN//1/nmod"],
      ["-1 root", "0 nsubj", "1 nmod"],
    ],
    [
      "behind an event what hit tells of it",
      "وقعت غارة استهدفت سيارة",
      [
        `وقعت/وقع/VERB/${past}/-1/root`,
        "غارة/غارة/NOUN//0/nsubj",
        `استهدفت/استهدف/VERB/${past}/0/ccomp`,
        "سيارة/سيارة/NOUN//2/nsubj",
      ],
      ["-1 root", "0 nsubj", "1 acl", "2 obj"],
    ],
    [
      "a verb behind and is a second act",
      "كسر الجيش الحصار واقتحم",
      [
        `كسر/كسر/VERB/${past}/-1/root`,
        "الجيش/جيش/NOUN//0/nsubj",
        "الحصار/حصار/NOUN//0/obj",
        "و/و/CCONJ//4/cc",
        `اقتحم/اقتحم/VERB/${past}/0/parataxis`,
      ],
      ["-1 root", "0 nsubj", "0 obj", "4 cc", "0 conj"],
    ],
    [
      "who is cited behind a comma speaks for the clause",
      "كسر الجيش الحصار ، وفق مصدر",
      [
        `كسر/كسر/VERB/${past}/-1/root`,
        "الجيش/جيش/NOUN//0/nsubj",
        "الحصار/حصار/NOUN//0/obj",
        "،/،/PUNCT//5/punct",
        "وفق/وفق/ADP//5/case",
        "مصدر/مصدر/NOUN//2/nmod",
      ],
      ["-1 root", "0 nsubj", "0 obj", "5 punct", "5 case", "0 obl"],
    ],
    [
      "what is managed is the verb's",
      "تمكنت الفرقة من تحرير المعبر",
      [
        `تمكنت/تمكن/VERB/${past}/-1/root`,
        "الفرقة/فرقة/NOUN//0/nsubj",
        "من/من/ADP//3/case",
        "تحرير/تحرير/NOUN//1/nmod",
        "المعبر/معبر/NOUN//3/nmod",
      ],
      ["-1 root", "0 nsubj", "3 case", "0 obl", "3 nmod"],
    ],
    [
      "those who are counted hang on the number",
      "فر العشرات من الجنود",
      [`فر/فر/VERB/${past}/-1/root`, "العشرات/عشرة/NOUN//0/nsubj", "من/من/ADP//3/case", "الجنود/جندي/NOUN//0/obl"],
      ["-1 root", "0 nsubj", "3 case", "1 nmod"],
    ],
    [
      "a number behind a noun without article counts its genitive",
      "وثق المرصد مقتل ٩ رجال",
      [
        `وثق/وثق/VERB/${past}/-1/root`,
        "المرصد/مرصد/NOUN//0/nsubj",
        "مقتل/مقتل/NOUN//0/obj",
        "٩/٩/NUM//4/nummod",
        "رجال/رجل/NOUN//0/obl",
      ],
      ["-1 root", "0 nsubj", "0 obj", "4 nummod", "2 nmod"],
    ],
    [
      "behind a plural verb stands the object",
      "غادروا معسكر",
      ["غادروا/غادر/VERB/Aspect=Perf|Number=Plur|Voice=Act/-1/root", "معسكر/معسكر/NOUN//0/nsubj"],
      ["-1 root", "0 obj"],
    ],
    [
      "a bare noun behind a definite one with a preposition is the subject the verb lacks",
      "سقط في المعارك قتلى",
      [`سقط/سقط/VERB/${past}/-1/root`, "في/في/ADP//2/case", "المعارك/معركة/NOUN//0/obl", "قتلى/قتيل/NOUN//2/nmod"],
      ["-1 root", "2 case", "0 obl", "0 nsubj"],
    ],
    [
      "what a verb for still has behind it is its subject",
      "زال الحي",
      [`زال/زال/VERB/${past}/-1/root`, "الحي/حي/NOUN//0/obj"],
      ["-1 root", "0 nsubj"],
    ],
    [
      "behind a verb for still and its subject stands a verb of the present",
      "زال الجنود يرفع",
      [`زال/زال/VERB/${past}/-1/root`, "الجنود/جندي/NOUN//0/nsubj", "يرفع/يرفع/NOUN//0/obj"],
      ["-1 root", "0 nsubj", "0 xcomp"],
    ],
    [
      "a person without article is no adjective of a noun with one",
      "أردى الجنود مهاجما",
      [`أردى/أردى/VERB/${past}/-1/root`, "الجنود/جندي/NOUN//0/nsubj", "مهاجما/مهاجم/ADJ//1/amod"],
      ["-1 root", "0 nsubj", "0 obj"],
    ],
    [
      "a nominative is the subject",
      "أضرم محتجون النار",
      [`أضرم/أضرم/VERB/${past}/-1/root`, "محتجون/محتج/NOUN//0/obj", "النار/نار/NOUN//0/obl"],
      ["-1 root", "0 nsubj", "0 obj"],
    ],
    [
      "a noun behind the subject is the object, the verb no passive",
      "قتل الجيش مسلحين",
      [`قتل/قتل/VERB/${past}/-1/root`, "الجيش/جيش/NOUN//0/nsubj:pass", "مسلحين/مسلح/NOUN//0/obl"],
      ["-1 root", "0 nsubj", "0 obj"],
    ],
    [
      "a number and its noun behind the verb are its subject",
      "لقي تسعة جنود مصرعهم",
      [
        `لقي/لقي/VERB/${past}/-1/root`,
        "تسعة/تسعة/NUM//3/nummod",
        "جنود/جندي/NOUN//1/nmod",
        "مصرع/مصرع/NOUN//0/obj",
        "هم/هو/PRON//3/nmod",
      ],
      ["-1 root", "2 nummod", "0 nsubj", "0 obj", "3 nmod"],
    ],
    [
      "a noun with a pronoun behind an event is a relative verb",
      "هجوم شنه التنظيم",
      ["هجوم/هجوم/NOUN//-1/root", "شن/شن/NOUN//0/nmod", "ه/هو/PRON//1/nmod", "التنظيم/تنظيم/NOUN//0/appos"],
      ["-1 root", "0 acl:relcl", "1 obj", "1 nsubj"],
    ],
    [
      "a noun that opens the sentence before a force is the verb",
      "رفع المقاتلون علم",
      ["رفع/رفع/NOUN//-1/root", "المقاتلون/مقاتل/NOUN//0/nmod", "علم/علم/NOUN//0/obl"],
      ["-1 root", "0 nsubj", "0 obj"],
    ],
    [
      "a noun that opens the sentence before a thing stays one",
      "رفع الحصار",
      ["رفع/رفع/NOUN//-1/root", "الحصار/حصار/NOUN//0/nmod"],
      ["-1 root", "0 nmod"],
    ],
    [
      "behind an object pronoun stands the subject",
      "دخلها الجنود",
      [`دخل/دخل/VERB/${past}/-1/root`, "ها/هو/PRON//0/obj", "الجنود/جندي/NOUN//0/obj"],
      ["-1 root", "0 obj", "0 nsubj"],
    ],
    [
      "right behind an indefinite noun stands its genitive",
      "اندلعت أعمال شغب",
      [`اندلعت/اندلع/VERB/${past}/-1/root`, "أعمال/عمل/NOUN//0/nsubj", "شغب/شغب/NOUN//0/obj"],
      ["-1 root", "0 nsubj", "1 nmod"],
    ],
  ])("%s", (_, text, rows, expected) => {
    if (!order) throw new Error("no order");
    const mended = mendVerbFirst(sentence(text, rows), order, {
      text,
      nameAt: () => -1,
      isTime: () => false,
      ...known,
    });
    expect(mended.map(({ head, relation }) => `${head} ${relation}`)).toEqual(expected);
  });

  test.each([
    [
      "the noun, where its verb has no object",
      "أعلنت القوات سيطرتها على",
      [
        `أعلنت/أعلن/VERB/${past}/-1/root`,
        "القوات/قوة/NOUN//0/nsubj",
        `سيطرت/سيطر/VERB/${past}/0/conj`,
        "ها/هو/PRON//2/obj",
        "على/على/ADP//2/case",
      ],
      ["-1 root", "0 nsubj", "0 obj", "2 nmod", "2 case"],
    ],
    [
      "the negation of still is no subject",
      "ما زال يقاتل",
      ["ما/ما/PRON//1/nsubj", `زال/زال/VERB/${past}/-1/root`, `يقاتل/قاتل/VERB/${past}/1/xcomp`],
      ["1 advmod", "-1 root", "1 xcomp"],
    ],
    [
      "a point of the compass governs nothing",
      "فروا شمالا عبر النهر",
      [`فروا/فر/VERB/${past}/-1/root`, "شمالا/شمال/NOUN//0/obj", "عبر/عبر/ADP//3/case", "النهر/نهر/NOUN//1/nmod"],
      ["-1 root", "0 advmod", "3 case", "0 obl"],
    ],
    [
      "a bare noun before the verb is its subject",
      "الجنود قضوا",
      ["الجنود/جندي/NOUN//1/obl", `قضوا/قضى/VERB/${past}/-1/root`],
      ["1 nsubj", "-1 root"],
    ],
    [
      "a place that is lost is no subject",
      "خسرت العاصمة",
      [`خسرت/خسر/VERB/${past}/-1/root`, "العاصمة/عاصمة/NOUN//0/nsubj"],
      ["-1 root", "0 obj"],
    ],
    [
      "a place behind somebody without an article is the object",
      "اقتحمت عصابات العاصمة",
      [`اقتحمت/اقتحم/VERB/${past}/-1/root`, "عصابات/عصابة/NOUN//0/nsubj", "العاصمة/عاصمة/NOUN//1/nmod"],
      ["-1 root", "0 nsubj", "0 obj"],
    ],
    [
      "who acts in the first clause acts in the second",
      "دخل جيش واعتقل شخصا",
      [
        `دخل/دخل/VERB/${past}/-1/root`,
        "جيش/جيش/NOUN//0/nsubj",
        `اعتقل/اعتقل/VERB/${past}/0/conj`,
        "شخصا/شخص/NOUN//2/nsubj",
      ],
      ["-1 root", "0 nsubj", "0 conj", "2 obj"],
    ],
  ])("%s", (_, text, rows, expected) => {
    if (!order) throw new Error("no order");
    const words = sentence(text, rows);
    const lemmaAt = (index: number): string => words[index]?.lemma ?? "";
    const mended = mendVerbFirst(words, order, {
      text,
      ...known,
      nameAt: () => -1,
      isTime: () => false,
      isNoun: (lemma) => lemma === "سيطرة",
      isAgent: (index) => ["عصابة", "جيش"].includes(lemmaAt(index)),
      isPlace: (index) => lemmaAt(index) === "عاصمة",
    });
    expect(mended.map(({ head, relation }) => `${head} ${relation}`)).toEqual(expected);
  });

  test("the vowel of the passive", () => {
    if (!order) throw new Error("no order");
    const text = "قُتل جندي";
    const words = [
      {
        start: 0,
        end: 4,
        form: "قتل",
        lemma: "قتل",
        upos: "VERB" as const,
        features: past,
        head: -1,
        relation: "root",
      },
      { start: 5, end: 9, form: "جندي", lemma: "جندي", upos: "NOUN" as const, features: "", head: 0, relation: "nmod" },
    ];
    const [verb, noun] = mendVerbFirst(words, order, { text, nameAt: () => -1, isTime: () => false, ...known });
    expect(verb?.features).toBe("Aspect=Perf|Gender=Masc|Number=Sing|Voice=Pass|Tense=Past");
    expect(noun?.relation).toBe("nsubj:pass");
  });

  test("other languages have no such order", () => {
    expect(readVerbFirst(new Map())).toBeNull();
  });
});
