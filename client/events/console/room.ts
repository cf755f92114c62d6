/** One console at work: its line to the hall, what it read of the event, what is being typed. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { ConsoleView } from "../../../shared/events/office.ts";
import type { HallClientMessages } from "../../../shared/events/messages.ts";
import { beforeExit } from "../../campaign/quickExit.ts";
import { useSettings } from "../../campaign/settings.ts";
import { ApiError } from "../../session/api.ts";
import { type ConsoleSeat, hallCredentials, readEventConsole } from "../../session/eventConsole.ts";
import { type HallLine, openHall } from "../../session/hall.ts";
import { useStaff } from "../../session/staff.ts";
import { type CaptionPost, createCaptionPost } from "./captionPost.ts";
import { createKept, type Kept } from "./kept.ts";
import { createTelling, type Telling } from "./telling.ts";

export interface Facts {
  /** Null until it was read for the first time. */
  readonly view: ConsoleView | null;
  /** Why the last reading failed. */
  readonly error: ApiError | null;
}

export interface Room {
  readonly seat: ConsoleSeat;
  readonly hall: HallLine;
  readonly facts: StoreApi<Facts>;
  readonly kept: StoreApi<Kept>;
  readonly captions: CaptionPost;
  readonly telling: Telling;
  read(): Promise<void>;
  /** Say it to the hall; where the line is down, the page says that it was not sent. */
  tell<K extends keyof HallClientMessages>(type: K, message?: HallClientMessages[K]): void;
  close(): void;
}

/** Changes come in bunches: what was made in the office is read once for all of them, ms. */
const READ_AFTER_MS = 300;

/** What of the hall tells that the event's words, slides or polls may be others now. */
const signs = ({ line, decks, stage, run }: ReturnType<HallLine["store"]["getState"]>): readonly unknown[] => [
  line === "here",
  decks,
  stage.poll?.id,
  stage.poll?.state,
  run?.state,
  run?.item,
  run?.hands.length,
];

const openRoom = (seat: ConsoleSeat): Room => {
  const facts = createStore<Facts>(() => ({ view: null, error: null }));
  const hall = openHall({
    event: seat.event,
    credentials: hallCredentials(seat),
    appearance: () => ({ name: "", look: useSettings.getState().look }),
    hall: null,
    isList: true,
  });
  const captions = createCaptionPost(hall);
  const telling = createTelling(hall);
  const kept = createKept(seat.event, seat.guest === null ? (useStaff.getState().me?.id ?? "") : "guest");

  const read = () =>
    readEventConsole(seat).then(
      (view) => facts.setState({ view, error: null }),
      (thrown: unknown) => {
        if (!(thrown instanceof ApiError)) throw thrown;
        facts.setState({ error: thrown });
      },
    );

  let timer: ReturnType<typeof setTimeout> | undefined;
  const readSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void read(), READ_AFTER_MS);
  };
  const unlisten = hall.store.subscribe((now, before) => {
    const old = signs(before);
    if (signs(now).some((sign, i) => sign !== old[i])) readSoon();
  });
  const onShow = () => {
    if (!document.hidden) readSoon();
  };
  document.addEventListener("visibilitychange", onShow);
  void read();

  return {
    seat,
    hall,
    facts,
    kept,
    captions,
    telling,
    read,
    tell(type, message) {
      if (!hall.send(type, message)) telling.unsent();
    },
    close() {
      clearTimeout(timer);
      unlisten();
      document.removeEventListener("visibilitychange", onShow);
      captions.stop();
      telling.stop();
      hall.close();
    },
  };
};

/**
 * Whoever looks at another page for a moment keeps their line, and with it the floor: so long, ms. Rooms that nobody is in are
 * closed after it.
 */
const LINGER_MS = 3 * 60_000;

interface Open {
  readonly room: Room;
  readonly guest: string | null;
  timer: ReturnType<typeof setTimeout> | undefined;
}
const rooms = new Map<string, Open>();

const end = (event: string): void => {
  const found = rooms.get(event);
  if (!found) return;
  clearTimeout(found.timer);
  found.room.close();
  rooms.delete(event);
};

/** The console of an event. Unless somebody stays in it, it closes after a while. */
export const roomOf = (seat: ConsoleSeat): Room => {
  const { event, guest } = seat;
  if (rooms.get(event)?.guest !== guest) end(event);
  const found = rooms.get(event);
  if (found) return found.room;
  const room = openRoom(seat);
  rooms.set(event, { room, guest, timer: setTimeout(() => end(event), LINGER_MS) });
  return room;
};

/** Be in it, until the returned function is called; its line stays for a while after that. */
export const stayIn = ({ seat: { event } }: Room): (() => void) => {
  clearTimeout(rooms.get(event)?.timer);
  return () => {
    const found = rooms.get(event);
    if (found) found.timer = setTimeout(() => end(event), LINGER_MS);
  };
};

const endAll = (): void => {
  for (const event of rooms.keys()) end(event);
};
// Leaving in a hurry is never asked about; whoever signs in next finds nothing of somebody else's.
beforeExit(endAll);
useStaff.subscribe(({ me }, before) => {
  if (before.me && me?.id !== before.me.id) endAll();
});
