// Builds after `npm ci`. Without the tools for it (npm ci --omit=dev) there is nothing to do, and that is no failure.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

function isInstalled(name) {
  try {
    require.resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

if (!isInstalled("typescript") || !isInstalled("vite")) {
  console.log("recoupe: not built, for the tools to build it are not installed (npm ci without --omit=dev)");
} else {
  const { status } = spawnSync("npm", ["run", "build"], { stdio: "inherit", shell: process.platform === "win32" });
  process.exitCode = status ?? 1;
}
