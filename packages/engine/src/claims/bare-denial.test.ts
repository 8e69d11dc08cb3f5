import { expect, test } from "vitest";
import { findCitations } from "./attribution.ts";
import { bareDenials } from "./bare-denial.ts";
import { discourseOf, read } from "./sentence.fixture.ts";

test.each([
  ["a denial and no more", "L'armée dément.", ["armée"]],
  ["an empty object", "Bamako a rejeté ces accusations.", ["Bamako"]],
  ["a denial of something told", "L'armée dément avoir repris Kidal.", []],
  ["no denial", "L'armée l'a confirmé.", []],
])("%s", (_, text, expected) => {
  const reading = read(text);
  const citations = findCitations(reading, discourseOf([reading]), null);
  expect(bareDenials(reading, citations).map((denial) => denial.cited.at(-1)?.name)).toEqual(expected);
});
