import type { ControlState, Language } from "@recoupe/model";
import type { ActorDirectory } from "../api/types.ts";
import type { Messages } from "../text/messages.ts";

const colours = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9"] as const;

/** How a state of control is shown: its name, its colour (null for what is hatched), and its share of the whole period. */
export interface Holding {
  readonly state: ControlState;
  readonly name: string;
  readonly colour: string | null;
  readonly share: number;
}

/** The states of one place, named and coloured; the same holder has the same colour throughout. */
export function holdingsOf(
  states: readonly ControlState[],
  directory: ActorDirectory | null,
  language: Language,
  words: Pick<Messages, "contested" | "unknown">,
): readonly Holding[] {
  const names = new Map(directory?.actors.map((actor) => [actor.id, actor.names[language]]));
  const holders = [...new Set(states.map(({ assessed }) => assessed))].filter((id) => !isOpen(id));
  const days = states.map(({ from, to }) => daysBetween(from, to));
  const all = days.reduce((sum, count) => sum + count, 0);
  return states.map((state, at) => ({
    state,
    name: isOpen(state.assessed) ? words[state.assessed] : names.get(state.assessed) || state.assessed,
    colour: isOpen(state.assessed) ? null : (colours[holders.indexOf(state.assessed) % colours.length] ?? null),
    share: (days[at] ?? 0) / Math.max(1, all),
  }));
}

function isOpen(assessed: string): assessed is "contested" | "unknown" {
  return assessed === "contested" || assessed === "unknown";
}

const dayLength = 86_400_000;

/** Days of a stretch, both ends counted. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayLength) + 1;
}

/** The ISO day so many days after another. */
export function dayAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayLength).toISOString().slice(0, 10);
}
