import { PackError } from "@recoupe/model";
import { type ByteReader, type ByteWriter, readBytes, writeBytes } from "../pack/byte-stream.ts";
import { interned } from "../pack/interned.ts";
import { readWeightRows, type WeightRows, writeWeightRows } from "../pack/weights.ts";
import { choiceCell, type LabelChoice } from "./parser.ts";
import type { Step } from "./scorer.ts";

/** The trained parts of an analyser, as the training writes them. */
export interface Model {
  /** Sources of the templates of tagger, moves and labels (`compileTemplates`). */
  readonly templates: readonly [tagger: string, moves: string, labels: string];
  /** In what steps tagger, moves and labels ask their templates; empty for all in one. */
  readonly steps: readonly [tagger: readonly Step[], moves: readonly Step[], labels: readonly Step[]];
  /** Features of tagger, moves and labels that are met most, the most frequent first. */
  readonly frequent: readonly [tagger: Int32Array, moves: Int32Array, labels: Int32Array];
  /** What the tagger tells apart: word tags, or those of a contraction's words joined by `+`. */
  readonly tags: readonly string[];
  /** Tags of single words: UPOS, then values of the features the language's tag set keeps, joined by `:`. */
  readonly wordTags: readonly string[];
  readonly relations: readonly string[];
  /** Labels seen for each cell of `choiceCell`. */
  readonly choices: ReadonlyMap<number, Uint8Array>;
  /** Labels seen for each tag of the child, for pairs never seen. */
  readonly fallback: readonly Uint8Array[];
  /** Endings of unknown words: `tag`, tab, ending → how many units to cut, what to add, features. */
  readonly guesses: ReadonlyMap<string, Guess>;
  readonly tagger: WeightRows;
  readonly actions: WeightRows;
  readonly labels: WeightRows;
  /** Weights of the cuts of words with clitics; empty for a language without them. */
  readonly segmenter: WeightRows;
}

/** How an unknown word with a certain tag and ending is read. */
export interface Guess {
  readonly cut: number;
  readonly ending: string;
  readonly features: string;
}

const magic = "recoupe-analyser-3";
/** The version before, without steps and frequent features. */
const stepless = "recoupe-analyser-2";

/** Writes a model; `readModel` reads it back. */
export function writeModel(model: Model): Uint8Array {
  const writer = writeBytes();
  const texts = (list: readonly string[]): void => {
    writer.varint(list.length);
    for (const text of list) writer.text(text);
  };
  const labels = (list: Uint8Array): void => {
    writer.varint(list.length);
    writer.bytes(list);
  };
  writer.text(magic);
  texts(model.templates);
  for (const steps of model.steps) writeSteps(writer, steps);
  for (const features of model.frequent) writeFeatures(writer, features);
  texts(model.tags);
  texts(model.wordTags);
  texts(model.relations);
  writer.varint(model.choices.size);
  for (const [cell, list] of model.choices) {
    writer.varint(cell);
    labels(list);
  }
  for (const list of model.fallback) labels(list);
  writer.varint(model.guesses.size);
  for (const [key, guess] of model.guesses) {
    writer.text(key);
    writer.varint(guess.cut);
    writer.text(guess.ending);
    writer.text(guess.features);
  }
  writeWeightRows(writer, model.tagger, model.tags.length);
  writeWeightRows(writer, model.actions, 4);
  writeWeightRows(writer, model.labels, model.relations.length);
  writeWeightRows(writer, model.segmenter, 2);
  return writer.done();
}

/** Reads a model. Throws PackError if the bytes are no model of this version. */
export function readModel(source: Uint8Array): Model {
  const reader = readBytes(source);
  const version = source.length < 32 ? "" : reader.text();
  if (version !== magic && version !== stepless) throw new PackError("Not a model of this version of the analyser");
  const texts = (): string[] => Array.from({ length: reader.varint() }, () => interned(reader.text()));
  const labels = (): Uint8Array => reader.bytes(reader.varint());
  const [first = "", second = "", third = ""] = texts();
  const steps = (): Step[] => (version === stepless ? [] : readSteps(reader));
  const stepsOfAll = [steps(), steps(), steps()] as const;
  const features = (): Int32Array => (version === stepless ? new Int32Array() : readFeatures(reader));
  const frequent = [features(), features(), features()] as const;
  const tags = texts();
  const wordTags = texts();
  const relations = texts();
  const choices = new Map(Array.from({ length: reader.varint() }, () => [reader.varint(), labels()] as const));
  const fallback = wordTags.map(labels);
  const guesses = new Map(
    Array.from({ length: reader.varint() }, () => {
      const key = reader.text();
      return [key, { cut: reader.varint(), ending: reader.text(), features: interned(reader.text()) }] as const;
    }),
  );
  const tagger = readWeightRows(reader, tags.length);
  const actions = readWeightRows(reader, 4);
  const relationRows = readWeightRows(reader, relations.length);
  const segmenter = readWeightRows(reader, 2);
  return {
    templates: [first, second, third],
    steps: stepsOfAll,
    frequent,
    tags,
    wordTags,
    relations,
    choices,
    fallback,
    guesses,
    tagger,
    actions,
    labels: relationRows,
    segmenter,
  };
}

function writeSteps(writer: ByteWriter, steps: readonly Step[]): void {
  writer.varint(steps.length);
  for (const { templates, margin } of steps) {
    writer.varint(templates.length);
    for (const index of templates) writer.varint(index);
    writer.varint(margin);
  }
}

function readSteps(reader: ByteReader): Step[] {
  return Array.from({ length: reader.varint() }, () => {
    const templates = Array.from({ length: reader.varint() }, () => reader.varint());
    return { templates, margin: reader.varint() };
  });
}

function writeFeatures(writer: ByteWriter, features: Int32Array): void {
  writer.varint(features.length);
  for (const feature of features) writer.varint(feature >>> 0);
}

function readFeatures(reader: ByteReader): Int32Array {
  return Int32Array.from({ length: reader.varint() }, () => reader.varint());
}

/** The label choice of a model. */
export function labelChoice(model: Pick<Model, "choices" | "fallback" | "wordTags">): LabelChoice {
  const tagCount = model.wordTags.length;
  const cells: (Uint8Array | undefined)[] = Array.from({ length: 2 * (tagCount + 1) * tagCount });
  for (const [cell, list] of model.choices) cells[cell] = list;
  const none = new Uint8Array();
  return {
    candidates: (head, left, child) => cells[choiceCell(tagCount, head, left, child)] ?? model.fallback[child] ?? none,
  };
}
