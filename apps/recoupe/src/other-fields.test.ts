import { existsSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "@recoupe/engine";
import { type Language, languages } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { directories } from "./config.ts";
import { loadEngine } from "./resources.ts";

const ready = languages.every((language) => existsSync(join(directories.models, language, "analyser.bin")));

const reports: readonly (readonly [field: string, language: Language, text: string])[] = [
  [
    "rugby",
    "fr",
    "Les avants ont assiégé la ligne d'essai pendant dix minutes avant de la prendre d'assaut. Le club s'empare de la deuxième place du championnat. Son ailier, blessé au genou, a été évacué sur une civière.",
  ],
  [
    "a takeover",
    "fr",
    "L'offensive du groupe suédois sur son concurrent tourne à la bataille boursière. La direction a repoussé l'offre d'achat et demande aux actionnaires de ne pas céder leurs titres.",
  ],
  [
    "a road accident",
    "fr",
    "Onze passagers ont été tués et vingt-trois blessés quand un minibus a percuté un camion sur l'autoroute. Le conducteur, indemne, a été arrêté par les gendarmes. Les blessés ont été évacués vers deux hôpitaux.",
  ],
  [
    "a flood",
    "en",
    "Flash floods killed 31 people and displaced 12,000 after two days of heavy rain. Rescuers evacuated families from rooftops. The river destroyed two bridges and cut off three villages.",
  ],
  [
    "a murder",
    "en",
    "A man was shot dead outside a nightclub early on Sunday. Detectives arrested two suspects after a car chase and seized a handgun. Both will appear before magistrates charged with murder.",
  ],
  [
    "a state visit",
    "en",
    "The president met his Chilean counterpart on Tuesday for talks on copper and trade. The two leaders signed an agreement on tourism before a dinner at the palace. He will head to Lima on Thursday.",
  ],
  [
    "football",
    "ar",
    "شن لاعبو الفريق هجوما كاسحا على مرمى الخصم وسيطروا على الشوط الأول. وسجل المهاجم هدفين، فاستسلم الحارس وانتهت المباراة بفوز النادي.",
  ],
  [
    "an earthquake",
    "ar",
    "قتل أربعون شخصا وأصيب مئتان في زلزال ضرب البلاد فجر اليوم. ودمرت الهزة عشرات المنازل، ونزح آلاف السكان إلى خيام نصبتها فرق الإنقاذ.",
  ],
];

describe.skipIf(!ready)("what is told in reports of other fields is no claim (needs the models)", () => {
  const engine = ready ? loadEngine() : null;
  const claimsOf = async (language: Language, text: string) => {
    const resources = await engine;
    if (!resources) throw new Error("the engine did not load");
    const document = { id: "d", url: null, source: null, published: null, language, title: null, text, sha256: "" };
    return analyse(document, resources).claims.map(({ type }) => type);
  };

  test.each(reports)("%s in %s", { timeout: 120_000 }, async (_, language, text) => {
    expect(await claimsOf(language, text)).toEqual([]);
  });

  test("a report of war keeps its claims, and leaves its harvest out", async () => {
    const text =
      "L'armée a repris la ville de Walik aux rebelles samedi. Trois soldats ont été tués dans l'assaut. Au marché, les cours du cacao et du coton ont battu en retraite ; les exportateurs lancent une offensive commerciale.";
    expect(await claimsOf("fr", text)).toEqual(expect.arrayContaining(["capture"]));
    expect(await claimsOf("fr", text)).not.toContain("withdraw");
  });
});
