import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { ListedClaim } from "../api/types.ts";
import type { SideOf } from "../sides/sides.ts";
import { ClaimLine } from "./claim-line.tsx";

interface ClaimListProps {
  readonly claims: readonly ListedClaim[];
  readonly sideOf: SideOf;
  readonly chosen: string | null;
  readonly onChoose: (claim: ListedClaim) => void;
}

/** Lines drawn at first and with each step down; thousands at once would stall a phone. */
const step = 100;

/** The list of claims; arrow keys go from one to the next. */
export function ClaimList({ claims, sideOf, chosen, onChoose }: ClaimListProps) {
  const [shown, setShown] = useState(step);
  const end = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list begins at its top
  useEffect(() => setShown(step), [claims]);
  useEffect(() => {
    if (end.current === null) return;
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting === true) setShown((count) => count + step);
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the line may come with the claims
  useEffect(() => {
    const line = chosen === null ? null : list.current?.querySelector(`[data-claim="${CSS.escape(chosen)}"]`);
    line?.scrollIntoView({ block: "nearest" });
  }, [chosen, claims]);
  return (
    <>
      <ul ref={list} className="claim-list" onKeyDown={moveFocus}>
        {claims.slice(0, shown).map((claim) => (
          <ClaimLine
            key={claim.id}
            claim={claim}
            side={sideOf(claim)}
            chosen={claim.id === chosen}
            onChoose={onChoose}
          />
        ))}
      </ul>
      <div ref={end} className="list-end" />
    </>
  );
}

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const direction = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (direction === 0) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>("button[data-claim]")];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + direction];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
