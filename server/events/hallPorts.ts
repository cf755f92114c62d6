/** What a hall asks of the rest of the server. */
import type { DeckShown, HallServerMessages } from "../../shared/events/messages.ts";
import type { OwnEvent } from "../../shared/events/views.ts";
import type { Safety } from "../safety/safety.ts";
import type { ChairsStore } from "./chairs.store.ts";
import type { Events } from "./events.ts";
import type { Packet } from "./hallLine.ts";
import type { Halls } from "./halls.ts";
import type { Polls } from "./polls.ts";
import type { Questions } from "./questions.ts";
import type { EventRow } from "./row.ts";
import type { Stages } from "./stages.ts";
import type { Visits } from "./visits.ts";

/** Makes bytes once that go to many lines. */
export type MakePacket = <K extends keyof HallServerMessages>(type: K, message: HallServerMessages[K]) => Packet;

/**
 * Makes bytes once whose yes/no marks differ from line to line. `off` and `on` are the same message with all of its marks no, and
 * yes; which of them are yes for one line, by their place, is said each time.
 */
export type MakeMarked = <K extends keyof HallServerMessages>(
  type: K,
  off: HallServerMessages[K],
  on: HallServerMessages[K],
) => (marks: readonly number[]) => Packet;

export interface HandName {
  readonly name: string;
  readonly isGuest: boolean;
}

export interface HallPorts {
  readonly events: Pick<Events, "news" | "find" | "do" | "partOf" | "partyOf" | "lineUp" | "lineDown">;
  readonly safety: Pick<Safety, "sanctionsOf" | "around" | "news">;
  readonly stages: Stages;
  readonly polls: Polls;
  readonly questions: Questions;
  readonly visits: Visits;
  readonly chairs: ChairsStore;
  readonly halls: Halls;
  readonly decks: { shown(event: string): Promise<readonly DeckShown[]> };
  /** How a visitor stands with an event. */
  readonly own: (row: EventRow, pass: string, now: number) => Promise<OwnEvent>;
  /** Who registered came in. */
  readonly arrived: (row: EventRow, pass: string) => void;
  readonly registered: (event: string) => Promise<{ readonly seats: number; readonly waiting: number }>;
  /** Names of those who hold an event, by id. */
  readonly handNames: (row: EventRow) => Promise<ReadonlyMap<string, HandName>>;
  readonly packet: MakePacket;
  readonly marked: MakeMarked;
  /** Of one hall. */
  readonly seats: number;
  /** Names this process. */
  readonly process: string;
  readonly build: string;
  readonly failed: (error: unknown) => void;
}
