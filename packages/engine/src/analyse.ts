import {
  type Claim,
  covers,
  type Document,
  type Mention,
  type Note,
  type ParsedSentence,
  type PlaceMention,
  type QuantityMention,
  type Span,
  type TimeMention,
  type Token,
} from "@recoupe/model";
import { extractClaims } from "./claims/extract.ts";
import { nounClassOf } from "./claims/noun-class.ts";
import type { ReadClaim } from "./claims/read-claim.ts";
import type { Nominal } from "./claims/reading.ts";
import type { Engine, LanguagePack } from "./engine.ts";
import { treeOf } from "./grammar/sentence-tree.ts";
import { tenseAt } from "./grammar/tense.ts";
import { type Findings, findActors } from "./mentions/index.ts";
import { gathered } from "./pack/gathered.ts";
import type { Unit } from "./parse/analyser.ts";
import { freeFromTimes } from "./parse/repairs/free-from-times.ts";
import { findPlaceNames, isSureName, type PlaceName, resolvePlaces } from "./places/index.ts";
import { type Distance, findDistances, findQuantities, searchNumbers } from "./quantities/index.ts";
import { findTimes, resolveTimes, type TimeExpression } from "./times/index.ts";

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

interface Found {
  readonly sentence: ParsedSentence["sentence"];
  readonly tokens: readonly Token[];
  readonly actors: Findings;
  readonly places: readonly PlaceName[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly QuantityMention[];
  readonly distances: readonly Distance[];
}

/**
 * Reads a report: text in, sourced claims out. The stages of the design, section 5, in their order. Pure: the same
 * document gives the same analysis.
 */
export function analyse(document: Document, engine: Engine): Analysis {
  const pack = engine.languages[document.language];
  const { text } = document;
  const sentences = pack.analyser.splitSentences(text);
  const tokens = sentences.map((sentence) => pack.analyser.tokenise(text, sentence));
  const named = findActors(text, tokens, pack.finder);
  const found = sentences.map((sentence, at) =>
    findAll(text, sentence, tokens[at] ?? [], named[at] ?? nobody, pack, engine),
  );
  const parsed = found.map((finding) => ({
    sentence: finding.sentence,
    words: freeFromTimes(pack.analyser.parse(finding.tokens, unitsOf(finding)), finding.times),
  }));
  const actors = gathered(found, (finding) => finding.actors.mentions);
  const places = resolvePlaces(
    document,
    parsed,
    found.map((finding) => finding.places),
    actors,
    {
      gazetteer: engine.gazetteer,
      rules: pack.places,
      theatre: new Set(),
      distances: gathered(found, (finding) => finding.distances),
      isWord: pack.analyser.isWord,
    },
  );
  const times = resolveAllTimes(document, parsed, found);
  const quantities = gathered(found, (finding) => finding.quantities);
  const mentions: Mention[] = [...actors, ...places, ...times, ...quantities].sort(inTextOrder);
  const readings = extractClaims({
    documentId: document.id,
    text,
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
  const claims = readings.map(({ claim }) => claim).filter((claim) => claim.confidence >= least);
  return { claims, mentions, sentences: parsed, notes: [], readings };
}

const nobody: Findings = { mentions: [], nominals: [] };

function findAll(
  text: string,
  sentence: ParsedSentence["sentence"],
  tokens: readonly Token[],
  actors: Findings,
  pack: LanguagePack,
  engine: Engine,
): Found {
  /* "حركة 23 مارس": the date is part of a name. */
  const times = findTimes(text, tokens, pack.times).filter(
    (time) => !actors.mentions.some(({ span }) => covers(span, time)),
  );
  const numbers = searchNumbers(text, tokens, pack.numbers);
  return {
    sentence,
    tokens,
    actors,
    places: findPlaceNames(text, tokens, engine.gazetteer, pack.places).filter(({ span }) => !isWithin(span, times)),
    times,
    quantities: findQuantities(text, tokens, pack.numbers, times, numbers),
    distances: findDistances(text, tokens, pack.numbers, numbers),
  };
}

/** "Nov." in "on Nov. 3" names no place. */
function isWithin(span: Span, times: readonly TimeExpression[]): boolean {
  return times.some((time) => covers(time, span));
}

/** The names and times that the parser takes for one word each. */
function unitsOf(found: Found): Unit[] {
  const places = found.places.filter(isSureName);
  const units: Unit[] = [];
  for (const { span, joined } of places) units.push(unitOf(span, { name: !joined }));
  for (const { span, name } of found.actors.mentions) units.push(unitOf(span, { name: isAllName(name) }));
  for (const time of found.times) units.push(unitOf(time, { time: true }));
  for (const { span } of found.quantities) units.push(unitOf(span, { counts: true }));
  return withoutOverlap(units);
}

function unitOf({ start, end }: Span, { name = false, time = false, counts = false }: Omit<Unit, keyof Span>): Unit {
  return { start, end, name, time, counts };
}

/** Whether every word of a name is written like a name: "Hezbollah", not "organisation Etat islamique". */
function isAllName(name: string): boolean {
  return name.split(/[\s'’-]+/u).every((word) => /^[\p{Lu}\p{Lo}\d]/u.test(word));
}

/** The longest of units that overlap, in text order. */
function withoutOverlap(units: readonly Unit[]): Unit[] {
  const kept: Unit[] = [];
  for (const unit of [...units].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (unit.start >= (kept.at(-1)?.end ?? 0)) kept.push(unit);
  }
  return kept;
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
