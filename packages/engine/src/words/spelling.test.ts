import { expect, test } from "vitest";
import { emptyLexicon, type Lexicon } from "../pack/lexicon.ts";
import { mendLetters } from "./spelling.ts";

const known = new Set(["أعلن", "إلى", "اقتحم", "إعلام", "في", "التي", "اتحاد", "على"]);
const lexicon: Lexicon = { ...emptyLexicon, has: (form) => known.has(form) };
const clitics = { before: [[], ["و"], ["ب"], ["و", "ب"]], after: ["", "ها"] };

test.each([
  ["اعلن", "أعلن"],
  ["واعلن", "وأعلن"],
  ["الى", "إلى"],
  ["الاعلام", "الإعلام"],
  ["وبالاعلام", "وبالإعلام"],
  ["اعلامها", "إعلامها"],
  ["فى", "في"],
  ["التى", "التي"],
  ["اقتحم", "اقتحم"],
  ["الاتحاد", "الاتحاد"],
  ["على", "على"],
  ["اوسلو", "اوسلو"],
])("%s is %s", (written, mended) => {
  expect(mendLetters(written, lexicon, clitics)).toBe(mended);
});
