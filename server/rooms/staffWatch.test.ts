import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WornBadge } from "../staff/badges.ts";
import { newFacts, Person } from "../walk/person.ts";
import { StaffWatch } from "./staffWatch.ts";

const worn = (session: string): WornBadge => ({
  account: `account of ${session}`,
  session,
  name: "なぎ",
  badge: "greeter",
  roles: ["greeter"],
});

describe("the watch over badges", () => {
  const living = new Set<string>();
  let people: Person[];
  let dismissed: number[];
  let revoked: (account: string) => void;
  let isHeard: boolean;
  let watch: StaffWatch;
  const enter = (slot: number, badge: WornBadge | null) => {
    const person = new Person(slot, `pass ${slot}`, newFacts(), { x: 0, z: 0, yaw: 0, gait: 0 }, 0);
    person.account = badge?.account ?? null;
    people.push(person);
    watch.joined(person, badge);
    return person;
  };

  beforeEach(() => {
    vi.useFakeTimers();
    living.clear();
    [people, dismissed, isHeard] = [[], [], true];
    const staff = {
      badges: { holds: async ({ session }: { session: string }) => living.has(session) },
      onRevoked: (heard: (account: string) => void) => {
        revoked = heard;
        return () => (isHeard = false);
      },
    };
    watch = new StaffWatch(
      staff,
      () => people,
      ({ slot }) => dismissed.push(slot),
      (error) => expect.unreachable(String(error)),
    );
  });
  afterEach(() => {
    watch.close();
    vi.useRealTimers();
  });

  it("lets nobody in whose badge was taken off while a place was kept for them", async () => {
    expect(await watch.admits(null)).toBe(true);
    expect(await watch.admits(worn("s1"))).toBe(false);
    living.add("s1");
    expect(await watch.admits(worn("s1"))).toBe(true);
  });

  it("sends those of an account away as soon as it is said", () => {
    enter(1, worn("s1"));
    enter(2, worn("s2"));
    revoked("account of s1");
    expect(dismissed).toEqual([1]);
  });

  it("finds a session that ended without a word, and leaves everybody else", async () => {
    for (const session of ["s1", "s2"]) living.add(session);
    const [first] = [enter(1, worn("s1")), enter(2, worn("s2")), enter(3, null)];
    await vi.advanceTimersByTimeAsync(60_000);
    expect(dismissed).toEqual([]);
    living.delete("s2");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(dismissed).toEqual([2]);
    // Whoever took the badge off stays as a visitor.
    living.clear();
    people = [first];
    watch.joined(first, null);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(dismissed).toEqual([2]);
  });

  it("ends with the square", async () => {
    enter(1, worn("s1"));
    watch.close();
    await vi.advanceTimersByTimeAsync(120_000);
    expect([isHeard, dismissed]).toEqual([false, []]);
  });
});
