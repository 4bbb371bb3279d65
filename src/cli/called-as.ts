/** Our own commands in a text for people: `flotilla apply`, not the word in a sentence or a branch's name. */
const command = /(?<!npx |[\w/.-])flotilla(?= (?:apply|demo|generate|instance|local|pending|plan|rollout|stack|validate|why)\b)/g;

/**
 * Writes the commands in a text as this process was called: somebody who types `npx flotilla` has no `flotilla` on the PATH. What a program reads
 * (JSON) stays as it is.
 */
export function calledAs(text: string, env: Readonly<Record<string, string>>): string {
  return env["npm_command"] !== "exec" || /^[[{]/.test(text) ? text : text.replace(command, "npx flotilla");
}
