import { describe, expect, it } from "vitest";
import type { EventCard } from "../../../shared/events/views.ts";
import { newlyOpen } from "./newlyOpen.ts";
import { eventAt, eventsAtTable, nowAndNext } from "./nowAndNext.ts";
import { liveAt } from "./useBoard.ts";
import { zoneOfPlace } from "./where.ts";

const HOUR = 3_600_000;
const NOW = 1_800_000_000_000;
const card = (id: string, more: Partial<EventCard> = {}): EventCard => {
  const from = more.from ?? NOW + HOUR;
  return {
    id,
    kind: "course",
    title: { ja: id, easy: "", en: "" },
    text: { ja: "", easy: "", en: "" },
    organisation: null,
    place: "hall",
    from,
    to: from + HOUR,
    capacity: null,
    audience: "anybody",
    registration: "none",
    speakers: [],
    state: "published",
    doorsAt: from - HOUR / 4,
    cancelled: null,
    isShut: false,
    hasRecord: false,
    seatsLeft: null,
    people: null,
    hasArchive: false,
    ...more,
  };
};
const ids = (cards: readonly EventCard[]) => cards.map(({ id }) => id);

describe("now and next", () => {
  it("tells what one can go to now, and what comes, the soonest first, at most so many", () => {
    const cards = [
      card("live", { state: "live", from: NOW - HOUR }),
      card("doors", { state: "doors", from: NOW + HOUR / 10 }),
      card("over", { state: "ended", from: NOW - 3 * HOUR }),
      card("off", { state: "cancelled" }),
      card("c", { from: NOW + 3 * HOUR }),
      card("b", { from: NOW + 2 * HOUR }),
      card("a"),
    ];
    const { now, next } = nowAndNext(cards, NOW, 2);
    expect(ids(now)).toEqual(["doors", "live"]);
    expect(ids(next)).toEqual(["a", "b"]);
  });

  it("tells in a zone what is on there before what comes, and nothing of tomorrow", () => {
    const cards = [card("soon"), card("now", { state: "live", from: NOW - HOUR }), card("song", { place: "concert" })];
    expect(eventAt("hall", cards, NOW)?.id).toBe("now");
    expect(eventAt("hall", [cards[0]!], NOW)?.id).toBe("soon");
    expect(eventAt("concert", cards, NOW)?.id).toBe("song");
    expect(eventAt("plaza", cards, NOW)).toBeNull();
    expect(eventAt("gate", [card("tour", { place: "gate" })], NOW)).toBeNull();
    expect(eventAt("gate", [card("tour", { place: "gate", state: "live" })], NOW)?.id).toBe("tour");
    expect(eventAt("hall", [card("tomorrow", { from: NOW + 30 * HOUR })], NOW)).toBeNull();
  });

  it("leads from the signs to the next course, however far away it is", () => {
    const cards = [card("talk", { kind: "fundraising" }), card("course", { from: NOW + 200 * HOUR })];
    expect(eventAt("signs", cards, NOW)?.id).toBe("course");
    expect(eventAt("signs", [cards[0]!], NOW)).toBeNull();
  });

  it("tells at a table what is held there within the day", () => {
    const at = (id: string, from: number) => card(id, { place: "table-2", from });
    expect(ids(eventsAtTable("table-2", [at("b", NOW + 40 * HOUR), at("a", NOW + HOUR)], NOW))).toEqual(["a"]);
    expect(eventsAtTable("table-1", [at("a", NOW + HOUR)], NOW)).toEqual([]);
  });
});

describe("what has opened", () => {
  it("is no news at the first look, then told once", () => {
    const doors = [card("a", { state: "doors" })];
    const first = newlyOpen(doors, null);
    expect(first.opened).toBeNull();
    const more = [...doors, card("b", { state: "live" }), card("c", { state: "live", isShut: true })];
    const second = newlyOpen(more, first.known);
    expect(second.opened).toBe("b");
    expect(newlyOpen(more, second.known).opened).toBeNull();
    // Closed for a moment and open again is no news either.
    expect(newlyOpen(doors, newlyOpen([], second.known).known).opened).toBeNull();
  });
});

describe("where an event is", () => {
  it("is the zone of its place", () => {
    expect(["hall", "concert", "gate", "table-3", "campfire"].map(zoneOfPlace)).toEqual([
      "hall",
      "concert",
      "gate",
      "tables",
      "campfire",
    ]);
  });

  it("is lit while it is held, also in a pause", () => {
    const cards = [card("a", { state: "live" }), card("b", { place: "concert", state: "paused" })];
    expect(liveAt(cards)).toEqual([1, 0, 1]);
    expect(liveAt([card("c", { state: "doors" })])).toEqual([0, 0, 0]);
  });
});
