import type { Repair } from "../schemas/kinds.ts";
import { type Decision, type Question, refused } from "./decision.ts";
import type { Command } from "./parse.ts";

/** A command about the state of a stack, which the next apply carries out before it plans. */
export type RepairCommand = Extract<Command, { readonly kind: Repair["kind"] }>;

export function isRepair(command: Command): command is RepairCommand {
  return command.kind === "unlock" || command.kind === "accept-state" || command.kind === "move-state";
}

/** Asks the next apply for what only it can do: the ledger holds the word, the job that holds the identity does it. */
export function repairStack({ facts }: Question, command: RepairCommand): Decision {
  const { id, kind } = command;
  const ledger = facts.instances.get(id);
  if (ledger === undefined) return refused({ code: "instance.unknown", id });
  const applied = Object.keys(ledger.stacks).filter((name) => ledger.stacks[name]?.applied !== null);
  const stacks = kind === "move-state" ? applied : [command.stack];
  const [first] = stacks;
  if (first === undefined) return refused({ code: "stack.unknown", id, stack: null });
  if (!Object.hasOwn(ledger.stacks, first)) return refused({ code: "stack.unknown", id, stack: first });
  if (kind === "accept-state" && !applied.includes(first)) return refused({ code: "stack.not-applied", id, stack: first });
  return {
    outcome: "accepted",
    events: [],
    // What has failed because of it is tried again.
    retry: [id],
    confirm: null,
    repair: { id, stacks, kind, ...(kind === "unlock" ? { lock: command.lock } : {}) },
    wake: ["apply.yml"],
    summary: summaryOf(command, first),
  };
}

function summaryOf(command: RepairCommand, stack: string): string {
  switch (command.kind) {
    case "unlock":
      return `unlocks ${command.id} ${stack} (lock ${command.lock})`;
    case "accept-state":
      return `accepts the state of ${command.id} ${stack} as it is, should it not be the recorded one`;
    case "move-state":
      return `moves the states of ${command.id}`;
  }
}
