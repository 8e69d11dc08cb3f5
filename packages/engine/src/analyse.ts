import type { Claim, Document, Mention, Note, ParsedSentence, PlaceMention, TimeMention } from "@recoupe/model";
import { extractClaims } from "./claims/extract.ts";
import { nounClassOf } from "./claims/noun-class.ts";
import type { ReadClaim } from "./claims/read-claim.ts";
import type { Nominal } from "./claims/reading.ts";
import type { Engine } from "./engine.ts";
import { type Cut, cut, type Found, findAll, unitsOf } from "./found.ts";
import { treeOf } from "./grammar/sentence-tree.ts";
import { tenseAt } from "./grammar/tense.ts";
import type { Findings } from "./mentions/index.ts";
import { gathered } from "./pack/gathered.ts";
import { freeFromTimes } from "./parse/repairs/free-from-times.ts";
import { resolvePlaces } from "./places/index.ts";
import { resolveTimes } from "./times/index.ts";

/** What a report says, and all that was found on the way. */
export interface Analysis {
  readonly claims: readonly Claim[];
  /** In text order. */
  readonly mentions: readonly Mention[];
  readonly sentences: readonly ParsedSentence[];
  readonly notes: readonly Note[];
  /** Claims with what made them, the unsure ones too; for `explain` and for training. */
  readonly readings: readonly ReadClaim[];
}

/** A report on its way: cut, searched and parsed. */
interface Parsed extends Cut {
  readonly found: readonly Found[];
  readonly parsed: readonly ParsedSentence[];
}

/** A report with its mentions, in text order. */
interface Mentioned extends Parsed {
  readonly places: readonly PlaceMention[];
  readonly mentions: readonly Mention[];
}

/**
 * Reads a report: text in, sourced claims out. The stages of the design, section 5, in their order. Pure: the same
 * document gives the same analysis.
 */
export function analyse(document: Document, engine: Engine): Analysis {
  return analyseAll([document], engine)[0] as Analysis;
}

/** Reports enough to be read at a time; more take memory and gain little. */
export const reportsAtATime = 64;

/**
 * Reads reports, each as `analyse` does, but each stage for all of them before the next: what a stage looks things up in
 * stays in near memory meanwhile, and a few dozen reports take a fifth to a third less time than one after the other.
 */
export function analyseAll(documents: readonly Document[], engine: Engine): Analysis[] {
  const cuts = documents.map((document) => cut(document, engine));
  const found = findAll(cuts, engine);
  const parsed = cuts.map((one, at) => parse(one, found[at] ?? []));
  const mentioned = parsed.map((one) => mention(one, engine));
  return mentioned.map((one) => claim(one, engine));
}

function parse(one: Cut, found: readonly Found[]): Parsed {
  const { analyser } = one.pack;
  const parsed = found.map((finding) => ({
    sentence: finding.sentence,
    words: freeFromTimes(analyser.parse(finding.tokens, unitsOf(finding)), finding.times),
  }));
  return { ...one, found, parsed };
}

function mention(one: Parsed, { gazetteer }: Engine): Mentioned {
  const { document, pack, found, parsed } = one;
  const actors = gathered(found, (finding) => finding.actors.mentions);
  const names = found.map((finding) => finding.places);
  const places = resolvePlaces(document, parsed, names, actors, {
    gazetteer,
    rules: pack.places,
    theatre: new Set(),
    distances: gathered(found, (finding) => finding.distances),
    isWord: pack.analyser.isWord,
  });
  const times = resolveAllTimes(document, parsed, found);
  const quantities = gathered(found, (finding) => finding.quantities);
  return { ...one, places, mentions: [...actors, ...places, ...times, ...quantities].sort(inTextOrder) };
}

function claim({ document, pack, found, parsed, places, mentions }: Mentioned, engine: Engine): Analysis {
  const readings = extractClaims({
    documentId: document.id,
    text: document.text,
    sentences: parsed,
    mentions,
    findings: found.map(({ actors: { nominals }, distances }) => ({ nominals: nominals.map(nominalOf), distances })),
    lexicon: pack.claims,
    actors: engine.actors,
    country: mainCountry(places, engine),
    ownSide: engine.sides.get(document.source?.toLowerCase() ?? "") ?? null,
    model: pack.confidence,
    threshold: 0,
  });
  const least = engine.threshold ?? pack.threshold;
  const claims = readings.map((reading) => reading.claim).filter(({ confidence }) => confidence >= least);
  return { claims, mentions, sentences: parsed, notes: [], readings };
}

function nominalOf(mention: Findings["nominals"][number]): Nominal {
  const { span, standsFor, country, owned, plural } = mention;
  const counterpart = mention.noun.class === "counterpart";
  return { span, class: nounClassOf(mention.noun.class), standsFor, country, owned, plural, counterpart };
}

/** `au lendemain de la chute` dates the fall, not the clause it stands in. */
const undated = { start: null, end: null, precision: "unknown" } as const;

function resolveAllTimes(
  document: Document,
  parsed: readonly ParsedSentence[],
  found: readonly Found[],
): TimeMention[] {
  const placed = gathered(found, (finding, index) => finding.times.map((expression) => ({ expression, index })));
  const trees = new Map<number, ReturnType<typeof treeOf>>();
  const resolved = resolveTimes(
    placed.map(({ expression }) => expression),
    { published: document.published },
    (expression, at) => {
      const index = placed[at]?.index ?? 0;
      const words = parsed[index]?.words ?? [];
      const tree = trees.get(index) ?? treeOf(words);
      trees.set(index, tree);
      return tenseAt(
        tree,
        words.findIndex((word) => word.start >= expression.start),
      );
    },
  );
  return gathered(placed, ({ expression }, at): readonly TimeMention[] => {
    const time = resolved[at];
    if (!time || expression.kind === "stamp" || expression.kind === "dateline") return [];
    const span = { start: expression.start, end: expression.end };
    const ofClause = expression.dates === "clause" ? time : undated;
    return [{ kind: "time", name: expression.text, span, ...ofClause }];
  });
}

function inTextOrder(a: Mention, b: Mention): number {
  return a.span.start - b.span.start || a.span.end - b.span.end;
}

/** The country most of the report's places lie in. */
function mainCountry(places: readonly PlaceMention[], engine: Engine): string | null {
  const mentioned = new Map<string, number>();
  for (const { placeId } of places) if (placeId) mentioned.set(placeId, (mentioned.get(placeId) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [placeId, times] of mentioned) {
    const country = engine.gazetteer.place(placeId)?.country;
    if (country) counts.set(country, (counts.get(country) ?? 0) + times);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
}
