import { expect, it } from "vitest";
import { after, begun, drop, hana } from "../../shared/events/fixture.ts";
import type { Happening } from "../../shared/events/happenings.ts";
import type { Poll } from "../../shared/events/polls.ts";
import { type Change, emptyStage, show, type Stage } from "../../shared/events/stage.ts";
import type { EventRow } from "./row.ts";
import { pollOnStage } from "./polls.ts";
import { alignment, isStale } from "./staging.ts";

const lines = (ja: string) => ({ ja, easy: "", en: "" });
const words = {
  speakers: [{ name: lines("山田先生"), about: "" }],
  order: [
    { id: "talk", speaker: null },
    { id: "work", speaker: 0 },
  ],
};
const rowOf = (...happenings: readonly (readonly [number, Happening])[]): EventRow =>
  ({ run: after(...happenings).run, words }) as unknown as EventRow;
const poll = (change: Partial<Poll>): Poll => ({
  id: "p",
  question: lines("?"),
  choices: [lines("a"), lines("b")],
  most: 1,
  state: "ready",
  isShown: false,
  results: { people: 2, counts: [1, 1] },
  ...change,
});
const nameOf = (id: string) => id;
const aligned = (row: EventRow, polls: readonly Poll[], from: Stage = emptyStage): Stage => {
  let stage = from;
  for (let next: Change | undefined; (next = alignment(row, polls, stage, nameOf)[0]);) ({ stage } = show(stage, next));
  return stage;
};

it("the stage shows state, item and who speaks, and then nothing is left to change", () => {
  const row = rowOf(...begun);
  const stage = aligned(row, []);
  expect(stage).toMatchObject({ state: "live", item: null, speaker: { name: lines("hana") } });
  expect(alignment(row, [], stage, nameOf)).toEqual([]);
  const worked = rowOf(...begun, [10, { ...hana, deed: "go", item: "work" }]);
  expect(aligned(worked, [], stage)).toMatchObject({ item: "work", speaker: { name: lines("山田先生") } });
});

it("says that the speaker's line is down", () => {
  const row = rowOf(...begun);
  const { floor } = row.run.stage as { floor: string };
  const dropped = rowOf(...begun, [5, drop(floor)]);
  expect(aligned(row, []).speaker?.isAway).toBe(!row.run.crew.find(({ id }) => id === floor)!.isHere);
  expect(aligned(dropped, []).speaker?.isAway).toBe(true);
});

it("the open poll is on the stage; its results when they are shown; a hidden one goes", () => {
  const open = poll({ state: "open" });
  const on = pollOnStage([open], null);
  expect(on).toMatchObject({ id: "p", state: "open", results: null });
  expect(on).not.toHaveProperty("isShown");
  const closed = pollOnStage([poll({ state: "closed" })], on);
  expect(closed).toMatchObject({ state: "closed", results: null });
  const shown = pollOnStage([poll({ state: "closed", isShown: true })], closed);
  expect(shown?.results).toEqual({ people: 2, counts: [1, 1] });
  expect(pollOnStage([poll({ state: "closed" })], shown)).toBe(null);
  expect(pollOnStage([poll({})], null)).toBe(null);
  // Another that is opened takes its place.
  expect(pollOnStage([poll({ state: "closed", isShown: true }), poll({ id: "q", state: "open" })], shown)?.id).toBe(
    "q",
  );
});

it("what is left of a rehearsal is stale when it is over", () => {
  const stage = { ...emptyStage, state: "rehearsal" } as const;
  expect(isStale(rowOf(...begun), stage)).toBe(true);
  expect(isStale(rowOf(...begun), { ...emptyStage, state: "doors" })).toBe(false);
});
