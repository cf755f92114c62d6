/** Every role and every message of the square: what the table of permissions says is what happens. The routes' half is in tests/process. */
import { describe, expect, it } from "vitest";
import { may, permissions } from "../../shared/staff/permissions.ts";
import { type Role, roles } from "../../shared/staff/roles.ts";
import type { ClientMessages } from "../../shared/walk/messages.ts";
import { safetyActions } from "../safety/actions.ts";
import type { SquareSafety } from "../safety/SquareSafety.ts";
import { talkActions } from "../talk/actions.ts";
import { TestTalk } from "../talk/testing.ts";
import { walkActions } from "../walk/actions.ts";
import { type Actions, Performer } from "../walk/perform.ts";

const messages = Object.keys(permissions).filter((deed) => !/[ :]/.test(deed)) as (keyof ClientMessages)[];

/** A message of each kind that its door accepts. */
const sample: { readonly [K in keyof ClientMessages]: ClientMessages[K] } = {
  go: { zone: "plaza" },
  sit: { seat: 0 },
  stand: undefined,
  gesture: { gesture: "wave" },
  umbrella: { open: true },
  phrase: { id: "hello" },
  appear: { name: "そら", look: 1, presence: "visitor" },
  agree: undefined,
  text: { words: "こんにちは", to: "near" },
  "table-open": { table: "table-1", topic: "お茶", cap: 8 },
  "table-join": { table: "table-1" },
  "table-leave": undefined,
  "table-close": undefined,
  "table-hand": { slot: 1 },
  "table-remove": { slot: 1 },
  block: { slot: 1 },
  unblock: { id: "x" },
  report: { slot: 1, reason: "hurtful", words: "" },
  call: { why: "lost" },
  "call-end": undefined,
  "call-take": { call: "x" },
  lead: { slot: 1 },
};

/** Whether somebody with these roles gets as far as the deed itself; what it does then is tested beside it. */
const reaches = (held: readonly Role[], type: keyof ClientMessages): { reached: boolean; refusals: string[] } => {
  const test = new TestTalk();
  const real: Actions<ClientMessages> = {
    ...walkActions(test.square, test.talk),
    ...talkActions(test.talk),
    ...safetyActions({} as SquareSafety),
  };
  expect(Object.keys(real).toSorted()).toEqual(messages.toSorted());
  let reached = false;
  const act = () => {
    reached = true;
    return null;
  };
  const person = test.enter();
  person.roles = held;
  const performer = new Performer(test.square, { [type]: { ...real[type], act } });
  performer.perform(person.slot, type, sample[type], test.now);
  const refusals = test.told
    .filter((t) => t.slot === person.slot && t.type === "refused")
    .map((t) => (t.message as { why: string }).why);
  return { reached, refusals };
};

describe.each([["visitor", []], ...roles.map((role) => [role, [role]] as const)] as const)("a %s", (_, held) => {
  it.each(messages)("%s", (type) => {
    expect(reaches(held, type)).toEqual(
      may(held, type) ? { reached: true, refusals: [] } : { reached: false, refusals: ["not-allowed"] },
    );
  });
});

it("something that is no message is no deed", () => {
  const test = new TestTalk();
  const person = test.enter();
  test.told.length = 0;
  for (const type of ["GET /api/desk/today", "constructor", "__proto__", ""]) test.perform(person, type, {});
  expect(test.told).toEqual([]);
});
