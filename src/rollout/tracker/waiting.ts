import type { Scrub } from "../../fleet/public-text.ts";
import { asMarkdown, type Words } from "../../report/words.ts";
import type { Blocker } from "../decide/blockers.ts";
import type { Detail } from "./instances.ts";
import { blockerText, lotOf, lotText } from "./blocker-wording.ts";

/** What people are asked first, each with what may be typed; then what the App is about, several pull requests with the same lot as one line. */
export function waitingSection(blockers: readonly Blocker[], scrub: Scrub, detail: Detail): string {
  const people = blockers.map((blocker) => blockerText(blocker, scrub)).filter(({ waitsFor }) => waitsFor === "person");
  const shown = detail === 0 ? people : people.slice(0, detail === 1 ? 50 : 15);
  const lines = shown.map(({ text, commands }) => {
    const typed = commands.length === 0 ? "" : `\n\n${["```", ...commands, "```"].map((line) => `  ${line}`).join("\n")}`;
    return `- 🙋 ${asMarkdown(text)}${typed}`;
  });
  const more = people.length > shown.length ? [`- 🙋 and ${people.length - shown.length} more of this kind`] : [];
  const all = [
    ...lines,
    ...more,
    ...machineLines(
      machineTexts(blockers, scrub).map((text) => asMarkdown(text)),
      detail,
    ),
  ];
  return all.length === 0 ? "Nothing." : all.join("\n");
}

function machineTexts(blockers: readonly Blocker[], scrub: Scrub): readonly Words[] {
  const lots = Map.groupBy(blockers, (blocker) => lotOf(blocker));
  return [...lots].flatMap(([lot, own]) => {
    if (lot !== null)
      return [
        lotText(
          lot,
          own.flatMap((blocker) => ("pullRequest" in blocker ? [blocker.pullRequest] : [])),
        ),
      ];
    return own.map((blocker) => blockerText(blocker, scrub)).flatMap(({ waitsFor, text }) => (waitsFor === "machine" ? [text] : []));
  });
}

function machineLines(texts: readonly string[], detail: Detail): readonly string[] {
  if (texts.length === 0) return [];
  return detail < 2 && texts.length <= 20 ? texts.map((text) => `- ⚙️ ${text}`) : [`- ⚙️ ${texts.length} things are under way`];
}

/** The last line of a tracker that has not ended: what happens next, and who may. */
export function nextText(blockers: readonly Blocker[], scrub: Scrub, environment: string): string {
  const asked = blockers.some((blocker) => blockerText(blocker, scrub).waitsFor === "person");
  if (!asked) return "**Next:** Flotilla goes on by itself; nobody has to do anything.";
  return `**Next:** what is marked 🙋 needs somebody: comment with the line below it, each in a comment of its own. What does not depend on it goes on by itself. Who may: people with \`policy.confirmers.permission\` of ${environment} or more.`;
}
