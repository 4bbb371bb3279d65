import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { action, checkoutAction, conclusions, createRunnerFixture, job, jobOf, onPush } from "./runner-fixture.ts";

describe("a push to main", () => {
  it("runs the repository's own JavaScript action from the commit's checkout and hands its outputs to the next job", async () => {
    const greet = `out("greeting", "ahoy " + process.env.INPUT_WHO + " from " + process.env["INPUT_SHIP"]);
fs.appendFileSync(process.env.GITHUB_STEP_SUMMARY, "# Greeted\\n");
console.log("cwd " + process.cwd());`;
    await using fixture = await createRunnerFixture({
      files: {
        ...action("greet", greet, ["who: { required: true }", "ship: { default: '${{ github.event.after }}' }"]),
        ...onPush(
          job(
            "greet",
            "outputs:\n  greeting: ${{ steps.say.outputs.greeting }}",
            `uses: ${checkoutAction}\nwith:\n  persist-credentials: false`,
            "uses: ./actions/greet\nid: say\nwith:\n  who: ${{ github.actor }}",
          ) +
            job(
              "answer",
              "needs: greet\nif: startsWith(needs.greet.outputs.greeting, 'AHOY')",
              'run: echo "$GREETING"\nenv:\n  GREETING: ${{ needs.greet.outputs.greeting }}',
            ),
        ),
      },
    });
    const run = await fixture.push();
    expect(conclusions(run)).toEqual({ greet: "success", answer: "success" });
    expect(run.conclusion).toBe("success");
    expect(jobOf(run, "greet").outputs).toEqual({ greeting: `ahoy mona from ${fixture.sha}` });
    expect(jobOf(run, "greet").summary).toBe("# Greeted\n");
    expect(jobOf(run, "answer").log).toContain(`ahoy mona from ${fixture.sha}`);
    expect(fixture.forge.jobs.map(({ name, end }) => [name, end?.conclusion])).toEqual([
      ["greet", "success"],
      ["answer", "success"],
    ]);
    expect(fixture.forge.tokens.size, "the jobs' tokens are revoked").toBe(0);
    expect(await readdir(join(fixture.dir, "jobs")), "no job's files are left").toEqual(["compile-cache", "object-cache"]);
  });
});
