/** What the processes tell each other of events: mostly that something changed; what it is now, the store knows. */
import type { Hall } from "../../shared/events/halls.ts";
import type { Notice } from "../../shared/events/happenings.ts";
import type { ReactionCounts } from "../../shared/events/reactions.ts";
import type { News } from "../../shared/events/stage.ts";
import type { State } from "../../shared/events/transitions.ts";
import { Newsroom, type Relay } from "../news.ts";
import type { HandSeen } from "./halls.ts";

export interface EventsNews {
  /** An event took a step, or its crew's lines changed. Notices are told once. */
  "events:step": {
    readonly event: string;
    readonly rev: number;
    readonly state: State;
    readonly notices: readonly Notice[];
  };
  /** Words, crew, what comes after, polls or decks changed: read again. */
  "events:words": { readonly event: string };
  /** One change of the stage, for all halls of all processes; null: it is to be read anew. */
  "events:stage": { readonly event: string; readonly news: News | null };
  /** Somebody came in: their line at another process is one too many. */
  "events:arrived": { readonly event: string; readonly who: string; readonly process: string };
  /** Who is in which hall of a process; a process that falls silent is forgotten. */
  "events:halls": {
    readonly process: string;
    readonly event: string;
    readonly halls: readonly Hall[];
    readonly hands: readonly HandSeen[];
  };
  /** The reactions of one process in one window. */
  "events:wave": { readonly event: string; readonly process: string; readonly counts: ReactionCounts };
  /** Questions were asked, voted for, or moderated. */
  "events:questions": { readonly event: string };
  /** A poll was turned, or has new answers. */
  "events:poll": { readonly event: string; readonly poll: string };
  /** Somebody registered, or gave their seat back. */
  "events:registered": { readonly event: string };
}

export type EventsNewsroom = Newsroom<EventsNews>;

/** Listen to all of it, once for the whole process. */
export const openEventsNews = (relay: Relay, failed: (error: unknown) => void): Promise<EventsNewsroom> =>
  Newsroom.open<EventsNews>(
    relay,
    [
      "events:step",
      "events:words",
      "events:stage",
      "events:arrived",
      "events:halls",
      "events:wave",
      "events:questions",
      "events:poll",
      "events:registered",
    ],
    failed,
  );
