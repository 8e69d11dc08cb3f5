import fc from "fast-check";
import { expect, test } from "vitest";
import { readView, writeView } from "./view.ts";

test("a view survives the URL", () => {
  const query =
    "?lang=ar&claim=c1&type=capture,hold&from=2017-11-01&to=2017-11-30&known=2017-11-20&text=Rawa&side=x&where=unlocated&at=34.500,41.200,6.50";
  expect(writeView(readView(query, []))).toBe(query);
});

test.each([
  ["", ["fr-FR"], "fr"],
  ["?lang=de", ["de"], "en"],
  ["?lang=ar", ["fr"], "ar"],
])("language of %s for %j is %s", (query, preferred, lang) => {
  expect(readView(query, preferred).lang).toBe(lang);
});

test("any query is a view", () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), (query) => {
      const view = readView(`?${query}`, []);
      expect(readView(writeView(view), [])).toEqual(view);
    }),
  );
});
