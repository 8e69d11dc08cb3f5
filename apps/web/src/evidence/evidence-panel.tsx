import type { Claim } from "@recoupe/model";
import { useEffect, useRef, useState } from "react";
import { fetchReport } from "../api/client.ts";
import type { CodedReport } from "../api/types.ts";
import { useFetched } from "../api/use-fetched.ts";
import { PlaceLedger } from "../ledger/place-ledger.tsx";
import { qualifiers } from "../list/claim-line.tsx";
import { claimTypeLabels } from "../text/claim-types.ts";
import { formatDay } from "../text/dates.ts";
import { useWords } from "../text/language.tsx";
import { Facts } from "./facts.tsx";
import { ReportText } from "./report-text.tsx";

interface EvidencePanelProps {
  readonly claimId: string;
  readonly documentId: string;
  /** Day of knowledge, or null. */
  readonly known: string | null;
  readonly onClose: () => void;
  readonly onChoose: (claimId: string) => void;
}

/** What a claim stands on: its fields, and the report's own words. */
export function EvidencePanel({ claimId, documentId, known, onClose, onChoose }: EvidencePanelProps) {
  const { words } = useWords();
  const report = useFetched(`${documentId} ${known ?? ""}`, (signal) => fetchReport(documentId, known, signal));
  const heading = useRef<HTMLHeadingElement>(null);
  const claim = report.value?.claims.find((candidate) => candidate.id === claimId) ?? null;
  const shown = claim?.id ?? null;
  useEffect(() => {
    if (shown !== null) heading.current?.focus({ preventScroll: true });
  }, [shown]);
  return (
    <aside
      className="evidence"
      aria-label={words.evidence}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className="evidence-bar">
        <CopyLink />
        <button type="button" className="close" onClick={onClose}>
          {words.close} <span aria-hidden="true">×</span>
        </button>
      </div>
      {report.error !== null && (
        <p className="warning" role="alert">
          {words.failed} {report.error}
        </p>
      )}
      {report.value !== null && claim !== null && (
        <>
          <h2 ref={heading} tabIndex={-1}>
            <ClaimTitle claim={claim} />
          </h2>
          <ReportHead report={report.value} />
          <ReportText document={report.value.document} claim={claim} />
          <Facts claim={claim} published={report.value.document.published} />
          <LedgerOf claim={claim} onChoose={onChoose} />
          <OtherClaims report={report.value} claim={claim} onChoose={onChoose} />
          <Notes report={report.value} />
        </>
      )}
    </aside>
  );
}

/** The ledger of the place that the claim is about, or that is left in it. */
function LedgerOf({ claim, onChoose }: { readonly claim: Claim; readonly onChoose: (claimId: string) => void }) {
  const where = claim.place ?? claim.origin;
  const place = where?.placeId ?? where?.name ?? null;
  return place === null ? null : <PlaceLedger key={place} place={place} onChoose={onChoose} />;
}

function ClaimTitle({ claim }: { readonly claim: Claim }) {
  const { language, words } = useWords();
  return (
    <>
      {claimTypeLabels[claim.type][language]}
      {claim.place !== null && (
        <>
          {" · "}
          <bdi>{claim.place.name}</bdi>
        </>
      )}
      {qualifiers(claim, words).map((word) => (
        <span key={word} className="chip">
          {word}
        </span>
      ))}
    </>
  );
}

function ReportHead({ report: { document } }: { readonly report: CodedReport }) {
  const { language, words } = useWords();
  return (
    <header className="report-head">
      {document.title !== null && (
        <h3 lang={document.language} dir="auto">
          {document.title}
        </h3>
      )}
      <p>
        <bdi>{document.source ?? words.unknownSource}</bdi>
        {" · "}
        {document.published === null ? (
          words.unknownDate
        ) : (
          <>
            {words.published} <bdi>{formatDay(document.published, language)}</bdi>
          </>
        )}
        {document.url !== null && /^https?:/.test(document.url) && (
          <>
            {" · "}
            <a href={document.url} rel="noreferrer noopener" target="_blank">
              {words.openOriginal}
            </a>
          </>
        )}
      </p>
    </header>
  );
}

interface OtherClaimsProps {
  readonly report: CodedReport;
  readonly claim: Claim;
  readonly onChoose: (claimId: string) => void;
}

function OtherClaims({ report, claim, onChoose }: OtherClaimsProps) {
  const { language, words } = useWords();
  const others = report.claims.filter((candidate) => candidate.id !== claim.id);
  if (others.length === 0) return null;
  return (
    <details className="other-claims">
      <summary>
        {words.otherClaims} ({others.length})
      </summary>
      <ul>
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" onClick={() => onChoose(other.id)}>
              <strong>{claimTypeLabels[other.type][language]}</strong>{" "}
              <bdi lang={report.document.language}>
                {report.document.text.slice(other.evidence.start, other.evidence.end)}
              </bdi>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Notes({ report }: { readonly report: CodedReport }) {
  const { words } = useWords();
  const notes = report.notes.filter((note) => note.severity !== "info");
  if (notes.length === 0) return null;
  return (
    <details className="notes">
      <summary>
        {words.notes} ({notes.length})
      </summary>
      <ul>
        {notes.map((note) => (
          <li key={`${note.rule}${note.span?.start ?? ""}`} dir="ltr">
            {note.message}
          </li>
        ))}
      </ul>
    </details>
  );
}

function CopyLink() {
  const { words } = useWords();
  const [copied, setCopied] = useState(false);
  return (
    <button
      type="button"
      onClick={() => {
        void navigator.clipboard?.writeText(window.location.href).then(() => setCopied(true));
      }}
    >
      {copied ? words.copied : words.copyLink}
    </button>
  );
}
