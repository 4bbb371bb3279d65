import { forms } from "./parse.ts";
import type { Place } from "./place.ts";

/** What can be typed there, for people. */
export function formsAt(place: Place["kind"]): string {
  switch (place) {
    case "rollout":
      return Object.entries(forms)
        .flatMap(([name, form]) => (name === "plan" ? [] : [form]))
        .join("; ");
    case "environment":
      return [
        `/approve <id> <stack> <first 8 of the fingerprint>`,
        "/retry <id>",
        forms.unlock,
        forms["accept-state"],
        forms["move-state"],
        forms.release,
      ].join("; ");
    case "elsewhere":
      return `${forms.plan} on a pull request that changes architectures/`;
  }
}
