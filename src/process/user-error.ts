/** Something that only a person can fix: its message says what and how. An entry ends with it in one line, without a stack trace. */
export class UserError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = new.target.name;
  }
}
