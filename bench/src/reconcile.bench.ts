import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sameName } from "@recoupe/gazetteer";
import type { EventChange, Testimony } from "@recoupe/model";
import {
  cellOf,
  clusterTestimonies,
  createRoster,
  type DocumentOrigin,
  describeClusters,
  testify,
  updateEvents,
  updateOpenPlaces,
} from "@recoupe/reconcile";
import { openSqliteStore, type Store } from "@recoupe/store";
import { inOwnProcess } from "./own-process.ts";
import { syntheticReports } from "./synthetic-claims.ts";
import { type OpenPlaceDocument, syntheticOpenPlaces } from "./synthetic-open-places.ts";

/*
 * Clusters synthetic claims into events, each size in a process of its own so that memory can be told apart:
 *   node --conditions=recoupe-source --import tsx src/reconcile.bench.ts [claims…] [--store]
 * Processor time, so that what else the machine does counts less. With --store also keeps them in SQLite and measures how
 * long one more report takes, by the clock. The war has the same places and days whatever the number of claims, so that ten
 * times the claims are ten times as dense.
 */

const war = { places: 4000, days: 1800, outlets: 300, reportsPerEvent: 3 };
const latecomers = 300;
const rowsPerChange = 5000;
/** Documents to a batch, as `recoupe add` has them. */
const batchSize = 200;
const roster = createRoster([], []);

const one = inOwnProcess(import.meta.url, [100_000, 1_000_000]);
if (one !== null) await measure(one.size, one.options.includes("--store"));

async function measure(count: number, withStore: boolean): Promise<void> {
  const now = () => process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000;
  const start = now();
  const { testimonies, late } = layOut(count, withStore ? latecomers : 0);
  const laid = now();
  const clusters = clusterTestimonies(testimonies);
  const clustered = now();
  let graded = 0;
  for (const event of describeClusters(clusters)) if (event.grade.grade !== "weak") graded++;
  const told = now();
  const seconds = (from: number, to: number) => `${((to - from) / 1000).toFixed(1)} s`;
  const perClaim = (((told - start) * 1000) / count).toFixed(1);
  print([
    `${count} claims: ${clusters.length} events, ${graded} above weak or in dispute`,
    `laid out ${seconds(start, laid)}, clustered ${seconds(laid, clustered)}, told and graded ${seconds(clustered, told)}`,
    `${perClaim} µs a claim in all (processor time); peak memory ${(process.resourceUsage().maxRSS / 1e6).toFixed(2)} GB`,
  ]);
  if (withStore) await measureStore(clusters, late);
}

function print(parts: readonly string[]): void {
  process.stdout.write(`${parts.join("; ")}\n`);
}

function layOut(
  count: number,
  kept: number,
): { readonly testimonies: readonly Testimony[]; readonly late: readonly Testimony[] } {
  const testimonies: Testimony[] = [];
  const late: Testimony[] = [];
  const every = kept === 0 ? Number.POSITIVE_INFINITY : Math.floor(count / kept);
  let at = 0;
  for (const { claim, published, outlet } of syntheticReports(count + kept, war)) {
    const id = `outlet:${outlet}`;
    const origin: DocumentOrigin = { id, name: outlet, kind: "outlet", side: null, publisherId: id, because: "" };
    const testimony = testify(claim, published, origin, roster);
    if (++at % every === 0 && late.length < kept) late.push(testimony);
    else testimonies.push(testimony);
  }
  return { testimonies, late };
}

async function measureStore(
  clusters: ReturnType<typeof clusterTestimonies>,
  late: readonly Testimony[],
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "recoupe-bench-"));
  const store = await openSqliteStore(join(folder, "events.db"));
  let change = emptyChange();
  let at = 0;
  for (const event of describeClusters(clusters)) {
    const { members, track } = clusters[at++] as (typeof clusters)[number];
    change.events.push(event);
    for (const testimony of members)
      change.placed.push({ testimony, track, cell: cellOf(testimony), eventId: event.id });
    if (change.placed.length < rowsPerChange && at < clusters.length) continue;
    await store.events.apply(change);
    change = emptyChange();
  }
  const times: number[] = [];
  for (const testimony of late) {
    const start = performance.now();
    await updateEvents(store.events, { added: [testimony], removed: [] });
    times.push(performance.now() - start);
  }
  print([`one more report into the store: ${spread(times)}`]);
  await measureOpenPlaces(
    store,
    clusters.reduce((sum, { members }) => sum + members.length, 0),
  );
  await store.close();
  rmSync(folder, { recursive: true });
}

function spread(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  const share = (part: number) =>
    `${(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(2)} ms`;
  return `median ${share(0.5)}, 95 % within ${share(0.95)}, longest ${share(1)}`;
}

/** Places in no gazetteer that the same number of claims name: what `crossCheck` does for them, batch by batch and for one report more. */
async function measureOpenPlaces(store: Store, count: number): Promise<void> {
  const documents = [...syntheticOpenPlaces(count + latecomers)];
  const late = documents.splice(count);
  const put = (some: readonly OpenPlaceDocument[]) =>
    updateOpenPlaces(
      store.openPlaces,
      some.map(({ id }) => id),
      some.flatMap(({ places }) => places),
      { isSameName: sameName },
    );
  const start = performance.now();
  for (let at = 0; at < count; at += batchSize) await put(documents.slice(at, at + batchSize));
  const perClaim = ((performance.now() - start) * 1000) / count;
  const times: number[] = [];
  for (const document of late) {
    const begun = performance.now();
    await put([document]);
    if (document.places.length > 0) times.push(performance.now() - begun);
  }
  print([
    `open places of as many claims: ${perClaim.toFixed(1)} µs a claim`,
    `one more report that names one: ${spread(times)}`,
  ]);
}

type Growing<Part> = { -readonly [Key in keyof Part]: Part[Key] extends readonly (infer Item)[] ? Item[] : Part[Key] };

function emptyChange(): Growing<EventChange> {
  return { removedClaimIds: [], placed: [], events: [], removedEventIds: [], log: [] };
}
