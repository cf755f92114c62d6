import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { distance } from "../../shared/walk/geometry.ts";
import { spawn } from "../../shared/walk/map.ts";
import { follow, nextStop, stopFollowing, takeLed } from "./following.ts";
import { usePeople } from "./people.ts";
import { useTalk } from "./talk.ts";
import { motions, walker } from "./world.ts";

const leader = {
  slot: 4,
  name: "みどり",
  look: 0,
  kind: "staff",
  seat: null,
  umbrella: false,
  away: false,
  badge: "greeter",
  table: null,
} as const;

beforeEach(() => {
  vi.useFakeTimers();
  usePeople.setState({ people: new Map([[4, leader]]), self: 1 });
  walker.place({ x: spawn.x, z: spawn.z, yaw: 0, gait: 0 });
});
afterEach(() => {
  stopFollowing();
  motions.clear();
  vi.useRealTimers();
});

const lead = () => useTalk.getState().lead;

describe("following", () => {
  it("walks beside whoever leads, and stays where that is near enough", () => {
    const stop = nextStop({ x: 0, z: 0 }, { x: 0, z: 6 })!;
    expect(distance(stop, { x: 0, z: 6 })).toBeCloseTo(1.4, 1);
    expect(nextStop({ x: 0, z: 0 }, { x: 0, z: 2 })).toBeNull();
  });

  it("begins only with a yes", () => {
    takeLed({ slot: 4 });
    expect(lead()).toEqual({ slot: 4, name: "みどり", isFollowed: false });
    vi.advanceTimersByTime(2000);
    expect(walker.route).toEqual([]);
    stopFollowing();
    expect(lead()).toBeNull();
  });

  it("ends with the leader, and when one stops", () => {
    takeLed({ slot: 4 });
    motions.placeSelf(4, { x: spawn.x, z: spawn.z - 6, yaw: 0, gait: 0 });
    follow();
    expect(walker.route.length).toBeGreaterThan(0);
    expect(lead()?.isFollowed).toBe(true);
    stopFollowing();
    expect(walker.route).toEqual([]);
    takeLed({ slot: 4 });
    follow();
    motions.clear();
    vi.advanceTimersByTime(500);
    expect(lead()).toBeNull();
  });
});
