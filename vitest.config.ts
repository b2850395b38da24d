import { availableParallelism } from "node:os"
import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "interop/**", "journeys/**"],
    globalSetup: ["platform/testing/src/global-setup.ts"],
    pool: "forks",
    // Most of a screen's test is waiting for a browser: two on two cores leave them idle for two thirds of the time.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    testTimeout: 60_000,
    // A machine that is busy shows a screen later, not never.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 60_000,
  },
})
