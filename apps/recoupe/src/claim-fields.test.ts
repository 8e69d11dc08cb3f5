import { existsSync } from "node:fs";
import { join } from "node:path";
import { analyse, type Engine } from "@recoupe/engine";
import type { Claim } from "@recoupe/model";
import { beforeAll, describe, expect, test } from "vitest";
import { directories } from "./config.ts";
import { loadEngine } from "./resources.ts";

/** The fields of claims beside the place, read by the engine with the data that ships. */
const ready = existsSync(join(directories.models, "fr", "analyser.bin"));

let engine: Engine;

function claimsOf(text: string): readonly Claim[] {
  const sha256 = "0".repeat(64);
  const document = {
    id: "d",
    url: null,
    source: null,
    published: "2024-05-10",
    language: "fr",
    title: null,
    text,
    sha256,
  };
  return analyse({ ...document, language: "fr" }, engine).claims;
}

function claimOf(text: string, type: Claim["type"]): Claim {
  const found = claimsOf(text).find((claim) => claim.type === type);
  if (!found) throw new Error(`no ${type} in "${text}"`);
  return found;
}

describe.skipIf(!ready)("fields of French claims", () => {
  beforeAll(async () => {
    engine = await loadEngine();
  });

  test.each<[string, Claim["type"], readonly string[]]>([
    [
      "Trois gardes ont été tués à Gao, a déclaré à Reuters Amadou Sidibé, chef du district.",
      "casualties",
      ["Reuters", "Amadou Sidibé"],
    ],
    [
      "Dix gardes ont été tués à Gao, a-t-on appris auprès de sources militaires.",
      "casualties",
      ["sources militaires"],
    ],
    ["Le gouverneur a fait état de deux morts à Gao.", "casualties", ["gouverneur"]],
    ["Selon un premier bilan, dix gardes ont été tués à Gao.", "casualties", []],
    ["Les hôpitaux ont compté 45 morts.", "casualties", ["hôpitaux"]],
    ["L'armée a repris Gao, se réjouit le maire.", "capture", ["maire"]],
    [
      "Selon la radio Studio Nord, citant un officier, l'armée a repris Gao.",
      "capture",
      ["radio Studio Nord", "officier"],
    ],
    ["« L'armée a repris Gao. Les rues sont vides », a raconté un commerçant.", "capture", ["commerçant"]],
    ["Mali : l'armée a repris Gao.", "capture", []],
  ])("who is cited: %s", (text, type, expected) => {
    expect(claimOf(text, type).attribution.map(({ name }) => name)).toEqual(expected);
  });

  test.each<[string, Claim["type"], readonly string[], readonly string[]]>([
    ["L'armée malienne et les miliciens ont repris Gao.", "capture", ["armée malienne", "miliciens"], []],
    ["Des drones ont bombardé le marché de Gao.", "airstrike", [], []],
    ["La France va déployer 600 soldats à Gao.", "deploy", ["France"], []],
    ["L'armée a décapité trois otages et enlevé des femmes à Gao.", "abduction", ["armée"], ["femmes"]],
    ["Neuf soldats ont été tués à Gao.", "casualties", [], ["soldats"]],
    [
      "Des combats ont éclaté jeudi dans la région de Gao, située au nord, entre les rebelles et les miliciens.",
      "clash",
      ["rebelles", "miliciens"],
      [],
    ],
    [
      "L'armée malienne, qui avait tiré sur les lignes rebelles, dément avoir perdu Gao.",
      "capture",
      [],
      ["armée malienne"],
    ],
  ])("who acts on whom: %s", (text, type, agents, targets) => {
    const claim = claimOf(text, type);
    expect(claim.agents.map(({ name }) => name)).toEqual(agents);
    expect(claim.targets.map(({ name }) => name)).toEqual(targets);
  });
});
