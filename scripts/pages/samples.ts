import { attentionText, driftText, planText } from "./sample-plans.ts";
import { trackerText } from "./sample-rollout.ts";

/** A text as people meet it on GitHub. */
export interface SamplePage {
  /** `tracker-30`; of the files. */
  readonly name: string;
  /** The issue's, or what the comment stands below. */
  readonly title: string;
  readonly body: string;
  /** Name of its picture in docs/users; null where there is none. */
  readonly picture: string | null;
}

/** What people read, for one instance, a few and a thousand. */
export async function samplePages(): Promise<readonly SamplePage[]> {
  const pages: SamplePage[] = [];
  for (const count of [1, 30, 1_000]) {
    const inDocs = (name: string): string | null => (count === 30 ? name : null);
    const tracker = await trackerText(count);
    pages.push(
      { name: `plan-${count}`, title: "Give the apps more CPU #12", body: await planText(count), picture: inDocs("plan-comment") },
      { name: `tracker-${count}`, ...tracker, picture: inDocs("tracker") },
      { name: `attention-${count}`, title: "Needs attention: prod", body: await attentionText(count), picture: inDocs("needs-attention") },
      { name: `drift-${count}`, title: "Drift: prod", body: driftText(count), picture: null },
    );
  }
  return pages;
}
