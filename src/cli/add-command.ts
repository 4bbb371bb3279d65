import type { Command } from "commander";
import type { CliContext, ExitCode } from "./context.ts";

/** What a command file exports: it adds its command(s) and hands its exit code to `finish`. */
export type AddCommand = (program: Command, context: CliContext, finish: (code: ExitCode) => void) => void;
