import { describe, expect, it } from "vitest";
import { look, type Seen, whatIsNew } from "./whatIsNew.ts";

type View = Parameters<typeof look>[0];
type Talks = Parameters<typeof look>[1];

const queue = (...tickets: string[]) => tickets.map((ticket) => ({ ticket, suits: true })) as unknown as View["queue"];
const view = (part: Partial<View> = {}): View => ({
  queue: [],
  offered: [],
  unready: null,
  duty: {} as View["duty"],
  ...part,
});
const talk = (state: string, unread = 0): Talks[number] =>
  ({ letter: "A", own: { session: "s", state }, state: "open", unread }) as Talks[number];
const seen = (part: Partial<View> = {}, talks: Talks = [], whispers: Seen["whispers"] = []): Seen =>
  look(view(part), talks, whispers);

describe("what a counsellor is told of", () => {
  it("is nothing when nothing has changed", () => {
    const all = seen({ queue: queue("a") }, [talk("talking", 2)], [{ id: 1, from: "あさひ" }]);
    expect(whatIsNew(all, all)).toEqual([]);
  });

  it("is somebody new who waits, while one is free", () => {
    const free = seen({ queue: queue("a", "b") });
    expect(whatIsNew(seen({ queue: queue("a") }), free)).toEqual([{ kind: "waiting", count: 1 }]);
    const busy = seen({ queue: queue("a", "b"), unready: "full" });
    expect(whatIsNew(seen({ queue: queue("a") }), busy)).toEqual([]);
    // Whoever does not suit may be picked, and calls nobody.
    const other = { ...queue("b")[0]!, suits: false };
    expect(whatIsNew(seen({}), seen({ queue: [other] }))).toEqual([]);
  });

  it("is a visitor who sits down, drops out, ends; and new words of one not looked at", () => {
    expect(whatIsNew(seen({}, [talk("called")]), seen({}, [talk("talking")]))).toEqual([
      { kind: "seated", letter: "A" },
    ]);
    // Back after a dropped line they were seated before.
    expect(whatIsNew(seen({}, [talk("dropped")]), seen({}, [talk("talking")]))).toEqual([]);
    expect(whatIsNew(seen({}, [talk("talking")]), seen({}, [talk("dropped")]))).toEqual([
      { kind: "away", letter: "A" },
    ]);
    expect(whatIsNew(seen({}, [talk("talking")]), seen({}, [{ ...talk("talking"), state: "over" }]))).toEqual([
      { kind: "over", letter: "A" },
    ]);
    expect(whatIsNew(seen({}, [talk("talking", 1)]), seen({}, [talk("talking", 3)]))).toEqual([
      { kind: "lines", letter: "A" },
    ]);
    expect(whatIsNew(seen({}, [talk("talking", 3)]), seen({}, [talk("talking", 0)]))).toEqual([]);
  });

  it("is a whisper once, and an offered conversation", () => {
    const whispered = seen({}, [], [{ id: 1, from: "あさひ" }]);
    expect(whatIsNew(seen(), whispered)).toEqual([{ kind: "whisper", name: "あさひ" }]);
    expect(whatIsNew(whispered, seen())).toEqual([]);
    const offered = [{ session: "x" }] as unknown as View["offered"];
    expect(whatIsNew(seen(), seen({ offered }))).toEqual([{ kind: "offered" }]);
  });
});
