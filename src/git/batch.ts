import type { ChildProcess, StartChild } from "../process/child-process.ts";
import { GitError } from "./git-error.ts";

export interface BatchObject {
  readonly oid: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** null where only its header was asked for. */
  readonly content: Uint8Array | null;
}

/** Answers in the order of the names; null where a name names nothing. A name with a line break is a mistake of the caller. */
export type Batch = (names: readonly string[]) => Promise<readonly (BatchObject | null)[]>;

export interface BatchOptions {
  /** `--batch-check` answers with the header alone. */
  readonly mode: "--batch" | "--batch-check";
  /** Starts `git cat-file` on the repository with these arguments. */
  readonly start: (args: readonly string[], events: Parameters<StartChild>[3]) => ChildProcess;
  /** Largest sum of contents one question may bring, in bytes. */
  readonly most: number;
}

/** Milliseconds without a question after which the process is let go; the next question starts another. */
const idle = 5_000;
/** Milliseconds without a byte of the answer that is waited for. */
const patience = 120_000;

interface Question {
  readonly names: readonly string[];
  answers: (BatchObject | null)[];
  bytes: number;
  /** Processes that have died over it. */
  deaths: number;
  readonly resolve: (answers: readonly (BatchObject | null)[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * One `git cat-file` for any number of questions, where a process for each would take longer than its answer. It looks again where an object
 * is missing and reads a ref each time it is named, so that what others write is found. One that dies over a question is replaced once.
 */
export function openBatch({ mode, start, most }: BatchOptions): Batch {
  const questions: Question[] = [];
  let companion: ChildProcess | null = null;
  let timer: NodeJS.Timeout | null = null;

  const rest = (after: number, then: () => void): void => {
    if (timer !== null) clearTimeout(timer);
    // What is waited for is the answer, not its limit.
    timer = setTimeout(then, after).unref();
  };
  const letGo = (): void => {
    companion?.end();
    companion = null;
  };
  /** The process is of no use any more; the first question is what it was at. */
  const replace = (why: unknown, again: boolean): void => {
    companion?.kill();
    companion = null;
    const [first] = questions;
    if (first !== undefined) {
      first.answers = [];
      first.bytes = 0;
      first.deaths += 1;
      if (!again || first.deaths > 1) questions.shift()?.reject(why);
    }
    if (questions.length > 0) ask(questions);
  };
  const onAnswer = (answer: BatchObject | null): void => {
    const [question] = questions;
    if (question === undefined) throw new GitError("cat-file", "answered more than it was asked");
    question.answers.push(answer);
    if (question.answers.length < question.names.length) return;
    questions.shift();
    question.resolve(question.answers);
  };
  const onSize = (size: number): void => {
    const [question] = questions;
    if (question !== undefined && (question.bytes += size) > most)
      throw new GitError("cat-file", `${question.names.length} objects together are larger than ${most} bytes`);
  };
  const open = (): ChildProcess => {
    const parse = answersOf(mode === "--batch", onSize, onAnswer);
    const made: ChildProcess = start(["cat-file", mode], {
      data: (chunk) => {
        if (companion !== made) return;
        try {
          parse(chunk);
        } catch (error) {
          replace(error, false);
          return;
        }
        if (questions.length > 0) rest(patience, late);
        else {
          made.watch(false);
          rest(idle, letGo);
        }
      },
      ended: (stderr) => {
        if (companion === made) replace(new GitError("cat-file", stderr), true);
      },
    });
    return made;
  };
  const late = (): void => replace(new GitError("cat-file", `did not answer within ${patience} ms`), false);
  const ask = (asked: readonly Question[]): void => {
    companion ??= open();
    companion.watch(true);
    rest(patience, late);
    for (const { names } of asked) companion.write(`${names.join("\n")}\n`);
  };
  return (names) =>
    names.length === 0
      ? Promise.resolve([])
      : new Promise((resolve, reject) => {
          const bad = names.find((name) => name === "" || /[\n\0]/.test(name));
          if (bad !== undefined) throw new Error(`not a revision: ${JSON.stringify(bad)}`);
          const question: Question = { names, answers: [], bytes: 0, deaths: 0, resolve, reject };
          questions.push(question);
          ask([question]);
        });
}

/** Takes the answers out of a stream that comes in pieces of any size; a content is held once, however many pieces it came in. */
function answersOf(
  withContent: boolean,
  onSize: (size: number) => void,
  onAnswer: (answer: BatchObject | null) => void,
): (chunk: Buffer) => void {
  let line: Buffer[] = [];
  let open: (BatchObject & { readonly content: Uint8Array }) | null = null;
  let filled = 0;
  return (chunk) => {
    for (let at = 0; at < chunk.length;) {
      if (open !== null) {
        if (filled < open.size) {
          const taken = chunk.subarray(at, at + open.size - filled);
          open.content.set(taken, filled);
          filled += taken.length;
          at += taken.length;
          continue;
        }
        // The line break behind it.
        at += 1;
        const done = open;
        open = null;
        onAnswer(done);
        continue;
      }
      const end = chunk.indexOf(10, at);
      line.push(chunk.subarray(at, end === -1 ? chunk.length : end));
      if (end === -1) return;
      at = end + 1;
      const header = headerOf(Buffer.concat(line).toString("latin1"));
      line = [];
      if (header === null || !withContent) {
        onAnswer(header);
        continue;
      }
      onSize(header.size);
      open = { ...header, content: new Uint8Array(header.size) };
      filled = 0;
    }
  };
}

/** What names nothing is answered with its name and `missing` or `ambiguous`: a name that looks like a header still ends in that word. */
function headerOf(line: string): BatchObject | null {
  const [, oid, type, size] = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line) ?? [];
  return oid === undefined || type === undefined ? null : { oid, type, size: Number(size), content: null };
}
