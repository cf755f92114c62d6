import { beforeEach, describe, expect, it } from "vitest";
import { Lately } from "./lately.ts";
import { Names } from "./names.ts";

const DAY = 24 * 60 * 60 * 1000;

let names: Names;
beforeEach(() => {
  const check = (text: string) => ({ outcome: "pass", text, review: false, distress: false }) as const;
  names = new Names({ check }, new Lately());
});

const choose = (name: string, now = 0, isBarred = false, pass = "p") => names.choose(pass, name, { isBarred, now });

describe("what a pass is called when it comes in", () => {
  it("is what it likes the first time, also where nobody may change", () => {
    expect(choose("ゆき", 0, true)).toEqual({ name: "ゆき", why: null });
    expect(choose("そら", 0, true, "q")).toEqual({ name: "そら", why: null });
  });

  it("stays, where it may not write or has changed often, and is given back to whoever asks for it", () => {
    choose("ゆき");
    expect(choose("そら", 1, true)).toEqual({ name: "ゆき", why: "not-yet" });
    expect(["a", "b", "c", "b"].map((name) => choose(name, 2).name)).toEqual(["a", "b", "b", "b"]);
  });

  it("is forgotten after a day without a word of it, and not sooner", () => {
    choose("ゆき");
    expect(choose("そら", DAY - 1, true).name).toBe("ゆき");
    expect(choose("そら", 2 * DAY, true).name).toBe("そら");
  });
});
