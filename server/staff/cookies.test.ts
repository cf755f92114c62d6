import type { IncomingMessage } from "node:http";
import { expect, it } from "vitest";
import { cookieOf, strictCookie } from "./cookies.ts";

const sent = (cookie?: string) => ({ headers: { cookie } }) as IncomingMessage;

it("a cookie is read by its whole name", () => {
  expect(cookieOf(sent("a=1; device=x.y=z; c=3"), "device")).toBe("x.y=z");
  expect(cookieOf(sent("other-device=1"), "device")).toBeUndefined();
  expect(cookieOf(sent("device"), "device")).toBeUndefined();
  expect(cookieOf(sent(), "device")).toBeUndefined();
});

it("a cookie is for our own pages and for no script, and with https for nothing else", () => {
  const kept = { path: "/api", seconds: 60, isSecure: false };
  expect(strictCookie("a", "b", kept)).toBe("a=b; Path=/api; Max-Age=60; HttpOnly; SameSite=Strict");
  expect(strictCookie("a", "b", { ...kept, isSecure: true })).toMatch(/; Secure$/);
});
