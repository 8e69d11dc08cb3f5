import type { ClaimType } from "@recoupe/model";
import { useEffect, useState } from "react";
import { SideMark } from "../sides/side-mark.tsx";
import { sideName } from "../sides/side-name.ts";
import { noSide, type Side } from "../sides/sides.ts";
import type { ChangeView } from "../state/use-view.ts";
import type { View } from "../state/view.ts";
import { claimTypeLabels } from "../text/claim-types.ts";
import { formatNumber } from "../text/dates.ts";
import { useWords } from "../text/language.tsx";
import type { Histogram } from "./histogram.ts";
import { TimeSlider } from "./time-slider.tsx";

interface FiltersProps {
  readonly view: View;
  readonly onChange: ChangeView;
  readonly types: readonly { readonly type: ClaimType; readonly count: number }[];
  readonly sides: readonly Side[];
  readonly histogram: Histogram | null;
}

/** What narrows the claims: words, type, side, days, and the day up to which one knows. */
export function Filters({ view, onChange, types, sides, histogram }: FiltersProps) {
  const { language, words } = useWords();
  const [open, setOpen] = useState(false);
  const narrowed =
    view.types.length > 0 || [view.from, view.to, view.known, view.text, view.side].some((value) => value !== null);
  return (
    <search className={open ? "filters open" : "filters"}>
      <button type="button" className="filters-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.filters}
      </button>
      <SearchBox key={view.text ?? ""} text={view.text} onSearch={(text) => onChange({ text })} />
      <div className="filter-row">
        <label>
          <span>{words.types}</span>
          <select
            value={view.types[0] ?? ""}
            onChange={(event) => onChange({ types: event.target.value === "" ? [] : [event.target.value] })}
          >
            <option value="">{words.allTypes}</option>
            {types.map(({ type, count }) => (
              <option key={type} value={type}>
                {claimTypeLabels[type][language]} ({formatNumber(count, language)})
              </option>
            ))}
          </select>
        </label>
        <label title={words.knownHint}>
          <span>{words.known}</span>
          <input
            type="date"
            value={view.known ?? ""}
            onChange={(event) => onChange({ known: event.target.value || null })}
          />
        </label>
      </div>
      <fieldset className="sides">
        <legend>{words.sides}</legend>
        <SideButtons sides={sides.filter((side) => !isMinor(side, sides))} view={view} onChange={onChange} />
        <MinorSides sides={sides.filter((side) => isMinor(side, sides))} view={view} onChange={onChange} />
      </fieldset>
      {histogram !== null && <TimeSlider histogram={histogram} view={view} onChange={onChange} />}
      {narrowed && (
        <button
          type="button"
          className="clear"
          onClick={() => onChange({ types: [], from: null, to: null, known: null, text: null, side: null })}
        >
          {words.clear}
        </button>
      )}
    </search>
  );
}

type SideButtonsProps = Pick<FiltersProps, "sides" | "onChange"> & { readonly view: Pick<View, "side"> };

function SideButtons({ sides, view, onChange }: SideButtonsProps) {
  const { language, words } = useWords();
  return sides.map((side) => (
    <button
      key={side.id}
      type="button"
      className="side-button"
      aria-pressed={view.side === side.id}
      onClick={() => onChange({ side: view.side === side.id ? null : side.id })}
    >
      <SideMark side={side} />
      <span>{sideName(side, language, words)}</span>
      <span className="side-count">{formatNumber(side.claims, language)}</span>
    </button>
  ));
}

function MinorSides({ sides, view, onChange }: SideButtonsProps) {
  const { words } = useWords();
  if (sides.length === 0) return null;
  return (
    <details className="minor-sides" open={sides.some((side) => side.id === view.side)}>
      <summary>
        {words.moreSides} ({sides.length})
      </summary>
      <div className="sides">
        <SideButtons sides={sides} view={view} onChange={onChange} />
      </div>
    </details>
  );
}

/** Sides without a colour of their own stand folded away, but for the two that are no side. */
function isMinor(side: Side, sides: readonly Side[]): boolean {
  return side.id !== noSide.other && side.id !== noSide.unnamed && sides.indexOf(side) >= 7;
}

function SearchBox({
  text,
  onSearch,
}: {
  readonly text: string | null;
  readonly onSearch: (text: string | null) => void;
}) {
  const { words } = useWords();
  const [typed, setTyped] = useState(text ?? "");
  // biome-ignore lint/correctness/useExhaustiveDependencies: searches when typing pauses
  useEffect(() => {
    const wanted = typed.trim() === "" ? null : typed.trim();
    if (wanted === text) return;
    const timer = setTimeout(() => onSearch(wanted), 400);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <label className="search-box">
      <span>{words.search}</span>
      <input
        type="search"
        value={typed}
        placeholder={words.searchHint}
        onChange={(event) => setTyped(event.target.value)}
      />
    </label>
  );
}
