import type { Gazetteer, NameMatch, Place } from "@recoupe/model";
import { expect, test } from "vitest";
import { withContainers } from "./containers.ts";
import type { PlaceName } from "./place-name.ts";
import { readPlaceRules } from "./place-rules.ts";

const table = (header: string, ...rows: string[]): string => [header, ...rows].join("\n");
const rules = readPlaceRules({
  "place-words.tsv": table("id\tkind\twords\tvalue", "x.in\tin\tin|to\t", "x.weak\tweak-in\tto\t"),
  "place-stopwords.tsv": table("word"),
  "place-demonyms.tsv": table("country\twords"),
  "prepositions.tsv": table("lemma\trelation"),
});

function place(name: string, country: string, featureClass: Place["featureClass"], adm1Id: string | null): Place {
  const id = featureClass === "settlement" ? `geonames:${name}-${country}` : `${featureClass}:${name}`;
  return { id, name, featureClass, lat: null, lon: null, radiusKm: 4, population: 1000, country, adm1Id, adm2Id: null };
}

const filed: readonly Place[] = [
  place("Zorbah", "LB", "settlement", null),
  place("Zorbah", "US", "settlement", "province:Drivan"),
  place("Qarwad", "LB", "settlement", null),
  place("Lebanon", "LB", "country", null),
  place("Drivan", "US", "province", null),
];
const matchesOf = (name: string): readonly NameMatch[] =>
  filed.filter((one) => one.name === name).map((one) => ({ place: one, similarity: 1, rank: 0 }));
const gazetteer = {
  match: matchesOf,
  matchIn: (name: string, country: string) => matchesOf(name).filter((match) => match.place.country === country),
  liesIn: (inner: Place, provinceId: string) => inner.adm1Id === provinceId || inner.id === provinceId,
} as unknown as Gazetteer;

function namesOf(text: string): readonly PlaceName[] {
  return [...text.matchAll(/Zorbah|Qarwad|Lebanon|Drivan/g)].map(({ 0: properName, index }) => {
    const span = { start: index, end: index + properName.length };
    return { span, proper: span, properName, joined: false } as PlaceName;
  });
}

const inLebanon = { country: "LB", provinceId: null };
const inDrivan = { country: "US", provinceId: "province:Drivan" };

test.each([
  ["Shots in Zorbah, Lebanon.", [inLebanon, undefined]],
  ["Shots in Zorbah (Lebanon).", [inLebanon, undefined]],
  ["Shots in Zorbah in Lebanon.", [inLebanon, undefined]],
  ["Shots in Zorbah, Drivan.", [inDrivan, inDrivan]],
  ["From Zorbah to Lebanon.", [undefined, undefined]],
  ["Zorbah fell and Lebanon wept.", [undefined, undefined]],
  ["Shots in Qarwad, Drivan.", [undefined, undefined]],
])("%s", (text, expected) => {
  expect(withContainers(namesOf(text), text, { gazetteer, rules }).map(({ within }) => within)).toEqual(expected);
});

test("the same name later is in the same country, unless the text names two", () => {
  const once = "Zorbah, Lebanon, is calm. Zorbah slept.";
  const twice = "Zorbah, Lebanon, and Zorbah, Drivan. Zorbah slept.";
  const last = (text: string) => withContainers(namesOf(text), text, { gazetteer, rules }).at(-1)?.within;
  const before = "Zorbah slept. In Zorbah, Lebanon, all is calm.";
  expect(withContainers(namesOf(before), before, { gazetteer, rules })[0]?.within).toBeUndefined();
  expect(last(once)).toEqual(inLebanon);
  expect(last(twice)).toBeUndefined();
});
