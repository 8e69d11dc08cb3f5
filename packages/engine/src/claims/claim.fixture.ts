import type { Claim } from "@recoupe/model";

const span = { start: 0, end: 1 };

/** A claim that says as little as a claim may. */
export const bareClaim: Claim = {
  id: "a",
  documentId: "d",
  type: "clash",
  status: "occurred",
  certainty: "asserted",
  polarity: "affirmed",
  agents: [],
  targets: [],
  place: null,
  origin: null,
  time: null,
  attribution: [],
  casualties: null,
  instrument: null,
  evidence: span,
  trigger: span,
  rule: "fr.clash.n-combat",
  confidence: 0.9,
};
