import { describe, expect, it } from "vitest";
import { nextDue } from "./clock.ts";
import {
  after,
  back,
  begun,
  drop,
  fresh,
  hana,
  ken,
  line,
  office,
  openDoors,
  plan,
  publish,
  T0,
  tick,
  why,
} from "./fixture.ts";
import { mayEnter, timerOf, withCrew, withOrder } from "./run.ts";
import { step } from "./step.ts";
import { FLOOR_AWAY_MS, MINUTE, REOPEN_MS, SECOND } from "./times.ts";

describe("an event before its time", () => {
  it("is published where the place is free and its time is not over", () => {
    expect(why(fresh, { ...publish, isFree: false })).toBe("place-taken");
    expect(why(fresh, publish, 90)).toBe("past");
    expect(after([-60, publish]).run.stage.state).toBe("published");
  });

  it("goes back to a draft only while nobody has registered", () => {
    const { run } = after([-60, publish]);
    expect(why(run, { ...hana, deed: "withdraw", registered: 1 })).toBe("registered");
    expect(why(run, { ...hana, deed: "withdraw", registered: 0 })).toBeNull();
  });

  it("is moved, and everybody who registered is told", () => {
    const move = { ...hana, deed: "move", from: T0 + MINUTE, to: T0 + 60 * MINUTE, isFree: true } as const;
    const { run, notices } = after([-60, publish], [-50, move]);
    expect(run.plan).toMatchObject({ from: T0 + MINUTE, to: T0 + 60 * MINUTE });
    expect(notices).toContainEqual({ to: "registered", said: "moved" });
    expect(why(run, { ...move, isFree: false })).toBe("place-taken");
    expect(why(run, { ...move, to: T0 - MINUTE })).toBe("past");
  });

  it("is rehearsed without an audience, which is let in on time all the same", () => {
    const rehearsing = [
      [-60, publish],
      [-40, { ...ken, deed: "rehearse" }],
    ] as const;
    expect(mayEnter(after(...rehearsing).run, false)).toBe(false);
    expect(nextDue(after(...rehearsing).run)).toBe(T0 - 15 * MINUTE);
    expect(after(...rehearsing, [-15, tick]).run.stage.state).toBe("doors");
    expect(
      after([-40, { ...hana, deed: "rehearse" }], [-30, { ...hana, deed: "leave-rehearsal" }]).run.stage.state,
    ).toBe("draft");
    expect(why(after([-60, publish]).run, { ...hana, deed: "rehearse" }, -5)).toBe("past");
    // A draft is nobody's to come to.
    expect(why(after([-40, { ...hana, deed: "rehearse" }]).run, openDoors)).toBe("not-now");
  });

  it("opens its doors by itself, when what is there before has left", () => {
    const { run } = after([-60, publish]);
    const held = step(run, { ...tick, isFree: false } as never, T0 - 5 * MINUTE);
    expect(held.ok && held.run).toBe(run);
    expect(after([-60, publish], [-15, tick]).run.stage.state).toBe("doors");
  });

  it("that nobody holds: a word after three minutes, cancelled after thirty", () => {
    const open = [
      [-60, publish],
      [-15, tick],
      [3, tick],
    ] as const;
    expect(after(...open).notices.map(({ said, to }) => `${to}:${said}`)).toContain("audience:late");
    const { run, notices } = after(...open, [30, tick]);
    expect(run.stage).toMatchObject({ state: "cancelled", reason: "not-held" });
    expect(notices).toContainEqual({ to: "registered", said: "cancelled" });
    // A host who is late and says nothing is no reason to send everybody home.
    expect(after(...open, [20, back("hana")], [30, tick]).run.stage.state).toBe("doors");
  });

  it("is not cancelled because the servers were down at its start", () => {
    expect(after([-60, publish], [45, tick]).run.stage.state).toBe("doors");
    expect(after([-60, publish], [45, tick], [46, tick], [47, tick]).run.stage.state).toBe("doors");
    expect(after([-60, publish], [95, tick]).run.stage).toMatchObject({ reason: "not-held" });
  });
});

describe("the floor", () => {
  it("passes to a co-host within ten seconds when the host's line drops", () => {
    expect(FLOOR_AWAY_MS).toBeLessThan(10 * SECOND - 2 * SECOND);
    const { run } = after(...begun, [10, drop("hana")]);
    const due = T0 + 10 * MINUTE + FLOOR_AWAY_MS;
    expect(nextDue(run)).toBe(due);
    const passed = step(run, tick, due);
    expect(passed.ok && passed.run.stage).toMatchObject({ state: "live", floor: "ken" });
    expect(passed.ok && passed.notices).toContainEqual({ to: "audience", said: "floor-passed" });
  });

  it("stays where a line is back in time, and is the host's to take again later", () => {
    expect(after(...begun, [10, drop("hana")], [10.05, back("hana")], [11, tick]).run.stage).toMatchObject({
      floor: "hana",
    });
    const again = after(...begun, [10, drop("hana")], [11, tick], [12, back("hana")], [13, { ...hana, deed: "take" }]);
    expect(again.run.stage).toMatchObject({ floor: "hana" });
  });

  it("of nobody: a pause, which ends with the first who is back", () => {
    const gone = [...begun, [10, drop("hana")], [10, drop("ken")], [11, tick]] as const;
    expect(after(...gone).run.stage).toMatchObject({ state: "paused", pausedBy: "line" });
    expect(after(...gone, [12, back("rei")]).run.stage.state).toBe("paused");
    expect(after(...gone, [12, back("ken")]).run.stage).toMatchObject({ state: "live", floor: "ken" });
    // It waits until its planned end, and then a little.
    expect(nextDue(after(...gone).run)).toBe(plan.to);
    expect(after(...gone, [90, tick]).run.stage.state).toBe("ended");
    // A break that was meant is not ended by anybody's coming back.
    const meant = [...begun, [10, { ...hana, deed: "pause" }], [11, drop("ken")], [12, back("ken")]] as const;
    expect(after(...meant).run.stage.state).toBe("paused");
  });

  it("is given to a speaker who is here, and to nobody who may not have it", () => {
    const { run } = after(...begun);
    expect(why(run, { ...hana, deed: "give", to: "rei" })).toBe("away");
    expect(why(run, { ...hana, deed: "give", to: "mio" })).toBe("not-so");
    expect(after(...begun, [1, back("rei")], [2, { ...hana, deed: "give", to: "rei" }]).run.stage).toMatchObject({
      floor: "rei",
    });
    expect(why(run, { ...line, deed: "drop", who: "stranger" })).toBe("not-so");
  });

  it("passes on at once when its holder has no part any more", () => {
    const { run } = after(...begun, [1, { ...ken, deed: "take" }]);
    const without = withCrew(run, [{ id: "hana", part: "host" }], T0 + MINUTE)!;
    const passed = step(without, tick, T0 + MINUTE);
    expect(passed.ok && passed.run.stage).toMatchObject({ floor: "hana" });
    expect(withCrew(run, [{ id: "ken", part: "co-host" }], T0)).toBeNull();
  });
});

describe("an event under way", () => {
  it("counts what is live, without pauses and breaks", () => {
    const { run } = after(
      ...begun,
      [0, { ...hana, deed: "go", item: "talk" }],
      [40, { ...hana, deed: "go", item: "tea" }],
      [50, { ...hana, deed: "go", item: "work" }],
      [60, { ...hana, deed: "pause" }],
      [65, { ...hana, deed: "resume" }],
      [90, { ...hana, deed: "end" }],
    );
    const at = (minute: number) => T0 + minute * MINUTE;
    expect(run.stage).toMatchObject({
      state: "ended",
      held: {
        counted: [
          { from: at(0), to: at(40) },
          { from: at(50), to: at(60) },
          { from: at(65), to: at(90) },
        ],
      },
    });
  });

  it("counts nothing that a clock set back would make", () => {
    const { run } = after(...begun, [-5, { ...hana, deed: "pause" }]);
    expect(run.stage).toMatchObject({ counted: [], countingSince: null });
  });

  it("tells its host how long the item has left, and when all would be over", () => {
    const { run } = after(...begun, [0, { ...hana, deed: "go", item: "talk" }], [10, { ...hana, deed: "pause" }]);
    expect(timerOf(run, T0 + 30 * MINUTE)).toEqual({ leftMs: 30 * MINUTE, endsAt: T0 + 110 * MINUTE });
    expect(timerOf(after(...begun).run, T0)).toBeNull();
    expect(timerOf(withOrder(run, plan.order.slice(1)), T0)).toBeNull();
    expect(why(run, { ...hana, deed: "go", item: "nothing" })).toBe("not-so");
  });

  it("lets back in whoever was in, closed doors or not", () => {
    const { run } = after(...begun, [5, { ...hana, deed: "close-doors" }]);
    expect([mayEnter(run, true), mayEnter(run, false)]).toEqual([true, false]);
    expect(
      mayEnter(after(...begun, [5, { ...hana, deed: "close-doors" }], [6, { ...ken, deed: "let-in" }]).run, false),
    ).toBe(true);
  });

  it("goes on past its end while somebody holds it, and not for ever", () => {
    expect(after(...begun, [120, tick]).run.stage.state).toBe("live");
    expect(after(...begun, [90 + 181, tick]).run.stage.state).toBe("ended");
  });

  it("that was ended by mistake goes on", () => {
    const ended = [...begun, [20, { ...hana, deed: "end" }]] as const;
    expect(after(...ended, [22, { ...ken, deed: "reopen" }]).run.stage).toMatchObject({ state: "live", floor: "ken" });
    expect(why(after(...ended).run, { ...hana, deed: "reopen" }, 21 + REOPEN_MS / MINUTE)).toBe("past");
  });

  it("is called off by host or operator, and all who sit there are told", () => {
    const { run, notices } = after(...begun, [5, { ...office, deed: "cancel" }]);
    expect(run.stage).toMatchObject({ state: "cancelled", reason: "operator" });
    expect(notices.map(({ to }) => to)).toEqual(["audience", "registered", "crew"]);
    expect(why(after(...begun).run, { ...ken, deed: "cancel" })).toBe("not-yours");
  });
});
