import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { actorsAmong, findActors } from "./find-actors.ts";
import { cutAlone, findCountries } from "./find-countries.ts";
import { finders, languages, theatre, tokensOf } from "./packs.fixture.ts";
import { spotsOf } from "./spot.ts";

type Language = keyof typeof finders;

function actorsIn(language: Language, text: string, countries: readonly string[] = []) {
  const finder = finders[language];
  return actorsAmong(text, spotsOf(text, tokensOf(text), finder), finder, new Set(countries));
}

function found(language: Language, text: string, countries: readonly string[] = []): string[] {
  const { mentions } = actorsIn(language, text, countries);
  return mentions.map(
    (mention) => `${mention.name} = ${mention.kind === "actor" ? mention.actorId : mention.sourceId}`,
  );
}

function nominals(language: Language, text: string): string[] {
  const all = actorsIn(language, text).nominals;
  return all.map((nominal) => `${nominal.name} = ${nominal.noun.class} ${nominal.standsFor.join("+")}`.trim());
}

describe("forces of a state, by grammar", () => {
  test.each<[Language, string, string[]]>([
    ["fr", "L'armée togolaise avance.", ["armée togolaise = togo-army"]],
    ["fr", "Les deux armées syrienne et irakienne", ["armées syrienne = syria-army", "irakienne = iraq-army"]],
    ["fr", "L'armée de l'air irakienne a frappé.", ["armée de l'air irakienne = iraq-air-force"]],
    ["fr", "les forces gouvernementales maliennes", ["forces gouvernementales maliennes = mali-army"]],
    ["fr", "des soldats nigériens", ["soldats nigériens = niger-army"]],
    ["fr", "des soldats nigérians", ["soldats nigérians = nigeria-army"]],
    ["fr", "46 raids russes", ["russes = russia-air-force"]],
    ["fr", "le ministère russe de la Défense", ["ministère russe de la Défense = russia"]],
    ["fr", "l'armée du Tchad", ["armée du Tchad = chad-army"]],
    ["fr", "des miliciens irakiens", []],
    ["fr", "des combattants syriens", []],
    ["fr", "des milices pro-turques", []],
    ["en", "Syrian government forces", ["Syrian government forces = syria-army"]],
    ["en", "the Kenyan navy", ["Kenyan navy = kenya-navy"]],
    ["en", "Syrian and Iraqi armies", ["Syrian = syria-army", "Iraqi armies = iraq-army"]],
    ["en", "Chad's army", ["Chad's army = chad-army"]],
    ["en", "an Israeli air strike", ["Israeli = israel-air-force"]],
    ["en", "Chad-backed fighters", []],
    ["en", "Iraqi militia commanders", []],
    ["ar", "وقوات الجيش التشادي", ["قوات الجيش التشادي = chad-army"]],
    ["ar", "الطائرات الإسرائيلية", ["الطائرات الإسرائيلية = israel-air-force"]],
    ["ar", "200 غارة روسية", ["روسية = russia-air-force"]],
    ["ar", "للجيش المصري", ["جيش المصري = egypt-army"]],
  ])("%s: %s", (language, text, expected) => {
    expect(found(language, text)).toEqual(expected);
  });
});

describe("names", () => {
  test.each<[Language, string, string[]]>([
    ["fr", "l'organisation « Etat islamique » recule", ["organisation « Etat islamique » = islamic-state"]],
    ["fr", "l'EI et Daech", ["EI = islamic-state", "Daech = islamic-state"]],
    ["fr", "un état islamique", []],
    ["fr", "combattants du Hezbollah", ["combattants du Hezbollah = hezbollah"]],
    ["fr", "le Hachd el-Chaabi", ["Hachd el-Chaabi = pmf"]],
    ["en", "IS is there", ["IS = islamic-state"]],
    ["fr", "des membres du Hezbollah", ["membres du Hezbollah = hezbollah"]],
    ["fr", "des membres de sa famille", []],
    ["en", "Hezbollah members", ["Hezbollah members = hezbollah"]],
    ["en", "mercenaries of ISIS", ["mercenaries of ISIS = islamic-state"]],
    ["en", "an ISIS-held town", []],
    ["en", "Jaish al Islam", ["Jaish al Islam = jaysh-al-islam"]],
    ["ar", "تنظيم «الدولة الإسلامية» انسحب", ["تنظيم «الدولة الإسلامية» = islamic-state"]],
    ["ar", "وقسد", ["قسد = sdf"]],
    ["ar", "لداعش", ["داعش = islamic-state"]],
    ["ar", "قاعدة جوية", []],
    ["ar", "القاعدة الجوية", []],
    ["fr", "Des habitants ont fui", []],
    ["en", "THE TOWN IS QUIET AND EMPTY", []],
    ["en", "Let us know", []],
    ["fr", "les alliés du Hezbollah", ["Hezbollah = hezbollah"]],
    ["fr", "forces du Gouvernement d'union nationale", ["forces du Gouvernement d'union nationale = gna"]],
    ["fr", "Le monde change, selon le Figaro", ["le Figaro = le-figaro"]],
    ["ar", "جنديان تركيان", ["جنديان تركيان = turkey-army"]],
  ])("%s: %s", (language, text, expected) => {
    expect(found(language, text)).toEqual(expected);
  });

  test("a name that means something in one country needs that country", () => {
    expect(found("fr", "la coalition")).toEqual([]);
    expect(found("fr", "la coalition", ["IQ"])).toEqual(["coalition = us-coalition"]);
  });
});

describe("states, capitals and peoples", () => {
  test.each<[Language, string, string[]]>([
    ["fr", "Bagdad ordonne", ["Bagdad = iraq-government"]],
    ["fr", "à Bagdad", []],
    ["fr", "au nord de Bagdad", []],
    ["fr", "KIEV - Les combats", []],
    ["fr", "Moscou nie", ["Moscou = russia"]],
    ["fr", "les Américains convoitent", ["Américains = united-states"]],
    ["en", "Israel said", ["Israel = israel"]],
    ["en", "in Israel", []],
    ["en", "forces withdrew from Sri Lanka", []],
    ["en", "the Iraq occupation", ["Iraq = iraq"]],
    ["fr", "les Latino-Américains", []],
    ["fr", "huit Américains", []],
    ["en", "Russians advanced", ["Russians = russia"]],
    ["ar", "الروس يتقدمون", ["الروس = russia"]],
    ["ar", "بسوريا", []],
  ])("%s: %s", (language, text, expected) => {
    expect(found(language, text)).toEqual(expected);
  });
});

describe("nouns that stand for a party", () => {
  test.each<[Language, string, string[]]>([
    ["fr", "les forces du régime", ["forces du régime = army regime+state"]],
    ["fr", "des combattants kurdes", ["combattants kurdes = fighters kurdish"]],
    ["fr", "les forces kurdes", ["forces kurdes = army kurdish"]],
    ["fr", "ils ont frappé", []],
    ["en", "rebel fighters", ["rebel fighters = fighters rebel"]],
    ["ar", "مقاتلي الجماعة", ["مقاتلي الجماعة = fighters"]],
    ["ar", "قتلت 65 إرهابياً", ["إرهابيا = fighters jihadist"]],
  ])("%s: %s", (language, text, expected) => {
    expect(nominals(language, text)).toEqual(expected);
  });
});

describe("states a sentence speaks of", () => {
  test.each<[Language, string, string[]]>([
    ["fr", "la frontière irakienne, en Syrie, près d'Ankara", ["IQ", "SY", "TR"]],
    ["fr", "le Hezbollah", ["LB"]],
    ["en", "Sudan's RSF", ["SD", "SD"]],
    ["ar", "في اليمن", ["YE"]],
    ["en", "he speaks to us of polish", []],
  ])("%s: %s", (language, text, expected) => {
    const finder = finders[language];
    expect(
      findCountries(cutAlone(spotsOf(text, tokensOf(text), finder), theatre, finder.lexicon.rules), theatre),
    ).toEqual(expected);
  });
});

test("what one sentence says of the country tells whom another means", () => {
  const text = "Les combats ont repris en Irak. La coalition a bombardé la ville.";
  const cut = text.indexOf("La coalition");
  const tokens = tokensOf(text);
  const both = [tokens.filter(({ start }) => start < cut), tokens.filter(({ start }) => start >= cut)];
  const [first, second] = findActors(text, both, finders.fr);
  expect(first?.mentions).toEqual([]);
  expect(second?.mentions).toMatchObject([{ name: "coalition", actorId: "us-coalition" }]);
  expect(actorsIn("fr", "La coalition a bombardé la ville.").mentions).toEqual([]);
});

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        "l'armée",
        "syrienne",
        "et",
        "Hezbollah",
        "du",
        "les",
        "Syrian",
        "forces",
        "الجيش",
        "السوري",
        "«",
        "-",
        "IS",
      ),
      { maxLength: 30 },
    )
    .map((words) => words.join(" ")),
);

describe("whatever the text", () => {
  test.each(languages)("%s: spans are exact, ordered and do not overlap", (language) => {
    fc.assert(
      fc.property(text, (sentence) => {
        const { mentions, nominals: common } = actorsIn(language, sentence);
        for (const list of [mentions, common]) {
          let end = 0;
          for (const { name, span } of list) {
            expect(span.start).toBeGreaterThanOrEqual(end);
            expect(span.end).toBeGreaterThan(span.start);
            expect(sentence.slice(span.start, span.end)).toBe(name);
            end = span.end;
          }
        }
      }),
    );
  });

  test("the memory of words changes nothing", () => {
    const sentence = "L'armée syrienne et le Hezbollah ont pris la ville à l'EI.";
    expect(found("fr", sentence)).toEqual(found("fr", sentence));
  });
});
