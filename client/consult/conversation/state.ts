/** A conversation as its screens see it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { BoothClientMessages, BoothRefusal, Seated, SeatKind } from "../../../shared/consult/messages.ts";
import type { Said } from "../../../shared/consult/events.ts";
import type { TicketView } from "../../../shared/consult/views.ts";
import type { BoothLineState } from "../../session/boothLine.ts";
import type { Line } from "./lines.ts";
import type { Words } from "./words.ts";

interface Person {
  readonly seat: SeatKind;
  /** A work name; empty for the visitor. */
  readonly name: string;
}

export interface TalkState {
  readonly line: BoothLineState;
  /** Our member id; null before the booth gave one. */
  readonly member: string | null;
  readonly seated: readonly Seated[];
  /** Everybody who was in it while this page was open, by member id. */
  readonly people: ReadonlyMap<string, Person>;
  readonly ticket: TicketView | null;
  /** What to add to this device's clock to get the server's, ms. */
  readonly clock: number;
  readonly lines: readonly Line[];
  /** Members who are thinking, as they said. */
  readonly thinking: readonly string[];
  /** Whether there is a key to seal with; lines that are written while the line is down wait. */
  readonly canWrite: boolean;
  /** Whether a reload finds the lines again. */
  readonly isKept: boolean;
  /** How often the key changed: the comparison code is another one. */
  readonly epoch: number;
  /** Who waits to be let in, and whether whoever sits here is to do it. */
  readonly wantsIn: readonly Seated[];
  readonly isMineToLetIn: boolean;
  /** What the booth said, oldest first; `after` so many lines stood there. */
  readonly said: readonly { readonly id: number; readonly said: Said; readonly at: number; readonly after: number }[];
  /** The last thing that was refused. */
  readonly refused: { readonly id: number; readonly what: string; readonly why: BoothRefusal } | null;
}

const beginning: TalkState = {
  line: "joining",
  member: null,
  seated: [],
  people: new Map(),
  ticket: null,
  clock: 0,
  lines: [],
  thinking: [],
  canWrite: false,
  isKept: true,
  epoch: 0,
  wantsIn: [],
  isMineToLetIn: false,
  said: [],
  refused: null,
};

export type TalkStore = StoreApi<TalkState>;
export const createTalkStore = (): TalkStore => createStore<TalkState>()(() => beginning);

/** What the booth is told besides words and keys. */
export type Told = Exclude<keyof BoothClientMessages, "key" | "epoch" | "sealed" | "receipt">;
export type Sendable = Exclude<Words, { kind: "unknown" }>;

/** A conversation to show and to act in: at a booth (`booth.ts`), or in practice. */
export interface Talk {
  readonly session: string;
  readonly seat: SeatKind;
  readonly store: TalkStore;
  /**
   * Seal something and send it. False where it cannot be sealed now, or is too long for one piece. While the line is down it
   * waits, here and on the device.
   */
  write(what: string | Sendable): Promise<boolean>;
  /** Tell the booth something; false while the line is down. */
  tell<K extends Told>(type: K, message?: BoothClientMessages[K]): boolean;
  /** Let in those who wait: from now on they read along. */
  letIn(): Promise<void>;
  /** The comparison code of those who are in it now; null before the first key. */
  code(): Promise<readonly string[] | null>;
  /** Bring the conversation to this tab. */
  comeHere(): void;
  /** Leave the line. Keys and lines stay on the device, for a reload. */
  close(): void;
  /** The end: leave, and erase its keys and lines here and on the device. */
  erase(): Promise<void>;
}
