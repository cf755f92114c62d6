import { beforeEach, expect, test } from "vitest";
import { clearMuted, forgetMuted, isMuted, setMuted, useMuting } from "./muting.ts";
import { type Person, usePeople } from "./people.ts";

const person = (slot: number, name: string, look = 5): Person => ({
  slot,
  name,
  look,
  kind: "visitor",
  seat: null,
  umbrella: false,
  away: false,
  badge: "none",
  table: null,
});
const here = (...all: Person[]) => usePeople.setState({ people: new Map(all.map((p) => [p.slot, p])), self: null });

beforeEach(() => {
  forgetMuted();
  here(person(1, "そら"), person(2, "ひなた"));
});

test("whoever is muted is so until one takes it back", () => {
  setMuted(person(1, "そら"), true);
  expect([isMuted(1), isMuted(2), isMuted(null)]).toEqual([true, false, false]);
  setMuted(person(1, "そら"), false);
  expect(isMuted(1)).toBe(false);
});

test("they are known again in the next square, by another slot", () => {
  setMuted(person(1, "そら"), true);
  clearMuted();
  here();
  here(person(1, "ひなた"), person(7, "そら"));
  expect([isMuted(1), isMuted(7)]).toEqual([false, true]);
});

test("and when they left and came again; somebody else of that name is not", () => {
  setMuted(person(1, "そら"), true);
  here(person(2, "ひなた"));
  expect(isMuted(1)).toBe(false);
  here(person(1, "そら", 6), person(3, "そら", 5));
  expect([isMuted(1), isMuted(3)]).toEqual([false, true]);
  forgetMuted();
  expect(useMuting.getState().muted.size).toBe(0);
});
