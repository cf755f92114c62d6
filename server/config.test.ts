import { describe, expect, it } from "vitest";
import { readConfig } from "./config.ts";

describe("settings from the environment", () => {
  it("has defaults for everything", () => {
    const config = readConfig({});
    expect(config).toMatchObject({ port: 2567, host: "127.0.0.1", squareCapacity: 300, trustProxy: 0, demo: false });
    expect(config.databaseUrl).toBeUndefined();
  });

  it("takes of the public address only where it is", () => {
    expect(readConfig({ BASE_URL: "https://Plaza.example/staff/?a" }).baseUrl).toBe("https://plaza.example");
  });

  it("takes an empty variable for none", () => {
    expect(readConfig({ PORT: "", REDIS_URL: "", DEMO: "" })).toMatchObject({ port: 2567, demo: false });
  });

  it("keeps a demo's data apart", () => {
    expect(readConfig({ DATA_DIR: "/srv/plat" }).dataDir).toBe("/srv/plat");
    expect(readConfig({ DATA_DIR: "/srv/plat", DEMO: "1" }).dataDir).toBe("/srv/plat/demo");
  });

  it.each([
    [{ PORT: "http" }, /PORT/],
    [{ SQUARE_CAPACITY: "5000" }, /SQUARE_CAPACITY: at most 4000/],
    [{ DATABASE_URL: "mysql://x" }, /DATABASE_URL/],
    [{ BASE_URL: "plaza.example" }, /BASE_URL/],
    [{ BASE_URL: "ftp://plaza.example" }, /BASE_URL/],
    [{ SMTP_URL: "https://mail.example", MAIL_FROM: "a@b.jp", BASE_URL: "https://x.jp" }, /SMTP_URL/],
    [{ SMTP_URL: "smtp://mail.example" }, /SMTP_URL: mail also needs MAIL_FROM and BASE_URL/],
    [{ PASS_SECRET: "short" }, /PASS_SECRET: at least 32/],
    [{ LOG_LEVEL: "loud" }, /LOG_LEVEL/],
  ])("refuses %o and names the key", (environment, message) => {
    expect(() => readConfig(environment)).toThrow(message);
  });

  it("names every wrong key at once", () => {
    expect(() => readConfig({ PORT: "-1", DEMO: "maybe" })).toThrow(/PORT[^]*DEMO/);
  });
});
