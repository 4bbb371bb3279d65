import type { Operation } from "../../src/github/error.ts";

/** What an action does with the token it is given: the port's methods, by what they act on, and git over HTTP. */
export interface ActionUse {
  /** `fetch` and `push` need `contents`; null where it touches the checkout at most. */
  readonly git: "read" | "write" | null;
  /** On issues, or on what is neither issue nor pull request. */
  readonly methods: readonly Operation[];
  /** Methods that serve both, used on pull requests. */
  readonly onPullRequests?: readonly Operation[];
}

/** What a reconcile does, in whatever job. */
const reconcile: ActionUse = {
  git: "write",
  methods: [
    "addLabels",
    "checksAndIssues",
    "closePullRequest",
    "isRunActive",
    "labelledBy",
    "ledgerFacts",
    "merge",
    "openIssue",
    "openPullRequest",
    "openPullRequests",
    "pullRequest",
    "retargetPullRequest",
    "role",
    "signedCommit",
    "startWorkflow",
    "stickyComment",
    "trust",
    "updateIssue",
  ],
  onPullRequests: ["ownComments"],
};

/** Every action that takes a token. `permissions.test.ts` holds it against the sources and against the workflows. */
export const actionUses: Readonly<Record<string, ActionUse>> = {
  find: {
    git: "write",
    methods: ["artifact", "isRunActive", "ledgerFacts", "releases", "role", "signedCommit", "startWorkflow", "trust", "writeCheck"],
    onPullRequests: ["ownComments"],
  },
  plan: { git: "read", methods: [] },
  apply: { git: "read", methods: [] },
  record: {
    git: "write",
    methods: [...reconcile.methods, "issue", "issueWith", "people", "writeCheck"],
    onPullRequests: ["ownComments", "stickyComment"],
  },
  report: {
    git: "write",
    methods: [...reconcile.methods, "pullRequestsWith", "writeCheck"],
    onPullRequests: ["ownComments", "stickyComment"],
  },
  release: {
    git: "write",
    methods: [
      "accountId",
      "addLabels",
      "broughtBy",
      "closePullRequest",
      "ledgerFacts",
      "openIssue",
      "openPullRequest",
      "pullRequest",
      "release",
      "role",
      "signedCommit",
      "startWorkflow",
      "trust",
    ],
    onPullRequests: ["stickyComment"],
  },
  relay: { git: null, methods: ["startWorkflow"] },
  rollout: reconcile,
  command: {
    git: "write",
    methods: [...reconcile.methods, "accountId", "broughtBy", "comment", "issue", "issueWith", "react", "teamMembers"],
    onPullRequests: ["ownComments", "stickyComment"],
  },
  drift: { git: "read", methods: [] },
  "record-drift": {
    git: "write",
    methods: ["issue", "issueWith", "ledgerFacts", "openIssue", "signedCommit", "stickyComment", "updateIssue", "writeCheck"],
  },
  restore: {
    git: "write",
    methods: [
      "checkText",
      "comment",
      "editComment",
      "isRunActive",
      "issue",
      "issueWith",
      "ledgerFacts",
      "openIssue",
      "pullRequest",
      "signedCommit",
      "startWorkflow",
      "stickyComment",
      "trust",
      "updateIssue",
    ],
    onPullRequests: ["editComment", "ownComment", "ownComments", "stickyComment"],
  },
};
