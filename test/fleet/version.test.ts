import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeKind, compareVersions, formatVersion, parseVersion, versionPath, type VersionChange } from "../../src/fleet/version.ts";
import type { Release } from "../../src/schemas/kinds.ts";

function release(version: string, compatibleBack?: string): readonly [string, Release] {
  const spec = { date: "2026-05-01", kind: "patch", urgency: "normal" } as const;
  const config = { apiVersion: "flotilla.dev/v1", kind: "Release", metadata: { name: version } } as const;
  return [version, { ...config, spec: compatibleBack === undefined ? spec : { ...spec, compatibleBack } }];
}

const catalog = new Map([
  release("5.2.0"),
  release("5.3.0", "5.2.0"),
  release("5.3.9104", "5.3.0"),
  release("5.4.1"),
  release("6.0.0"),
  release("6.0.7"),
  release("6.1.0"),
]);

function path(from: string, to: string, more: Partial<VersionChange> = {}): string {
  const answer = versionPath({ from, to, catalog, held: false, healthy: null, ...more });
  return answer.outcome === "allowed" ? `${answer.kind}${answer.down ? " down" : ""}` : answer.reason;
}

describe("versions", () => {
  test("are three numbers, the last up to 65535", () => {
    expect(parseVersion("5.3.65535")).toEqual({ major: 5, minor: 3, patch: 65_535 });
    for (const text of ["v5.3.1", "5.3", "5.3.65536", "05.3.1", "5.3.1-rc.1", "5.3.1 ", ""]) expect(parseVersion(text)).toBeNull();
  });

  test("are ordered by number", () => {
    const number = fc.nat(65_535);
    const version = fc.record({ major: number, minor: number, patch: number });
    fc.assert(
      fc.property(version, version, (a, b) => {
        const order = Math.sign(a.major - b.major || a.minor - b.minor || a.patch - b.patch);
        expect(Math.sign(compareVersions(formatVersion(a), formatVersion(b)))).toBe(order);
        expect(parseVersion(formatVersion(a))).toEqual(a);
      }),
    );
    expect(changeKind("5.3.0", "5.3.1")).toBe("patch");
    expect(changeKind("5.3.0", "5.4.0")).toBe("minor");
    expect(changeKind("6.0.0", "5.4.0")).toBe("major");
  });
});

describe("the way up", () => {
  test.each([
    ["5.3.0", "5.3.0", "none"],
    ["5.3.0", "5.3.9104", "patch"],
    ["5.3.0", "5.4.1", "minor"],
    ["5.2.0", "5.4.1", "skips-minor"],
    ["5.3.0", "6.0.0", "skips-minor"],
    ["5.4.1", "6.0.0", "major"],
    ["5.4.1", "6.0.7", "major"],
    ["5.4.1", "6.1.0", "skips-to-major"],
    ["5.3.0", "5.9.9", "unknown-version"],
  ])("from %s to %s: %s", (from, to, expected) => {
    expect(path(from, to)).toBe(expected);
  });

  test("a refusal says where to go first", () => {
    expect(versionPath({ from: "5.2.0", to: "5.4.1", catalog, held: false, healthy: null })).toMatchObject({
      hint: "go to 5.3.9104 first",
    });
    expect(versionPath({ from: "5.4.1", to: "6.1.0", catalog, held: false, healthy: null })).toMatchObject({ hint: "go to 6.0.7 first" });
  });
});

describe("the way down", () => {
  test("needs a hold, compatibility, and a version that was healthy", () => {
    expect(path("5.3.9104", "5.3.0")).toBe("down-without-hold");
    expect(path("5.3.9104", "5.3.0", { held: true })).toBe("patch down");
    expect(path("5.3.9104", "5.2.0", { held: true })).toBe("down-not-compatible");
    expect(path("5.4.1", "5.3.0", { held: true })).toBe("down-not-compatible");
    expect(path("5.3.9104", "5.3.0", { held: true, healthy: new Set(["5.2.0"]) })).toBe("down-not-healthy");
    expect(path("5.3.0", "5.2.0", { held: true, healthy: new Set(["5.2.0"]) })).toBe("minor down");
  });
});
