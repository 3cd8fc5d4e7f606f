import { defineConfig } from "vitest/config";

// biome-ignore lint/style/noDefaultExport: the test runner asks for it
export default defineConfig({
  test: {
    include: [
      "src/**/*.test.ts",
      "lexicon/**/*.test.ts",
      "bench/**/*.test.ts",
      "scripts/**/*.test.ts",
      "examples/**/*.test.ts",
    ],
    isolate: false,
    testTimeout: 30_000,
  },
});
