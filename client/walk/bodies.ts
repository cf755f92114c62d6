/**
 * Everybody's body as it is shown on this device: one row of numbers per slot. A thousand are read and written in every
 * picture, and numbers in a row of an array are several times faster than the same numbers in a thousand objects.
 */
import { MAX_SLOTS, type Motion } from "../../shared/walk/frame.ts";

/** Numbers per slot in `Bodies.rows`: x and z in metres, yaw in radians, gait. */
export const BODY = 4;

/** A motion as it is drawn now. It is a view of its row: always up to date, and nothing to copy with `...`. */
export interface Shown extends Motion {
  readonly slot: number;
}

class Row implements Shown {
  readonly slot: number;
  readonly #rows: Float64Array;

  constructor(rows: Float64Array, slot: number) {
    this.#rows = rows;
    this.slot = slot;
  }
  get x(): number {
    return this.#rows[this.slot * BODY]!;
  }
  set x(x: number) {
    this.#rows[this.slot * BODY] = x;
  }
  get z(): number {
    return this.#rows[this.slot * BODY + 1]!;
  }
  set z(z: number) {
    this.#rows[this.slot * BODY + 1] = z;
  }
  get yaw(): number {
    return this.#rows[this.slot * BODY + 2]!;
  }
  set yaw(yaw: number) {
    this.#rows[this.slot * BODY + 2] = yaw;
  }
  get gait(): number {
    return this.#rows[this.slot * BODY + 3]!;
  }
  set gait(gait: number) {
    this.#rows[this.slot * BODY + 3] = gait;
  }
}

/** Show a body at once where and as turned as `motion` is. */
export const putAt = (body: Shown, { x, z, yaw }: Motion): Shown => {
  body.x = x;
  body.z = z;
  body.yaw = yaw;
  return body;
};

export class Bodies {
  /** The row of a slot begins at `slot * BODY`. What stands in the row of somebody who is not shown means nothing. */
  readonly rows = new Float64Array(MAX_SLOTS * BODY);
  readonly #shown = new Map<number, Shown>();

  /** Who is shown, by slot. */
  get shown(): ReadonlyMap<number, Shown> {
    return this.#shown;
  }

  /** The body of a slot; it appears in this motion if it was not shown before. */
  show(slot: number, motion: Motion): Shown {
    const before = this.#shown.get(slot);
    if (before) return before;
    const body = new Row(this.rows, slot);
    this.#shown.set(slot, body);
    body.gait = motion.gait;
    return putAt(body, motion);
  }

  hide(slot: number): void {
    this.#shown.delete(slot);
  }

  clear(): void {
    this.#shown.clear();
  }
}
