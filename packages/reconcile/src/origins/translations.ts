import type { Claim } from "@recoupe/model";
import { dayOf } from "../days.ts";
import type { DisjointSets } from "../disjoint-sets.ts";
import { distinct } from "../grouping.ts";
import type { ReportFacts } from "./document-origin.ts";

const leastShared = 4;
const leastLikeness = 0.6;
const leastFigures = 1;
const daysApart = 2;

/** What a translation keeps: figures, and who, what, where and when as coded. */
export interface Invariants {
  readonly figures: ReadonlySet<string>;
  readonly coded: ReadonlySet<string>;
}

/** The invariants of a document and its claims. */
export function invariantsOf(text: string, claims: readonly Claim[]): Invariants {
  const coded = claims.flatMap((claim) => [
    `type:${claim.type}@${claim.place?.placeId ?? claim.origin?.placeId ?? ""}`,
    ...[...claim.agents, ...claim.targets].flatMap(({ actorId }) => (actorId === null ? [] : [`actor:${actorId}`])),
    ...[claim.place?.placeId, claim.origin?.placeId].flatMap((id) => (id == null ? [] : [`place:${id}`])),
    ...(claim.time?.start == null ? [] : [`day:${claim.time.start.slice(0, 10)}`]),
    ...claim.attribution.flatMap(({ sourceId }) => (sourceId === null ? [] : [`source:${sourceId}`])),
  ]);
  const figures = claims.flatMap(({ casualties }) =>
    [casualties?.killed, casualties?.wounded].flatMap((count) => count?.best ?? count?.low ?? []),
  );
  return { figures: new Set([...numbersIn(text), ...figures.map(String)]), coded: new Set(coded) };
}

const arabicIndicZero = 0x660;

/** Numbers of a text of two digits or more, in western digits, years and separators left out. */
function numbersIn(text: string): readonly string[] {
  const western = text.replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - arabicIndicZero));
  const numbers = western.replace(/(?<=\d)[\s.,\u00a0\u202f](?=\d{3}(?!\d))/gu, "").match(/\d{2,}/g) ?? [];
  return distinct(numbers.filter((number) => !/^(?:19|20)\d\d$/.test(number)));
}

/** Whether two documents in different languages are one text: they share figures and nearly all that is coded of them. */
function areTranslations(a: Facts, b: Facts): boolean {
  if (a.language === b.language) return false;
  const apart = Math.abs((dayOf(a.published) ?? Number.NaN) - (dayOf(b.published) ?? Number.NaN));
  if (!(apart <= daysApart)) return false;
  const figures = shared(a.invariants.figures, b.invariants.figures);
  const coded = shared(a.invariants.coded, b.invariants.coded);
  if (figures < leastFigures || figures + coded < leastShared) return false;
  return (
    figures / union(a.invariants.figures, b.invariants.figures) >= leastLikeness &&
    coded / union(a.invariants.coded, b.invariants.coded) >= leastLikeness
  );
}

type Facts = ReportFacts & { readonly invariants: Invariants };

/** Documents compared under one figure and place; a figure more common than this tells nothing. */
const longestBucket = 16;

/**
 * Joins the sets of translations. Documents must come in order of publication: what is too old to be met again is forgotten, so
 * that the memory is that of some days' documents.
 */
export function joinTranslations(
  documents: readonly ReportFacts[],
  claimsOf: (documentId: string) => readonly Claim[],
  sets: DisjointSets,
): void {
  let current = 0;
  let spans = new Map<number, Map<string, { readonly at: number; readonly facts: Facts }[]>>();
  documents.forEach((document, at) => {
    const day = dayOf(document.published);
    if (day === null) return;
    if (spanOf(day) !== current) {
      current = spanOf(day);
      spans = new Map([...spans].filter(([span]) => span >= current));
    }
    const facts = { ...document, invariants: invariantsOf(document.text, claimsOf(document.id)) };
    const compared = new Set<number>();
    for (const key of translationKeys(facts)) {
      const span = Number.parseInt(key, 10);
      const met = spans.get(span) ?? new Map<string, { readonly at: number; readonly facts: Facts }[]>();
      if (met.size === 0) spans.set(span, met);
      const others = met.get(key) ?? [];
      if (others.length === 0) met.set(key, others);
      for (const other of others) {
        if (compared.has(other.at)) continue;
        compared.add(other.at);
        if (areTranslations(other.facts, facts)) sets.join(other.at, at);
      }
      if (others.length < longestBucket) others.push({ at, facts });
    }
  });
}

const spanOf = (day: number) => Math.floor(day / (daysApart + 1));

/** Keys under which translations meet: a figure and a place in one span of days, which they begin with. */
export function translationKeys(document: Facts): readonly string[] {
  const day = dayOf(document.published);
  if (day === null) return [];
  const places = [...document.invariants.coded].filter((item) => item.startsWith("place:"));
  const figures = [...document.invariants.figures];
  const spans = [spanOf(day), spanOf(day + daysApart)];
  return distinct(
    spans.flatMap((span) => places.flatMap((place) => figures.map((figure) => `${span}|${place}|${figure}`))),
  );
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const item of a) if (b.has(item)) count++;
  return count;
}

function union(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  return a.size + b.size - shared(a, b);
}
