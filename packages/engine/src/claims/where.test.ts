import { describe, expect, test } from "vitest";
import { at, discourseOf, read, readReport, textOf, whereText } from "./sentence.fixture.ts";
import { readWhere } from "./where.ts";

/** The place at a word of the last sentence. */
function placeAt(texts: readonly string[], form: string, slot: string, role: "place" | "origin" = "place") {
  const readings = readReport(...texts);
  const last = readings.at(-1) ?? read(texts[0] ?? "");
  return { reading: last, place: readWhere(last, at(last, form), slot, role, discourseOf(readings)) };
}

describe("a place named in the sentence", () => {
  test.each([
    ["itself", "L'armée bombarde Kidal.", "Kidal", "O", "at Kidal"],
    ["behind its common noun", "L'armée a repris la ville de Kidal.", "ville", "O", "at Kidal"],
    ["an edge of it is near", "L'armée est entrée dans la périphérie de Kidal.", "périphérie", "dans", "near Kidal"],
    ["a part of it is in", "Les rebelles contrôlent le nord de Kidal.", "nord", "O", "in Kidal"],
    [
      "an apposition is what it stands beside",
      "Kidal, dernier bastion des rebelles, est tombée.",
      "bastion",
      "O",
      "at Kidal",
    ],
    ["near", "Des combats ont éclaté près de Kidal.", "Kidal", "près de", "near Kidal"],
    ["toward", "L'armée, qui a repris Kidal, avance vers Gao.", "Gao", "vers", "toward Gao"],
    ["a distance and a bearing", "Des combats ont éclaté à 30 km au nord de Kidal.", "km", "à", "near Kidal 30 km N"],
    ["a common noun without a name", "L'armée a repris le village.", "village", "O", "at village?"],
    ["a part without a whole", "Les rebelles contrôlent les quartiers est.", "quartiers", "O", "at quartiers est?"],
  ])("%s", (_, text, form, slot, expected) => {
    expect(whereText(placeAt([text], form, slot).place)).toBe(expected);
  });

  test("`de` leads from an origin, and to no place", () => {
    expect(
      whereText(placeAt(["Chassés de Kidal, les rebelles ont fui vers Gao."], "Kidal", "de", "origin").place),
    ).toBe("from Kidal");
    expect(whereText(placeAt(["Chassés de Kidal, les rebelles ont fui vers Gao."], "Kidal", "de").place)).toBe(
      "at Kidal",
    );
  });

  test("people are no place", () => {
    expect(placeAt(["Un civil a été tué."], "civil", "O").place).toBeNull();
  });
});

describe("a place the report has named", () => {
  test.each([
    ["`la ville`", ["L'armée bombarde Kidal.", "L'armée a repris la ville."], "ville", "O", "at Kidal"],
    [
      "`la ville` is no village",
      ["L'armée a repris la ville de Kidal.", "Des combats ont éclaté près de Kidal.", "L'armée a repris la ville."],
      "ville",
      "O",
      "at Kidal",
    ],
    [
      "`le village` is nothing that was called otherwise",
      ["L'armée a repris la ville de Kidal.", "L'armée a repris le village."],
      "village",
      "O",
      "at Kidal",
    ],
    ["`y`", ["L'armée bombarde Kidal.", "Les rebelles y ont tué un soldat."], "y", "@there", "at Kidal"],
    ["nothing named yet", ["L'armée a repris la ville."], "ville", "O", "at ville?"],
  ])("%s", (_, texts, form, slot, expected) => {
    expect(whereText(placeAt(texts, form, slot).place)).toBe(expected);
  });

  test("a quarter without a name is in it", () => {
    const texts = ["L'armée bombarde Kidal.", "Les rebelles contrôlent les quartiers est."];
    expect(whereText(placeAt(texts, "quartiers", "O").place)).toBe("in Kidal");
  });

  test("a place the claims were made of goes before one that was only named", () => {
    const readings = readReport("L'armée a repris Kidal et bombardé Gao.", "L'armée a repris la ville.");
    const last = readings[1] ?? read("L'armée a repris la ville.");
    const discourse = discourseOf(readings);
    discourse.places.splice(0, 1, { ...(discourse.places[0] as (typeof discourse.places)[number]), weight: 3 });
    expect(whereText(readWhere(last, at(last, "ville"), "O", "place", discourse))).toBe("at Kidal");
  });
});

describe("a relative clause is about what it hangs on", () => {
  test("a named place", () => {
    const { place } = placeAt(
      ["L'armée bombarde Gao.", "Kidal, où les rebelles ont tué un soldat, est tombée."],
      "Kidal",
      "@there",
    );
    expect(whereText(place)).toBe("at Kidal");
  });

  test("a common noun", () => {
    expect(whereText(placeAt(["La base où les rebelles sont entrés brûle."], "base", "@there").place)).toBe("at base?");
  });
});

test("a distance leaves the point and its radius open and gives the precision", () => {
  const { place, reading } = placeAt(["Des combats ont éclaté à 30 km au nord de Kidal."], "km", "à");
  expect(place).toMatchObject({ lat: null, lon: null, radiusKm: null, precision: 2, distanceKm: 30, bearing: "N" });
  expect(textOf(reading, place?.span)).toBe("Kidal");
});

test.each([
  ["the name", ["L'armée a repris la ville de Kidal."], "ville", "Kidal"],
  ["the noun that points back", ["L'armée bombarde Kidal.", "L'armée a repris la ville."], "ville", "ville"],
])("the span is %s", (_, texts, form, expected) => {
  const { place, reading } = placeAt(texts, form, "O");
  expect(textOf(reading, place?.span)).toBe(expected);
});
