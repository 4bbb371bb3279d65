import type { LedgerPath } from "../ledger/paths.ts";
import type { LedgerStore, LedgerView } from "../ledger/store.ts";
import { textHash } from "./same-text.ts";

/** A body of an issue that people answer by commands, and where the ledger keeps its hash. */
export interface WrittenText {
  readonly path: LedgerPath<"LedgerText">;
  readonly issue: number;
  readonly body: string;
}

/**
 * Keeps the hash of a body before it is written: anybody with write can edit an issue of the App, and what people agree to must be what the App wrote.
 * The text before it stays known, so that a command is not refused while this one is on its way. `view` saves the write where it is recorded already.
 */
export async function keepText(ledger: LedgerStore, view: LedgerView, { path, issue, body }: WrittenText): Promise<void> {
  const hash = textHash(body);
  const known = await view.read(path);
  if (known?.issue === issue && known.texts[0] === hash) return;
  await ledger.write(async (view) => {
    const before = await view.read(path);
    const texts = [hash, ...(before?.issue === issue ? before.texts.filter((text) => text !== hash) : [])].slice(0, 2);
    return { message: `Keep what is written into #${issue}`, files: [[path, { issue, texts }]] };
  });
}

/** Whether a body is what the App wrote there last. Where nothing is recorded it is not: it is written anew then, and recorded. */
export async function isAsWritten(view: LedgerView, { path, issue, body }: WrittenText): Promise<boolean> {
  const known = await view.read(path);
  return known?.issue === issue && known.texts.includes(textHash(body));
}
