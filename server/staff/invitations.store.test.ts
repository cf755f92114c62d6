import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { AccountsStore } from "./accounts.store.ts";
import { type Invitation, InvitationsStore } from "./invitations.store.ts";
import { OrganisationsStore } from "./organisations.store.ts";

const now = 1_800_000_000_000;
const DAY = 24 * 3600_000;
/** The library's own columns, which nothing here looks at. */
const moments = {
  expires_at: "2027-01-01T00:00:00.000Z",
  created_at: "2026-01-01T00:00:00Z",
  updated_at: "2026-01-01T00:00:00Z",
};
const greeter = [{ role: "greeter", organisation: null }] as const;
const operator = [{ role: "operator", organisation: null }] as const;

const link = (change: Partial<Invitation> = {}): Omit<Invitation, "id"> => ({
  kind: "account",
  by: null,
  account: null,
  name: "",
  email: "",
  grants: greeter,
  at: now,
  expires: now + DAY,
  ...change,
});
const written = (email: string) => ({ name: email.slice(0, 16), email, passwordHash: "hash" });

describe.each(dialects)("accounts and links in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let links: InvitationsStore;
    let accounts: AccountsStore;
    const create = async (email: string, grants: Invitation["grants"] = greeter, isDemo = false) =>
      (await accounts.create({ ...written(email), grants, isDemo }, now))!;
    const session = (id: string, account: string) =>
      db
        .insertInto("staff_session")
        .values({
          id,
          token: id,
          user_id: account,
          ...moments,
        })
        .execute();
    const sessionsOf = async (account: string) =>
      (await db.selectFrom("staff_session").select("id").where("user_id", "=", account).execute()).map(({ id }) => id);

    beforeAll(async () => {
      database = await make();
      db = await database.open();
      [links, accounts] = [new InvitationsStore(db), new AccountsStore(db)];
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });

    it("hold until they run out, are used or withdrawn", async () => {
      await links.add(link(), "h1");
      expect(await links.find("h1", now + DAY - 1)).toMatchObject({ kind: "account", grants: greeter });
      expect(await links.find("h1", now + DAY)).toBeNull();
      expect(await links.accept("h1", written("late@x.jp"), now + DAY)).toBe("invitation");
      expect(await links.accept("h1", written("one@x.jp"), now)).toMatchObject({ invitation: { kind: "account" } });
      expect(await links.find("h1", now)).toBeNull();
      const id = await links.add(link(), "h2");
      expect((await links.open(now)).map((open) => open.id)).toEqual([id]);
      expect([await links.withdraw(id), await links.withdraw(id)]).toEqual([true, false]);
      expect(await links.accept("h2", written("two@x.jp"), now)).toBe("invitation");
    });

    it("make one account, however many use them at once", async () => {
      await links.add(link(), "h3");
      const all = await Promise.all(
        Array.from({ length: 8 }, (_, i) => links.accept("h3", written(`p${i}@x.jp`), now)),
      );
      expect(all.filter((done) => done !== "invitation").length).toBe(1);
      expect((await accounts.all()).filter(({ email }) => email.startsWith("p")).length).toBe(1);
    });

    it("stay open when the address is in use", async () => {
      await links.add(link(), "h4");
      await create("used@x.jp");
      expect(await links.accept("h4", { ...written("Used@x.jp"), name: "そら" }, now)).toBe("email");
      expect(await links.find("h4", now)).not.toBeNull();
    });

    it("for the first operator end with the first operator", async () => {
      for (const hash of ["f1", "f2"]) await links.add(link({ kind: "first", grants: operator }), hash);
      expect(await links.find("f2", now)).not.toBeNull();
      expect(await links.accept("f1", written("op@x.jp"), now)).toHaveProperty("account");
      expect(await links.find("f2", now)).toBeNull();
      expect(await links.accept("f2", written("op2@x.jp"), now)).toBe("invitation");
      expect(await links.open(now)).not.toContainEqual(expect.objectContaining({ kind: "first" }));
    });

    it("make no second account of a name, also not at the same moment, and give a closed one's on", async () => {
      const [first, second] = [await create("shizuku@x.jp"), await create("tsubasa@x.jp")];
      expect(await accounts.rename(first, "しずく")).toBe(true);
      expect(await accounts.rename(first, "しずく ")).toBe(true);
      expect(await accounts.rename(second, "シズク")).toBe(false);
      await links.add(link(), "n1");
      expect(await links.accept("n1", { ...written("new@x.jp"), name: "し ずく" }, now)).toBe("name");
      expect(await links.find("n1", now)).not.toBeNull();
      const both = await Promise.all([first, second].map((id) => accounts.rename(id, "うみ")));
      expect(both.filter(Boolean).length).toBe(1);
      await accounts.close(both[0] ? first : second, now);
      expect(await accounts.rename(both[0] ? second : first, "うみ")).toBe(true);
    });

    it("let somebody in again: other password, no sessions, and only the latest link", async () => {
      const id = await create("lost@x.jp");
      await session("s-lost", id);
      for (const hash of ["r1", "r2"]) await links.add(link({ kind: "recovery", account: id }), hash);
      expect(await links.find("r1", now)).toBeNull();
      const done = await links.accept("r2", { ...written("other@x.jp"), name: "X", passwordHash: "new" }, now);
      expect(done).toMatchObject({ account: id });
      expect(await accounts.find(id)).toMatchObject({ email: "lost@x.jp", name: "lost@x.jp" });
      expect(await sessionsOf(id)).toEqual([]);
      const { password } = await db
        .selectFrom("staff_credential")
        .select("password")
        .where("user_id", "=", id)
        .executeTakeFirstOrThrow();
      expect(password).toBe("new");
    });

    it("other grants end the sessions, and sign-ins that wait for their second factor", async () => {
      const id = await create("grants@x.jp");
      await session("s1", id);
      for (const value of [id, "another"])
        await db
          .insertInto("staff_verification")
          .values({ id: `v-${value}`, value, identifier: `2fa-${value}`, ...moments })
          .execute();
      const host = [{ role: "host", organisation: "o" }] as const;
      expect(await accounts.setGrants(id, [...host, ...host])).toBeNull();
      expect((await accounts.find(id))?.grants).toEqual(host);
      expect(await sessionsOf(id)).toEqual([]);
      const waiting = await db.selectFrom("staff_verification").select("value").execute();
      expect(waiting).toEqual([{ value: "another" }]);
      expect(await accounts.setGrants("nobody", host)).toBe("unknown");
    });

    it("a recovery ends with other grants, and is not used for more than whoever made it may give", async () => {
      const supervisor = await create("supervisor@x.jp", [{ role: "supervisor", organisation: "o" }]);
      const counsellor = [{ role: "counsellor", organisation: "o" }] as const;
      const id = await create("rising@x.jp", counsellor);
      const recovery = link({ kind: "recovery", account: id, by: supervisor });
      await links.add(recovery, "up1");
      expect(await accounts.setGrants(id, operator)).toBeNull();
      expect(await links.find("up1", now)).toBeNull();
      // Made in the same moment as the grants.
      await links.add(recovery, "up2");
      expect(await links.accept("up2", written("rising@x.jp"), now)).toBe("invitation");
      expect(await accounts.setGrants(id, counsellor)).toBeNull();
      await links.add(recovery, "up3");
      expect(await links.accept("up3", written("rising@x.jp"), now)).toMatchObject({ account: id });
    });

    it("links of somebody end with what they may make them by", async () => {
      for (const [name, end] of [
        ["closed", (id: string) => accounts.close(id, now)],
        ["demoted", (id: string) => accounts.setGrants(id, greeter)],
      ] as const) {
        const maker = await create(`${name}@maker.jp`, operator);
        const guest = await create(`${name}@guest.jp`);
        const hashes = [`${name}1`, `${name}2`] as const;
        await links.add(link({ by: maker, grants: operator }), hashes[0]);
        await links.add(link({ kind: "recovery", account: guest, by: maker }), hashes[1]);
        expect(await accounts.setGrants(maker, [...operator, ...greeter])).toBeNull();
        for (const hash of hashes) expect(await links.find(hash, now), hash).not.toBeNull();
        expect(await end(maker)).toBeNull();
        for (const hash of hashes) expect(await links.find(hash, now), hash).toBeNull();
      }
    });

    it("the last operator stays, also when two take each other's part at once", async () => {
      const first = (await accounts.all()).find(({ grants }) => grants.some(({ role }) => role === "operator"));
      expect(await accounts.setGrants(first!.id, greeter)).toBe("last-operator");
      expect(await accounts.close(first!.id, now)).toBe("last-operator");
      const second = await create("second@x.jp", operator);
      await create("demo-operator@x.jp", operator, true);
      const both = await Promise.all([accounts.close(first!.id, now), accounts.setGrants(second, greeter)]);
      expect(both.toSorted()).toEqual(["last-operator", null].toSorted());
      expect(await accounts.countOperators()).toBe(1);
    });

    it("a closed account keeps its name and gives its address back", async () => {
      const id = await create("closing@x.jp");
      await session("s2", id);
      expect(await accounts.close(id, now)).toBeNull();
      expect(await accounts.find(id)).toMatchObject({ name: "closing@x.jp", email: "", grants: [], isClosed: true });
      expect(await sessionsOf(id)).toEqual([]);
      expect(await accounts.close(id, now)).toBe("unknown");
      expect(await create("closing@x.jp")).not.toBeNull();
    });

    it("a half minute's code is used up once, and all before it", async () => {
      const id = await create("codes@x.jp");
      expect(await accounts.claimStep(id, 100)).toBe(true);
      expect([await accounts.claimStep(id, 100), await accounts.claimStep(id, 99)]).toEqual([false, false]);
      const both = await Promise.all([accounts.claimStep(id, 101), accounts.claimStep(id, 101)]);
      expect(both.toSorted()).toEqual([false, true]);
    });

    it("one ends sessions of one's own only", async () => {
      const [a, b] = [await create("sa@x.jp"), await create("sb@x.jp")];
      await session("sa", a);
      expect(await accounts.endSession(b, "sa")).toBe(false);
      expect(await accounts.endSession(a, "sa")).toBe(true);
      expect(await sessionsOf(a)).toEqual([]);
    });

    it("sessions are forgotten when they are over", async () => {
      const id = await create("over@x.jp");
      await session("so", id);
      const end = Date.parse(moments.expires_at);
      await accounts.forgetOver(end);
      expect(await sessionsOf(id)).toEqual(["so"]);
      await accounts.forgetOver(end + 1);
      expect(await sessionsOf(id)).toEqual([]);
    });

    it("what is of the demo goes with it", async () => {
      const id = await create("demo@x.jp", greeter, true);
      await session("sd", id);
      expect(await accounts.removeDemo()).toContain(id);
      expect(await accounts.find(id)).toBeNull();
      expect((await accounts.all()).length).toBeGreaterThan(5);
    });

    it("a sign of life is known to the hour", async () => {
      const id = await create("seen@x.jp");
      for (const at of [now + 1, now + 2, now - DAY]) await accounts.seen(id, at);
      expect((await accounts.find(id))?.lastSeen).toBe(Math.floor(now / 3600_000) * 3600_000);
    });

    it("organisations have names of their own, and know how many work for them", async () => {
      const organisations = new OrganisationsStore(db);
      const names = (name: string) => ({ name, easy: "", en: "" });
      const id = (await organisations.add(names("えき")))!;
      expect(await organisations.add(names("えき"))).toBeNull();
      const other = (await organisations.add(names("みなと")))!;
      expect(await organisations.rename(other, names("えき"))).toBe("taken");
      expect(await organisations.rename("guessed", names("そら"))).toBe("unknown");
      expect(await organisations.rename(other, { name: "みなと", easy: "みなと", en: "Harbour" })).toBeNull();
      await create("org@x.jp", [
        { role: "host", organisation: id },
        { role: "exhibitor", organisation: id },
      ]);
      expect(await organisations.all()).toEqual([
        { id, ...names("えき"), accounts: 1 },
        { id: other, name: "みなと", easy: "みなと", en: "Harbour", accounts: 0 },
      ]);
    });
  });
});
