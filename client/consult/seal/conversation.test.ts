import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Envelope } from "../../../shared/consult/envelope.ts";
import { Conversation } from "./conversation.ts";
import { meet, pair, SESSION, sit, words } from "./fixture.ts";
import { MemoryVault } from "./vault.ts";

let visitor: Conversation;
let counsellor: Conversation;

beforeEach(async () => {
  ({ visitor, counsellor } = await pair());
});

const sealAll = async (by: Conversation, ...texts: string[]): Promise<Envelope[]> => {
  const envelopes: Envelope[] = [];
  for (const text of texts) envelopes.push(await by.seal(text));
  return envelopes;
};
const readAll = async (by: Conversation, envelopes: readonly unknown[]): Promise<string[]> => {
  const all: string[] = [];
  for (const envelope of envelopes) all.push(...words(await by.read(envelope)));
  return all;
};

describe("two members", () => {
  it("read each other, in order", async () => {
    const lines = await sealAll(visitor, "こんばんは", "少し話したくて");
    expect(await readAll(counsellor, lines)).toEqual(["こんばんは", "少し話したくて"]);
    expect(await readAll(visitor, await sealAll(counsellor, "ようこそ"))).toEqual(["ようこそ"]);
    expect(counsellor.receipts).toEqual([{ session: SESSION, from: "visitor", seq: 2 }]);
  });

  it("see the same comparison code; whoever sits between them does not", async () => {
    expect(await visitor.code()).toEqual(await counsellor.code());
    const [v, c, between] = await Promise.all([sit("visitor"), sit("counsellor"), sit("counsellor")]);
    await meet(between, [between, v]);
    const asVisitor = await sit("visitor");
    await meet(c, [c, asVisitor]);
    expect(await v.code()).not.toEqual(await c.code());
  });

  it("cannot seal before the first key", async () => {
    const early = await sit("visitor");
    expect(early.canSeal).toBe(false);
    await expect(early.seal("もしもし")).rejects.toThrow();
  });

  it("wait for a missing line, and show it late when it was given up", async () => {
    const [one, two, three] = await sealAll(visitor, "1", "2", "3");
    expect(await readAll(counsellor, [one, three])).toEqual(["1"]);
    expect(counsellor.gaps).toEqual([{ from: "visitor", first: 2, last: 2 }]);
    expect(counsellor.receipts[0]!.seq).toBe(1);
    expect(words(await counsellor.giveUp())).toEqual(["gap 2-2", "3"]);
    expect(await counsellor.read(two)).toMatchObject([{ text: "2", isLate: true }]);
    expect(await readAll(counsellor, [one, two, three])).toEqual([]);
  });
});

describe("a bad line", () => {
  it("delivers every line exactly once and in order, however often and in whatever order it comes", async () => {
    const numbers = Array.from({ length: 12 }, (_, i) => i);
    const deliveries = fc.tuple(
      fc.array(fc.nat(numbers.length - 1), { maxLength: 30 }),
      fc.shuffledSubarray(numbers, { minLength: numbers.length }),
    );
    await fc.assert(
      fc.asyncProperty(deliveries, async ([some, all]) => {
        const { visitor: v, counsellor: c } = await pair();
        const lines = await sealAll(v, ...numbers.map(String));
        const shown = await readAll(
          c,
          [...some, ...all].map((i) => lines[i]),
        );
        expect(shown).toEqual(numbers.map(String));
        expect(c.receipts[0]!.seq).toBe(numbers.length);
      }),
      { numRuns: 20 },
    );
  });

  it("never shows what was not written, nor anything twice, whatever is turned on the way", async () => {
    const texts = ["0", "1", "2", "3", "4", "5"];
    const turned = fc.array(fc.record({ line: fc.nat(5), at: fc.nat(250), isTurned: fc.boolean() }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(turned, async (deliveries) => {
        const { visitor: v, counsellor: c } = await pair();
        const lines = await sealAll(v, ...texts);
        const turn = (one: Envelope, at: number) => ({
          ...one,
          body: `${one.body.slice(0, at)}${one.body[at] === "A" ? "B" : "A"}${one.body.slice(at + 1)}`,
        });
        const sent = deliveries.map(({ line, at, isTurned }) => (isTurned ? turn(lines[line]!, at) : lines[line]!));
        const shown = await readAll(c, [...sent, ...lines]);
        expect(shown.filter((one) => !one.startsWith("unreadable")).toSorted()).toEqual(texts);
      }),
      { numRuns: 20 },
    );
  });
});

describe("what cannot be read", () => {
  it.each<readonly [string, (envelope: Envelope) => unknown, string]>([
    ["nothing at all", () => null, "shape"],
    ["one too large", (one) => ({ ...one, body: "A".repeat(6000) }), "shape"],
    ["one of another session", (one) => ({ ...one, session: "other" }), "session"],
    ["one of a stranger", (one) => ({ ...one, from: "stranger" }), "stranger"],
    ["one in another's name", (one) => ({ ...one, from: "counsellor" }), "sealed"],
    ["one under another count", (one) => ({ ...one, seq: 7 }), "sealed"],
    ["one cut off", (one) => ({ ...one, body: one.body.slice(0, 40) }), "sealed"],
    ["one altered", (one) => ({ ...one, body: `AAAA${one.body.slice(4)}` }), "sealed"],
  ])("%s is said, and the conversation goes on", async (_, change, why) => {
    const [one, two] = await sealAll(visitor, "1", "2");
    expect(await readAll(counsellor, [change(one!)])).toEqual([`unreadable: ${why}`]);
    expect(await readAll(counsellor, [one, two])).toEqual(["1", "2"]);
    expect(await readAll(visitor, await sealAll(counsellor, "はい"))).toEqual(["はい"]);
  });

  it("one sealed with another key", async () => {
    const elsewhere = await sit("visitor");
    await meet(elsewhere, [elsewhere]);
    const [stranger] = await sealAll(elsewhere, "x");
    expect(await readAll(counsellor, [stranger])).toEqual(["unreadable: sealed"]);
    expect(await readAll(counsellor, await sealAll(visitor, "1", "2"))).toEqual(["1", "2"]);
  });

  it("another line under a used count, while the same line again is nothing new", async () => {
    const [one] = await sealAll(visitor, "1");
    expect(await readAll(counsellor, [one, one])).toEqual(["1"]);
    expect(await readAll(counsellor, [{ ...one!, body: `AAAA${one!.body.slice(4)}` }])).toEqual([
      "unreadable: replayed",
    ]);
    // The same lifetime with nothing kept: its next line has the count of the first.
    const vault = new MemoryVault();
    const [v, c] = [await sit("visitor", vault), await sit("counsellor")];
    await meet(c, [c, v]);
    const [first] = await sealAll(v, "これ");
    await vault.drop(`in/${SESSION}/line/`);
    const [second] = await sealAll(await sit("visitor", vault), "あれ");
    expect(second!.seq).toBe(first!.seq);
    expect(await readAll(c, [first, second])).toEqual(["これ", "unreadable: replayed"]);
  });

  it("is said once, however often it comes", async () => {
    const [one] = await sealAll(visitor, "1");
    const altered = { ...one!, body: `AAAA${one!.body.slice(4)}` };
    expect(await readAll(counsellor, [altered, altered, altered])).toEqual(["unreadable: sealed"]);
  });

  it("is shown again after a reload, and its place is not waited for", async () => {
    const vault = new MemoryVault();
    const [v, c] = [await sit("visitor"), await sit("counsellor", vault)];
    await meet(c, [c, v]);
    const [one, two] = await sealAll(v, "1", "2");
    await readAll(c, [{ ...one!, body: `AAAA${one!.body.slice(4)}` }, two]);
    const back = await sit("counsellor", vault);
    expect(words(await back.history())).toEqual(["unreadable: sealed", "2"]);
    expect(back.receipts).toEqual([{ session: SESSION, from: "visitor", seq: 2 }]);
    expect(await readAll(back, [one])).toEqual(["1"]);
    expect(words(await back.history())).toEqual(["2", "1"]);
  });
});

describe("who comes and who goes", () => {
  it("a third member reads on from their first epoch, and nothing of before", async () => {
    const before = await sealAll(visitor, "前の話");
    await readAll(counsellor, before);
    const second = await sit("second");
    await meet(counsellor, [counsellor, visitor, second]);
    expect(await readAll(second, before)).toEqual(["unreadable: key"]);
    const after = await sealAll(visitor, "続き", "まだ続き");
    expect(after[0]!.seq).toBe(2);
    expect(await readAll(second, after)).toEqual(["続き", "まだ続き"]);
    expect(await readAll(counsellor, after)).toEqual(["続き", "まだ続き"]);
    expect(await readAll(visitor, await sealAll(second, "はじめまして"))).toEqual(["はじめまして"]);
  });

  it("a member gives earlier words only by saying them again, chosen", async () => {
    await readAll(counsellor, await sealAll(visitor, "前の話", "言わないで"));
    const second = await sit("second");
    await meet(counsellor, [counsellor, visitor, second]);
    const [chosen] = (await counsellor.history()).flatMap((one) => (one.kind === "line" ? [one.text] : []));
    expect(await readAll(second, await sealAll(counsellor, chosen!))).toEqual(["前の話"]);
  });

  it("a leaver reads nothing from then on, and cannot come back by their own hand", async () => {
    const second = await sit("second");
    await meet(counsellor, [counsellor, visitor, second]);
    await meet(second, [second, visitor], [counsellor]);
    expect(counsellor.canSeal).toBe(false);
    await expect(counsellor.seal("まだいます")).rejects.toThrow();
    expect(await readAll(counsellor, await sealAll(visitor, "二人だけの話"))).toEqual(["unreadable: key"]);
    const again = await counsellor.change([counsellor.me, visitor.me]);
    expect((await visitor.learn(again)).learned).toEqual({ isTaken: false, why: "stranger" });
  });

  it("of two keys made at once, the first counts for all", async () => {
    const second = await sit("second");
    const byVisitor = await visitor.change([visitor.me, counsellor.me]);
    const byCounsellor = await counsellor.change([counsellor.me, visitor.me, second.me]);
    for (const one of [visitor, counsellor]) {
      expect((await one.learn(byCounsellor)).learned.isTaken).toBe(true);
      expect((await one.learn(byVisitor)).learned).toEqual({ isTaken: false, why: "known" });
    }
    await second.learn(byCounsellor);
    expect(await readAll(second, await sealAll(visitor, "聞こえますか"))).toEqual(["聞こえますか"]);
  });

  it("lines that come before their key wait for it", async () => {
    const second = await sit("second");
    const epoch = await counsellor.change([counsellor.me, visitor.me, second.me]);
    await counsellor.learn(epoch);
    const [one] = await sealAll(counsellor, "お待たせしました");
    expect(await readAll(visitor, [one, one])).toEqual([]);
    const { learned, shown } = await visitor.learn(epoch);
    expect(learned).toEqual({ isTaken: true, by: "counsellor", joined: ["second"], left: [] });
    expect(words(shown)).toEqual(["お待たせしました"]);
  });

  it("what was not sent under the old key is sealed again under the new, for the same count", async () => {
    const [old] = await sealAll(visitor, "送れなかった");
    const second = await sit("second");
    await meet(counsellor, [counsellor, visitor, second]);
    const [anew] = await visitor.outbox();
    expect(anew).toMatchObject({ seq: old!.seq, epoch: 2 });
    expect(await visitor.outbox()).toEqual([anew]);
    expect(await readAll(second, [anew])).toEqual(["送れなかった"]);
    // Had the first one come after all: the same line, once.
    expect(await readAll(counsellor, [old, anew])).toEqual(["送れなかった"]);
    await visitor.acknowledge(old!.seq);
    expect(await visitor.outbox()).toEqual([]);
  });

  it.each<readonly [string, unknown]>([
    ["nothing", null],
    ["another shape", { session: SESSION, epoch: 2 }],
  ])("is not changed by %s", async (_, value) => {
    expect((await visitor.learn(value)).learned).toEqual({ isTaken: false, why: "shape" });
    expect(visitor.epoch).toBe(1);
  });

  it("is not changed by a key that does not open", async () => {
    const epoch = await counsellor.change([counsellor.me, visitor.me]);
    const other = await counsellor.change([counsellor.me, visitor.me]);
    const keys = epoch.keys.map((key, i) => ({ ...key, wrapped: other.keys[i]!.wrapped }));
    expect((await visitor.learn({ ...epoch, keys })).learned).toEqual({ isTaken: false, why: "sealed" });
    expect((await visitor.learn(epoch)).learned.isTaken).toBe(true);
  });
});

describe("the end", () => {
  it("leaves nothing in the vault, and nothing that could still be used", async () => {
    const vault = new MemoryVault();
    const [v, c] = [await sit("visitor", vault), await sit("counsellor")];
    const other = await Conversation.open(vault, "another", "visitor");
    await meet(c, [c, v]);
    await v.seal("さようなら");
    await v.end();
    expect(await vault.list(`in/${SESSION}/`)).toEqual([]);
    expect(await vault.list("seat/")).toHaveLength(1);
    expect(v.canSeal).toBe(false);
    await expect(v.seal("まだ")).rejects.toThrow("over");
    expect(other.me.key).toBe((await Conversation.open(vault, "another", "visitor")).me.key);
  });
});
