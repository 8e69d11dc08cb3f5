import { readdirSync, readFileSync } from "node:fs";
import type { Actor, Language, Mention, Span, Where, Word } from "@recoupe/model";
import { listOf, type PackFiles, readTable } from "../pack/table.ts";
import { parseConllu } from "../parse/conllu.ts";
import { actorDirectory, type TaggedActor } from "./actor-directory.ts";
import { type Discourse, enterSentence } from "./discourse.ts";
import { type ClaimLexicon, type Noun, readClaimLexicon } from "./lexicon.ts";
import { nounClassOf } from "./noun-class.ts";
import { type Distance, type Nominal, readSentence, type SentenceReading } from "./reading.ts";

const root = new URL("../../../../", import.meta.url);

function filesIn(folder: string): PackFiles {
  const names = readdirSync(new URL(folder, root)).filter((name) => name.endsWith(".tsv"));
  return Object.fromEntries(names.map((name) => [name, readFileSync(new URL(folder + name, root), "utf8")]));
}

function partyNouns(language: Language): Map<string, Noun> {
  const rows = readTable(filesIn(`languages/${language}/`), "actor-nouns.tsv");
  return new Map(
    rows.map((row) => [
      row["lemma"] ?? "",
      { class: nounClassOf(row["class"] ?? ""), instrument: null, standsFor: listOf(row["standsFor"]) },
    ]),
  );
}

const parties = { fr: partyNouns("fr"), en: partyNouns("en"), ar: partyNouns("ar") };

function lexiconOf(language: Language): ClaimLexicon {
  return readClaimLexicon(filesIn(`languages/${language}/`), parties[language]);
}

/** The claim files of the shipped packs. */
export const lexicons: Readonly<Record<Language, ClaimLexicon>> = {
  fr: lexiconOf("fr"),
  en: lexiconOf("en"),
  ar: lexiconOf("ar"),
};

function parsesOf(language: Language): (readonly [string, { readonly words: readonly Word[]; language: Language }])[] {
  const source = readFileSync(new URL(`fixtures/${language}.conllu`, import.meta.url), "utf8");
  return parseConllu(source).map(({ text, words }) => [text, { words, language }]);
}

/** Hand-checked parses by the text of their sentence. */
const parses = new Map([...parsesOf("fr"), ...parsesOf("en"), ...parsesOf("ar")]);

/** Names that the fixture sentences speak of; a noun is an actor only where it stands as here. */
const actorNames: Readonly<Record<string, string>> = {
  Daech: "is",
  Hezbollah: "hezbollah",
  "armée malienne": "mali-army",
};
const sourceNames: Readonly<Record<string, string>> = { OSDH: "sohr", AFP: "afp", Reuters: "reuters" };
const placeNames = ["Kidal", "Gao", "Ménaka", "Bamako"] as const;
const timeNames: Readonly<Record<string, string>> = {
  lundi: "2024-05-06",
  jeudi: "2024-05-09",
  vendredi: "2024-05-10",
};
const numbers: Readonly<Record<string, number>> = {
  "Une dizaine": 10,
  Ten: 10,
  Deux: 2,
  deux: 2,
  Trois: 3,
  trois: 3,
  six: 6,
  douze: 12,
  vingt: 20,
};

const where = { lat: 18.4, lon: 1.4, radiusKm: 3, precision: 1, candidates: [], because: "" } as const;

type Rest = Record<string, unknown>;

function mentionsIn(text: string): Mention[] {
  const found: Mention[] = [];
  const look = (names: readonly string[], make: (name: string) => Rest): void => {
    for (const name of names) {
      for (const hit of text.matchAll(new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, "gu"))) {
        found.push({ name, span: { start: hit.index, end: hit.index + name.length }, ...make(name) } as Mention);
      }
    }
  };
  look(Object.keys(actorNames), (name) => ({ kind: "actor", actorId: actorNames[name] }));
  look(Object.keys(sourceNames), (name) => ({ kind: "source", sourceId: sourceNames[name] }));
  look(placeNames, (name) => ({ kind: "place", placeId: name.toLowerCase(), ...where }));
  look(Object.keys(timeNames), (name) => {
    const day = timeNames[name];
    return { kind: "time", start: day, end: day, precision: "day" };
  });
  look(Object.keys(numbers), (name) => {
    const best = numbers[name];
    return { kind: "quantity", low: best, best, high: best };
  });
  return found;
}

/** A stand-in for the mentions room: common nouns of parties, with a Malian nationality behind them. */
function nominalsIn(words: readonly Word[], language: Language): Nominal[] {
  return words.flatMap((word, index) => {
    const noun = word.upos === "NOUN" ? parties[language].get(word.lemma) : undefined;
    const country = words[index + 1]?.lemma === "malien" ? "ML" : null;
    return noun
      ? [
          {
            span: word,
            class: noun.class,
            standsFor: noun.standsFor,
            country,
            owned: false,
            plural: false,
            counterpart: false,
          },
        ]
      : [];
  });
}

function distancesIn(text: string): Distance[] {
  return [...text.matchAll(/(\d+) km au nord/gu)].map((hit) => ({
    start: hit.index,
    end: hit.index + hit[0].length,
    km: Number(hit[1]),
    bearing: "N" as const,
  }));
}

function shifted<S extends Span>(span: S, by: number): S {
  return { ...span, start: span.start + by, end: span.end + by };
}

/** A report of fixture sentences, as the claims room reads it. Throws for a sentence without a parse. */
export function readReport(...texts: readonly string[]): SentenceReading[] {
  const text = texts.join(" ");
  let start = 0;
  return texts.map((sentence, index) => {
    const parse = parses.get(sentence);
    if (!parse) throw new Error(`fixtures/*.conllu has no parse of "${sentence}"`);
    const from = start;
    start += sentence.length + 1;
    const span = { start: from, end: from + sentence.length, kind: "sentence" as const };
    const words = parse.words.map((word) => shifted(word, from));
    return readSentence(
      text,
      index,
      { sentence: span, words },
      mentionsIn(sentence).map((mention) => ({ ...mention, span: shifted(mention.span, from) })),
      {
        nominals: nominalsIn(words, parse.language),
        distances: distancesIn(sentence).map((distance) => shifted(distance, from)),
      },
      lexicons[parse.language],
    );
  });
}

/** One fixture sentence. */
export function read(text: string): SentenceReading {
  return readReport(text)[0] as SentenceReading;
}

/** Index of the first word of a form. Throws where there is none. */
export function at(reading: SentenceReading, form: string): number {
  const index = reading.words.findIndex((word) => word.form === form);
  if (index < 0) throw new Error(`no word "${form}" in "${textOf(reading, reading.sentence)}"`);
  return index;
}

/** The form of a word; "-" for none (-1). */
export function formAt(reading: SentenceReading, index: number): string {
  return reading.words[index]?.form ?? "-";
}

/** The text of a span. */
export function textOf(reading: SentenceReading, span: Span | null | undefined): string | null {
  return span ? reading.text.slice(span.start, span.end) : null;
}

function actor(id: string, kind: Actor["kind"], country: string | null, ...tags: readonly string[]): TaggedActor {
  return { id, kind, country, names: { fr: [], en: [], ar: [] }, roles: [], tags };
}

const actors = [
  actor("is", "armed-group", null, "jihadist"),
  actor("hezbollah", "militia", "LB", "shia"),
  actor("mali-army", "army", "ML", "state"),
  actor("mali-state", "state", "ML", "state"),
];

/** The actors the fixture sentences know. */
export const directory = actorDirectory(new Map(actors.map((one) => [one.id, one])));

/** What a report has spoken of after its sentences. */
export function discourseOf(
  readings: readonly SentenceReading[],
  facts: { readonly country?: string; readonly ownSide?: string } = {},
): Discourse {
  const discourse: Discourse = {
    text: readings[0]?.text ?? "",
    entities: [],
    places: [],
    actors: directory,
    country: facts.country ?? null,
    ownSide: facts.ownSide ?? null,
  };
  for (const reading of readings) enterSentence(reading, discourse);
  return discourse;
}

/** A place in one line: relation, name, and distance where one is told. */
export function whereText(place: Where | null): string | null {
  if (!place) return null;
  const away = place.distanceKm === null ? "" : ` ${place.distanceKm} km ${place.bearing}`;
  return `${place.relation} ${place.name}${place.placeId ? "" : "?"}${away}`;
}
