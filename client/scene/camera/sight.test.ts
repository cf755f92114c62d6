/** What stands in the baked square must not stand before those whom the camera shows. */
import { BufferGeometry, DoubleSide, Mesh, MeshBasicMaterial, PerspectiveCamera, Raycaster, Vector3 } from "three";
import { mergeGeometries } from "three/addons/utils/BufferGeometryUtils.js";
import { acceleratedRaycast, MeshBVH } from "three-mesh-bvh";
import { beforeAll, describe, expect, it } from "vitest";
import { parts } from "../../../assets/models/square.ts";
import { distance, turn, yawTowards } from "../../../shared/walk/geometry.ts";
import { fire, guideSpot, seats, spawn, zones } from "../../../shared/walk/map.ts";
import { resetCamera, turnCamera, view } from "../../walk/view.ts";
import { CameraRig } from "./CameraRig.ts";

/** What is far, laid on the ground, or sat upon stands before nobody. */
const low = new Set(["meadow", "floors", "distant", "seats"]);
/** A desk's screen, and a phone held upright. */
const aspects = [1.6, 0.46];
/** Half the width of somebody who sits, metres. */
const SHOULDER = 0.35;

const square = new Mesh(new BufferGeometry(), new MeshBasicMaterial({ side: DoubleSide }));
square.raycast = acceleratedRaycast;

beforeAll(() => {
  const pieces = Object.entries(parts)
    .filter(([name]) => !low.has(name))
    .flatMap(([, part]) => {
      const pile = part();
      return [...pile.lit, ...pile.unlit];
    })
    .map((g) => {
      const bare = new BufferGeometry().setAttribute("position", g.getAttribute("position"));
      if (g.index) bare.setIndex(g.index);
      return g.index ? bare.toNonIndexed() : bare;
    });
  square.geometry = mergeGeometries(pieces);
  square.geometry.boundsTree = new MeshBVH(square.geometry);
});

/** The camera of somebody who has just come to be here. */
const arrive = (at: { x: number; z: number; yaw: number }, aspect: number, isSeated = false): PerspectiveCamera => {
  resetCamera(Math.PI);
  const camera = new PerspectiveCamera(50, aspect, 0.2, 160);
  new CameraRig().update(camera, { ...at, isWalking: false, isSeated }, 0.016, true);
  return camera;
};

/** Whether nothing stands between a camera and a point. */
const seesFrom = (camera: PerspectiveCamera, to: Vector3): boolean => {
  const way = to.clone().sub(camera.position);
  const metres = way.length();
  const [hit] = new Raycaster(camera.position, way.normalize(), 0, metres).intersectObject(square);
  return hit === undefined;
};

/** Where a point is in the picture: -1 to 1 across and up. */
const screenOf = (camera: PerspectiveCamera, x: number, y: number, z: number): Vector3 =>
  new Vector3(x, y, z).project(camera);

describe("the first picture of a place", () => {
  for (const aspect of aspects) {
    it.each(zones.map((z) => [z.id, z] as const))(`shows who arrives at %s (${aspect})`, (id, { entry, centre }) => {
      const yaw = id === "gate" ? Math.PI : yawTowards(entry, centre);
      const camera = arrive({ ...entry, yaw }, aspect);
      expect(seesFrom(camera, new Vector3(entry.x, 1.6, entry.z))).toBe(true);
      expect(seesFrom(camera, new Vector3(entry.x, 1.1, entry.z))).toBe(true);
      expect(camera.position.distanceTo(new Vector3(entry.x, 1.6, entry.z))).toBeGreaterThan(4);
    });
  }

  it("shows who sits", () => {
    const hidden = seats.filter((seat) => !seesFrom(arrive(seat, 1.6, true), new Vector3(seat.x, 1.3, seat.z)));
    expect(hidden.map((s) => s.id)).toEqual([]);
  });

  it.each(aspects)("shows the guide to newcomers (%f)", (aspect) => {
    const at = screenOf(arrive(spawn, aspect), guideSpot.x, 0.8, guideSpot.z);
    expect(Math.abs(at.x)).toBeLessThan(0.85);
    expect(Math.abs(at.y)).toBeLessThan(0.85);
  });

  it.each(seats.filter((s) => s.zone === "campfire").map((s) => [s.id, s] as const))(
    "shows the fire from %s, beside one's own back",
    (_, seat) => {
      for (const aspect of aspects) {
        const camera = arrive(seat, aspect, true);
        const halfWidth = distance(camera.position, seat) * Math.tan((camera.fov * Math.PI) / 360) * aspect;
        const burning = screenOf(camera, fire.x, 0.6, fire.z).x;
        expect(Math.abs(burning)).toBeLessThan(0.8);
        expect(Math.abs(burning - screenOf(camera, seat.x, 0.9, seat.z).x)).toBeGreaterThan(SHOULDER / halfWidth);
        expect(seesFrom(camera, new Vector3(fire.x, 1.2, fire.z))).toBe(true);
      }
    },
  );
});

describe("sitting down", () => {
  const seat = seats.find((s) => s.zone === "campfire")!;

  /** Three seconds after somebody who looked away from a seat's view sat down on it. */
  const sit = (during: () => void = () => undefined): number => {
    const rig = new CameraRig();
    const camera = new PerspectiveCamera(50, 1.6, 0.2, 160);
    rig.update(camera, { ...seat, isWalking: false, isSeated: false }, 0.016, false);
    view.yaw = turn(0, seat.yaw + Math.PI);
    for (let i = 0; i < 180; i++) {
      rig.update(camera, { ...seat, isWalking: false, isSeated: true }, 0.016, false);
      if (i === 0) during();
    }
    return Math.abs(turn(view.yaw, seat.yaw));
  };

  it("brings the camera round to what the seat looks at", () => {
    expect(sit()).toBeLessThan(1.1);
  });

  it("leaves it to a hand that turns it", () => {
    expect(sit(() => turnCamera(0.1))).toBeGreaterThan(2);
  });
});
