import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Whereabouts, WhereaboutsStore } from "./whereabouts.store.ts";
import { WhereaboutsBook } from "./whereabouts.ts";

const at = (pass: string, x: number): Whereabouts => ({
  pass,
  square: "S",
  x,
  z: 0,
  yaw: 0,
  seat: null,
  look: 0,
  updated: Date.now(),
});

/** A store in memory that can be slow or broken. */
class FakeStore implements Pick<WhereaboutsStore, "find" | "save" | "forget"> {
  readonly rows = new Map<string, Whereabouts>();
  groups = 0;
  isBroken = false;
  forgotten: number[] = [];

  async find(pass: string) {
    return this.rows.get(pass) ?? null;
  }

  async save(all: readonly Whereabouts[]) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    if (this.isBroken) throw new Error("no disk");
    this.groups++;
    for (const w of all) this.rows.set(w.pass, w);
  }

  async forget(before: number) {
    this.forgotten.push(before);
    return 0;
  }
}

let store: FakeStore;
let book: WhereaboutsBook;
let failures: unknown[];

beforeEach(() => {
  vi.useFakeTimers();
  store = new FakeStore();
  failures = [];
  book = new WhereaboutsBook(store as unknown as WhereaboutsStore, (error) => failures.push(error));
});
afterEach(() => vi.useRealTimers());

describe("the book of whereabouts", () => {
  it("answers with what is not yet written, while it is being written, and after", async () => {
    book.note(at("a", 1));
    expect((await book.find("a"))?.x).toBe(1);
    const writing = book.flush();
    expect((await book.find("a"))?.x).toBe(1);
    await vi.advanceTimersByTimeAsync(20);
    await writing;
    expect((await book.find("a"))?.x).toBe(1);
    expect(store.rows.get("a")?.x).toBe(1);
  });

  it("writes seats at once, and many of one moment in one group", async () => {
    for (let i = 0; i < 50; i++) book.note(at(`p${i}`, i), true);
    await vi.advanceTimersByTimeAsync(100);
    expect([store.groups, store.rows.size]).toEqual([1, 50]);
  });

  it("asks who has moved every two seconds", async () => {
    let x = 0;
    const source = () => [at("walker", ++x)];
    book.follow(source);
    await vi.advanceTimersByTimeAsync(2050);
    expect(store.rows.get("walker")?.x).toBe(1);
    book.unfollow(source);
    await vi.advanceTimersByTimeAsync(4000);
    expect(x).toBe(1);
  });

  it("tries again what could not be written, but never an older place over a newer one", async () => {
    store.isBroken = true;
    book.note(at("a", 1), true);
    book.note(at("b", 1));
    await vi.advanceTimersByTimeAsync(100);
    expect(failures.length).toBe(1);
    book.note(at("a", 2));
    store.isBroken = false;
    await vi.advanceTimersByTimeAsync(2100);
    expect([store.rows.get("a")?.x, store.rows.get("b")?.x]).toEqual([2, 1]);
  });

  it("writes everything before it closes", async () => {
    book.note(at("a", 1));
    book.follow(() => [at("b", 2)]);
    const closing = book.close();
    await vi.advanceTimersByTimeAsync(50);
    await closing;
    expect([...store.rows.keys()].toSorted()).toEqual(["a", "b"]);
  });

  it("forgets after a day, whatever the sweep's pace", async () => {
    store.rows.set("old", { ...at("old", 1), updated: Date.now() - 25 * 60 * 60 * 1000 });
    expect(await book.find("old")).toBeNull();
    await vi.advanceTimersByTimeAsync(11 * 60 * 1000);
    expect(store.forgotten.length).toBeGreaterThanOrEqual(2);
  });
});
