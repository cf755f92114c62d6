/** Whoever sends drop by drop, or nothing at all, holds no line of a real server; uploads may take their time, if somebody may upload. */
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RunningServer, startServer } from "./server.ts";

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

/** A drop so often, ms. */
const DROP_MS = 400;

/** Send `first`, then a drop now and then, until the server ends it: what it said, and after how long. */
const drip = (first: string, drop: string): Promise<{ readonly said: string; readonly tookMs: number }> =>
  new Promise((resolve) => {
    const began = performance.now();
    let said = "";
    const line = connect(server.port, "127.0.0.1", () => line.write(first));
    const drops = setInterval(() => drop !== "" && line.write(drop), DROP_MS);
    line.on("data", (bytes) => (said += bytes.toString()));
    line.on("error", () => undefined);
    line.on("close", () => {
      clearInterval(drops);
      resolve({ said, tookMs: performance.now() - began });
    });
  });

const post = (path: string, headers: string): string =>
  `POST ${path} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nOrigin: http://127.0.0.1:${server.port}\r\n${headers}\r\n\r\n`;
const json = "Content-Type: application/json\r\nContent-Length: 4000";
const chunked = "Content-Type: application/json\r\nTransfer-Encoding: chunked";
const raw = "Content-Type: application/octet-stream\r\nContent-Length: 900000000";

describe("a slow sender", { timeout: 40_000 }, () => {
  it("is let go, whatever they drip; everybody else is answered meanwhile", async () => {
    const head = `GET /api/now HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n`;
    const slow = Promise.all([
      drip(head, "X-More: 1\r\n"),
      drip("", ""),
      drip(post("/api/pass", json), " "),
      drip(post("/api/events/register", chunked), "1\r\n \r\n"),
      drip(post("/matchmake/joinOrCreate/hall", json), " "),
      drip(post("/nowhere", raw), "x"),
      ...Array.from({ length: 200 }, () => drip(head, "X-More: 1\r\n")),
    ]);
    const strangers = Promise.all([
      drip(post("/api/events/deck?event=e", raw), "x"),
      drip(post("/api/events/file?event=e&use=video", raw), "x"),
    ]);
    const asked = performance.now();
    expect((await fetch(`${server.url}/api/now`)).status).toBe(200);
    expect(performance.now() - asked).toBeLessThan(2000);
    // Who may not upload hears so at once, and is not waited for.
    for (const { said, tookMs } of await strangers) {
      expect(said).toMatch(/^HTTP\/1\.1 401 /);
      expect(tookMs).toBeLessThan(8000);
    }
    for (const { tookMs } of await slow) expect(tookMs).toBeLessThan(17_000);
  });
});
