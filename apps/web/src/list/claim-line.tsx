import type { ListedClaim } from "../api/types.ts";
import { isSoft } from "../map/spots.ts";
import { SideMark } from "../sides/side-mark.tsx";
import type { Side } from "../sides/sides.ts";
import { isLocated } from "../state/filter.ts";
import { claimTypeLabels } from "../text/claim-types.ts";
import { formatDays } from "../text/dates.ts";
import { useWords } from "../text/language.tsx";
import type { Messages } from "../text/messages.ts";

interface ClaimLineProps {
  readonly claim: ListedClaim;
  readonly side: Side;
  readonly chosen: boolean;
  readonly onChoose: (claim: ListedClaim) => void;
}

/** One claim of the list: type, who, where, when, and who says so. */
export function ClaimLine({ claim, side, chosen, onChoose }: ClaimLineProps) {
  const { language, words } = useWords();
  return (
    <li>
      <button
        type="button"
        className="claim-line"
        aria-current={chosen ? "true" : undefined}
        data-claim={claim.id}
        onClick={() => onChoose(claim)}
      >
        <SideMark side={side} soft={isSoft(claim)} />
        <span className="claim-line-body">
          <span className="claim-line-head">
            <strong>{claimTypeLabels[claim.type][language]}</strong>
            {qualifiers(claim, words).map((word) => (
              <span key={word} className="chip">
                {word}
              </span>
            ))}
            <Place claim={claim} />
          </span>
          <span className="claim-line-who">
            <bdi lang={claim.document.language}>{partiesOf(claim)}</bdi>
          </span>
          <span className="claim-line-meta">
            <span title={claim.days?.basis === "published" ? words.byPublication : undefined}>
              {daysOf(claim, language, words)}
            </span>
            <bdi>{claim.document.source ?? words.unknownSource}</bdi>
            {claim.attribution.length > 0 && (
              <span>
                « <bdi>{claim.attribution.at(-1)?.name}</bdi> »
              </span>
            )}
          </span>
        </span>
      </button>
    </li>
  );
}

function Place({ claim }: { readonly claim: ListedClaim }) {
  const { words } = useWords();
  const name = claim.place?.name ?? claim.origin?.name;
  if (name === undefined) return null;
  return (
    <span className="claim-line-place">
      <bdi lang={claim.document.language}>{name}</bdi>
      {claim.place !== null && !isLocated(claim) && <span className="chip quiet">{words.unlocated}</span>}
    </span>
  );
}

/** What keeps a claim from being a plain "it happened". */
export function qualifiers(claim: Pick<ListedClaim, "status" | "certainty" | "polarity">, words: Messages): string[] {
  return [
    ...(claim.status === "occurred" ? [] : [words[claim.status]]),
    ...(claim.certainty === "alleged" ? [words.alleged] : []),
    ...(claim.polarity === "denied" ? [words.denied] : []),
  ];
}

function partiesOf({ agents, targets }: ListedClaim): string {
  const names = (parties: ListedClaim["agents"]): string => parties.map((party) => party.name).join(" · ");
  if (targets.length === 0) return names(agents);
  return `${agents.length === 0 ? "?" : names(agents)} → ${names(targets)}`;
}

function daysOf({ days }: ListedClaim, language: Parameters<typeof formatDays>[2], words: Messages): string {
  if (days === null) return words.unknownDate;
  const shown = formatDays(days.first, days.last, language);
  return days.basis === "published" ? `${words.publishedShort} ${shown}` : shown;
}
