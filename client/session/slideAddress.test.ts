import { expect, it } from "vitest";
import { slideAddress } from "./slideAddress.ts";

it("names a slide's deck, its version, language and width", () => {
  const at = (version: string) => slideAddress({ id: "d&1", version }, "easy", 3, 1280);
  expect(at("x_-")).toBe("/api/events/slide?deck=d%261&v=x_-&language=easy&index=3&width=1280");
  expect(at("y")).not.toBe(at("x_-"));
});
