/**
 * A line to one booth. It joins, and joins again by itself after whatever breaks it, until the conversation is over, there is no
 * seat, or another tab took it over. It carries what it is given and reads nothing of it: words are sealed before they come here.
 */
import type { Client, Room } from "colyseus.js";
import { boothCodes } from "../../shared/consult/boothCodes.ts";
import type { BoothClientMessages, BoothJoin, BoothServerMessages, SeatKind } from "../../shared/consult/messages.ts";
import { ApiError } from "./api.ts";
import { noteBuild, thisBuild } from "./build.ts";
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
/** Answers to a join after which another try cannot help: bad options, a pass or badge that is none, no seat. */
const FINAL: ReadonlySet<number> = new Set([400, 401, 403, 404]);

export type BoothLineState =
  /** On the way in for the first time. */
  | "joining"
  | "here"
  /** The line broke; being brought back. */
  | "returning"
  /** The same seat came in through another tab or device. */
  | "elsewhere"
  | "over"
  | "noSeat"
  /** Turned away after too much nonsense. */
  | "refused";

/** Who one shows to be: a visitor's pass, or a staff's token, which lives for a minute and is fetched for each join. */
export type Credentials = Pick<BoothJoin, "pass" | "badge">;

export type BoothMessage = {
  [K in keyof BoothServerMessages]: { readonly type: K; readonly message: BoothServerMessages[K] };
}[keyof BoothServerMessages];

interface Wish {
  readonly session: string;
  readonly seat: SeatKind;
  credentials(): Promise<Credentials>;
  /** The member id that this device holds keys for; asked before each join. */
  member(): Promise<string | null>;
  /** Everything that the booth says, in its order. */
  onMessage(said: BoothMessage): void;
  onState(state: BoothLineState): void;
}

export interface BoothLine {
  /** False while the line is down: nothing is queued here. */
  send<K extends keyof BoothClientMessages>(type: K, message?: BoothClientMessages[K]): boolean;
  /** Join anew: back from another tab, or as somebody whose keys are lost. */
  rejoin(): void;
  /** Leave the line; the seat stays. */
  close(): void;
}

/** What loads and makes the SDK's client. Tests bring their own. */
const loadClient = async (): Promise<Client> => (await import("./sdk.ts")).createClient();

const codeOf = (error: unknown): number => {
  if (error instanceof ApiError) return error.status;
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "number" ? code : 0;
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

/** Open a line to a booth. Tells its state at once and whenever it changes. */
export const openBooth = (wish: Wish, client: () => Promise<Client> = loadClient): BoothLine => {
  let room: Room | null = null;
  /** Each wish to join ends the attempts of the one before. */
  let trying = new AbortController();

  const join = async (signal: AbortSignal): Promise<Room> => {
    const { session, seat } = wish;
    const options: BoothJoin = {
      session,
      seat,
      ...(await wish.credentials()),
      member: await wish.member(),
      build: thisBuild,
    };
    const sdk = await client();
    // Who has left meanwhile asks for nothing: it would put out whoever came after.
    signal.throwIfAborted();
    return inTime(sdk.joinOrCreate("booth", options));
  };

  const letGo = (): void => {
    const old = room;
    room = null;
    if (!old) return;
    old.removeAllListeners();
    void old.leave(false).catch(() => {});
  };

  const stop = (state: BoothLineState): void => {
    trying.abort();
    letGo();
    wish.onState(state);
  };

  const attach = (joined: Room): void => {
    room = joined;
    // A join anew brings what is missing from the store, wherever the next process is: the SDK's own way back would not.
    joined.reconnection.enabled = false;
    joined.onMessage<never>("*", (type, message) => {
      if (type === "seat") {
        noteBuild((message as BoothServerMessages["seat"]).build);
        wish.onState("here");
      }
      wish.onMessage({ type, message } as unknown as BoothMessage);
    });
    joined.onLeave((code) => {
      if (joined !== room) return;
      room = null;
      if (code === boothCodes.elsewhere) stop("elsewhere");
      else if (code === boothCodes.over) stop("over");
      else if (code === boothCodes.noSeat) stop("noSeat");
      else if (code === boothCodes.nonsense) stop("refused");
      else comeBack();
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
        if (code === boothCodes.over) return stop("over");
        if (FINAL.has(code) || code === boothCodes.noSeat) return stop("noSeat");
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
      room.send(type as string, message);
      return true;
    },
    rejoin() {
      wish.onState("joining");
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
