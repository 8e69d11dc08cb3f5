import type { ChangeView } from "../state/use-view.ts";
import type { View } from "../state/view.ts";
import { formatDay } from "../text/dates.ts";
import { useWords } from "../text/language.tsx";
import { dayNumber, type Histogram, isoDay } from "./histogram.ts";

interface TimeSliderProps {
  readonly histogram: Histogram;
  readonly view: Pick<View, "from" | "to">;
  readonly onChange: ChangeView;
}

/** The stretch of days shown, over bars of how many claims each day has. Two handles, for hand and keyboard. */
export function TimeSlider({ histogram, view, onChange }: TimeSliderProps) {
  const { language, words } = useWords();
  const { first, last, bars } = histogram;
  const clamp = (day: number): number => Math.min(last, Math.max(first, day));
  const from = view.from === null ? first : clamp(dayNumber(view.from));
  const to = view.to === null ? last : clamp(dayNumber(view.to));
  const most = Math.max(...bars, 1);
  const length = Math.max(1, last - first);
  const set = (start: number, end: number): void =>
    onChange({ from: start <= first ? null : isoDay(start), to: end >= last ? null : isoDay(end) }, true);
  const barDay = (index: number): number => first + ((index + 0.5) / bars.length) * (last - first + 1) - 0.5;
  return (
    <fieldset className="time-slider">
      <legend>
        {words.period}: <bdi>{formatDay(isoDay(from), language)}</bdi> – <bdi>{formatDay(isoDay(to), language)}</bdi>
      </legend>
      <div className="bars" aria-hidden="true">
        {bars.map((count, index) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: a bar is its place
            key={index}
            className={barDay(index) >= from - 0.5 && barDay(index) <= to + 0.5 ? "bar in" : "bar"}
            style={{ height: `${count === 0 ? 0 : 12 + (88 * count) / most}%` }}
          />
        ))}
      </div>
      <div
        className="handles"
        style={{
          ["--from" as string]: `${((from - first) / length) * 100}%`,
          ["--to" as string]: `${((to - first) / length) * 100}%`,
        }}
      >
        <input
          type="range"
          aria-label={words.firstDay}
          aria-valuetext={formatDay(isoDay(from), language)}
          min={first}
          max={last}
          value={from}
          onChange={(event) => set(Math.min(Number(event.target.value), to), to)}
        />
        <input
          type="range"
          aria-label={words.lastDay}
          aria-valuetext={formatDay(isoDay(to), language)}
          min={first}
          max={last}
          value={to}
          onChange={(event) => set(from, Math.max(Number(event.target.value), from))}
        />
      </div>
    </fieldset>
  );
}
