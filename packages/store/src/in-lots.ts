/** Rows to a statement: SQLite takes 32,766 values. */
const rowsAtOnce = 500;

/** Items in lots small enough for one statement. */
export function inLots<Item>(items: readonly Item[]): readonly Item[][] {
  const lots: Item[][] = [];
  for (let at = 0; at < items.length; at += rowsAtOnce) lots.push(items.slice(at, at + rowsAtOnce));
  return lots;
}
