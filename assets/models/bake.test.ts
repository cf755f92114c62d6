import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lightTree, seats, signs, zones } from "../../shared/walk/map.ts";
import { pack } from "./pack.ts";
import { sourcesHash } from "./sources.ts";
import { bakeSquare, parts } from "./square.ts";
import facts from "./square.json" with { type: "json" };

const glb = readFileSync(join(import.meta.dirname, "square.glb"));
const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

/** What the file says of itself: the JSON chunk of a GLB begins at byte 20. */
interface Contents {
  readonly meshes: readonly { readonly primitives: readonly { readonly indices: number }[] }[];
  readonly accessors: readonly { readonly count: number }[];
}
const contents = JSON.parse(glb.subarray(20, 20 + glb.readUInt32LE(12)).toString()) as Contents;

describe("the baked square", () => {
  it("was baked from the sources as they are (else run: node assets/models/bake.ts)", () => {
    expect(facts.sources).toBe(sourcesHash());
    expect(facts.sha256).toBe(sha256(glb));
  });

  it("comes out the same every time", async () => {
    const bake = async (): Promise<Uint8Array> => {
      const { lit, unlit } = bakeSquare(["dataTable", "hedges", "gate"], false);
      return pack({ lit, unlit });
    };
    expect(sha256(await bake())).toBe(sha256(await bake()));
  });

  it("leaves room for the crowd: two meshes, at most 180,000 triangles and 900,000 bytes", () => {
    expect(contents.meshes).toHaveLength(2);
    const triangles = contents.meshes.map((m) => contents.accessors[m.primitives[0]!.indices]!.count / 3);
    expect(triangles).toEqual([facts.triangles.lit, facts.triangles.unlit]);
    expect(facts.triangles.lit + facts.triangles.unlit).toBeLessThanOrEqual(180_000);
    expect(glb.byteLength).toBeLessThanOrEqual(900_000);
  });

  it("puts a lantern in reach of every zone's middle, so that none lies in the dark", () => {
    const quiet = new Set(["hints", "signs", "map", "videos"]);
    for (const { id, centre, radius } of zones) {
      if (quiet.has(id)) continue;
      const near = facts.lamps.some(([x, , z]) => Math.hypot(x! - centre.x, z! - centre.z) <= radius + 1.5);
      expect(near, id).toBe(true);
    }
  });
});

/** The lowest and highest corner of what a part builds near a point, metres; null where it builds nothing. */
const heights = (name: string, at: { x: number; z: number }, within: number): [number, number] | null => {
  let found: [number, number] | null = null;
  for (const g of parts[name]!().lit) {
    const p = g.getAttribute("position");
    for (let i = 0; i < p.count; i++) {
      if (Math.hypot(p.getX(i) - at.x, p.getZ(i) - at.z) > within) continue;
      const y = p.getY(i);
      found = found ? [Math.min(found[0], y), Math.max(found[1], y)] : [y, y];
    }
  }
  return found;
};

describe("parts stand where the map says", () => {
  it("has the light tree in the middle, on the ground", () => {
    const [low, high] = heights("lightTree", lightTree, 2.5)!;
    expect(low).toBeCloseTo(0, 1);
    expect(high).toBeGreaterThan(5);
  });

  it("has a seat of the right height at every place to sit", () => {
    const pile = [...parts.seats!().lit, ...parts.gate!().lit];
    const corners = pile.flatMap((g) => {
      const p = g.getAttribute("position");
      return Array.from({ length: p.count }, (_, i) => ({ x: p.getX(i), y: p.getY(i), z: p.getZ(i) }));
    });
    for (const seat of seats) {
      // The middle of a long bench has corners only at its ends: look that far.
      const near = corners.filter(
        (c) => Math.hypot(c.x - seat.x, c.z - seat.z) < 0.75 && Math.abs(c.y - seat.height) < 0.06,
      );
      expect(near.length, seat.id).toBeGreaterThan(0);
    }
  });

  it("has a post under every sign within reach", () => {
    for (const sign of signs.filter((s) => s.y < 4)) {
      const [low, high] = heights("signposts", sign, 0.25)!;
      expect(low, sign.zone).toBeCloseTo(0, 1);
      expect(high, sign.zone).toBeLessThan(sign.y);
    }
  });
});
