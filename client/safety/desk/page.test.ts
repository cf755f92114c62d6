import { expect, it } from "vitest";
import { hrefOf, pageOf, views } from "./page.ts";

it("an address leads to its page and back", () => {
  for (const view of views) {
    expect(pageOf(hrefOf(view))).toEqual({ view, id: null });
    expect(pageOf(hrefOf(view, "0198-ab_c"))).toEqual({ view, id: "0198-ab_c" });
  }
});

it("what is unknown leads to today", () => {
  for (const hash of ["", "#", "#nothing", "#reports/../x", "#reports/<b>", `#reports/${"x".repeat(65)}`])
    expect(pageOf(hash)).toEqual({ view: "today", id: null });
});
