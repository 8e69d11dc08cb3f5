/**
 * What `find` finds for each item, in one list. Does what `flatMap` does for lists, but in compiled code: the engine's
 * `flatMap` leaves it for each element, which tells where a report is read word by word.
 */
export function gathered<Item, Found>(
  items: readonly Item[],
  find: (item: Item, index: number) => readonly Found[],
): Found[] {
  const all: Found[] = [];
  for (let index = 0; index < items.length; index++) {
    const found = find(items[index] as Item, index);
    for (let at = 0; at < found.length; at++) all.push(found[at] as Found);
  }
  return all;
}

/** The indexes of the items that pass a test. */
export function indexesOf<Item>(items: readonly Item[], passes: (item: Item, index: number) => boolean): number[] {
  const indexes: number[] = [];
  for (let index = 0; index < items.length; index++) if (passes(items[index] as Item, index)) indexes.push(index);
  return indexes;
}
