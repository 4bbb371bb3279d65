/** The whole environment of a user's git: no settings of this machine, the user as author. `path` is the PATH where git is found. */
export function gitEnvironment(login: string, path: string): Readonly<Record<string, string>> {
  const email = `${login}@users.noreply.example`;
  return {
    PATH: path,
    HOME: "/nonexistent",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_TERMINAL_PROMPT: "0",
    GIT_AUTHOR_NAME: login,
    GIT_AUTHOR_EMAIL: email,
    GIT_COMMITTER_NAME: login,
    GIT_COMMITTER_EMAIL: email,
  };
}
