import { describe, expect, it } from "vitest";
import type { Seated, SeatKind } from "../../../shared/consult/messages.ts";
import { plan, type Situation } from "./company.ts";

const key = (member: string) => ({ member, key: `${member}-key` });
const at = (seat: SeatKind, member: string, isHere = true): Seated => ({
  seat,
  name: member,
  key: key(member),
  isHere,
});
const situation = (of: Partial<Situation>): Situation => ({
  me: key("c"),
  seat: "counsellor",
  members: [key("c"), key("v")],
  canSeal: true,
  lastEpoch: 1,
  lostAfter: null,
  seated: [at("visitor", "v"), at("counsellor", "c")],
  ...of,
});
const begin = { members: [], canSeal: false, lastEpoch: 0 };

describe("the first key", () => {
  it("is made by the counsellor's browser as soon as the visitor's key is there", () => {
    expect(plan(situation(begin)).change).toEqual([key("c"), key("v")]);
    expect(plan(situation({ ...begin, seated: [at("counsellor", "c")] })).change).toBeNull();
    const keyless: Seated = { seat: "visitor", name: "", key: null, isHere: true };
    expect(plan(situation({ ...begin, seated: [keyless] })).change).toBeNull();
  });

  it("is made anew where everybody lost theirs", () => {
    expect(plan(situation({ ...begin, lostAfter: 3 })).change).toEqual([key("c"), key("v")]);
    expect(plan(situation({ ...begin, lastEpoch: 3, lostAfter: 3 })).change).toEqual([key("c"), key("v")]);
    expect(plan(situation({ lostAfter: 3 })).change).toBeNull();
  });

  it("is not made by the visitor's, nor where there was one, nor for a listener", () => {
    expect(plan(situation({ ...begin, me: key("v"), seat: "visitor" })).change).toBeNull();
    expect(plan(situation({ ...begin, lastEpoch: 3 })).change).toBeNull();
    const withThird = situation({ ...begin, seated: [at("visitor", "v"), at("counsellor", "c"), at("listener", "s")] });
    expect(plan(withThird).change).toEqual([key("c"), key("v")]);
  });
});

describe("whoever comes later", () => {
  const seated = [at("visitor", "v"), at("counsellor", "c"), at("listener", "s")];
  it("waits for a press, and it is the counsellor's to do", () => {
    const c = plan(situation({ seated }));
    expect(c).toEqual({ change: null, wantsIn: [seated[2]], isMineToLetIn: true });
    const v = plan(situation({ me: key("v"), seat: "visitor", seated }));
    expect(v).toEqual({ change: null, wantsIn: [seated[2]], isMineToLetIn: false });
  });

  it("is the visitor's to let in where no other member is there", () => {
    const alone = [at("visitor", "v"), at("counsellor", "c", false), at("counsellor", "c2")];
    expect(plan(situation({ me: key("v"), seat: "visitor", seated: alone })).isMineToLetIn).toBe(true);
  });

  it("does not let in anybody themselves", () => {
    const s = plan(situation({ me: key("s"), seat: "listener", canSeal: false, seated }));
    expect(s.change).toBeNull();
    expect(s.isMineToLetIn).toBe(false);
  });
});

describe("whoever has left", () => {
  it("is left out by one browser", () => {
    const seated = [at("visitor", "v"), at("counsellor", "c2")];
    const members = [key("v"), key("c"), key("c2")];
    expect(plan(situation({ me: key("c2"), members, seated })).change).toEqual([key("v"), key("c2")]);
    expect(plan(situation({ me: key("v"), seat: "visitor", members, seated })).change).toBeNull();
  });

  it("is not left out while only their line is down", () => {
    expect(plan(situation({ seated: [at("visitor", "v", false), at("counsellor", "c")] })).change).toBeNull();
  });
});
