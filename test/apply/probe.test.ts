import { createServer, type RequestListener } from "node:http";
import { createServer as createTcpServer } from "node:net";
import { assert, ipV4, property } from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { isPrivate } from "../../src/apply/private-address.ts";
import { mayBeAsked } from "../../src/apply/private-address.ts";
import { httpProbe, probeWith } from "../../src/apply/probe.ts";

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

  test("asks a private address in a listed network, and no other", async () => {
    const port = new URL(await server((_, response) => response.end("in the network"))).port;
    const via = (address: string, ...networks: readonly string[]) =>
      probeWith(() => Promise.resolve([address])).get(`http://customer.example:${port}/`, {
        timeout: 300,
        privateAddresses: false,
        networks,
      });
    expect(await via("127.0.0.1", "10.0.0.0/8", "127.0.0.0/8")).toMatchObject({ outcome: "answered", body: "in the network" });
    for (const address of ["127.0.0.1", "10.2.0.1", "169.254.169.254", "::ffff:10.1.0.1", "fd00:ec2::254", "100.100.100.200"])
      expect(await via(address, "10.1.0.0/16", "fc00::/7", "100.64.0.0/10"), address).toMatchObject({
        reason: expect.stringContaining("policy.privateNetworks"),
      });
    expect(mayBeAsked("10.1.2.3", ["10.1.0.0/16"]) && mayBeAsked("fd00::1", ["fc00::/7"]) && mayBeAsked("192.0.2.1", [])).toBe(true);
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

  test("an answer that changes the protocol is one", async () => {
    const switching = createTcpServer((socket) => {
      socket.on("error", () => undefined);
      socket.write("HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n");
    });
    const url = `http://127.0.0.1:${await portOf("127.0.0.1", switching)}/`;
    expect(await httpProbe.get(url, local)).toEqual({ outcome: "answered", status: 101, body: "" });
  });

  test("a mistake of this program is not taken for a failure of the connection", async () => {
    const broken = probeWith(() => Promise.reject(new TypeError("x is not a function")));
    await expect(broken.get("http://customer.example/", local)).rejects.toThrow("x is not a function");
    expect(await httpProbe.get("http://%zz@127.0.0.1:1/", local)).toEqual({ outcome: "unanswered", reason: "the address is not a URL" });
  });

  test.each([
    ["refuses", ["127.0.0.9", "127.0.0.1"]],
    ["is of a family that leads nowhere", ["::1", "127.0.0.1"]],
    ["is not there", ["127.0.0.9", "127.0.0.8", "::1", "127.0.0.1", "127.0.0.7"]],
  ])("tries every address of a name: the first one %s", async (_why, addresses) => {
    const port = await portOf(
      "127.0.0.1",
      createServer((_, response) => response.end("well")),
    );
    const probe = probeWith(() => Promise.resolve(addresses));
    expect(await probe.get(`http://customer.example:${port}/`, local)).toEqual({ outcome: "answered", status: 200, body: "well" });
  });

  test("an address without an answer to the connection has its share of the time, and each reports its own failure", async () => {
    // Takes the connection and never says a word of TLS: as a firewall that swallows everything, without one.
    const port = await portOf("127.0.0.2", createTcpServer());
    const probe = probeWith(() => Promise.resolve(["127.0.0.2", "127.0.0.1", "::1"]));
    expect(await probe.get(`https://customer.example:${port}/`, { timeout: 900, privateAddresses: true })).toEqual({
      outcome: "unanswered",
      reason: "IPv4 no connection within 0.3 s, IPv4 ECONNREFUSED, IPv6 ECONNREFUSED",
    });
    const last = probeWith(() => Promise.resolve(["127.0.0.1", "127.0.0.2"]));
    expect(await last.get(`https://customer.example:${port}/`, { timeout: 300, privateAddresses: true })).toEqual({
      outcome: "unanswered",
      reason: "IPv4 ECONNREFUSED, no answer within 0.3 s",
    });
    const cancelled = { timeout: 5_000, privateAddresses: true, signal: AbortSignal.timeout(50) };
    expect(await last.get(`https://customer.example:${port}/`, cancelled)).toEqual({
      outcome: "unanswered",
      reason: "the check was cancelled",
    });
    expect(await probeWith(() => new Promise(() => undefined)).get("http://customer.example/", cancelled)).toMatchObject({
      reason: "the check was cancelled",
    });
  });

  test("a slow answer of the first address has all of the time", async () => {
    const port = await portOf(
      "127.0.0.2",
      createServer((_, response) => setTimeout(() => response.end("slow"), 700)),
    );
    const probe = probeWith(() => Promise.resolve(["127.0.0.2", "127.0.0.1"]));
    expect(await probe.get(`http://customer.example:${port}/`, { timeout: 1_200, privateAddresses: true })).toMatchObject({ body: "slow" });
  });

  test("of several addresses no private one is asked, wherever it stands", async () => {
    let asked = 0;
    const port = await portOf(
      "127.0.0.1",
      createServer((_, response) => response.end(String((asked += 1)))),
    );
    const remote = { timeout: 300, privateAddresses: false };
    for (const addresses of [
      ["127.0.0.1", "192.0.2.1"],
      ["192.0.2.1", "127.0.0.1"],
      ["::ffff:127.0.0.1", "2001:db8::1"],
    ])
      expect(await probeWith(() => Promise.resolve(addresses)).get(`http://customer.example:${port}/`, remote)).toMatchObject({
        outcome: "unanswered",
        reason: expect.not.stringContaining("private"),
      });
    expect(await probeWith(() => Promise.resolve(["127.0.0.1", "10.0.0.1"])).get(`http://customer.example:${port}/`, remote)).toMatchObject(
      {
        reason: expect.stringContaining("private or loopback"),
      },
    );
    expect(await probeWith(() => Promise.resolve([])).get("http://customer.example/", remote)).toMatchObject({
      reason: "the name has no address",
    });
    expect(asked).toBe(0);
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

/** Listens on that address alone until the test ends. */
async function portOf(address: string, made: ReturnType<typeof createTcpServer>): Promise<number> {
  const sockets = new Set<{ destroy(): void }>();
  made.on("connection", (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => made.listen(0, address, resolve));
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => made.close(resolve));
  });
  const at = made.address();
  if (at === null || typeof at === "string") throw new Error("no port");
  return at.port;
}

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
