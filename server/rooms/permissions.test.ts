/** Every role and every message of square and booth: what the table of permissions says is what happens. The routes' half is in tests/process. */
import { describe, expect, it } from "vitest";
import { type BoothClientMessages, type SeatKind, seats } from "../../shared/consult/messages.ts";
import { may, permissions } from "../../shared/staff/permissions.ts";
import { type Role, roles } from "../../shared/staff/roles.ts";
import type { ClientMessages } from "../../shared/walk/messages.ts";
import { boothActions, type BoothDoing } from "../consult/boothActions.ts";
import { BoothLine, type Outlet } from "../consult/boothLine.ts";
import { BoothPerformer } from "../consult/boothPerformer.ts";
import type { Part } from "../../shared/events/kinds.ts";
import type { HallClientMessages } from "../../shared/events/messages.ts";
import type { Gathering } from "../events/gathering.ts";
import { hallActions } from "../events/hallActions.ts";
import { HallLine, type Outlet as HallOutlet } from "../events/hallLine.ts";
import { HallPerformer } from "../events/hallPerformer.ts";
import type { HallPorts } from "../events/hallPorts.ts";
import { safetyActions } from "../safety/actions.ts";
import type { SquareSafety } from "../safety/SquareSafety.ts";
import { talkActions } from "../talk/actions.ts";
import { TestTalk } from "../talk/testing.ts";
import { walkActions } from "../walk/actions.ts";
import { type Actions, Performer } from "../walk/perform.ts";

const messages = Object.keys(permissions).filter((deed) => !/[ :]/.test(deed)) as (keyof ClientMessages)[];
const boothMessages = Object.keys(permissions).flatMap((deed) =>
  deed.startsWith("booth:") ? deed.slice("booth:".length) : [],
) as (keyof BoothClientMessages)[];

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

/** From which seats each message of a booth is heard. */
const fromSeats: { readonly [K in keyof BoothClientMessages]: readonly SeatKind[] } = {
  key: seats,
  epoch: ["visitor", "counsellor"],
  sealed: ["visitor", "counsellor"],
  receipt: seats,
  thinking: ["visitor", "counsellor"],
  here: ["visitor", "counsellor"],
  end: seats,
  offer: ["counsellor", "listener"],
  cancel: ["counsellor", "listener"],
  agree: ["visitor"],
  decline: ["visitor"],
  referred: ["counsellor"],
  flag: ["counsellor"],
  help: ["counsellor"],
  emergency: ["counsellor", "listener"],
  runbook: ["counsellor", "listener"],
  "step-in": ["listener"],
};

/** What somebody with these roles, on this seat, hears of a message whose contents are nobody's; "done" where it is heard. */
const heardAt = async (held: readonly Role[], seat: SeatKind, type: keyof BoothClientMessages): Promise<string[]> => {
  const real = boothActions({} as BoothDoing);
  expect(Object.keys(real).toSorted()).toEqual(boothMessages.toSorted());
  const refusals: string[] = [];
  const act = async () => {
    refusals.push("done");
    return null;
  };
  const holder = seat === "visitor" ? null : { account: "a", name: "x", roles: held, login: "l" };
  const coming = { session: "s", seat, who: "a", name: "x", member: null, askedAt: 0, holder };
  const tell = (kind: string, message: unknown) =>
    kind === "refused" && refusals.push((message as { why: string }).why);
  const line = new BoothLine("t", coming, { send: tell, close: () => undefined } as Outlet, 0);
  line.begin();
  const performer = new BoothPerformer({ [type]: { ...real[type], schema: null, act } });
  await performer.perform(line, type, undefined, 0);
  return refusals;
};

const inBooth = [["visitor", [], "visitor"] as const].concat(
  roles.flatMap((role) => (["counsellor", "listener"] as const).map((seat) => [role, [role], seat] as never)),
);

describe.each(inBooth)("a %s in a booth", (_, held: readonly Role[], seat: SeatKind) => {
  it.each(boothMessages)(`as ${seat}: %s`, async (type) => {
    const isHeard = may(held, `booth:${type}`) && fromSeats[type].includes(seat);
    expect(await heardAt(held, seat, type)).toEqual([isHeard ? "done" : "not-allowed"]);
  });
});

const hallMessages = Object.keys(permissions).flatMap((deed) =>
  deed.startsWith("hall:") ? deed.slice("hall:".length) : [],
) as (keyof HallClientMessages)[];

const attends = ["ask", "withdraw", "vote", "answer", "seat"];
const anybodyInHall = ["react", "stage", "earlier"];
/** From whom each message of a hall is heard: an audience, somebody with this part, or who answers for the event without one. */
const fromParts: Readonly<Record<Part | "audience" | "none", readonly string[]>> = {
  audience: [...anybodyInHall, ...attends],
  none: [...anybodyInHall, "run"],
  host: hallMessages.filter((type) => !attends.includes(type)),
  "co-host": hallMessages.filter((type) => !attends.includes(type)),
  speaker: [...anybodyInHall, "run", "turn", "pointer", "film"],
  captions: [...anybodyInHall, "run", "caption", "correct"],
  questions: [...anybodyInHall, "run", "turn-question", "turn-poll"],
};

const heardInHall = async (seat: keyof typeof fromParts, held: readonly Role[], type: keyof HallClientMessages) => {
  const real = hallActions({} as HallPorts);
  expect(Object.keys(real).toSorted()).toEqual(hallMessages.toSorted());
  const refusals: string[] = [];
  const act = () => {
    refusals.push("done");
    return null;
  };
  const coming = {
    event: "e",
    hall: 0,
    who: "w",
    part: seat === "audience" || seat === "none" ? null : seat,
    isHand: seat !== "audience",
    grants: held.map((role) => ({ role, organisation: null })),
    name: "",
    look: 0,
    isList: true,
    seat: null,
    hidden: [],
    sanctions: [],
    source: "",
    askedAt: 0,
  };
  const send = (kind: string, message: unknown) =>
    void (kind === "refused" && refusals.push((message as { why: string }).why));
  const outlet = { send, carry: () => {}, waiting: 0, close: () => {}, cut: () => {}, ping: () => {} };
  const line = new HallLine(coming, outlet as HallOutlet, 0);
  const performer = new HallPerformer({ [type]: { ...real[type], schema: null, act } });
  await performer.perform({} as Gathering, line, type, undefined, 0);
  return refusals;
};

describe.each(Object.keys(fromParts) as (keyof typeof fromParts)[])("in a hall: %s", (seat) => {
  it.each(hallMessages)("%s", async (type) => {
    const expected = fromParts[seat].includes(type) ? ["done"] : ["not-allowed"];
    expect(await heardInHall(seat, [], type)).toEqual(expected);
    // Rank opens nothing: it is the part that counts.
    for (const role of roles) expect(await heardInHall(seat, [role], type)).toEqual(expected);
  });
});

it("something that is no message is no deed", () => {
  const test = new TestTalk();
  const person = test.enter();
  test.told.length = 0;
  for (const type of ["GET /api/desk/today", "constructor", "__proto__", ""]) test.perform(person, type, {});
  expect(test.told).toEqual([]);
});
