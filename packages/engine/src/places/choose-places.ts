import type { ChoiceContext, FeatureClass, Gazetteer, PlaceChoice, Point } from "@recoupe/model";
import { choiceKey } from "./choice-key.ts";
import { pointClasses } from "./locate.ts";
import type { PlaceName } from "./place-name.ts";

/** Most names of a document that are held against one another. */
const MOST_COMPANY = 24;
const articleClasses: ReadonlySet<FeatureClass> = new Set(["river", "sea", "region", "desert", "lake", "mountain"]);
/** Likeness to a filed name from which a name is that one whole, generic word and all ("Djebel Zorba"). */
const MUCH_ALIKE = 0.95;
/** Weight of a country that the document does not name but whose places it does. */
const IMPLIED = 0.8;

/** A choice, and whether the whole name was looked for and not only its proper part. */
export interface NameChoice extends PlaceChoice {
  readonly whole?: true;
}

type Choices = ReadonlyMap<string, NameChoice>;

function askedClasses(names: readonly PlaceName[]): ReadonlyMap<string, readonly FeatureClass[]> {
  const asked = new Map<string, readonly FeatureClass[]>();
  for (const name of names) {
    const key = choiceKey(name);
    const known = asked.get(key) ?? [];
    if (name.asked !== null && !known.includes(name.asked)) asked.set(key, [...known, name.asked]);
  }
  return asked;
}

/** Points of the places chosen under other names. */
function anchorsBeside(choices: Choices, name: string): readonly Point[] {
  const points: Point[] = [];
  for (const [key, { chosen }] of choices) {
    if (key.endsWith(`|${name}`) || chosen === null || chosen.lat === null || chosen.lon === null) continue;
    if (pointClasses.has(chosen.featureClass)) points.push({ lat: chosen.lat, lon: chosen.lon });
  }
  return points;
}

/** Provinces and districts that were chosen. */
function areasOf(choices: Choices): ReadonlySet<string> {
  const areas = new Set<string>();
  for (const { chosen } of choices.values()) {
    if (chosen?.featureClass === "province" || chosen?.featureClass === "district") areas.add(chosen.id);
  }
  return areas;
}

/** The document's countries with those of the places chosen so far. */
function impliedCountries(countries: ReadonlyMap<string, number>, choices: Choices): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { chosen } of choices.values()) {
    if (chosen !== null && chosen.country !== null && chosen.featureClass !== "country") {
      counts.set(chosen.country, (counts.get(chosen.country) ?? 0) + 1);
    }
  }
  const most = Math.max(1, ...counts.values());
  const implied = new Map(countries);
  for (const [country, count] of counts) {
    implied.set(country, Math.max(implied.get(country) ?? 0, IMPLIED * (count / most)));
  }
  return implied;
}

/** Names with an article where a river, a sea or a region bears the name: towns and villages take none. */
function areaWithArticle(name: PlaceName, gazetteer: Gazetteer): readonly FeatureClass[] {
  if (!name.definite || name.asked !== null || name.uncased) return [];
  const area = gazetteer
    .match(name.properName)
    .find(({ place, similarity }) => similarity === 1 && articleClasses.has(place.featureClass));
  return area === undefined ? [] : [area.place.featureClass];
}

/**
 * "the state of Zorbah … in Zorbah": the class that the document asks of the name elsewhere, where no town in that area bears it.
 */
function areaSaid(name: PlaceName, choices: Choices, gazetteer: Gazetteer): readonly FeatureClass[] {
  if (name.joined || name.asked !== null || name.uncased) return [];
  const area = choices.get(choiceKey({ ...name, joined: true, asked: "province" }))?.chosen;
  if (area?.featureClass !== "province" || area.country === null) return [];
  const isTown = gazetteer
    .matchIn(name.properName, area.country)
    .some(
      ({ place, similarity }) =>
        similarity === 1 && place.featureClass === "settlement" && gazetteer.liesIn(place, area.id) !== false,
    );
  return isTown ? [] : ["province"];
}

function choose(name: PlaceName, context: ChoiceContext, text: string, gazetteer: Gazetteer): NameChoice {
  if (name.joined) {
    const whole = text.slice(name.span.start, name.span.end).replace(/\s+/g, " ");
    if (gazetteer.match(whole).some(({ similarity }) => similarity >= MUCH_ALIKE)) {
      const choice = gazetteer.choose(whole, context);
      if (choice.chosen !== null) return { ...choice, whole: true };
    }
  }
  return gazetteer.choose(name.properName, context);
}

/** Classes of ground, which is not called after a town that would stand for it. */
const groundClasses: ReadonlySet<FeatureClass> = new Set([
  "province",
  "country",
  "river",
  "lake",
  "sea",
  "desert",
  "island",
]);

/** Whether a thing may be looked for by the town it is called after: "Zorbah airport", not "Zorbah province". */
function mayBeTown({ joined, asked }: PlaceName): boolean {
  return joined && (asked === null || !groundClasses.has(asked));
}

/** Which place each name stands for, by `choiceKey`. The second round knows what the first chose with certainty. */
export function choosePlaces(
  names: readonly PlaceName[],
  base: ChoiceContext,
  text: string,
  gazetteer: Gazetteer,
): Choices {
  const distinct = new Map(names.map((name) => [choiceKey(name), name]));
  const asked = askedClasses(names);
  const propers = [...new Set(names.map((name) => name.properName))].slice(0, MOST_COMPANY);
  const spots = new Map(propers.map((proper) => [proper.toLowerCase(), gazetteer.spots(proper)]));
  let choices: Choices = new Map();
  for (let round = 0; round < 2; round += 1) {
    const before = choices;
    const countries = impliedCountries(base.countries, before);
    const areas = areasOf(before);
    choices = new Map(
      [...distinct].map(([key, name]) => {
        const own = name.properName.toLowerCase();
        const said = areaSaid(name, before, gazetteer);
        const classes = said.length > 0 ? said : (asked.get(key) ?? areaWithArticle(name, gazetteer));
        const { within } = name;
        const context: ChoiceContext = {
          ...base,
          ...(within === undefined ? {} : { within }),
          countries: within === undefined ? countries : new Map([...countries, [within.country, 1]]),
          areas,
          near: anchorsBeside(before, own),
          company: [...spots].flatMap(([other, points]) => (other === own || points.length === 0 ? [] : [points])),
          featureClasses: mayBeTown(name) && !classes.includes("settlement") ? [...classes, "settlement"] : classes,
        };
        return [key, choose(name, context, text, gazetteer)] as const;
      }),
    );
  }
  return choices;
}
