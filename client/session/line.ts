/**
 * A line to one room of the server. It joins, and joins again by itself after whatever breaks it, until its end is final: what
 * that is, whoever opens it says. It carries what it is given and reads nothing of it.
 */
import type { Client, Room } from "colyseus.js";
import { ApiError } from "./api.ts";
import { pause, pauseBefore, wake } from "./pause.ts";

/** A join that says nothing for so long has failed, ms. */
const JOIN_MS = 10_000;
/** An open line that does not answer for so long is dead, ms. */
const ANSWER_MS = 4_000;
/** How often a quiet line is asked, ms. */
const ASK_EVERY_MS = 10_000;
/** The pause after too many joins, ms. */
const TOO_OFTEN_MS = 8_000;
const TOO_OFTEN = 429;

/** Besides the ends that a room has of its own. */
export type LineState =
  /** On the way in for the first time. */
  | "joining"
  | "here"
  /** The line broke; being brought back. */
  | "returning";

interface Wish<Ends extends string> {
  /** The room's name. */
  readonly room: string;
  /** What a join says; asked anew before each. */
  options(): Promise<object>;
  /** The room's first word after a join. */
  readonly first: string;
  /** Everything that the room says, in its order. */
  onMessage(type: string, message: unknown): void;
  onState(state: LineState | Ends): void;
  /** The end that a room means which closes a line with this code; null: come back. */
  endOfLine(code: number): Ends | null;
  /** The end that an answer to a join means, by HTTP status or a code of the room's; null: try again. */
  endOfJoin(code: number, why: string): Ends | null;
}

export interface Line {
  /** False while the line is down: nothing is queued here. */
  send(type: string, message?: unknown): boolean;
  /** Join anew. `isQuiet`: nothing is said of it as long as it works at once. */
  rejoin(isQuiet?: boolean): void;
  /** Leave the line. */
  close(): void;
}

/** What loads and makes the SDK's client. Tests bring their own. */
const loadClient = async (): Promise<Client> => (await import("./sdk.ts")).createClient();

const codeOf = (error: unknown): number => {
  if (error instanceof ApiError) return error.status;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "number" ? code : 0;
};
const whyOf = (error: unknown): string => {
  if (error instanceof ApiError) return error.error;
  return error instanceof Error ? error.message : "";
};

const inTime = (joining: Promise<Room>): Promise<Room> =>
  new Promise((resolve, reject) => {
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      reject(new Error("no answer"));
    }, JOIN_MS);
    joining
      .then((joined) => (isLate ? void joined.leave() : resolve(joined)), reject)
      .finally(() => clearTimeout(timer));
  });

/** Open a line. Tells its state at once and whenever it changes. */
export const openLine = <Ends extends string>(wish: Wish<Ends>, client: () => Promise<Client> = loadClient): Line => {
  let room: Room | null = null;
  /** Each wish to join ends the attempts of the one before. */
  let trying = new AbortController();

  const join = async (signal: AbortSignal): Promise<Room> => {
    const options = await wish.options();
    const sdk = await client();
    // Who has left meanwhile asks for nothing: it would put out whoever came after.
    signal.throwIfAborted();
    return inTime(sdk.joinOrCreate(wish.room, options));
  };

  const letGo = (): void => {
    const old = room;
    room = null;
    if (!old) return;
    old.removeAllListeners();
    void old.leave(false).catch(() => {});
  };

  const stop = (state: Ends): void => {
    trying.abort();
    letGo();
    wish.onState(state);
  };

  const attach = (joined: Room): void => {
    room = joined;
    // A join anew brings what is missing from the store, wherever the next process is: the SDK's own way back would not.
    joined.reconnection.enabled = false;
    joined.onMessage<never>("*", (type, message) => {
      if (type === wish.first) wish.onState("here");
      wish.onMessage(String(type), message);
    });
    joined.onLeave((code) => {
      if (joined !== room) return;
      room = null;
      const end = wish.endOfLine(code);
      if (end === null) comeBack();
      else stop(end);
    });
    // What a line fails with is said by its closing; without a listener the SDK would print it.
    joined.onError(() => {});
  };

  const connect = async (): Promise<void> => {
    trying.abort();
    trying = new AbortController();
    const { signal } = trying;
    letGo();
    for (let attempt = 0; !signal.aborted; attempt++) {
      try {
        const joined = await join(signal);
        if (signal.aborted) return void joined.leave();
        return attach(joined);
      } catch (error) {
        if (signal.aborted) return;
        const code = codeOf(error);
        const end = wish.endOfJoin(code, whyOf(error));
        if (end !== null) return stop(end);
        if (attempt === 1) wish.onState("returning");
        if (code === TOO_OFTEN) await pause(TOO_OFTEN_MS);
      }
      await pause(pauseBefore(attempt));
    }
  };

  const comeBack = (): void => {
    wish.onState("returning");
    void connect();
  };

  /** A line that looks open may be long dead after a sleep: ask, and join anew when there is no answer. */
  const askIfAlive = async (): Promise<void> => {
    const asked = room;
    if (!asked?.connection.isOpen || document.hidden) return;
    let hasAnswered = false;
    asked.ping(() => (hasAnswered = true));
    await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
    if (!hasAnswered && asked === room && !document.hidden) comeBack();
  };
  const onWake = (): void => {
    if (document.hidden) return;
    wake();
    void askIfAlive();
  };

  const hasPage = typeof document !== "undefined";
  const asking = hasPage ? setInterval(() => void askIfAlive(), ASK_EVERY_MS) : undefined;
  if (hasPage) {
    document.addEventListener("visibilitychange", onWake);
    addEventListener("online", onWake);
  }

  wish.onState("joining");
  void connect();

  return {
    send(type, message) {
      if (!room?.connection.isOpen) return false;
      room.send(type, message);
      return true;
    },
    rejoin(isQuiet = false) {
      if (!isQuiet) wish.onState("joining");
      void connect();
    },
    close() {
      trying.abort();
      clearInterval(asking);
      if (hasPage) {
        document.removeEventListener("visibilitychange", onWake);
        removeEventListener("online", onWake);
      }
      letGo();
    },
  };
};
