import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { conditions: ["recoupe-source"] },
  ssr: { resolve: { conditions: ["recoupe-source"] } },
  test: {
    include: ["{packages,apps}/*/src/**/*.test.ts", "{training,bench,languages,tests}/**/*.test.ts"],
    pool: "threads",
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
