import { describe, expect, it } from "vitest";
import { eventCutter } from "./events.ts";

describe("events of a stream", () => {
  it("come whole, however the line cut them", () => {
    const text = 'event: mine\ndata: {"a":1}\n\n: still here\n\ndata: one\ndata: two\n\n';
    for (const size of [1, 3, 7, text.length]) {
      const cut = eventCutter();
      const events = text.match(new RegExp(`[\\s\\S]{1,${size}}`, "g"))!.flatMap((piece) => cut(piece));
      expect(events).toEqual([
        { name: "mine", data: '{"a":1}' },
        { name: "message", data: "one\ntwo" },
      ]);
    }
  });

  it("an unfinished one waits, and lines may end in CR LF", () => {
    const cut = eventCutter();
    expect(cut("data: half")).toEqual([]);
    expect(cut("\r\n\r\n")).toEqual([{ name: "message", data: "half" }]);
  });
});
