interface Refused {
  /** A name, or with `*` at its end what names begin with; capital letters stand for small ones too. */
  readonly names: readonly string[];
  readonly why: string;
}

/**
 * Variables of a job that no engine, provider or operation is given, whatever an environment names: what a provider needs of its own (`AWS_*`,
 * `GOOGLE_*`, `ARM_*`, proxies, `SSL_CERT_FILE`) is none of them.
 */
const refused: readonly Refused[] = [
  { names: ["GITHUB_*", "RUNNER_*", "INPUT_*", "STATE_*"], why: "belongs to the job: files that steer it, its inputs and its tokens" },
  { names: ["ACTIONS_*"], why: "lets its holder ask for the job's identity and replace its artifacts" },
  { names: ["FLOTILLA_KEY*", "FLOTILLA_STATE_DIR", "FLOTILLA_ENGINE", "FLOTILLA_APP_*"], why: "is a secret or a setting of Flotilla" },
  {
    names: [
      "TF_CLI_*",
      "TF_VAR_*",
      "TF_DATA_DIR",
      "TF_WORKSPACE",
      "TF_PLUGIN_*",
      "TF_LOG*",
      "TF_ENCRYPTION",
      "TF_INPUT",
      "TF_IN_AUTOMATION",
    ],
    why: "steers the engine, which Flotilla does",
  },
  {
    names: ["TF_STATE_*", "TF_TEMP_*", "TF_CONFIG_*", "TF_IGNORE", "TF_PARALLELISM", "TF_SKIP_*", "TOFU_*"],
    why: "steers the engine, which Flotilla does",
  },
  { names: ["LD_*", "DYLD_*", "GCONV_PATH", "GLIBC_TUNABLES", "GODEBUG"], why: "loads or changes code in every program that is started" },
  {
    names: ["NODE_*", "NPM_*", "PYTHON*", "PERL5*", "PERLLIB", "RUBY*", "JAVA_*", "_JAVA_*", "JDK_*"],
    why: "loads code into programs that providers and operations start",
  },
  { names: ["GIT_*", "SSH_*"], why: "names programs and keys for git and SSH" },
  {
    names: [
      "BASH_*",
      "ENV",
      "SHELL",
      "SHELLOPTS",
      "PS4",
      "IFS",
      "PROMPT_COMMAND",
      "CDPATH",
      "ZDOTDIR",
      "COMSPEC",
      "PATHEXT",
      "PSMODULEPATH",
    ],
    why: "runs a file in every shell, or changes what it runs",
  },
  {
    names: ["PATH", "HOME", "USERPROFILE", "XDG_*", "TMPDIR", "TMP", "TEMP", "PWD"],
    why: "says where programs, settings and files are: Flotilla gives its own",
  },
];

/** Why no environment can hand on a variable in `engine.env`; null where it can. */
export function refusedVariable(name: string): string | null {
  const upper = name.toUpperCase();
  const fits = (pattern: string): boolean => (pattern.endsWith("*") ? upper.startsWith(pattern.slice(0, -1)) : upper === pattern);
  return refused.find(({ names }) => names.some(fits))?.why ?? null;
}

/** The variables that an environment hands on, as far as the job has them; never one that is refused. */
export function handedOn(names: readonly string[] | undefined, env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    (names ?? []).flatMap((name) => (env[name] === undefined || refusedVariable(name) !== null ? [] : [[name, env[name]] as const])),
  );
}
