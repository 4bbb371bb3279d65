import { instant } from "../../src/clock/clock.ts";
import { Mutex } from "../mutex.ts";
import type { BranchRule, ForgeEnvironment, ForgeOptions, ForgeSettings, Permission, TokenPermissions, User } from "./contract.ts";
import type { EventDelivery } from "./event-delivery.ts";
import type { Notification } from "./notifications.ts";
import type { BareRepository } from "../bare-repository.ts";
import {
  isPull,
  type Activity,
  type Artifact,
  type CheckRun,
  type Comment,
  type Issue,
  type IssueEvent,
  type Job,
  type Label,
  type PullIssue,
  type Reaction,
  type Release,
  type Review,
  type Run,
  type Status,
  type Workflow,
} from "./records.ts";

/** The forge's data outside git. Records are immutable: a change replaces the record in its map. Ids are numbers that only grow. */
export interface ForgeState {
  readonly options: ForgeOptions;
  /** As an administrator has set them. */
  settings: ForgeSettings;
  rules: readonly BranchRule[];
  /** Of the repository. */
  readonly variables: Record<string, string>;
  readonly url: string;
  readonly git: BareRepository;
  readonly repositoryId: number;
  readonly defaultBranch: string;
  readonly createdAt: string;
  readonly app: AppIdentity;
  readonly users: ReadonlyMap<string, User>;
  readonly environments: Map<string, ForgeEnvironment>;
  readonly issues: Map<number, Issue>;
  readonly comments: Map<number, Comment>;
  readonly labels: Map<string, Label>;
  readonly reviews: Map<number, Review>;
  readonly reactions: Map<number, Reaction>;
  readonly issueEvents: Map<number, IssueEvent>;
  readonly activities: Map<number, Activity>;
  /** Heads on bases whose mergeability somebody has asked for: see {@link ForgeOptions.lateMergeability}. */
  readonly mergeabilityAsked: Set<string>;
  /** Pull requests whose new head nobody has read yet, with the old one: see {@link ForgeOptions.lateHeads}. */
  readonly oldHeads: Map<number, string>;
  /** `<branch> <commit>` that a pull request was refused for, for it was just pushed. */
  readonly headsAsked: Set<string>;
  readonly notifications: Notification[];
  /** Conversations about lines of a pull request that are not resolved. */
  readonly openConversations: Map<number, number>;
  /** Pull requests that GitHub merges itself, with who asked for it. */
  readonly autoMerges: Map<number, string>;
  /** By number: those that were deleted, and with their last state those that are in another repository now. */
  readonly removedIssues: Map<number, Issue | null>;
  /** Paths. */
  readonly disabledWorkflows: Set<string>;
  readonly checkRuns: Map<number, CheckRun>;
  readonly statuses: Map<number, Status>;
  readonly releases: Map<number, Release>;
  readonly workflows: Map<string, Workflow>;
  readonly runs: Map<number, Run>;
  readonly jobs: Map<number, Job>;
  readonly artifacts: Map<number, Artifact>;
  readonly events: EventDelivery;
  /** Serializes writes: no request sees another's change to git and the maps half done. */
  readonly writing: Mutex;
  /** Serializes the test merges that reading a pull request may cause. */
  readonly merging: Mutex;
  nextId(): number;
  /** Issues and pull requests share their numbers. */
  nextNumber(): number;
  /** The current time, as GitHub writes times. */
  now(): string;
}

interface AppIdentity {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly installationId: number;
  /** Another App by a manifest changes them. */
  permissions: TokenPermissions;
}

/** The permissions that Flotilla's documentation asks for. No `workflows`: it never changes a workflow file. */
const documentedPermissions: TokenPermissions = {
  actions: "write",
  checks: "write",
  contents: "write",
  issues: "write",
  metadata: "read",
  pull_requests: "write",
};

/** The state of a new forge. */
export function createState(
  options: ForgeOptions,
  url: string,
  git: BareRepository,
  users: ReadonlyMap<string, User>,
  events: EventDelivery,
): ForgeState {
  let id = 1_000;
  let number = 0;
  const slug = options.appSlug ?? "flotilla";
  const now = (): string => instant(options.now());
  return {
    options,
    settings: { ...documentedSettings, ...options.settings },
    rules: options.rules,
    variables: { ...options.variables },
    url,
    git,
    repositoryId: 7_000_001,
    defaultBranch: options.defaultBranch ?? "main",
    createdAt: now(),
    app: { id: 4_001, slug, name: slug, installationId: 5_001, permissions: options.appPermissions ?? documentedPermissions },
    users,
    environments: new Map(options.environments.map((environment) => [environment.name, environment])),
    issues: new Map(),
    comments: new Map(),
    labels: new Map(),
    reviews: new Map(),
    reactions: new Map(),
    issueEvents: new Map(),
    activities: new Map(),
    mergeabilityAsked: new Set(),
    oldHeads: new Map(),
    headsAsked: new Set(),
    notifications: [],
    openConversations: new Map(),
    autoMerges: new Map(),
    removedIssues: new Map(),
    disabledWorkflows: new Set(),
    checkRuns: new Map(),
    statuses: new Map(),
    releases: new Map(),
    workflows: new Map(),
    runs: new Map(),
    jobs: new Map(),
    artifacts: new Map(),
    events,
    writing: new Mutex(),
    merging: new Mutex(),
    nextId: () => (id += 1),
    nextNumber: () => (number += 1),
    now,
  };
}

/** Those that Flotilla's documentation asks for. */
const documentedSettings: ForgeSettings = {
  allowedActions: "all",
  jobTokens: "read",
  jobsApprove: false,
  subjectClaims: null,
  immutableSubject: true,
  protectedBranches: [],
  ownRunners: 0,
  runnerGroups: [],
  issues: true,
  freePlan: false,
  archived: false,
  autoMerge: false,
  appInstalled: true,
  appSuspended: false,
  repositorySecrets: [],
  organizationSecrets: [],
};

/** A user's permission on the repository; `none` for unknown logins. */
export function permissionOf(forge: ForgeState, login: string): Permission {
  return forge.users.get(login)?.permission ?? "none";
}

/** From least to most; each level includes those before it. */
const permissionLevels: readonly Permission[] = ["none", "read", "triage", "write", "maintain", "admin"];

export function atLeast(held: Permission, wanted: Permission): boolean {
  return permissionLevels.indexOf(held) >= permissionLevels.indexOf(wanted);
}

/** `owner/name`. */
export function fullName(forge: ForgeState): string {
  return `${forge.options.owner}/${forge.options.name}`;
}

/** The issue with this number if it is a pull request. */
export function findPull(forge: ForgeState, number: number): PullIssue | undefined {
  const issue = forge.issues.get(number);
  return issue !== undefined && isPull(issue) ? issue : undefined;
}

/** Pull requests by number. */
export function allPulls(forge: ForgeState): readonly PullIssue[] {
  return [...forge.issues.values()].filter(isPull);
}

export function openPulls(forge: ForgeState): readonly PullIssue[] {
  return allPulls(forge).filter((pull) => pull.state === "open");
}
