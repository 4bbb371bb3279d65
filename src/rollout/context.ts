import type { Clock } from "../clock/clock.ts";
import type { GitRepository, Remote } from "../git/repository.ts";
import type { GitHub } from "../github/port.ts";
import type { LedgerStore } from "../ledger/store.ts";
import type { CommitAuthor } from "./upgrade-commit.ts";

/** Everything a reconcile works with. */
export interface RolloutContext {
  readonly repository: GitRepository;
  readonly remote: Remote;
  readonly ledger: LedgerStore;
  readonly github: GitHub;
  readonly by: CommitAuthor;
  readonly clock: Clock;
  /** Progress for people, one line at a time. */
  readonly log: (line: string) => void;
}
