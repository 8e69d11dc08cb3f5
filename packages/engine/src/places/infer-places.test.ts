import type { PlaceMention } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { withInferredRegions } from "./infer-places.ts";
import type { StatedDistance } from "./place-constraints.ts";
import { readPlaceRules } from "./place-rules.ts";

const table = (header: string, ...rows: string[]): string => [header, ...rows].join("\n");
const rules = readPlaceRules({
  "place-words.tsv": table("id\tkind\twords\tvalue", "x.direction\tdirection\tnorth\t"),
  "place-stopwords.tsv": table("word"),
  "place-demonyms.tsv": table("country\twords"),
  "prepositions.tsv": table("lemma\trelation", "near\tnear", "between\tbetween", "north of\tnear"),
});
const nowhere = { place: () => null } as never;

function mention(text: string, name: string, at: readonly [number, number] | null): PlaceMention {
  const start = text.indexOf(name);
  return {
    kind: "place",
    name,
    span: { start, end: start + name.length },
    placeId: at === null ? null : `geonames:${name.length}`,
    lat: at?.[0] ?? null,
    lon: at?.[1] ?? null,
    radiusKm: at === null ? null : 2,
    precision: 1,
    candidates: [],
    because: "",
  };
}

const towns = { Zorbah: [35, 40], Drivan: [35.4, 40] } as const;

function regionOfUnknown(text: string, distances: readonly StatedDistance[] = []): PlaceMention["inferred"] {
  const names = ["Qarwad", ...Object.keys(towns)].filter((name) => text.includes(name));
  const mentions = names
    .map((name) => mention(text, name, name === "Qarwad" ? null : towns[name as keyof typeof towns]))
    .sort((a, b) => a.span.start - b.span.start);
  const found = withInferredRegions(mentions, text, { sentences: [], distances, rules, gazetteer: nowhere });
  return found.find(({ name }) => name === "Qarwad")?.inferred;
}

const distance = (text: string, words: string, km: number, bearing: StatedDistance["bearing"]): StatedDistance => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, km, bearing };
};

describe("a place in no gazetteer", () => {
  test("one phrase bounds too little", () => {
    expect(regionOfUnknown("They reached Qarwad, near Zorbah.")).toBeUndefined();
  });

  test("two phrases of one document bound it together", () => {
    const text = "They hold Qarwad, 20 km north of Zorbah. Then they fled. At Qarwad, near Drivan, all is calm.";
    const first = mention(text, "Qarwad", null);
    const second = { ...first, span: { start: text.lastIndexOf("Qarwad"), end: text.lastIndexOf("Qarwad") + 6 } };
    const mentions = [first, mention(text, "Zorbah", [35, 40]), second, mention(text, "Drivan", [35.2, 40])];
    const found = withInferredRegions(mentions, text, {
      sentences: [],
      distances: [distance(text, "20 km north", 20, "N")],
      rules,
      gazetteer: nowhere,
    });
    expect(found[0]).toMatchObject({ lat: null, lon: null, placeId: null, inferred: { constraints: 2 } });
    expect(found[0]?.inferred?.lat).toBeCloseTo(35.19, 1);
    expect(found[0]?.inferred?.radiusKm).toBeLessThan(18);
    expect(found[2]?.inferred).toEqual(found[0]?.inferred);
  });

  test.each([
    ["the sentence ends between", "They reached Qarwad. Near Zorbah all is calm. Drivan fell."],
    ["to the north of it may be far", "They reached Qarwad, north of Zorbah."],
    ["too far apart in the text", "Qarwad, a name that nobody in the whole of the region knew, lies near Zorbah."],
  ])("stays open: %s", (_, text) => {
    expect(regionOfUnknown(text)).toBeUndefined();
  });
});
