import { join } from "node:path";
import { analyse } from "@recoupe/engine";
import { lookUp } from "@recoupe/gazetteer";
import { Bench } from "tinybench";
import { directories } from "../../apps/recoupe/src/config.ts";
import { codeFixtures } from "../../apps/recoupe/src/fixtures.ts";
import { openPipeline } from "../../apps/recoupe/src/pipeline.ts";

// How fast reports are coded and places looked up, on one core: npm run bench
const pipeline = await openPipeline();
const coded = await codeFixtures(pipeline);
const bench = new Bench({ time: 1500, warmupTime: 500 });
for (const language of ["fr", "en", "ar"] as const) {
  const own = coded.filter(({ document }) => document.language === language);
  const sentences = own.reduce((sum, { sentences: some }) => sum + some.length, 0);
  bench.add(`code ${own.length} reports, ${sentences} sentences, ${language}`, () => {
    for (const { document } of own) analyse(document, pipeline.engine);
  });
}
const names = coded.flatMap(({ mentions }) => mentions.filter(({ kind }) => kind === "place").map(({ name }) => name));
bench.add(`look up ${names.length} names`, () => {
  for (const name of names) lookUp(pipeline.engine.gazetteer, name);
});

await bench.run();
console.log(`data from ${join(directories.models, "..")}, Node.js ${process.version}`);
for (const task of bench.tasks) {
  const count = Number(/(\d+) (?:sentences|names)/.exec(task.name)?.[1] ?? 1);
  const mean = task.result?.latency.mean ?? Number.NaN;
  console.log(`${task.name}: ${mean.toFixed(1)} ms, ${Math.round((count * 1000) / mean)} a second`);
}
