import { parseConllu } from "@recoupe/engine/training";
import { expect, test } from "vitest";
import { seededRandom } from "../random.ts";
import { madeSentences } from "./sentences.ts";

const random = seededRandom(3);
const draw = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

test("made sentences are trees with one root, and their text holds their words in order", () => {
  const sentences = parseConllu(madeSentences(200, draw));
  expect(sentences).toHaveLength(200);
  for (const { text, words } of sentences) {
    expect(words.filter(({ head }) => head < 0)).toHaveLength(1);
    for (const { head } of words) {
      let at = head;
      for (let steps = 0; at >= 0 && steps <= words.length; steps++) at = words[at]?.head ?? -1;
      expect(at).toBe(-1);
    }
    let from = 0;
    for (const { form } of words) {
      from = text.indexOf(form, from);
      expect(from).toBeGreaterThanOrEqual(0);
      from += form.length;
    }
    expect(text).not.toMatch(/ [.,]|,[.,]/);
  }
});
