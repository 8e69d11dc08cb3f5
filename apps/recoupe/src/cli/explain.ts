import { namesTold, type ReadClaim } from "@recoupe/engine";
import { type OpenPlaceStore, overlaps, type PlaceMention, type Span, textOf, type Word } from "@recoupe/model";
import { Command } from "commander";
import { openExistingStore } from "../open-store.ts";
import { type Coded, openPipeline, type Pipeline } from "../pipeline.ts";
import { qualifiersOf } from "../terminal/claim-rows.ts";
import { type Output, standardOutput } from "../terminal/output.ts";
import { type Style, styleFor } from "../terminal/style.ts";
import { renderTable } from "../terminal/table.ts";
import { explainGround } from "./explain-ground.ts";
import { type ReportOptions, withReportOptions } from "./options.ts";
import { readReports } from "./read-reports.ts";

interface ExplainOptions extends ReportOptions {
  readonly all?: boolean;
  readonly store?: string;
}

/** `recoupe explain`: why each claim was coded as it was. */
export function explainCommand(): Command {
  return withReportOptions(new Command("explain"))
    .summary("why each claim was coded so")
    .description(
      "For each claim of a report: its clause, the parse of the sentence, the rule that made it, what its confidence\n" +
        "is made of, and the places its name may stand for.",
    )
    .argument("[file]", "file, or standard input")
    .option("--all", "also what was found but thought too unsure to be a claim")
    .option("--store <address>", "a store that has the report: where its other reports put places in no gazetteer")
    .addHelpText(
      "after",
      `
Examples:
  recoupe explain report.txt --published 2017-11-03
  echo "L'armée a repris Rawa." | recoupe explain --all`,
    )
    .action(async (file: string | undefined, options: ExplainOptions) => {
      const output = standardOutput();
      const [pipeline, store] = await Promise.all([
        openPipeline(options.theatre),
        options.store === undefined ? null : openExistingStore(options.store),
      ]);
      for await (const { report, notes } of readReports(file === undefined ? [] : [file], options)) {
        if (report === null) {
          for (const note of notes) process.stderr.write(`${note.message}\n`);
          process.exitCode = 1;
        } else {
          const how = { all: options.all === true, openPlaces: store?.openPlaces ?? null };
          await explainReport(pipeline, pipeline.code(report, notes, options), how, output);
        }
      }
      await store?.close();
    });
}

async function explainReport(
  pipeline: Pipeline,
  coded: Coded,
  { all, openPlaces }: { readonly all: boolean; readonly openPlaces: OpenPlaceStore | null },
  output: Output,
): Promise<void> {
  const style = styleFor(process.stdout);
  const kept = new Set(coded.claims.map((claim) => claim.id));
  const readings = coded.readings.filter(({ claim }) => all || kept.has(claim.id));
  if (readings.length === 0) await output.write("No claims.\n");
  for (const reading of readings) {
    const parts = [
      heading(reading, kept.has(reading.claim.id), style),
      clauseOf(coded, reading, style),
      fieldsOf(reading),
      await placesOf(coded, reading, openPlaces),
      placeOptionsOf(pipeline, coded, reading),
      confidenceOf(pipeline, coded, reading),
      parseOf(coded, reading, output.width, style),
    ];
    await output.write(`${parts.filter(Boolean).join("\n")}\n\n`);
  }
  for (const note of coded.notes) await output.write(`${note.severity}: ${note.message}\n`);
}

function heading({ claim }: ReadClaim, kept: boolean, style: Style): string {
  const qualifiers = qualifiersOf(claim);
  const title = `${claim.type}${qualifiers === "" ? "" : ` (${qualifiers})`}`;
  return `${style("bold", title)}  rule ${claim.rule}  confidence ${claim.confidence.toFixed(2)}${kept ? "" : "  (left out)"}`;
}

function clauseOf({ document }: Coded, { claim }: ReadClaim, style: Style): string {
  const { evidence, trigger } = claim;
  const before = document.text.slice(evidence.start, trigger.start);
  const after = document.text.slice(trigger.end, evidence.end);
  const clause = `${before}${style(["bold", "underline"], textOf(document.text, trigger))}${after}`;
  return `  clause  ${clause.replace(/\s+/g, " ")}`;
}

function fieldsOf({ claim }: ReadClaim): string {
  const party = ({ name, actorId, via }: (typeof claim.agents)[number]): string =>
    `${name}${actorId === null ? "" : ` = ${actorId}`}${via === "name" ? "" : ` (by ${via})`}`;
  const rows: (readonly [string, string])[] = [
    ["agents", claim.agents.map(party).join(", ")],
    ["targets", claim.targets.map(party).join(", ")],
    ["time", claim.time === null ? "" : `${claim.time.text} = ${claim.time.start ?? "?"} … ${claim.time.end ?? "?"}`],
    ["cited", claim.attribution.map((cited) => cited.name).join(" › ")],
  ];
  return rows
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name.padEnd(7)} ${value}`)
    .join("\n");
}

async function placesOf(coded: Coded, { claim }: ReadClaim, openPlaces: OpenPlaceStore | null): Promise<string> {
  const others = openPlaces === null ? [] : await openPlaces.inferredOf([claim.id], null);
  const parts = (["place", "origin"] as const).flatMap((role) => {
    const where = claim[role];
    if (where === null) return [];
    const mention = placeMentionAt(coded, where.span);
    const candidates = (mention?.candidates ?? []).map(
      ({ place, score }) =>
        `          ${score.toFixed(2)}  ${place.name}, ${place.featureClass}, ${place.country ?? "–"}` +
        `${place.lat === null || place.lon === null ? "" : `, ${place.lat.toFixed(3)} ${place.lon.toFixed(3)}`}` +
        `${place.id === where.placeId ? "  ← taken" : ""}`,
    );
    const spot =
      where.lat === null || where.lon === null ? "not located" : `${where.lat}, ${where.lon} ± ${where.radiusKm} km`;
    const reason = mention?.because ?? "";
    const inStore = others.find((one) => one.role === role)?.region ?? null;
    return [
      `  place   ${where.relation} ${where.name}: ${spot}; ${reason}`,
      ...explainGround(where, inStore),
      ...candidates,
    ];
  });
  return parts.join("\n");
}

/** The places the act might have had, the likeliest first: sums of the weights in `place-choice.tsv`. */
function placeOptionsOf({ engine }: Pipeline, { document }: Coded, { placeOptions }: ReadClaim): string {
  if (placeOptions.length < 2) return "";
  const model = engine.languages[document.language].claims.placeChoice;
  const scored = placeOptions.map((option) => ({
    name:
      option
        .wheres()
        .flatMap((where) => where?.name ?? [])
        .join(", ") || "none",
    score: model.weigh(option.telling),
  }));
  scored.sort((a, b) => b.score - a.score);
  return `  where   ${scored.map(({ name, score }) => `${name} ${score.toFixed(2)}`).join(", ")}`;
}

function placeMentionAt({ mentions }: Coded, span: Span): PlaceMention | undefined {
  return mentions.find((mention): mention is PlaceMention => mention.kind === "place" && overlaps(mention.span, span));
}

/** The features that count, heaviest first: weights of a logistic model in `confidence.tsv`. */
function confidenceOf({ engine }: Pipeline, { document }: Coded, { telling }: ReadClaim): string {
  const model = engine.languages[document.language].confidence;
  const weighted = namesTold(telling).flatMap((feature) => {
    const weight = model.weights.get(feature);
    return weight === undefined || weight === 0 ? [] : [{ feature, weight }];
  });
  if (weighted.length === 0) return "";
  weighted.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const shown = weighted
    .slice(0, 8)
    .map(({ feature, weight }) => `${feature} ${weight > 0 ? "+" : ""}${weight.toFixed(2)}`);
  return `  because ${shown.join(", ")}`;
}

function parseOf({ sentences }: Coded, { claim, sentence }: ReadClaim, width: number, style: Style): string {
  const words = sentences[sentence]?.words ?? [];
  const rows = words.flatMap((word, index) => (overlaps(word, claim.evidence) ? [wordRow(word, index, words)] : []));
  const table = renderTable(
    [{ title: "#" }, { title: "WORD" }, { title: "TAG" }, { title: "RELATION" }],
    rows,
    width - 10,
    style,
  );
  return table.replace(/^/gm, "          ");
}

function wordRow(word: Word, index: number, words: readonly Word[]): readonly string[] {
  const head = words[word.head];
  const relation = head === undefined ? word.relation : `${word.relation} of ${word.head + 1} ${head.form}`;
  return [String(index + 1), word.form, word.upos, relation];
}
