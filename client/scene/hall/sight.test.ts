import { PerspectiveCamera, Vector3 } from "three";
import { describe, expect, it } from "vitest";
import { Gaze } from "./Gaze.ts";
import { hallPlaces, screenOf, seatsOf, spotOf } from "./places.ts";
import { closeSight, sightFrom } from "./sight.ts";

const aspects = [
  { name: "a wide screen", aspect: 1280 / 720 },
  { name: "an upright phone", aspect: 390 / 844 },
  { name: "a flat box on a phone", aspect: 390 / 260 },
];

/** Where the corners of the screen are in the picture, -1 to 1. */
const cornersIn = (camera: PerspectiveCamera, place: (typeof hallPlaces)[number]): Vector3[] => {
  const { x, y, z, yaw, width, height } = screenOf(place);
  return [-1, 1].flatMap((side) =>
    [-1, 1].map((up) =>
      new Vector3(
        x + (Math.cos(yaw) * side * width) / 2,
        y + (up * height) / 2,
        z - (Math.sin(yaw) * side * width) / 2,
      ).project(camera),
    ),
  );
};

describe.each(aspects)("the picture on $name", ({ aspect }) => {
  it.each(hallPlaces)("shows the whole screen from every seat of %s, and large enough", (place) => {
    for (let seat = 0; seat < seatsOf(place) + 20; seat++) {
      const camera = new PerspectiveCamera(50, aspect, 0.2, 160);
      new Gaze(screenOf(place), () => {}).update(camera, spotOf(place, seat), 1, true);
      const corners = cornersIn(camera, place);
      for (const { x, y, z } of corners) {
        expect(z).toBeLessThan(1);
        expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThan(1.04);
      }
      const width = Math.max(...corners.map(({ x }) => x)) - Math.min(...corners.map(({ x }) => x));
      const height = Math.max(...corners.map(({ y }) => y)) - Math.min(...corners.map(({ y }) => y));
      // Of a picture that is two wide and two high.
      expect(Math.max(width / (aspect < 0.8 ? 1 : 2), height)).toBeGreaterThan(0.7);
    }
  });

  it.each(hallPlaces)("fills itself with the slide of %s, once one is close", (place) => {
    const camera = new PerspectiveCamera(50, aspect, 0.2, 160);
    const gaze = new Gaze(screenOf(place), () => {});
    gaze.close(true);
    gaze.update(camera, spotOf(place, 3), 1, true);
    const xs = cornersIn(camera, place).map(({ x }) => x);
    const ys = cornersIn(camera, place).map(({ y }) => y);
    expect(Math.max(...xs.map(Math.abs), ...ys.map(Math.abs))).toBeLessThan(1);
    const fills = Math.max((Math.max(...xs) - Math.min(...xs)) / 2, (Math.max(...ys) - Math.min(...ys)) / 2);
    expect(fills).toBeGreaterThan(0.75);
  });
});

describe("the eye", () => {
  it("is over the heads and behind its seat, and looks towards the screen", () => {
    const spot = spotOf("hall", 190);
    const screen = screenOf("hall");
    const { x, y, z } = sightFrom(spot, screen, 16 / 9);
    expect(y).toBeGreaterThan(2);
    expect(Math.hypot(x - screen.x, z - screen.z)).toBeGreaterThan(Math.hypot(spot.x - screen.x, spot.z - screen.z));
    expect(closeSight(screen, 16 / 9).x).toBeCloseTo(screen.x);
  });

  it("turns aside, tells so, and comes back", () => {
    const told: boolean[] = [];
    const gaze = new Gaze(screenOf("hall"), (isTurned) => told.push(isTurned));
    const camera = new PerspectiveCamera(50, 1.6, 0.2, 160);
    const yaw = () => {
      gaze.update(camera, spotOf("hall", 90), 1, true);
      return camera.rotation.y;
    };
    const ahead = yaw();
    gaze.turn(0.4);
    expect(yaw() - ahead).toBeCloseTo(0.4);
    gaze.turn(50);
    expect(yaw() - ahead).toBeLessThan(2);
    gaze.ahead();
    expect(yaw()).toBeCloseTo(ahead);
    expect(told).toEqual([true, true, false]);
  });
});
