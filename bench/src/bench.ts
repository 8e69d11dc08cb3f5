import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { fileURLToPath } from "node:url";
import { languages } from "@recoupe/model";
import { measureClaims } from "./claims.bench.ts";
import { measureGazetteer } from "./gazetteer.bench.ts";
import { tableOf } from "./measure.ts";
import { measureSizes } from "./own-process.ts";
import { benchWords } from "./reading.bench.ts";
import { modelPath, shippedAnalysers, shippedEngine, shippedGazetteer } from "./shipped-engine.ts";
import { benchStore } from "./store.bench.ts";

/*
 * Benches of reading, places and store: `npm run bench`; `npm run bench -- --write` puts the results into bench/README.md.
 * One thread. Ratios against the baseline of the same run say more than the absolute figures of a busy machine.
 */

/* First: what else is in memory would be told with it. */
const places = measureGazetteer(modelPath("gazetteer.bin"));
const analysers = shippedAnalysers();
const engine = shippedEngine(analysers, shippedGazetteer());
const words = await benchWords(analysers);
const claims = languages.map(measureClaims);
const [french] = claims;
const store = await benchStore(engine);

const isLarge = process.argv.includes("--large");
const sizes = isLarge ? [100_000, 1_000_000] : [20_000, 100_000];
const events = measureSizes(new URL("reconcile.bench.ts", import.meta.url).href, sizes, ["--store"]);
const origins = measureSizes(new URL("origins.bench.ts", import.meta.url).href, sizes);

const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
const machine = `${cpus()[0]?.model.trim()}, ${cpus().length} cores, Node ${process.version}`;
const stages = (french?.shares ?? []).map(([stage, share]) => `| ${stage} | ${(share * 100).toFixed(1)} % |`);
const results = `# Benches

\`npm run bench\` measures; \`npm run bench -- --write\` also writes this page; \`-- --large\`
cross-checks a million claims and documents besides, which takes minutes.

One thread, own reports (\`fixtures/reports\`, \`fixtures/corpora\`, \`training/reports\`). From text to claims each language is
measured in a process of its own, after 20 seconds of the same work. The ratios count: each is taken against the baseline of the
same process, for the speed of a shared machine comes and goes. Commit ${commit}; ${machine}; load of the machine ${loadavg()[0]?.toFixed(1)}.

## From text to words

${tableOf(words)}

## From text to claims

${tableOf(claims.flatMap(({ measured }) => measured))}

| stage, French | share |
| --- | ---: |
${stages.join("\n")}

## Places

In processor time: the index opens in ${places.openMs} ms and takes ${places.residentMb} MB; ${places.exactPerSecond} names/s are
known or not, ${places.foldedPerSecond} names/s in spellings that only their sound brings back.

## Store

${store.added}.

${tableOf(store.asked)}

## Cross-checking

Synthetic, each size in a process of its own, processor time${isLarge ? "" : "; `--large` measures a million"}.

${listOf(events)}

${listOf(origins)}
`;

function listOf(lines: readonly string[]): string {
  return lines
    .flatMap((line) => line.split("\n"))
    .map((line) => `- ${line}`)
    .join("\n");
}

process.stdout.write(results);
if (process.argv.includes("--write")) writeFileSync(fileURLToPath(new URL("../README.md", import.meta.url)), results);
