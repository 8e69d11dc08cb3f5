import { expect, test } from "vitest";
import { tell } from "../testimony.fixture.ts";
import { createMemoryEventStore } from "./memory-event-store.ts";
import { updateEvents } from "./update-events.ts";

const day = "2017-11-17";

test("an event keeps its id while it grows, and its life is logged", async () => {
  const store = createMemoryEventStore();
  await updateEvents(store, { added: [tell({ on: day, by: "A" })], removed: [] });
  const [first] = store.allEvents();
  await updateEvents(store, { added: [tell({ on: day, by: "B", published: "2017-11-10" })], removed: [] });
  expect(store.allEvents().map(({ id }) => id)).toEqual([first?.id]);
  expect((await store.log(first?.id ?? "")).map(({ kind }) => kind)).toEqual(["created", "grew"]);
});

test("two events that turn out to be one are merged, and split again when what joined them goes", async () => {
  const store = createMemoryEventStore();
  const [early, late] = [tell({ on: "2017-11-14" }), tell({ on: "2017-11-18", by: "B" })];
  const bridge = tell({ on: "2017-11-16", by: "C" });
  await updateEvents(store, { added: [early, late], removed: [] });
  expect(store.allEvents()).toHaveLength(2);
  const merge = await updateEvents(store, { added: [bridge], removed: [] });
  expect(store.allEvents()).toHaveLength(1);
  expect(merge.log.map(({ kind }) => kind).sort()).toEqual(["merged", "removed"]);
  const split = await updateEvents(store, { added: [], removed: [bridge] });
  expect(split.log.map(({ kind }) => kind)).toContain("split");
  expect(new Set(store.allEvents().map(({ id }) => id)).size).toBe(2);
});

test("a claim that leaves its event does not take the id that the others keep", async () => {
  const store = createMemoryEventStore();
  const first = tell({ on: day });
  const others = [tell({ on: day, by: "B" }), tell({ on: day, by: "C" })];
  await updateEvents(store, { added: [first, ...others], removed: [] });
  const moved = { ...first, from: first.from + 400, to: first.to + 400, published: (first.published ?? 0) + 400 };
  await updateEvents(store, { added: [moved], removed: [first] });
  expect(
    store
      .allEvents()
      .map(({ claimIds }) => claimIds.length)
      .sort(),
  ).toEqual([1, 2]);
});
