/**
 * The camera behind the walker: it follows softly, keeps out of what is solid, shows the lanes at arrival, and whoever
 * sits down what they sit before.
 */
import { PerspectiveCamera, Vector3 } from "three";
import { turn } from "../../../shared/walk/geometry.ts";
import { sinceTurned, view } from "../../walk/view.ts";
import { clearDistance, freeYaw, wayBack } from "./solids.ts";

/** The camera looks at this height of the walker, metres: a little over the head. */
const AIM_M = 1.6;
const FOV = { wide: 50, upright: 53 } as const;
/** How fast it follows places and its own distance, per second. */
const FOLLOW = 7;
/** How fast it swings behind somebody who walks, per second; and how long a hand keeps it from doing so, ms. */
const SWING = 0.55;
const HANDS_OFF_MS = 2500;
/** As long ago as this a hand is on it still, ms. */
const HAND_ON_MS = 100;
/** More than this is no walk but a jump: the camera goes there at once, metres. */
const JUMP_M = 4;
/** The look around at arrival on an upright phone: seconds, and how far to each side, radians. */
const PAN_S = 3;
const PAN = 0.72;

/** Arriving somewhere at once, the camera may look so far aside to have a free view, radians; ahead is best. */
const ARRIVING = [0, 0.2, -0.2, 0.4, -0.4, 0.6, -0.6, 0.85, -0.85, 1.1, -1.1];
/** Over the shoulder of whoever sits, so that their own back does not hide what they look at; radians. */
const SITTING = [0.45, -0.45, 0.6, -0.6, 0.3, -0.3, 0.8, -0.8, 1.05, -1.05];
/** How fast it comes round to the side of somebody who sat down, per second, and when it is there, radians. */
const COME_ROUND = 3;
const THERE = 0.01;

/** Whom the camera follows. */
export interface Followed {
  readonly x: number;
  readonly z: number;
  readonly yaw: number;
  readonly isWalking: boolean;
  readonly isSeated: boolean;
}

export class CameraRig {
  readonly #aim = new Vector3();
  #distance = view.distance;
  #yaw = view.yaw;
  #pitch = view.pitch;
  #started = false;
  #pan = Infinity;
  #seated = false;
  /** The yaw it comes round to, until it is there or a hand turns it. */
  #towards: number | null = null;

  /** Point the camera for this picture. `isStill` means: no easing, no movement that nobody asked for. */
  update(camera: PerspectiveCamera, followed: Followed, seconds: number, isStill: boolean): void {
    const { x, z, yaw, isWalking, isSeated } = followed;
    const upright = camera.aspect < 0.8;
    const fov = upright ? FOV.upright : FOV.wide;
    if (camera.fov !== fov) {
      camera.fov = fov;
      camera.updateProjectionMatrix();
    }
    const jumped = Math.hypot(x - this.#aim.x, z - this.#aim.z) > JUMP_M;
    const first = !this.#started;
    const look = (aside: readonly number[]): number =>
      freeYaw(
        { x, y: AIM_M, z, pitch: view.pitch, wanted: view.distance },
        aside.map((by) => turn(0, yaw + by)),
      );
    if (first || jumped) view.yaw = look(isSeated ? SITTING : ARRIVING);
    else if (isSeated && !this.#seated) this.#towards = look(SITTING);
    if (first || jumped || !isSeated || sinceTurned() < HAND_ON_MS) this.#towards = null;
    this.#seated = isSeated;
    if (first && upright && !isStill) this.#pan = 0;
    this.#started = true;

    const cut = first || jumped || isStill;
    const ease = (rate: number) => (cut ? 1 : 1 - Math.exp(-seconds * rate));
    const behind = turn(view.yaw, yaw);
    // Not towards somebody who walks into the camera: it would whirl around.
    if (!isStill && isWalking && sinceTurned() > HANDS_OFF_MS && Math.abs(behind) < 2.2)
      view.yaw = turn(0, view.yaw + behind * (1 - Math.exp(-seconds * SWING)));

    if (this.#towards !== null) {
      const left = turn(view.yaw, this.#towards);
      view.yaw = turn(0, view.yaw + left * ease(COME_ROUND));
      if (Math.abs(left) < THERE) this.#towards = null;
    }

    const near = ease(FOLLOW);
    this.#aim.x += (x - this.#aim.x) * near;
    this.#aim.z += (z - this.#aim.z) * near;
    this.#aim.y = AIM_M;
    this.#yaw += turn(this.#yaw, view.yaw) * ease(FOLLOW * 2);
    this.#pitch += (view.pitch - this.#pitch) * ease(FOLLOW * 2);

    if (this.#pan < PAN_S) this.#pan = sinceTurned() < HAND_ON_MS ? PAN_S : this.#pan + seconds;
    const ahead = this.#yaw + (this.#pan < PAN_S ? Math.sin((this.#pan / PAN_S) * Math.PI * 2) * PAN : 0);
    const way = wayBack(ahead, this.#pitch);
    const clear = clearDistance({ x: this.#aim.x, y: this.#aim.y, z: this.#aim.z, way }, view.distance);
    // In at once where something would come between, out again softly.
    this.#distance = clear < this.#distance ? clear : this.#distance + (clear - this.#distance) * ease(FOLLOW / 2);
    camera.position.set(
      this.#aim.x + way[0] * this.#distance,
      this.#aim.y + way[1] * this.#distance,
      this.#aim.z + way[2] * this.#distance,
    );
    camera.lookAt(this.#aim);
    camera.updateMatrixWorld();
  }
}
