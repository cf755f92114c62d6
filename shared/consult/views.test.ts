import { describe, expect, it } from "vitest";
import { type Event } from "./events.ts";
import { step } from "./session.ts";
import { takeTicket, type Ticket } from "./ticket.ts";
import { EXTENSIONS, MINUTE, SIT_DOWN_MS } from "./times.ts";
import { skipped } from "./topics.ts";
import { difficult } from "./transitions.ts";
import { viewOf } from "./views.ts";

const T0 = 1_800_000_000_000;
const secret = "account-anne";
const line = { ahead: 3, estimate: { kind: "about", minutes: 20 } } as const;
const around = { line, nameOf: (account: string) => (account === secret ? "Anne" : "Ben") };
const fresh = takeTicket(
  { id: "t", visitor: "secret-pass", intake: skipped, organisation: null, avoid: ["x-avoid"] },
  T0,
);

const anne = { by: "counsellor", id: secret } as const;
const deeds: readonly Event[] = [
  { ...anne, deed: "call", counsellor: secret, session: "s" },
  { by: "visitor", id: "secret-pass", deed: "sit", hasRoom: true, lengthMs: 25 * MINUTE },
  { ...anne, deed: "offer", to: "account-ben" },
  { by: "line", id: "", deed: "drop", side: "counsellor" },
];
const after = (count: number): Ticket =>
  deeds.slice(0, count).reduce((ticket, event) => {
    const outcome = step(ticket, event, T0);
    if (!outcome.ok) throw new Error(outcome.why);
    return outcome.ticket;
  }, fresh);

describe("a ticket as its visitor sees it", () => {
  it("says where one stands, until when, and with whom", () => {
    expect(viewOf(fresh, around)).toMatchObject({ state: "waiting", line, call: null, counsellor: null });
    expect(viewOf(after(1), around)).toMatchObject({
      line: null,
      counsellor: "Anne",
      session: "s",
      call: { until: T0 + SIT_DOWN_MS, extensionsLeft: EXTENSIONS },
    });
    expect(viewOf(after(2), around)).toMatchObject({ state: "talking", endsAt: T0 + 25 * MINUTE, away: [] });
    expect(viewOf(after(3), around)).toMatchObject({ state: "offered", offeredTo: "Ben" });
    expect(viewOf(after(4), around)).toMatchObject({ state: "dropped", away: ["counsellor"] });
    expect(viewOf({ ...fresh, missed: 1 }, around).isLastChance).toBe(true);
  });

  it("lets out no account, no pass, and no label", () => {
    for (let count = 0; count <= deeds.length; count++) {
      const text = JSON.stringify(viewOf(after(count), around));
      for (const hidden of ["account-", "secret-pass", "x-avoid"]) expect(text).not.toContain(hidden);
    }
    for (const reason of difficult) {
      expect(viewOf({ ...fresh, stage: { state: "ended", at: T0, reason } }, around).reason).toBeNull();
    }
    expect(viewOf({ ...fresh, stage: { state: "ended", at: T0, reason: "time" } }, around).reason).toBe("time");
  });
});
