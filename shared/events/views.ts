/**
 * What is shown of events: in the programme, to one visitor, and to those who hold it. Times in epoch ms by the server's clock.
 */
import type { EventWords } from "./event.ts";
import type { SeatState } from "./registration.ts";
import { type CancelReason, isPublished, type Run, timerOf } from "./run.ts";
import { isOpen, type State } from "./transitions.ts";
import type { Part } from "./kinds.ts";

/** States as everybody may know them: a rehearsal is a published event. */
type PublicState = Exclude<State, "draft" | "rehearsal">;

/** One event in the programme. What is only for those who come (handouts, films, the running order) is not in it. */
export interface EventCard extends Pick<
  EventWords,
  "kind" | "title" | "text" | "organisation" | "place" | "from" | "to" | "capacity" | "audience" | "registration"
> {
  readonly id: string;
  readonly state: PublicState;
  readonly speakers: EventWords["speakers"];
  /** When the doors open, or opened. */
  readonly doorsAt: number;
  readonly cancelled: CancelReason | null;
  /** Nobody new comes in any more. */
  readonly isShut: boolean;
  readonly hasRecord: boolean;
  /** Seats that are left; null: as many as come. */
  readonly seatsLeft: number | null;
  /** How many are in now, over all halls; null while nobody may be. */
  readonly people: number | null;
  /** An archive page stands. */
  readonly hasArchive: boolean;
}

/** What the words and the run do not know. */
export interface Around {
  readonly seatsLeft: number | null;
  readonly people: number;
  readonly hasArchive: boolean;
}

/** An event as the programme shows it; null where nobody may know of it. */
export const cardOf = (run: Run, words: EventWords, { seatsLeft, people, hasArchive }: Around): EventCard | null => {
  if (!isPublished(run)) return null;
  const { stage, plan } = run;
  const state = stage.state === "rehearsal" || stage.state === "draft" ? "published" : stage.state;
  const { kind, title, text, organisation, place, capacity, audience, registration, speakers } = words;
  return {
    id: run.id,
    kind,
    title,
    text,
    organisation,
    place,
    from: plan.from,
    to: plan.to,
    capacity,
    audience,
    registration,
    speakers,
    state,
    doorsAt: "openedAt" in stage ? stage.openedAt : plan.from - plan.doorsMs,
    cancelled: stage.state === "cancelled" ? stage.reason : null,
    isShut: "isShut" in stage && stage.isShut,
    hasRecord: words.record !== null,
    seatsLeft,
    people: isOpen(state) ? people : null,
    hasArchive,
  };
};

/** How one visitor stands with one event. */
export interface OwnEvent {
  readonly event: string;
  readonly registered: SeatState | null;
  /** While waiting: how many are before. */
  readonly ahead: number | null;
  /** They will be told before it begins. */
  readonly reminds: boolean;
  /** Since it began: their share of the time that counts, percent; null where they were not here. */
  readonly percent: number | null;
  /** The number of their record; null while there is none. */
  readonly record: string | null;
}

/** One who holds it, as the console shows them. */
export interface HandView {
  /** Names the hand in `give`; an account or a guest. */
  readonly id: string;
  readonly name: string;
  readonly part: Part;
  readonly isHere: boolean;
  readonly hasFloor: boolean;
  readonly isGuest: boolean;
}

/** An event as its console shows it. */
export interface RunView {
  readonly now: number;
  readonly state: State;
  /** Anybody may know of it: nobody is let in from the rehearsal of a draft. */
  readonly isPublished: boolean;
  readonly from: number;
  readonly to: number;
  readonly startedAt: number | null;
  readonly isShut: boolean;
  readonly pausedBy: "crew" | "line" | null;
  readonly item: string | null;
  /** Of the item: ms left (negative: over); of all: when it would be over. */
  readonly timer: ReturnType<typeof timerOf>;
  readonly hands: readonly HandView[];
  /** Over all halls: in now, and registered with a seat or waiting. */
  readonly people: number;
  readonly registered: number;
  readonly waiting: number;
}

/** The console's view of a run; `nameOf` knows work names and guests. */
export const runView = (
  run: Run,
  { people, registered, waiting }: Pick<RunView, "people" | "registered" | "waiting">,
  nameOf: (id: string) => { readonly name: string; readonly isGuest: boolean },
  now: number,
): RunView => {
  const { stage, plan } = run;
  const floor = "floor" in stage ? stage.floor : null;
  return {
    now,
    state: stage.state,
    isPublished: isPublished(run),
    from: plan.from,
    to: plan.to,
    startedAt: "startedAt" in stage ? stage.startedAt : null,
    isShut: "isShut" in stage && stage.isShut,
    pausedBy: "pausedBy" in stage ? stage.pausedBy : null,
    item: "at" in stage && typeof stage.at === "object" ? (stage.at?.item ?? null) : null,
    timer: timerOf(run, now),
    hands: run.crew.map(({ id, part, isHere }) => ({ id, part, isHere, hasFloor: id === floor, ...nameOf(id) })),
    people,
    registered,
    waiting,
  };
};
