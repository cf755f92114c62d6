import { describe, expect, it } from "vitest";
import { nextDue } from "./clock.ts";
import type { Event } from "./events.ts";
import { after, anne, ben, call, chief, fresh, line, seated, sit, T0, tick, visitor, why } from "./fixture.ts";
import { step } from "./session.ts";
import { COUNSELLOR_AWAY_MS, EXTENSIONS, MINUTE, SIT_DOWN_MS, VISITOR_AWAY_MS } from "./times.ts";

describe("being called", () => {
  it("leaves three minutes to sit down, and as often again as accessibility asks", () => {
    let { ticket } = after([0, call]);
    expect(nextDue(ticket)).toBe(T0 + SIT_DOWN_MS);
    for (let i = 0; i < EXTENSIONS; i++) {
      const outcome = step(ticket, { ...visitor, deed: "extend" }, T0);
      if (outcome.ok) ({ ticket } = outcome);
    }
    expect(nextDue(ticket)).toBe(T0 + (EXTENSIONS + 1) * SIT_DOWN_MS);
    expect(why(ticket, { ...visitor, deed: "extend" })).toBe("no-more-time");
    const late = after([0, call], [5, { ...visitor, deed: "extend" }]);
    expect(nextDue(late.ticket)).toBe(T0 + 5 * MINUTE + SIT_DOWN_MS);
  });

  it("is not lost when missed: the ticket keeps its time and is called once more", () => {
    const missed = after([0, call], [3, tick]);
    expect(missed.ticket).toMatchObject({ takenAt: T0, missed: 1, stage: { state: "waiting" } });
    expect(missed.notices).toEqual([{ to: "visitor", said: "missed" }]);
    const again = after([0, call], [3, tick], [10, call]);
    expect(again.ticket.stage.state).toBe("called-again");
    const lapsed = after([0, call], [3, tick], [10, call], [13, tick]);
    expect(lapsed.ticket.stage).toEqual({ state: "abandoned", at: T0 + 13 * MINUTE, reason: "missed" });
  });

  it("rests a little after a miss, unless the visitor shows", () => {
    const { ticket } = after([0, call], [3, tick]);
    expect(ticket.stage).toMatchObject({ restsUntil: T0 + 6 * MINUTE });
    expect(after([0, call], [3, tick], [4, { ...visitor, deed: "here" }]).ticket.stage).toMatchObject({
      restsUntil: null,
    });
  });

  it("puts first whom the counsellor had no room for after all", () => {
    const { ticket, notices } = after([0, call], [1, { ...sit, hasRoom: false }]);
    expect(ticket).toMatchObject({ missed: 0, left: { by: "anne" }, stage: { state: "waiting" } });
    expect(notices).toEqual([{ to: "visitor", said: "first-in-line" }]);
    expect(after([0, call], [1, { ...anne, deed: "withdraw" }]).ticket.left).not.toBeNull();
  });

  it("is for the visitor alone to follow", () => {
    const { ticket } = after([0, call]);
    expect(why(ticket, { ...sit, id: "stranger" })).toBe("not-yours");
    expect(why(ticket, { ...sit, by: "counsellor", id: "anne" })).toBe("not-yours");
    expect(why(ticket, { ...ben, deed: "withdraw" })).toBe("not-yours");
  });

  it("says nothing to a stranger of how a ticket stands", () => {
    for (const ticket of [fresh, after([0, call]).ticket, after([0, { ...visitor, deed: "leave" }]).ticket])
      for (const deed of ["leave", "extend", "widen", "here"] as const)
        expect(why(ticket, { ...visitor, id: "stranger", deed })).toBe("not-yours");
  });

  it("never goes to somebody the ticket must avoid, nor in another's name", () => {
    expect(why({ ...fresh, avoid: ["anne"] }, call)).toBe("not-so");
    expect(why(fresh, { ...call, counsellor: "ben" })).toBe("not-yours");
    expect(why(fresh, { ...call, ...chief })).toBeNull();
  });
});

describe("a dropped line", () => {
  const lost = (side: "visitor" | "counsellor", minute: number) =>
    [minute, { ...line, deed: "drop", side } as Event] as const;
  const back = (side: "visitor" | "counsellor", minute: number) =>
    [minute, { ...line, deed: "back", side } as Event] as const;

  it("leads back to the same conversation, after a sleep of ten minutes too", () => {
    const { ticket } = after(...seated, lost("visitor", 2), [11, tick], back("visitor", 12));
    expect(ticket.stage).toMatchObject({ state: "talking", session: "s1", counsellor: "anne" });
  });

  it("goes on only when both are there, and keeps an offer open", () => {
    const both = after(
      ...seated,
      [2, { ...anne, deed: "offer", to: "ben" }],
      lost("visitor", 3),
      lost("counsellor", 3),
    );
    const one = step(both.ticket, { ...line, deed: "back", side: "visitor" }, T0 + 4 * MINUTE);
    expect(one.ok && one.ticket.stage.state).toBe("dropped");
    const two = one.ok && step(one.ticket, { ...line, deed: "back", side: "counsellor" }, T0 + 4 * MINUTE);
    expect(two && two.ok && two.ticket.stage).toMatchObject({ state: "offered", handOver: { to: "ben" } });
  });

  it("of the counsellor: after two minutes the visitor comes first and the supervisor is alarmed", () => {
    const { ticket, notices } = after(...seated, lost("counsellor", 2), [4, tick]);
    expect(nextDue(after(...seated, lost("counsellor", 2)).ticket)).toBe(T0 + 2 * MINUTE + COUNSELLOR_AWAY_MS);
    expect(ticket).toMatchObject({ takenAt: T0, left: { by: "anne" }, stage: { state: "waiting" } });
    expect(notices).toEqual([
      { to: "visitor", said: "counsellor-gone" },
      { to: "supervisor", said: "counsellor-gone" },
    ]);
  });

  it("of the counsellor, who comes late but before another: the same conversation, the time given back", () => {
    const broken = [...seated, lost("counsellor", 2), [4, tick]] as const;
    const { ticket } = after(...broken, [7, { ...anne, deed: "resume", hasRoom: true }]);
    expect(ticket.stage).toMatchObject({ state: "talking", session: "s1", endsAt: T0 + 31 * MINUTE });
    expect(ticket.left).toBeNull();
    expect(why(after(...broken).ticket, { ...ben, deed: "resume", hasRoom: true })).toBe("not-yours");
    expect(why(after(...broken).ticket, { ...anne, deed: "resume", hasRoom: false })).toBe("full");
    expect(
      why(after([0, call], [1, { ...anne, deed: "withdraw" }]).ticket, { ...anne, deed: "resume", hasRoom: true }),
    ).toBe("not-now");
  });

  it("of the counsellor, whose visitor another called and then did not take: they may still come back", () => {
    const [called, back] = [
      { ...ben, deed: "call", counsellor: "ben", session: "s2" },
      { ...ben, deed: "withdraw" },
    ] as const;
    const { ticket } = after(...seated, lost("counsellor", 2), [4, tick], [5, called], [6, back]);
    expect(why(ticket, { ...anne, deed: "resume", hasRoom: true })).toBeNull();
  });

  it("of the counsellor: whoever sat down once has both chances again", () => {
    const missed = [
      [0, call],
      [3, tick],
      [7, call],
      [8, sit],
    ] as const;
    const { ticket } = after(...missed, lost("counsellor", 9), [11, tick], [12, call]);
    expect(ticket.stage.state).toBe("called");
  });

  it("of the visitor: the booth waits a quarter of an hour, and the counsellor does not close it before", () => {
    const { ticket } = after(...seated, lost("visitor", 2));
    expect(nextDue(ticket)).toBe(T0 + 2 * MINUTE + VISITOR_AWAY_MS);
    expect(why(ticket, { ...anne, deed: "end", reason: "no-answer" })).toBe("visitor-away");
    expect(why(ticket, { ...anne, deed: "end", reason: "abusive" })).toBeNull();
    expect(why(ticket, { ...chief, deed: "end", reason: "closing" })).toBeNull();
    expect(after(...seated, lost("visitor", 2), [17, tick]).ticket.stage).toMatchObject({ reason: "visitor-lost" });
  });

  it("is never answered with an abandoned ticket once somebody sat down", () => {
    const gone = [...seated, lost("counsellor", 2), [4, tick]] as const;
    expect(after(...gone, [5, { ...visitor, deed: "leave" }]).ticket.stage).toMatchObject({
      state: "ended",
      reason: "counsellor-lost",
    });
  });
});
