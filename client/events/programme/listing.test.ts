import { describe, expect, it } from "vitest";
import type { EventCard, OwnEvent } from "../../../shared/events/views.ts";
import { byDay, kindsIn, near, ofKind } from "./listing.ts";
import { standingOf } from "./standing.ts";

const NOW = Date.parse("2027-05-10T10:00:00+09:00");
const HOUR = 3600_000;
const lines = (ja: string) => ({ ja, easy: "", en: "" });
const card = (id: string, inHours: number, change: Partial<EventCard> = {}): EventCard => ({
  id,
  kind: "course",
  title: lines(id),
  text: lines(""),
  organisation: null,
  place: "hall",
  from: NOW + inHours * HOUR,
  to: NOW + (inHours + 1) * HOUR,
  capacity: null,
  audience: "anybody",
  registration: "none",
  speakers: [],
  state: "published",
  doorsAt: NOW + inHours * HOUR,
  cancelled: null,
  isShut: false,
  hasRecord: false,
  seatsLeft: null,
  people: null,
  hasArchive: false,
  ...change,
});
const own = (event: string, change: Partial<OwnEvent>): OwnEvent => ({
  event,
  registered: null,
  ahead: null,
  reminds: false,
  percent: null,
  record: null,
  ...change,
});
const owned = (...all: OwnEvent[]) => new Map(all.map((one) => [one.event, one]));
const ids = (cards: readonly EventCard[]) => cards.map(({ id }) => id);

describe("what stands first", () => {
  it("is what is on; what comes next only where nothing is", () => {
    const cards = [card("later", 5), card("soon", 1), card("last", 9), card("over", -3, { state: "ended" })];
    expect(ids(near(cards, null, NOW).next)).toEqual(["soon", "later"]);
    const { on, next } = near([...cards, card("on", 0, { state: "live" })], null, NOW);
    expect([ids(on), ids(next)]).toEqual([["on"], []]);
  });

  it("is what one meant to come to, each once; called off it is told until its time is past", () => {
    const cards = [
      card("next", 1),
      card("second", 2),
      card("seat", 5),
      card("reminded", 6),
      card("given-back", 7),
      card("off", 8, { state: "cancelled" }),
      card("off-and-past", -8, { state: "cancelled" }),
    ];
    const mine = owned(
      own("next", { registered: "seat" }),
      own("seat", { registered: "waiting" }),
      own("reminded", { reminds: true }),
      own("given-back", { registered: "cancelled" }),
      own("off", { registered: "seat" }),
      own("off-and-past", { registered: "seat" }),
    );
    expect(ids(near(cards, mine, NOW).mine)).toEqual(["seat", "reminded", "off"]);
  });
});

it("past midnight is on both days, by Japan's clock; only kinds that there are can be chosen", () => {
  const cards = [card("night", 13.5), card("tea", 28, { kind: "table" })];
  expect(byDay(cards, NOW).map((day) => ids(day.cards))).toEqual([["night"], ["night", "tea"]]);
  expect(kindsIn(cards)).toEqual(["course", "table"]);
  expect(ids(ofKind(cards, "table"))).toEqual(["tea"]);
  expect(ids(ofKind(cards, "all"))).toEqual(["night", "tea"]);
});

it.each([
  [{}, undefined, null],
  [{ seatsLeft: 0, registration: "nickname" }, undefined, "full"],
  [{ seatsLeft: 0, registration: "nickname" }, { registered: "seat" }, "seat"],
  [{ state: "doors", isShut: true }, { registered: "seat" }, "shut"],
  [{ state: "live" }, { registered: "seat" }, "live"],
  [{ state: "ended", hasArchive: true }, undefined, "archive"],
  [{ state: "cancelled" }, { registered: "seat" }, "cancelled"],
] as const)("stands %o for one who stands %o as %s", (change, mine, standing) => {
  expect(standingOf(card("e", 1, change as Partial<EventCard>), mine && own("e", mine))).toBe(standing);
});
