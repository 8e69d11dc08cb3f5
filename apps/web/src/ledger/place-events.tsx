import type { Event } from "@recoupe/model";
import { fetchEvents } from "../api/client.ts";
import { useFetched } from "../api/use-fetched.ts";
import { claimTypeLabels } from "../text/claim-types.ts";
import { formatDays, formatNumber } from "../text/dates.ts";
import { useWords } from "../text/language.tsx";

interface PlaceEventsProps {
  readonly place: string;
  readonly known: string | null;
  readonly onChoose: (claimId: string) => void;
}

/** The latest happenings at a place: how far they are borne out, by how many independent origins, and what is disputed. */
export function PlaceEvents({ place, known, onChoose }: PlaceEventsProps) {
  const { words } = useWords();
  const events = useFetched(`${place} ${known ?? ""}`, (signal) => fetchEvents(place, known, signal));
  if (events.value === null || events.value.items.length === 0) return null;
  return (
    <>
      <h3>{words.happenings}</h3>
      <ul className="happenings">
        {events.value.items.map((event) => (
          <Happening key={event.id} event={event} onChoose={onChoose} />
        ))}
      </ul>
    </>
  );
}

function Happening({ event, onChoose }: { readonly event: Event; readonly onChoose: (claimId: string) => void }) {
  const { language, words } = useWords();
  const { origins, contradictions, grade, claimIds } = event;
  const count = origins.length === 1 ? words.oneOrigin : `${formatNumber(origins.length, language)} ${words.origins}`;
  return (
    <li>
      <button type="button" onClick={() => claimIds[0] !== undefined && onChoose(claimIds[0])}>
        <strong>{claimTypeLabels[event.type][language]}</strong>{" "}
        {event.from !== null && <bdi>{formatDays(event.from, event.to ?? event.from, language)}</bdi>}
      </button>
      <p className="quiet-text">
        {count}: <bdi>{origins.map(({ name }) => name).join(", ")}</bdi>
      </p>
      <p className="quiet-text" lang="en" dir="ltr">
        {grade.grade}: {grade.reason}
      </p>
      {contradictions.length > 0 && (
        <details>
          <summary>
            {words.disagree} ({formatNumber(contradictions.length, language)})
          </summary>
          <ul lang="en" dir="ltr">
            {contradictions.map((one) => (
              <li key={`${one.kind}${one.claimIds.join()}`}>{one.because}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
