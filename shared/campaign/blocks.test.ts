import { expect, it } from "vitest";
import { linkTo, mayLeadTo } from "./blocks.ts";

it("a short number with a hash is dialled whole", () => {
  expect(mayLeadTo("tel:#9999")).toBe(true);
  expect(decodeURIComponent(new URL(linkTo("tel:#9999")).pathname)).toBe("#9999");
  expect(linkTo("https://example.org/#part")).toBe("https://example.org/#part");
});
