import { expect, it } from "vitest";
import type { Grant } from "../staff/roles.ts";
import { mayRead, UNANSWERED_MS } from "./complaints.ts";

const T0 = 1_800_000_000_000;
const account = (id: string, ...grants: Grant[]) => ({ id, grants });
const mika = account("mika", { role: "supervisor", organisation: "A" });
const nao = account("nao", { role: "supervisor", organisation: "A" });
const other = account("other", { role: "supervisor", organisation: "B" });
const whole = account("whole", { role: "supervisor", organisation: null });
const operator = account("operator", { role: "operator", organisation: null });
const counsellor = account("counsellor", { role: "counsellor", organisation: "A" });

const complaint = (tookPart: string[], organisation: string | null = "A", isAnswered = false) => ({
  organisation,
  tookPart,
  at: T0,
  isAnswered,
});
const all = [mika, nao, other, operator, counsellor];

it("a complaint is read by the organisation's supervisors, and by nobody else", () => {
  const readers = [...all, whole].filter((one) => mayRead(one, complaint(["counsellor"]), [...all, whole], T0));
  expect(readers).toEqual([mika, nao, whole]);
});

it("never by whom it may be about", () => {
  const readers = all.filter((one) => mayRead(one, complaint(["counsellor", "mika"]), all, T0));
  expect(readers).toEqual([nao]);
});

it("goes to the operator where no other supervisor is left", () => {
  const readers = all.filter((one) => mayRead(one, complaint(["mika", "nao"]), all, T0));
  expect(readers).toEqual([operator]);
  expect(mayRead(operator, complaint(["mika", "nao", "operator"]), all, T0)).toBe(false);
});

it("goes to the operator where nobody had taken it", () => {
  expect(all.filter((one) => mayRead(one, complaint([], null), all, T0))).toEqual([operator]);
});

it("goes to the operator as well when it lay for a week, and no longer once it is answered", () => {
  expect(mayRead(operator, complaint([]), all, T0 + UNANSWERED_MS - 1)).toBe(false);
  expect(mayRead(operator, complaint([]), all, T0 + UNANSWERED_MS)).toBe(true);
  expect(mayRead(operator, complaint([], "A", true), all, T0 + UNANSWERED_MS)).toBe(false);
  expect(mayRead(operator, complaint(["operator"]), all, T0 + UNANSWERED_MS)).toBe(false);
});
