import { createStore } from "zustand/vanilla";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { ConsoleView, OwnSession } from "../../../shared/consult/console.ts";
import { unaskedForm } from "../../../shared/consult/risk.ts";
import { skipped } from "../../../shared/consult/topics.ts";
import { type ConsoleState, freshConsole } from "../../session/console.ts";
import { createTalkStore, type Talk } from "../conversation/state.ts";
import type { ConsoleSource } from "./source.ts";
import { createTalks, freeLetter, gone } from "./talks.ts";

const own = (session: string, state: OwnSession["state"] = "talking"): OwnSession => ({
  ticket: `t-${session}`,
  session,
  state,
  intake: skipped,
  since: 0,
  until: 0,
  level: null,
  emergency: null,
  listening: null,
});
const view = (sessions: readonly OwnSession[], resumable: readonly string[] = []): ConsoleView =>
  ({
    own: sessions,
    queue: resumable.map((session) => ({ ticket: `t-${session}`, mayResume: true })),
  }) as unknown as ConsoleView;

const fakeTalk = (session: string) => ({
  session,
  store: createTalkStore(),
  erase: vi.fn(async () => {}),
  close: vi.fn(),
  comeHere: vi.fn(),
});
type Fake = ReturnType<typeof fakeTalk>;

let opened: Map<string, Fake>;
const setUp = () => {
  const state = createStore<ConsoleState>(() => freshConsole);
  const openTalk = ({ session }: OwnSession) => {
    const talk = fakeTalk(session);
    opened.set(session, talk);
    return talk as unknown as Talk;
  };
  const talks = createTalks({ state, openTalk } as unknown as ConsoleSource);
  const stop = talks.start();
  return { talks, stop, see: (now: ConsoleView) => state.setState({ view: now }) };
};
const says = (session: string, isMine = false): void => {
  const { store } = opened.get(session)!;
  const { lines } = store.getState();
  store.setState({ lines: [...lines, { kind: "line", key: `${lines.length}`, isMine } as (typeof lines)[number]] });
};

beforeEach(() => {
  opened = new Map();
  const listeners = { addEventListener: () => {}, removeEventListener: () => {} };
  vi.stubGlobal("document", { hidden: false, ...listeners });
});

describe("the conversations at a console", () => {
  it("open with a letter each, that is free again when one is put away", () => {
    const { talks, see } = setUp();
    see(view([own("a"), own("b")]));
    expect(talks.store.getState().all.map(({ letter }) => letter)).toEqual(["A", "B"]);
    talks.putAway("a");
    expect(talks.store.getState().chosen).toBe("b");
    expect(freeLetter(talks.store.getState().all)).toBe("A");
  });

  it("count what the other says while one looks elsewhere, and nothing of one's own", () => {
    const { talks, see } = setUp();
    see(view([own("a"), own("b")]));
    says("a");
    says("b");
    says("b", true);
    says("b");
    const unread = () => talks.store.getState().all.map((one) => one.unread);
    expect(unread()).toEqual([0, 2]);
    talks.choose("b");
    expect(unread()).toEqual([0, 0]);
  });

  it("are erased when they are over, and stay to be seen as over until they are put away", () => {
    const { talks, see } = setUp();
    see(view([own("a")]));
    talks.change("a", { draft: "…", note: "…", risk: { ...unaskedForm, thoughts: "yes" } });
    see(view([]));
    // A view alone is no proof.
    expect(talks.store.getState().all[0]).toMatchObject({ state: "over", draft: "…" });
    expect(opened.get("a")!.erase).not.toHaveBeenCalled();
    opened.get("a")!.store.setState({ line: "over" });
    see(view([]));
    expect(talks.store.getState().all[0]).toMatchObject({ state: "over", draft: "", note: "", risk: unaskedForm });
    expect(opened.get("a")!.erase).toHaveBeenCalledOnce();
    talks.putAway("a");
    expect(talks.store.getState().all).toEqual([]);
    expect(opened.get("a")!.erase).toHaveBeenCalledOnce();
  });

  it("go on where a view was older than it seemed", () => {
    const { talks, see } = setUp();
    see(view([own("a")]));
    see(view([]));
    see(view([own("a")]));
    expect(talks.store.getState().all[0]!.state).toBe("open");
    expect(opened.get("a")!.erase).not.toHaveBeenCalled();
  });

  it("are kept where they broke off, and go on when they are taken up again", () => {
    const { talks, see } = setUp();
    see(view([own("a")]));
    see(view([], ["a"]));
    expect(talks.store.getState().all[0]!.state).toBe("left");
    expect(opened.get("a")!.erase).not.toHaveBeenCalled();
    see(view([own("a")]));
    expect(talks.store.getState().all[0]!.state).toBe("open");
    expect(opened.get("a")!.comeHere).toHaveBeenCalledOnce();
  });

  it("a call that nobody followed leaves nothing behind", () => {
    const { talks, see } = setUp();
    see(view([own("a", "called")]));
    see(view([]));
    expect(talks.store.getState()).toEqual({ all: [], chosen: null });
    expect(opened.get("a")!.erase).toHaveBeenCalled();
    expect(gone({ own: own("x", "called-again") }, view([]))).toBeNull();
  });

  it("leaving the console leaves the lines, and keeps what they hold", () => {
    const { talks, see, stop } = setUp();
    see(view([own("a")]));
    stop();
    expect(opened.get("a")!.close).toHaveBeenCalled();
    expect(opened.get("a")!.erase).not.toHaveBeenCalled();
    expect(talks.store.getState().all).toEqual([]);
  });
});
