import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ["**/*.test.ts"],
    globalSetup: ["../platform/testing/src/global-setup.ts"],
    fileParallelism: false,
    // Each step of a journey stands on the one before.
    bail: 1,
    pool: "forks",
    testTimeout: 180_000,
    hookTimeout: 120_000,
  },
})
