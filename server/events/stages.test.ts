import { beforeEach, describe, expect, it, vi } from "vitest";
import { emptyStage, type News, type Stage } from "../../shared/events/stage.ts";
import { LocalRelay } from "../safety/testing.ts";
import { openEventsNews } from "./news.ts";
import type { StageStore } from "./stage.store.ts";
import { Stages } from "./stages.ts";

const failed = (error: unknown) => expect.fail(String(error));
const item = (seq: number): News => ({ seq, change: { what: "item", item: `item ${seq}` } });
const stageAt = (seq: number): Stage => ({ ...emptyStage, seq, item: seq === 0 ? null : `item ${seq}` });

let kept: Stage;
let stages: Stages;
let relay: LocalRelay;
const heard = vi.fn();

beforeEach(async () => {
  heard.mockClear();
  kept = stageAt(0);
  relay = new LocalRelay();
  const store = { read: vi.fn(async () => kept) } as unknown as StageStore;
  stages = new Stages({ store, news: await openEventsNews(relay, failed), failed });
  await stages.open("e", heard);
});
const tell = (news: News | null, event = "e") => relay.publish("events:stage", { event, news });

describe("stages", () => {
  it("go from change to change, each once, of the events that are open here", () => {
    for (const seq of [1, 2, 2, 1, 3]) tell(item(seq));
    tell(item(4), "another");
    expect(heard.mock.calls.map(([stage, news]) => [stage.seq, news.seq])).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it("told in another order, they are shown in theirs", () => {
    tell(item(2));
    expect(heard).not.toHaveBeenCalled();
    tell(item(1));
    expect(heard.mock.calls.map(([{ seq }]) => seq)).toEqual([1, 2]);
  });

  it("what was missed is read anew", async () => {
    kept = stageAt(3);
    tell(item(3));
    await vi.waitFor(() => expect(heard.mock.calls).toEqual([[kept, null]]));
    tell(item(4));
    expect(heard).toHaveBeenLastCalledWith(stageAt(4), item(4));
  });

  it("after a rehearsal all of it is read anew; closed, nothing is heard", async () => {
    tell(item(1));
    kept = { ...emptyStage, seq: 2 };
    tell(null);
    await vi.waitFor(() => expect(heard).toHaveBeenLastCalledWith(kept, null));
    stages.close("e");
    tell(item(3));
    expect(heard).toHaveBeenCalledTimes(2);
  });
});
