/** Histories of an event, by chance: what must hold whatever happens, in whatever order. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextDue } from "./clock.ts";
import { after, begun, drop, fresh, plan, T0, tick } from "./fixture.ts";
import type { Happening } from "./happenings.ts";
import { handOf, type Held, type Run } from "./run.ts";
import { step } from "./step.ts";
import { MINUTE } from "./times.ts";
import { deeds, isOpen, parties, transitions } from "./transitions.ts";

const people = ["hana", "ken", "rei", "mio", "stranger"] as const;
const blind = fc.record({
  by: fc.constantFrom(...parties),
  id: fc.constantFrom(...people),
  deed: fc.constantFrom(...deeds),
  isFree: fc.boolean(),
  registered: fc.nat(1),
  item: fc.constantFrom("talk", "tea", "work", "nothing"),
  to: fc.constantFrom(...people),
  who: fc.constantFrom("hana", "ken", "hana", "ken", "rei"),
  hours: fc.integer({ min: -3, max: 3 }),
});
const dice = fc.option(fc.tuple(fc.nat(999), fc.nat(999)), { freq: 8 });
/** Minutes since the step before; a clock may jump, also back. */
const minutes = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 4 }) }, fc.integer({ min: -3, max: 40 }), {
  weight: 1,
  arbitrary: fc.constant(200),
});
const histories = fc.array(fc.tuple(minutes, blind, dice), { maxLength: 60, size: "max" });
type History = typeof histories extends fc.Arbitrary<infer T> ? T : never;

/** What the table allows in this state, done by who may: blind chance alone hardly ever begins an event. */
const chosen = (run: Run, [, chance, luck]: History[number]): Happening => {
  const { hours, to, ...rest } = chance;
  const span = { from: plan.from + hours * 60 * MINUTE, to: plan.to + hours * 60 * MINUTE };
  let { by, deed, id } = chance;
  if (luck) {
    const ends = new Set(["cancel", "end", "withdraw", "leave-rehearsal"]);
    const ways = Object.entries(transitions[run.stage.state]).filter(([name]) => luck[1] % 5 === 0 || !ends.has(name));
    const [name, way] = ways[luck[0] % ways.length] ?? ["tick", undefined];
    deed = name as typeof deed;
    by = way?.by[luck[1] % way.by.length] ?? "clock";
    id = by === "host" ? "hana" : by === "co-host" ? "ken" : "stranger";
  }
  return { ...rest, ...(deed === "move" ? span : { to }), by, deed, id } as unknown as Happening;
};

/** An event whose lines are all down: what is rare must be met often enough. */
const silent = after(...begun, [1, drop("hana")], [1, drop("ken")]).run;
const walk = (
  history: History,
  visit: (run: Run, happening: Happening, now: number) => void,
  first: Run = fresh,
): Run => {
  let run = first;
  let now = T0 - 60 * MINUTE;
  for (const one of history) {
    now += one[0] * MINUTE;
    const happening = chosen(run, one);
    visit(run, happening, now);
    const outcome = step(run, happening, now);
    if (outcome.ok) ({ run } = outcome);
  }
  return run;
};

const heldOf = ({ stage }: Run): Held | null =>
  stage.state === "ended" ? stage.held : "isShut" in stage ? stage : null;

describe("any history", () => {
  it("follows the table, and every arrow of the table is drawn", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(histories, fc.constantFrom(fresh, fresh, silent), (history, first) => {
        const visit = (run: Run, happening: Happening, now: number) => {
          for (const part of [run, run.stage, run.crew, ...run.crew]) Object.freeze(part);
          const outcome = step(run, happening, now);
          if (!outcome.ok) return;
          const { state } = run.stage;
          const way = transitions[state][happening.deed];
          expect(way?.by).toContain(happening.by);
          expect(way?.to).toContain(outcome.run.stage.state);
          seen.add(`${state} ${happening.deed} ${outcome.run.stage.state}`);
        };
        walk(history, visit, first);
      }),
      { seed: 5, numRuns: 1500 },
    );
    const arrows = Object.entries(transitions).flatMap(([from, ways]) =>
      Object.entries(ways).flatMap(([deed, { to }]) => to.map((into) => `${from} ${deed} ${into}`)),
    );
    expect(arrows.filter((arrow) => !seen.has(arrow))).toEqual([]);
  }, 60_000);

  it("never counts a moment twice, and counts only while it is live", () => {
    fc.assert(
      fc.property(histories, (history) => {
        walk(history, (run) => {
          const held = heldOf(run);
          if (!held) return;
          for (const { from, to } of held.counted) expect(to).toBeGreaterThan(from);
          expect(held.countingSince !== null && run.stage.state !== "live").toBe(false);
          if (isOpen(run.stage.state))
            expect(held.at === null || (held.at.since !== null) === (held.state === "live")).toBe(true);
        });
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  it("settles: after a few ticks nothing is due any more, and nobody speaks whose line is down", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 300 }), (history, later) => {
        let now = T0;
        let run = walk(history, (_, __, at) => (now = at));
        now += later * MINUTE;
        for (let ticks = 0; (nextDue(run) ?? Infinity) <= now; ticks++) {
          const outcome = step(run, tick, now);
          expect(outcome.ok && outcome.run !== run).toBe(true);
          if (outcome.ok) ({ run } = outcome);
          expect(ticks).toBeLessThan(6);
        }
        const still = step(run, tick, now);
        if (still.ok) expect(still.run).toBe(run);
        if (run.stage.state !== "live") return;
        const { floor } = run.stage;
        const hand = handOf(run, floor!);
        // Seven seconds may still be running.
        expect(hand?.isHere || nextDue(run)! > now).toBe(true);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("does nothing for a stranger", () => {
    fc.assert(
      fc.property(histories, blind, (history, attempt) => {
        const run = walk(history, () => {});
        for (const by of ["host", "co-host"] as const) {
          const happening = { ...attempt, by, id: "stranger" } as unknown as Happening;
          expect(step(run, happening, T0).ok).toBe(false);
        }
      }),
      { seed: 8, numRuns: 300 },
    );
  });
});
