import type { IncomingMessage } from "node:http";
import { describe, expect, it } from "vitest";
import { addressOf } from "./http.ts";

const request = (remoteAddress: string, forwarded?: string) =>
  ({
    socket: { remoteAddress },
    headers: forwarded ? { "x-forwarded-for": forwarded } : {},
  }) as unknown as IncomingMessage;

describe("the visitor's address", () => {
  it("is that of the socket, whatever a stranger claims, unless a proxy is trusted", () => {
    expect(addressOf(request("::ffff:198.51.100.7", "203.0.113.9"), 0)).toBe("198.51.100.7");
  });

  it("is what the last of the trusted proxies saw", () => {
    const forwarded = "10.9.9.9, 203.0.113.9, 198.51.100.1";
    expect(addressOf(request("127.0.0.1", forwarded), 1)).toBe("198.51.100.1");
    expect(addressOf(request("127.0.0.1", forwarded), 2)).toBe("203.0.113.9");
    expect(addressOf(request("127.0.0.1"), 2)).toBe("127.0.0.1");
  });

  it("is a household's network in IPv6", () => {
    expect(addressOf(request("2001:db8:1:2:aaaa::1"), 0)).toBe(addressOf(request("2001:db8:1:2:bbbb::2"), 0));
    const networks = [
      "2001:db8::1",
      "2001:db8::2:0:0:0:1",
      "2001:0db8:0:0:9::",
      "2001:db8:0:1::1",
      "::1",
      "fe80::1%eth0",
    ];
    expect(networks.map((address) => addressOf(request(address), 0))).toEqual([
      "2001:db8:0:0",
      "2001:db8:0:2",
      "2001:db8:0:0",
      "2001:db8:0:1",
      "0:0:0:0",
      "fe80:0:0:0",
    ]);
  });
});
