import { quoted, shown } from "../../data/quoted.ts";
import { firstUnseen } from "../../data/unseen.ts";
import type { ReleasePage } from "../../github/port.ts";
import { type ChangeKind, compareVersions, parseVersion } from "../../fleet/version.ts";

/** A release of the product, as an event describes it. What the event leaves open is null. */
export interface PublishedRelease {
  readonly version: string;
  /** `2026-11-20` */
  readonly date: string | null;
  readonly kind: ChangeKind | null;
  readonly urgency: "normal" | "emergency";
  readonly notes: string | null;
  readonly compatibleBack: string | null;
  readonly manualSteps: readonly string[];
  /** Name -> `sha256:<hex>`. */
  readonly artifacts: Readonly<Record<string, string>>;
}

export type ReadRelease =
  | { readonly outcome: "release"; readonly release: PublishedRelease }
  /** A draft, a prerelease, or a release of something else than the fleet hosts. */
  | { readonly outcome: "ignored"; readonly why: string }
  /** Everything that is wrong; quotes are at most a line long. */
  | { readonly outcome: "refused"; readonly problems: readonly string[] };

/**
 * Reads the event that a release was published: `release` (its tag has to fit `tagPattern`, for example `v{{version}}`), `repository_dispatch`
 * (client_payload) or `workflow_dispatch` (`input` is the version). Nothing in an event can be trusted.
 */
export function readReleaseEvent(eventName: string, event: unknown, input: string, tagPattern: string): ReadRelease {
  switch (eventName) {
    case "release":
      return fromRelease(fields(fields(event)["release"]), tagPattern);
    case "repository_dispatch":
      return fromPayload(fields(event)["client_payload"]);
    case "workflow_dispatch":
      return parseVersion(input) === null ? refused([`version ${quoted(input)} is not major.minor.patch`]) : release({ version: input });
    default:
      return refused([`the event ${quoted(eventName)} does not publish a release`]);
  }
}

function fromRelease(published: Readonly<Record<string, unknown>>, tagPattern: string): ReadRelease {
  const tag = published["tag_name"];
  if (published["draft"] === true || published["prerelease"] === true)
    return { outcome: "ignored", why: `${described(tag)} is a draft or a prerelease` };
  const version = typeof tag === "string" ? versionOf(tagPattern, tag) : "";
  if (version === null)
    return {
      outcome: "ignored",
      why: `the tag ${described(tag)} does not fit ${tagPattern} of flotilla.yaml: it is a release of something else`,
    };
  if (parseVersion(version) === null)
    return refused([`the tag ${described(tag)} does not fit ${tagPattern} of flotilla.yaml: a version is major.minor.patch`]);
  return release({ version, ...fromPage(published["published_at"], published["html_url"]) });
}

/** What stands in a tag where the pattern of flotilla.yaml has the version; null where the tag is made in another way. */
export function versionOf(tagPattern: string, tag: string): string | null {
  const [before = "", after = ""] = tagPattern.split("{{version}}");
  return tag.startsWith(before) && tag.endsWith(after) ? tag.slice(before.length, tag.length - after.length) : null;
}

/** The tag that a version's release has by the pattern of flotilla.yaml. */
export function tagOf(tagPattern: string, version: string): string {
  return tagPattern.replace("{{version}}", () => version);
}

/** Date and notes of a release's page on GitHub, where the catalog accepts them. */
function fromPage(publishedAt: unknown, address: unknown): Pick<PublishedRelease, "date" | "notes"> {
  const date = typeof publishedAt === "string" ? publishedAt.slice(0, 10) : null;
  return { date: isDate(date) ? date : null, notes: isAddress(address) ? address : null };
}

/** The release, completed by its page: an event that was passed on carries the version only. */
export function withPage(release: PublishedRelease, page: ReleasePage): PublishedRelease {
  const { date, notes } = fromPage(page.publishedAt, page.url);
  return { ...release, date: release.date ?? date, notes: release.notes ?? notes };
}

const known = ["artifacts", "compatibleBack", "date", "kind", "manualSteps", "notes", "urgency", "version"];

function fromPayload(payload: unknown): ReadRelease {
  const given = fields(payload);
  const problems = Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => `client_payload has an unknown key ${quoted(key)}; ${known.join(", ")} are known`);
  const take = <T>(key: string, fits: (value: unknown) => value is T, wanted: string): T | null => {
    const value = given[key];
    if (value === undefined || value === null) return null;
    if (fits(value)) return value;
    problems.push(`client_payload.${key} is ${described(value)}; ${wanted}`);
    return null;
  };
  const version = take("version", isVersion, "major.minor.patch without a leading v is allowed");
  if (version === null && given["version"] === undefined) problems.push("client_payload.version is missing");
  const read = {
    date: take("date", isDate, "a day like 2026-11-20 is allowed"),
    kind: take("kind", isKind, "major, minor and patch are allowed"),
    urgency: take("urgency", isUrgency, "normal and emergency are allowed") ?? "normal",
    notes: take("notes", isAddress, "an https address is allowed"),
    compatibleBack: take("compatibleBack", isVersion, "major.minor.patch without a leading v is allowed"),
    manualSteps:
      take("manualSteps", isSteps, "a list of at most 50 texts of at most 500 characters, each of which is seen, is allowed") ?? [],
    artifacts: take("artifacts", isArtifacts, "names with sha256:<64 hex digits> are allowed") ?? {},
  };
  if (version !== null && read.compatibleBack !== null && compareVersions(read.compatibleBack, version) > 0)
    problems.push(`client_payload.compatibleBack ${read.compatibleBack} is newer than ${version}`);
  return problems.length > 0 || version === null ? refused(problems) : release({ version, ...read });
}

function release(given: { readonly version: string } & Partial<PublishedRelease>): ReadRelease {
  const open = { date: null, kind: null, urgency: "normal", notes: null, compatibleBack: null, manualSteps: [], artifacts: {} } as const;
  return { outcome: "release", release: { ...open, ...given } };
}

function refused(problems: readonly string[]): ReadRelease {
  return { outcome: "refused", problems };
}

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

function isVersion(value: unknown): value is string {
  return typeof value === "string" && parseVersion(value) !== null;
}

function isDate(value: unknown): value is string {
  return typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
}

function isKind(value: unknown): value is ChangeKind {
  return value === "major" || value === "minor" || value === "patch";
}

function isUrgency(value: unknown): value is PublishedRelease["urgency"] {
  return value === "normal" || value === "emergency";
}

function isAddress(value: unknown): value is string {
  return typeof value === "string" && value.length <= 500 && /^https:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~%/?=&#+:-]*)?$/.test(value);
}

function isSteps(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.length <= 50 && value.every(isStep);
}

function isStep(step: unknown): step is string {
  return typeof step === "string" && step !== "" && step.length <= 500 && firstUnseen(step) === null;
}

function isArtifacts(value: unknown): value is Readonly<Record<string, string>> {
  const entries = typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : null;
  if (entries === null || entries.length > 200) return false;
  return entries.every(
    ([name, digest]) =>
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name) && typeof digest === "string" && /^sha256:[0-9a-f]{64}$/.test(digest),
  );
}

/** An untrusted value in a message: one line, short; never what is inside a list or an object, which can be nested deeper than anything can print. */
function described(value: unknown): string {
  if (typeof value === "string") return quoted(value);
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : value === undefined ? "missing" : shown(JSON.stringify(value));
}
