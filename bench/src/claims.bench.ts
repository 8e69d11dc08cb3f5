import { fileURLToPath } from "node:url";
import { analyse, analyseAll, type Engine, reportsAtATime } from "@recoupe/engine";
import { type Document, type Language, languages } from "@recoupe/model";
import { type Measured, measure } from "./measure.ts";
import { lineOf } from "./own-process.ts";
import { parseAll } from "./reading.bench.ts";
import { ownDocuments, shippedAnalysers, shippedEngine, shippedGazetteer } from "./shipped-engine.ts";
import { stageShares } from "./stage-shares.ts";

/** How long all rules of a language are at work before their code is compiled as well as it will be, in milliseconds. */
const timeToCompile = 20_000;

/** What reading reports of one language to claims costs. */
export interface ClaimsBench {
  /** Raw text to trees, which is the baseline, and to claims; sentences a second. */
  readonly measured: readonly Measured[];
  /** The share of each stage in raw text to claims, the largest first. */
  readonly shares: readonly (readonly [stage: string, share: number])[];
}

/** Measures a language in a process of its own, as a run over reports of one language is. */
export function measureClaims(language: Language): ClaimsBench {
  return JSON.parse(lineOf(import.meta.url, [language])) as ClaimsBench;
}

async function benchClaims(language: Language, engine: Engine): Promise<ClaimsBench> {
  const { analyser } = engine.languages[language];
  const documents: readonly Document[] = ownDocuments(language);
  const units = documents.reduce((sum, { text }) => sum + analyser.splitSentences(text).length, 0);
  const readEach = (): void => {
    for (const document of documents) analyse(document, engine);
  };
  const readAll = (): void => {
    for (let from = 0; from < documents.length; from += reportsAtATime)
      analyseAll(documents.slice(from, from + reportsAtATime), engine);
  };
  const parsing = { name: `baseline: raw text to trees, ${language}`, units, run: () => parseAll(analyser, documents) };
  const reading = { name: `raw text to claims, ${language}`, units, run: readAll };
  const single = { name: `the same, one report at a time, ${language}`, units, run: readEach };
  const measured = await measure("sentences", [parsing, reading, single], 5_000, timeToCompile);
  return { measured, shares: [...(await stageShares(readAll))] };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const language = languages.find((one) => one === process.argv[2]);
  if (language === undefined) throw new Error(`Say which language: ${languages.join(", ")}.`);
  const bench = await benchClaims(language, shippedEngine(shippedAnalysers(), shippedGazetteer()));
  process.stdout.write(JSON.stringify(bench));
}
