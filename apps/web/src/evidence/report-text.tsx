import type { Claim, Document } from "@recoupe/model";
import { useEffect, useRef } from "react";
import { useWords } from "../text/language.tsx";
import { segmentsOf } from "./segments.ts";

interface ReportTextProps {
  readonly document: Document;
  readonly claim: Claim;
}

/** The report as published, with the words of the claim marked by what they are to it. */
export function ReportText({ document, claim }: ReportTextProps) {
  const { words } = useWords();
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim is elsewhere in the text
  useEffect(() => {
    const clause = box.current?.querySelector("mark");
    const { current } = box;
    if (clause instanceof HTMLElement && current !== null) current.scrollTop = Math.max(0, clause.offsetTop - 60);
  }, [claim.id, document.id]);
  return (
    <article
      ref={box}
      className="report-text"
      lang={document.language}
      dir="auto"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      aria-label={words.evidence}
    >
      {segmentsOf(document.text, claim).map((segment) =>
        segment.roles.length === 0 ? (
          segment.text
        ) : (
          <mark
            key={segment.start}
            className={segment.roles.map((role) => `role-${role}`).join(" ")}
            data-roles={segment.roles.join(" ")}
            title={segment.roles.map((role) => words[role]).join(" · ")}
          >
            {segment.text}
          </mark>
        ),
      )}
    </article>
  );
}
