import { existsSync } from "node:fs";
import { join } from "node:path";
import { analyse, type Engine } from "@recoupe/engine";
import { beforeAll, describe, expect, test } from "vitest";
import { directories } from "./config.ts";
import { loadEngine } from "./resources.ts";

/** What a report denies by a word alone, read by the engine with the data that ships. */
const ready = existsSync(join(directories.models, "fr", "analyser.bin"));

let engine: Engine;

/** Denied claims as type and who denies. */
function deniedIn(text: string): string[] {
  const document = { id: "d", url: null, source: null, published: "2024-05-10", title: null, text };
  return analyse({ ...document, language: "fr", sha256: "0".repeat(64) }, engine)
    .claims.filter(({ polarity }) => polarity === "denied")
    .map(({ type, attribution }) => `${type} by ${attribution.map(({ name }) => name).join(" + ")}`);
}

const accused = "Une ONG accuse l'armée d'avoir exécuté dix villageois à Gao.";

describe.skipIf(!ready)("French denials by a word", () => {
  beforeAll(async () => {
    engine = await loadEngine();
  });

  test.each<[string, readonly string[]]>([
    [`${accused} « C'est un mensonge grossier », a répliqué un colonel.`, ["killing by colonel"]],
    [`${accused} « Pure invention », tranche le gouverneur.`, ["killing by gouverneur"]],
    [`${accused} Faux, rétorque un colonel de l'armée.`, ["killing by colonel de l'armée"]],
    [`${accused} L'état-major parle d'une « fable ».`, ["killing by état-major"]],
    [`${accused} L'état-major crie à la calomnie.`, ["killing by état-major"]],
    [`${accused} Le ministre a qualifié ces accusations de mensongères.`, ["killing by ministre"]],
    [`${accused} Selon l'état-major, il s'agit d'une fable.`, ["killing by état-major"]],
    ["Les rebelles ont pris Gao lundi, ce que l'armée conteste.", ["capture by armée"]],
    ["Les rebelles ont pris Gao. « C'est un mensonge », a dit le maire.", []],
    [
      `${accused} « C'est faux, nous n'avons exécuté aucun villageois », a répliqué un colonel.`,
      ["killing by colonel"],
    ],
    [`${accused} « Ce n'est pas un mensonge », a dit le maire.`, []],
    ["Les rebelles ont pris Gao. Le gouverneur dénonce la propagande des rebelles.", []],
    ["Les rebelles ont pris Gao. Selon le maire, de faux policiers ont pillé le marché.", []],
  ])("%s", (text, expected) => {
    expect(deniedIn(text)).toEqual(expected);
  });

  test("who was accused of it is who is said to have done it", () => {
    const text = "Des avions ont bombardé Gao. Les habitants accusent l'armée ; celle-ci rejette toute responsabilité.";
    expect(deniedIn(text)).toEqual(["airstrike by armée"]);
  });
});
