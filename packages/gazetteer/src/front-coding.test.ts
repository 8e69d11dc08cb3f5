import fc from "fast-check";
import { expect, test } from "vitest";
import { compareBytes, findRow, packRows, payloadAt, rowAt, scanPrefix } from "./front-coding.ts";

const rowsOf = fc.uniqueArray(fc.string({ maxLength: 8 }), { minLength: 1, maxLength: 80 }).map((texts) =>
  texts
    .map((text) => Uint8Array.from(text, (letter) => (letter.charCodeAt(0) % 5) + 1))
    .sort(compareBytes)
    .filter((row, index, all) => index === 0 || compareBytes(row, all[index - 1] ?? row) !== 0),
);

test("packed rows are found again with their payload, by bytes and by number", () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const packed = packRows(rows.map((row, index) => ({ row, payload: Uint8Array.of(index) })));
      rows.forEach((row, index) => {
        const found = findRow(packed, row);
        expect(found && packed.bytes[found.at]).toBe(index);
        expect(rowAt(packed, index)).toEqual(row);
        expect(packed.bytes[payloadAt(packed, index).at]).toBe(index);
      });
    }),
  );
});

test("rows that are not packed are not found", () => {
  fc.assert(
    fc.property(rowsOf, rowsOf, (rows, others) => {
      const packed = packRows(rows.map((row) => ({ row, payload: new Uint8Array(0) })));
      for (const other of others) {
        expect(findRow(packed, other) !== null).toBe(rows.some((row) => compareBytes(row, other) === 0));
      }
    }),
  );
});

test("a prefix visits its rows in order, and other reads in between do no harm", () => {
  fc.assert(
    fc.property(rowsOf, (rows) => {
      const packed = packRows(rows.map((row, index) => ({ row, payload: Uint8Array.of(index) })));
      const prefix = Uint8Array.of(1);
      const seen: number[] = [];
      scanPrefix(packed, prefix, ({ payload }) => {
        seen.push(packed.bytes[payload.at] ?? -1);
        payloadAt(packed, rows.length - 1);
        rowAt(packed, rows.length - 1);
        return false;
      });
      expect(seen).toEqual(rows.flatMap((row, index) => (row[0] === 1 ? [index] : [])));
    }),
  );
});
