import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Asking, capacity, noTicket, type Seat, takesUntil } from "./lastTicket.ts";
import { MINUTE } from "./times.ts";

const rules = { lengthMin: 25, gapMin: 5, perDay: 2 } as const;
const T0 = Date.parse("2027-05-01T19:00+09:00");
const at = (minute: number): number => T0 + minute * MINUTE;
const seat = (from: number, to: number, busyUntil: number | null = null): Seat => ({
  from: at(from),
  to: at(to),
  busyUntil: busyUntil === null ? null : at(busyUntil),
});
const asking: Asking = { seats: [seat(0, 60)], rules, waiting: 0, seatedAt: [], hasTicket: false };

describe("what still fits before closing", () => {
  it("counts whole conversations with the breath between them", () => {
    expect(capacity([seat(0, 60)], rules, at(0))).toBe(2);
    expect(capacity([seat(0, 55)], rules, at(0))).toBe(2);
    expect(capacity([seat(0, 54)], rules, at(0))).toBe(1);
    expect(capacity([seat(0, 60)], rules, at(36))).toBe(0);
  });

  it("waits for the conversation that runs, and for the breath after it", () => {
    expect(capacity([seat(0, 60, 30)], rules, at(10))).toBe(1);
    expect(capacity([seat(0, 60, 31)], rules, at(10))).toBe(0);
  });

  it("counts who comes later in the same opening, and not who comes tomorrow", () => {
    expect(capacity([seat(0, 60), seat(60, 120)], rules, at(50))).toBe(2);
    expect(capacity([seat(0, 60), seat(61, 120)], rules, at(50))).toBe(0);
  });

  it("never grows while time passes, whatever the seats", () => {
    const seats = fc.array(
      fc
        .record({ from: fc.integer({ min: -60, max: 60 }), length: fc.integer({ min: 1, max: 200 }) })
        .map(({ from, length }) => seat(from, from + length)),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(seats, fc.nat(60), fc.nat(60), (all, minute, more) => {
        const isOpen = all.some(({ from, to }) => from <= at(minute) && at(minute + more) < to);
        fc.pre(isOpen);
        expect(capacity(all, rules, at(minute + more))).toBeLessThanOrEqual(capacity(all, rules, at(minute)));
      }),
    );
  });

  it("ends the calls in time for a whole conversation", () => {
    expect(takesUntil(seat(0, 60), rules)).toBe(at(35));
  });
});

describe("a ticket", () => {
  it("is there while those who wait leave room", () => {
    expect(noTicket({ ...asking, waiting: 1 }, at(0))).toBeNull();
    expect(noTicket({ ...asking, waiting: 2 }, at(0))).toBe("too-late");
    expect(noTicket(asking, at(36))).toBe("too-late");
  });

  it("is not there outside the hours, nor twice", () => {
    expect(noTicket(asking, at(-1))).toBe("closed");
    expect(noTicket(asking, at(60))).toBe("closed");
    expect(noTicket({ ...asking, hasTicket: true }, at(0))).toBe("has-one");
  });

  it("is there as often a day as the organisation set; the day is Japan's", () => {
    expect(noTicket({ ...asking, seatedAt: [at(-20), at(-10)] }, at(0))).toBe("enough-today");
    expect(noTicket({ ...asking, seatedAt: [at(-20), at(-20 * 60)] }, at(0))).toBeNull();
  });
});
