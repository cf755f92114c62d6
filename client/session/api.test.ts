import { afterEach, describe, expect, it, vi } from "vitest";
import { ApiError, ask, whenSignedOut } from "./api.ts";

const answer = (status: number, body: string, headers: Record<string, string> = {}) =>
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { status, headers })));
const failure = (asking: Promise<unknown>) =>
  asking.then(
    () => null,
    (error: unknown) => error as ApiError,
  );
afterEach(() => vi.unstubAllGlobals());

describe("asking", () => {
  it("gives what was answered", async () => {
    answer(200, '{"reports":[]}');
    expect(await ask("GET", "/api/desk/reports")).toEqual({ reports: [] });
  });
  it("names the reason, ours or the library's, and when to try again", async () => {
    answer(429, '{"error":"too-often"}', { "retry-after": "12" });
    expect(await failure(ask("POST", "/x"))).toMatchObject({ status: 429, error: "too-often", retryAfter: 12 });
    answer(401, '{"message":"Invalid email","code":"INVALID_EMAIL_OR_PASSWORD"}');
    expect(await failure(ask("POST", "/x"))).toMatchObject({ status: 401, error: "INVALID_EMAIL_OR_PASSWORD" });
    answer(502, "<html>");
    expect(await failure(ask("GET", "/x"))).toMatchObject({ status: 502, error: "failed", retryAfter: null });
  });
  it("tells a dead line from an answer", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no network")));
    expect(await failure(ask("GET", "/x"))).toMatchObject({ status: 0, error: "offline" });
  });
  it("tells when the session is over, and only then", async () => {
    const over = vi.fn();
    whenSignedOut(over);
    answer(401, '{"code":"INVALID_EMAIL_OR_PASSWORD"}');
    await failure(ask("POST", "/x"));
    expect(over).not.toHaveBeenCalled();
    answer(401, '{"error":"sign-in"}');
    await failure(ask("GET", "/x"));
    expect(over).toHaveBeenCalledOnce();
  });
});
