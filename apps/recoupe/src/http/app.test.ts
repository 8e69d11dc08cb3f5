import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Claim } from "@recoupe/model";
import { openSqliteStore, type Store } from "@recoupe/store";
import type { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "./app.ts";
import { listen } from "./listen.ts";

const text = "L'armée irakienne a repris Rawa vendredi.";
const span = { start: 0, end: text.length };
const claim: Claim = {
  id: "c1",
  documentId: "d1",
  type: "capture",
  status: "occurred",
  certainty: "asserted",
  polarity: "affirmed",
  agents: [{ name: "armée irakienne", actorId: "iraq-army", span, via: "name" }],
  targets: [],
  place: {
    name: "Rawa",
    placeId: "wof:1",
    relation: "at",
    lat: 34.4812,
    lon: 41.9134,
    radiusKm: 1,
    precision: 1,
    distanceKm: null,
    bearing: null,
    span: { start: 27, end: 31 },
  },
  origin: null,
  time: null,
  attribution: [],
  casualties: null,
  instrument: null,
  evidence: span,
  trigger: { start: 18, end: 26 },
  rule: "test",
  confidence: 0.8,
};
const web = mkdtempSync(join(tmpdir(), "recoupe-web-"));

let store: Store;
let app: Hono;
let rounded: Hono;

beforeAll(async () => {
  mkdirSync(join(web, "assets"));
  writeFileSync(join(web, "index.html"), "<!doctype html><title>Recoupe</title>");
  writeFileSync(join(web, "assets", "a.js"), "1");
  writeFileSync(join(web, "..", "secret.txt"), "secret");
  store = await openSqliteStore(":memory:");
  const document = {
    id: "d1",
    url: null,
    source: "A",
    published: "2017-11-18",
    language: "fr",
    title: null,
    text,
  } as const;
  await store.addDocuments([{ document: { ...document, sha256: "0".repeat(64) }, claims: [claim], notes: [] }]);
  const services = { store, directory: { actors: [], sides: [] }, lookUp: () => [], web };
  app = createApp({ ...services, policy: { coordinateDecimals: null } });
  rounded = createApp({ ...services, policy: { coordinateDecimals: 1 } });
});
afterAll(() => store.close());

describe("the API", () => {
  test.each([
    ["/api/health", { status: "ok", documents: 1, claims: 1 }],
    ["/api/claims", { total: 1, next: null, items: [{ id: "c1", document: { id: "d1", source: "A" } }] }],
    ["/api/claims?type=capture,hold&bbox=41,34,42,35&actor=iraq-army&from=2017-11-18&located=true", { total: 1 }],
    ["/api/claims?as-known-on=2017-11-17", { total: 0, items: [] }],
    ["/api/claims/c1", { id: "c1", days: { first: "2017-11-18", basis: "published" } }],
    ["/api/documents?text=armee", { total: 1, items: [{ id: "d1", claimCount: 1 }] }],
    ["/api/documents/d1", { document: { text }, claims: [{ id: "c1" }] }],
    ["/api/sources", { items: [{ source: "A", documents: 1 }] }],
    ["/api/places?name=Rawa&near=34.4,41.9", { name: "Rawa", candidates: [] }],
    ["/api/actors", { actors: [], sides: [] }],
  ])("%s", async (path, answer) => {
    const response = await app.request(path);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject(answer);
  });

  test.each([
    ["/api/claims?type=conquest", 400, "type"],
    ["/api/claims?from=yesterday", 400, "from"],
    ["/api/claims?bbox=1,2,3", 400, "bbox"],
    ["/api/claims?limit=0", 400, "limit"],
    ["/api/claims?colour=red", 400, "colour"],
    ["/api/claims?cursor=nonsense", 400, "cursor"],
    ["/api/places?name=", 400, "name"],
    ["/api/claims/none", 404, "claim"],
    ["/api/documents/none", 404, "document"],
    ["/api/nothing", 404, "address"],
  ])("%s is %i and says what is wrong", async (path, status, word) => {
    const response = await app.request(path);
    expect(response.status).toBe(status);
    const answer = (await response.json()) as { error: { message: string } };
    expect(JSON.stringify(answer.error)).toContain(word);
  });

  test("an unchanged answer is not sent again", async () => {
    const first = await app.request("/api/claims");
    const etag = first.headers.get("ETag") ?? "";
    expect((await app.request("/api/claims", { headers: { "If-None-Match": etag } })).status).toBe(304);
  });

  test("coordinates are rounded in the claim, the list and the document alike", async () => {
    for (const path of ["/api/claims", "/api/claims/c1", "/api/documents/d1"]) {
      const body = await (await rounded.request(path)).text();
      expect(body).toContain('"lat":34.5');
      expect(body).not.toContain("34.48");
    }
  });
});

describe("the pages", () => {
  test("index, assets and their headers", async () => {
    const index = await app.request("/");
    expect(index.headers.get("Content-Security-Policy")).toContain("default-src 'self'");
    expect(index.headers.get("X-Content-Type-Options")).toBe("nosniff");
    expect((await app.request("/assets/a.js")).headers.get("Cache-Control")).toContain("immutable");
  });

  test.each(["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%00", "/%", "/nothing"])(
    "%s is not found",
    async (path) => {
      expect((await app.request(path)).status).toBe(404);
    },
  );
});

test("a taken port is an error, or the next one is used", async () => {
  const first = await listen(app, { host: "127.0.0.1", port: 18_017, orNext: true });
  const port = Number(first.address.split(":").at(-1));
  await expect(listen(app, { host: "127.0.0.1", port, orNext: false })).rejects.toThrow("taken");
  const second = await listen(app, { host: "127.0.0.1", port, orNext: true });
  expect(second.address).not.toBe(first.address);
  expect((await fetch(`${second.address}/api/health`)).status).toBe(200);
  await Promise.all([first.close(), second.close()]);
});
