import { describe, expect, it } from "vitest";
import { boothCodes } from "../../shared/consult/boothCodes.ts";
import { dialects } from "../store/testing.ts";
import { enter } from "./boothTesting.ts";
import { bodies, epochOf, sealed, settle, TestBooth } from "./boothScene.ts";

describe.each(dialects)("a booth that others come into, in $dialect", ({ isHere, make }) => {
  const booth = new TestBooth({ isHere, make });

  it.skipIf(!isHere)("a listener is seen before they come, says nothing, and is gone when their seat is", async () => {
    const { anne, visitor } = await booth.pair();
    await booth.lines.reserveListener("s1", "chief", "あさひ");
    await settle();
    expect(visitor.last("company")!.seated).toContainEqual({
      seat: "listener",
      name: "あさひ",
      key: null,
      isHere: false,
    });
    const chief = (await enter(booth.lines, "listener", "chief", null, ["supervisor"]))!;
    await booth.showKey(chief);
    await booth.say(anne, "epoch", epochOf(anne, 2, anne, visitor, chief));
    await booth.say(visitor, "sealed", sealed(visitor, 1, "AAAA", 2));
    expect(bodies(chief)).toEqual(["AAAA"]);
    await booth.say(chief, "sealed", sealed(chief, 1, "BBBB", 2));
    expect(chief.last("refused")).toEqual({ what: "sealed", why: "not-allowed" });
    await booth.lines.endListening("s1", "chief");
    await settle();
    expect(chief.closed).toBe(boothCodes.noSeat);
    expect(await enter(booth.lines, "listener", "chief", null, ["supervisor"])).toBeNull();
  });

  describe("at a hand-over", () => {
    const agreed = async () => {
      const { anne, visitor } = await booth.pair();
      await booth.say(anne, "offer", { to: "ben" });
      expect(await enter(booth.lines, "counsellor", "ben")).toBeNull();
      await booth.say(visitor, "agree");
      const ben = (await enter(booth.lines, "counsellor", "ben", null, ["counsellor"]))!;
      await booth.showKey(ben);
      expect(booth.tickets.ticket.stage).toMatchObject({ state: "agreed", counsellor: "anne" });
      return { anne, visitor, ben };
    };
    const take = async () => {
      await booth.tickets.do("t", { by: "counsellor", id: "ben", deed: "take" }, booth.now);
      await settle();
    };

    it.skipIf(!isHere)("the next one is let in and takes it; then the former one goes", async () => {
      const { anne, visitor, ben } = await agreed();
      await booth.say(anne, "epoch", epochOf(anne, 2, visitor, ben, anne));
      expect(anne.closed).toBeNull();
      await take();
      expect(booth.tickets.ticket.stage).toMatchObject({ state: "talking", counsellor: "ben" });
      expect(anne.closed).toBe(boothCodes.noSeat);
      await booth.say(ben, "epoch", epochOf(ben, 3, visitor, ben));
      expect(visitor.all("epoch").at(-1)?.epoch).toBe(3);
      expect(await enter(booth.lines, "counsellor", "anne", anne.line.member)).toBeNull();
      expect(booth.tickets.ticket.stage.state).toBe("talking");
      expect(ben.last("company")!.seated.map(({ name }) => name)).toEqual(["", "ben"]);
    });

    it.skipIf(!isHere)("whoever takes it without the key is let in by the former one, who goes then", async () => {
      const { anne, visitor, ben } = await agreed();
      await take();
      expect(anne.closed).toBeNull();
      await booth.say(anne, "epoch", epochOf(anne, 2, visitor, ben, anne));
      await settle();
      expect(anne.closed).toBe(boothCodes.noSeat);
    });

    it.skipIf(!isHere)("whoever came for nothing, because it is off, goes at once", async () => {
      const { anne, visitor, ben } = await agreed();
      await booth.say(anne, "epoch", epochOf(anne, 2, visitor, ben, anne));
      await booth.say(anne, "cancel");
      await settle();
      expect([ben.closed, anne.closed]).toEqual([boothCodes.noSeat, null]);
    });
  });
});
