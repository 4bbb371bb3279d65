import { styleText } from "node:util";
import type { RunnerProgress, RunSummary } from "../runner/runner-contract.ts";
import type { Narrator } from "../scenarios/day.ts";
import type { LabContext } from "./context.ts";

export interface DayNarrator extends Narrator {
  readonly line: (text: string) => void;
  readonly progress: (event: RunnerProgress) => void;
  /** The table of times at the end. */
  readonly times: () => void;
  /** What the last failed jobs printed, for a day that went wrong. */
  readonly lastRuns: (runs: readonly RunSummary[]) => void;
}

/** Prints the day on standard output. On a terminal one more line shows what runs now and rewrites itself. */
export function dayNarrator(context: LabContext): DayNarrator {
  const took: { readonly title: string; readonly milliseconds: number }[] = [];
  const running = new Map<number, string>();
  let shown = false;
  const wipe = (): void => {
    if (shown) process.stderr.write("\r\u001b[2K");
    shown = false;
  };
  const line = (text: string): void => {
    wipe();
    context.out(`${text}\n`);
  };
  const paint = (style: "bold" | "dim" | "green", text: string): string =>
    context.terminal ? styleText(style, text, { validateStream: false }) : text;
  const status = (): void => {
    if (!context.terminal) return;
    wipe();
    const now = [...new Set(running.values())].join(", ");
    if (now === "") return;
    process.stderr.write(paint("dim", `    … ${now}`.slice(0, 100)));
    shown = true;
  };
  return {
    line,
    progress: (event) => {
      if (event.kind === "step-started") running.set(event.jobId, `${event.job}: ${event.step}`);
      else if (event.kind === "job-ended") running.delete(event.jobId);
      else if (event.kind === "run-ended" && event.conclusion !== "skipped")
        line(paint("dim", `    · ${event.workflow} (${event.event}): ${event.conclusion}`));
      status();
    },
    sceneStarted: (scene) => line(`\n${paint("bold", `${scene.number}. ${scene.title}`)}`),
    announce: (text) => line(`  ${text}`),
    report: (text) => line(`  ${paint("green", "✓")} ${text}`),
    sceneEnded: (scene, milliseconds) => {
      took.push({ title: `${scene.number}. ${scene.title}`, milliseconds });
    },
    times: () => {
      line("");
      for (const scene of took) line(`  ${scene.title.padEnd(16)} ${seconds(scene.milliseconds)}`);
      line(`  ${"together".padEnd(16)} ${seconds(took.reduce((sum, scene) => sum + scene.milliseconds, 0))}`);
    },
    lastRuns: (runs) => {
      for (const run of runs.slice(-12)) {
        for (const job of run.jobs) {
          if (job.conclusion !== "failure") continue;
          line(`--- ${run.workflow}/${job.key} (run ${run.id}), end of its log:`);
          line(job.log.split("\n").slice(-25).join("\n"));
        }
      }
    },
  };
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1).padStart(6)} s`;
}
