import { expect, test } from "vitest";
import { calledAs } from "../../src/cli/called-as.ts";

test("commands are written as somebody called us, words and branches stay as they are", () => {
  const text =
    "Look: flotilla why x, `flotilla stack confirm x`. The flotilla is at flotilla/ledger. See npx flotilla validate and ./flotilla apply";
  expect(calledAs(text, {})).toBe(text);
  expect(calledAs(text, { npm_command: "exec" })).toBe(
    "Look: npx flotilla why x, `npx flotilla stack confirm x`. The flotilla is at flotilla/ledger. See npx flotilla validate and ./flotilla apply",
  );
  const json = '{ "message": "See flotilla validate" }';
  expect(calledAs(json, { npm_command: "exec" })).toBe(json);
});
