import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Kept } from "./kept.ts";

let server: Server;
let url: string;
const kept = new Kept(60_000, 2);
let made = 0;
let body: { text: string; type: string; tagged?: string } | null = null;

beforeAll(async () => {
  server = createServer((req, res) => {
    const make = async () => {
      made++;
      if (body?.text === "fails") throw new Error("no");
      return body;
    };
    kept
      .send(req, res, req.url!, make)
      .then((isSent) => isSent || res.writeHead(404).end())
      .catch(() => res.writeHead(500).end());
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

it("makes what many ask for once, packs it, and does not send again what is there", async () => {
  body = { text: "長い話".repeat(100), type: "text/plain; charset=utf-8" };
  const answers = await Promise.all(Array.from({ length: 20 }, () => fetch(`${url}/a`)));
  expect(made).toBe(1);
  expect(await answers[0]!.text()).toBe(body.text);
  expect(answers[0]!.headers.get("content-encoding")).toBe("gzip");
  const tag = answers[0]!.headers.get("etag")!;
  const again = await fetch(`${url}/a`, { headers: { "if-none-match": tag } });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  const plain = await fetch(`${url}/a`, { headers: { "accept-encoding": "identity", "if-none-match": '"other"' } });
  expect([plain.status, plain.headers.get("content-encoding")]).toEqual([200, null]);
  expect(await plain.text()).toBe(body.text);
});

it("keeps the tag where only what does not matter is another", async () => {
  kept.clear();
  body = { text: "now 1", type: "text/plain", tagged: "now" };
  const tag = (await fetch(`${url}/b`)).headers.get("etag");
  kept.clear();
  body = { ...body, text: "now 2" };
  expect((await fetch(`${url}/b`)).headers.get("etag")).toBe(tag);
});

it("remembers what is not there, and no failure", async () => {
  kept.clear();
  made = 0;
  body = null;
  expect([(await fetch(`${url}/c`)).status, (await fetch(`${url}/c`)).status, made]).toEqual([404, 404, 1]);
  body = { text: "fails", type: "text/plain" };
  expect((await fetch(`${url}/d`)).status).toBe(500);
  body = { text: "works", type: "text/plain" };
  expect((await fetch(`${url}/d`)).status).toBe(200);
  // Of more than two, the oldest is made anew.
  await fetch(`${url}/e`);
  made = 0;
  await fetch(`${url}/c`);
  expect(made).toBe(1);
});
