import type { RepairRules } from "./repair-rules.ts";
import { childWith, reattach, relabel, type TreeDraft } from "./tree-draft.ts";

/**
 * Where a pack lists particles, one right behind its verb and before a bare noun phrase belongs to the verb: "drove *off*
 * the attackers", "handed *over* its mortars" (`over` only with the verbs listed for it).
 */
export function repairParticles(draft: TreeDraft, rules: RepairRules): void {
  if (rules.particles.size === 0) return;
  draft.words.forEach((word, verb) => {
    if (word.upos !== "VERB" || childWith(draft, verb, "obj") >= 0) return;
    const particle = draft.words[verb + 1];
    const verbs = particle && rules.particles.get(particle.form.toLowerCase());
    if (particle?.relation !== "case" || !verbs || (!verbs.has("*") && !verbs.has(word.lemma))) return;
    const { head } = particle;
    const marks = (draft.children[head] as number[]).filter((child) => draft.words[child]?.relation === "case");
    if (marks.length > 1 || draft.words[head]?.head !== verb || draft.words[head]?.relation !== "obl") return;
    relabel(draft, head, "obj");
    reattach(draft, verb + 1, verb, "compound:prt");
  });
}
