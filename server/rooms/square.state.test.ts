import { expect, it } from "vitest";
import { kinds } from "../../shared/walk/messages.ts";
import type { Facts } from "../walk/person.ts";
import { PersonState, publish } from "./square.state.ts";

const facts: Facts = { name: "ゆき", look: 4711, kind: "visitor", seat: 3, umbrella: true, badge: "none", away: false };

it("says of a light where they are and nothing that one could know them by", () => {
  const shown = new PersonState();
  publish(shown, facts);
  expect(shown.toJSON()).toEqual({ ...facts, kind: kinds.indexOf("visitor") });
  publish(shown, { ...facts, kind: "light" });
  const { kind, name, look, umbrella, seat } = shown;
  expect({ kind, name, look, umbrella, seat }).toEqual({
    kind: kinds.indexOf("light"),
    name: "",
    look: 0,
    umbrella: false,
    seat: 3,
  });
});
