import { expect, it } from "vitest";
import type { Event } from "../../shared/consult/events.ts";
import { after, ben, call, fresh, line, seated, sit, tick, visitor } from "../../shared/consult/fixture.ts";
import { endedBy, hasSession } from "./seatRights.ts";

const brokenOff = [...seated, [2, { ...line, deed: "drop", side: "counsellor" } as Event], [4, tick]] as const;
const calledBy = { ...ben, deed: "call", counsellor: "ben", session: "s2" } as const;
const ticketAfter = (...deeds: readonly (readonly [number, Event])[]) => after(...deeds).ticket;

it("a conversation ends with the ticket, and not before", () => {
  const talking = ticketAfter(...seated);
  expect(endedBy(fresh, ticketAfter([0, call]))).toEqual([]);
  expect(endedBy(talking, ticketAfter(...seated, [2, { ...visitor, deed: "end", reason: "visitor" }]))).toEqual(["s1"]);
  expect(endedBy(talking, ticketAfter(...brokenOff))).toEqual([]);
  expect(hasSession(ticketAfter(...brokenOff), "s1")).toBe(true);
});

it("one that broke off ends when its visitor sits down elsewhere; both end with a ticket that is over", () => {
  const called = ticketAfter(...brokenOff, [5, calledBy]);
  expect(endedBy(ticketAfter(...brokenOff), called)).toEqual([]);
  expect(endedBy(called, ticketAfter(...brokenOff, [5, calledBy], [6, sit]))).toEqual(["s1"]);
  expect(endedBy(called, ticketAfter(...brokenOff, [5, calledBy], [6, { ...visitor, deed: "leave" }]))).toEqual([
    "s2",
    "s1",
  ]);
});
