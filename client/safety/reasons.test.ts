import { expect, test } from "vitest";
import { reportReasons } from "../../shared/safety/messages.ts";
import { reasons } from "./reasons.ts";

test("every reason that the server takes is offered", () => {
  expect(new Set(reasons)).toEqual(new Set(reportReasons));
});
