import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Order, type Step } from "./order.ts";

const shown = (steps: readonly Step<string>[]) =>
  steps.map((step) =>
    step.kind === "line" ? `${step.line}${step.isLate ? " late" : ""}` : `${step.first}-${step.last}`,
  );

/** Any order of arrival of 1 to n. */
const arrivals = fc.integer({ min: 1, max: 40 }).chain((n) =>
  fc.shuffledSubarray(
    Array.from({ length: n }, (_, i) => i + 1),
    { minLength: n },
  ),
);

describe("one sender's lines", () => {
  it("are shown once and in order, in whatever order they come", () => {
    fc.assert(
      fc.property(arrivals, (seqs) => {
        const order = new Order<string>(1);
        const all = seqs.flatMap((seq) => shown(order.take(seq, `${seq}`)));
        expect(all).toEqual(seqs.toSorted((a, b) => a - b).map(String));
        expect(order.gap).toBeNull();
        expect(order.next).toBe(seqs.length + 1);
      }),
    );
  });

  it("wait for a missing one, which may be given up, and may still come", () => {
    const order = new Order<string>(1);
    expect(shown(order.take(1, "a"))).toEqual(["a"]);
    expect(shown(order.take(4, "d"))).toEqual([]);
    expect(order.gap).toEqual({ first: 2, last: 3 });
    expect(order.next).toBe(2);
    expect(shown(order.giveUp())).toEqual(["2-3", "d"]);
    expect(order.gap).toBeNull();
    expect(shown(order.take(2, "b"))).toEqual(["b late"]);
    expect(shown(order.take(5, "e"))).toEqual(["e"]);
  });

  it("do not wait for one that came and cannot be read", () => {
    const order = new Order<string>(1);
    expect(shown(order.take(2, "b"))).toEqual([]);
    expect(shown(order.unreadable(1))).toEqual(["b"]);
    expect(shown(order.take(1, "a"))).toEqual(["a late"]);
  });

  it("claim no gap by a count that could not be read", () => {
    const order = new Order<string>(1);
    expect(order.unreadable(900_000)).toEqual([]);
    expect(order.gap).toBeNull();
    expect(shown(order.take(1, "a"))).toEqual(["a"]);
  });

  it("begin where we came in, when they were there before us", () => {
    const order = new Order<string>(null);
    expect(order.next).toBeNull();
    expect(order.unreadable(16)).toEqual([]);
    expect(shown(order.take(17, "q"))).toEqual(["q"]);
    expect(shown(order.take(16, "p"))).toEqual(["p late"]);
    expect(order.next).toBe(18);
  });

  it("are not held back without end", () => {
    const order = new Order<string>(1);
    const all = Array.from({ length: 65 }, (_, i) => order.take(i + 2, "x")).flat();
    expect(all[0]).toEqual({ kind: "gap", first: 1, last: 1 });
    expect(all).toHaveLength(66);
  });
});
