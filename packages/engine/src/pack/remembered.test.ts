import { expect, test } from "vitest";
import { remembered } from "./remembered.ts";

test("a word is answered once, a very long one each time it is asked", () => {
  const asked: string[] = [];
  const lengthOf = remembered((word) => {
    asked.push(word);
    return word.length;
  });
  const long = "x".repeat(65);
  expect([lengthOf("ville"), lengthOf("ville"), lengthOf(long), lengthOf(long)]).toEqual([5, 5, 65, 65]);
  expect(asked).toEqual(["ville", long, long]);
});
