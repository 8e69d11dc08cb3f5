/**
 * Learns `languages/<code>/register.tsv`, what words say of the field of a report: `npm run train:register -- fr`.
 * War is in the sentences and reports with claims and in the examples of the rules; other fields in training/sentences/<code>/other-fields.jsonl; both
 * in the lists of training/fields/<code>.tsv, whose rows `general` and `harm` are words at home in either.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { analyse, type Engine, thresholdRow, topicWords } from "@recoupe/engine";
import type { Language } from "@recoupe/model";
import { type GoldDocument, readGold } from "../apps/recoupe/src/evaluate/index.ts";
import { loadEngine } from "../apps/recoupe/src/resources.ts";
import { type FieldText, trainRegister } from "../training/src/train-register.ts";
import { languageOf, readAnnotated, writeWeights } from "./annotated.ts";

/** Sentences with claims that make a text of the length of a short report. */
const sentencesOfText = 4;
/** What other fields count in all, as a share of war. */
const shareOfOthers = 0.7;
/** Types of which there is talk outside war as well; their examples teach nothing. */
const ofBothWorlds: ReadonlySet<string> = new Set(
  "agreement talks demand threat accusation sanction support protest riot aid evacuation displacement arrest release casualties base".split(
    " ",
  ),
);
/** What a word at home in both counts. */
const massOfShared = 20;

const [code = "fr"] = process.argv.slice(2);
const language = languageOf(code);
const engine = await loadEngine();
const others = readGold(await readFile(join("training/sentences", language, "other-fields.jsonl"), "utf8"), language);
const otherIds = new Set(others.documents.map(({ id }) => id));
const annotated = (await readAnnotated(language, [])).filter(
  ({ id, claims }) => !otherIds.has(id) && claims.length > 0,
);

const examples = engine.languages[language].claims.allRules
  .filter(({ example, type }) => example !== "" && !ofBothWorlds.has(type))
  .map(({ id, example }) => ({ id, source: null, published: null, title: null, text: example }));
const war = textsOfWar([...annotated, ...examples].map((document) => wordsOf(document, language, engine)));
const other = textsOfOthers(others.documents.map((document) => wordsOf(document, language, engine)));
const scale = (shareOfOthers * massOf(war)) / massOf(other);
const weights = trainRegister([
  ...war,
  ...other.map((text) => ({ ...text, mass: text.mass * scale })),
  ...(await readFields(language)),
]);
const threshold = engine.languages[language].claims.register.get(thresholdRow);
await writeWeights(language, "register.tsv", [
  ...(threshold === undefined ? [] : [[thresholdRow, threshold] as const]),
  ...[...weights].sort(([a], [b]) => (a < b ? -1 : 1)),
]);
console.log(`${language}: ${war.length} texts of war, ${other.length} of other fields, ${weights.size} words`);

type Read = Pick<GoldDocument, "id" | "source" | "published" | "title" | "text">;

/** The topic words of each sentence. */
function wordsOf({ id, source, published, title, text }: Read, wanted: Language, ready: Engine): string[][] {
  const document = { id, url: null, source, published, language: wanted, title, text, sha256: "" };
  return analyse(document, ready).sentences.map(({ words }) => topicWords(words));
}

function textsOfWar(documents: readonly string[][][]): FieldText[] {
  const whole = documents.map((sentences) => sentences.flat());
  const short = documents.flatMap((sentences, at) => (sentences.length < sentencesOfText ? [whole[at] ?? []] : []));
  const long = documents.flatMap((sentences, at) => (sentences.length < sentencesOfText ? [] : [whole[at] ?? []]));
  const joined = short.flatMap((_, at) =>
    at % sentencesOfText === 0 ? [short.slice(at, at + sentencesOfText).flat()] : [],
  );
  return [
    ...short.map((words) => ({ words, war: 1, mass: 1 / sentencesOfText })),
    ...[...joined, ...long].map((words) => ({ words, war: 1, mass: 1 })),
  ];
}

function textsOfOthers(documents: readonly string[][][]): FieldText[] {
  return documents.flatMap((sentences) => [
    { words: sentences.flat(), war: 0, mass: 2 },
    ...sentences.map((words) => ({ words, war: 0, mass: 0.5 })),
  ]);
}

async function readFields(wanted: Language): Promise<FieldText[]> {
  const [, ...rows] = (await readFile(`training/fields/${wanted}.tsv`, "utf8")).trim().split("\n");
  return rows.flatMap((row) => {
    const [field = "", words = ""] = row.split("\t");
    const shared = field === "general" || field === "harm";
    return [...new Set(words.split("|"))].map((word) => ({
      words: [word.toLowerCase()],
      war: shared ? 0.5 : field === "war" ? 1 : 0,
      mass: shared ? massOfShared : 1,
    }));
  });
}

function massOf(texts: readonly FieldText[]): number {
  return texts.reduce((sum, { mass }) => sum + mass, 0);
}
