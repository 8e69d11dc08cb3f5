import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Claim, InferredRegion, Language } from "@recoupe/model";
import { dayOf, type Roster } from "@recoupe/reconcile";
import { type CodedReport, openSqliteStore, type Store } from "@recoupe/store";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { directories } from "../config.ts";
import { createApp } from "../http/app.ts";
import { openPipeline, type Pipeline } from "../pipeline.ts";
import { lookUpIn } from "../reference.ts";
import { askControl } from "./ask-control.ts";
import { askEvents } from "./ask-events.ts";
import { crossCheck } from "./cross-check.ts";
import { eventFeature } from "./geojson.ts";
import { rosterOf } from "./load-roster.ts";
import { openPlaceLore } from "./open-place-lore.ts";

const ready = existsSync(join(directories.models, "fr", "analyser.bin"));
if (!ready) console.warn(`SKIPPED: no models in ${directories.models}`);

/** Id, language, day of publication, text. */
type Written = readonly [id: string, language: Language, published: string, text: string];

/* Qarwad is in no gazetteer. Rawa (34.484, 41.916) and Anah (34.369, 41.983) lie 14 km apart on the Euphrates. */
const french: readonly Written[] = [
  [
    "fr-1",
    "fr",
    "2017-11-05",
    "En Irak, l'armée irakienne a repris Anah et Rawa. Daech a pris le village de Qarwad, à 12 km à l'est de Rawa.",
  ],
  ["fr-2", "fr", "2017-11-20", "En Irak, l'armée a bombardé Qarwad, entre Rawa et Anah."],
  ["fr-3", "fr", "2017-11-25", "En Irak, l'armée irakienne a repris Rawa. Daech tient encore Qarwad."],
];
const english: readonly Written[] = [
  ["en-1", "en", "2017-11-05", "In Iraq, the army captured the village of Qarwad, 12 km east of Rawa. Anah was calm."],
  ["en-2", "en", "2017-11-08", "In Iraq, the army shelled the village of Qarwad, which lies between Rawa and Anah."],
];
const arabic: Written = [
  "ar-1",
  "ar",
  "2017-11-22",
  "سيطر الجيش العراقي على قرية قرواد على بعد 12 كيلومترا شرق راوة. وسيطر الجيش العراقي على راوة.",
];
const elsewhere: Written = [
  "fr-4",
  "fr",
  "2017-12-01",
  "En Irak, l'armée irakienne est entrée à Mossoul. Elle a pris le village de Qarwad, à 5 km au sud de Mossoul.",
];

describe.runIf(ready)("a village in no gazetteer", () => {
  let pipeline: Pipeline;
  let roster: Roster;
  const opened: Store[] = [];

  beforeAll(async () => {
    pipeline = await openPipeline();
    roster = rosterOf(pipeline.engine.theatre);
  });
  afterAll(() => Promise.all(opened.map((store) => store.close())));

  const code = ([id, language, published, text]: Written): CodedReport => {
    const { document, claims, notes } = pipeline.code({ id, language, published, text });
    return { document, claims, notes };
  };

  /** A store to which reports come one by one. */
  async function storeOf(reports: readonly CodedReport[]): Promise<Store> {
    const store = await openSqliteStore(":memory:");
    opened.push(store);
    const { gazetteer } = pipeline.engine;
    for (const report of reports) {
      await store.addDocuments([report]);
      await crossCheck(store, roster, [report], openPlaceLore(gazetteer));
    }
    return store;
  }

  const inferredIn = async (
    store: Store,
    name: string,
    asKnownOn?: string,
  ): Promise<readonly (InferredRegion | null)[]> =>
    (await store.claims({ places: [name], asKnownOn })).items.map(({ claim }) => claim.place?.inferred ?? null);

  const claimOf = async (store: Store, documentId: string): Promise<Claim | undefined> =>
    (await store.claims({ places: ["Qarwad"], documentId })).items[0]?.claim;

  test("is placed by French reports together, in older claims and in those that bound it no further", async () => {
    const store = await storeOf(french.map(code));
    const regions = await inferredIn(store, "Qarwad");
    expect(regions).toHaveLength(3);
    for (const region of regions) {
      expect(region).toMatchObject({ lat: 34.443, lon: 41.9781, radiusKm: 6.3, precision: 2, constraints: 2 });
      expect(region?.because).toContain("2 statements of 2 reports");
      expect(region?.clues?.map(({ documentId, text }) => [documentId, text])).toEqual([
        ["fr-2", "Qarwad, entre Rawa et Anah"],
        ["fr-1", "Qarwad, à 12 km à l'est de Rawa"],
      ]);
    }
    expect(await claimOf(store, "fr-1")).toMatchObject({ place: { placeId: null, lat: null, lon: null } });
  });

  test("is known on a day only by what was published by then", async () => {
    const store = await storeOf(french.map(code));
    expect(await inferredIn(store, "Qarwad", "2017-11-19")).toEqual([null]);
    expect((await inferredIn(store, "Qarwad", "2017-11-20")).map((region) => region?.radiusKm)).toEqual([6.3, 6.3]);
  });

  test("stands where it was put in events, their GeoJSON, the ledger of control, boxes and the HTTP API", async () => {
    const store = await storeOf(french.map(code));
    const services = { store, roster, lookUp: lookUpIn(pipeline.engine.gazetteer) };
    const box = [41.9, 34.4, 42, 34.46] as const;
    const { items } = await askEvents(store, services.lookUp, { box });
    expect(items.map(({ place }) => [place?.name, place?.lat, place?.inferred?.radiusKm])).toEqual([
      ["Qarwad", null, 6.3],
      ["Qarwad", null, 6.3],
      ["Qarwad", null, 6.3],
    ]);
    const [event] = items;
    expect(event && eventFeature(event)).toMatchObject({
      geometry: { type: "Point", coordinates: [41.9781, 34.443] },
      properties: { radiusKm: 6.3, precision: 2, inferred: { constraints: 2 } },
    });
    const early = await askEvents(store, services.lookUp, { box, knownOn: "2017-11-19" });
    expect(early.items).toEqual([]);
    const called = await askEvents(store, services.lookUp, { place: "Qarwad" });
    expect(called.items.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    const calledEarly = await askEvents(store, services.lookUp, { place: "Qarwad", knownOn: "2017-11-19" });
    expect(calledEarly.items.map(({ place }) => [place?.name, place?.inferred])).toEqual([["Qarwad", undefined]]);
    const held = await askControl(services, { place: "Qarwad" });
    expect(held.length).toBeGreaterThan(0);
    expect(held.map(({ inferred }) => inferred?.radiusKm)).toEqual(held.map(() => 6.3));

    const app = createApp({
      ...services,
      policy: { coordinateDecimals: 1 },
      directory: { actors: [], sides: [] },
      web: "",
    });
    const answer = await app.request("/api/claims?located=true&bbox=41.9,34.4,42,34.46");
    const page = (await answer.json()) as { readonly total: number; readonly items: readonly Claim[] };
    expect(page.total).toBe(3);
    expect(page.items[0]?.place?.inferred).toMatchObject({ lat: 34.4, lon: 42, radiusKm: 10.08 });
    expect(JSON.stringify(page)).not.toContain("34.4262");
    const open = await app.request("/api/claims?located=false&place=Qarwad");
    expect(((await open.json()) as { readonly total: number }).total).toBe(0);
  });

  test("is placed by English reports together", async () => {
    const store = await storeOf(english.map(code));
    expect((await inferredIn(store, "Qarwad")).map((region) => region?.radiusKm)).toEqual([6.3, 6.3]);
  });

  test("meets its Arabic spelling", async () => {
    const [, between] = french.map(code);
    const store = await storeOf([code(arabic), between as CodedReport]);
    const [inFrench] = await inferredIn(store, "Qarwad");
    const [inArabic] = await inferredIn(store, "قرواد");
    expect(inFrench).toMatchObject({ radiusKm: 6.3, constraints: 2 });
    expect(inArabic).toEqual(inFrench);
  });

  test("stays open where one report alone bounds it, however often it is told", async () => {
    const [first] = french as [Written];
    const [id, language, , text] = first;
    const store = await storeOf([first, [`${id}-again`, language, "2017-11-06", text] as const].map(code));
    expect(await inferredIn(store, "Qarwad")).toEqual([null, null]);
  });

  test("stays open where reports exclude each other, but not as known before", async () => {
    const store = await storeOf([...french, elsewhere].map(code));
    expect(new Set(await inferredIn(store, "Qarwad"))).toEqual(new Set([null]));
    expect((await inferredIn(store, "Qarwad", "2017-11-30")).map((region) => region?.radiusKm)).toEqual([
      6.3, 6.3, 6.3,
    ]);
  });

  test("is no other of its name in another country, or in another part of the same", async () => {
    const others: readonly Written[] = [
      ["sy", "fr", "2017-11-25", "En Syrie, l'armée syrienne a repris Palmyre. Daech tient encore Qarwad."],
      ["north", "fr", "2017-11-26", "En Irak, l'armée irakienne a repris Mossoul. Daech tient encore Qarwad."],
    ];
    const store = await storeOf([...french, ...others].map(code));
    expect((await claimOf(store, "sy"))?.place?.inferred).toBeUndefined();
    expect((await claimOf(store, "north"))?.place?.inferred).toBeUndefined();
    expect((await claimOf(store, "fr-3"))?.place?.inferred?.radiusKm).toBe(6.3);
  });

  test("is forgotten where its report is coded anew without it", async () => {
    const reports = french.map(code);
    const store = await storeOf(reports);
    const { gazetteer } = pipeline.engine;
    const anew = { ...(reports[1] as CodedReport), claims: [] };
    await store.addDocuments([anew]);
    await crossCheck(store, roster, [anew], openPlaceLore(gazetteer));
    expect(await inferredIn(store, "Qarwad")).toEqual([null, null]);
  });

  test.each([
    [
      "fr",
      "Au Mali, des hommes armés ont attaqué Diangassou, une localité située à une trentaine de km de Mopti.",
      "near 30",
    ],
    ["fr", "Au Mali, l'armée a repris Diangassou (25 km au nord de Mopti).", "near 25 N"],
    ["fr", "Au Mali, une embuscade a tué cinq soldats près de Diangassou, non loin de Mopti.", "near"],
    ["fr", "Au Mali, des rebelles tiennent Diangassou, sur la route entre Mopti et Bandiagara.", "between"],
    ["fr", "Au Mali, des hommes armés ont attaqué Diangassou, loin de Mopti.", undefined],
    ["fr", "Au Mali, des hommes armés ont attaqué Diangassou, puis fui vers un camp près de Mopti.", undefined],
    ["fr", "Au Mali, des hommes armés ont attaqué Diangassou et un camp à 20 km de Mopti.", undefined],
    ["fr", "Au Mali, des rebelles tiennent Diangassou, sur l'axe Mopti-Bandiagara.", "between"],
    ["fr", "Au Mali, des rebelles tiennent Diangassou, sur la route de Mopti, et menacent Bandiagara.", undefined],
    ["fr", "Au Mali, des rebelles tiennent Diangassou, à plus ou moins 10 km de Mopti.", "near 10"],
    [
      "en",
      "In Mali, gunmen attacked the village of Diangassou, some 25 km (15 miles) east of Bandiagara.",
      "near 25 E",
    ],
    [
      "en",
      "The village of Diangassou, located between the towns of Mopti and Bandiagara in Mali, was attacked.",
      "between",
    ],
    ["en", "In Mali, gunmen attacked Diangassou before they fled to a camp near Mopti.", undefined],
    ["ar", "في مالي هاجم مسلحون قرية ديانغاسو التي تبعد 30 كيلومترا عن موبتي.", "near 30"],
    ["ar", "في العراق سيطر الجيش على قرية قرواد القريبة من راوة.", "near"],
    ["ar", "في العراق سيطر الجيش على قرية قرواد بين مدينتي راوة وهيت.", "between"],
    ["ar", "في العراق هاجم مسلحون قرية قرواد وقصفوا مواقع قرب راوة.", undefined],
  ] as const)("%s: %s says %s", (language, text, expected) => {
    const { mentions } = pipeline.code({ id: "d", language, published: "2023-05-01", text });
    const [bound] = mentions.flatMap((mention) => (mention.kind === "place" ? (mention.bounds ?? []) : []));
    const told = bound && [bound.relation, bound.distanceKm, bound.bearing].filter((part) => part !== null).join(" ");
    expect(told).toBe(expected);
  });

  test("lies in the same ground whatever the order of the reports", async () => {
    const reports = [...french, ...english, arabic, elsewhere].map(code);
    const ids = reports.flatMap(({ claims }) => claims.map(({ id }) => id));
    const days = [null, "2017-11-07", "2017-11-21", "2017-11-30"].map((day) => dayOf(day));
    const told = async (order: readonly CodedReport[]): Promise<string> => {
      const store = await storeOf(order);
      return JSON.stringify(await Promise.all(days.map((day) => store.openPlaces.inferredOf(ids, day))));
    };
    const expected = await told(reports);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(reports, { minLength: reports.length }), async (order) => {
        expect(await told(order)).toBe(expected);
      }),
      { numRuns: 12 },
    );
    expect(await told([...reports].reverse())).toBe(expected);
  });
});
