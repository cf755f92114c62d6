import { describe, expect, it } from "vitest";
import { after, seated } from "../../shared/consult/fixture.ts";
import { Runbook } from "./runbook.ts";
import { keptOf, talking, TestCore } from "./staffTesting.ts";
import type { Kept } from "./ports.ts";

const anne = { id: "anne", name: "ことは" };
const ben = { id: "ben", name: "みなと" };
const chief = { id: "chief", name: "あさひ" };
const life = { danger: "life", place: "unasked" } as const;

const open = (more: Partial<Kept> = {}, ticket = talking) => {
  const core = new TestCore(keptOf(ticket, more));
  return { core, runbook: new Runbook({ consult: core, note: core.note }) };
};

describe("a flag", () => {
  it("is the counsellor's who talks, and is logged where it is grave, and where it is grave no more", async () => {
    const { core, runbook } = open();
    expect(await runbook.flag(ben, "t", "imminent")).toBe("not-yours");
    expect(await runbook.flag(anne, "x", "imminent")).toBe("gone");
    expect(await runbook.flag(anne, "t", "thoughts")).toBeNull();
    expect(core.log).toEqual([]);
    for (const level of ["serious", "serious", "none"] as const) await runbook.flag(anne, "t", level);
    expect(core.kept!.level).toBe("none");
    expect(core.log).toEqual(["anne consult-flag level=serious", "anne consult-flag level=none"]);
  });
});

describe("an emergency", () => {
  it("is declared by who talks, or by a supervisor after a grave flag", async () => {
    const { core, runbook } = open();
    expect(await runbook.declare(ben, "counsellor", "t", life)).toBe("not-yours");
    expect(await runbook.declare(chief, "supervisor", "t", life)).toBe("not-flagged");
    await runbook.flag(anne, "t", "serious");
    expect(await runbook.declare(chief, "supervisor", "t", life)).toBeNull();
    expect(core.kept!.emergency).toEqual({ ...life, done: [] });
  });

  it("is none before anybody sat down", async () => {
    const { core, runbook } = open({}, { ...talking, seatedAt: null });
    expect(await runbook.declare(anne, "counsellor", "t", life)).toBe("not-now");
    expect(core.log).toEqual([]);
  });

  it("keeps its steps when more is known of the place; each is logged once it is done", async () => {
    const { core, runbook } = open();
    await runbook.declare(anne, "counsellor", "t", life);
    expect(await runbook.done(chief, "supervisor", "t", "call")).toBe("not-now");
    expect(await runbook.done(anne, "counsellor", "t", "confirm")).toBe("not-yours");
    expect(await runbook.done(chief, "supervisor", "t", "tell")).toBe("not-yours");
    expect(await runbook.done(ben, "counsellor", "t", "stay")).toBe("not-yours");
    expect(await runbook.done(chief, "supervisor", "t", "confirm")).toBeNull();
    expect(await runbook.done(chief, "supervisor", "t", "confirm")).toBe("not-now");
    await runbook.declare(anne, "counsellor", "t", { danger: "life", place: "known" });
    await runbook.declare(anne, "counsellor", "t", { danger: "life", place: "known" });
    expect(await runbook.done(chief, "supervisor", "t", "call")).toBeNull();
    for (let i = 0; i < 2; i++) expect(await runbook.done(anne, "counsellor", "t", "stay")).toBeNull();
    expect(core.kept!.emergency).toEqual({ danger: "life", place: "known", done: ["confirm", "call", "stay"] });
    expect(core.log).toEqual([
      "anne consult-emergency danger=life place=unasked",
      "chief consult-runbook step=confirm",
      "anne consult-emergency danger=life place=known",
      "chief consult-runbook step=call",
      "anne consult-runbook step=stay",
      "anne consult-runbook step=stay",
    ]);
  });

  it("goes on after the conversation, for the supervisor", async () => {
    const over = after(...seated, [5, { by: "visitor", id: "v", deed: "end", reason: "visitor" }]).ticket;
    const { core, runbook } = open({ emergency: { ...life, done: ["confirm"] } }, over);
    expect(await runbook.done(chief, "supervisor", "t", "log")).toBeNull();
    expect(await runbook.done(chief, "supervisor", "t", "debrief")).toBeNull();
    expect(await runbook.done(anne, "counsellor", "t", "tell")).toBe("not-yours");
    expect(core.kept!.emergency!.done).toEqual(["confirm", "log", "debrief"]);
  });

  it("a supervisor who stepped in does both parts", async () => {
    const stage = { ...talking.stage, counsellor: chief.id } as typeof talking.stage;
    const { runbook } = open({ emergency: { ...life, done: ["confirm"] } }, { ...talking, stage });
    expect(await runbook.done(chief, "supervisor", "t", "tell")).toBeNull();
    expect(await runbook.done(chief, "supervisor", "t", "log")).toBeNull();
  });
});

describe("a supervisor who steps in", () => {
  it("talks from then on, is logged, and listens no longer", async () => {
    const { core, runbook } = open({
      listening: { account: "chief", name: "あさひ", session: "s1", state: "announced" },
    });
    expect(await runbook.stepIn(chief, "t")).toBeNull();
    expect(core.kept!.ticket.stage).toMatchObject({ state: "talking", counsellor: "chief" });
    expect(core.log).toEqual(["chief consult-step-in ", "tell nobody"]);
  });

  it("does nothing where nobody talks", async () => {
    const { core, runbook } = open({}, { ...talking, stage: { state: "waiting", restsUntil: null } });
    expect(await runbook.stepIn(chief, "t")).toBe("not-now");
    expect(core.log).toEqual([]);
  });
});
