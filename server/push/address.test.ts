import { describe, expect, it } from "vitest";
import { isPublicAddress, isPublicEndpoint, publicLookup } from "./address.ts";

describe("where push messages may go", () => {
  it.each([
    "https://fcm.googleapis.com/fcm/send/abc:def",
    "https://updates.push.services.mozilla.com/wpush/v2/abc",
    "https://web.push.apple.com/QAbc",
    "https://wns2-par02p.notify.windows.com/w/?token=abc",
    "https://xn--wgv71a119e.jp/push",
  ])("to %s", (endpoint) => expect(isPublicEndpoint(endpoint)).toBe(true));

  it.each([
    "http://fcm.googleapis.com/x",
    "https://fcm.googleapis.com:8443/x",
    "https://user@fcm.googleapis.com/x",
    "https://user:word@fcm.googleapis.com/x",
    "https://localhost/x",
    "https://metadata/x",
    "https://db.internal/x",
    "https://printer.local/x",
    "https://127.0.0.1/x",
    "https://2130706433/x",
    "https://0x7f.1/x",
    "https://0177.0.0.1/x",
    "https://[::1]/x",
    "https://[::ffff:10.0.0.1]/x",
    "https://8.8.8.8/x",
    "https://localhost./x",
    "file:///etc/passwd",
    "nonsense",
  ])("not to %s", (endpoint) => expect(isPublicEndpoint(endpoint)).toBe(false));
});

describe("addresses of the public internet", () => {
  it.each(["8.8.8.8", "142.250.1.1", "2404:6800:4004::1", "2600::1"])("%s", (address) =>
    expect(isPublicAddress(address)).toBe(true),
  );
  it.each([
    "0.0.0.0",
    "10.1.2.3",
    "100.64.0.1",
    "127.0.0.1",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::a00:1",
    "fc00::1",
    "fd12::1",
    "fe80::1",
    "ff02::1",
    "2001:db8::1",
    "2002:a00:1::1",
    "name",
  ])("not %s", (address) => expect(isPublicAddress(address)).toBe(false));

  it("a name that leads inside is refused where the line is opened, however it looks", async () => {
    for (const all of [true, false]) {
      const failed = await new Promise<NodeJS.ErrnoException | null>((resolve) =>
        publicLookup("localhost", { all }, (error) => resolve(error)),
      );
      expect(failed?.code).toBe("EINNER");
    }
  });
});
