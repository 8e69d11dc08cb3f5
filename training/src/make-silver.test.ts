import { expect, test } from "vitest";
import { agreedOn, readLabelled } from "./make-silver.ts";

const found = readLabelled(
  "Rebels\t0\tNOUN\t2\tnsubj\t0.9\t1.0\nleft\t0\tVERB\t0\troot\t0.8\t0.5\n\nGo\t0\tVERB\t0\troot\t1\t1\n",
);

test("rows of the teacher", () => {
  expect(found[0]).toMatchObject({ forms: ["Rebels", "left"], heads: [1, -1], relations: ["nsubj", "root"] });
  expect(found.map(({ sureness }) => sureness)).toEqual([expect.closeTo(0.65), 1]);
});

test("a sentence counts only if model and teacher nearly agree, and then with the model's tree", () => {
  const flat = (tokens: readonly { readonly form: string }[]) =>
    tokens.map((token, i) => ({ ...token, head: i - 1, relation: i === 0 ? "root" : "dep" }));
  expect(agreedOn(found, flat as never)).toEqual([{ forms: ["Go"], heads: [-1], relations: ["root"] }]);
});
