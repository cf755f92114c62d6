/** Who gets which row of the crowd's buffers: first rows for the nearest people, the rest for everybody else. */

/** From where one looks at the crowd: people near and before it are drawn in detail. */
export interface Onlooker {
  readonly x: number;
  readonly z: number;
  /** The way it looks, of length one. */
  readonly ahead: { readonly x: number; readonly z: number };
}

/** Somebody behind the onlooker counts as this much farther away, metres. */
const BEHIND_M = 30;

export class Ranks {
  readonly #nearRows: number;
  readonly #slots: Int16Array;
  readonly #nearest: Float32Array;

  constructor(nearRows: number, rows: number) {
    this.#nearRows = nearRows;
    this.#slots = new Int16Array(rows).fill(-1);
    this.#nearest = new Float32Array(nearRows);
  }

  /**
   * Deal the rows anew. `slots[row]` is who stands in a row (-1: nobody); near people fill rows 0 ... nearCount - 1,
   * the others rows nearRows ... nearRows + farCount - 1. The answer is valid until the next call.
   */
  muster(
    bodies: ReadonlyMap<number, { readonly x: number; readonly z: number }>,
    isHere: (slot: number) => boolean,
    onlooker: Onlooker,
  ): { slots: Int16Array; nearCount: number; farCount: number } {
    const slots = this.#slots;
    const nearest = this.#nearest;
    let nearCount = 0;
    let farCount = 0;
    const toFar = (slot: number) => {
      const row = this.#nearRows + farCount;
      if (row >= slots.length) return;
      slots[row] = slot;
      farCount++;
    };
    for (const [slot, body] of bodies) {
      if (!isHere(slot)) continue;
      const dx = body.x - onlooker.x;
      const dz = body.z - onlooker.z;
      const behind = dx * onlooker.ahead.x + dz * onlooker.ahead.z < -1;
      const d = Math.sqrt(dx * dx + dz * dz) + (behind ? BEHIND_M : 0);
      if (nearCount === this.#nearRows && d >= nearest[nearCount - 1]!) {
        toFar(slot);
        continue;
      }
      // A place among the nearest, which are kept in order; the last of them may have to go.
      if (nearCount === this.#nearRows) toFar(slots[--nearCount]!);
      let at = nearCount++;
      for (; at > 0 && nearest[at - 1]! > d; at--) {
        nearest[at] = nearest[at - 1]!;
        slots[at] = slots[at - 1]!;
      }
      nearest[at] = d;
      slots[at] = slot;
    }
    slots.fill(-1, nearCount, this.#nearRows);
    return { slots, nearCount, farCount };
  }
}
