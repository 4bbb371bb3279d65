import { randomBytes } from "node:crypto";
import { created, notFound, type Answer } from "./answer.ts";
import type { TokenPermissions } from "./contract.ts";
import { isObject } from "./fields.ts";
import { integration } from "./shapes/app.ts";
import type { ForgeState } from "./state.ts";

/**
 * Apps that people create from a manifest. The forge has one App: creating one gives that App the manifest's permissions, and hands out its key.
 * https://docs.github.com/en/apps/sharing-github-apps/registering-a-github-app-from-a-manifest
 */
export class AppManifests {
  readonly #forge: ForgeState;
  readonly #privateKey: string;
  /** What a code stands for, until it is exchanged. */
  readonly #codes = new Map<string, TokenPermissions>();

  constructor(forge: ForgeState, privateKey: string) {
    this.#forge = forge;
    this.#privateKey = privateKey;
  }

  /** What a browser posts to `/settings/apps/new`. Returns where it is sent, with the code; null for what is no manifest. */
  submit(form: URLSearchParams, state: string): string | null {
    const manifest = readManifest(form.get("manifest") ?? "");
    if (manifest === null) return null;
    const code = randomBytes(20).toString("hex");
    this.#codes.set(code, manifest.permissions);
    const address = new URL(manifest.redirect);
    address.searchParams.set("code", code);
    address.searchParams.set("state", state);
    return address.href;
  }

  /** `POST /app-manifests/{code}/conversions`, which takes no token. A code counts once. */
  convert(code: string): Answer {
    const permissions = this.#codes.get(code);
    if (permissions === undefined) return notFound;
    this.#codes.delete(code);
    this.#forge.app.permissions = permissions;
    const secrets = { client_secret: randomBytes(20).toString("hex"), webhook_secret: null, pem: this.#privateKey };
    return created({ ...integration(this.#forge, "own"), ...secrets });
  }
}

function readManifest(text: string): { readonly redirect: string; readonly permissions: TokenPermissions } | null {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(manifest)) return null;
  const { name, url, redirect_url: redirect, default_permissions: permissions } = manifest;
  if (typeof name !== "string" || name.length > 34 || typeof url !== "string" || typeof redirect !== "string") return null;
  if (!URL.canParse(redirect) || !isObject(permissions)) return null;
  const levels = Object.entries(permissions);
  if (!levels.every(([, level]) => level === "read" || level === "write")) return null;
  return { redirect, permissions: Object.fromEntries(levels) as TokenPermissions };
}
