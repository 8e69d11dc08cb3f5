import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Analysis, analyse, analyseAll, type Engine } from "@recoupe/engine";
import { claimSchema, type Document, type Language, type Span } from "@recoupe/model";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { directories } from "./config.ts";
import { loadEngine } from "./resources.ts";

/** The whole engine on the data that ships; without the models there is nothing to run. */
const ready = existsSync(join(directories.models, "fr", "analyser.bin"));
if (!ready) console.warn(`SKIPPED: no models in ${directories.models}`);

const languages: readonly Language[] = ["fr", "en", "ar"];

function documentOf(text: string, language: Language = "fr"): Document {
  const sha256 = "0".repeat(64);
  return { id: "document", url: null, source: null, published: "2024-05-10", language, title: null, text, sha256 };
}

/** Own reports of a language, as lines of `fixtures/reports`. */
function reportsIn(language: Language): readonly string[] {
  const lines = readFileSync(join(directories.fixtures, "reports", `${language}.jsonl`), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

const reports = { fr: reportsIn("fr"), en: reportsIn("en"), ar: reportsIn("ar") };

/** Pieces of reports in any order: text that is nearly language, with spans, quotes and numbers broken off. */
function shreds(language: Language): fc.Arbitrary<string> {
  const pieces = reports[language].flatMap((text) => text.split(/(?<=[\s,«»:.])/u));
  return fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((chosen) => chosen.join(""));
}

const oddities = fc.constantFrom(
  "\0",
  "\ud800",
  "\udfff",
  "\u2028",
  "\ufeff",
  "\r",
  "\t",
  "’",
  "«",
  '"',
  "\u202e",
  "ﷺ",
  "\u0301",
  "12:30",
  "🏳️‍🌈",
);

/** Any text: any code units, report shreds, and both with oddities between. */
function texts(language: Language): fc.Arbitrary<string> {
  const any = fc.string({ unit: "binary", maxLength: 200 });
  const units = fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 120 })
    .map((codes) => String.fromCharCode(...codes));
  const odd = fc.array(fc.oneof(oddities, shreds(language)), { maxLength: 12 }).map((parts) => parts.join(""));
  return fc.oneof(any, units, shreds(language), odd);
}

function lies(span: Span, text: string): boolean {
  return Number.isInteger(span.start) && 0 <= span.start && span.start < span.end && span.end <= text.length;
}

function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What is wrong with the spans of an analysis; empty when all is well. */
function faults({ claims, mentions, sentences }: Analysis, text: string): string[] {
  const wrong: string[] = [];
  const check = (holds: boolean, what: string): void => {
    if (!holds) wrong.push(what);
  };
  for (const claim of claims) {
    const { id, type, trigger, evidence } = claim;
    check(claimSchema.safeParse(claim).success, `${type} ${id} is no claim of the schema`);
    check(lies(trigger, text), `${type}: trigger ${trigger.start}-${trigger.end}`);
    check(lies(evidence, text), `${type}: evidence ${evidence.start}-${evidence.end}`);
    check(covers(evidence, trigger), `${type}: evidence without its trigger`);
    const named = [...claim.agents, ...claim.targets, ...claim.attribution];
    for (const { name, span } of named)
      check(lies(span, text) && name !== "", `${type}: ${JSON.stringify(name)} ${span.start}-${span.end}`);
    for (const where of [claim.place, claim.origin]) check(where === null || lies(where.span, text), `${type}: place`);
    check(claim.time === null || lies(claim.time.span, text), `${type}: time`);
  }
  for (const { kind, name, span } of mentions) {
    check(lies(span, text), `${kind} mention ${name} ${span.start}-${span.end}`);
  }
  for (const { sentence, words } of sentences) {
    check(lies(sentence, text), `sentence ${sentence.start}-${sentence.end}`);
    words.forEach((word, index) => {
      check(lies(word, text) && covers(sentence, word), `word ${word.form} ${word.start}-${word.end}`);
      check(word.head < words.length && word.head !== index, `head of ${word.form}`);
    });
    check(words.length === 0 || words.filter((word) => word.head < 0).length === 1, "one root");
  }
  return wrong;
}

describe.skipIf(!ready)("analyse", () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await loadEngine();
  });

  test("reports read together say what they say alone", () => {
    const documents = languages.flatMap((language) => reports[language].map((text) => documentOf(text, language)));
    const together = analyseAll(documents, engine).map((analysis) => JSON.stringify(analysis));
    expect(together).toEqual(documents.map((document) => JSON.stringify(analyse(document, engine))));
    expect(together.some((analysis) => analysis.includes('"claims":[{'))).toBe(true);
  });

  describe.each(languages)("any text taken for %s", (language) => {
    test("gives claims, mentions and words whose spans are exact", () => {
      fc.assert(
        fc.property(texts(language), (text) => {
          expect(faults(analyse(documentOf(text, language), engine), text)).toEqual([]);
        }),
        { numRuns: 60 },
      );
    });

    test("gives the same bytes twice", () => {
      fc.assert(
        fc.property(texts(language), (text) => {
          const once = JSON.stringify(analyse(documentOf(text, language), engine));
          expect(JSON.stringify(analyse(documentOf(text, language), engine))).toBe(once);
        }),
        { numRuns: 20 },
      );
    });

    test("own reports: exact spans, ids of their own, sentences in order", () => {
      for (const text of reports[language]) {
        const analysis = analyse(documentOf(text, language), engine);
        expect(faults(analysis, text)).toEqual([]);
        const ends = analysis.sentences.map(({ sentence }) => sentence);
        expect(ends.every((sentence, index) => sentence.start >= (ends[index - 1]?.end ?? 0))).toBe(true);
        for (const { name, span } of analysis.mentions) expect(text.slice(span.start, span.end)).toBe(name);
      }
    });
  });

  test.each([
    ["nothing", ""],
    ["blanks", " \n\t\u00a0\n"],
    ["a NUL byte", "L'armée\0 a repris Kidal."],
    ["a lone surrogate", "L'armée a repris \ud800Kidal."],
    ["one letter", "a"],
    ["only marks", "«».,;:!?—…«"],
    ["three thousand quotation marks", "«".repeat(3_000)],
    ["three thousand commas", "Kidal,".repeat(3_000)],
  ])("%s is read", (_, text) => {
    expect(faults(analyse(documentOf(text), engine), text)).toEqual([]);
  });

  test.each([
    [
      "fr",
      "Les forces russes ont pris Avdiivka. Kiev affirme que ses troupes ont repoussé onze assauts.",
      "ukraine-army",
    ],
    ["en", "Russian forces took Avdiivka. Kyiv said its troops had repelled eleven assaults.", "ukraine-army"],
    ["ar", "سيطرت قوات الدعم السريع على بارا. وقال الجيش السوداني إن قواته انسحبت من المدينة.", "sudan-army"],
  ] as const)("a possessive points to who speaks, not to the last force named: %s", (language, text, expected) => {
    const { claims } = analyse(documentOf(text, language), engine);
    expect(claims.at(-1)?.agents.map(({ actorId }) => actorId)).toEqual([expected]);
  });

  test("a weapon that qualifies an act is no party", () => {
    const { claims } = analyse(documentOf("Onze civils ont péri dans un bombardement de drone sur Kutum."), engine);
    expect(claims[0]?.type).toBe("airstrike");
    expect(claims[0]?.agents).toEqual([]);
  });

  test.each(["L'armée malienne a repris Kidal-centre.", "L'armée malienne a repris Kidal Ville."])(
    "the middle of a town is the town: %s",
    (text) => {
      const { claims } = analyse(documentOf(text), engine);
      const plain = analyse(documentOf("L'armée malienne a repris Kidal."), engine).claims[0];
      expect(claims[0]?.place?.placeId).toBe(plain?.place?.placeId);
      expect(plain?.place?.placeId).toBeTruthy();
    },
  );

  test("between two towns is half way, with half their distance for radius", () => {
    const { claims } = analyse(
      documentOf("L'armée malienne est tombée dans une embuscade entre Gao et Kidal."),
      engine,
    );
    const [gao, kidal] = ["Gao", "Kidal"].map(
      (town) => analyse(documentOf(`L'armée malienne a repris ${town}.`), engine).claims[0]?.place,
    );
    const place = claims[0]?.place;
    expect(place).toMatchObject({ name: "Gao et Kidal", relation: "between", precision: 2 });
    expect(place?.lat).toBeCloseTo(((gao?.lat ?? 0) + (kidal?.lat ?? 0)) / 2, 3);
    expect(place?.radiusKm).toBeGreaterThan(100);
    expect(place?.radiusKm).toBeLessThan(200);
  });

  test("a number inside the phrase of a toll counts its victims", () => {
    const text = "أدى القصف إلى مقتل خمسة مدنيين في حلب.";
    const { claims } = analyse(documentOf(text, "ar"), engine);
    expect(claims[0]?.casualties?.killed?.best).toBe(5);
  });

  test("a fact is read from each language", () => {
    const facts = {
      fr: "L'armée malienne a repris Kidal vendredi.",
      en: "The Malian army recaptured Kidal on Friday.",
      ar: "استعاد الجيش السوري مدينة تدمر يوم الجمعة.",
    };
    for (const language of languages) {
      const { claims } = analyse(documentOf(facts[language], language), engine);
      expect(
        claims.map((claim) => claim.type),
        language,
      ).toEqual(["capture"]);
      expect(claims[0]).toMatchObject({ status: "occurred", polarity: "affirmed", time: { start: "2024-05-10" } });
    }
  });

  /** Processor time, best of three, in milliseconds; what takes next to nothing counts as ten. */
  function milliseconds(text: string): number {
    const runs = [0, 1, 2].map(() => {
      const start = process.cpuUsage();
      analyse(documentOf(text), engine);
      return process.cpuUsage(start).user / 1_000;
    });
    return Math.max(10, Math.min(...runs));
  }

  test.each([
    ["a report again and again", reports.fr[0] ?? ""],
    ["a line without an end", "L'armée malienne a repris Kidal, et "],
    ["one word", "repris"],
    ["names alone", "Kidal Gao "],
    ["openings alone", "« selon l'OSDH "],
  ])(
    "time grows with length: %s",
    (_, piece) => {
      const small = piece.repeat(Math.ceil(4_000 / piece.length));
      milliseconds(small);
      const ratio = milliseconds(small.repeat(4)) / milliseconds(small);
      expect(ratio).toBeLessThan(10);
    },
    120_000,
  );

  test("a quarter of a megabyte in one line", () => {
    const text = "L'armée malienne a repris Kidal vendredi, selon l'AFP, et ".repeat(4_500);
    expect(text.length).toBeGreaterThan(250_000);
    expect(faults(analyse(documentOf(text), engine), text)).toEqual([]);
  }, 300_000);
});
