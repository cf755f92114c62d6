import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, dayOf, overlap, startOfWeek, weekOf } from "../campaign/days.ts";
import type { EventWords } from "./event.ts";
import { T0 } from "./fixture.ts";
import {
  byTime,
  copyEvent,
  copyProgramme,
  type Entry,
  entriesIn,
  inTheWayOf,
  isPlaceFree,
  monthOfEntries,
  nextAfter,
  onNow,
  type Planned,
} from "./programme.ts";
import { MINUTE } from "./times.ts";
import { isOpen, isOver, states } from "./transitions.ts";
import { told } from "./zones.ts";

const HOUR = 60 * MINUTE;
const MONDAY = startOfWeek(T0);
const title = (ja: string) => ({ ja, easy: "", en: "" });
const planned = (weeks: number): fc.Arbitrary<Planned> =>
  fc
    .record({
      id: fc.uuid(),
      place: fc.constantFrom("hall", "table-1", "gate"),
      state: fc.constantFrom(...states),
      hour: fc.integer({ min: 0, max: weeks * 7 * 24 - 1 }),
      hours: fc.integer({ min: 1, max: 3 }),
      doorsMs: fc.constantFrom(0, 15 * MINUTE),
      name: fc.constantFrom("茶", "歌"),
    })
    .map(({ hour, hours, name, ...rest }) => {
      const from = MONDAY + hour * HOUR;
      const to = from + hours * HOUR;
      return { ...rest, from, to, words: { from, to, title: title(name), video: null } as unknown as EventWords };
    });
/** A programme as the store lets it become: what is published stands in nobody's way. */
const programme = (weeks: number) =>
  fc.uniqueArray(planned(weeks), { maxLength: 25, selector: ({ id }) => id }).map((all) => {
    const entered: Planned[] = [];
    for (const one of all) {
      const isLoose = one.state === "draft" || isOver(one.state);
      if (isLoose || inTheWayOf(one, entered).length === 0) entered.push(one);
    }
    return entered;
  });

describe("the programme", () => {
  it("shows every event on each of its days, in order", () => {
    fc.assert(
      fc.property(fc.array(planned(5)), (all) => {
        const days = monthOfEntries(all, MONDAY);
        for (const { day, entries } of days) {
          expect(entries).toEqual(entries.toSorted(byTime));
          for (const entry of all) {
            expect(entries.includes(entry)).toBe(overlap(entry, { from: day, to: day + DAY_MS }));
          }
        }
        expect(days.every(({ entries }) => entries.length > 0)).toBe(true);
      }),
    );
  });

  it("says what is on now and what comes next, and no draft", () => {
    fc.assert(
      fc.property(fc.array(planned(2)), fc.nat(14 * 24), (all, hour) => {
        const now = MONDAY + hour * HOUR;
        expect(onNow(all).every(({ state }) => isOpen(state))).toBe(true);
        const next = nextAfter(all, now, 5);
        expect(next.length).toBeLessThanOrEqual(5);
        for (const { to, state } of next) {
          expect(to).toBeGreaterThan(now);
          expect(["published", "rehearsal"]).toContain(state);
        }
        expect(next).toEqual(next.toSorted(byTime));
      }),
    );
  });

  it("knows what stands in the way: the doors too, tours at the gate never", () => {
    const entry: Entry = { id: "a", place: "hall", state: "published", from: T0, to: T0 + HOUR, doorsMs: 15 * MINUTE };
    const next = { ...entry, id: "b", from: T0 + HOUR, to: T0 + 2 * HOUR };
    expect(inTheWayOf(entry, [next])).toEqual([next]);
    expect(inTheWayOf(entry, [{ ...next, doorsMs: 0 }])).toEqual([]);
    expect(inTheWayOf(entry, [{ ...next, place: "table-1" }, { ...next, state: "draft" }, entry])).toEqual([]);
    expect(inTheWayOf({ ...entry, place: "gate" }, [{ ...next, place: "gate" }])).toEqual([]);
    expect(isPlaceFree(entry, [{ ...next, state: "live" }])).toBe(false);
    expect(isPlaceFree(entry, [next, { ...entry, state: "live" }])).toBe(true);
  });

  it("holds for any two: in each other's way, or neither", () => {
    fc.assert(
      fc.property(planned(1), planned(1), (one, other) => {
        const both: readonly [Planned, Planned] = [
          { ...one, state: "published" },
          { ...other, state: "published" },
        ];
        expect(inTheWayOf(both[0], [both[1]]).length).toBe(inTheWayOf(both[1], [both[0]]).length);
      }),
    );
  });
});

describe("made again", () => {
  it("an event keeps its length; the address of a live film does not come along", () => {
    const words = {
      from: T0,
      to: T0 + HOUR,
      video: { from: "youtube", film: "abcDEF_-123", isLive: true },
    } as unknown as EventWords;
    expect(copyEvent(words, T0 + DAY_MS)).toMatchObject({ from: T0 + DAY_MS, to: T0 + DAY_MS + HOUR, video: null });
    const archived = { ...words, video: { from: "youtube", film: "abcDEF_-123", isLive: false } } as EventWords;
    expect(copyEvent(archived, T0).video).not.toBeNull();
  });

  const weeks = { from: MONDAY, to: MONDAY + 7 * DAY_MS };
  it("a week puts nothing in another's way, forgets nothing without a word, and twice is once", () => {
    fc.assert(
      fc.property(programme(3), (all) => {
        const { copies, clashing, present, past } = copyProgramme(all, all, weeks, MONDAY);
        const source = entriesIn(all, weekOf(MONDAY)).filter(
          ({ from, state }) => from >= MONDAY && state !== "draft" && state !== "cancelled",
        );
        expect(copies.length + clashing.length + present + past).toBe(source.length);
        const entered = [...all, ...copies.map((copy, i) => ({ ...copy, id: `copy-${i}` }))];
        for (const one of entered) {
          if (one.id.startsWith("copy-")) expect(inTheWayOf(one, entered)).toEqual([]);
        }
        expect(copyProgramme(entered, entered, weeks, MONDAY).copies).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("leaves out what would be over", () => {
    fc.assert(
      fc.property(programme(2), fc.nat(14 * 24), (all, hour) => {
        const now = MONDAY + hour * HOUR;
        for (const { to } of copyProgramme(all, all, weeks, now).copies) expect(to).toBeGreaterThan(now);
      }),
    );
  });
});

describe("times", () => {
  const at = (iso: string) => Date.parse(iso);
  it("are told in Japan, and elsewhere only where the clock shows another", () => {
    const span = { from: at("2027-05-01T14:00+09:00"), to: at("2027-05-01T15:30+09:00") };
    expect(told(span, "Asia/Seoul").own).toBeNull();
    expect(told(span, "Nowhere/Atall").own).toBeNull();
    expect(told(span, "Europe/Berlin")).toEqual({
      japan: { day: "2027-05-01", from: "14:00", to: "15:30", daysOn: 0 },
      own: { zone: "Europe/Berlin", day: "2027-05-01", from: "07:00", to: "08:30", daysOn: 0 },
    });
    expect(told(span, "America/Los_Angeles").own).toMatchObject({ day: "2027-04-30", from: "22:00", to: "23:30" });
  });

  it("that go past midnight, or over the night on which clocks change", () => {
    const late = { from: at("2027-05-01T23:30+09:00"), to: at("2027-05-02T00:30+09:00") };
    expect(told(late, "UTC").japan).toMatchObject({ day: "2027-05-01", daysOn: 1 });
    // Berlin goes from 02:00 to 03:00 on the 28th of March 2027.
    const spring = { from: at("2027-03-28T00:30Z"), to: at("2027-03-28T01:30Z") };
    expect(told(spring, "Europe/Berlin").own).toMatchObject({ from: "01:30", to: "03:30" });
  });

  it("of any moment in Japan are the same by either reckoning", () => {
    fc.assert(
      fc.property(fc.integer({ min: T0, max: T0 + 800 * DAY_MS }), fc.integer({ min: 1, max: 20 }), (from, hours) => {
        const span = { from, to: from + hours * HOUR };
        expect(told(span, "Asia/Tokyo")).toMatchObject({ japan: { day: dayOf(from) }, own: null });
      }),
    );
  });
});
