import fc from "fast-check";
import { expect, test } from "vitest";
import { createMeetings } from "./meetings.ts";

test("first and last under each key are those of a Map", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 2 ** 32 - 1 }).map((key) => (key % 3 === 0 ? key : key % 40))),
      (keys) => {
        const meetings = createMeetings(keys.length);
        const first = new Map<number, number>();
        const last = new Map<number, number>();
        keys.forEach((key, at) => {
          const slot = meetings.slotOf(key);
          expect(meetings.firstIn(slot)).toBe(first.get(key) ?? -1);
          expect(meetings.lastIn(slot)).toBe(last.get(key) ?? -1);
          meetings.put(slot, at);
          if (!first.has(key)) first.set(key, at);
          last.set(key, at);
        });
      },
    ),
  );
});
