/** What an event can be, where it can be, for whom, and who has a part in it. */
import { talkTables } from "../talk/tables.ts";
import { MINUTE } from "./times.ts";

export const kinds = ["course", "fundraising", "symposium", "concert", "table", "tour", "other"] as const;
export type Kind = (typeof kinds)[number];

/**
 * "hall": the lecture hall; "fundraising": the booth with its seats; the concert garden; "gate": where a tour sets out; tables.
 */
export const places = ["hall", "fundraising", "concert", "gate", ...talkTables.map(({ id }) => id)] as const;
export type Place = string;
export const isPlace = (place: string): boolean => places.includes(place);

const hallPlaces: ReadonlySet<Place> = new Set(["hall", "fundraising", "concert"]);
/** Whether an event at this place has halls of its own: attending it is sitting there, wherever in the square one is. */
export const hasHall = (place: Place): boolean => hallPlaces.has(place);

/** At the gate people only meet: any number of tours may set out there. Elsewhere one event is at a time. */
export const isShared = (place: Place): boolean => place === "gate";

/** Where each kind is, unless its host chooses otherwise. */
export const usualPlace: Readonly<Record<Kind, Place>> = {
  course: "hall",
  fundraising: "fundraising",
  symposium: "hall",
  concert: "concert",
  table: talkTables[0]!.id,
  tour: "gate",
  other: "hall",
};

/** The doors open so long before the start, ms: none at a table, where one just sits down. */
export const doorsMs: Readonly<Record<Kind, number>> = {
  course: 15 * MINUTE,
  fundraising: 15 * MINUTE,
  symposium: 15 * MINUTE,
  concert: 15 * MINUTE,
  table: 0,
  tour: 5 * MINUTE,
  other: 10 * MINUTE,
};

/** "members": accounts of organisations; "code": whoever was given it. */
export const audiences = ["anybody", "members", "code"] as const;

/** "none": just come. "nickname": a name of one's own choice. "organisation": which organisation, and whom to ask there. */
export const registrations = ["none", "nickname", "organisation"] as const;
export type Registration = (typeof registrations)[number];

/**
 * Somebody's part in one event: an assignment, not a role. A host answers for it; a co-host can do whatever a host does while it
 * runs and takes over when the host's line drops; a speaker may have the floor and show slides.
 */
export const parts = ["host", "co-host", "speaker", "captions", "questions"] as const;
export type Part = (typeof parts)[number];

/** What each part may do while an event runs. */
export const tools = ["run", "floor", "slides", "captions", "questions", "polls", "notice"] as const;
export type Tool = (typeof tools)[number];
const all: readonly Tool[] = tools;
const toolsOf: Readonly<Record<Part, readonly Tool[]>> = {
  host: all,
  "co-host": all,
  speaker: ["floor", "slides"],
  captions: ["captions"],
  questions: ["questions", "polls"],
};

/** Whether somebody with these parts may use this tool. */
export const mayUse = (held: readonly Part[], tool: Tool): boolean => held.some((part) => toolsOf[part].includes(tool));
