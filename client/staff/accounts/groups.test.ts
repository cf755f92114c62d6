import { describe, expect, it } from "vitest";
import type { AccountShown } from "../../../shared/staff/accounts.ts";
import { groupsOf } from "./groups.ts";

const account = (name: string, organisation: string | null, more: Partial<AccountShown> = {}): AccountShown => ({
  id: name,
  name,
  email: `${name}@example.jp`,
  grants: [{ role: "greeter", organisation, organisationName: organisation && `団体${organisation}` }],
  secondFactor: "off",
  since: 0,
  lastSeen: null,
  isClosed: false,
  isRecoverable: true,
  ...more,
});
const all = [
  account("うみ", "b"),
  account("そら", null),
  account("あめ", "b"),
  account("かぜ", "a", { isClosed: true }),
];
const names = (words?: string) => groupsOf(all, words).map((g) => [g.name, g.accounts.map((a) => a.name)]);

describe("the list of accounts", () => {
  it("begins with the whole place, then goes by organisation and name, without the closed", () => {
    expect(names()).toEqual([
      [null, ["そら"]],
      ["団体b", ["あめ", "うみ"]],
    ]);
  });
  it("is searched by name or address, however it is typed", () => {
    expect(names("うみ")).toEqual([["団体b", ["うみ"]]]);
    expect(names(" ＠ＥＸＡＭＰＬＥ ")).toHaveLength(2);
    expect(names("だれか")).toEqual([]);
  });
});
