import { expect, it } from "vitest";
import { kinds } from "../../shared/walk/messages.ts";
import type { Facts } from "../walk/person.ts";
import { PersonState, publish } from "./square.state.ts";

const facts: Facts = {
  name: "ゆき",
  look: 4711,
  kind: "visitor",
  seat: 3,
  umbrella: true,
  away: false,
  badge: "none",
  table: "table-2",
};

it("says of a light where they are and nothing that one could know them by", () => {
  const shown = new PersonState();
  publish(shown, facts);
  expect(shown.toJSON()).toEqual({ ...facts, kind: kinds.indexOf("visitor"), badge: 0, table: 2 });
  publish(shown, { ...facts, kind: "light" });
  expect(shown.toJSON()).toMatchObject({
    kind: kinds.indexOf("light"),
    name: "",
    look: 0,
    umbrella: false,
    table: 0,
    seat: 3,
  });
});
