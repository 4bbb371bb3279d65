import * as fc from "fast-check";
import { firstUnseen } from "../../src/data/unseen.ts";
import { describe, expect, test } from "vitest";
import { readReleaseText, releaseEntry, releaseText } from "../../src/rollout/release/entry.ts";
import { type PublishedRelease, readReleaseEvent } from "../../src/rollout/release/event.ts";

const tag = "v{{version}}";
const dispatch = (payload: unknown) =>
  readReleaseEvent("repository_dispatch", { action: "release-published", client_payload: payload }, "", tag);

describe("a release event", () => {
  test("of GitHub gives version, day and notes", () => {
    const release = {
      tag_name: "v5.4.0",
      draft: false,
      prerelease: false,
      published_at: "2026-11-20T10:00:00Z",
      html_url: "https://github.com/example/fleet/releases/tag/v5.4.0",
    };
    expect(readReleaseEvent("release", { action: "published", release }, "", tag)).toEqual({
      outcome: "release",
      release: {
        version: "5.4.0",
        date: "2026-11-20",
        kind: null,
        urgency: "normal",
        notes: release.html_url,
        compatibleBack: null,
        manualSteps: [],
        artifacts: {},
      },
    });
    expect(readReleaseEvent("release", { release: { ...release, prerelease: true } }, "", tag).outcome).toBe("ignored");
  });

  test("of another component of the repository is left alone, with the tag and the pattern, and fails no run", () => {
    const published = { release: { tag_name: "panel-v5.4.0", draft: false, prerelease: false } };
    expect(readReleaseEvent("release", published, "", tag)).toEqual({
      outcome: "ignored",
      why: 'the tag "panel-v5.4.0" does not fit v{{version}} of flotilla.yaml: it is a release of something else',
    });
    expect(readReleaseEvent("release", published, "", "panel-v{{version}}")).toMatchObject({
      outcome: "release",
      release: { version: "5.4.0" },
    });
  });

  test("nested as deep as JSON can be is refused in a line", () => {
    const deep = (depth: number): unknown => JSON.parse(`${"[".repeat(depth)}${"]".repeat(depth)}`);
    for (const value of [deep(100_000), { a: deep(100_000) }, "x\n".repeat(10_000), "\u2028"]) {
      const release = readReleaseEvent("release", { release: { tag_name: value } }, "", tag);
      const payload = dispatch({
        version: value,
        kind: value,
        notes: value,
        manualSteps: value,
        artifacts: value,
        ["y\n".repeat(1_000)]: 1,
      });
      for (const read of [release, payload]) {
        expect(read.outcome).not.toBe("release");
        const problems = read.outcome === "refused" ? read.problems : read.outcome === "ignored" ? [read.why] : [];
        for (const problem of problems) expect(problem).toMatch(/^[^\n\u2028]{1,250}$/);
      }
    }
  });

  test("with a hostile tag or payload is refused, all that is wrong at once", () => {
    for (const name of [
      "v5.4",
      "v5.4.0-rc1",
      "v05.4.0",
      "v5.4.65536",
      "v5.4.0\n",
      "v../../x",
      "v5.4.0;rm -rf",
      null,
      7,
      "v".repeat(10_000),
    ])
      expect(readReleaseEvent("release", { release: { tag_name: name } }, "", tag).outcome, String(name).slice(0, 30)).toBe("refused");
    const refused = dispatch({
      version: "5.4",
      kind: "huge",
      urgency: "now",
      date: "2026-02-30",
      notes: "javascript:alert(1)",
      manualSteps: ["x".repeat(501)],
      artifacts: { "../a": "sha256:x" },
      compatibleBack: "latest",
      extra: 1,
      __proto__: null,
    });
    expect(refused.outcome === "refused" ? refused.problems : []).toHaveLength(9);
    expect(dispatch(null)).toEqual({ outcome: "refused", problems: ["client_payload.version is missing"] });
    expect(dispatch({ version: "5.4.0", compatibleBack: "5.5.0" }).outcome).toBe("refused");
    for (const step of ["a\u202eb", "a\rb", "a\0b", "a\u200bb"])
      expect(dispatch({ version: "5.4.0", manualSteps: [step] }).outcome, JSON.stringify(step)).toBe("refused");
    expect(readReleaseEvent("workflow_dispatch", {}, "v5.4.0", tag).outcome).toBe("refused");
    expect(readReleaseEvent("push", {}, "5.4.0", tag).outcome).toBe("refused");
  });

  test("becomes a file that reads back as itself, whatever its texts hold", () => {
    const text = fc.string({ minLength: 1, maxLength: 60, unit: "binary" }).filter((written) => firstUnseen(written) === null);
    const published = fc.record({
      kind: fc.constantFrom(null, "minor" as const),
      manualSteps: fc.array(text, { maxLength: 4 }),
      artifacts: fc.dictionary(fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._-]{0,12}$/), fc.constant(`sha256:${"a".repeat(64)}`), {
        maxKeys: 4,
      }),
      notes: fc.constantFrom(null, "https://example.com/x#y"),
    });
    fc.assert(
      fc.property(published, (notified) => {
        const release: PublishedRelease = { version: "5.4.0", date: null, urgency: "normal", compatibleBack: "5.2.0", ...notified };
        const entry = releaseEntry(release, ["5.3.9", "5.3.1", "6.0.0"], "2026-11-20");
        expect(entry.spec.kind).toBe(notified.kind ?? "minor");
        expect(readReleaseText(releaseText(entry), "5.4.0")).toEqual(entry);
        expect(readReleaseText(releaseText(entry), "5.4.1")).toBeNull();
        expect(readReleaseText(`${releaseText(entry)}# more\n`, "5.4.0")).toBeNull();
      }),
    );
  });
});
