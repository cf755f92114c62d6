import { describe, expect, it } from "vitest";
import { boothCodes } from "../../shared/consult/boothCodes.ts";
import { dialects } from "../store/testing.ts";
import { enter } from "./boothTesting.ts";
import { bodies, epochOf, sealed, settle, TestBooth } from "./boothScene.ts";

/** Receipts come in groups. */
const settleReceipts = () => new Promise((resolve) => setTimeout(resolve, 400));

describe.each(dialects)("lines to a booth, in $dialect", ({ isHere, make }) => {
  const booth = new TestBooth({ isHere, make });

  it.skipIf(!isHere)("are for the two of the ticket alone; sitting down is the visitor's step", async () => {
    expect(await enter(booth.lines, "visitor", "stranger")).toBeNull();
    expect(await enter(booth.lines, "counsellor", "ben")).toBeNull();
    expect(await enter(booth.lines, "listener", "chief")).toBeNull();
    expect(await enter(booth.lines, "counsellor", "v")).toBeNull();
    const visitor = (await enter(booth.lines, "visitor", "v"))!;
    expect(booth.tickets.ticket.stage.state).toBe("talking");
    expect(visitor.told.map(({ type }) => type).slice(0, 3)).toEqual(["seat", "company", "stage"]);
    expect((await booth.left()).seats).toBe(1);
  });

  it.skipIf(!isHere)("carry what is sealed, once, and drop it when it was read", async () => {
    const { anne, visitor } = await booth.pair();
    expect(visitor.last("epoch")?.epoch).toBe(1);
    expect(anne.last("epoch")?.epoch).toBe(1);
    await booth.say(visitor, "sealed", sealed(visitor, 1, "AAAA"));
    await booth.say(visitor, "sealed", sealed(visitor, 1, "AAAA"));
    expect(visitor.all("kept")).toEqual([{ seq: 1 }, { seq: 1 }]);
    expect(bodies(anne)).toEqual(["AAAA"]);
    expect(bodies(visitor)).toEqual([]);
    await booth.say(anne, "receipt", { session: "s1", from: visitor.line.member, seq: 9 });
    await settleReceipts();
    expect(visitor.last("receipt")).toEqual({ session: "s1", from: visitor.line.member, seq: 1 });
    expect((await booth.left()).bodies).toEqual([null]);
    // The count stays used when the body is gone.
    await booth.say(visitor, "sealed", sealed(visitor, 1, "BBBB"));
    expect(visitor.last("refused")).toEqual({ what: "sealed", why: "used" });
    expect(bodies(anne)).toEqual(["AAAA"]);
  });

  it.skipIf(!isHere)(
    "refuse what is another's, of another session, too large, too far ahead, of a stranger",
    async () => {
      const { anne, visitor } = await booth.pair();
      for (const [message, why] of [
        [sealed(anne, 1, "AAAA"), "not-a-member"],
        [{ ...sealed(visitor, 1, "AAAA"), session: "s2" }, "bad-message"],
        [sealed(visitor, 1, "A".repeat(6000)), "bad-message"],
        [sealed(visitor, 99, "AAAA"), "bad-message"],
        [sealed(visitor, 1, "AAAA", 2), "not-a-member"],
      ] as const) {
        await booth.say(visitor, "sealed", message);
        expect(visitor.last("refused"), JSON.stringify(message).slice(0, 80)).toEqual({ what: "sealed", why });
      }
      expect((await booth.left()).bodies).toEqual([]);
      expect(visitor.closed).toBeNull();
      await booth.say(visitor, "sealed", sealed(visitor, 2, "CCCC"));
      await booth.say(visitor, "sealed", sealed(visitor, 1, "BBBB"));
      expect(bodies(anne)).toEqual(["CCCC", "BBBB"]);
    },
  );

  it.skipIf(!isHere)(
    "take one next epoch by a member, of people who sit there; lines of the old one are answered",
    async () => {
      const { anne, visitor } = await booth.pair();
      await booth.say(visitor, "sealed", sealed(visitor, 1, "AAAA"));
      const foreign = { member: "stranger", key: "AAAA" };
      const next = epochOf(anne, 2, anne, visitor);
      await booth.say(anne, "epoch", { ...next, members: [...next.members, foreign] });
      expect(anne.last("refused")).toEqual({ what: "epoch", why: "not-a-member" });
      await booth.say(anne, "epoch", { ...next, by: visitor.line.member });
      expect(anne.last("refused")).toEqual({ what: "epoch", why: "not-a-member" });
      await booth.say(anne, "epoch", epochOf(anne, 3, anne, visitor));
      expect(anne.last("refused")).toEqual({ what: "epoch", why: "bad-message" });
      // Both at once: one of them is first.
      await Promise.all([
        booth.say(anne, "epoch", next),
        booth.say(visitor, "epoch", epochOf(visitor, 2, anne, visitor)),
      ]);
      expect([...anne.all("refused"), ...visitor.all("refused")].filter(({ why }) => why === "too-late")).toHaveLength(
        1,
      );
      expect(anne.all("epoch").map(({ epoch }) => epoch)).toEqual([1, 2]);
      await booth.say(visitor, "sealed", sealed(visitor, 2, "BBBB", 1));
      expect(visitor.last("refused")).toEqual({ what: "sealed", why: "too-late" });
      // What was kept before stays kept, also sealed anew under the newer key.
      await booth.say(visitor, "sealed", sealed(visitor, 1, "DDDD", 2));
      expect(visitor.last("kept")).toEqual({ seq: 1 });
      expect(bodies(anne)).toEqual(["AAAA"]);
    },
  );

  it.skipIf(!isHere)("bring whoever comes back what they missed, and again what they did not acknowledge", async () => {
    const { anne, visitor } = await booth.pair();
    booth.lines.leave(visitor.line);
    await booth.say(anne, "sealed", sealed(anne, 1, "AAAA"));
    await booth.say(anne, "sealed", sealed(anne, 2, "BBBB"));
    const back = (await enter(booth.lines, "visitor", "v", visitor.line.member))!;
    expect(back.line.member).toBe(visitor.line.member);
    expect(back.all("epoch").map(({ epoch }) => epoch)).toEqual([1]);
    expect(bodies(back)).toEqual(["AAAA", "BBBB"]);
    await booth.say(back, "receipt", { session: "s1", from: anne.line.member, seq: 1 });
    await settleReceipts();
    booth.now += 6000;
    await booth.tending.sendAgain();
    expect(bodies(back)).toEqual(["AAAA", "BBBB", "BBBB"]);
  });

  it.skipIf(!isHere)(
    "one line a seat: another tab takes over, at another process too; another key is another member",
    async () => {
      const { anne, visitor } = await booth.pair();
      const elsewhere = await booth.openLines();
      const second = (await enter(elsewhere, "visitor", "v", visitor.line.member))!;
      await settle();
      expect(visitor.closed).toBe(boothCodes.elsewhere);
      expect(anne.closed).toBeNull();
      await booth.say(second, "key", { member: second.line.member, key: "another0" }, booth.performerOf(elsewhere));
      expect(second.line.member).not.toBe(visitor.line.member);
      expect(second.last("seat")?.member).toBe(second.line.member);
      expect(anne.last("company")!.seated).toHaveLength(2);
      // Sealed at one process, read at the other: not by the new member, who is in no epoch yet.
      await booth.say(anne, "sealed", sealed(anne, 1, "AAAA"));
      expect(bodies(second)).toEqual([]);
      await booth.say(
        second,
        "key",
        { member: second.line.member, key: `key-${second.line.member}` },
        booth.performerOf(elsewhere),
      );
      await booth.say(anne, "epoch", epochOf(anne, 2, anne, second));
      await booth.say(anne, "sealed", sealed(anne, 2, "BBBB", 2));
      expect(second.all("epoch").map(({ epoch }) => epoch)).toEqual([1, 2]);
      expect(bodies(second)).toEqual(["BBBB"]);
    },
  );

  it.skipIf(!isHere)("begin anew where nobody who sits there has the key any more, and only there", async () => {
    const { anne } = await booth.pair();
    const visitor = (await enter(booth.lines, "visitor", "v"))!;
    await booth.say(visitor, "key", { member: visitor.line.member, key: `key-${visitor.line.member}` });
    expect(visitor.last("company")!.lostAfter).toBeNull();
    await booth.say(visitor, "epoch", epochOf(visitor, 2, visitor));
    expect(visitor.last("refused")).toEqual({ what: "epoch", why: "not-a-member" });
    const again = (await enter(booth.lines, "counsellor", "anne"))!;
    await booth.say(again, "key", { member: again.line.member, key: `key-${again.line.member}` });
    expect(anne.closed).toBe(boothCodes.elsewhere);
    expect(again.last("company")!.lostAfter).toBe(1);
    await booth.say(again, "epoch", epochOf(again, 2, again, visitor));
    expect(visitor.last("epoch")?.epoch).toBe(2);
    expect(visitor.last("company")!.seated).toHaveLength(2);
    await booth.say(again, "sealed", sealed(again, 1, "CCCC", 2));
    expect(bodies(visitor)).toEqual(["CCCC"]);
  });

  it.skipIf(!isHere)("a page that had given up waiting does not put out its successor", async () => {
    const { visitor } = await booth.pair();
    const { member } = visitor.line;
    expect(await enter(booth.lines, "visitor", "v", member, [], booth.now - 1)).toBeNull();
    expect(await enter(booth.lines, "visitor", "v", null, [], booth.now - 1)).toBeNull();
    await settle();
    expect(visitor.closed).toBeNull();
    expect(visitor.last("company")!.seated).toHaveLength(2);
    // Once its line is gone, whoever asked for one earlier may have it: clocks of two machines differ.
    await booth.lines.seats.gone(visitor.line.id);
    expect(await enter(booth.lines, "visitor", "v", member, [], booth.now - 1)).not.toBeNull();
  });

  it.skipIf(!isHere)(
    "of a killed process are a drop after a silence; of one that only stood still they are not",
    async () => {
      const { anne, visitor } = await booth.pair();
      // Nobody hears of this process any more.
      await booth.lines.close();
      booth.tending.close();
      const other = await booth.openLines();
      booth.tending = await booth.openTending(other);
      booth.now += 20_000;
      await booth.tending.live();
      expect(booth.tickets.ticket.stage.state).toBe("talking");
      booth.now += 6000;
      await booth.tending.live();
      expect(booth.tickets.ticket.stage).toMatchObject({
        state: "dropped",
        visitorAway: booth.now,
        counsellorAway: booth.now,
      });
      const back = (await enter(other, "visitor", "v", visitor.line.member))!;
      const again = (await enter(other, "counsellor", "anne", anne.line.member, ["counsellor"]))!;
      await settle();
      expect(booth.tickets.ticket.stage.state).toBe("talking");
      // Taken for gone, though it lives: it takes its seat again.
      await other.seats.gone(back.line.id);
      await other.seatsChanged("s1");
      await settle();
      expect(back.closed).toBeNull();
      expect(again.last("company")!.seated.every((one) => one.isHere)).toBe(true);
    },
  );

  it.skipIf(!isHere)("end with the conversation, of which nothing stays", async () => {
    const { anne, visitor } = await booth.pair();
    await booth.say(visitor, "sealed", sealed(visitor, 1, "AAAA"));
    await booth.say(visitor, "end", { reason: "visitor" });
    await settle();
    expect([anne.closed, visitor.closed]).toEqual([boothCodes.over, boothCodes.over]);
    expect(anne.last("stage")!.ticket.state).toBe("ended");
    expect(anne.last("notice")).toEqual({ said: "ended" });
    expect(await booth.left()).toEqual({ bodies: [], seats: 0, epochs: 0 });
    expect(await enter(booth.lines, "visitor", "v", visitor.line.member)).toBeNull();
  });

  it.skipIf(!isHere)("what nobody sits by at the end is erased at once", async () => {
    const { anne, visitor } = await booth.pair();
    await booth.say(visitor, "sealed", sealed(visitor, 1, "AAAA"));
    for (const { line } of [anne, visitor]) booth.lines.leave(line);
    await booth.tickets.do("t", { by: "line", id: "", deed: "drop", side: "visitor" }, booth.now);
    await settle();
    expect((await booth.left()).bodies).toEqual(["AAAA"]);
    await booth.tickets.do("t", { by: "visitor", id: "v", deed: "end", reason: "visitor" }, booth.now);
    await settle();
    expect(await booth.left()).toEqual({ bodies: [], seats: 0, epochs: 0 });
  });

  it.skipIf(!isHere)("and where no news told of the end, by whoever looks next", async () => {
    const { anne, visitor } = await booth.pair();
    await booth.say(visitor, "sealed", sealed(visitor, 1, "AAAA"));
    for (const { line } of [anne, visitor]) booth.lines.leave(line);
    // Nothing is heard any more, as by a process that lost its line to the others.
    booth.tending.close();
    await booth.tickets.do("t", { by: "visitor", id: "v", deed: "end", reason: "visitor" }, booth.now);
    await settle();
    expect((await booth.left()).seats).toBe(2);
    await booth.tending.look();
    expect(await booth.left()).toEqual({ bodies: [], seats: 0, epochs: 0 });
  });
});
