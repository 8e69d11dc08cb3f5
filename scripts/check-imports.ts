import { cruise } from "dependency-cruiser";
import extractTSConfig from "dependency-cruiser/config-utl/extract-ts-config";
import configuration from "../.dependency-cruiser.mjs";

/** Fewer modules than this mean that the check looked at nothing. Raise it as the project grows. */
const fewest = 250;

const folders = ["packages", "apps", "training", "bench", "scripts", "tests"];
const { forbidden, options } = configuration;
const { output } = await cruise(
  folders,
  { ...options, ruleSet: { forbidden }, validate: true, outputType: "json" } as never,
  options.enhancedResolveOptions as never,
  { tsConfig: extractTSConfig(options.tsConfig.fileName) },
);
interface Result {
  readonly summary: {
    readonly violations: readonly { rule: { name: string }; from: string; to: string }[];
    readonly totalCruised: number;
  };
}
const { summary } = (typeof output === "string" ? JSON.parse(output) : output) as Result;
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
console.log(`${summary.totalCruised} modules, ${summary.violations.length} violations`);
if (summary.totalCruised < fewest)
  console.error(`Only ${summary.totalCruised} modules were looked at; expected ${fewest}.`);
process.exitCode = summary.violations.length > 0 || summary.totalCruised < fewest ? 1 : 0;
