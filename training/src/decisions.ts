import {
  compileTemplates,
  createParser,
  createParserWords,
  createTagger,
  labelChoice,
  layOutWords,
  type Model,
  packedScorer,
  parserAtomNames,
  type Scorer,
  sparseScorer,
  sparseWeights,
  type Templates,
  tagFacts,
  tagGroups,
  taggerAtomNames,
  type WeightRows,
} from "@recoupe/engine/training";
import type { ParserSentence } from "./train-parser.ts";
import type { TaggerSentence } from "./train-tagger.ts";

/** Decisions of one classifier, by what each template says for each candidate. */
export interface Decisions {
  readonly templates: Templates;
  /** For each decision, template by template, a score for each candidate. */
  readonly parts: readonly Int16Array[];
  /** How often each feature that has weights was met. */
  readonly met: ReadonlyMap<number, number>;
}

/** Decisions of tagger, moves and labels. */
export type AllDecisions = readonly [tagger: Decisions, moves: Decisions, labels: Decisions];

/** The decisions a model takes on sentences, with all its templates; at most `most` of each kind. */
export function decisionsOf(
  model: Model,
  tagged: readonly TaggerSentence[],
  parsed: readonly ParserSentence[],
  most: number,
): AllDecisions {
  const [tagging, moving, labelling] = model.templates;
  const tags = compileTemplates(taggerAtomNames, tagging);
  const moves = compileTemplates(parserAtomNames, moving);
  const labels = compileTemplates(parserAtomNames, labelling);
  const byTags = sparseScorer({ templates: tags, rows: model.tagger }, model.tags.length);
  const byMoves = packedScorer({ templates: moves, rows: model.actions });
  const byLabels = sparseScorer({ templates: labels, rows: model.labels }, model.relations.length);
  const watched = [
    watch(byTags, tags, model.tagger, model.tags.length, most),
    watch(byMoves, moves, model.actions, 4, most),
    watch(byLabels, labels, model.labels, model.relations.length, most),
  ] as const;
  const groups = tagGroups(model.tags);
  const tagger = createTagger(model.tags, watched[0].scorer, tags);
  for (const { shapes, kinds } of tagged) tagger.tag(shapes, (at) => groups[kinds[at] ?? "single"]);
  const parser = createParser(model.wordTags.length, labelChoice(model), watched[1].scorer, watched[2].scorer);
  const facts = tagFacts(model.wordTags);
  for (const { words } of parsed) {
    const layout = createParserWords(words.length);
    layOutWords(words, facts, layout);
    const wordTags = words.map((word) => word.tag);
    parser.parse(layout, wordTags, words.length);
  }
  return [watched[0].decisions, watched[1].decisions, watched[2].decisions];
}

/** A classifier that notes down its decisions. */
function watch(inner: Scorer, templates: Templates, rows: WeightRows, classCount: number, most: number) {
  const weights = sparseWeights(rows);
  const features = new Int32Array(templates.cells.length);
  const scores = new Int32Array(classCount);
  const parts: Int16Array[] = [];
  const known = new Set(rows.features);
  const met = new Map<number, number>();
  const note = (atoms: Int32Array, twist: number, candidates: Uint8Array): void => {
    const count = candidates.length;
    const part = new Int16Array(features.length * count);
    templates.fill(atoms, features);
    for (let t = 0; t < features.length; t++) {
      scores.fill(0);
      const feature = (features[t] as number) ^ twist;
      weights.add(feature, scores);
      if (known.has(feature)) met.set(feature, (met.get(feature) ?? 0) + 1);
      for (let c = 0; c < count; c++) part[t * count + c] = scores[candidates[c] as number] as number;
    }
    parts.push(part);
  };
  const scorer: Scorer = {
    ...inner,
    best: (atoms, twist, candidates) => {
      if (candidates.length > 1 && parts.length < most) note(atoms, twist, candidates);
      return inner.best(atoms, twist, candidates);
    },
  };
  return { scorer, decisions: { templates, parts, met } satisfies Decisions };
}
