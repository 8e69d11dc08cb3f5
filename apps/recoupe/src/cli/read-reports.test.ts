import { setTimeout } from "node:timers/promises";
import type { Ingested } from "@recoupe/ingest";
import { expect, test } from "vitest";
import { inBatches } from "./read-reports.ts";

async function* items(waits: readonly number[], bytes = 10): AsyncGenerator<Ingested> {
  for (const [at, wait] of waits.entries()) {
    if (wait > 0) await setTimeout(wait);
    yield { report: { text: `${at}` }, notes: [], origin: `${at}`, bytes };
  }
}

async function sizesOf(batches: AsyncGenerator<readonly Ingested[]>): Promise<{ sizes: number[]; origins: string[] }> {
  const sizes: number[] = [];
  const origins: string[] = [];
  for await (const batch of batches) {
    sizes.push(batch.length);
    origins.push(...batch.map(({ origin }) => origin));
  }
  return { sizes, origins };
}

test.each([
  ["nothing", items([]), []],
  ["what is there at once comes together, 64 at a time", items(new Array(130).fill(0)), [64, 64, 2]],
  ["large reports come in fewer", items([0, 0, 0], 600_000), [2, 1]],
  ["what comes late is not waited for", items([0, 0, 400, 0]), [2, 2]],
])("%s", async (_, given, expected) => {
  const { sizes, origins } = await sizesOf(inBatches(given));
  expect(sizes).toEqual(expected);
  expect(origins).toEqual(origins.map((_, at) => `${at}`));
});

test("a failure comes after what was read before it", async () => {
  async function* failing(): AsyncGenerator<Ingested> {
    yield* items(new Array(64).fill(0));
    throw new Error("no such file");
  }
  const seen: number[] = [];
  const run = async (): Promise<void> => {
    for await (const batch of inBatches(failing())) {
      await setTimeout(20);
      seen.push(batch.length);
    }
  };
  await expect(run()).rejects.toThrow("no such file");
  expect(seen).toEqual([64]);
});
