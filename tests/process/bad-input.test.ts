/** What strangers may send: the answer is clear, nobody else notices, and nothing stays behind. */
import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { WebSocket } from "ws";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeCodes } from "../../shared/walk/presence.ts";
import { rssMb } from "../bench/measure.ts";
import { issuePasses, secret } from "./crowd.ts";
import { Lean, lineUrl, post } from "./lean.ts";
import { type RunningServer, startServer } from "./server.ts";

/** Colyseus' own code for bytes that are no message at all. */
const UNREADABLE = 4002;

let server: RunningServer;
const visitor = (pass: string, name = "ゆき") => ({ pass, name, look: 7, presence: "visitor", build: "test" });
const join = (body: unknown, path = "joinOrCreate/square") =>
  post(`${server.url}/matchmake/${path}`, typeof body === "string" ? body : (body as object));
const pass = async () => (await issuePasses(1))[0]!;
const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

beforeAll(async () => {
  server = await startServer({ env: { PASS_SECRET: secret } });
});
afterAll(() => server.stop());

describe("over HTTP", () => {
  it("a body of 10 MB is refused, with and without its length said", async () => {
    const body = Buffer.alloc(10_000_000, 97);
    for (const path of ["/api/pass", "/matchmake/joinOrCreate/square"]) {
      const known = await fetch(server.url + path, { method: "POST", body });
      expect(known.status).toBe(413);
      const stream = new ReadableStream({
        start(c) {
          for (let i = 0; i < 10; i++) c.enqueue(body.subarray(0, 1_000_000));
          c.close();
        },
      });
      const chunked = await fetch(server.url + path, {
        method: "POST",
        body: stream,
        duplex: "half",
      } as RequestInit).then(
        (r) => r.status,
        // The line may be closed while the rest is still being sent.
        () => 413,
      );
      expect(chunked).toBe(413);
    }
  });

  it.each([
    ["{", 400, "malformed JSON"],
    ["null", 400, "bad-options"],
    ["[]", 400, "bad-options"],
    [{}, 400, "bad-options"],
    [{ ...visitor("x"), admin: true }, 400, "bad-options"],
    [{ ...visitor("x"), look: 1e9 }, 400, "bad-options"],
    [{ ...visitor("x"), name: "a".repeat(10_000) }, 413, "too large"],
    [visitor("no pass at all"), 401, "pass"],
  ])("a join with %j is answered with %i", async (body, status, error) => {
    expect(await join(body)).toEqual({ status, body: { error } });
  });

  it.each([
    ["", "name:empty"],
    ["スタッフ", "name:reserved"],
    ["Ａｄｍｉｎ", "name:reserved"],
    ["a\u202Eb", "name:invisible"],
    ["a\u200Db", "name:invisible"],
    ["一二三四五六七八九十一二三四五六七", "name:too-long"],
  ])("the name %j is refused", async (name, error) => {
    expect(await join(visitor(await pass(), name))).toEqual({ status: 422, body: { error } });
  });

  it("a family emoji is a name, and a light needs none", async () => {
    expect((await join(visitor(await pass(), "👨‍👩‍👧‍👦"))).status).toBe(200);
    expect((await join({ ...visitor(await pass(), ""), presence: "light" })).status).toBe(200);
  });

  it("what does not exist is not found", async () => {
    const options = visitor(await pass());
    expect((await join(options, "joinById/NoSuchSquare")).status).toBe(404);
    expect((await join(options, "joinById/..%2F..%2Fetc")).status).toBe(404);
    expect((await join(options, "create/square")).status).toBe(404);
    expect((await join(options, "joinOrCreate/lobby")).status).toBe(404);
    expect((await join({ reconnectionToken: "x" }, "reconnect/NoSuchSquare")).status).toBe(404);
    for (const path of ["/nothing", "/../../etc/passwd", "/.git/config", "/%00", "/api", "/assets/"])
      expect((await fetch(server.url + path)).status, path).toBe(404);
    expect((await fetch(server.url, { method: "DELETE" })).status).toBe(405);
  });

  it("the operator's figures are not for strangers", async () => {
    for (const name of ["x-forwarded-for", "x-real-ip", "forwarded", "via"])
      expect((await fetch(`${server.url}/metrics`, { headers: { [name]: "203.0.113.9" } })).status, name).toBe(404);
    expect((await fetch(`${server.url}/metrics`)).status).toBe(200);
  });

  it("a pass that reserves more than it takes is asked to wait, as is one that reloads without end", async () => {
    const options = visitor(await pass());
    const all = await Promise.all(Array.from({ length: 10 }, () => join(options)));
    expect(all.filter((r) => r.status === 429).length).toBe(8);
    const other = visitor(await pass());
    let taken = 0;
    const again = async () => {
      const line = await Lean.join(server.url, other);
      taken++;
      line.drop();
      await again();
    };
    await expect(again()).rejects.toThrow("429");
    expect(taken).toBe(20);
  });
});

describe("over a line", () => {
  const closedWith = async (lean: Lean) => {
    for (let i = 0; i < 100 && lean.closed === null; i++) await sleep(50);
    return lean.closed;
  };

  it.each(["*:99999999", "//", "http://x:99999999/a/b?sessionId=c", "/a/b?sessionId=<", "/"])(
    "an upgrade to %j is no room's and is cut at once",
    async (target) => {
      const head = ["Host: x", "Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13"];
      const key = `Sec-WebSocket-Key: ${randomBytes(16).toString("base64")}`;
      const socket = connect(server.port, "127.0.0.1").on("error", () => undefined);
      let answer = "";
      socket.on("data", (bytes: Buffer) => (answer += bytes.toString("latin1")));
      socket.write([`GET ${target} HTTP/1.1`, ...head, key, "", ""].join("\r\n"));
      for (let i = 0; i < 40 && !socket.closed; i++) await sleep(50);
      expect([socket.closed, answer]).toEqual([true, ""]);
      socket.destroy();
      expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    },
  );

  it("nonsense is closed, and whoever behaves does not notice", async () => {
    const passes = await issuePasses(12);
    const good = await Lean.join(server.url, visitor(passes[0]!));
    const bad = await Promise.all(passes.slice(1).map((p) => Lean.join(server.url, visitor(p))));
    const before = good.messages;
    let walked = 0;
    const walk = setInterval(() => {
      walked += 0.1;
      good.move({ x: 0, z: 20 - (walked % 4), yaw: 0, gait: 1 });
    }, 100);
    for (const [i, lean] of bad.entries())
      for (let n = 0; n < 150; n++) {
        // Of all first bytes 12 alone has a sense for any client: it takes its leave.
        if (i === 0)
          lean.socket.send(randomBytes(1 + (n % 40)).map((byte, at) => (at === 0 && byte === 12 ? 0 : byte)));
        else if (i === 1) lean.socket.send(Buffer.concat([Buffer.of(13), randomBytes(n % 60)]));
        else if (i === 2) lean.socket.send(Buffer.concat([Buffer.of(17, 1), randomBytes(n % 30)]));
        else if (i === 3) lean.socket.send(Buffer.concat([Buffer.of(21), randomBytes(n % 30)]));
        else if (i === 4) lean.socket.send(randomBytes(5000));
        else if (i === 5) lean.send("sit", "chair", n);
        else if (i === 6) lean.send("constructor", "x", n);
        else if (i === 7) lean.socket.send("text, not bytes");
        else if (i === 8) lean.move({ x: (n % 2) * 40, z: 20, yaw: 0, gait: 1 });
        else lean.move({ x: 0, z: 20, yaw: 0, gait: 0 });
      }
    for (const lean of bad) expect([closeCodes.nonsense, UNREADABLE, 1009]).toContain(await closedWith(lean));
    for (let i = 0; i < 40 && good.messages === before; i++) await sleep(50);
    clearInterval(walk);
    expect(good.closed).toBeNull();
    expect(good.messages).toBeGreaterThan(before);
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
    good.drop();
  });

  it("a thousand lines that never join are closed, and their memory is free again", async () => {
    const before = rssMb(server.pid);
    const passes = await issuePasses(300);
    const reserved = await Promise.all(passes.map((p) => join(visitor(p))));
    const sockets = reserved.flatMap(({ body }) => {
      // Some come with a seat and never say that they joined, some without any, some with a wrong one.
      const url = lineUrl(server.url, body);
      return [url, url.replace(/sessionId=.*/, "sessionId=unknown"), server.url.replace("http", "ws")].map(
        (u) => new WebSocket(u),
      );
    });
    for (const socket of sockets) socket.on("error", () => undefined);
    const silent = Array.from({ length: 100 }, () =>
      connect(server.port, "127.0.0.1")
        .on("error", () => undefined)
        .resume(),
    );
    const open = () =>
      sockets.filter((s) => s.readyState !== WebSocket.CLOSED).length + silent.filter((s) => !s.destroyed).length;
    expect(open()).toBe(1000);
    for (let i = 0; i < 300 && open() > 0; i++) await sleep(100);
    expect(open()).toBe(0);
    const { here } = (await (await fetch(`${server.url}/api/now`)).json()) as { here: number };
    expect(here).toBeLessThan(30);
    const lean = await Lean.join(server.url, visitor(await pass()));
    lean.drop();
    expect(rssMb(server.pid) - before).toBeLessThan(60);
  });
});
