import { expect, it } from "vitest";
import type { Grant } from "./roles.ts";
import { covers, scopeOf } from "./scope.ts";

const both = ["supervisor", "operator"] as const;

it.each<[string, readonly Grant[], string | null, boolean]>([
  ["a supervisor for their own", [{ role: "supervisor", organisation: "A" }], "A", true],
  ["not for another", [{ role: "supervisor", organisation: "A" }], "B", false],
  ["not for what belongs to none", [{ role: "supervisor", organisation: "A" }], null, false],
  ["a supervisor of the whole place for every one", [{ role: "supervisor", organisation: null }], "B", true],
  ["an operator for every one", [{ role: "operator", organisation: "A" }], "B", true],
  ["no other role counts", [{ role: "counsellor", organisation: "A" }], "A", false],
  ["nobody for anything", [], "A", false],
])("%s", (_, grants, organisation, is) => expect(covers(scopeOf(grants, both), organisation)).toBe(is));
