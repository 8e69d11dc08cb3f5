import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Claim, Document, Where } from "@recoupe/model";
import type { Roster } from "@recoupe/reconcile";
import { type CodedReport, openSqliteStore, type Store } from "@recoupe/store";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../http/app.ts";
import { askControl, askHistory, type ControlServices } from "./ask-control.ts";
import { addCorrection, claimStatement, controlStatement, reverseStatement } from "./corrections.ts";
import { crossCheck } from "./cross-check.ts";
import { loadRoster } from "./load-roster.ts";

const corpus = new URL("../../../../fixtures/corpora/boukamal-2017/", import.meta.url);
const boukamal = "wof:890449891";
const signature = { analyst: "A. Analyst", reason: "Seen on the ground.", made: "2018-01-05T10:00:00Z" };

type WrittenPlace = Omit<Where, "span" | "distanceKm" | "bearing"> | null;
interface WrittenClaim extends Omit<Claim, "id" | "documentId" | "place" | "origin"> {
  readonly place: WrittenPlace;
  readonly origin: WrittenPlace;
}

function reportsOfCorpus(): readonly CodedReport[] {
  const lines = (name: string) => readFileSync(new URL(name, corpus), "utf8").trimEnd().split("\n");
  const claims = new Map(
    lines("claims.jsonl")
      .map((line) => JSON.parse(line))
      .map((one) => [one.id as string, one.claims as WrittenClaim[]]),
  );
  return lines("reports.jsonl").map((line) => {
    const report = JSON.parse(line) as Document;
    const sha256 = createHash("sha256").update(report.text).digest("hex");
    return {
      document: { ...report, url: null, sha256 },
      claims: (claims.get(report.id) ?? []).map((written, at) => toClaim(written, report, at)),
      notes: [],
    };
  });
}

function toClaim(written: WrittenClaim, { id, text }: Document, at: number): Claim {
  const evidence = String(written.evidence);
  const start = text.indexOf(evidence);
  const trigger = start + evidence.indexOf(String(written.trigger));
  const span = { start: 0, end: 1 };
  const where = (place: WrittenPlace): Where | null =>
    place === null ? null : { ...place, distanceKm: null, bearing: null, span };
  return {
    ...written,
    id: `${id}.${at}`,
    documentId: id,
    agents: written.agents.map((party) => ({ ...party, span, via: "name" })),
    targets: written.targets.map((party) => ({ ...party, span, via: "name" })),
    place: where(written.place),
    origin: where(written.origin),
    time: written.time === null ? null : { ...written.time, span },
    attribution: written.attribution.map(({ name }) => ({ name, sourceId: null, role: null, span })),
    instrument: null,
    evidence: { start, end: start + evidence.length },
    trigger: { start: trigger, end: trigger + String(written.trigger).length },
    rule: "hand",
    confidence: 0.9,
  };
}

let store: Store;
let roster: Roster;
let services: ControlServices;
const reports = reportsOfCorpus();

beforeAll(async () => {
  store = await openSqliteStore(":memory:");
  roster = await loadRoster();
  services = { store, roster, lookUp: () => [] };
  for (let at = 0; at < reports.length; at += 7) {
    const batch = reports.slice(at, at + 7);
    await store.addDocuments(batch);
    await crossCheck(store, roster, batch);
  }
});
afterAll(() => store.close());

async function assessedOn(day: string, knownOn?: string): Promise<string | undefined> {
  const states = await askControl(services, { place: boukamal, from: day, to: day, knownOn });
  return states[0]?.assessed;
}

describe("Boukamal in the store", () => {
  test.each([
    ["2017-11-05", "islamic-state"],
    ["2017-11-09", "syria-army"],
    ["2017-11-10", "contested"],
    ["2017-11-13", "islamic-state"],
    ["2017-11-17", "contested"],
    ["2017-11-20", "syria-army"],
  ])("%s: %s", async (day, holder) => {
    expect(await assessedOn(day)).toBe(holder);
  });

  test("as known on the day of the first announcement nobody has heard of the counter-attack", async () => {
    expect(await assessedOn("2017-11-09", "2017-11-09")).toBe("syria-army");
    expect(await assessedOn("2017-11-12", "2017-11-09")).not.toBe("islamic-state");
    const steps = await askHistory(services, "Boukamal", "2017-11-11");
    expect(steps.at(-1)?.assessed).toBe("islamic-state");
  });

  test("the line of control says who claims what, and why", async () => {
    const states = await askControl(services, { place: "Boukamal", from: "2017-11-11", to: "2017-11-14" });
    const [state] = states;
    expect(state?.placeId).toBe(boukamal);
    expect(state?.claimed.map(({ holder }) => holder)).toContain("islamic-state");
    expect(state?.because.length).toBeGreaterThan(0);
    expect(state?.reasons[0]?.because).toMatch(/weight 0\.\d+/);
  });

  test("a quarter that a report only names takes the state of its town, and says so", async () => {
    const span = { start: 0, end: 1 };
    const strike: Claim = {
      ...(reports[0]?.claims[0] as Claim),
      id: "quarter.0",
      documentId: "quarter",
      type: "airstrike",
      agents: [],
      place: {
        name: "Hay al-Jamiyat",
        placeId: "test:quarter",
        relation: "at",
        lat: 34.455,
        lon: 40.925,
        radiusKm: 0.5,
        precision: 1,
        distanceKm: null,
        bearing: null,
        span,
      },
    };
    const [first] = reports;
    const report = {
      ...(first as CodedReport),
      document: { ...(first as CodedReport).document, id: "quarter" },
      claims: [strike],
    };
    await store.addDocuments([report]);
    const [state] = await askControl(services, { place: "test:quarter", from: "2017-11-20", to: "2017-11-20" });
    expect(state).toMatchObject({ place: "Hay al-Jamiyat", assessed: "syria-army", inheritedFrom: boukamal });
    expect(await askControl(services, { place: "test:nowhere" })).toEqual([]);
  });

  test("a report cross-checked again changes nothing", async () => {
    const before = await store.events.findEvents({ limit: 1000 });
    await crossCheck(store, roster, reports.slice(30, 50));
    expect(await store.events.findEvents({ limit: 1000 })).toEqual(before);
  });

  test("an analyst's statement outweighs the reports until it is taken back", async () => {
    const place = { name: "Boukamal", placeId: boukamal, lat: 34.45, lon: 40.92 };
    const statement = controlStatement(place, "contested", "2017-12-10", "2017-12-12");
    const { id } = await addCorrection(store, statement, signature);
    expect(await assessedOn("2017-12-11")).toBe("contested");
    expect(await assessedOn("2017-12-11", "2017-12-31")).toBe("syria-army");
    await addCorrection(store, await reverseStatement(store, id), { ...signature, made: "2018-01-06T10:00:00Z" });
    expect(await assessedOn("2017-12-11")).toBe("syria-army");
  });

  test("a claim set down as wrong discounts its event, also after re-coding under another id", async () => {
    const report = reports.find(({ document }) => document.id === "bk-075") as CodedReport;
    const grades = async () => {
      const [placed] = await store.events.ofDocument("bk-075");
      return (await store.events.event(placed?.eventId ?? ""))?.grade.grade;
    };
    expect(await grades()).toBe("fair");
    await addCorrection(store, await claimStatement(store, "bk-075.0", "wrong"), signature);
    expect(await grades()).toBe("weak");
    const recoded = {
      ...report,
      claims: report.claims.map((claim) => ({ ...claim, id: `again-${claim.id}`, rule: "newer" })),
    };
    await store.addDocuments([recoded]);
    await crossCheck(store, roster, [recoded]);
    expect(await grades()).toBe("weak");
  });
});

describe("cross-checking over HTTP", () => {
  const get = async (path: string) => {
    const app = createApp({
      store,
      roster,
      policy: { coordinateDecimals: 1 },
      directory: { actors: [], sides: [] },
      lookUp: () => [],
      web: ".",
    });
    const response = await app.request(path);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  test.each([
    ["/api/events?place=Boukamal&type=capture&from=2017-11-01&to=2017-11-30", 200, "items"],
    ["/api/events?as-known-on=2017-11-10&grade=fair,weak", 200, "items"],
    ["/api/control?place=Boukamal&from=2017-11-01&to=2017-11-30&as-known-on=2017-11-12", 200, "items"],
    ["/api/control/history?place=Boukamal&day=2017-11-11", 200, "items"],
    ["/api/areas?day=2017-11-20&bbox=39.5,33.8,42.5,36", 200, "features"],
    ["/api/areas?day=2017-11-20", 400, "error"],
    ["/api/events/nothing", 404, "error"],
  ])("%s: %i", async (path, status, field) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(answer.body).toHaveProperty(field);
  });

  test("events give their log, and coordinates under the policy of disclosure", async () => {
    const { body } = await get("/api/events?place=Boukamal&type=capture");
    const [event] = body["items"] as { id: string; place: { lat: number } }[];
    expect(event?.place.lat).toBe(34.5);
    const one = await get(`/api/events/${event?.id}`);
    expect(one.body["log"]).not.toEqual([]);
  });
});
