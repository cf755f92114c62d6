import type { IncomingMessage, ServerResponse } from "node:http";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { StaffDoor, type SignedIn } from "../staff/door.ts";
import { ViewLines } from "./viewLines.ts";

const actor: SignedIn = {
  id: "anne",
  name: "ことは",
  grants: [{ role: "counsellor", organisation: "org" }],
  roles: ["counsellor"],
  isHalfOpen: false,
  session: "s",
};

class Browser {
  readonly got: { event: string; data: { now: number; n?: number } }[] = [];
  isOver = false;
  #closed: (() => void)[] = [];

  readonly res = {
    writableLength: 0,
    writableEnded: false,
    writeHead: () => undefined,
    write: (text: string) => {
      const [, event, data] = /^event: (\w+)\ndata: (.*)\n\n$/.exec(text) ?? [];
      if (event) this.got.push({ event, data: JSON.parse(data!) });
    },
    on: (_: string, heard: () => void) => this.#closed.push(heard),
    once: (_: string, heard: () => void) => this.#closed.push(heard),
    end: () => {
      this.isOver = true;
      for (const heard of this.#closed.splice(0)) heard();
    },
  } as unknown as ServerResponse;

  get numbers() {
    return this.got.map(({ data }) => data.n);
  }
}

describe("lines of whole views", () => {
  let who: SignedIn | null;
  let n: number;
  let reads: number;
  let revoked: (account: string) => void;
  let lines: ViewLines<{ now: number; n: number }>;
  const marks: number[] = [];

  const open = async () => {
    const browser = new Browser();
    await lines.route({} as IncomingMessage, browser.res);
    await vi.advanceTimersByTimeAsync(10);
    return browser;
  };

  beforeEach(() => {
    vi.useFakeTimers();
    [who, n, reads] = [actor, 1, 0];
    marks.length = 0;
    lines = new ViewLines({
      deed: "GET /api/consult/console/live",
      door: new StaffDoor(async () => who, { trustProxy: 0 }),
      onRevoked: (heard) => {
        revoked = heard;
        return () => undefined;
      },
      mark: (_, now) => marks.push(now),
      view: async () => ({ now: Date.now(), n: (reads++, n) }),
      failed: (error) => expect.unreachable(String(error)),
    });
  });
  afterEach(() => {
    lines.close();
    vi.useRealTimers();
  });

  it("tell the whole at once, and again only what looks different", async () => {
    const browser = await open();
    expect(browser.got).toMatchObject([{ event: "view", data: { n: 1 } }]);
    lines.changed();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(browser.numbers).toEqual([1]);
    // Time alone changes a view as well.
    n = 2;
    await vi.advanceTimersByTimeAsync(5000);
    expect(browser.numbers).toEqual([1, 2]);
  });

  it("are told of a storm twice a second at most, and always of its end", async () => {
    const browser = await open();
    for (n = 2; n < 500; n++) {
      lines.changed(["anne"]);
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(300);
    expect(browser.got.length).toBeLessThan(20);
    expect(reads).toBeLessThan(25);
    expect(browser.numbers.at(-1)).toBe(500);
  });

  it("hear of themselves sooner than of others", async () => {
    const browser = await open();
    n = 2;
    lines.changed();
    await vi.advanceTimersByTimeAsync(400);
    expect(browser.numbers).toEqual([1]);
    lines.changed(["anne"]);
    await vi.advanceTimersByTimeAsync(10);
    expect(browser.numbers).toEqual([1, 2]);
  });

  it("carry other events to all windows of one account", async () => {
    const [one, two] = [await open(), await open()];
    lines.send("anne", "whisper", { now: 0 });
    lines.send("ben", "whisper", { now: 1 });
    for (const browser of [one, two]) expect(browser.got.map(({ event }) => event)).toEqual(["view", "whisper"]);
  });

  it("end with the session, or with the role, and are marked as long as they live", async () => {
    const [one, two] = [await open(), await open()];
    await vi.advanceTimersByTimeAsync(31_000);
    expect(marks).toHaveLength(4);
    revoked("ben");
    await vi.advanceTimersByTimeAsync(10);
    expect(one.isOver).toBe(false);
    who = { ...actor, roles: ["greeter"] };
    revoked("anne");
    await vi.advanceTimersByTimeAsync(10);
    expect([one.isOver, two.isOver]).toEqual([true, true]);
    n = 3;
    await vi.advanceTimersByTimeAsync(20_000);
    expect(one.numbers).toEqual([1]);
  });

  it("one account has a few at most: the oldest ends", async () => {
    const all = [];
    for (let i = 0; i < 9; i++) all.push(await open());
    expect(all.map(({ isOver }) => isOver)).toEqual([true, ...Array.from({ length: 8 }, () => false)]);
  });
});
