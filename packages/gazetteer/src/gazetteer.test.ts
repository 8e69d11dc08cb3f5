import type { ChoiceContext } from "@recoupe/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildGazetteer, lookUp, openGazetteer, type RawPlace } from "./index.ts";

function town(
  id: number,
  name: string,
  country: string,
  at: readonly [number, number],
  more: Partial<RawPlace> = {},
): RawPlace {
  return {
    id: `geonames:${id}`,
    name,
    names: [],
    featureClass: "settlement",
    rank: 0,
    lat: at[0],
    lon: at[1],
    population: 1000,
    country,
    adm1Id: null,
    adm2Id: null,
    ...more,
  };
}

const places = [
  town(1, "Zorbah", "SY", [35, 40], { names: ["زوربة"], adm1Id: "wof:7" }),
  town(2, "Zorbah", "NG", [9, 8], { population: 30_000 }),
  town(3, "El Drivane", "MX", [20, -100], { population: 5000 }),
  town(4, "Al Drivane", "SY", [35.2, 40.1]),
  town(5, "Bir Zorbah", "SY", [34.9, 40.2]),
  town(6, "Grandville", "FR", [48, 2], { population: 2_000_000, rank: 4 }),
  town(7, "Qasr al Qamarin", "IQ", [33, 44]),
  town(9, "Landia", "MX", [21, -101], { population: 7000, rank: 2 }),
  { ...town(10, "Landia", "LD", [5, 5]), id: "country:LD", featureClass: "country" as const, lat: null, lon: null },
  { ...town(8, "Zorbah", "SY", [35, 40]), id: "wof:7", featureClass: "province" as const, population: 0 },
];
const square = [
  [
    [39, 34],
    [41, 34],
    [41, 36],
    [39, 36],
    [39, 34],
  ],
] as const;
const gazetteer = openGazetteer(buildGazetteer(places, [{ placeId: "wof:7", kind: "area", lines: square }]));

const nowhere: ChoiceContext = {
  near: [],
  company: [],
  countries: new Map(),
  theatre: new Set(),
  areas: new Set(),
  featureClasses: [],
};

describe("names", () => {
  test.each([
    ["Zorbah", true],
    ["ZORBAH", true],
    ["Drivane", true],
    ["al-Drivane", true],
    ["El Drivane", true],
    ["زوربة", true],
    ["Zorb", false],
    ["", false],
    ["ゾルバ", false],
  ])("%s is filed: %s", (name, filed) => {
    expect(gazetteer.hasName(name)).toBe(filed);
  });

  test.each([
    ["Bir", 2],
    ["Zorbah", 1],
    ["Qasr", 2],
    ["Nobody", 0],
  ])("the longest name that begins with %s has %i words, articles left out", (word, words) => {
    expect(gazetteer.longestFrom(word)).toBe(words);
  });

  test("an article is Arabic only where the country writes it", () => {
    expect(gazetteer.match("Drivane").map((match) => match.place.country)).toEqual(["SY"]);
  });

  test("names that sound alike are found across scripts and spellings", () => {
    expect(gazetteer.match("Kasr el-Kamarine")[0]?.place.id).toBe("geonames:7");
    expect(gazetteer.match("قصر القمرين")[0]?.place.id).toBe("geonames:7");
  });

  test("places survive the round trip", () => {
    expect(gazetteer.place("geonames:6")).toMatchObject({ name: "Grandville", country: "FR" });
    expect(gazetteer.place("geonames:6")?.lon).toBeCloseTo(2, 4);
    expect(gazetteer.place("geonames:99")).toBeNull();
  });

  test("any name can be asked for", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (name) => {
        expect(gazetteer.match(name).every((match) => match.similarity > 0 && match.similarity <= 1)).toBe(true);
      }),
    );
  });
});

describe("choice", () => {
  test("the document's country decides between namesakes", () => {
    const inSyria = gazetteer.choose("Zorbah", {
      ...nowhere,
      countries: new Map([["SY", 1]]),
      near: [{ lat: 35, lon: 40.1 }],
    });
    const inNigeria = gazetteer.choose("Zorbah", { ...nowhere, countries: new Map([["NG", 1]]) });
    expect([inSyria.chosen?.country, inNigeria.chosen?.country]).toEqual(["SY", "NG"]);
  });

  test("a bare name that a country bears is no village's, unless a village is asked for", () => {
    const mexican = { ...nowhere, countries: new Map([["MX", 1]]), near: [{ lat: 21, lon: -101 }] };
    expect(gazetteer.choose("Landia", mexican).chosen?.id).toBe("country:LD");
    expect(gazetteer.choose("Landia", { ...mexican, featureClasses: ["settlement"] }).chosen?.id).toBe("geonames:9");
  });

  test("a name that only sounds like a filed one must be surer than another spelling of it", () => {
    const syrian = { ...nowhere, countries: new Map([["SY", 1]]) };
    expect(gazetteer.choose("al-Drivane", syrian).chosen?.id).toBe("geonames:4");
    expect(gazetteer.choose("Dreyvon", syrian).chosen).toBeNull();
  });

  test("a class asked for decides between a town and its province", () => {
    const choice = gazetteer.choose("Zorbah", {
      ...nowhere,
      countries: new Map([["SY", 1]]),
      featureClasses: ["province"],
    });
    expect(choice.chosen?.id).toBe("wof:7");
  });

  test("a small place abroad is not taken for a name of another country", () => {
    const choice = gazetteer.choose("Bir Zourbah", {
      ...nowhere,
      countries: new Map([["ML", 1]]),
      near: [{ lat: 15, lon: -3 }],
    });
    expect(choice.chosen).toBeNull();
    expect(choice.candidates[0]?.place.id).toBe("geonames:5");
  });

  test("a name in no gazetteer has no candidates", () => {
    expect(gazetteer.choose("Krasnobrod", nowhere)).toEqual({
      chosen: null,
      candidates: [],
      because: "in no gazetteer",
    });
  });

  test("look-up strips the words of a catalogue and keeps to the country", () => {
    expect(lookUp(gazetteer, "Zorbah town", { country: "ng" }).map(({ place }) => place.id)).toEqual(["geonames:2"]);
    expect(lookUp(gazetteer, "Nobody/Zorbah village", { near: { lat: 35, lon: 40 } })[0]?.place.id).toBe("geonames:1");
  });
});

describe("areas", () => {
  test("an outline holds its points and measures the way to its edge", () => {
    expect(gazetteer.areasAt({ lat: 35, lon: 40 })).toEqual(["wof:7"]);
    expect(gazetteer.areasAt({ lat: 37, lon: 40 })).toEqual([]);
    expect(gazetteer.distanceToShape("wof:7", { lat: 37, lon: 40 })).toBeCloseTo(111, 0);
    expect(gazetteer.distanceToShape("geonames:1", { lat: 37, lon: 40 })).toBeNull();
  });
});

test("the order of the places does not change the bytes", () => {
  expect(buildGazetteer(places.toReversed(), [])).toEqual(buildGazetteer(places, []));
});

test("bytes of another kind are refused with what to do", () => {
  expect(() => openGazetteer(new Uint8Array([4, 0, 0, 0, 1, 2, 3, 4]))).toThrow(/build it again/);
});
