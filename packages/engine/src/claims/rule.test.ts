import { PackError } from "@recoupe/model";
import { describe, expect, test } from "vitest";
import { indexRules, type Rule, readRules } from "./rule.ts";

const header = "id\ttype\tpos\tlemmas\twith\tframe\tstatus\tpolarity\tinstrument\tmarks\texample\tcounter";

function rowsOf(...rows: readonly string[]): Rule[] {
  return readRules({ "triggers.tsv": [header, ...rows].join("\n") });
}

/** One row of the given cells; the rest are empty. */
function row(cells: Readonly<Record<string, string>>): string {
  return header
    .split("\t")
    .map((column) => cells[column] ?? "")
    .join("\t");
}

const seize = { id: "fr.capture.prendre", type: "capture", pos: "V", lemmas: "prendre|reprendre" };

describe("the frame language", () => {
  test.each([
    [
      "agent=S",
      [
        {
          role: "agent",
          required: false,
          slots: [
            { slot: "S", filler: "force" },
            { slot: "S", filler: "human" },
          ],
        },
      ],
    ],
    ["target=O", [{ role: "target", required: false, slots: [{ slot: "O", filler: "human" }] }]],
    ["place=O!", [{ role: "place", required: true, slots: [{ slot: "O", filler: "place" }] }]],
    ["origin=de:any", [{ role: "origin", required: false, slots: [{ slot: "de", filler: "any" }] }]],
    [
      "agent=au profit de|S!:name",
      [
        {
          role: "agent",
          required: true,
          slots: [
            { slot: "au profit de", filler: "force" },
            { slot: "S", filler: "name" },
          ],
        },
      ],
    ],
    [
      "agent=S place=@where|sur:property",
      [
        {
          role: "agent",
          required: false,
          slots: [
            { slot: "S", filler: "force" },
            { slot: "S", filler: "human" },
          ],
        },
        {
          role: "place",
          required: false,
          slots: [
            { slot: "@where", filler: "place" },
            { slot: "sur", filler: "property" },
          ],
        },
      ],
    ],
  ])("%s", (frame, expected) => {
    expect(rowsOf(row({ ...seize, frame }))[0]?.frame).toEqual(expected);
  });
});

test.each([
  ["O:contrôle|maîtrise", [{ slot: "O", lemmas: ["contrôle", "maîtrise"], negated: false }], "either"],
  ["!O:main; refl", [{ slot: "O", lemmas: ["main"], negated: true }], "yes"],
  ["norefl", [], "no"],
  [
    "hors de:combat ; ^:mettre",
    [
      { slot: "hors de", lemmas: ["combat"], negated: false },
      { slot: "^", lemmas: ["mettre"], negated: false },
    ],
    "either",
  ],
])("conditions: %s", (cell, conditions, reflexive) => {
  const rule = rowsOf(row({ ...seize, with: cell }))[0];
  expect(rule?.conditions.map(({ slot, lemmas, negated }) => ({ slot, lemmas: [...lemmas], negated }))).toEqual(
    conditions,
  );
  expect(rule?.reflexive).toBe(reflexive);
});

test("a row's cells become a rule; empty ones override nothing", () => {
  const full = row({
    ...seize,
    status: "planned",
    polarity: "denied",
    instrument: "drone",
    marks: "toll|killed",
    example: "e",
    counter: "c",
  });
  expect(rowsOf(full)[0]).toMatchObject({
    status: "planned",
    polarity: "denied",
    instrument: "drone",
    example: "e",
    counterExample: "c",
  });
  expect([...(rowsOf(full)[0]?.marks ?? [])]).toEqual(["toll", "killed"]);
  expect(rowsOf(row(seize))[0]).toMatchObject({
    status: null,
    polarity: null,
    instrument: null,
    lemmas: ["prendre", "reprendre"],
  });
});

describe("a row that cannot be read names itself", () => {
  test.each([
    ["an unknown type", { type: "conquest" }, /fr\.capture\.prendre: "conquest" is no claim type/],
    ["an unknown part of speech", { pos: "ADV" }, /fr\.capture\.prendre: pos must be V, N or A/],
    ["an unknown status", { status: "done" }, /fr\.capture\.prendre: "done" is no status/],
    ["an unknown role", { frame: "victim=O" }, /fr\.capture\.prendre: cannot read "victim=O"/],
    ["a role without a slot", { frame: "agent=" }, /fr\.capture\.prendre: cannot read "agent="/],
    [
      "an unknown filler",
      { frame: "agent=S:soldier" },
      /fr\.capture\.prendre: "S:soldier" names no slot, or an unknown class/,
    ],
    ["a condition without lemmas", { with: "O:" }, /fr\.capture\.prendre: cannot read condition "O:"/],
  ])("%s", (_, wrong, message) => {
    const read = (): unknown => rowsOf(row({ ...seize, ...wrong }));
    expect(read).toThrow(PackError);
    expect(read).toThrow(message);
  });

  test("an id that stands twice", () => {
    expect(() => rowsOf(row(seize), row(seize))).toThrow("Rule fr.capture.prendre stands twice in triggers.tsv.");
  });

  test("a missing file", () => {
    expect(() => readRules({})).toThrow("The pack has no triggers.tsv.");
  });
});

test("indexRules keeps the order of the file for each lemma", () => {
  const index = indexRules(
    rowsOf(row({ ...seize, id: "first" }), row({ ...seize, id: "second", lemmas: "reprendre|tenir" })),
  );
  expect(index.get("reprendre")?.map((rule) => rule.id)).toEqual(["first", "second"]);
  expect(index.get("tenir")?.map((rule) => rule.id)).toEqual(["second"]);
  expect(index.get("fuir")).toBeUndefined();
});
