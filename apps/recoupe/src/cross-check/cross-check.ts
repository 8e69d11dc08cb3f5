import type { Claim, OriginRecord, Testimony } from "@recoupe/model";
import {
  type DocumentOrigin,
  findOrigins,
  noLore,
  type OpenPlaceLore,
  openPlacesOf,
  originKeys,
  type ReportFacts,
  type Roster,
  refutedClaims,
  standingCorrections,
  testify,
  updateEvents,
  updateOpenPlaces,
} from "@recoupe/reconcile";
import type { CodedReport, Store } from "@recoupe/store";

/** Documents read for one passage key; a passage that more carry is boilerplate, and enough of them are compared. */
const documentsPerKey = 16;

/** What cross-checking a batch changed, in events. */
export interface CrossCheckResult {
  readonly told: number;
  readonly merged: number;
}

/**
 * Cross-checks reports that the store has just taken in: finds their origins among what is there, lays their claims on the table,
 * lets them join events, and works out anew where places in no gazetteer lie that they speak of. Reads and writes only their
 * neighbourhood; the same reports again change nothing.
 */
export async function crossCheck(
  store: Store,
  roster: Roster,
  reports: readonly CodedReport[],
  lore: OpenPlaceLore = noLore,
): Promise<CrossCheckResult> {
  const keysOf = new Map(reports.map(({ document, claims }) => [document.id, originKeys(document, claims)]));
  const relatives = await findRelatives(store, keysOf);
  const around = [...reports, ...relatives.map(({ report }) => report)];
  const claimsById = new Map<string, readonly Claim[]>(around.map(({ document, claims }) => [document.id, claims]));
  const origins = findOrigins(
    around.map(({ document }): ReportFacts => document),
    (id) => claimsById.get(id) ?? [],
    roster,
  );
  const moved = relatives.filter(({ report, originId }) => origins.get(report.document.id)?.id !== originId);
  const changed = [...reports, ...moved.map(({ report }) => report)];
  const change = await changeOf(store, roster, changed, origins);
  const refuted = await refutedAmong(
    store,
    changed.flatMap(({ claims }) => claims),
  );
  const result = await updateEvents(store.events, change, refuted);
  await store.events.putOrigins(recordsOf(changed, origins));
  await placeOpen(store, reports, lore);
  return { told: result.events.length, merged: result.log.filter(({ kind }) => kind === "merged").length };
}

/** Puts places that no gazetteer has where the reports of the store together bound them. */
async function placeOpen(store: Store, reports: readonly CodedReport[], lore: OpenPlaceLore): Promise<void> {
  const latest = new Map(reports.map((report) => [report.document.id, report]));
  const places = [...latest.values()].flatMap(({ document, claims }) => openPlacesOf(document, claims, lore));
  await updateOpenPlaces(store.openPlaces, [...latest.keys()], places, lore);
}

interface Relative {
  readonly report: CodedReport;
  readonly originId: string;
}

/** Documents of the store that may be copies or translations of new ones. */
async function findRelatives(
  store: Store,
  keysOf: ReadonlyMap<string, readonly number[]>,
): Promise<readonly Relative[]> {
  const keys = [...new Set([...keysOf.values()].flat())];
  const records = (await store.events.withKeys(keys, documentsPerKey)).filter(
    ({ documentId }) => !keysOf.has(documentId),
  );
  const relatives: Relative[] = [];
  for (const { documentId, originId } of records) {
    const report = await store.document(documentId);
    if (report !== null) relatives.push({ report, originId });
  }
  return relatives;
}

async function changeOf(
  store: Store,
  roster: Roster,
  reports: readonly CodedReport[],
  origins: ReadonlyMap<string, DocumentOrigin>,
): Promise<{ readonly added: readonly Testimony[]; readonly removed: readonly Testimony[] }> {
  const added: Testimony[] = [];
  const removed: Testimony[] = [];
  for (const { document, claims } of reports) {
    const origin = origins.get(document.id);
    if (origin === undefined) continue;
    const before = (await store.events.ofDocument(document.id)).map(({ testimony }) => testimony);
    const now = claims.map((claim) => testify(claim, document.published, origin, roster));
    const asBefore = new Set(before.map((testimony) => JSON.stringify(testimony)));
    const asNow = new Set(now.map((testimony) => JSON.stringify(testimony)));
    added.push(...now.filter((testimony) => !asBefore.has(JSON.stringify(testimony))));
    removed.push(...before.filter((testimony) => !asNow.has(JSON.stringify(testimony))));
  }
  return { added, removed };
}

function recordsOf(
  reports: readonly CodedReport[],
  origins: ReadonlyMap<string, DocumentOrigin>,
): readonly OriginRecord[] {
  return reports.flatMap(({ document, claims }) => {
    const origin = origins.get(document.id);
    return origin === undefined
      ? []
      : [{ documentId: document.id, originId: origin.id, keys: originKeys(document, claims) }];
  });
}

/** Claims that standing corrections call wrong. */
async function refutedAmong(store: Store, claims: readonly Claim[]): Promise<ReadonlySet<string>> {
  return refutedClaims(standingCorrections(await store.events.corrections(), null), claims);
}
