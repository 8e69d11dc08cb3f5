import { join } from "node:path";
import { readPath } from "@recoupe/ingest";
import { directories } from "./config.ts";
import type { ReportDefaults } from "./identify/identify.ts";
import type { Coded, Pipeline } from "./pipeline.ts";

/** The reports of the demonstration: the seed report as it was published, and those written for it. */
export const fixtureSets: Readonly<Record<string, { readonly path: string; readonly defaults: ReportDefaults }>> = {
  seed: {
    path: join(directories.fixtures, "seed/report.txt"),
    defaults: { published: "2017-11-03T13:00:00Z", source: "al-Manar", language: "fr" },
  },
  fr: { path: join(directories.fixtures, "reports/fr.jsonl"), defaults: {} },
  en: { path: join(directories.fixtures, "reports/en.jsonl"), defaults: {} },
  ar: { path: join(directories.fixtures, "reports/ar.jsonl"), defaults: {} },
};

/** Codes the reports of one set, or of all. */
export async function codeFixtures(pipeline: Pipeline, names = Object.keys(fixtureSets)): Promise<readonly Coded[]> {
  const coded: Coded[] = [];
  for (const name of names) {
    const set = fixtureSets[name];
    if (set === undefined) continue;
    for await (const { report, notes } of readPath(set.path)) {
      if (report !== null) coded.push(pipeline.code(report, notes, set.defaults));
    }
  }
  return coded;
}
