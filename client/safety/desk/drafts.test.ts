import { beforeEach, expect, it, vi } from "vitest";
import type { Me } from "../../../shared/staff/accounts.ts";

vi.stubGlobal("addEventListener", () => {});
const { draftOf, writeDraft } = await import("./drafts.ts");
const { useStaff } = await import("../../session/staff.ts");

const signIn = (id: string | null) => useStaff.setState({ me: id === null ? null : ({ id } as Me) });

beforeEach(() => {
  signIn(null);
  signIn("ann");
});

it("keeps what is written, part by part", () => {
  writeDraft("answer/r1", { words: "thank" });
  writeDraft("answer/r1", { acted: true });
  writeDraft("answer/r2", { words: "other" });
  expect(draftOf("answer/r1")).toEqual({ words: "thank", acted: true });
});

it("outlives a session that ended and was begun anew by the same account", () => {
  writeDraft("answer/r1", { words: "thank" });
  useStaff.setState({ isOver: true });
  signIn("ann");
  expect(draftOf("answer/r1")).toEqual({ words: "thank" });
});

it("is nothing that the next one at this page finds", () => {
  writeDraft("answer/r1", { words: "thank" });
  signIn("bob");
  expect(draftOf("answer/r1")).toBeUndefined();
});
