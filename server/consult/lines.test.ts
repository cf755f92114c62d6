import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { boothCodes } from "../../shared/consult/boothCodes.ts";
import type { Epoch } from "../../shared/consult/epoch.ts";
import { T0 } from "../../shared/consult/fixture.ts";
import type { BoothClientMessages } from "../../shared/consult/messages.ts";
import { dialects, type TestDatabase } from "../store/testing.ts";
import type { Store } from "../store/store.ts";
import { boothActions } from "./boothActions.ts";
import { BoothPerformer } from "./boothPerformer.ts";
import { enter, openTestLines, type TestClient, TestRelay, TestTickets } from "./boothTesting.ts";
import type { Lines } from "./lines.ts";
import { openConsultNews } from "./news.ts";
import type { Duty } from "./ports.ts";
import { Tending } from "./tending.ts";

const settle = () => new Promise((resolve) => setTimeout(resolve, 100));
/** Receipts come in groups. */
const settleReceipts = () => new Promise((resolve) => setTimeout(resolve, 400));

describe.each(dialects)("lines to a booth, in $dialect", ({ isHere, make }) => {
  let database: TestDatabase;
  let store: Store;
  let now: number;
  let tickets: TestTickets;
  let relay: TestRelay;
  let lines: Lines;
  const open: Lines[] = [];
  let performer: BoothPerformer;
  let tending: Tending;

  /** A process. */
  const openLines = async () => {
    const one = await openTestLines(store, relay, tickets);
    open.push(one);
    return one;
  };
  const openTending = async (of: Lines) =>
    new Tending({
      lines: of,
      consult: tickets,
      news: await openConsultNews(relay, of.failed),
      tokens: { holds: async () => true },
      onRevoked: () => () => undefined,
    });
  const performerOf = (of: Lines) =>
    new BoothPerformer(
      boothActions({
        lines: of,
        consult: {
          do: (...asked) => tickets.do(...asked),
          find: (id) => tickets.find(id),
          duty: async () => ({ organisation: "org" }) as Duty,
          referred: async () => undefined,
          help: async () => true,
        },
        runbook: {} as never,
        think: async () => undefined,
      }),
    );
  const say = async <K extends keyof BoothClientMessages>(
    client: TestClient,
    type: K,
    message?: BoothClientMessages[K],
    by = performer,
  ) => {
    await by.perform(client.line, type, message, now);
    await settle();
  };
  const showKey = (client: TestClient, key = `key-${client.line.member}`) =>
    say(client, "key", { member: client.line.member, key });
  const epochOf = (by: TestClient, epoch: number, ...members: TestClient[]): Epoch => ({
    session: "s1",
    epoch,
    by: by.line.member,
    members: members.map(({ line: { member } }) => ({ member, key: `key-${member}` })),
    keys: members.map(({ line: { member: to } }) => ({ session: "s1", epoch, to, enc: "AAAA", wrapped: "AAAA" })),
  });
  const sealed = (from: TestClient, seq: number, body: string, epoch = 1) => ({
    session: "s1",
    epoch,
    from: from.line.member,
    seq,
    body,
  });
  const bodies = (client: TestClient) => client.all("sealed").map(({ body }) => body);
  /** The two at their booth, with the first key. */
  const pair = async () => {
    const anne = (await enter(lines, "counsellor", "anne", null, ["counsellor"]))!;
    const visitor = (await enter(lines, "visitor", "v"))!;
    for (const one of [anne, visitor]) await showKey(one);
    await say(anne, "epoch", epochOf(anne, 1, anne, visitor));
    return { anne, visitor };
  };
  const left = async () => ({
    bodies: (await store.selectFrom("booth_mail").select("body").execute()).map(({ body }) => body),
    seats: (await store.selectFrom("booth_seats").selectAll().execute()).length,
    epochs: (await store.selectFrom("booth_epochs").selectAll().execute()).length,
  });

  beforeAll(async () => {
    if (!isHere) return;
    database = await make();
    store = await database.open();
  });
  afterAll(async () => {
    await store?.destroy();
    await database?.remove();
  });
  beforeEach(async () => {
    if (!isHere) return;
    now = T0 + 60_000;
    tickets = new TestTickets(() => now);
    relay = new TestRelay();
    lines = await openLines();
    performer = performerOf(lines);
    tending = await openTending(lines);
  });
  afterEach(async () => {
    if (!isHere) return;
    tending.close();
    for (const one of open.splice(0)) await one.close();
    for (const session of await lines.mail.sessions()) await lines.mail.erase(session);
  });

  it.skipIf(!isHere)("are for the two of the ticket alone; sitting down is the visitor's step", async () => {
    expect(await enter(lines, "visitor", "stranger")).toBeNull();
    expect(await enter(lines, "counsellor", "ben")).toBeNull();
    expect(await enter(lines, "listener", "chief")).toBeNull();
    expect(await enter(lines, "counsellor", "v")).toBeNull();
    const visitor = (await enter(lines, "visitor", "v"))!;
    expect(tickets.ticket.stage.state).toBe("talking");
    expect(visitor.told.map(({ type }) => type).slice(0, 3)).toEqual(["seat", "company", "stage"]);
    expect((await left()).seats).toBe(1);
  });

  it.skipIf(!isHere)("carry what is sealed, once, and drop it when it was read", async () => {
    const { anne, visitor } = await pair();
    expect(visitor.last("epoch")?.epoch).toBe(1);
    expect(anne.last("epoch")?.epoch).toBe(1);
    await say(visitor, "sealed", sealed(visitor, 1, "AAAA"));
    await say(visitor, "sealed", sealed(visitor, 1, "AAAA"));
    expect(visitor.all("kept")).toEqual([{ seq: 1 }, { seq: 1 }]);
    expect(bodies(anne)).toEqual(["AAAA"]);
    expect(bodies(visitor)).toEqual([]);
    await say(anne, "receipt", { session: "s1", from: visitor.line.member, seq: 9 });
    await settleReceipts();
    expect(visitor.last("receipt")).toEqual({ session: "s1", from: visitor.line.member, seq: 1 });
    expect((await left()).bodies).toEqual([null]);
    // The count stays used when the body is gone.
    await say(visitor, "sealed", sealed(visitor, 1, "BBBB"));
    expect(visitor.last("refused")).toEqual({ what: "sealed", why: "used" });
    expect(bodies(anne)).toEqual(["AAAA"]);
  });

  it.skipIf(!isHere)(
    "refuse what is another's, of another session, too large, too far ahead, of a stranger",
    async () => {
      const { anne, visitor } = await pair();
      for (const [message, why] of [
        [sealed(anne, 1, "AAAA"), "not-a-member"],
        [{ ...sealed(visitor, 1, "AAAA"), session: "s2" }, "bad-message"],
        [sealed(visitor, 1, "A".repeat(6000)), "bad-message"],
        [sealed(visitor, 99, "AAAA"), "bad-message"],
        [sealed(visitor, 1, "AAAA", 2), "not-a-member"],
      ] as const) {
        await say(visitor, "sealed", message);
        expect(visitor.last("refused"), JSON.stringify(message).slice(0, 80)).toEqual({ what: "sealed", why });
      }
      expect((await left()).bodies).toEqual([]);
      expect(visitor.closed).toBeNull();
      await say(visitor, "sealed", sealed(visitor, 2, "CCCC"));
      await say(visitor, "sealed", sealed(visitor, 1, "BBBB"));
      expect(bodies(anne)).toEqual(["CCCC", "BBBB"]);
    },
  );

  it.skipIf(!isHere)(
    "take one next epoch by a member, of people who sit there; lines of the old one are answered",
    async () => {
      const { anne, visitor } = await pair();
      await say(visitor, "sealed", sealed(visitor, 1, "AAAA"));
      const foreign = { member: "stranger", key: "AAAA" };
      const next = epochOf(anne, 2, anne, visitor);
      await say(anne, "epoch", { ...next, members: [...next.members, foreign] });
      expect(anne.last("refused")).toEqual({ what: "epoch", why: "not-a-member" });
      await say(anne, "epoch", { ...next, by: visitor.line.member });
      expect(anne.last("refused")).toEqual({ what: "epoch", why: "not-a-member" });
      await say(anne, "epoch", epochOf(anne, 3, anne, visitor));
      expect(anne.last("refused")).toEqual({ what: "epoch", why: "bad-message" });
      // Both at once: one of them is first.
      await Promise.all([say(anne, "epoch", next), say(visitor, "epoch", epochOf(visitor, 2, anne, visitor))]);
      expect([...anne.all("refused"), ...visitor.all("refused")].filter(({ why }) => why === "too-late")).toHaveLength(
        1,
      );
      expect(anne.all("epoch").map(({ epoch }) => epoch)).toEqual([1, 2]);
      await say(visitor, "sealed", sealed(visitor, 2, "BBBB", 1));
      expect(visitor.last("refused")).toEqual({ what: "sealed", why: "too-late" });
      // What was kept before stays kept, also sealed anew under the newer key.
      await say(visitor, "sealed", sealed(visitor, 1, "DDDD", 2));
      expect(visitor.last("kept")).toEqual({ seq: 1 });
      expect(bodies(anne)).toEqual(["AAAA"]);
    },
  );

  it.skipIf(!isHere)("bring whoever comes back what they missed, and again what they did not acknowledge", async () => {
    const { anne, visitor } = await pair();
    lines.leave(visitor.line);
    await say(anne, "sealed", sealed(anne, 1, "AAAA"));
    await say(anne, "sealed", sealed(anne, 2, "BBBB"));
    const back = (await enter(lines, "visitor", "v", visitor.line.member))!;
    expect(back.line.member).toBe(visitor.line.member);
    expect(back.all("epoch").map(({ epoch }) => epoch)).toEqual([1]);
    expect(bodies(back)).toEqual(["AAAA", "BBBB"]);
    await say(back, "receipt", { session: "s1", from: anne.line.member, seq: 1 });
    await settleReceipts();
    now += 6000;
    await tending.sendAgain();
    expect(bodies(back)).toEqual(["AAAA", "BBBB", "BBBB"]);
  });

  it.skipIf(!isHere)(
    "one line a seat: another tab takes over, at another process too; another key is another member",
    async () => {
      const { anne, visitor } = await pair();
      const elsewhere = await openLines();
      const second = (await enter(elsewhere, "visitor", "v", visitor.line.member))!;
      await settle();
      expect(visitor.closed).toBe(boothCodes.elsewhere);
      expect(anne.closed).toBeNull();
      await say(second, "key", { member: second.line.member, key: "another0" }, performerOf(elsewhere));
      expect(second.line.member).not.toBe(visitor.line.member);
      expect(second.last("seat")?.member).toBe(second.line.member);
      expect(anne.last("company")!.seated).toHaveLength(2);
      // Sealed at one process, read at the other: not by the new member, who is in no epoch yet.
      await say(anne, "sealed", sealed(anne, 1, "AAAA"));
      expect(bodies(second)).toEqual([]);
      await say(
        second,
        "key",
        { member: second.line.member, key: `key-${second.line.member}` },
        performerOf(elsewhere),
      );
      await say(anne, "epoch", epochOf(anne, 2, anne, second));
      await say(anne, "sealed", sealed(anne, 2, "BBBB", 2));
      expect(second.all("epoch").map(({ epoch }) => epoch)).toEqual([1, 2]);
      expect(bodies(second)).toEqual(["BBBB"]);
    },
  );

  it.skipIf(!isHere)("begin anew where nobody who sits there has the key any more, and only there", async () => {
    const { anne } = await pair();
    const visitor = (await enter(lines, "visitor", "v"))!;
    await say(visitor, "key", { member: visitor.line.member, key: `key-${visitor.line.member}` });
    expect(visitor.last("company")!.lostAfter).toBeNull();
    await say(visitor, "epoch", epochOf(visitor, 2, visitor));
    expect(visitor.last("refused")).toEqual({ what: "epoch", why: "not-a-member" });
    const again = (await enter(lines, "counsellor", "anne"))!;
    await say(again, "key", { member: again.line.member, key: `key-${again.line.member}` });
    expect(anne.closed).toBe(boothCodes.elsewhere);
    expect(again.last("company")!.lostAfter).toBe(1);
    await say(again, "epoch", epochOf(again, 2, again, visitor));
    expect(visitor.last("epoch")?.epoch).toBe(2);
    expect(visitor.last("company")!.seated).toHaveLength(2);
    await say(again, "sealed", sealed(again, 1, "CCCC", 2));
    expect(bodies(visitor)).toEqual(["CCCC"]);
  });

  it.skipIf(!isHere)("a page that had given up waiting does not put out its successor", async () => {
    const { visitor } = await pair();
    const { member } = visitor.line;
    expect(await enter(lines, "visitor", "v", member, [], now - 1)).toBeNull();
    expect(await enter(lines, "visitor", "v", null, [], now - 1)).toBeNull();
    await settle();
    expect(visitor.closed).toBeNull();
    expect(visitor.last("company")!.seated).toHaveLength(2);
    // Once its line is gone, whoever asked for one earlier may have it: clocks of two machines differ.
    await lines.seats.gone(visitor.line.id);
    expect(await enter(lines, "visitor", "v", member, [], now - 1)).not.toBeNull();
  });

  it.skipIf(!isHere)(
    "of a killed process are a drop after a silence; of one that only stood still they are not",
    async () => {
      const { anne, visitor } = await pair();
      // Nobody hears of this process any more.
      await lines.close();
      tending.close();
      const other = await openLines();
      tending = await openTending(other);
      now += 20_000;
      await tending.live();
      expect(tickets.ticket.stage.state).toBe("talking");
      now += 6000;
      await tending.live();
      expect(tickets.ticket.stage).toMatchObject({ state: "dropped", visitorAway: now, counsellorAway: now });
      const back = (await enter(other, "visitor", "v", visitor.line.member))!;
      const again = (await enter(other, "counsellor", "anne", anne.line.member, ["counsellor"]))!;
      await settle();
      expect(tickets.ticket.stage.state).toBe("talking");
      // Taken for gone, though it lives: it takes its seat again.
      await other.seats.gone(back.line.id);
      await other.seatsChanged("s1");
      await settle();
      expect(back.closed).toBeNull();
      expect(again.last("company")!.seated.every((one) => one.isHere)).toBe(true);
    },
  );

  it.skipIf(!isHere)("a listener is seen before they come, says nothing, and is gone when their seat is", async () => {
    const { anne, visitor } = await pair();
    await lines.reserveListener("s1", "chief", "あさひ");
    await settle();
    expect(visitor.last("company")!.seated).toContainEqual({
      seat: "listener",
      name: "あさひ",
      key: null,
      isHere: false,
    });
    const chief = (await enter(lines, "listener", "chief", null, ["supervisor"]))!;
    await showKey(chief);
    await say(anne, "epoch", epochOf(anne, 2, anne, visitor, chief));
    await say(visitor, "sealed", sealed(visitor, 1, "AAAA", 2));
    expect(bodies(chief)).toEqual(["AAAA"]);
    await say(chief, "sealed", sealed(chief, 1, "BBBB", 2));
    expect(chief.last("refused")).toEqual({ what: "sealed", why: "not-allowed" });
    await lines.endListening("s1", "chief");
    await settle();
    expect(chief.closed).toBe(boothCodes.noSeat);
    expect(await enter(lines, "listener", "chief", null, ["supervisor"])).toBeNull();
  });

  describe("at a hand-over", () => {
    const agreed = async () => {
      const { anne, visitor } = await pair();
      await say(anne, "offer", { to: "ben" });
      expect(await enter(lines, "counsellor", "ben")).toBeNull();
      await say(visitor, "agree");
      const ben = (await enter(lines, "counsellor", "ben", null, ["counsellor"]))!;
      await showKey(ben);
      expect(tickets.ticket.stage).toMatchObject({ state: "agreed", counsellor: "anne" });
      return { anne, visitor, ben };
    };
    const take = async () => {
      await tickets.do("t", { by: "counsellor", id: "ben", deed: "take" }, now);
      await settle();
    };

    it.skipIf(!isHere)("the next one is let in and takes it; then the former one goes", async () => {
      const { anne, visitor, ben } = await agreed();
      await say(anne, "epoch", epochOf(anne, 2, visitor, ben, anne));
      expect(anne.closed).toBeNull();
      await take();
      expect(tickets.ticket.stage).toMatchObject({ state: "talking", counsellor: "ben" });
      expect(anne.closed).toBe(boothCodes.noSeat);
      await say(ben, "epoch", epochOf(ben, 3, visitor, ben));
      expect(visitor.all("epoch").at(-1)?.epoch).toBe(3);
      expect(await enter(lines, "counsellor", "anne", anne.line.member)).toBeNull();
      expect(tickets.ticket.stage.state).toBe("talking");
      expect(ben.last("company")!.seated.map(({ name }) => name)).toEqual(["", "ben"]);
    });

    it.skipIf(!isHere)("whoever takes it without the key is let in by the former one, who goes then", async () => {
      const { anne, visitor, ben } = await agreed();
      await take();
      expect(anne.closed).toBeNull();
      await say(anne, "epoch", epochOf(anne, 2, visitor, ben, anne));
      await settle();
      expect(anne.closed).toBe(boothCodes.noSeat);
    });

    it.skipIf(!isHere)("whoever came for nothing, because it is off, goes at once", async () => {
      const { anne, visitor, ben } = await agreed();
      await say(anne, "epoch", epochOf(anne, 2, visitor, ben, anne));
      await say(anne, "cancel");
      await settle();
      expect([ben.closed, anne.closed]).toEqual([boothCodes.noSeat, null]);
    });
  });

  it.skipIf(!isHere)("end with the conversation, of which nothing stays", async () => {
    const { anne, visitor } = await pair();
    await say(visitor, "sealed", sealed(visitor, 1, "AAAA"));
    await say(visitor, "end", { reason: "visitor" });
    await settle();
    expect([anne.closed, visitor.closed]).toEqual([boothCodes.over, boothCodes.over]);
    expect(anne.last("stage")!.ticket.state).toBe("ended");
    expect(anne.last("notice")).toEqual({ said: "ended" });
    expect(await left()).toEqual({ bodies: [], seats: 0, epochs: 0 });
    expect(await enter(lines, "visitor", "v", visitor.line.member)).toBeNull();
  });

  it.skipIf(!isHere)("what nobody sits by at the end is erased at once", async () => {
    const { anne, visitor } = await pair();
    await say(visitor, "sealed", sealed(visitor, 1, "AAAA"));
    for (const { line } of [anne, visitor]) lines.leave(line);
    await tickets.do("t", { by: "line", id: "", deed: "drop", side: "visitor" }, now);
    await settle();
    expect((await left()).bodies).toEqual(["AAAA"]);
    await tickets.do("t", { by: "visitor", id: "v", deed: "end", reason: "visitor" }, now);
    await settle();
    expect(await left()).toEqual({ bodies: [], seats: 0, epochs: 0 });
  });

  it.skipIf(!isHere)("and where no news told of the end, by whoever looks next", async () => {
    const { anne, visitor } = await pair();
    await say(visitor, "sealed", sealed(visitor, 1, "AAAA"));
    for (const { line } of [anne, visitor]) lines.leave(line);
    // Nothing is heard any more, as by a process that lost its line to the others.
    tending.close();
    await tickets.do("t", { by: "visitor", id: "v", deed: "end", reason: "visitor" }, now);
    await settle();
    expect((await left()).seats).toBe(2);
    await tending.look();
    expect(await left()).toEqual({ bodies: [], seats: 0, epochs: 0 });
  });
});
