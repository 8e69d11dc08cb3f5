/** Words of direction and rank in names of twin places, as reports translate them, by the Arabic word of the map. */
const arabicWords: readonly (readonly [string, readonly string[]])[] = [
  ["northern|north|upper|nord|haut|haute", ["shamaliyah", "shamali", "fawqani"]],
  ["southern|south|sud", ["janubiyah", "janubi"]],
  ["eastern|east|est|orientale|oriental", ["sharqiyah", "sharqi"]],
  ["western|west|ouest|occidentale|occidental", ["gharbiyah", "gharbi"]],
  ["upper|haut|haute", ["fawqaniyah", "fawqani"]],
  ["lower|bas|basse", ["tahtaniyah", "tahtani"]],
  ["great|greater|big|large|grand|grande", ["kabirah", "kabir"]],
  ["little|small|petit|petite", ["saghirah", "saghir"]],
];

const byWord = new Map<string, readonly string[]>();
for (const [words, arabic] of arabicWords) {
  for (const word of words.split("|")) byWord.set(word, [...(byWord.get(word) ?? []), ...arabic]);
}

/** A key with its word of direction in Arabic, after the name: "western ghariyah" as "ghariyah gharbiyah". */
export function compassSpellings(key: string): readonly string[] {
  const words = key.split(" ");
  if (words.length < 2) return [];
  for (const at of [0, words.length - 1]) {
    const arabic = byWord.get(words[at] ?? "");
    if (arabic === undefined) continue;
    const rest = words.filter((_, index) => index !== at).join(" ");
    return arabic.map((word) => `${rest} ${word}`);
  }
  return [];
}
