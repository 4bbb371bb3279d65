/** By which the App finds an environment's issue again. */
export function confirmationMarker(environment: string): string {
  return `<!-- flotilla:needs-confirmation ${environment} -->`;
}

/** The environment whose confirmation issue has this body; null for any other. A marker counts in the App's own issues only: anybody can type one. */
export function environmentMarked(body: string): string | null {
  return /<!-- flotilla:needs-confirmation ([a-z][a-z0-9-]{0,30}) -->/.exec(body)?.[1] ?? null;
}
