import { readFileSync } from "node:fs";
import { buildGazetteer, openGazetteer, type RawPlace } from "@recoupe/gazetteer";
import type { Language, Token } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { findPlaceNames, readPlaceRules } from "../packages/engine/src/places/index.ts";

const files = ["place-words.tsv", "place-stopwords.tsv", "place-demonyms.tsv", "prepositions.tsv"];
const rulesOf = (language: Language) =>
  readPlaceRules(
    Object.fromEntries(
      files.map((file) => [file, readFileSync(new URL(`${language}/${file}`, import.meta.url), "utf8")]),
    ),
  );
const rules = { fr: rulesOf("fr"), en: rulesOf("en"), ar: rulesOf("ar") };

const town = (id: number, name: string, names: readonly string[]): RawPlace => ({
  id: `geonames:${id}`,
  name,
  names,
  featureClass: "settlement",
  rank: 2,
  lat: 10,
  lon: 10,
  population: 60_000,
  country: "SY",
  adm1Id: null,
  adm2Id: null,
});
const gazetteer = openGazetteer(
  buildGazetteer([town(1, "Zorbah", ["زوربة"]), town(2, "Tell Zorbah", []), town(3, "Drivan", ["دريفان"])], []),
);

/** Tokens as the analyser makes them, as far as these sentences need. */
function tokens(text: string): Token[] {
  const pattern = /[dlDL]['’](?=\p{L})|[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{N}]+)*|\S/gu;
  return [...text.matchAll(pattern)].map(({ 0: form, index }) => ({ form, start: index, end: index + form.length }));
}

/** Names with evidence enough by the words around them, and their class where a generic word asks for one. */
function sureNames(language: Language, text: string): string[] {
  return findPlaceNames(text, tokens(text), gazetteer, rules[language])
    .filter((name) => name.evidence >= 1)
    .map((name) => `${text.slice(name.span.start, name.span.end)}${name.asked ? `=${name.asked}` : ""}`);
}

describe("names of places in their sentences", () => {
  test.each<[Language, string, string[]]>([
    ["fr", "Ils sont entrés dans Zorbah et Drivan.", ["Zorbah", "Drivan"]],
    ["fr", "Le village de Krasnobrod a brûlé.", ["Krasnobrod=settlement"]],
    ["fr", "L'aéroport de Zorbah est fermé.", ["aéroport de Zorbah=airfield"]],
    ["fr", "Des tirs près de Tell Zorbah.", ["Tell Zorbah"]],
    ["fr", "Le général Zorbah a démenti.", []],
    ["fr", "Selon Zorbah, tout est calme.", []],
    ["fr", "Le gouvernement de Zorbah dément.", []],
    ["fr", "Des drones F-18 ont frappé.", []],
    ["en", "They fled to Zorbah.", ["Zorbah"]],
    ["en", "The Krasnobrod refinery burned.", ["Krasnobrod refinery=other"]],
    ["en", "Residents of Zorbah and Drivan left.", ["Zorbah", "Drivan"]],
    ["en", "General Zorbah spoke.", []],
    ["en", "The Zorbah Brigade withdrew.", []],
    ["ar", "دخلت القوات إلى زوربة.", ["زوربة"]],
    ["ar", "قصف قرية كراسنوبرود.", ["كراسنوبرود=settlement"]],
    ["ar", "قرية صغيرة قرب النهر.", []],
    ["ar", "العقيد زوربة نفى ذلك.", []],
  ])("%s: %s", (language, text, names) => {
    expect(sureNames(language, text)).toEqual(names);
  });
});

describe.each<Language>(["fr", "en", "ar"])("the words of %s", (language) => {
  test("each row has an id of its own", () => {
    const ids = readFileSync(new URL(`${language}/place-words.tsv`, import.meta.url), "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split("\t")[0]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
