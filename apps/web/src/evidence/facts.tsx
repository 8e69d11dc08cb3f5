import type { Cited, Claim, Count, Party, Where } from "@recoupe/model";
import type { ReactNode } from "react";
import { groundOf } from "../map/ground.ts";
import { formatDay, formatDays } from "../text/dates.ts";
import { useWords } from "../text/language.tsx";
import type { Messages } from "../text/messages.ts";
import type { Role } from "./segments.ts";

interface FactsProps {
  readonly claim: Claim;
  readonly published: string | null;
}

/** The fields of a claim with what they were resolved to; each carries the mark it has in the text. */
export function Facts({ claim, published }: FactsProps) {
  const { language, words } = useWords();
  return (
    <dl className="facts">
      <Fact part="agent">{claim.agents.length === 0 ? <Unsaid /> : <Parties parties={claim.agents} />}</Fact>
      {claim.targets.length > 0 && (
        <Fact part="target">
          <Parties parties={claim.targets} />
        </Fact>
      )}
      {claim.place !== null && (
        <Fact part="place">
          <WhereFact where={claim.place} />
        </Fact>
      )}
      {claim.origin !== null && (
        <Fact part="origin">
          <WhereFact where={claim.origin} />
        </Fact>
      )}
      <Fact part="time">
        {claim.time === null ? (
          <span className="quiet-text">
            {words.notSaid}
            {published !== null && (
              <>
                {" · "}
                {words.byPublication}: <bdi>{formatDay(published, language)}</bdi>
              </>
            )}
          </span>
        ) : (
          <>
            <bdi>{claim.time.text}</bdi>
            <small>
              {claim.time.start === null ? (
                words.unknownDate
              ) : (
                <bdi>{formatDays(claim.time.start, claim.time.end ?? claim.time.start, language)}</bdi>
              )}
            </small>
          </>
        )}
      </Fact>
      <Fact part="cited">
        {claim.attribution.length === 0 ? (
          <span className="quiet-text">{words.outlet}</span>
        ) : (
          <CitedNames cited={claim.attribution} />
        )}
      </Fact>
      <Toll label={words.killed} count={claim.casualties?.killed ?? null} words={words} />
      <Toll label={words.wounded} count={claim.casualties?.wounded ?? null} words={words} />
      <div className="fact">
        <dt>{words.confidence}</dt>
        <dd>
          <bdi>{Math.round(claim.confidence * 100)} %</bdi>
          <small>
            {words.rule} <bdi className="code">{claim.rule}</bdi>
          </small>
        </dd>
      </div>
    </dl>
  );
}

function Fact({ part, children }: { readonly part: Role; readonly children: ReactNode }) {
  const { words } = useWords();
  return (
    <div className="fact">
      <dt>
        <span className={`role role-${part}`}>{words[part]}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function Unsaid() {
  return <span className="quiet-text">{useWords().words.notSaid}</span>;
}

function Parties({ parties }: { readonly parties: readonly Party[] }) {
  return parties.map((party) => (
    <span key={`${party.name}${party.span.start}`} className="line">
      <bdi>{party.name}</bdi>
      {party.actorId !== null && (
        <small>
          <bdi className="code">{party.actorId}</bdi>
        </small>
      )}
    </span>
  ));
}

function CitedNames({ cited }: { readonly cited: readonly Cited[] }) {
  return cited.map((one) => (
    <span key={one.span.start} className="line">
      <bdi>{one.name}</bdi>
    </span>
  ));
}

function WhereFact({ where }: { readonly where: Where }) {
  const { words } = useWords();
  const ground = groundOf(where);
  if (ground === null) {
    return (
      <>
        <bdi>{where.name}</bdi>
        <small className="warning">{words.unlocated}</small>
        <Bounds where={where} />
      </>
    );
  }
  return (
    <>
      <bdi>{where.name}</bdi>
      <small>
        <bdi dir="ltr" className="code">
          {ground.lat.toFixed(3)}, {ground.lon.toFixed(3)}
        </bdi>
        {(where.radiusKm !== null || ground.inferred) && (
          <>
            {" · ± "}
            <bdi>{Number(ground.radiusKm.toFixed(1))} km</bdi>
          </>
        )}
        {" · "}
        {words.precision[where.inferred?.precision ?? where.precision]}
      </small>
      {ground.inferred && <small className="warning">{words.inferred}</small>}
      <Bounds where={where} />
    </>
  );
}

/** The words that say where a place lies which no gazetteer has: of all reports together, or of this one. */
function Bounds({ where: { bounds = [], inferred } }: { readonly where: Where }) {
  const { language } = useWords();
  const told = inferred?.clues ?? bounds.map((bound) => ({ ...bound, published: null }));
  if (told.length === 0) return null;
  return (
    <ul className="clues">
      {told.map(({ text, published }) => (
        <li key={`${text}${published}`}>
          « <bdi>{text.replace(/\s+/g, " ")}</bdi> »{published !== null && <bdi> {formatDay(published, language)}</bdi>}
        </li>
      ))}
    </ul>
  );
}

function Toll({
  label,
  count,
  words,
}: {
  readonly label: string;
  readonly count: Count | null;
  readonly words: Messages;
}) {
  if (count === null) return null;
  const { low, best, high } = count;
  let figure = String(best ?? "");
  if (best === null && low !== null && high !== null) figure = `${low} – ${high}`;
  else if (best === null && high !== null) figure = `${words.atMost} ${high}`;
  else if (low !== null && high === null && low === best) figure = `${words.atLeast} ${low}`;
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>
        <bdi>{figure}</bdi>
        {count.of !== null && (
          <small>
            <bdi>{count.of}</bdi>
          </small>
        )}
      </dd>
    </div>
  );
}
