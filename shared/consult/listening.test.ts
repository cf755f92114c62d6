import { describe, expect, it } from "vitest";
import { type Listening, listeningIn, mayDeclare, mayListen } from "./listening.ts";
import type { Emergency } from "./runbook.ts";
import { type RiskLevel, riskLevels } from "./risk.ts";

const emergency: Emergency = { danger: "life", place: "unasked", done: [] };
const yes = { supervisorMayJoin: true };
const no = { supervisorMayJoin: false };
const by = (account: string, state: Listening["state"]): Listening => ({
  account,
  name: "あさひ",
  session: "s1",
  state,
});
const calm = { consent: yes, level: null, emergency: null, listening: null };

describe("a supervisor who wants to listen", () => {
  it.each<[RiskLevel | null, typeof yes, string]>([
    [null, yes, "ask"],
    ["none", yes, "ask"],
    ["unknown", yes, "ask"],
    ["thoughts", yes, "ask"],
    ["serious", yes, "at-once"],
    ["imminent", yes, "at-once"],
    [null, no, "ask"],
    ["thoughts", no, "ask"],
    ["serious", no, "ask"],
    ["imminent", no, "at-once"],
  ])("at %s, consent %o: %s", (level, consent, how) => {
    expect(mayListen({ ...calm, level, consent }, "chief")).toBe(how);
  });

  it("comes at once in an emergency", () => {
    expect(mayListen({ ...calm, consent: no, emergency }, "chief")).toBe("at-once");
  });

  it("is not to ask again after a no, unless a life is in danger", () => {
    const declined = { ...calm, listening: by("chief", "declined") };
    expect(mayListen(declined, "chief")).toBe("declined");
    expect(mayListen(declined, "other")).toBe("declined");
    expect(mayListen({ ...declined, consent: no, level: "serious" }, "chief")).toBe("declined");
    expect(mayListen({ ...declined, level: "imminent" }, "chief")).toBe("at-once");
  });

  it("is alone in it: the visitor was told one name", () => {
    const announced = { ...calm, level: "imminent" as const, listening: by("chief", "announced") };
    expect(mayListen(announced, "chief")).toBe("at-once");
    expect(mayListen(announced, "other")).toBe("another");
    const asked = { ...calm, listening: by("chief", "asked") };
    expect(mayListen(asked, "other")).toBe("another");
    expect(mayListen(asked, "chief")).toBe("ask");
  });
});

it("declares an emergency only after a counsellor's grave flag", () => {
  expect(riskLevels.filter((level) => mayDeclare({ level, emergency: null }))).toEqual(["serious", "imminent"]);
  expect(mayDeclare({ level: null, emergency: null })).toBe(false);
  expect(mayDeclare({ level: null, emergency })).toBe(true);
});

it("a yes is for one conversation, a no for the next one, too", () => {
  for (const state of ["asked", "announced"] as const) {
    expect(listeningIn(by("chief", state), "s1")).toMatchObject({ state });
    expect(listeningIn(by("chief", state), "s2")).toBeNull();
  }
  expect(listeningIn(by("chief", "declined"), "s2")).toMatchObject({ state: "declined" });
  expect(listeningIn(null, "s1")).toBeNull();
});
