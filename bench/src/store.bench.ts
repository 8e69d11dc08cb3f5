import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { analyse, type Engine } from "@recoupe/engine";
import { type CodedReport, openSqliteStore } from "@recoupe/store";
import { type Measured, measure } from "./measure.ts";
import { ownDocuments } from "./shipped-engine.ts";

const reports = 2_000;

/** Reports put into SQLite in batches, and questions asked of it, against the same batch kept again unchanged. */
export async function benchStore(engine: Engine): Promise<{ readonly added: string; readonly asked: Measured[] }> {
  const coded = ownDocuments("fr").map((document) => ({ document, claims: analyse(document, engine).claims }));
  const many = Array.from({ length: reports }, (_, index): CodedReport => {
    const { document, claims } = coded[index % coded.length] as (typeof coded)[number];
    const id = `report-${index}`;
    return {
      document: { ...document, id },
      claims: claims.map((claim, at) => ({ ...claim, id: `${id}-${at}`, documentId: id })),
      notes: [],
    };
  });
  const folder = mkdtempSync(join(tmpdir(), "recoupe-bench-"));
  const store = await openSqliteStore(join(folder, "store.db"));
  try {
    const start = performance.now();
    for (let at = 0; at < many.length; at += 200) await store.addDocuments(many.slice(at, at + 200));
    const perSecond = Math.round(reports / ((performance.now() - start) / 1_000));
    const asked = await measure(
      "questions",
      [
        { name: "baseline: a page of claims, newest first", units: 1, run: () => store.claims({ limit: 50 }) },
        {
          name: "claims of a type in a box",
          units: 1,
          run: () => store.claims({ types: ["capture"], box: [30, 10, 50, 40], limit: 50 }),
        },
        { name: "claims by words of the report", units: 1, run: () => store.claims({ text: "armée", limit: 50 }) },
      ],
      500,
    );
    return {
      added: `${perSecond} reports/s put in (SQLite, batches of 200, ${reports} reports with their claims)`,
      asked,
    };
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}
