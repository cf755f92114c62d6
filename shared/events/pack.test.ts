import { describe, expect, it } from "vitest";
import { packSlides } from "./pack.ts";

const text = `# A first slide
- one
- two

Notes:
Say hello.

Wait.
---
# A second
A line.
---
`;

describe("the slides of a pack", () => {
  it("have a title, lines, and notes of their own", () => {
    expect(packSlides(text)).toEqual([
      { title: "A first slide", lines: ["- one", "- two"], notes: "Say hello.\n\nWait." },
      { title: "A second", lines: ["A line."], notes: "" },
    ]);
  });

  it("are none where nothing stands", () => {
    expect(packSlides("\uFEFF\n---\n\n---")).toEqual([]);
  });
});
