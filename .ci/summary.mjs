// Counts what .ci/run did: steps that are no tests, and vitest's report. Ends with status 1 if anything failed.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder = "."] = process.argv.slice(2);
const steps = readFileSync(join(folder, "steps"), "utf8").trim().split("\n");
let passed = 0;
let failed = 0;
let skipped = 0;

for (const step of steps) {
  const status = Number(step.split(" ").at(-1));
  const name = step.slice(0, step.lastIndexOf(" "));
  if (name === "tests") continue;
  if (status === 0) passed += 1;
  else {
    failed += 1;
    console.log(`failed: ${name}`);
  }
}

const report = join(folder, "tests.json");
if (existsSync(report)) {
  const { testResults } = JSON.parse(readFileSync(report, "utf8"));
  for (const file of testResults) {
    if (file.status === "failed" && file.assertionResults.every((test) => test.status !== "failed")) {
      failed += 1;
      console.log(`failed: ${file.name}: ${String(file.message).split("\n")[0]}`);
    }
    for (const test of file.assertionResults) {
      if (test.status === "passed") passed += 1;
      else if (test.status === "failed") failed += 1;
      else count(test.fullName);
    }
  }
} else {
  failed += 1;
  console.log("failed: the tests gave no report");
}

console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

/** Only tests that read ../shared, and say so in their names, may be skipped, and only where it is not there. */
function count(name) {
  skipped += 1;
  if (name.includes("../shared") && !existsSync("../shared")) return;
  failed += 1;
  console.log(`skipped, which is a failure here: ${name}`);
}
