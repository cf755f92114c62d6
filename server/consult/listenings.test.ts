import { describe, expect, it } from "vitest";
import { Listenings } from "./listenings.ts";
import type { Kept } from "./ports.ts";
import { called, keptOf, talking, TestCore } from "./staffTesting.ts";

const chief = { id: "chief", name: "あさひ" };
const other = { id: "other", name: "ひなた" };

const open = (more: Partial<Kept> = {}, ticket = talking) => {
  const core = new TestCore(keptOf(ticket, more));
  const supervises = async (account: string) => account !== "chief" || !core.log.includes("chief goes");
  const listenings = new Listenings({ consult: core, seats: core.seats, note: core.note, supervises });
  return { core, listenings };
};

describe("listening in", () => {
  it("in danger, with the consent to it: the visitor is told the name before there is a seat", async () => {
    const { core, listenings } = open({ level: "serious" });
    expect(await listenings.ask(chief, core.kept!)).toBe("announced");
    expect(core.log).toEqual(["tell あさひ announced", "chief consult-listen how=at-once", "seat s1 chief あさひ"]);
    expect(await listenings.ask(other, core.kept!)).toBe("another");
    // Once more, after a fault: the seat again, and nothing new to tell.
    expect(await listenings.ask(chief, core.kept!)).toBe("announced");
    expect(core.log.slice(3)).toEqual(["seat s1 chief あさひ"]);
  });

  it("otherwise the visitor is asked, and their yes opens the seat", async () => {
    const { core, listenings } = open();
    expect(await listenings.ask(chief, core.kept!)).toBe("asked");
    expect(await listenings.answer(core.kept!, "ひなた", true)).toBe("not-now");
    expect(core.log.some((line) => line.startsWith("seat"))).toBe(false);
    expect(await listenings.answer(core.kept!, "あさひ", true)).toBeNull();
    expect(core.log.slice(-2)).toEqual(["tell あさひ announced", "seat s1 chief あさひ"]);
    expect(await listenings.answer(core.kept!, "あさひ", true)).toBe("not-now");
  });

  it("a no stands, for every supervisor", async () => {
    const { core, listenings } = open();
    await listenings.ask(chief, core.kept!);
    expect(await listenings.answer(core.kept!, "あさひ", false)).toBeNull();
    expect(await listenings.ask(chief, core.kept!)).toBe("declined");
    expect(await listenings.ask(other, core.kept!)).toBe("declined");
    expect(await listenings.end(chief, core.kept!)).toBe("not-now");
    expect(core.kept!.listening).toMatchObject({ state: "declined" });
    expect(core.log.some((line) => line.startsWith("seat"))).toBe(false);
  });

  it("ends: no seat, and nobody is shown any more", async () => {
    const { core, listenings } = open({ level: "imminent" });
    await listenings.ask(chief, core.kept!);
    expect(await listenings.end(other, core.kept!)).toBe("not-now");
    expect(await listenings.end(chief, core.kept!)).toBeNull();
    expect(core.log.slice(3)).toEqual(["no seat s1 chief", "tell nobody", "chief consult-listen how=end"]);
    expect(core.kept!.listening).toBeNull();
  });

  it("ends with the role: nobody is shown who cannot come, and another may ask", async () => {
    const { core, listenings } = open({ level: "imminent" });
    await listenings.ask(chief, core.kept!);
    await listenings.check("chief");
    expect(core.kept!.listening).toMatchObject({ state: "announced" });
    core.log.push("chief goes");
    await listenings.check("other");
    expect(core.kept!.listening).toMatchObject({ state: "announced" });
    await listenings.check("chief");
    expect(core.log.slice(-3)).toEqual(["no seat s1 chief", "tell nobody", "nobody consult-listen how=revoked"]);
    expect(await listenings.ask(other, core.kept!)).toBe("announced");
  });

  it("is of a conversation, and of somebody else's", async () => {
    const before = open({ level: "imminent" }, called);
    expect(await before.listenings.ask(chief, before.core.kept!)).toBe("not-now");
    const own = open({ level: "imminent" });
    expect(await own.listenings.ask({ id: "anne", name: "ことは" }, own.core.kept!)).toBe("not-yours");
    expect([...before.core.log, ...own.core.log]).toEqual([]);
  });

  it("of an earlier conversation is not of this one: the visitor is asked anew, and nobody is shown", async () => {
    const before = { account: "chief", name: "あさひ", session: "s0", state: "announced" } as const;
    const { core, listenings } = open({ listening: before });
    expect(await listenings.answer(core.kept!, "あさひ", true)).toBe("not-now");
    expect(await listenings.ask(other, core.kept!)).toBe("asked");
    expect(core.log).toEqual(["tell ひなた asked", "other consult-listen how=ask"]);
    expect(core.kept!.listening).toMatchObject({ session: "s1", account: "other" });
  });
});
