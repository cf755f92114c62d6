import { describe, expect, it } from "vitest";
import { nextDue } from "./clock.ts";
import type { Event, Notice } from "./events.ts";
import { step } from "./session.ts";
import { takeTicket, type Ticket } from "./ticket.ts";
import { COUNSELLOR_AWAY_MS, EXTENSIONS, IDLE_ASK_MS, MINUTE, SIT_DOWN_MS, VISITOR_AWAY_MS } from "./times.ts";
import { skipped } from "./topics.ts";
import { difficult, endReasons } from "./transitions.ts";

const T0 = 1_800_000_000_000;
const lengthMs = 25 * MINUTE;
const fresh = takeTicket({ id: "t", visitor: "v", intake: skipped, organisation: null, avoid: [] }, T0);

const visitor = { by: "visitor", id: "v" } as const;
const anne = { by: "counsellor", id: "anne" } as const;
const ben = { by: "counsellor", id: "ben" } as const;
const chief = { by: "supervisor", id: "chief" } as const;
const line = { by: "line", id: "" } as const;
const tick: Event = { by: "clock", id: "", deed: "tick" };
const call = { ...anne, deed: "call", counsellor: "anne", session: "s1" } as const;
const sit = { ...visitor, deed: "sit", hasRoom: true, lengthMs } as const;

/** Do these in turn, each at its moment in minutes; all must be allowed. */
const after = (...deeds: readonly (readonly [number, Event])[]): { ticket: Ticket; notices: readonly Notice[] } => {
  let ticket = fresh;
  let notices: readonly Notice[] = [];
  for (const [minute, event] of deeds) {
    const outcome = step(ticket, event, T0 + minute * MINUTE);
    if (!outcome.ok) throw new Error(`${event.deed} at ${minute}: ${outcome.why}`);
    ({ ticket, notices } = outcome);
  }
  return { ticket, notices };
};
const why = (ticket: Ticket, event: Event, minute = 2) => {
  const outcome = step(ticket, event, T0 + minute * MINUTE);
  return outcome.ok ? null : outcome.why;
};
const seated = [
  [0, call],
  [1, sit],
] as const;

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

describe("time in a conversation", () => {
  it("warns ten and five minutes before the end and at it, and cuts nobody off", () => {
    let { ticket } = after(...seated);
    const heard: [number, string][] = [];
    for (let minute = 1; minute < 60; minute++) {
      for (const event of [{ ...visitor, deed: "sign" } as const, tick]) {
        const outcome = step(ticket, event, T0 + minute * MINUTE);
        if (!outcome.ok) throw new Error(outcome.why);
        ({ ticket } = outcome);
        heard.push(
          ...outcome.notices.filter(({ to }) => to === "visitor").map(({ said }) => [minute, said] as [number, string]),
        );
      }
    }
    expect(heard).toEqual([
      [16, "ten-minutes"],
      [21, "five-minutes"],
      [26, "time-up"],
    ]);
    expect(ticket.stage.state).toBe("talking");
  });

  it("says only what is still true after a standstill", () => {
    const { ticket, notices } = after(...seated, [25, { ...anne, deed: "sign" }], [27, tick]);
    expect(notices[0]?.said).toBe("time-up");
    expect(ticket.stage).toMatchObject({ warned: 3 });
  });

  it("asks into a silence, and closes only what stays silent", () => {
    const asked = after(...seated, [11, tick]);
    expect(asked.notices[0]).toEqual({ to: "visitor", said: "still-there" });
    expect(after(...seated, [11, tick], [16, tick]).ticket.stage).toMatchObject({ state: "ended", reason: "idle" });
    const stirred = after(...seated, [11, tick], [12, { ...visitor, deed: "sign" }], [16, tick]);
    expect(stirred.ticket.stage.state).toBe("talking");
  });

  it("lets those who came to sit together be silent for longer", () => {
    const sitting = { ...fresh, intake: { ...skipped, way: "sit" as const } };
    const called = step(sitting, call, T0);
    const talking = called.ok && step(called.ticket, sit, T0);
    const at = talking && talking.ok && step(talking.ticket, tick, T0 + IDLE_ASK_MS.text);
    expect(at && at.ok && at.notices).toEqual([]);
  });

  it("closes nobody who was not asked, however long the server stood still", () => {
    expect(after(...seated, [500, tick]).ticket.stage).toMatchObject({ state: "talking", askedAt: T0 + 500 * MINUTE });
  });
});

describe("a hand-over", () => {
  const offered = [...seated, [5, { ...anne, deed: "offer", to: "ben" } as Event]] as const;
  const take: Event = { ...ben, deed: "take", hasRoom: true, lengthMs };

  it("needs the visitor's yes, then goes to whom it was offered, in the same conversation", () => {
    expect(why(after(...offered).ticket, take)).toBe("not-now");
    const agreed = after(...offered, [6, { ...visitor, deed: "agree" }]);
    expect(why(agreed.ticket, { ...take, id: "carol" })).toBe("not-yours");
    expect(why(agreed.ticket, { ...take, hasRoom: false })).toBe("full");
    const { ticket } = after(...offered, [6, { ...visitor, deed: "agree" }], [7, take]);
    expect(ticket.stage).toMatchObject({ state: "talking", counsellor: "ben", session: "s1", handOver: null });
    expect(ticket.stage).toMatchObject({ endsAt: T0 + 32 * MINUTE });
  });

  it("leaves all as it was when declined, taken back or not taken up", () => {
    for (const [minute, event] of [
      [6, { ...visitor, deed: "decline" }],
      [6, { ...anne, deed: "cancel" }],
      [10, tick],
    ] as const) {
      expect(after(...offered, [minute, event]).ticket.stage).toMatchObject({ state: "talking", counsellor: "anne" });
    }
  });

  it("goes to no one the visitor must not meet, nor to oneself", () => {
    const { ticket } = after(...seated);
    expect(why(ticket, { ...anne, deed: "offer", to: "anne" })).toBe("not-so");
    expect(why({ ...ticket, avoid: ["ben"] }, { ...anne, deed: "offer", to: "ben" })).toBe("not-so");
  });

  it("is not needed by a supervisor who steps in, of whom the visitor is told", () => {
    const { ticket, notices } = after(...offered, [6, { ...chief, deed: "step-in" }]);
    expect(ticket.stage).toMatchObject({ state: "talking", counsellor: "chief", handOver: null });
    expect(notices).toContainEqual({ to: "visitor", said: "stepped-in" });
  });
});

const reasons = Object.values(endReasons).flat();

it("ends with a reason that its party may give, and the visitor owes none", () => {
  const { ticket } = after(...seated);
  for (const reason of reasons) {
    expect(why(ticket, { ...anne, deed: "end", reason }) === null).toBe(
      (endReasons.counsellor as readonly string[]).includes(reason),
    );
    expect(why(ticket, { ...visitor, deed: "end", reason }) === null).toBe(reason === "visitor");
  }
  expect(endReasons.counsellor).toEqual(expect.arrayContaining([...difficult]));
});
