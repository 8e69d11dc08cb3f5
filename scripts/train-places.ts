/**
 * Learns `languages/<code>/place-choice.tsv` from annotated text: `npm run train:places -- fr [more.jsonl …]`.
 * Reads the same text as `train:confidence`; prints how often the place is right over five folds, and at best (the share
 * of claims whose place is among the options at all), then writes the weights of all.
 */
import { type Engine, namesTold } from "@recoupe/engine";
import type { Language } from "@recoupe/model";
import { isSamePlace } from "../apps/recoupe/src/evaluate/fields.ts";
import type { GoldDocument } from "../apps/recoupe/src/evaluate/index.ts";
import { matchClaims } from "../apps/recoupe/src/evaluate/match.ts";
import { loadEngine } from "../apps/recoupe/src/resources.ts";
import { type Choice, chosen, trainChoice } from "../training/src/train-choice.ts";
import { languageOf, readAnnotated, readingsOf, writeWeights } from "./annotated.ts";

const folds = 5;
const [code = "fr", ...more] = process.argv.slice(2);
const language = languageOf(code);

const engine = await loadEngine();
const choices = (await readAnnotated(language, more)).map((document) => choicesOf(document, language, engine));
report(choices);
const weights = [...trainChoice(choices.flat())].filter(([, weight]) => weight !== 0);
await writeWeights(language, "place-choice.tsv", weights);

/** For each claim found: the options of its place, and those that gold agrees with. */
function choicesOf(document: GoldDocument, wanted: Language, ready: Engine): Choice[] {
  const readings = readingsOf(document, wanted, ready);
  const byClaim = new Map(readings.map((read) => [read.claim, read]));
  const coded = readings.map(({ claim }) => claim);
  return matchClaims(document.claims, coded, wanted, "strict").matches.flatMap(({ gold, coded: claim }) => {
    const options = byClaim.get(claim)?.placeOptions ?? [];
    if (options.length === 0) return [];
    const goldName = gold.place && { ...gold.place, lat: null, lon: null };
    const right = options.map((option) =>
      option.wheres().some((where) => isSamePlace(gold.place, where) || isSamePlace(goldName, where)),
    );
    return [{ options: options.map((option) => namesTold(option.telling)), right }];
  });
}

function report(documents: readonly (readonly Choice[])[]): void {
  const all = documents.flat();
  const possible = all.filter(({ right }) => right.includes(true)).length;
  let right = 0;
  for (let fold = 0; fold < folds; fold++) {
    const model = trainChoice(documents.filter((_, at) => at % folds !== fold).flat());
    const held = documents.filter((_, at) => at % folds === fold).flat();
    right += held.filter((choice) => choice.right[chosen(choice, model)]).length;
  }
  const first = all.filter((choice) => choice.right[0]).length;
  console.log(
    `${all.length} claims; first option right ${first}, chosen right ${right}, right option there ${possible}`,
  );
}
