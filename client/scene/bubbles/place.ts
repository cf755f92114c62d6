/** Keeps the bubbles over their speakers: the page draws them, the frame loop moves them. */
import { type PerspectiveCamera, Vector3 } from "three";
import type { Person } from "../../session/people.ts";
import type { Shown } from "../../walk/bodies.ts";

/** At most so many at a time, the nearest ones. */
const MOST = 12;
/** Height over the ground at which a bubble's tip points, metres. */
const TIP_M = 2.06;
const TIP_UMBRELLA_M = 2.6;
/** Bubbles of people farther away than this are not shown, metres. */
const FARTHEST_M = 22;

/** Room under a bubble for its speaker's name tag, and between two bubbles, CSS pixels. */
const TAG_PX = 30;
const GAP_PX = 8;

interface Carried {
  readonly element: HTMLElement;
  readonly width: number;
  readonly height: number;
}

const elements = new Map<number, Carried>();

/** Let the frame loop move an element over a speaker; null when it is gone. */
export const carry = (slot: number, element: HTMLElement | null): void => {
  // Measured once: asking again in every picture would make the page lay itself out in every picture.
  if (element) elements.set(slot, { element, width: element.offsetWidth, height: element.offsetHeight });
  else elements.delete(slot);
};

const point = new Vector3();

/** Move every bubble to where its speaker is in this picture. `size` in CSS pixels. */
export const placeBubbles = (
  camera: PerspectiveCamera,
  size: { readonly width: number; readonly height: number },
  shown: ReadonlyMap<number, Shown>,
  people: ReadonlyMap<number, Person>,
): void => {
  if (elements.size === 0) return;
  const near = [...elements.keys()]
    .map((slot) => {
      const body = shown.get(slot);
      return {
        slot,
        body,
        distance: body ? Math.hypot(body.x - camera.position.x, body.z - camera.position.z) : Infinity,
      };
    })
    .toSorted((a, b) => a.distance - b.distance);
  const placed: { x: number; y: number; width: number; height: number }[] = [];
  for (const [i, { slot, body, distance }] of near.entries()) {
    const { element, width, height } = elements.get(slot)!;
    let isShown = body !== undefined && i < MOST && distance < FARTHEST_M;
    if (body && isShown) {
      point.set(body.x, people.get(slot)?.umbrella ? TIP_UMBRELLA_M : TIP_M, body.z).project(camera);
      isShown = point.z < 1 && Math.abs(point.x) < 1.1 && Math.abs(point.y) < 1.2;
      const x = Math.round(((point.x + 1) / 2) * size.width);
      let y = Math.round(((1 - point.y) / 2) * size.height) - TAG_PX;
      // Above the nearer ones that are in the way.
      for (const other of placed.toSorted((a, b) => b.y - a.y))
        if (
          Math.abs(x - other.x) < (width + other.width) / 2 + GAP_PX &&
          y > other.y - other.height - GAP_PX &&
          y - height - GAP_PX < other.y
        )
          y = other.y - other.height - GAP_PX;
      if (isShown) placed.push({ x, y, width, height });
      element.style.transform = `translate(${x}px, ${y}px) translate(-50%, -100%)`;
      element.style.zIndex = String(MOST - i);
    }
    element.style.visibility = isShown ? "visible" : "hidden";
  }
};
