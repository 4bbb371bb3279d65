import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Starts the scenarios of the lab before all else: each takes minutes, and one that begins last runs alone while the other worker has nothing to do. Vitest
 * orders by the durations of the last run, and in a fresh checkout by the size of files, which says nothing of a scenario.
 */
export class ScenariosFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isScenario = ({ moduleId }: TestSpecification): boolean => moduleId.includes("/test/lab/scenarios/");
    return [...sorted.filter(isScenario), ...sorted.filter((file) => !isScenario(file))];
  }
}
