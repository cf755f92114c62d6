import { describe, expect, it } from "vitest";
import { QUEUE_SHOWN } from "../../shared/consult/console.ts";
import { after, line, seated, T0 } from "../../shared/consult/fixture.ts";
import { MINUTE } from "../../shared/consult/times.ts";
import { boardView, HERE_MS } from "./boardView.ts";
import { consoleView } from "./consoleView.ts";
import { debriefsOf } from "./debriefs.ts";
import { called, dutyOf, keptOf, snapshotOf, talking, waitingSince } from "./staffTesting.ts";

const waiting = (id: string, minute: number, change = {}) =>
  keptOf(waitingSince(id, minute, change), { servedBy: null });
const gone = after(
  ...seated,
  [3, { ...line, deed: "drop", side: "counsellor" }],
  [6, { by: "clock", id: "", deed: "tick" }],
).ticket;

describe("the console", () => {
  it("shows who may be called, in order, own conversations, and what is offered", () => {
    const stage = { ...talking.stage, counsellor: "ben", handOver: { to: "anne", at: T0 } };
    const offered = { ...talking, id: "o", stage: { ...stage, state: "agreed" } } as typeof talking;
    const seen = snapshotOf(
      [
        waiting("second", 2),
        waiting("first", 1),
        waiting("urgent", 3, { isUrgent: true }),
        waiting("theirs", 0, { organisation: "other" }),
        waiting("avoids", 0, { avoid: ["anne"] }),
        keptOf(talking, { level: "serious" }),
        keptOf(offered),
      ],
      { duties: [dutyOf("anne", { talking: 1, atOnce: 2 }), dutyOf("ben")] },
    );
    const view = consoleView("anne", seen);
    expect(view.queue.map(({ ticket, reason }) => [ticket, reason])).toEqual([
      ["urgent", "urgent"],
      ["first", "arrival"],
      ["second", "arrival"],
    ]);
    expect(view).toMatchObject({ waiting: 3, unready: null, shift: { id: "shift of anne" }, atOnceMost: 2 });
    expect(view.own).toMatchObject([{ ticket: "t", session: "s1", state: "talking", level: "serious" }]);
    expect(view.offered).toMatchObject([{ ticket: "o", state: "agreed" }]);
    expect(view.colleagues).toEqual([{ id: "ben", name: "name of ben" }]);
  });

  it("shows no visitor's pass, no other account's and no more of the duty than is said", () => {
    const seen = snapshotOf([waiting("w", 1, { avoid: ["zoe"] }), keptOf(talking)], { duties: [dutyOf("anne")] });
    const told = JSON.stringify([consoleView("anne", seen), boardView("chief", null, seen)]);
    for (const secret of ["visitor of w", '"v"', "zoe", "seenAt", "avoid", "supervisorMayJoin"])
      expect(told).not.toContain(secret);
  });

  it("is empty before a shift, but for what still goes on", () => {
    const view = consoleView("anne", snapshotOf([waiting("w", 1), keptOf(talking)]));
    expect(view).toMatchObject({
      duty: null,
      unready: null,
      shift: null,
      queue: [],
      waiting: 0,
      own: [{ ticket: "t" }],
    });
  });

  it("lets the one who was gone resume", () => {
    const seen = snapshotOf([keptOf(gone)], { duties: [dutyOf("anne"), dutyOf("ben")] });
    expect(consoleView("anne", seen).queue).toMatchObject([{ reason: "left", mayResume: true }]);
    expect(consoleView("ben", seen).queue).toMatchObject([{ reason: "left", mayResume: false }]);
    const avoiding = snapshotOf([keptOf({ ...gone, avoid: ["anne"] })], { duties: [dutyOf("anne")] });
    expect(consoleView("anne", avoiding).queue).toEqual([]);
  });

  it("cuts a long queue and says how long it is", () => {
    const many = Array.from({ length: QUEUE_SHOWN + 5 }, (_, i) => waiting(`w${i}`, i / 100));
    const view = consoleView("anne", snapshotOf(many, { duties: [dutyOf("anne")] }));
    expect([view.queue.length, view.waiting]).toEqual([QUEUE_SHOWN, QUEUE_SHOWN + 5]);
  });
});

describe("the board", () => {
  const org = new Set(["org"]);

  it("shows load, flags, lines that are down, who asks for help, and who is not at their console", () => {
    const dropped = after(...seated, [3, { ...line, deed: "drop", side: "visitor" }]).ticket;
    const seen = snapshotOf([keptOf(dropped, { level: "imminent" })], {
      duties: [
        dutyOf("anne", { asksForHelp: true, seenAt: T0 + 10 * MINUTE - HERE_MS }),
        dutyOf("ben", { seenAt: T0 + 10 * MINUTE }),
      ],
    });
    expect(boardView("chief", org, seen).rows).toMatchObject([
      {
        account: "anne",
        asksForHelp: true,
        isHere: false,
        booth: { ja: "ひとつめ" },
        sessions: [{ level: "imminent", away: [{ side: "visitor", since: T0 + 3 * MINUTE }], mayListen: "at-once" }],
      },
      { account: "ben", isHere: true, sessions: [] },
    ]);
  });

  it("is of one's own organisations alone, with those who wait for any", () => {
    const elsewhere = keptOf({ ...talking, id: "e" }, { servedBy: "other" });
    const seen = snapshotOf(
      [
        keptOf(talking),
        elsewhere,
        waiting("any", 1),
        waiting("org", 2, { organisation: "org" }),
        waiting("other", 3, { organisation: "other" }),
      ],
      { duties: [dutyOf("anne"), dutyOf("ben", { organisation: "other" })], after: [elsewhere] },
    );
    const view = boardView("chief", org, seen);
    expect(view.rows.map(({ account }) => account)).toEqual(["anne"]);
    expect(view.queue.map(({ ticket, free }) => [ticket, free])).toEqual([
      ["any", ["anne"]],
      ["org", ["anne"]],
    ]);
    expect([view.waiting, view.booths.map(({ id }) => id), view.after]).toEqual([2, ["b1"], []]);
    expect(boardView("chief", null, seen).rows.map(({ account }) => account)).toEqual(["anne", "ben"]);
  });

  it("says who was let down, and shows a supervisor who stepped in", () => {
    const mine = { ...talking, id: "m", stage: { ...talking.stage, counsellor: "chief" } } as typeof talking;
    const seen = snapshotOf([keptOf(gone), keptOf(mine)], { duties: [dutyOf("anne")] });
    const view = boardView("chief", org, seen);
    expect(view.queue).toMatchObject([{ left: { by: "name of anne", wasTalking: true }, reason: "left" }]);
    expect(view.rows.find(({ account }) => account === "chief")).toMatchObject({
      duty: null,
      name: "name of chief",
      sessions: [{ ticket: "m", mayListen: null }],
    });
  });

  it("shows a call without an end, and to whom nobody may listen", () => {
    const view = boardView("chief", org, snapshotOf([keptOf(called)], { duties: [dutyOf("anne", { calling: 1 })] }));
    expect(view.rows[0]!.sessions).toMatchObject([{ state: "called", endsAt: null, mayListen: null }]);
  });
});

describe("to talk about later", () => {
  const ended = (reason: "done" | "abusive") =>
    after(...seated, [5, { by: "counsellor", id: "anne", deed: "end", reason }]).ticket;

  it.each([
    ["a difficult contact", keptOf(ended("abusive")), [{ reason: "abusive", level: null, hadEmergency: false }]],
    ["a grave one", keptOf(ended("done"), { level: "serious" }), [{ reason: null, level: "serious" }]],
    [
      "an emergency, for each who had it",
      keptOf(ended("done"), { emergency: { danger: "life", place: "known", done: [] }, took: ["anne", "ben"] }),
      [{ account: "anne", hadEmergency: true }, { account: "ben" }],
    ],
    ["nothing of the others", keptOf(ended("done"), { level: "thoughts" }), []],
    ["nothing while it goes on", keptOf(talking, { level: "imminent" }), []],
  ])("%s", (_, kept, debriefs) => {
    expect(debriefsOf(kept)).toMatchObject(debriefs);
    expect(debriefsOf(kept)).toHaveLength(debriefs.length);
  });
});
