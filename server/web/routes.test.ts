import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { HttpError, sendJson } from "./http.ts";
import { publicRoute } from "./routes.ts";

const schema = z.strictObject({ words: z.string().max(20), more: z.unknown().optional() });

describe("a public route", () => {
  let server: Server;
  let url: string;
  const ask = async (body: string, headers: Record<string, string> = {}) => {
    const own = { origin: url, "content-type": "application/json" };
    const answer = await fetch(url, { method: "POST", body, headers: { ...own, ...headers } });
    return [answer.status, ((await answer.json()) as { error?: string }).error];
  };

  beforeAll(async () => {
    const reached = { trustProxy: 1, baseUrl: "https://plaza.example", perMinute: 50 };
    const route = publicRoute(schema, async ({ words }) => ({ words }), reached);
    server = createServer((req, res) => {
      Promise.resolve(route(req, res)).catch((error: unknown) => {
        const { status, message } = error instanceof HttpError ? error : { status: 500, message: String(error) };
        sendJson(res, status, { error: message });
      });
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());

  it("takes what pages of ours send", async () => {
    expect(await ask('{"words":"a"}')).toEqual([200, undefined]);
    expect(await ask('{"words":"a"}', { "content-type": "application/json; charset=utf-8" })).toEqual([200, undefined]);
  });

  it("knows its public address behind a proxy that names another host", async () => {
    expect(await ask('{"words":"a"}', { origin: "https://plaza.example" })).toEqual([200, undefined]);
  });

  it.each(["https://plaza.example.evil.example", "https://evil.example", "null", "", "plaza.example"])(
    "refuses the origin %j",
    async (origin) => expect(await ask('{"words":"a"}', { origin })).toEqual([403, "origin"]),
  );

  it("refuses a missing origin", async () => {
    const answer = await fetch(url, { method: "POST", body: "{}", headers: { "content-type": "application/json" } });
    expect(answer.status).toBe(403);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "application/jsonp"])(
    "refuses the type %j",
    async (type) => expect(await ask('{"words":"a"}', { "content-type": type })).toEqual([415, "content-type"]),
  );

  it.each([
    ["no JSON", "{", 400, "malformed JSON"],
    ["null", "null", 400, "bad-request"],
    ["a list", "[]", 400, "bad-request"],
    ["too much", '{"words":"a","other":1}', 400, "bad-request"],
    ["a long word", `{"words":"${"a".repeat(21)}"}`, 400, "bad-request"],
    ["a prototype", '{"words":"a","__proto__":{"more":1}}', 400, "bad-request"],
    ["deep objects", `{"words":"a","more":${'{"a":'.repeat(9)}1${"}".repeat(9)}}`, 400, "bad-request"],
    ["very deep lists", `{"words":"a","more":${"[".repeat(7000)}${"]".repeat(7000)}}`, 400, "bad-request"],
    ["a large body", `{"words":"${"a".repeat(17_000)}"}`, 413, "too large"],
  ])("refuses %s", async (_, body, status, error) => expect(await ask(body)).toEqual([status, error]));

  it("takes so many of one address in a minute, and others go on", async () => {
    const from = (address: string) => ask('{"words":"a"}', { "x-forwarded-for": address });
    const all = await Promise.all(Array.from({ length: 60 }, () => from("198.51.100.1")));
    expect(all.filter(([status]) => status === 200).length).toBe(50);
    expect(all).toContainEqual([429, "too-often"]);
    expect(await from("198.51.100.2")).toEqual([200, undefined]);
  });
});
