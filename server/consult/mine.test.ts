import { describe, expect, it, vi } from "vitest";
import { after, call, fresh, lengthMs, seated, T0, tick } from "../../shared/consult/fixture.ts";
import { step } from "../../shared/consult/session.ts";
import type { Ticket } from "../../shared/consult/ticket.ts";
import { MINUTE } from "../../shared/consult/times.ts";
import type { Consult } from "./consult.ts";
import { OwnTickets } from "./mine.ts";
import type { Kept } from "./ports.ts";

const kept = (ticket: Ticket, more: Partial<Kept> = {}) =>
  ({
    ticket,
    level: null,
    emergency: null,
    consent: { supervisorMayJoin: false },
    took: [],
    listening: null,
    ...more,
  }) as Kept;

const open = (ticket: Ticket | null, more: Partial<Kept> = {}) => {
  let own = ticket && kept(ticket, more);
  const consult = {
    ofVisitor: vi.fn(async () => own),
    line: vi.fn(async () => ({ called: [], waiting: [], ahead: 2, free: 0, onDuty: 1 })),
    do: vi.fn<Consult["do"]>(async (_, event, now) => {
      const outcome = step(own!.ticket, { ...event, hasRoom: true, lengthMs } as never, now);
      if (!outcome.ok) return outcome;
      own = kept(outcome.ticket);
      return { ok: true, kept: own, notices: outcome.notices };
    }),
  };
  const names = vi.fn(async (ids: readonly string[]) => new Map(ids.map((id) => [id, `Name of ${id}`])));
  return { own: new OwnTickets({ consult, names }), consult, names };
};

describe("one's own ticket", () => {
  it("is none where there is none", async () => {
    expect(await open(null).own.mine("v", T0)).toEqual({ now: T0, ticket: null });
  });

  it("says where one stands while one waits, and asks for no name", async () => {
    const { own, names } = open(fresh);
    const { ticket } = await own.mine("v", T0);
    expect(ticket).toMatchObject({ state: "waiting", line: { ahead: 2, estimate: { kind: "unknown" } } });
    expect(names).not.toHaveBeenCalled();
  });

  it("names the counsellor, and whoever is to take over, by their work names", async () => {
    const { own, names, consult } = open(
      after(...seated, [2, { by: "counsellor", id: "anne", deed: "offer", to: "ben" }]).ticket,
    );
    expect((await own.mine("v", T0)).ticket).toMatchObject({ counsellor: "Name of anne", offeredTo: "Name of ben" });
    await own.mine("v", T0 + 1000);
    expect(names).toHaveBeenCalledTimes(1);
    await own.mine("v", T0 + 10 * MINUTE);
    expect(names).toHaveBeenCalledTimes(2);
    expect(consult.line).not.toHaveBeenCalled();
  });

  it("says who asks to listen", async () => {
    const listening = { account: "chief", name: "Chief", session: "s1", state: "asked" } as const;
    const { ticket } = await open(after(...seated).ticket, { listening }).own.mine("v", T0);
    expect(ticket!.listening).toEqual({ name: "Chief", state: "asked" });
  });

  it("rests no longer when whoever missed a call is here again", async () => {
    const missed = after([0, call], [4, tick]).ticket;
    const { own, consult } = open(missed);
    await own.mine("v", T0 + 5 * MINUTE);
    expect(consult.do).not.toHaveBeenCalled();
    expect((await own.here("v", T0 + 5 * MINUTE)).ticket).toMatchObject({ state: "waiting", isLastChance: true });
    expect(consult.do).toHaveBeenCalledTimes(1);
    await own.here("v", T0 + 5 * MINUTE);
    expect(consult.do).toHaveBeenCalledTimes(1);
  });
});
