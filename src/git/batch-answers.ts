/** An object as `git cat-file` answers it. */
export interface BatchObject {
  readonly oid: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** null where only its header was asked for. */
  readonly content: Uint8Array | null;
}

export interface AnswerEvents {
  /** Before an object's content is taken: its size in bytes. May throw. */
  readonly onSize: (size: number) => void;
  /** null where a name names nothing. */
  readonly onAnswer: (answer: BatchObject | null) => void;
}

/** Takes answers out of a stream that comes in pieces of any size; a content is held once, however many pieces it came in. */
export class BatchAnswers {
  readonly #withContent: boolean;
  readonly #events: AnswerEvents;
  #line: Buffer[] = [];
  #object: (BatchObject & { readonly content: Uint8Array }) | null = null;
  /** Bytes of the object's content that have come. */
  #filled = 0;

  constructor(withContent: boolean, events: AnswerEvents) {
    this.#withContent = withContent;
    this.#events = events;
  }

  push(chunk: Buffer): void {
    for (let at = 0; at < chunk.length;) at += this.#object === null ? this.#header(chunk, at) : this.#content(this.#object, chunk, at);
  }

  /** The number of bytes taken. */
  #header(chunk: Buffer, at: number): number {
    const end = chunk.indexOf(10, at);
    this.#line.push(chunk.subarray(at, end === -1 ? chunk.length : end));
    if (end === -1) return chunk.length - at;
    const header = headerOf(Buffer.concat(this.#line).toString("latin1"));
    this.#line = [];
    if (header === null || !this.#withContent) this.#events.onAnswer(header);
    else {
      this.#events.onSize(header.size);
      this.#object = { ...header, content: new Uint8Array(header.size) };
      this.#filled = 0;
    }
    return end + 1 - at;
  }

  #content(object: BatchObject & { readonly content: Uint8Array }, chunk: Buffer, at: number): number {
    if (this.#filled < object.size) {
      const taken = chunk.subarray(at, at + object.size - this.#filled);
      object.content.set(taken, this.#filled);
      this.#filled += taken.length;
      return taken.length;
    }
    this.#object = null;
    this.#events.onAnswer(object);
    // The line break that follows the content.
    return 1;
  }
}

/** What names nothing is answered with its name and `missing` or `ambiguous`: a name that looks like a header still ends in that word. */
function headerOf(line: string): BatchObject | null {
  const [, oid, type, size] = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line) ?? [];
  return oid === undefined || type === undefined ? null : { oid, type, size: Number(size), content: null };
}
