/** Runs asynchronous work one piece at a time, in the order of the calls. */
export class Mutex {
  #last: Promise<unknown> = Promise.resolve();

  /** Starts `work` when everything queued before it has ended; ends as `work` does. A failure does not stop the queue. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#last.then(work, work);
    this.#last = next.catch(() => undefined);
    return next;
  }

  /** Resolves when everything queued so far has ended. */
  async drained(): Promise<void> {
    await this.#last;
  }
}
