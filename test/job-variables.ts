/** What a step finds in its environment whatever it does; nothing listens at these addresses. A test puts over it what is about its case. */
export const jobVariables = {
  PATH: process.env["PATH"] ?? "",
  GITHUB_REPOSITORY: "example/fleet",
  GITHUB_REPOSITORY_ID: "1",
  GITHUB_EVENT_NAME: "workflow_run",
  GITHUB_SHA: "0".repeat(40),
  GITHUB_REF: "refs/heads/main",
  GITHUB_RUN_ID: "4711",
  GITHUB_RUN_ATTEMPT: "1",
  GITHUB_API_URL: "http://127.0.0.1:9",
  GITHUB_SERVER_URL: "http://127.0.0.1:9",
} as const;
