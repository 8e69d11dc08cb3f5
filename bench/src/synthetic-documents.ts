import type { Claim, Language } from "@recoupe/model";
import type { ReportFacts } from "@recoupe/reconcile";
import { createRandom } from "./synthetic-claims.ts";

/** A document with the number of the story it tells; copies and translations share it, and the first of them began it. */
export interface SyntheticDocument extends ReportFacts {
  readonly story: number;
}

const outlets = 300;
const sentences = 6;
const wordsPerSentence = 14;
const vocabularySize = 20_000;
const documentsPerDay = 600;
/** Of documents: copies of a story of the last days, lightly edited; translations of one. */
const copyShare = 0.3;
const translationShare = 0.05;
const recentStories = 1_500;
const firstDay = Date.UTC(2015, 0, 1);
const dayLength = 86_400_000;
const otherLanguages: readonly Language[] = ["en", "ar"];
const boilerplate = "Abonnez vous à notre lettre pour recevoir chaque matin toutes les nouvelles de la région";

interface Story {
  readonly number: number;
  readonly lines: readonly string[];
  readonly figures: readonly [number, number];
  readonly place: number;
  readonly day: number;
}

/** Repeatable documents: own stories, copies edited here and there, translations, and one sentence that a third of all carry. */
export function syntheticDocuments(count: number, seed = 1): readonly SyntheticDocument[] {
  const random = createRandom(seed);
  const vocabulary = Array.from({ length: vocabularySize }, () => wordOf(random));
  const line = () => Array.from({ length: wordsPerSentence }, () => pick(vocabulary, random() ** 3)).join(" ");
  const recent: Story[] = [];
  const documents: SyntheticDocument[] = [];
  for (let at = 0; at < count; at++) {
    const day = Math.floor(at / documentsPerDay);
    const kind = random();
    const told = kind < copyShare + translationShare && recent.length > 0 ? pick(recent, random()) : null;
    if (told !== null && kind < copyShare) {
      const lines = told.lines.map((own) => (random() < 0.2 ? own.replace(/ \S+/, "") : own));
      documents.push(written(at, told, "fr", random() < 0.3 ? lines.slice(0, -1) : lines, day, random));
      continue;
    }
    const lines = Array.from({ length: sentences }, line);
    if (told !== null && day - told.day <= 1) {
      documents.push(written(at, told, pick(otherLanguages, random()), lines, day, random));
      continue;
    }
    const figures = [10 + Math.floor(random() * 400), 10 + Math.floor(random() * 90)] as const;
    const story: Story = { number: at, lines, figures, place: Math.floor(random() * 4000), day };
    if (recent.length < recentStories) recent.push(story);
    else recent[at % recentStories] = story;
    documents.push(written(at, story, "fr", lines, day, random));
  }
  return documents;
}

function written(
  at: number,
  story: Story,
  language: Language,
  lines: readonly string[],
  day: number,
  random: () => number,
): SyntheticDocument {
  const toll = `${story.figures[0]} ${story.figures[1]}`;
  const footer = random() < 1 / 3 ? [boilerplate] : [];
  const second = String(at % documentsPerDay).padStart(3, "0");
  return {
    id: `d${at}-${story.place}`,
    source: `Outlet ${Math.floor(random() * outlets)}`,
    published: `${new Date(firstDay + day * dayLength).toISOString().slice(0, 10)}T10:00:00.${second}Z`,
    language,
    title: null,
    text: `${[...lines, `${toll} ${lines[0]?.slice(0, 40)}`, ...footer].join(". ")}.`,
    story: story.number,
  };
}

const span = { start: 0, end: 10 };
const nowhere = {
  relation: "at",
  lat: 34,
  lon: 40,
  radiusKm: 2,
  precision: 1,
  distanceKm: null,
  bearing: null,
} as const;

/** What is coded of a synthetic document: a capture at its story's place, which its id tells. */
export function claimsOfSynthetic(documentId: string): readonly Claim[] {
  const place = documentId.split("-")[1] ?? "";
  const actor = (name: string) => ({ name, actorId: name, span, via: "name" as const });
  return [
    {
      id: `${documentId}.0`,
      documentId,
      type: "capture",
      status: "occurred",
      certainty: "asserted",
      polarity: "affirmed",
      agents: [actor("army")],
      targets: [actor("rebels")],
      place: { ...nowhere, name: place, placeId: `p:${place}`, span },
      origin: null,
      time: null,
      attribution: [],
      casualties: null,
      instrument: null,
      evidence: span,
      trigger: span,
      rule: "synthetic",
      confidence: 0.9,
    },
  ];
}

function wordOf(random: () => number): string {
  const length = 3 + Math.floor(random() * 8);
  return Array.from({ length }, () => String.fromCharCode(97 + Math.floor(random() * 26))).join("");
}

function pick<Item>(items: readonly Item[], share: number): Item {
  return items[Math.min(items.length - 1, Math.floor(share * items.length))] as Item;
}
