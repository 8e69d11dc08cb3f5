import { existsSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "@recoupe/engine";
import { describe, expect, test } from "vitest";
import { directories } from "./config.ts";
import { loadEngine } from "./resources.ts";

const ready = existsSync(join(directories.models, "en", "analyser.bin"));

/** Text of ordinary news, and its places: names with rounded latitude and longitude, or with the id of an area. */
const texts: readonly (readonly [text: string, ...places: string[]])[] = [
  ["LONDON, Ontario — Police are looking for a man who robbed a bank.", "LONDON 43 -81", "Ontario iso:CA-ON"],
  ["A fire destroyed a mill in Cambridge, Mass., on Sunday.", "Cambridge 42 -71", "Mass iso:US-MA"],
  ["He moved to a farm near Peru, Indiana, last spring.", "Peru 41 -86", "Indiana iso:US-IN"],
  ["The sheriff of Clayton County, Georgia, was sentenced.", "Clayton County", "Georgia iso:US-GA"],
  ["Voters went to the polls in Tbilisi, Georgia, on Monday.", "Tbilisi 42 45", "Georgia country:GE"],
  ["NEW DELHI: Heavy rain lashed Mumbai on Thursday.", "NEW DELHI 29 77", "Mumbai 19 73"],
  ["(Nairobi) – The authorities should investigate, a group said.", "Nairobi -1 37"],
  ["Victor Hill, who was convicted last year, lives in Houston.", "Houston 30 -95"],
  ["Paul Jordan, 54, of Dayton, was last seen in Ohio.", "Dayton 40 -84", "Ohio iso:US-OH"],
  ["Air India cancelled flights to Dubai.", "Dubai 25 55"],
  ["The Red Cross flew medicine to Goma.", "Goma -2 29"],
];

describe.skipIf(!ready)("places read (needs the models)", () => {
  const engine = ready ? loadEngine() : null;
  test.each(texts)("%s", { timeout: 120_000 }, async (text, ...places) => {
    const document = {
      id: "document",
      url: null,
      source: null,
      published: "2024-05-10",
      title: null,
      text,
      sha256: "0",
    };
    const loaded = await engine;
    if (!loaded) throw new Error("the engine did not load");
    const { mentions } = analyse({ ...document, language: "en" }, loaded);
    const found = mentions.flatMap((mention) => {
      if (mention.kind !== "place") return [];
      const { name, placeId, lat, lon } = mention;
      return [
        lat === null || lon === null
          ? `${name} ${placeId ?? ""}`.trim()
          : `${name} ${Math.round(lat)} ${Math.round(lon)}`,
      ];
    });
    expect(found).toEqual(places);
  });
});
