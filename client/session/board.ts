/** The supervisor's board: what the server says of booths, counsellors and those who wait, and what can be asked of it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import { useStore } from "zustand";
import type { BoardView, Listened } from "../../shared/consult/board.ts";
import type { Debrief, Debriefs } from "../../shared/consult/console.ts";
import type { SeatKind } from "../../shared/consult/messages.ts";
import type { Emergency, RunbookStep } from "../../shared/consult/runbook.ts";
import { ApiError, ask } from "./api.ts";
import { useStaff } from "./staff.ts";
import { openStream } from "./stream.ts";

export interface BoardState {
  /** Null until it was heard for the first time. */
  readonly view: BoardView | null;
  /** The server's clock less this device's, ms. */
  readonly clock: number;
  /** Whether news come as they happen; null while the line is being opened for the first time. */
  readonly isLive: boolean | null;
}

const fresh: BoardState = { view: null, clock: 0, isLive: null };
export const boardStore: StoreApi<BoardState> = createStore(() => fresh);
export const useBoard = <T>(select: (state: BoardState) => T): T => useStore(boardStore, select);

const hear = (view: BoardView): void => boardStore.setState({ view, clock: view.now - Date.now() });

/** Ask once, without waiting for news. */
export const readBoard = async (): Promise<void> => hear(await ask<BoardView>("GET", "/api/consult/board"));

const heardView = (data: string): void => {
  try {
    hear(JSON.parse(data) as BoardView);
  } catch {
    // Cut off on the way: the next one is whole.
  }
};

/** Keep the board up to date until the returned function is called. */
export const watchBoard = (): (() => void) => {
  const stop = openStream("/api/consult/board/live", { view: heardView }, (isLive) => boardStore.setState({ isLive }));
  // Why a line was refused only an answer says; a session that has ended is heard of so.
  const look = (): void =>
    void readBoard().catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
    });
  look();
  const unlisten = boardStore.subscribe(({ isLive }, before) => {
    if (isLive === false && before.isLive !== false) look();
  });
  return () => {
    unlisten();
    stop();
    boardStore.setState(fresh, true);
  };
};

const post = async <T = object>(path: string, body: object): Promise<T> => ask<T>("POST", `/api/consult/${path}`, body);
const tell = async (path: string, body: object): Promise<void> => void (await post(path, body));

/** What can be done. Everything rejects with an `ApiError` whose `error` says why; what came of it is in the next view. */
export const boardDeeds = {
  assign: (ticket: string, counsellor: string) => tell("assign", { ticket, counsellor }),
  urge: (ticket: string, isUrgent: boolean) => tell("urge", { ticket, isUrgent }),
  setClosed: (booth: string, isClosed: boolean) => tell("booth", { booth, isClosed }),
  /** "asked": the answer is the visitor's, and comes with the view. */
  listen: async (session: string) => (await post<Listened>("listen", { session })).state,
  endListening: (session: string) => tell("listen-end", { session }),
  stepIn: (ticket: string) => tell("step-in", { ticket }),
  whisper: (counsellor: string, words: string) => tell("whisper", { counsellor, words }),
  helpSeen: (counsellor: string) => tell("help-seen", { counsellor }),
  declare: (ticket: string, { danger, place }: Pick<Emergency, "danger" | "place">) =>
    tell("emergency", { ticket, danger, place }),
  done: (ticket: string, step: RunbookStep) => tell("runbook", { ticket, step }),
  debriefs: async (): Promise<readonly Debrief[]> => (await ask<Debriefs>("GET", "/api/consult/debriefs")).debriefs,
  talkedAbout: (debrief: string) => tell("debriefs", { debrief }),
};

/** A token for a seat of one's own: it lives for a minute, so each join fetches its own. */
export const staffSeat =
  (session: string, seat: Exclude<SeatKind, "visitor">): (() => Promise<{ badge: string }>) =>
  async () => ({ badge: (await post<{ readonly token: string }>("seat", { session, seat })).token });

// Whoever signs in next at this page finds nothing of somebody else's.
useStaff.subscribe(({ me }, before) => {
  if (before.me && me?.id !== before.me.id) boardStore.setState(fresh, true);
});
