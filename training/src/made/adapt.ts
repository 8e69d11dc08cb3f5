import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readModel, writeModel } from "@recoupe/engine/training";
import { adapted } from "../adapt.ts";
import { readTreebank, type TrainingSentence } from "../corpus.ts";
import { contractionsOf, modelFolder, readTreebankFile, writeWhole } from "../files.ts";
import { type Adaptation, type TrainingLanguage, trainingLanguages } from "../languages.ts";
import { stepped } from "../steps.ts";

/** How English goes on learning from made sentences: two ways that are averaged, and four parts in ten of the model before. */
const ways: readonly [Adaptation, Adaptation] = [
  { epochs: 3, step: 1, weight: 1, others: 4 },
  { epochs: 2, step: 1, weight: 1, others: 4 },
];
const share = 0.4;
/** How often a sentence of our own treebank counts beside a made one. */
const ownWeight = 3;

/** Sentences to go on learning from count as our own (2), those to forget nothing of as the others (1). */
function sentencesOf(language: TrainingLanguage): readonly TrainingSentence[] {
  const read = (name: string, weight: number): TrainingSentence[] =>
    readTreebank(readTreebankFile(language.code, name), language, contractionsOf(language.code), weight);
  const own = read("own:en-war", 2);
  return [...read("ewt-train", 1), ...Array.from({ length: ownWeight }, () => own).flat(), ...read("own:en-made", 2)];
}

/** `adapt.ts`: lets the trained English model go on learning from `treebanks/en-made.conllu`, and writes it in its place. */
function main(): void {
  const language = trainingLanguages["en"] as TrainingLanguage;
  const folder = modelFolder(language.code);
  const lexicon = new Uint8Array(readFileSync(join(folder, "lexicon.bin")));
  const model = readModel(new Uint8Array(readFileSync(join(folder, "analyser.bin"))));
  const contractions = contractionsOf(language.code);
  const sentences = sentencesOf(language);
  const next = adapted(model, lexicon, { ways, share }, sentences, contractions, (line) => console.error(line));
  writeWhole(
    join(folder, "analyser.bin"),
    writeModel(stepped(next, lexicon, sentences, contractions, language.caution)),
  );
}

main();
