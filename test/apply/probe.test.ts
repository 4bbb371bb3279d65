import { createServer, type RequestListener } from "node:http";
import { assert, ipV4, property } from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { httpProbe, isPrivate } from "../../src/apply/probe.ts";

const local = { timeout: 2_000, privateAddresses: true };

describe("the probe", () => {
  test("brings back status and body", async () => {
    const url = await server((_, response) => response.end('{"version":"5.3.1"}'));
    expect(await httpProbe.get(`${url}/healthz`, local)).toEqual({ outcome: "answered", status: 200, body: '{"version":"5.3.1"}' });
  });

  test("does not follow a redirect", async () => {
    let asked = 0;
    const elsewhere = await server((_, response) => {
      asked += 1;
      response.end("secret");
    });
    const url = await server((_, response) => response.writeHead(302, { location: elsewhere }).end());
    expect(await httpProbe.get(url, local)).toMatchObject({ outcome: "answered", status: 302 });
    expect(asked).toBe(0);
  });

  test("asks no private address of an environment that is not local, by number or by name", async () => {
    let asked = 0;
    const url = await server((_, response) => {
      asked += 1;
      response.end();
    });
    const port = new URL(url).port;
    for (const host of ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0.0.0.0"])
      expect(await httpProbe.get(`http://${host}:${port}/`, { timeout: 2_000, privateAddresses: false }), host).toMatchObject({
        outcome: "unanswered",
        reason: expect.stringContaining("private or loopback"),
      });
    expect(asked).toBe(0);
  });

  test("gives up on what does not answer, answers without end, or is no web address", async () => {
    const silent = await server(() => undefined);
    expect(await httpProbe.get(silent, { timeout: 100, privateAddresses: true })).toEqual({
      outcome: "unanswered",
      reason: "no answer within 0.1 s",
    });
    const cancelled = AbortSignal.timeout(50);
    expect(await httpProbe.get(silent, { timeout: 2_000, privateAddresses: true, signal: cancelled })).toEqual({
      outcome: "unanswered",
      reason: "the check was cancelled",
    });
    const endless = await server((_, response) => {
      const more = (): void => void (response.write(Buffer.alloc(256 * 1024)) ? setImmediate(more) : response.once("drain", more));
      more();
    });
    expect(await httpProbe.get(endless, local)).toEqual({ outcome: "unanswered", reason: "answer over 1 MiB" });
    expect(await httpProbe.get("http://127.0.0.1:1/", local)).toEqual({ outcome: "unanswered", reason: "ECONNREFUSED" });
    expect(await httpProbe.get("file:///etc/passwd", local)).toMatchObject({ outcome: "unanswered" });
    expect(await httpProbe.get("not a url", local)).toMatchObject({ outcome: "unanswered" });
  });

  test("knows private addresses from public ones", () => {
    for (const address of [
      "10.1.2.3",
      "172.31.0.1",
      "192.168.1.1",
      "169.254.169.254",
      "100.100.100.200",
      "168.63.129.16",
      "::1",
      "fd00::1",
      "fe80::1",
      "::ffff:10.0.0.1",
      "64:ff9b::7f00:1",
    ])
      expect(isPrivate(address), address).toBe(true);
    for (const address of ["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "2a00:1450:4001::1"])
      expect(isPrivate(address), address).toBe(false);
    assert(
      property(ipV4(), (address) => {
        expect(isPrivate(`::ffff:${address}`)).toBe(true);
        if (/^(10|127|224|255)\./.test(address)) expect(isPrivate(address)).toBe(true);
      }),
    );
  });
});

async function server(listener: RequestListener): Promise<string> {
  const made = createServer(listener);
  await new Promise<void>((resolve) => made.listen(0, "localhost", resolve));
  onTestFinished(async () => {
    made.closeAllConnections();
    await new Promise((resolve) => made.close(resolve));
  });
  const address = made.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return `http://${address.family === "IPv6" ? "[::1]" : "127.0.0.1"}:${address.port}`;
}
