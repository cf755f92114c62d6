/** What stands where on a console: each part has its own tools first, and big. Pure. */
import type { Part } from "../../../shared/events/kinds.ts";

export const panels = ["slides", "order", "captions", "questions", "polls", "people", "notice", "film"] as const;
export type Panel = (typeof panels)[number];

/** From left to right; of several panels in a column one is shown at a time, at first the first. */
export type Columns = readonly (readonly Panel[])[];

const whole: Columns = [["slides"], ["order", "captions", "film"], ["questions", "polls", "people", "notice"]];

const columnsOf: Readonly<Record<Part, Columns>> = {
  host: whole,
  "co-host": whole,
  // What was asked and is on the stage, the speaker answers.
  speaker: [["slides"], ["questions", "order", "captions", "people"]],
  captions: [["captions"], ["slides", "order", "people"]],
  questions: [["questions"], ["polls", "slides", "people"]],
};

/** The columns for a part (null: an operator without one); a film only where the event has one. */
export const layoutOf = (part: Part | null, hasFilm: boolean): Columns =>
  columnsOf[part ?? "co-host"].map((column) => column.filter((panel) => panel !== "film" || hasFilm));
