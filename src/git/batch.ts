import { type Countdown, countdown } from "../process/countdown.ts";
import { UserError } from "../process/user-error.ts";
import type { ChildProcess, StartChild } from "../process/child-process.ts";
import { BatchAnswers, type BatchObject } from "./batch-answers.ts";
import { GitError } from "./git-error.ts";

/** Answers in the order of the names; null where a name names nothing. A name with a line break is a mistake of the caller. */
export type Batch = (names: readonly string[]) => Promise<readonly (BatchObject | null)[]>;

export interface BatchOptions {
  /** `--batch-check` answers with the header alone. */
  readonly mode: "--batch" | "--batch-check";
  /** Starts `git cat-file` on the repository with these arguments. */
  readonly start: (args: readonly string[], events: Parameters<StartChild>[3]) => ChildProcess;
  /** Largest sum of contents that one question may bring, in bytes. */
  readonly most: number;
}

/**
 * One `git cat-file` for any number of questions, where a process for each would take longer than its answer. It looks again where an object
 * is missing and reads a ref each time it is named, so that what others write is found. One that dies over a question is replaced once.
 */
export function openBatch(options: BatchOptions): Batch {
  const conversation = new Conversation(options);
  return async (names) => conversation.ask(names);
}

/** Milliseconds without a question after which the process is ended; the next question starts another. */
const idleLimit = 5_000;
/** Milliseconds without a byte of an answer. */
const answerLimit = 120_000;

interface Question {
  readonly names: readonly string[];
  answers: (BatchObject | null)[];
  bytes: number;
  /** Processes that have died over it. */
  deaths: number;
  readonly resolve: (answers: readonly (BatchObject | null)[]) => void;
  readonly reject: (error: unknown) => void;
}

class Conversation {
  readonly #options: BatchOptions;
  /** Without an answer yet, in the order they were asked. */
  readonly #questions: Question[] = [];
  #process: ChildProcess | null = null;
  #timer: Countdown | null = null;

  constructor(options: BatchOptions) {
    this.#options = options;
  }

  ask(names: readonly string[]): Promise<readonly (BatchObject | null)[]> {
    if (names.length === 0) return Promise.resolve([]);
    const bad = names.find((name) => name === "" || /[\n\0]/.test(name));
    if (bad !== undefined) throw new UserError(`not a revision: ${JSON.stringify(bad)}`);
    return new Promise((resolve, reject) => {
      const question: Question = { names, answers: [], bytes: 0, deaths: 0, resolve, reject };
      this.#questions.push(question);
      this.#send([question]);
    });
  }

  #send(questions: readonly Question[]): void {
    this.#process ??= this.#open();
    this.#process.watch(true);
    this.#awaitAnswer();
    for (const { names } of questions) this.#process.write(`${names.join("\n")}\n`);
  }

  #open(): ChildProcess {
    const { mode, start } = this.#options;
    const answers = new BatchAnswers(mode === "--batch", {
      onSize: (size) => this.#onSize(size),
      onAnswer: (answer) => this.#onAnswer(answer),
    });
    const opened: ChildProcess = start(["cat-file", mode], {
      data: (chunk) => {
        if (this.#process === opened) this.#onData(answers, chunk);
      },
      ended: (stderr) => {
        if (this.#process === opened) this.#replace(new GitError("cat-file", stderr), true);
      },
    });
    return opened;
  }

  #onData(answers: BatchAnswers, chunk: Buffer): void {
    try {
      answers.push(chunk);
    } catch (error) {
      this.#replace(error, false);
      return;
    }
    if (this.#questions.length > 0) this.#awaitAnswer();
    else {
      this.#process?.watch(false);
      this.#after(idleLimit, () => this.#end());
    }
  }

  #onSize(size: number): void {
    const [question] = this.#questions;
    const { most } = this.#options;
    if (question !== undefined && (question.bytes += size) > most)
      throw new GitError("cat-file", `${question.names.length} objects together are larger than ${most} bytes`);
  }

  #onAnswer(answer: BatchObject | null): void {
    const [question] = this.#questions;
    if (question === undefined) throw new GitError("cat-file", "answered more than it was asked");
    question.answers.push(answer);
    if (question.answers.length < question.names.length) return;
    this.#questions.shift();
    question.resolve(question.answers);
  }

  /** The process is of no use any more; it was at the first question, which is asked `again` once. */
  #replace(why: unknown, again: boolean): void {
    this.#process?.kill();
    this.#process = null;
    const [first] = this.#questions;
    if (first !== undefined) {
      first.answers = [];
      first.bytes = 0;
      first.deaths += 1;
      if (!again || first.deaths > 1) this.#questions.shift()?.reject(why);
    }
    if (this.#questions.length > 0) this.#send(this.#questions);
  }

  #end(): void {
    this.#process?.end();
    this.#process = null;
  }

  #awaitAnswer(): void {
    this.#after(answerLimit, () => this.#replace(new GitError("cat-file", `did not answer within ${answerLimit} ms`), false));
  }

  /** The one timer there is. It does not keep this program alive: the process does while an answer is awaited. */
  #after(milliseconds: number, act: () => void): void {
    this.#timer?.stop();
    this.#timer = countdown(milliseconds, act);
  }
}
