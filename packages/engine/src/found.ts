import {
  covers,
  type Document,
  type ParsedSentence,
  type QuantityMention,
  type Span,
  type Token,
} from "@recoupe/model";
import type { Engine, LanguagePack } from "./engine.ts";
import { type Findings, findActors } from "./mentions/index.ts";
import type { Unit } from "./parse/analyser.ts";
import { findPlaceNames, isSureName, type PlaceName } from "./places/index.ts";
import { type Distance, findDistances, findQuantities, searchNumbers } from "./quantities/index.ts";
import { findTimes, type TimeExpression } from "./times/index.ts";

/** A report cut into sentences and tokens. */
export interface Cut {
  readonly document: Document;
  readonly pack: LanguagePack;
  readonly sentences: readonly ParsedSentence["sentence"][];
  /** Of each sentence. */
  readonly tokens: readonly (readonly Token[])[];
}

/** What was found in a sentence before it is parsed. */
export interface Found {
  readonly sentence: ParsedSentence["sentence"];
  readonly tokens: readonly Token[];
  readonly actors: Findings;
  readonly places: readonly PlaceName[];
  readonly times: readonly TimeExpression[];
  readonly quantities: readonly QuantityMention[];
  readonly distances: readonly Distance[];
}

/** Cuts a report. */
export function cut(document: Document, engine: Engine): Cut {
  const pack = engine.languages[document.language];
  const sentences = pack.analyser.splitSentences(document.text);
  return { document, pack, sentences, tokens: sentences.map((one) => pack.analyser.tokenise(document.text, one)) };
}

/** Finds names, times and numbers in the sentences of reports: one kind of thing in all, then the next. */
export function findAll(cuts: readonly Cut[], { gazetteer }: Engine): (readonly Found[])[] {
  const actors = cuts.map(({ document, tokens, pack }) => findActors(document.text, tokens, pack.finder));
  const times = cuts.map(({ document, tokens, pack }, report) =>
    tokens.map((list, at) => timesIn(document.text, list, pack, actors[report]?.[at] ?? nobody)),
  );
  const numbers = cuts.map(({ document, tokens, pack }, report) =>
    tokens.map((list, at) => numbersIn(document.text, list, pack, times[report]?.[at] ?? [])),
  );
  const places = cuts.map(({ document, tokens, pack }, report) =>
    tokens.map((list, at) =>
      findPlaceNames(document.text, list, gazetteer, pack.places).filter(
        ({ span }) => !isWithin(span, times[report]?.[at] ?? []),
      ),
    ),
  );
  return cuts.map(({ sentences, tokens }, report) =>
    sentences.map((sentence, at) => ({
      sentence,
      tokens: tokens[at] ?? [],
      actors: actors[report]?.[at] ?? nobody,
      places: places[report]?.[at] ?? [],
      times: times[report]?.[at] ?? [],
      quantities: numbers[report]?.[at]?.quantities ?? [],
      distances: numbers[report]?.[at]?.distances ?? [],
    })),
  );
}

const nobody: Findings = { mentions: [], nominals: [] };

/** "حركة 23 مارس": a date that is part of a name is none. */
function timesIn(
  text: string,
  tokens: readonly Token[],
  { times }: LanguagePack,
  { mentions }: Findings,
): readonly TimeExpression[] {
  return findTimes(text, tokens, times).filter((time) => !mentions.some(({ span }) => covers(span, time)));
}

function numbersIn(
  text: string,
  tokens: readonly Token[],
  { numbers }: LanguagePack,
  times: readonly TimeExpression[],
): Pick<Found, "quantities" | "distances"> {
  const search = searchNumbers(text, tokens, numbers);
  return {
    quantities: findQuantities(text, tokens, numbers, times, search),
    distances: findDistances(text, tokens, numbers, search),
  };
}

/** "Nov." in "on Nov. 3" names no place. */
function isWithin(span: Span, times: readonly TimeExpression[]): boolean {
  return times.some((time) => covers(time, span));
}

/** The names and times that the parser takes for one word each. */
export function unitsOf(found: Found): Unit[] {
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
