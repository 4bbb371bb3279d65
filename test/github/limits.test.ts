import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { array, assert, integer, property } from "fast-check";
import { expect, test } from "vitest";
import { appTokenOf } from "../../src/github/app-token.ts";
import { connect } from "../../src/github/octokit.ts";
import { contentLimits, waitBefore } from "../../src/github/pace.ts";

test("however writes are wished for, no window ever holds more than its limit", () => {
  assert(
    property(array(integer({ min: 0, max: 20_000 }), { maxLength: 700 }), (gaps) => {
      const starts: number[] = [];
      let now = 0;
      for (const gap of gaps) {
        now += gap;
        now += waitBefore(starts, now, contentLimits);
        starts.push(now);
      }
      for (const { writes, window } of contentLimits)
        starts.forEach((start, index) => {
          const before = starts[index - writes];
          if (before !== undefined) expect(start - before).toBeGreaterThanOrEqual(window);
        });
    }),
    { numRuns: 50 },
  );
});

test("a burst below the limit waits for nothing", () => {
  const starts = Array.from({ length: 74 }, (_, index) => index);
  expect(waitBefore(starts, 74, contentLimits)).toBe(0);
  expect(waitBefore([...starts, 74], 75, contentLimits)).toBe(60_000 - 75);
});

test("writes go out one after the other and wait for their window", async () => {
  const { url, times, close } = await serve(() => ({ status: 201, body: { id: 1, content: "eyes" } }));
  const github = connect({
    apiUrl: url,
    owner: "example",
    repository: "fleet",
    token: "t",
    login: "x[bot]",
    limits: [{ writes: 2, window: 300 }],
  });
  // The first write starts after this and the third a window after the first, however late the server gets to see them; clocks round.
  const before = performance.now();
  await Promise.all([github.react(1, "eyes"), github.react(2, "eyes"), github.react(3, "eyes")]);
  await close();
  expect(times).toHaveLength(3);
  expect((times[2] ?? 0) - before).toBeGreaterThanOrEqual(298);
});

test("a secondary rate limit is waited for, and said", async () => {
  const notices: string[] = [];
  const refusal = { status: 403, headers: { "retry-after": "1" }, body: { message: "You have exceeded a secondary rate limit." } };
  const { url, times, close } = await serve((count) => (count === 1 ? refusal : { status: 201, body: { id: 1, content: "eyes" } }));
  const github = connect({
    apiUrl: url,
    owner: "example",
    repository: "fleet",
    token: "t",
    login: "x[bot]",
    notice: (line) => notices.push(line),
  });
  await github.react(1, "eyes");
  await close();
  expect(times).toHaveLength(2);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(950);
  expect(notices).toEqual([expect.stringContaining("secondary rate limit was reached")]);
});

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: unknown;
}

test("an older GitHub Enterprise Server is refused by name, with the App's key and with a token", async () => {
  const headers = { "x-github-enterprise-version": "3.17.2" };
  const { url, close } = await serve(() => ({
    status: 200,
    headers,
    body: { id: 1, app_slug: "flotilla", permissions: {}, content: "eyes" },
  }));
  const repository = { apiUrl: url, owner: "example", repository: "fleet" };
  const { privateKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const refusal = "GitHub Enterprise Server 3.17.2; 3.20 or newer is needed";
  await expect(appTokenOf({ ...repository, appId: "1", privateKey }, { permissions: { contents: "read" } })).rejects.toThrow(refusal);
  await expect(connect({ ...repository, token: "t", login: "x[bot]" }).react(1, "eyes")).rejects.toThrow(refusal);
  await close();
});

async function serve(
  answer: (count: number) => Answer,
): Promise<{ readonly url: string; readonly times: readonly number[]; readonly close: () => Promise<void> }> {
  const times: number[] = [];
  const server = createServer((_request: IncomingMessage, response: ServerResponse) => {
    times.push(performance.now());
    const { status, headers, body } = answer(times.length);
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    times,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}
