import { spawn } from "node:child_process";
import { once } from "node:events";
import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { Readable, Writable } from "node:stream";

/** How a page is looked at. */
export interface View {
  /** CSS pixels. */
  readonly width: number;
  /** CSS pixels that are shown at most; pages are as long as they are otherwise. */
  readonly mostHeight: number;
  readonly theme: "light" | "dark";
}

type Send = (method: string, params: object, session?: string) => Promise<Readonly<Record<string, unknown>>>;

/** Path of a headless Chromium: the one that is named, or the first on PATH; null where there is none. */
export async function findBrowser(named: string | null): Promise<string | null> {
  if (named !== null) return named;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const name of ["chromium", "chromium-browser", "google-chrome"])
    for (const folder of folders) {
      const path = join(folder, name);
      if (
        await access(path).then(
          () => true,
          () => false,
        )
      )
        return path;
    }
  return null;
}

/** Opens the browser once, on a pipe (https://chromedevtools.github.io/devtools-protocol/: messages end with a zero byte), and closes it afterwards. */
export async function withBrowser<T>(
  path: string,
  work: (screenshot: (url: string, view: View) => Promise<Buffer>) => Promise<T>,
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), "flotilla-pages-"));
  // Chromium's own sandbox refuses root; the pages are files of this repository.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const args = ["--headless=new", "--remote-debugging-pipe", `--user-data-dir=${profile}`, "--hide-scrollbars", "--disable-gpu", ...asRoot];
  const child = spawn(path, args, { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
  try {
    const send = protocol(child.stdio[3] as Writable, child.stdio[4] as Readable);
    return await work((url, view) => screenshot(send, url, view));
  } finally {
    child.kill();
    if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

interface Message {
  readonly id?: number;
  readonly result?: Readonly<Record<string, unknown>>;
  readonly error?: { readonly message: string };
}

function protocol(input: Writable, output: Readable): Send {
  const open = new Map<
    number,
    { readonly resolve: (result: Readonly<Record<string, unknown>>) => void; readonly reject: (error: Error) => void }
  >();
  let rest = "";
  output.setEncoding("utf8").on("data", (text: string) => {
    const parts = `${rest}${text}`.split("\0");
    rest = parts.pop() ?? "";
    for (const part of parts) {
      const { id, result = {}, error } = JSON.parse(part) as Message;
      const call = id === undefined ? undefined : open.get(id);
      if (id === undefined || call === undefined) continue;
      open.delete(id);
      if (error === undefined) call.resolve(result);
      else call.reject(new Error(error.message));
    }
  });
  output.on("close", () => {
    for (const { reject } of open.values()) reject(new Error("the browser ended"));
  });
  let last = 0;
  return (method, params, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      open.set(last, { resolve, reject });
      input.write(`${JSON.stringify({ id: last, method, params, ...(sessionId === undefined ? {} : { sessionId }) })}\0`);
    });
}

/** PNG of a whole page. */
async function screenshot(send: Send, url: string, { width, mostHeight, theme }: View): Promise<Buffer> {
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
  const page = (method: string, params: object) => send(method, params, String(sessionId));
  await page("Emulation.setDeviceMetricsOverride", { width, height: 800, deviceScaleFactor: 1, mobile: width < 600 });
  await page("Emulation.setEmulatedMedia", { features: [{ name: "prefers-color-scheme", value: theme }] });
  await page("Page.navigate", { url });
  const height = Math.min(mostHeight, await loadedHeight(page));
  await page("Emulation.setDeviceMetricsOverride", { width, height, deviceScaleFactor: 1, mobile: width < 600 });
  const { data } = await page("Page.captureScreenshot", { format: "png", clip: { x: 0, y: 0, width, height, scale: 1 } });
  await send("Target.closeTarget", { targetId });
  return Buffer.from(String(data), "base64");
}

/** Waits until page and drawings are there; CSS pixels. */
async function loadedHeight(page: (method: string, params: object) => Promise<Readonly<Record<string, unknown>>>): Promise<number> {
  const expression = `new Promise((done) => {
    const look = () => document.readyState === "complete" && [...document.querySelectorAll("pre.mermaid")].every((one) => !window.mermaid || one.querySelector("svg"))
      ? done(document.documentElement.scrollHeight) : setTimeout(look, 50);
    look();
  })`;
  const { result } = await page("Runtime.evaluate", { expression, awaitPromise: true, returnByValue: true });
  return Number((result as { readonly value?: unknown }).value);
}
