import { createHash } from "node:crypto";
import type { Claim, ClaimType, Document, Where } from "@recoupe/model";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { CodedReport, Store } from "./store.ts";

/** A report made for a test; every claim's clause is the whole text. */
export function reportFor(
  id: string,
  text: string,
  claims: readonly (Partial<Claim> & { readonly type: ClaimType })[],
  document: Partial<Document> = {},
): CodedReport {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const span = { start: 0, end: text.length };
  return {
    document: { id, url: null, source: null, published: null, language: "fr", title: null, text, sha256, ...document },
    claims: claims.map((claim, index) => ({
      id: `${id}-${index}`,
      documentId: id,
      status: "occurred",
      certainty: "asserted",
      polarity: "affirmed",
      agents: [],
      targets: [],
      place: null,
      origin: null,
      time: null,
      attribution: [],
      casualties: null,
      instrument: null,
      evidence: span,
      trigger: span,
      rule: "test",
      confidence: 0.5,
      ...claim,
    })),
    notes: [{ rule: "test.note", severity: "info", message: "A note." }],
  };
}

function placeAt(name: string, lat: number | null, lon: number | null, placeId: string | null = null): Where {
  return {
    name,
    placeId,
    relation: "at",
    lat,
    lon,
    radiusKm: lat === null ? null : 2,
    precision: 1,
    distanceKm: null,
    bearing: null,
    span: { start: 0, end: 1 },
  };
}

const span = { start: 0, end: 1 };
const army = { name: "l'armée irakienne", actorId: "iraq-army", span, via: "name" } as const;
const rawa = reportFor(
  "rawa",
  "L'armée irakienne a repris Râwa vendredi.",
  [
    {
      type: "capture",
      agents: [army],
      place: placeAt("Râwa", 34.48, 41.91, "wof:1"),
      time: { start: "2017-11-17T06:00", end: "2017-11-17T12:00", precision: "hour", text: "vendredi", span },
    },
    { type: "withdraw", agents: [{ ...army, name: "Daech", actorId: "islamic-state" }] },
  ],
  { source: "Agence du Tigre", published: "2017-11-18T08:00:00Z" },
);
const boukamal = reportFor(
  "boukamal",
  "الجيش السوري يدخل البوكمال",
  [{ type: "enter", place: placeAt("البوكمال", 34.45, 40.92, "wof:2") }],
  { language: "ar", published: "2017-11-08" },
);
const undated = reportFor(
  "undated",
  "Clashes near an unknown village.",
  [{ type: "clash", place: placeAt("X", null, null) }],
  {
    language: "en",
  },
);

/** What every store must do; run it against each engine. */
export function describeStore(name: string, open: () => Promise<Store>): void {
  describe(`store: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
      await store.addDocuments([rawa, boukamal, undated]);
    });
    afterEach(() => store.close());

    test("the same report twice changes nothing", async () => {
      expect(await store.addDocuments([rawa, boukamal])).toEqual({ added: 0, replaced: 0, unchanged: 2 });
      expect((await store.claims({})).total).toBe(4);
    });

    test("a report comes back as it was", async () => {
      expect(await store.document("rawa")).toEqual(rawa);
      expect(await store.document("nothing")).toBeNull();
    });

    test("coding a report anew replaces its claims, in the indexes too", async () => {
      const again = { ...rawa, claims: rawa.claims.slice(0, 1).map((claim) => ({ ...claim, type: "hold" as const })) };
      expect(await store.addDocuments([again])).toEqual({ added: 0, replaced: 1, unchanged: 0 });
      expect((await store.claims({ text: "rawa" })).items.map(({ claim }) => claim.type)).toEqual(["hold"]);
      expect((await store.claims({ actor: "islamic-state" })).total).toBe(0);
      expect((await store.document("rawa"))?.claims).toHaveLength(1);
    });

    test.each([
      ["type", { types: ["capture", "enter"] }, ["rawa-0", "boukamal-0"]],
      ["actor by id", { actor: "islamic-state" }, ["rawa-1"]],
      ["actor by part of its name, accents folded", { actor: "armee" }, ["rawa-0"]],
      ["place by id", { places: ["wof:2"] }, ["boukamal-0"]],
      ["place by name, accents folded", { places: ["rawa"] }, ["rawa-0"]],
      ["first day", { from: "2017-11-17" }, ["rawa-1", "rawa-0"]],
      ["last day, by publication where the text gives none", { to: "2017-11-16" }, ["boukamal-0"]],
      ["words, accents folded, the last begun", { text: "armee irak" }, ["rawa-0", "rawa-1"].toReversed()],
      ["Arabic words without their article's accents", { text: "البوكمال" }, ["boukamal-0"]],
      ["words that do not occur", { text: "Rawa Berlin" }, []],
      ["operators of the engine mean nothing", { text: 'NEAR( AND " OR' }, []],
      ["box", { box: [41.5, 34, 42.5, 35] }, ["rawa-0"]],
      ["box across the antimeridian", { box: [41.5, 34, -170, 35] }, ["rawa-0"]],
      ["language", { language: "ar" }, ["boukamal-0"]],
      ["source", { source: "agence du tigre" }, ["rawa-1", "rawa-0"]],
      ["as known on a day", { asKnownOn: "2017-11-10" }, ["boukamal-0"]],
      ["document", { documentId: "undated" }, ["undated-0"]],
      ["cannot be located", { located: false }, ["rawa-1", "undated-0"]],
      ["all together", { types: ["capture"], actor: "iraq-army", box: [41, 34, 42, 35], text: "repris" }, ["rawa-0"]],
    ] as const)("claims by %s", async (_, query, ids) => {
      const { items, total } = await store.claims({ ...query, box: "box" in query ? [...query.box] : undefined });
      expect(items.map(({ claim }) => claim.id)).toEqual(ids);
      expect(total).toBe(ids.length);
    });

    test("pages follow one another without gap or repetition", async () => {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await store.claims({ limit: 1, cursor });
        expect(page.total).toBe(4);
        seen.push(...page.items.map(({ claim }) => claim.id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(seen).toEqual(["rawa-1", "rawa-0", "boukamal-0", "undated-0"]);
    });

    test("a cursor from elsewhere is refused", async () => {
      await expect(store.claims({ cursor: "nonsense" })).rejects.toThrow("cursor");
    });

    test("documents, latest first, with their counts", async () => {
      const { items } = await store.documents({});
      expect(items.map(({ id, claimCount }) => [id, claimCount])).toEqual([
        ["rawa", 2],
        ["boukamal", 1],
        ["undated", 1],
      ]);
      expect((await store.documents({ text: "village" })).items.map(({ id }) => id)).toEqual(["undated"]);
    });

    test("a claim by its id, with its days", async () => {
      expect((await store.claim("rawa-0"))?.days).toEqual({ first: "2017-11-17", last: "2017-11-17", basis: "text" });
      expect((await store.claim("rawa-1"))?.days?.basis).toBe("published");
      expect((await store.claim("undated-0"))?.days).toBeNull();
      expect(await store.claim("nothing")).toBeNull();
    });

    test("sources with their documents", async () => {
      expect(await store.sources()).toEqual([{ source: "Agence du Tigre", documents: 1 }]);
    });
  });
}
