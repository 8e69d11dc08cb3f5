import type { Testimony } from "@recoupe/model";

/** A way to say who holds a place on each day: a side, `contested` or `unknown`. */
export type Assessor = (testimonies: readonly Testimony[], firstDay: number, days: number) => readonly string[];

const disputing: ReadonlySet<string> = new Set(["contest", "enter"]);

/** What a report says of the holder, taken at its word. */
function holderIn(testimony: Testimony): string | null {
  if (testimony.polarity === "denied") return null;
  if (disputing.has(testimony.type)) return "contested";
  if (testimony.type === "clash") return testimony.scene?.relation === "in" ? "contested" : null;
  if (testimony.type === "withdraw") return null;
  return testimony.agents[0] ?? null;
}

const dayOfReport = ({ dated, from, published }: Testimony) => (dated === "stated" ? from : (published ?? from));

/** The latest claim wins, and holds until the next. */
export const latestWins: Assessor = (testimonies, firstDay, days) => {
  const sorted = [...testimonies].sort(
    (a, b) => dayOfReport(a) - dayOfReport(b) || (a.published ?? 0) - (b.published ?? 0),
  );
  const assessed: string[] = [];
  let at = 0;
  let holder = "unknown";
  for (let day = 0; day < days; day++) {
    for (; at < sorted.length && dayOfReport(sorted[at] as Testimony) - firstDay <= day; at++) {
      holder = holderIn(sorted[at] as Testimony) ?? holder;
    }
    assessed.push(holder);
  }
  return assessed;
};

/** The majority of the claims of the days around, each origin counted once; the last majority holds where there are none. */
export function majorityOf(window: number): Assessor {
  return (testimonies, firstDay, days) => {
    const assessed: string[] = [];
    let holder = "unknown";
    for (let day = 0; day < days; day++) {
      const votes = new Map<string, Set<string>>();
      for (const testimony of testimonies) {
        const value = holderIn(testimony);
        if (value === null || Math.abs(dayOfReport(testimony) - firstDay - day) > window) continue;
        const voters = votes.get(value) ?? new Set();
        votes.set(value, voters.add(testimony.originId));
      }
      const [best] = [...votes].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
      if (best !== undefined) holder = best[0];
      assessed.push(holder);
    }
    return assessed;
  };
}
