import type { Point } from "../../../shared/walk/geometry.ts";

/** Where one reads what is on now and next: beside the plaza, between two ways, seen by whoever arrives. */
export const eventsBoard: Point = { x: 7, z: 11.2 };
