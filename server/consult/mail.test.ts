import { expect, it } from "vitest";
import type { MailStore, MembersReceipt } from "./mail.store.ts";
import { Mail, MOST_AT_ONCE } from "./mail.ts";

const members = ["visitor", "anne"].map((member) => ({ member, key: "AAAA" }));
const flood = Array.from({ length: 3 * MOST_AT_ONCE }, (_, i) => ({
  session: "s1",
  epoch: 1,
  from: "visitor",
  seq: i + 1,
  body: "AAAA",
  at: 0,
}));

/** A booth in which the visitor wrote a flood, and Anne has read so much of it. */
const mailOf = (read: number) => {
  const receipts: MembersReceipt[] = read > 0 ? [{ session: "s1", member: "anne", from: "visitor", seq: read }] : [];
  const store = {
    epochs: async () => [{ session: "s1", epoch: 1, by: "anne", members, keys: [] }],
    waiting: async () => flood,
    old: async () => flood,
    receipts: async () => receipts,
  };
  const failed = (error: unknown) => {
    throw error;
  };
  return new Mail({
    store: store as unknown as MailStore,
    tell: async () => undefined,
    seated: async () => [],
    failed,
  });
};
const counts = (envelopes: readonly { seq: number }[]) => [envelopes.length, envelopes[0]?.seq, envelopes.at(-1)?.seq];

it("gives a flood in parts, in its order, the next when one is acknowledged: no line is cut each time it comes back", async () => {
  for (const read of [0, MOST_AT_ONCE, 2 * MOST_AT_ONCE]) {
    const part = [MOST_AT_ONCE, read + 1, read + MOST_AT_ONCE];
    expect(counts((await mailOf(read).missing("s1", "anne")).envelopes)).toEqual(part);
    expect(counts((await mailOf(read).overdue(["s1"], 1))("s1", "anne"))).toEqual(part);
  }
  expect((await mailOf(flood.length).missing("s1", "anne")).envelopes).toEqual([]);
  expect((await mailOf(0).missing("s1", "visitor")).envelopes).toEqual([]);
});
