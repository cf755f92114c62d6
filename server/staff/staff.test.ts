import { EventEmitter } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { Invitations } from "./invitations.ts";
import { InvitationsStore } from "./invitations.store.ts";
import { OrganisationsStore } from "./organisations.store.ts";
import { Staff } from "./staff.ts";

const secret = "a secret of at least thirty-two characters";

describe("the staff of two processes", () => {
  let database: TestDatabase;
  let store: Store;
  /** As Redis would: what one says, all hear. */
  const wire = new EventEmitter();
  const relay = {
    subscribe: (topic: string, heard: (account: string) => void) => wire.on(topic, heard),
    publish: (topic: string, account: string) => wire.emit(topic, account),
  };
  const openStaff = async (demo: boolean) => {
    const config = readConfig({ DEMO: demo ? "1" : "0" });
    const failed = () => (error: unknown) => expect.unreachable(String(error));
    const staff = new Staff({ config, store, secret, note: async () => undefined, failed });
    await staff.open(relay);
    return staff;
  };

  beforeAll(async () => {
    database = await dialects[0].make();
    store = await database.open();
  });
  afterAll(async () => {
    await store.destroy();
    await database.remove();
  });

  it("hear of whose rights changed at the other, until they no longer want to", async () => {
    const [one, two] = [await openStaff(false), await openStaff(false)];
    const heard: string[] = [];
    const stop = two.onRevoked((account) => heard.push(account));
    await one.revoked("a");
    stop();
    await one.revoked("b");
    expect(heard).toEqual(["a"]);
    for (const staff of [one, two]) staff.close();
  });

  it("make a demo that is set back at each start, and gone without it", async () => {
    const first = await openStaff(true);
    const lines = await first.welcome("http://x");
    const moderator = (await first.accounts.all()).find(({ email }) => email === "moderator@demo.example")!;
    const moments = { expires_at: "2099-01-01T00:00:00.000Z", created_at: "2026-01-01", updated_at: "2026-01-01" };
    const session = { id: "s1", token: "t1", user_id: moderator.id, ...moments };
    await store.insertInto("staff_session").values(session).execute();
    const badge = (await first.badges.issue({ ...moderator, session: "s1" }, "moderator", "pass"))!;
    expect(await first.badges.check(badge, "pass")).toMatchObject({ account: moderator.id, badge: "moderator" });
    await first.accounts.rename(moderator.id, "よごされた");
    await first.accounts.setGrants(moderator.id, [{ role: "member", organisation: null }]);
    const again = await openStaff(true);
    expect(await again.welcome("http://x")).toEqual(lines);
    expect(await again.accounts.find(moderator.id)).toMatchObject({ name: moderator.name, grants: moderator.grants });
    const heard: string[] = [];
    again.onRevoked((account) => heard.push(account));
    const real = await openStaff(false);
    expect(heard).toContain(moderator.id);
    expect(await real.accounts.all()).toEqual([]);
    expect(await real.badges.check(badge, "pass")).toBeNull();
    expect((await real.welcome("http://x")).join()).toMatch(/http:\/\/x\/staff\/invitation#[\w-]{43}$/);
    for (const staff of [first, again, real]) staff.close();
  });

  it("keep nothing that somebody made with the demo's accounts: neither links nor who came by them", async () => {
    const demo = await openStaff(true);
    const operator = (await demo.accounts.all()).find(({ email }) => email === "operator@demo.example")!;
    const links = new Invitations({
      store: new InvitationsStore(store),
      accounts: demo.accounts,
      organisations: new OrganisationsStore(store),
      mail: null,
      note: async () => undefined,
      revoked: async () => undefined,
      isDemo: true,
      hashPassword: async (password) => password,
    });
    const invite = async () =>
      (
        await links.invite(
          { ...operator, roles: ["operator"] },
          { grants: operator.grants, name: "", email: "", days: 30 },
          Date.now(),
        )
      ).token;
    const [used, open] = [await invite(), await invite()];
    const typed = { name: "だれか", email: "someone@x.jp", password: "greenlampquiethill" };
    await links.accept({ token: used, ...typed }, Date.now());
    const real = await openStaff(false);
    expect(await real.accounts.all()).toEqual([]);
    await expect(links.show(open, Date.now())).rejects.toMatchObject({ status: 404 });
    expect((await real.welcome("http://x")).join()).toMatch(/staff\/invitation#/);
    for (const staff of [demo, real]) staff.close();
  });
});
