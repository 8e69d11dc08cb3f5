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
  [
    "A fire broke out in Orangeburg, S.C., and a second one in Westford, MA, police said.",
    "Orangeburg 33 -81",
    "S.C. iso:US-SC",
    "Westford 43 -71",
    "MA iso:US-MA",
  ],
  ["People from Syria and Iraq who had reached the island were fed.", "Syria country:SY", "Iraq country:IQ"],
  ["The minister will visit the Philippines after a stop in Seoul.", "Philippines country:PH", "Seoul 38 127"],
  ["Farmers fled Jaipur district of Rajasthan.", "Jaipur 27 76", "Rajasthan iso:IN-RJ"],
  [
    "A fire near Saint-Jean-de-Luz, France, killed a Toulouse woman.",
    "Saint-Jean-de-Luz 43 -2",
    "France country:FR",
    "Toulouse 44 1",
  ],
  ["The deputies searched a barn in Orange County for two days.", "Orange County"],
  ["A judge at the Dublin District Court sent her home to Galway, Ireland.", "Galway 53 -9", "Ireland country:IE"],
  ["Coach Ann Petty said Preston must beat Mansfield in the semi-final in Cardiff.", "Cardiff 51 -3"],
  ["Takeshi Kanda arrived in Hanoi. Kanda will stay there for a week.", "Hanoi 21 106"],
  [
    "Oil rose after talks in Mexico and a strike in Bihar, India.",
    "Mexico country:MX",
    "Bihar iso:IN-BR",
    "India country:IN",
  ],
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
