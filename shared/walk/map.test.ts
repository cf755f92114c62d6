import { describe, expect, it } from "vitest";
import { ahead, distance } from "./geometry.ts";
import { MAX_SLOTS } from "./frame.ts";
import {
  colliders,
  paths,
  seats,
  signs,
  spawn,
  SPAWN_RADIUS,
  WORLD_RADIUS,
  zoneAt,
  zoneIds,
  zoneOf,
  zones,
} from "./map.ts";
import { findRoute, routeSeconds } from "./route.ts";
import { isWalkable, pushOut } from "./step.ts";

describe("the map of the square", () => {
  it("has every zone once, and no two overlap", () => {
    expect(zones.map((z) => z.id)).toEqual([...zoneIds]);
    for (const [i, a] of zones.entries())
      for (const b of zones.slice(i + 1))
        expect(distance(a.centre, b.centre), `${a.id} and ${b.id}`).toBeGreaterThanOrEqual(a.radius + b.radius);
  });

  it("lets people stand everywhere around the spawn", () => {
    for (let a = 0; a < 6.28; a += 0.2) expect(isWalkable(ahead(spawn, a, SPAWN_RADIUS))).toBe(true);
  });

  it.each(zones.map((z) => z.id))("reaches %s on foot from the gate within 25 seconds", (id) => {
    const zone = zoneOf(id);
    expect(isWalkable(zone.entry)).toBe(true);
    expect(zoneAt(zone.entry)).toBe(id);
    const route = findRoute(spawn, zone.entry);
    expect(route).not.toBeNull();
    expect(routeSeconds(spawn, route!)).toBeLessThanOrEqual(25);
  });

  it("reaches every seat, each in its own zone and apart from all others", () => {
    expect(new Set(seats.map((s) => s.id)).size).toBe(seats.length);
    for (const [i, seat] of seats.entries()) {
      expect(zoneAt(seat), seat.id).toBe(seat.zone);
      const beside = pushOut(seat);
      expect(distance(beside, seat), seat.id).toBeLessThan(0.8);
      const route = findRoute(zoneOf(seat.zone).entry, beside);
      expect(route, seat.id).not.toBeNull();
      for (const other of seats.slice(i + 1))
        expect(distance(seat, other), `${seat.id} ${other.id}`).toBeGreaterThan(0.6);
    }
  });

  it("has the seats that the programme needs", () => {
    const count = (zone: string) => seats.filter((s) => s.zone === zone).length;
    expect(count("hall")).toBe(200);
    expect(count("fundraising")).toBe(30);
    expect(count("tables")).toBe(48);
    expect(count("campfire")).toBeGreaterThanOrEqual(8);
    expect(seats.length).toBeLessThan(MAX_SLOTS);
  });

  it("keeps what is solid inside the world, and signs and ways off it", () => {
    for (const c of colliders) expect(Math.hypot(c.x, c.z)).toBeLessThan(WORLD_RADIUS + 4);
    for (const p of paths) expect(isWalkable(p.end), p.to).toBe(true);
    for (const s of signs) expect(Math.hypot(s.x, s.z)).toBeLessThan(WORLD_RADIUS);
  });
});
