import type { ClaimType } from "@recoupe/model";
import { feature } from "../grammar/sentence-tree.ts";
import type { ModalKind } from "./lexicon.ts";
import { isNegated } from "./negation.ts";
import { type SentenceReading, wordAt } from "./reading.ts";
import { type FirmnessDraft, takeTense } from "./told-tense.ts";
import { finiteOf, isCompound, isPresent } from "./verb-group.ts";

/** Lets a modal word above the act change its status, certainty or polarity. */
export function applyModal(
  reading: SentenceReading,
  modal: ModalKind,
  at: number,
  type: ClaimType,
  draft: FirmnessDraft,
): void {
  const negated = isNegated(reading, at);
  const finite = finiteOf(reading, at);
  const word = finite >= 0 ? wordAt(reading, finite) : wordAt(reading, at);
  const conditional = feature(word, "Mood") === "Cnd";
  const future = feature(word, "Tense") === "Fut";
  const done = finite >= 0 && isCompound(reading, at, finite);
  switch (modal) {
    case "planned":
    case "order":
      draft.status = "planned";
      if (conditional) draft.certainty = "alleged";
      draft.settled = true;
      if (negated) draft.denied = !draft.denied;
      break;
    case "predicted":
      draft.status = "predicted";
      draft.settled = true;
      if (negated) draft.denied = !draft.denied;
      break;
    case "able":
      applyAbility(negated, conditional || future, isPresent(word) && !done, draft);
      break;
    case "attempt":
      draft.attempt = true;
      if (!draft.settled) takeTense(reading, at, type, draft);
      break;
    case "success":
    case "continue":
      if (!draft.settled) takeTense(reading, at, type, draft);
      if (modal === "continue" && draft.status === "occurred" && feature(word, "Tense") === "Pres" && !done)
        draft.status = "ongoing";
      if (negated) draft.denied = !draft.denied;
      break;
    case "failure":
      draft.denied = !draft.denied;
      if (negated) draft.denied = !draft.denied;
      break;
    case "deny":
      if (!negated) draft.denied = !draft.denied;
      break;
    case "rule-out":
      draft.status = negated ? "predicted" : "planned";
      draft.settled = true;
      if (!negated) draft.denied = !draft.denied;
      break;
    case "hypothetical":
      draft.status = "hypothetical";
      draft.settled = true;
      break;
    case "alleged":
      draft.certainty = "alleged";
      break;
    case "drop":
      draft.drop = true;
      break;
  }
}

function applyAbility(negated: boolean, future: boolean, present: boolean, draft: FirmnessDraft): void {
  if (negated) draft.denied = !draft.denied;
  if (future || (present && !negated)) {
    draft.status = "predicted";
    draft.settled = true;
  }
}
