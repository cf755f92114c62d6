/** Looking around from a seat: to the screen, aside by hand or key, and close up; and the camera that carries it out. */
import type { PerspectiveCamera } from "three";
import type { Head } from "../camera/hands.ts";
import type { Screen, Spot } from "./places.ts";
import { blend, closeSight, type Sight, sightFrom } from "./sight.ts";

/** So far one can look aside, up and down, radians; and so much nearer and farther. */
const ASIDE = 1.9;
const UPWARDS = 0.5;
const ZOOM = { least: 0.4, most: 1.35 } as const;
/** How fast the camera goes there, per second. */
const EASE = 5;
const DEGREES = 180 / Math.PI;

const within = (least: number, most: number, value: number): number => Math.min(most, Math.max(least, value));

export class Gaze implements Head {
  readonly #screen: Screen;
  /** Told when it is turned away from the screen, and when it is back. */
  readonly #onTurned: (isTurned: boolean) => void;
  #aside = 0;
  #up = 0;
  #factor = 1;
  #isClose = false;
  #close = 0;
  #now: { aside: number; up: number; factor: number } | null = null;
  #from: Sight | null = null;

  constructor(screen: Screen, onTurned: (isTurned: boolean) => void) {
    this.#screen = screen;
    this.#onTurned = onTurned;
  }

  turn(radians: number): void {
    this.#aside = within(-ASIDE, ASIDE, this.#aside + radians);
    this.#tell();
  }
  tilt(radians: number): void {
    this.#up = within(-UPWARDS, UPWARDS, this.#up - radians);
    this.#tell();
  }
  zoom(factor: number): void {
    this.#factor = within(ZOOM.least, ZOOM.most, this.#factor * factor);
  }
  /** To the screen again. */
  ahead(): void {
    this.#aside = this.#up = 0;
    this.#factor = 1;
    this.#tell();
  }
  close(isClose: boolean): void {
    if (isClose) this.ahead();
    this.#isClose = isClose;
  }

  #tell(): void {
    this.#onTurned(Math.abs(this.#aside) > 0.05 || Math.abs(this.#up) > 0.05);
  }

  /** How wide the screen is in a picture so many pixels wide, once the camera is there. */
  pixels(spot: Spot, aspect: number, width: number): number {
    const sight = this.#isClose ? closeSight(this.#screen, aspect) : sightFrom(spot, this.#screen, aspect);
    const metres = Math.hypot(sight.x - this.#screen.x, sight.z - this.#screen.z);
    return (this.#screen.width / (2 * metres * Math.tan(sight.fov / 2) * aspect * Math.min(1, this.#factor))) * width;
  }

  /** Point the camera for this picture; `isStill`: without a movement between. */
  update(camera: PerspectiveCamera, spot: Spot, seconds: number, isStill: boolean): void {
    const by = isStill ? 1 : 1 - Math.exp(-seconds * EASE);
    const goal = { aside: this.#aside, up: this.#up, factor: this.#factor };
    this.#now ??= goal;
    const now = this.#now;
    this.#now = {
      aside: now.aside + (goal.aside - now.aside) * by,
      up: now.up + (goal.up - now.up) * by,
      factor: now.factor + (goal.factor - now.factor) * by,
    };
    this.#close += ((this.#isClose ? 1 : 0) - this.#close) * by;

    const seat = sightFrom(spot, this.#screen, camera.aspect);
    // Another seat is gone to softly, too.
    this.#from = this.#from ? blend(this.#from, seat, by) : seat;
    const sight =
      this.#close < 0.001 ? this.#from : blend(this.#from, closeSight(this.#screen, camera.aspect), this.#close);

    camera.position.set(sight.x, sight.y, sight.z);
    camera.rotation.order = "YXZ";
    // The map's yaw looks south at 0, the camera's north.
    camera.rotation.set(-sight.pitch + this.#now.up, sight.yaw + Math.PI + this.#now.aside, 0);
    const fov = within(10, 100, 2 * Math.atan(Math.tan(sight.fov / 2) * this.#now.factor) * DEGREES);
    if (Math.abs(camera.fov - fov) > 0.001) {
      camera.fov = fov;
      camera.updateProjectionMatrix();
    }
    camera.updateMatrixWorld();
  }
}
