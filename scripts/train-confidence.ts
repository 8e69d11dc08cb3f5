/**
 * Learns `languages/<code>/confidence.tsv` from annotated text: `npm run train:confidence -- fr [more.jsonl …]`.
 * Reads training/sentences/<code>/, training/reports/<code>-dev.jsonl and the files named besides; prints precision,
 * recall and calibration over five folds, then writes the weights of all. A claim is right if it matches strictly.
 */
import { type Engine, namesTold } from "@recoupe/engine";
import type { Language } from "@recoupe/model";
import type { GoldDocument } from "../apps/recoupe/src/evaluate/index.ts";
import { matchClaims } from "../apps/recoupe/src/evaluate/match.ts";
import { loadEngine } from "../apps/recoupe/src/resources.ts";
import { type Judged, trainConfidence } from "../training/src/train-confidence.ts";
import { weigh } from "../training/src/weigh.ts";
import { languageOf, readAnnotated, readingsOf, writeWeights } from "./annotated.ts";

const folds = 5;
const [code = "fr", ...more] = process.argv.slice(2);
const language = languageOf(code);

const gold = await readAnnotated(language, more);
const engine = await loadEngine();
const judged = gold.map((document) => judgedOf(document, language, engine));
const total = gold.reduce((sum, document) => sum + document.claims.length, 0);
report(crossValidated(judged), total);
const weights = trainConfidence(judged.flat());
const threshold = engine.languages[language].confidence.weights.get("threshold");
const kept = threshold === undefined ? [] : [["threshold", threshold] as const];
await writeWeights(language, "confidence.tsv", [...kept, ...weights]);

function judgedOf(document: GoldDocument, wanted: Language, ready: Engine): Judged[] {
  const read = readingsOf(document, wanted, ready);
  const coded = read.map(({ claim }) => claim);
  const right = new Set(matchClaims(document.claims, coded, wanted, "strict").matches.map((match) => match.coded));
  return read.map(({ claim, telling }) => ({ features: namesTold(telling), right: right.has(claim) }));
}

interface Scored {
  readonly share: number;
  readonly right: boolean;
}

function crossValidated(documents: readonly Judged[][]): Scored[] {
  return Array.from({ length: folds }, (_, fold) => {
    const model = trainConfidence(documents.filter((_, at) => at % folds !== fold).flat());
    return documents
      .filter((_, at) => at % folds === fold)
      .flat()
      .map((one) => ({ share: shareOf(model, one), right: one.right }));
  }).flat();
}

function shareOf(model: ReadonlyMap<string, number>, { features }: Judged): number {
  const sum = (model.get("bias") ?? 0) + weigh(features, model);
  return 1 / (1 + Math.exp(-sum));
}

function report(scored: readonly Scored[], claims: number): void {
  for (const least of [0, 0.4, 0.5, 0.55, 0.6, 0.7]) {
    const kept = scored.filter(({ share }) => share >= least);
    const right = kept.filter((one) => one.right).length;
    const figures = [right / kept.length, right / claims, (kept.length - right) / claims].map((figure) =>
      figure.toFixed(3),
    );
    console.log(`at ${least}: precision ${figures[0]}, recall ${figures[1]}, extra a gold claim ${figures[2]}`);
  }
  let error = 0;
  for (let bin = 0; bin < 10; bin++) {
    const inside = scored.filter(({ share }) => Math.min(9, Math.floor(share * 10)) === bin);
    const gap = inside.reduce((sum, one) => sum + one.share - (one.right ? 1 : 0), 0);
    error += Math.abs(gap) / scored.length;
  }
  console.log(`calibration error ${error.toFixed(3)}`);
}
