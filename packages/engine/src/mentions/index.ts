export { type ActorNoun, type NounClass, nounClasses } from "./actor-noun.ts";
export {
  compileFinder,
  compileTheatre,
  type TheatreFileName,
  type TheatreFiles,
  theatreFileNames,
} from "./compile-theatre.ts";
export { type ActorFinder, findActors } from "./find-actors.ts";
export type { ActorBasis, Findings, FoundActor, NominalMention } from "./found.ts";
export { compileMentionRules, type MentionFiles, type MentionRules, mentionFileNames } from "./mention-rules.ts";
export type { FighterWords, Side, Theatre, TheatreActor } from "./theatre.ts";
