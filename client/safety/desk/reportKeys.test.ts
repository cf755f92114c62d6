import { expect, it } from "vitest";
import type { DeskReport } from "../../../shared/safety/desk.ts";
import { neighbour, nextOpen } from "./reportKeys.ts";

const report = (id: string, state: DeskReport["state"] = "open") => ({ id, state }) as DeskReport;
const three = [report("a", "seen"), report("b"), report("c")];

it("steps through the list and stops at its ends", () => {
  expect(neighbour(three, "a", 1)).toBe("b");
  expect(neighbour(three, "b", -1)).toBe("a");
  expect(neighbour(three, "c", 1)).toBeNull();
  expect(neighbour(three, "a", -1)).toBeNull();
});

it("begins at the near end from nowhere", () => {
  expect(neighbour(three, null, 1)).toBe("a");
  expect(neighbour(three, "gone", -1)).toBe("c");
  expect(neighbour([], null, 1)).toBeNull();
});

it("goes on with what nobody looks at, then with the rest, never with the same", () => {
  expect(nextOpen(three, "b")).toBe("c");
  expect(nextOpen([report("a", "seen"), report("b")], "b")).toBe("a");
  expect(nextOpen([report("b")], "b")).toBeNull();
  expect(nextOpen([], null)).toBeNull();
});
