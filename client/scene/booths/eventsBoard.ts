import type { Point } from "../../../shared/walk/geometry.ts";

/** Where one reads what is on now and next: on the plaza's rim, seen through the gate by whoever arrives. */
export const eventsBoard: Point = { x: 5.9, z: 8.1 };
