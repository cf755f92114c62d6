import { describe, expect, it, vi } from "vitest";
import { parts } from "../../../shared/events/kinds.ts";
import { deedsByKey, keysOf } from "./keys.ts";
import { layoutOf, panels } from "./layout.ts";

const deeds = () => ({ turn: vi.fn(), grid: vi.fn(), point: vi.fn(), sentence: vi.fn(), seek: vi.fn(), help: vi.fn() });
const keys = (part: (typeof parts)[number] | null) => keysOf(part, layoutOf(part, true), deeds());

describe("keys", () => {
  it.each([...parts, null])("of %s are each for one thing", (part) => {
    const all = keys(part).flatMap((key) => key.keys);
    expect(new Set(all).size).toBe(all.length);
  });

  it("are those of one's tools and no others", () => {
    const names = (part: (typeof parts)[number] | null) => keys(part).map(({ name }) => name);
    expect(names("captions")).toEqual(["caption", "sentence", "backward", "forward", "order", "people"]);
    expect(names("questions")).toEqual(["questions", "polls", "people"]);
    expect(names("speaker")).not.toContain("sentence");
    expect(names("host")).toEqual(expect.arrayContaining(["step", "next", "sentence", "notice", "film", "emergency"]));
    expect(names(null)).not.toContain("next");
  });

  it("of a remote control turn slides", () => {
    const spies = deeds();
    const all = deedsByKey(keysOf("speaker", layoutOf("speaker", false), spies), spies.help);
    all.PageDown!();
    all.ArrowLeft!();
    all["?"]!();
    expect(spies.turn.mock.calls).toEqual([["next"], ["previous"]]);
    expect(spies.help).toHaveBeenCalledOnce();
  });
});

describe("the layout", () => {
  it("has every panel once at most, and the part's own first", () => {
    for (const part of [...parts, null]) {
      const all = layoutOf(part, true).flat();
      expect(new Set(all).size).toBe(all.length);
    }
    expect(layoutOf("host", true).flat().toSorted()).toEqual(panels.toSorted());
    expect(layoutOf("captions", false)[0]).toEqual(["captions"]);
    expect(layoutOf("questions", false)[0]).toEqual(["questions"]);
    expect(layoutOf("host", false).flat()).not.toContain("film");
  });
});
