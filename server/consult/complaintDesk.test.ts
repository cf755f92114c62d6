import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { UNANSWERED_MS } from "../../shared/consult/complaints.ts";
import { type Grant, rolesIn } from "../../shared/staff/roles.ts";
import { AccountsStore } from "../staff/accounts.store.ts";
import type { Note } from "../staff/note.ts";
import { OrganisationsStore } from "../staff/organisations.store.ts";
import type { Store } from "../store/store.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import { ComplaintDesk } from "./complaintDesk.ts";
import { ComplaintsStore } from "./complaints.store.ts";

const T0 = 1_800_000_000_000;

describe.each(dialects)("complaints in $dialect", ({ isHere, make }) => {
  describe.skipIf(!isHere)("", () => {
    let database: TestDatabase;
    let db: Store;
    let store: ComplaintsStore;
    let desk: ComplaintDesk;
    let organisation: string;
    const note = vi.fn<Note>(async () => undefined);
    const people = new Map<string, { id: string; name: string; grants: Grant[] }>();
    const actor = (name: string) => {
      const person = people.get(name)!;
      return { ...person, roles: rolesIn(person.grants) };
    };
    const seenBy = async (name: string, now = T0) =>
      (await desk.list(actor(name), now)).complaints.map(({ words }) => words);

    beforeAll(async () => {
      database = await make();
      db = await database.open();
      store = new ComplaintsStore(db);
      const accounts = new AccountsStore(db);
      desk = new ComplaintDesk({ store, accounts, note });
      organisation = (await new OrganisationsStore(db).add({ name: "そら", easy: "", en: "" }))!;
      for (const [name, role] of [
        ["あや", "supervisor"],
        ["いと", "supervisor"],
        ["うみ", "counsellor"],
        ["えま", "operator"],
      ] as const) {
        const grants = [{ role, organisation: role === "operator" ? null : organisation }];
        const id = (await accounts.create({ name, email: `${name}@test.example`, passwordHash: "x", grants }, 1))!;
        people.set(name, { id, name, grants });
      }
      const add = (words: string, took: string[], at: number, of: string | null = organisation) =>
        store.add({ organisation: of, tookPart: took.map((name) => people.get(name)!.id), words, lines: ["a"], at });
      await add("うみのこと", ["うみ"], T0);
      await add("あやのこと", ["うみ", "あや"], T0 - 1);
      await add("ふたりのこと", ["あや", "いと"], T0 - 2);
      await add("だれでもない", [], T0 - 3, null);
    });
    afterAll(async () => {
      await db?.destroy();
      await database?.remove();
    });

    it("are read by nobody who took part, and by somebody always", async () => {
      expect(await seenBy("あや")).toEqual(["うみのこと"]);
      expect(await seenBy("いと")).toEqual(["あやのこと", "うみのこと"]);
      expect(await seenBy("うみ")).toEqual([]);
      expect(await seenBy("えま")).toEqual(["だれでもない", "ふたりのこと"]);
      expect(await seenBy("えま", T0 + UNANSWERED_MS)).toHaveLength(4);
    });

    it("are answered once, by who may; the log says nothing of what it was about", async () => {
      const { complaints } = await desk.list(actor("いと"), T0);
      const [first] = complaints;
      await expect(desk.answer(actor("あや"), first!.id, "はい", T0)).rejects.toMatchObject({ status: 404 });
      await expect(desk.answer(actor("いと"), first!.id, " \u200b", T0)).rejects.toMatchObject({ status: 422 });
      const both = [1, 2].map((n) => desk.answer(actor("いと"), first!.id, `話しました${n}`, T0 + n));
      const ends = await Promise.allSettled(both);
      expect(ends.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(note).toHaveBeenCalledTimes(1);
      expect(JSON.stringify(note.mock.calls)).not.toMatch(/あや|話しました/);
      const after = (await desk.list(actor("いと"), T0)).complaints;
      expect(after.map(({ answered }) => answered?.by)).toEqual([undefined, "いと"]);
      expect(after[1]!.answered!.note).toMatch(/^話しました[12]$/);
      await store.sweep(T0 + 10);
      expect(await seenBy("いと")).toEqual(["うみのこと"]);
    });
  });
});
