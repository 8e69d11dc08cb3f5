import type { Claim } from "@recoupe/model";
import { dayOf } from "../days.ts";
import { createSets } from "../disjoint-sets.ts";
import { foldBare } from "../folding.ts";
import type { Roster } from "../roster.ts";
import { joinCopies } from "./copies.ts";
import { createCreditReader } from "./credits.ts";
import type { DocumentOrigin, ReportFacts } from "./document-origin.ts";
import { fingerprintsOf } from "./fingerprints.ts";
import { joinTranslations } from "./translations.ts";
import { type Voice, voiceOfName, voiceOfSource } from "./voice.ts";

/**
 * The origin of each document's own words: the agency it credits; else, among near-identical texts and translations, the first
 * to publish; else its publisher. Documents may come in any order. By document id.
 */
export function findOrigins(
  documents: readonly ReportFacts[],
  claimsOf: (documentId: string) => readonly Claim[],
  roster: Roster,
): ReadonlyMap<string, DocumentOrigin> {
  const sorted = [...documents].sort(byPublication);
  const sets = createSets(sorted.length);
  joinCopies(fingerprintsOf(textsOf(sorted), sorted.length), sets);
  joinTranslations(sorted, claimsOf, sets);
  const first = sorted.map((_, at) => sets.rootOf(at));
  const credits = sorted.map(createCreditReader(roster));
  const sizes = new Map<number, number>();
  for (const root of first) sizes.set(root, (sizes.get(root) ?? 0) + 1);
  const agencyOf = new Map<number, number>();
  for (let at = 0; at < sorted.length; at++) {
    const root = first[at] as number;
    if (credits[at] !== null && !agencyOf.has(root)) agencyOf.set(root, at);
  }
  return new Map(
    sorted.map((document, at) => {
      const root = first[at] as number;
      const credited = credits[at] ?? credits[agencyOf.get(root) ?? at] ?? null;
      const day = dayOf(document.published);
      const publisher = publisherOf(document, roster);
      const copies = sizes.get(root) ?? 1;
      if (credited !== null) {
        const voice = voiceOfSource(credited, roster, day);
        const how = credits[at] === null ? "a copy of it credits" : "it credits";
        return [document.id, { ...voice, publisherId: publisher.id, because: `A dispatch: ${how} ${voice.name}.` }];
      }
      const voice = publisherOf(sorted[root] as ReportFacts, roster);
      const because =
        copies === 1
          ? `${voice.name} in its own words.`
          : `One of ${copies} near-identical texts or translations; ${voice.name} was the first to publish it.`;
      return [document.id, { ...voice, publisherId: publisher.id, because }];
    }),
  );
}

/** The voice of whoever published a document. */
export function publisherOf(document: Pick<ReportFacts, "id" | "source" | "published">, roster: Roster): Voice {
  if (document.source === null || foldBare(document.source) === "") {
    return { id: `copy:${document.id}`, name: "an unnamed source", kind: "outlet", side: null };
  }
  const known = voiceOfName(document.source, roster, dayOf(document.published));
  return known ?? { id: `outlet:${foldBare(document.source)}`, name: document.source, kind: "outlet", side: null };
}

function byPublication(a: ReportFacts, b: ReportFacts): number {
  const left = a.published ?? "9999";
  const right = b.published ?? "9999";
  if (left !== right) return left < right ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function* textsOf(documents: readonly ReportFacts[]): Generator<string> {
  for (const { text } of documents) yield text;
}
