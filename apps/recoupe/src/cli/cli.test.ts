import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test, vi } from "vitest";
import { directories } from "../config.ts";
import { program } from "../main.ts";

const main = fileURLToPath(new URL("../../bin/recoupe.js", import.meta.url));

// Each of these starts a process that loads all models.
vi.setConfig({ testTimeout: 180_000 });

function recoupe(args: readonly string[], input: string | Buffer = "") {
  const run = spawnSync(process.execPath, [main, ...args], {
    input,
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status: run.status, out: run.stdout.toString("utf8"), err: run.stderr.toString("utf8") };
}

function lines(out: string): { document: { text: string } | null; notes: { rule: string }[]; claims: unknown[] }[] {
  return out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** The command line needs the models that ship; without them there is nothing to run. */
const ready = existsSync(join(directories.models, "fr", "analyser.bin"));
if (!ready) console.warn(`SKIPPED: no models in ${directories.models}`);

describe.skipIf(!ready)("recoupe code", () => {
  test("a bad line is a line with a note, and status 1", () => {
    const { status, out } = recoupe(["code"], '{"text":"Rawa est tombée."}\nnot json\n{"text":"Boukamal tient."}\n');
    expect(status).toBe(1);
    expect(lines(out).map(({ document }) => document?.text)).toEqual([
      "Rawa est tombée.",
      undefined,
      "Boukamal tient.",
    ]);
    expect(lines(out)[1]).toMatchObject({ document: null, claims: [], notes: [{ rule: "input.not-json" }] });
  });

  test("the same input gives the same bytes", () => {
    const input = '{"text":"L\'armée a repris Rawa vendredi.","published":"2017-11-18"}\n';
    expect(recoupe(["code", "--mentions"], input).out).toBe(recoupe(["code", "--mentions"], input).out);
  });

  test.each([
    ["an empty file", Buffer.from(""), "input.empty"],
    ["Latin-1", Buffer.from("L'armée est à Rawa", "latin1"), "input.encoding"],
    ["a NUL byte", Buffer.from("L'armée\u0000 à Rawa"), "input.nul"],
    ["a lone surrogate", Buffer.from('{"text":"Rawa \\ud800 est"}'), "input.lone-surrogate"],
  ])("%s is a note, not a crash", (_, input, rule) => {
    const { status, out } = recoupe(["code"], input);
    expect(status).toBe(0);
    expect(lines(out)[0]?.notes.map((note) => note.rule)).toContain(rule);
  });

  test("five megabytes in one line", () => {
    const { status, out } = recoupe(["code"], "L'armée avance vers la ville ".repeat(180_000));
    expect(status).toBe(0);
    expect(lines(out)).toHaveLength(1);
  });

  test("a closed pipe ends it quietly", () => {
    const file = join(mkdtempSync(join(tmpdir(), "recoupe-cli-")), "many.jsonl");
    writeFileSync(file, `${JSON.stringify({ text: "Rawa. ".repeat(2000) })}\n`.repeat(300));
    const command = `"${process.execPath}" "${main}" code "${file}" | head -c 10`;
    const run = spawnSync("bash", ["-c", `set -o pipefail; ${command}`]);
    expect(run.stderr.toString()).toBe("");
    expect(run.status).toBe(0);
  });

  test.each([
    [["code", "--published", "yesterday"], "2017-11-03"],
    [["code", "nowhere.txt"], "no such file"],
    [["code", "--language", "de"], "Allowed choices"],
    [["nonsense"], "unknown command"],
    [["claims", "--store", "/nowhere/at-all.db"], "no store there"],
    [["claims", "--type", "conquest"], "No such claim type"],
  ])("wrong usage %j is status 2 and says what to do", (args, message) => {
    const { status, err } = recoupe(args);
    expect(err).toContain(message);
    expect(status).toBe(2);
  });
});

test.skipIf(!ready)("add, add again, ask", () => {
  const folder = mkdtempSync(join(tmpdir(), "recoupe-cli-"));
  const store = join(folder, "s.db");
  writeFileSync(join(folder, "a.txt"), "L'armée irakienne a repris la ville de Rawa.");
  writeFileSync(join(folder, "b.jsonl"), '{"text":"The army retook Rawa.","source":"A","published":"2017-11-17"}\n');
  expect(recoupe(["add", folder, "--store", store]).err).toContain("2 added, 0 coded anew, 0 unchanged");
  expect(recoupe(["add", folder, "--store", store]).err).toContain("0 added, 0 coded anew, 2 unchanged");
  expect(recoupe(["claims", "--store", store]).status).toBe(0);
});

test("every command has help with examples", () => {
  const { commands } = program();
  const names = commands.map((command) => command.name());
  expect(names).toEqual(
    expect.arrayContaining(["code", "explain", "parse", "add", "claims", "serve", "demo", "evaluate"]),
  );
  for (const command of commands) {
    let help = "";
    command.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
    expect(help, command.name()).toContain("Examples:");
    expect(help).toContain(`Usage: recoupe ${command.name()}`);
  }
});
