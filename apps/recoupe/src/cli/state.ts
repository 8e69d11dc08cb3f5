import { UsageError } from "@recoupe/model";
import { Command, Option } from "commander";
import {
  addCorrection,
  claimStatement,
  controlStatement,
  isHolder,
  reverseStatement,
} from "../cross-check/corrections.ts";
import { loadRoster } from "../cross-check/load-roster.ts";
import { placeIdsOf } from "../cross-check/place-ids.ts";
import { openExistingStore } from "../open-store.ts";
import { lookUpIn } from "../reference.ts";
import { loadGazetteer } from "../resources.ts";
import { isoDay, storeOption, theatreOption } from "./options.ts";

interface Signed {
  readonly store: string;
  readonly analyst: string;
  readonly reason: string;
}

interface StateOptions extends Signed {
  readonly place: string;
  readonly holder: string;
  readonly from: string;
  readonly to: string;
  readonly theatre?: readonly string[];
}

function signed(command: Command): Command {
  const analyst = new Option("--analyst <name>", "who states it (or RECOUPE_ANALYST)").env("RECOUPE_ANALYST");
  return command
    .addOption(analyst.makeOptionMandatory())
    .requiredOption("--reason <sentence>", "why; kept with it")
    .addOption(storeOption());
}

function signatureOf({ analyst, reason }: Signed): {
  readonly analyst: string;
  readonly reason: string;
  readonly made: string;
} {
  return { analyst, reason, made: new Date().toISOString() };
}

/** `recoupe state`: an analyst's statement of who holds a place. */
export function stateCommand(): Command {
  return signed(new Command("state"))
    .summary("state who holds a place: signed, reasoned, reversible")
    .description(
      "Keeps an analyst's statement beside the claims of the reports. It outweighs them in what is assessed, is listed\n" +
        "among the reasons, and survives any re-coding. recoupe correct --undo takes it back.",
    )
    .requiredOption("--place <name>", "place: name or gazetteer id")
    .requiredOption("--holder <id>", "actor id, contested or unknown")
    .requiredOption("--from <day>", "first day", isoDay)
    .requiredOption("--to <day>", "last day", isoDay)
    .addOption(theatreOption())
    .addHelpText(
      "after",
      `
Examples:
  recoupe state --place Rawa --holder iraq-army --from 2017-11-17 --to 2017-11-30 \\
    --analyst "A. Analyst" --reason "Video of the bridge, geolocated"`,
    )
    .action(async (options: StateOptions) => {
      const [store, roster, lookUp] = await Promise.all([
        openExistingStore(options.store),
        loadRoster(options.theatre),
        loadGazetteer().then(lookUpIn),
      ]);
      if (!isHolder(options.holder, roster)) {
        throw new UsageError(`No actor ${options.holder} in the theatres; write an actor id, contested or unknown`);
      }
      const [placeId] = await placeIdsOf(store, lookUp, options.place);
      const known =
        placeId === undefined
          ? undefined
          : (await store.claims({ places: [placeId], located: true, limit: 1 })).items[0];
      const where = known?.claim.place ?? null;
      const place = {
        name: where?.name ?? options.place,
        placeId: placeId ?? null,
        lat: where?.lat ?? null,
        lon: where?.lon ?? null,
      };
      const statement = controlStatement(place, options.holder, options.from, options.to);
      const correction = await addCorrection(store, statement, signatureOf(options));
      await store.close();
      process.stdout.write(`${JSON.stringify(correction)}\n`);
    });
}

interface CorrectOptions extends Signed {
  readonly wrong?: string;
  readonly right?: string;
  readonly undo?: string;
}

/** `recoupe correct`: an analyst's word on a claim, or the taking back of a correction. */
export function correctCommand(): Command {
  return signed(new Command("correct"))
    .summary("set a claim down as wrong or right, or take a correction back")
    .description(
      "A claim set down as wrong counts no more for events and control; the report and the claim stay as they are. The\n" +
        "statement finds its claim again after re-coding, by document, type and trigger.",
    )
    .addOption(new Option("--wrong <claim>", "id of a claim that is wrong").conflicts(["right", "undo"]))
    .addOption(new Option("--right <claim>", "id of a claim that is right after all").conflicts(["wrong", "undo"]))
    .addOption(new Option("--undo <correction>", "id of a correction to take back").conflicts(["wrong", "right"]))
    .addHelpText(
      "after",
      `
Examples:
  recoupe correct --wrong 6f1c2a9e --analyst "A. Analyst" --reason "The report means another Rawa"
  recoupe correct --undo 03b7d5c1 --analyst "A. Analyst" --reason "It was right after all"`,
    )
    .action(async (options: CorrectOptions) => {
      const store = await openExistingStore(options.store);
      const statement =
        options.wrong !== undefined
          ? await claimStatement(store, options.wrong, "wrong")
          : options.right !== undefined
            ? await claimStatement(store, options.right, "right")
            : options.undo !== undefined
              ? await reverseStatement(store, options.undo)
              : null;
      if (statement === null) throw new UsageError("Say which: --wrong CLAIM, --right CLAIM or --undo CORRECTION");
      const correction = await addCorrection(store, statement, signatureOf(options));
      await store.close();
      process.stdout.write(`${JSON.stringify(correction)}\n`);
    });
}

/** `recoupe corrections`: everything analysts have stated. */
export function correctionsCommand(): Command {
  return new Command("corrections")
    .summary("list analysts' statements, oldest first, as JSON lines")
    .addOption(storeOption())
    .addHelpText(
      "after",
      `
Examples:
  recoupe corrections --store syria.db | jq .reason`,
    )
    .action(async ({ store: address }: { readonly store: string }) => {
      const store = await openExistingStore(address);
      for (const correction of await store.events.corrections())
        process.stdout.write(`${JSON.stringify(correction)}\n`);
      await store.close();
    });
}
