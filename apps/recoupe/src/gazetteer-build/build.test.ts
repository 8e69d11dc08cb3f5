import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { lookUp, openGazetteer } from "@recoupe/gazetteer";
import type { ChoiceContext } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { type BuildOptions, buildIndex } from "./build.ts";
import { zipOf } from "./zip.fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "recoupe-build-"));
let files = 0;
function fileOf(content: string | Buffer, ending = "txt"): string {
  files += 1;
  const path = join(folder, `${files}.${ending}`);
  writeFileSync(path, content);
  return path;
}

/** A row of a GeoNames dump. */
function row(id: number, name: string, lat: number, lon: number, country: string, people = 5000, code = "PPL"): string {
  const featureClass = code.startsWith("P") ? "P" : "A";
  return [id, name, name, "", lat, lon, featureClass, code, country, "", "01", "", "", "", people, "", "", "", ""].join(
    "\t",
  );
}

const dump = [
  row(9_000_001, "Qarwad", 14.5, 30.2, "SD"),
  row(9_000_002, "Belomiron", 48.1, 37.5, "UA", 70_000),
  row(9_000_003, "Nirelle", 45, 3, "FR"),
].join("\n");
/* alternateNameId, geonameid, language, name, preferred, short, colloquial, historic, from, to */
const names = [
  "1\t9000002\tru\tKrasnomiron\t\t\t\t\t1934\t2016",
  "2\t9000002\ten\tBelomiron\t1\t\t\t\t2016\t",
  "3\t9000001\tar\tقرواد\t\t\t\t\t\t",
  "4\t9000001\tlink\thttps://example.org\t\t\t\t\t\t",
  "5\t9000001\ten\tOldqarwad\t\t\t\t1\t\t",
  "6\t9000001\tde\tQarwadheim\t\t\t\t\t\t",
  "7\t9000009\ten\tElsewhere\t\t\t\t\t\t",
].join("\n");

const nothing: BuildOptions = {
  base: null,
  geonames: [],
  alternateNames: [],
  languages: ["en", "ar", "ru"],
  countries: [],
};
const nowhere: ChoiceContext = {
  near: [],
  company: [],
  countries: new Map([["UA", 1]]),
  theatre: new Set(),
  areas: new Set(),
  featureClasses: [],
};

describe("sources", () => {
  test.each([
    ["plain", () => fileOf(dump)],
    ["with the line ends of Windows", () => fileOf(dump.replaceAll("\n", "\r\n"))],
    ["gzipped", () => fileOf(gzipSync(dump), "txt.gz")],
    [
      "zipped, beside a readme",
      () =>
        fileOf(
          zipOf([
            { name: "readme.txt", text: "x" },
            { name: "SD.txt", text: dump },
          ]),
          "zip",
        ),
    ],
  ])("a GeoNames dump %s", async (_, make) => {
    const { bytes } = await buildIndex({ ...nothing, geonames: [make()] });
    expect(lookUp(openGazetteer(bytes), "Qarwad", { country: "SD" })[0]?.place).toMatchObject({
      id: "geonames:9000001",
      lat: expect.closeTo(14.5, 3),
      lon: expect.closeTo(30.2, 3),
    });
  });

  test("only the countries asked for", async () => {
    const { bytes } = await buildIndex({ ...nothing, geonames: [fileOf(dump)], countries: ["SD"] });
    const gazetteer = openGazetteer(bytes);
    expect(gazetteer.place("geonames:9000001")).not.toBeNull();
    expect(gazetteer.place("geonames:9000003")).toBeNull();
  });

  test("alternate names: those of languages asked for, no links, none of places that are not filed", async () => {
    const sources = {
      geonames: [fileOf(dump)],
      alternateNames: [fileOf(zipOf([{ name: "n.txt", text: names }]), "zip")],
    };
    const gazetteer = openGazetteer((await buildIndex({ ...nothing, ...sources })).bytes);
    expect(["قرواد", "Krasnomiron", "Qarwadheim", "https://example.org", "Elsewhere"].map(gazetteer.hasName)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test("a name counts less in a report of a year when it was not in use", async () => {
    const sources = { geonames: [fileOf(dump)], alternateNames: [fileOf(names)] };
    const gazetteer = openGazetteer((await buildIndex({ ...nothing, ...sources })).bytes);
    const score = (name: string, date: string | null): number =>
      gazetteer.choose(name, { ...nowhere, date }).candidates[0]?.score ?? 0;
    expect(score("Krasnomiron", "2014-07-01")).toBeGreaterThan(score("Krasnomiron", null));
    expect(score("Krasnomiron", "2023-07-01")).toBeLessThan(score("Krasnomiron", null));
    expect(score("Belomiron", "2023-07-01")).toBeGreaterThan(score("Belomiron", "2014-07-01"));
    expect(gazetteer.match("Oldqarwad")[0]?.periods).toEqual([{ from: null, to: null, past: true }]);
  });

  test("an index is added to, and keeps its names, points and years", async () => {
    const first = await buildIndex({ ...nothing, geonames: [fileOf(dump)], alternateNames: [fileOf(names)] });
    const more = row(9_000_010, "Tulmara", 13, 22, "TD");
    const base = fileOf(Buffer.from(first.bytes), "bin");
    const gazetteer = openGazetteer((await buildIndex({ ...nothing, base, geonames: [fileOf(more)] })).bytes);
    expect(gazetteer.match("Tulmara")[0]?.place.country).toBe("TD");
    expect(gazetteer.match("قرواد")[0]?.place).toMatchObject({ id: "geonames:9000001", name: "Qarwad" });
    expect(gazetteer.match("Krasnomiron")[0]?.periods).toEqual([{ from: 1934, to: 2016, past: true }]);
  });

  test("the same sources give the same bytes", async () => {
    const build = () => buildIndex({ ...nothing, geonames: [fileOf(dump)], alternateNames: [fileOf(names)] });
    expect(Buffer.compare((await build()).bytes, (await build()).bytes)).toBe(0);
  });
});

describe("bad files are told by name", () => {
  const archive = (file: Parameters<typeof zipOf>[0][number]): Buffer => zipOf([file]);
  test.each<[string, () => Partial<BuildOptions>, RegExp]>([
    ["missing", () => ({ geonames: [join(folder, "none.zip")] }), /none\.zip: no such file/],
    ["a folder", () => ({ geonames: [folder] }), /not a file/],
    ["another table", () => ({ geonames: [fileOf("a\tb\nc\td\ne\tf\n")] }), /not a GeoNames dump/],
    ["empty archive", () => ({ geonames: [fileOf(zipOf([]), "zip")] }), /no list of files|holds no .txt/],
    [
      "cut off",
      () => ({ geonames: [fileOf(archive({ name: "a.txt", text: dump }).subarray(0, 60), "zip")] }),
      /cut off/,
    ],
    [
      "encrypted",
      () => ({ geonames: [fileOf(archive({ name: "a.txt", text: dump, encrypted: true }), "zip")] }),
      /encrypted/,
    ],
    [
      "says it is smaller than it is",
      () => ({ geonames: [fileOf(archive({ name: "a.txt", text: dump, size: 10 }), "zip")] }),
      /unpacks to more than the archive says/,
    ],
    [
      "made to fill the memory",
      () => ({
        geonames: [fileOf(archive({ name: "a.txt", text: `${row(1, "A", 1, 1, "SD")}\n`.repeat(200_000) }), "zip")],
      }),
      /unpacks to more than/,
    ],
    ["one endless line", () => ({ geonames: [fileOf("1\t".repeat(1 << 20))] }), /a line is over 1 MB/],
    [
      "two tables",
      () => ({ geonames: [fileOf(zipOf(["a.txt", "b.txt"].map((name) => ({ name, text: dump }))), "zip")] }),
      /several tables/,
    ],
    ["no index", () => ({ base: fileOf("no index", "bin") }), /not an index of places/],
    ["folder without sources", () => ({ naturalEarth: folder }), /holds none of countries.geojson/],
  ])("%s", async (_, options, message) => {
    await expect(buildIndex({ ...nothing, ...options() })).rejects.toThrow(message);
  });

  test("damage inside a packed file", async () => {
    const bytes = archive({ name: "a.txt", text: dump });
    bytes.fill(0xff, 40, 80);
    await expect(buildIndex({ ...nothing, geonames: [fileOf(bytes, "zip")] })).rejects.toThrow(/damaged/);
  });
});
