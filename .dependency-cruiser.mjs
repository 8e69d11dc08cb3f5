/** Who may import whom: section 5 of the design. `scripts/check-imports.ts` runs these rules and counts the modules. */
const purePackages = "^packages/(model|engine|gazetteer|reconcile)/src/";
const rooms = "sentences|words|parse|mentions|times|quantities|places|claims";

export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "model-imports-nothing",
      comment: "The vocabulary stands on its own.",
      severity: "error",
      from: { path: "^packages/model/src/" },
      to: { path: "^(packages/(?!model/)|apps/)" },
    },
    {
      name: "packages-import-model-only",
      severity: "error",
      from: { path: "^packages/([^/]+)/src/" },
      to: { path: "^(packages|apps)/", pathNot: "^packages/($1|model)/" },
    },
    {
      name: "web-imports-model-only",
      severity: "error",
      from: { path: "^apps/web/src/" },
      to: { path: "^(packages|apps)/", pathNot: "^(apps/web|packages/model)/" },
    },
    {
      name: "web-imports-types-of-model",
      comment: "The schemas stay on the server; the page knows their types.",
      severity: "error",
      from: { path: "^apps/web/src/", pathNot: "\\.test\\." },
      to: { path: "^packages/model/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "pure-packages-touch-nothing",
      comment: "No file, clock, network or randomness: what is needed is passed in.",
      severity: "error",
      from: { path: purePackages, pathNot: "\\.(test|suite|fixture)\\." },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "rooms-do-not-import-one-another",
      comment: "analyse.ts joins the stages of the engine; grammar/, pack/ and expressions/ are for all.",
      severity: "error",
      from: { path: `^packages/engine/src/(${rooms})/`, pathNot: "\\.(test|suite|fixture)\\." },
      to: { path: `^packages/engine/src/(${rooms})/`, pathNot: "^packages/engine/src/$1/" },
    },
    {
      name: "named-in-package-json",
      severity: "error",
      from: { pathNot: "\\.(test|suite|fixture)\\.|(vite|vitest)\\.config|^tests/|^scripts/|/scripts/" },
      to: { dependencyTypes: ["npm-no-pkg", "npm-unknown"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules/\\.cache)/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.base.json" },
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["recoupe-source", "import", "types", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs", ".d.ts", ".css"],
    },
  },
};
