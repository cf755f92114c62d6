/** A conversation at a booth of a real server, from the ticket to its end. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { acknowledged, beginShift, heard, meet } from "./booth.ts";
import { secret } from "./crowd.ts";
import { until } from "./guest.ts";
import { type RunningServer, startServer } from "./server.ts";
import { demoPassword, type StaffClient } from "./staff.ts";

let server: RunningServer;
let counsellor: StaffClient;

beforeAll(async () => {
  server = await startServer({ env: { PASS_SECRET: secret, DEMO: "1" } });
  counsellor = await beginShift(server.url, await demoPassword(server.output));
});
afterAll(() => server?.stop());

describe("two who talk", () => {
  it("hear each other in order, once, and see that they were heard; the end is the end", async () => {
    const { visitor, staff } = await meet(counsellor);
    for (let i = 0; i < 10; i++) {
      expect(await visitor.write(`v${i}`)).toBe(true);
      expect(await staff.write(`c${i}`)).toBe(true);
    }
    const ten = (who: string) => Array.from({ length: 10 }, (_, i) => `${who}${i}`);
    await until(() => heard(staff).length === 10 && heard(visitor).length === 10);
    expect(heard(staff)).toEqual(ten("v"));
    expect(heard(visitor)).toEqual(ten("c"));
    await until(() => acknowledged(visitor).length === 10 && acknowledged(staff).length === 10);
    expect(await visitor.code()).toEqual(await staff.code());
    visitor.tell("thinking");
    await until(() => staff.store.getState().thinking.length === 1);
    visitor.tell("end", { reason: "visitor" });
    await until(() => [visitor, staff].every((talk) => talk.store.getState().line === "over"));
    expect(visitor.store.getState().ticket?.state).toBe("ended");
    visitor.close();
    staff.close();
  });
});
