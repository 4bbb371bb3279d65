import { confirmationsTextPath } from "../../src/ledger/paths.ts";
import { keepText } from "../../src/report/written-text.ts";
import type { RolloutFixture } from "../rollout/rollout-fixture.ts";

/** The issue with what needs people in prod, as the record job writes it. Answers its number. */
export async function confirmationIssue({ github, ledger }: RolloutFixture): Promise<number> {
  const marker = "<!-- flotilla:needs-confirmation prod -->";
  const body = `${marker}\nsomething waits`;
  const { number } = await github.openIssue({ marker, title: "Needs attention: prod", body, assignees: [] });
  await keepText(ledger, await ledger.open(), { path: confirmationsTextPath("prod"), issue: number, body });
  return number;
}
