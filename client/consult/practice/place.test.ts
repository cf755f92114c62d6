import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ConsoleView } from "../../../shared/consult/console.ts";
import type { Talk } from "../conversation/state.ts";
import { openPractice, type PracticePlace } from "./place.ts";

const words = {
  language: () => "ja" as const,
  colleague: () => "みなと",
  supervisor: () => "あさひ",
  whisper: () => "ここにいます",
};

let place: PracticePlace;
let stop: () => void;
beforeEach(() => {
  vi.useFakeTimers();
  // Nothing may be sent.
  vi.stubGlobal("fetch", () => {
    throw new Error("sent");
  });
  place = openPractice(words);
  stop = place.start();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const view = (): ConsoleView => place.state.getState().view!;
/** Call the next; they sit down. */
const meet = async (): Promise<Talk> => {
  await place.deeds.bring(null, false);
  const own = view().own.at(-1)!;
  const talk = place.openTalk(own);
  await vi.advanceTimersByTimeAsync(4_000);
  return talk;
};
const heard = (talk: Talk): number => talk.store.getState().lines.filter((l) => l.kind === "line" && !l.isMine).length;

describe("the practice booth", () => {
  it("has four who wait, in the order of the real booths", () => {
    expect(view().queue.map(({ ticket, reason }) => [ticket, reason])).toEqual([
      ["urgent", "urgent"],
      ["first", "first"],
      ["quiet", "arrival"],
      ["difficult", "arrival"],
    ]);
  });

  it("somebody called sits down, speaks, and answers", async () => {
    const talk = await meet();
    expect(view().own[0]!.state).toBe("talking");
    expect(view().waiting).toBe(3);
    await vi.advanceTimersByTimeAsync(15_000);
    const before = heard(talk);
    expect(before).toBeGreaterThan(0);
    expect(await talk.write("こんばんは")).toBe(true);
    await vi.advanceTimersByTimeAsync(15_000);
    expect(heard(talk)).toBeGreaterThan(before);
  });

  it("the rules hold: no third at once, no end without a reason that there is, a breath after it", async () => {
    const talk = await meet();
    await meet();
    await expect(place.deeds.bring(null, false)).rejects.toMatchObject({ status: 409, error: "full" });
    await expect(place.deeds.off()).rejects.toMatchObject({ error: "talking" });
    expect(talk.tell("end", { reason: "visitor" })).toBe(false);
    expect(talk.tell("end", { reason: "done" })).toBe(true);
    expect(view().own).toHaveLength(1);
    expect(talk.store.getState().line).toBe("over");
    expect(await talk.write("まだ")).toBe(false);
    await expect(place.deeds.bring(null, false)).rejects.toMatchObject({ error: "breath" });
    await vi.advanceTimersByTimeAsync(21_000);
    await place.deeds.bring(null, false);
    expect(place.playOf(talk.session)!.ended).toBe("done");
  });

  it("a grave level brings the supervisor's word; the runbook goes on with them", async () => {
    const talk = await meet();
    talk.tell("flag", { level: "imminent" });
    talk.tell("emergency", { danger: "life", place: "unasked" });
    talk.tell("runbook", { step: "tell" });
    // Before it is confirmed there is nothing to tell.
    expect(view().own[0]!.emergency!.done).toEqual([]);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(place.state.getState().whispers).toMatchObject([{ from: "あさひ", words: "ここにいます" }]);
    expect(view().own[0]!.emergency!.done).toEqual(["confirm"]);
    talk.tell("runbook", { step: "tell" });
    expect(view().own[0]!.emergency!.done).toContain("tell");
  });

  it("a hand-over is asked, agreed to, and taken", async () => {
    const talk = await meet();
    talk.tell("offer", { to: "colleague" });
    expect(talk.store.getState().ticket?.state).toBe("offered");
    await vi.advanceTimersByTimeAsync(4_500);
    expect(talk.store.getState().ticket?.state).toBe("agreed");
    await vi.advanceTimersByTimeAsync(5_000);
    expect(view().own).toEqual([]);
  });
});
