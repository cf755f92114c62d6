/** A conversation under way: its time, its hand-over, its end. */
import { describe, expect, it } from "vitest";
import type { Event } from "./events.ts";
import { after, anne, ben, call, chief, fresh, lengthMs, seated, sit, T0, tick, visitor, why } from "./fixture.ts";
import { step } from "./session.ts";
import { IDLE_ASK_MS, MINUTE } from "./times.ts";
import { skipped } from "./topics.ts";
import { difficult, endReasons } from "./transitions.ts";

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
    expect(after(...seated, [11, tick], [15.9, tick]).ticket.stage.state).toBe("talking");
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
