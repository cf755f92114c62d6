import { describe, expect, it } from "vitest";
import { nextDue } from "./clock.ts";
import { after, call, fresh, line, seated, T0, tick } from "./fixture.ts";
import { step } from "./session.ts";
import { carried } from "./standstill.ts";
import { MINUTE } from "./times.ts";

const hour = 60 * MINUTE;

describe("a standstill", () => {
  it("leaves who was called as much time to sit down as there was", () => {
    const { ticket } = after([0, call]);
    const moved = carried(ticket, hour);
    expect(nextDue(moved)).toBe(nextDue(ticket)! + hour);
    const late = step(moved, tick, T0 + hour);
    expect(late.ok && late.ticket).toBe(moved);
  });

  it("counts for nobody who is away, and for no conversation", () => {
    const { ticket } = after(...seated, [2, { ...line, deed: "drop", side: "counsellor" }]);
    const { ticket: both } = after(...seated);
    for (const one of [ticket, both]) expect(nextDue(carried(one, hour))).toBe(nextDue(one)! + hour);
    expect(carried(both, hour).stage).toMatchObject({ state: "talking", since: T0 + MINUTE });
  });

  it("goes back with a clock that was set back", () => {
    const { ticket } = after([0, call]);
    expect(carried(carried(ticket, -hour), hour)).toEqual(ticket);
  });

  it("changes nothing for who waits or is over", () => {
    expect(carried(fresh, hour)).toBe(fresh);
    const { ticket } = after([0, { by: "visitor", id: "v", deed: "leave" }]);
    expect(carried(ticket, hour)).toBe(ticket);
  });
});
