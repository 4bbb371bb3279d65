import { defineConfig } from "vitest/config";
import { ClosingLine } from "./scripts/closing-line.ts";
import { ScenariosFirst } from "./scripts/scenarios-first.ts";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // As Node itself imports CommonJS; what `dist` runs is what the tests see.
    deps: { interopDefault: false },
    testTimeout: 90_000,
    hookTimeout: 120_000,
    // Two cores: more workers only make the engine processes of the tests wait for each other.
    maxWorkers: 2,
    sequence: { sequencer: ScenariosFirst },
    reporters: ["default", new ClosingLine()],
  },
});
