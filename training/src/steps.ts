import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Contractions,
  formAtomCount,
  type Model,
  readModel,
  type Step,
  writeModel,
} from "@recoupe/engine/training";
import { readTrainingSentences, type TrainingSentence } from "./corpus.ts";
import { type AllDecisions, type Decisions, decisionsOf } from "./decisions.ts";
import { examplesBy } from "./examples.ts";
import { contractionsOf, modelFolder, writeWhole } from "./files.ts";
import { trainingLanguages } from "./languages.ts";

/** After how many templates tagger (which asks all of the form itself first), moves and labels may stop. */
const stops = [
  [20, 26, 34],
  [10, 18, 28, 42, 64],
  [8, 16, 26, 40],
] as const;

/** Sentences, and decisions of each kind, that are looked at. */
const sample = { sentences: 1_500, decisions: 25_000 };

/** The share of decisions each stop may change against all templates. */
const changed = 0.0002;

/**
 * A model with the order of its templates and the margins to stop at, learned from what it decides on sentences.
 * @param caution how much wider the margins are than that
 */
export function stepped(
  model: Model,
  lexicon: Uint8Array,
  sentences: readonly TrainingSentence[],
  contractions: Contractions,
  caution: number,
): Model {
  const every = Math.max(1, Math.floor(sentences.length / sample.sentences));
  const seen = sentences.filter((_, i) => i % every === 0);
  const { tagged, parsed } = examplesBy(model, lexicon, seen, contractions);
  const decisions: AllDecisions = decisionsOf(model, tagged, parsed, sample.decisions);
  const [tagger, moves, labels] = decisions;
  const own = tagger.templates.cells.flatMap((cells, t) => (cells.every((cell) => cell < formAtomCount) ? [t] : []));
  const widened = (steps: readonly Step[]): Step[] =>
    steps.map(({ templates, margin }) => ({ templates, margin: Math.round(margin * caution) }));
  return {
    ...model,
    steps: [
      widened(stepsOf(tagger, [own.length, ...stops[0]], changed, own)),
      widened(stepsOf(moves, stops[1], changed)),
      widened(stepsOf(labels, stops[2], changed)),
    ],
    frequent: [frequentOf(tagger, 4_000), frequentOf(moves, 10_000), frequentOf(labels, 5_000)],
  };
}

/** The features met most often, at most `most`. */
function frequentOf({ met }: Decisions, most: number): Int32Array {
  const sorted = [...met].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return Int32Array.from(sorted.slice(0, most), ([feature]) => feature);
}

/**
 * Steps of a classifier: the templates that tell most come first, and each margin is as low as lets no more than the share
 * `changed` of decisions come out otherwise than with all templates.
 * @param leading templates that come before all others
 */
export function stepsOf(
  { templates, parts }: Decisions,
  ends: readonly number[],
  changed: number,
  leading: readonly number[] = [],
): Step[] {
  const total = templates.cells.length;
  const order = usefulOrder(parts, total, leading);
  const margins = marginsOf(parts, total, order, ends, changed);
  return [...ends, total].map((end, step) => ({
    templates: order.slice(ends[step - 1] ?? 0, end),
    margin: margins[step] ?? 0,
  }));
}

/**
 * Templates in the order in which they leave the least doubt: each next one is that which most lessens the variance of what
 * the templates not asked yet say for the best candidate against the second.
 */
function usefulOrder(parts: readonly Int16Array[], total: number, leading: readonly number[]): number[] {
  const count = parts.length;
  const leads = new Float32Array(total * count);
  parts.forEach((part, at) => {
    const sums = sumsOf(part, total);
    const [best, second] = firstTwo(sums);
    for (let t = 0; t < total; t++) {
      leads[t * count + at] = (part[t * sums.length + best] as number) - (part[t * sums.length + second] as number);
    }
  });
  const rest = new Float64Array(count);
  for (let i = 0; i < leads.length; i++) rest[i % count] = (rest[i % count] as number) + (leads[i] as number);
  const left = new Set(Array.from({ length: total }, (_, t) => t));
  const order: number[] = [];
  const telling = (): number =>
    [...left].reduce(
      (least, t) => {
        const doubt = varianceWithout(rest, leads.subarray(t * count, (t + 1) * count));
        return doubt < least.doubt ? { t, doubt } : least;
      },
      { t: [...left][0] as number, doubt: Number.POSITIVE_INFINITY },
    ).t;
  while (left.size > 0) {
    const next = leading[order.length] ?? telling();
    for (let i = 0; i < count; i++) rest[i] = (rest[i] as number) - (leads[next * count + i] as number);
    left.delete(next);
    order.push(next);
  }
  return order;
}

function varianceWithout(rest: Float64Array, lead: Float32Array): number {
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < rest.length; i++) {
    const value = (rest[i] as number) - (lead[i] as number);
    sum += value;
    squares += value * value;
  }
  return squares / rest.length - (sum / rest.length) ** 2;
}

function marginsOf(
  parts: readonly Int16Array[],
  total: number,
  order: readonly number[],
  ends: readonly number[],
  changed: number,
): number[] {
  const allowed = Math.floor(changed * parts.length);
  let open = parts.map((part) => {
    const sums = sumsOf(part, total);
    return { part, right: firstTwo(sums)[0], sums: new Float64Array(sums.length) };
  });
  return ends.map((end, step) => {
    const asked = order.slice(ends[step - 1] ?? 0, end);
    const seen = open.map((decision) => {
      const { part, right, sums } = decision;
      for (const t of asked) {
        for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] as number) + (part[t * sums.length + c] as number);
      }
      const [best, second] = firstTwo(sums);
      return { decision, lead: (sums[best] as number) - (sums[second] as number), wrong: best !== right };
    });
    const wrong = seen.filter((one) => one.wrong).sort((a, b) => b.lead - a.lead);
    const margin = Math.max(0, wrong[allowed]?.lead ?? -1) + 1;
    open = seen.filter(({ lead }) => lead < margin).map(({ decision }) => decision);
    return margin;
  });
}

/** What all templates say together for each candidate. */
function sumsOf(part: Int16Array, total: number): Float64Array {
  const sums = new Float64Array(part.length / total);
  for (let i = 0; i < part.length; i++) {
    sums[i % sums.length] = (sums[i % sums.length] as number) + (part[i] as number);
  }
  return sums;
}

/** The indexes of the highest and the second highest sum; of equals the first. */
function firstTwo(sums: Float64Array): readonly [number, number] {
  let best = 0;
  for (let c = 1; c < sums.length; c++) if ((sums[c] as number) > (sums[best] as number)) best = c;
  let second = best === 0 ? 1 : 0;
  for (let c = 0; c < sums.length; c++) {
    if (c !== best && (sums[c] as number) > (sums[second] as number)) second = c;
  }
  return [best, second];
}

/** `steps.ts CODE`: learns the steps of a model that is there, in its place. */
function main(): void {
  const [code = "fr"] = process.argv.slice(2);
  const language = trainingLanguages[code];
  if (language === undefined) throw new RangeError(`No language ${code}`);
  const contractions = contractionsOf(code);
  const path = join(modelFolder(code), "analyser.bin");
  const lexicon = readFileSync(join(modelFolder(code), "lexicon.bin"));
  const sentences = readTrainingSentences(language, contractions);
  writeWhole(
    path,
    writeModel(stepped(readModel(readFileSync(path)), lexicon, sentences, contractions, language.caution)),
  );
}

if (process.argv[1]?.endsWith("steps.ts")) main();
