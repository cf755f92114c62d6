import { expect, it } from "vitest";
import { isOpenNow } from "./openNow.ts";

const at = (clock: string) => Date.parse(`2027-05-01T${clock}:00+09:00`);

it.each([
  ["always", { from: "00:00", to: "24:00" }, "23:59", true],
  ["of unsure hours", undefined, "12:00", false],
  ["before it opens", { from: "16:00", to: "21:00" }, "15:59", false],
  ["as it opens", { from: "16:00", to: "21:00" }, "16:00", true],
  ["as it closes", { from: "16:00", to: "21:00" }, "21:00", false],
  ["past midnight", { from: "22:00", to: "06:00" }, "01:00", true],
  ["in the morning after", { from: "22:00", to: "06:00" }, "06:00", false],
])("a line %s", (_, open, clock, isOpen) => expect(isOpenNow({ open }, at(clock))).toBe(isOpen));
