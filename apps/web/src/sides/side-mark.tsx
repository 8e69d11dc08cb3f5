import type { Side } from "./sides.ts";

interface SideMarkProps {
  readonly side: Side;
  readonly soft?: boolean;
}

/** The disc of a side as on the map: colour, letter, and stripes where a claim is soft. */
export function SideMark({ side, soft = false }: SideMarkProps) {
  return (
    <span className={soft ? "side-mark soft" : "side-mark"} style={{ backgroundColor: side.colour }} aria-hidden="true">
      <span>{side.letter}</span>
    </span>
  );
}
