import { appPermissions } from "./doctor-finding.ts";

// The App as GitHub's manifest flow takes it: https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest

export interface WantedApp {
  readonly name: string;
  /** The organization that owns it; null: the person who creates it. */
  readonly organization: string | null;
  /** The page of the fleet's repository. */
  readonly homepage: string;
  /** Where GitHub sends the browser with the code. */
  readonly redirect: string;
}

/** What GitHub is asked for: the permissions that `doctor` wants, no webhook, and no event. */
export function appManifest({ name, organization, homepage, redirect }: WantedApp): object {
  return {
    name,
    url: homepage,
    description: "Plans, applies and rolls out the instances of this fleet.",
    public: false,
    redirect_url: redirect,
    hook_attributes: { url: homepage, active: false },
    // GitHub notifies a mentioned team only where the App may read members; a person has none.
    default_permissions: { ...appPermissions, ...(organization === null ? {} : { members: "read" }) },
    default_events: [],
  };
}

/** The page that hands the manifest to GitHub: one button, and nothing that runs. `server` is GitHub's own address. */
export function manifestPage(app: WantedApp, server: string, state: string): string {
  const owner = app.organization === null ? "" : `/organizations/${encodeURIComponent(app.organization)}`;
  const action = `${server}${owner}/settings/apps/new?state=${state}`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Create the App of a fleet</title>
<style>:root { color-scheme: light dark; } body { font: 16px/1.5 system-ui, sans-serif; max-width: 40em; margin: 3em auto; padding: 0 1em; }</style></head>
<body><h1>Create the App of a fleet</h1>
<p>GitHub shows the name, which can be changed there, and creates the App for ${escaped(app.organization ?? "your account")}, with these permissions:</p>
<pre>${escaped(JSON.stringify(appManifest(app), null, 2))}</pre>
<form action="${escaped(action)}" method="post"><input type="hidden" name="manifest" value="${escaped(JSON.stringify(appManifest(app)))}"><button>Go on to GitHub</button></form>
</body></html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
