import type { ControlState } from "@recoupe/model";
import { useState } from "react";
import { fetchDirectory, fetchLedger } from "../api/client.ts";
import { useFetched } from "../api/use-fetched.ts";
import { formatDay, formatDays, formatNumber } from "../text/dates.ts";
import { useWords } from "../text/language.tsx";
import { dayAfter, daysBetween, type Holding, holdingsOf } from "./holders.ts";
import { PlaceEvents } from "./place-events.tsx";

interface PlaceLedgerProps {
  /** Gazetteer id, or the name of a place that was not resolved. */
  readonly place: string;
  readonly onChoose: (claimId: string) => void;
}

/** Who held a place over time and what happened there, as known on a day that can be moved; each state with the claims behind it. */
export function PlaceLedger({ place, onChoose }: PlaceLedgerProps) {
  const { language, words } = useWords();
  const [known, setKnown] = useState<string | null>(null);
  const whole = useFetched(place, (signal) => fetchLedger(place, null, signal));
  const ledger = useFetched(`${place} ${known ?? ""}`, (signal) => fetchLedger(place, known, signal));
  const directory = useFetched("actors", fetchDirectory);
  const holdings = holdingsOf(ledger.value?.items ?? [], directory.value, language, words);
  const range = rangeOf(whole.value?.items ?? []);
  return (
    <details className="ledger" open>
      <summary>{words.ledger}</summary>
      {whole.value !== null && range === null && <p className="quiet-text">{words.ledgerNothing}</p>}
      {range !== null && (
        <>
          <label className="known-slider">
            <span>
              {words.ledgerKnown} <bdi>{formatDay(known ?? range.last, language)}</bdi>
            </span>
            <input
              type="range"
              min={0}
              max={range.days - 1}
              value={daysBetween(range.first, known ?? range.last) - 1}
              onChange={({ currentTarget }) => {
                const day = dayAfter(range.first, Number(currentTarget.value));
                setKnown(day >= range.last ? null : day);
              }}
            />
          </label>
          <div className="stretches" aria-hidden="true">
            {holdings.map(({ state, colour, share }) => (
              <i
                key={state.from}
                className={colour === null ? state.assessed : undefined}
                style={{ flexGrow: share, ...(colour === null ? {} : { backgroundColor: colour }) }}
              />
            ))}
          </div>
          <ol>
            {holdings.map((holding) => (
              <Stretch key={holding.state.from} holding={holding} onChoose={onChoose} />
            ))}
          </ol>
          <PlaceEvents place={place} known={known} onChoose={onChoose} />
        </>
      )}
    </details>
  );
}

interface StretchProps {
  readonly holding: Holding;
  readonly onChoose: (claimId: string) => void;
}

/** Reasons shown with a state. */
const most = 4;

function Stretch({ holding: { state, name, colour }, onChoose }: StretchProps) {
  const { language, words } = useWords();
  return (
    <li>
      <i
        className={colour === null ? `swatch ${state.assessed}` : "swatch"}
        style={colour === null ? undefined : { backgroundColor: colour }}
        aria-hidden="true"
      />
      <strong>
        <bdi>{name}</bdi>
      </strong>{" "}
      <span className="quiet-text">
        <bdi>{formatDays(state.from, state.to, language)}</bdi> · {words.sure}{" "}
        <bdi>{formatNumber(Math.round(state.probability * 100), language)} %</bdi>
      </span>
      {state.reasons.length > 0 && (
        <details>
          <summary>
            {words.because} ({formatNumber(state.reasons.length, language)})
          </summary>
          <ul>
            {state.reasons.slice(0, most).map((reason) => (
              <li key={`${reason.claimId}${reason.supports}${reason.from}`}>
                <button type="button" lang="en" dir="ltr" onClick={() => onChoose(reason.claimId)}>
                  {reason.because}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function rangeOf(
  states: readonly ControlState[],
): { readonly first: string; readonly last: string; readonly days: number } | null {
  const first = states[0]?.from;
  const last = states.at(-1)?.to;
  return first === undefined || last === undefined ? null : { first, last, days: daysBetween(first, last) };
}
