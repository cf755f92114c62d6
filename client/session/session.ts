/**
 * The one connection. It gets a pass, joins a square, and from then on brings the visitor back whatever happens, until
 * they leave: the SDK repairs a short break itself; after anything longer we join anew with the same pass.
 */
import type { Client, Room } from "colyseus.js";
import { encodeMove, MOVE, type Motion } from "../../shared/walk/frame.ts";
import type { ClientMessages, JoinOptions } from "../../shared/walk/messages.ts";
import { closeCodes } from "../../shared/walk/presence.ts";
import { markInside } from "../campaign/device.ts";
import { useSettings } from "../campaign/settings.ts";
import { resetGuide } from "../walk/guide.ts";
import { noteBuild, thisBuild } from "./build.ts";
import { dropPass, getPass } from "./pass.ts";
import { pause, pauseBefore, wake } from "./pause.ts";
import { clearSquare, listen } from "./square.ts";
import { BadgeRefused, badgeToken } from "./staff.ts";
import { forgetMuted } from "./muting.ts";
import { forgetSafety } from "./safety.ts";
import { useSession } from "./status.ts";
import { forgetTalk } from "./talk.ts";
import { connectWalker } from "./world.ts";

/** A join that says nothing for so long has failed, ms. */
const JOIN_MS = 10_000;
/** An open line that does not answer for so long is dead, ms. */
const ANSWER_MS = 4_000;
/** How often a quiet line is asked, ms. */
const ASK_EVERY_MS = 10_000;
/** The SDK's code for a line that was closed on purpose. */
const CONSENTED = 4000;
/** HTTP answers to a join: the pass is not accepted; a sanction keeps it out; no such square, or a full one; the name cannot be worn; the square is closed to visits; too many joins. */
const PASS_REFUSED = 401;
const KEPT_OUT = 403;
const NO_SUCH_SQUARE = 404;
const NAME_REFUSED = 422;
const DOORS_CLOSED = 423;
const TOO_OFTEN = 429;
/** The pause after that, ms. */
const TOO_OFTEN_MS = 8_000;

let sdk: Promise<Client> | null = null;
const loadSdk = (): Promise<Client> => (sdk ??= import("./sdk.ts").then(({ createClient }) => createClient()));

let room: Room | null = null;
/** The friend's square one was invited to; followed once. */
let invited: string | null = null;
/** Each wish to be in (or out) ends the attempts of the wish before. */
let wish = new AbortController();

const newWish = (): AbortController => {
  wish.abort();
  wish = new AbortController();
  return wish;
};

const codeOf = (error: unknown): number => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === "number" ? code : 0;
};

const joinOptions = async (): Promise<JoinOptions> => {
  const { name, look, presence, band } = useSettings.getState();
  const pass = await getPass();
  const badge = await badgeToken(pass);
  return { pass, name, look, presence, band, build: thisBuild, ...(badge && { badge }) };
};

/** Settle within `ms`; a room that arrives too late is left again. */
const inTime = (joining: Promise<Room>, ms: number): Promise<Room> =>
  new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error("no answer"));
    }, ms);
    joining.then((joined) => (late ? void joined.leave() : resolve(joined)), reject).finally(() => clearTimeout(timer));
  });

/** Into a friend's square by invitation; else the server chooses: where the pass was last, or the liveliest with room. */
const join = async (): Promise<Room> => {
  const client = await loadSdk();
  const options = await joinOptions();
  if (invited)
    try {
      return await inTime(client.joinById(invited, options), JOIN_MS);
    } catch (error) {
      if (codeOf(error) !== NO_SUCH_SQUARE) throw error;
      useSession.setState({ refusal: { why: "friend-full", at: Date.now() } });
      invited = null;
    }
  return inTime(client.joinOrCreate("square", options), JOIN_MS);
};

const abandon = (): void => {
  const old = room;
  room = null;
  if (!old) return;
  old.reconnection.enabled = false;
  old.removeAllListeners();
  void old.leave(false);
};

/** Try until it works or the wish changes. */
const connect = async (): Promise<void> => {
  const { signal } = newWish();
  abandon();
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      const joined = await join();
      if (signal.aborted) return void joined.leave();
      return attach(joined);
    } catch (error) {
      // Nobody becomes a visitor without knowing it: out to the staff's page, which says so.
      if (error instanceof BadgeRefused) return void leave();
      const code = codeOf(error);
      // A badge that came too late is no fault of the pass: the next try brings a fresh one.
      if (code === PASS_REFUSED && (error as Error).message !== "badge") dropPass();
      if (code === KEPT_OUT) return keepOut();
      // Coming in anew is silent only as long as it works at once.
      if (useSession.getState().status === "here") useSession.setState({ status: "returning" });
      // Only the visitor can mend a name: back to the first screen, where it is said.
      if (code === NAME_REFUSED) {
        void leave();
        return useSession.setState({ refusal: { why: "name", at: Date.now() } });
      }
      // Nothing tries again by itself: the first screen says when the doors open.
      if (code === DOORS_CLOSED) {
        void leave();
        return useSession.setState({ isShut: true });
      }
      if (code === TOO_OFTEN) await pause(TOO_OFTEN_MS);
    }
    await pause(pauseBefore(attempt));
  }
};

const comeBack = (): void => {
  useSession.setState({ status: "returning" });
  void connect();
};

/** A sanction holds: this page says which, and nothing tries again by itself. */
const keepOut = (): void => {
  newWish();
  markInside(false);
  clearSquare();
  useSession.setState({ status: "out", roomId: null });
};

const attach = (joined: Room): void => {
  room = joined;
  invited = null;
  Object.assign(joined.reconnection, {
    minDelay: 150,
    maxDelay: 1500,
    maxRetries: 8,
    backoff: (attempt: number) => pauseBefore(attempt),
  });
  joined.onDrop(() => useSession.setState({ status: "returning" }));
  joined.onReconnect(() => useSession.setState({ status: "here" }));
  joined.onLeave((code) => {
    if (joined !== room) return;
    room = null;
    if (code === closeCodes.elsewhere) useSession.setState({ status: "elsewhere" });
    else if (code === closeCodes.nonsense) useSession.setState({ status: "refused" });
    else if (code === closeCodes.out) keepOut();
    else if (code === closeCodes.anew) void connect();
    else if (code === CONSENTED) useSession.setState({ status: "away" });
    else comeBack();
  });
  // What a line fails with is said by its closing; without a listener the SDK would print it.
  joined.onError(() => {});
  listen(joined, (you) => {
    noteBuild(you.build);
    markInside(true);
    // An invitation is used up: a reload leads to where one is by then.
    if (location.search) history.replaceState(null, "", "/");
    useSession.setState({ status: "here", roomId: joined.roomId });
  });
};

const isOpen = (): boolean => room !== null && room.connection.isOpen && useSession.getState().status === "here";

/** Send a message; false when the line is down (nothing is queued: old wishes would surprise). */
export const send = <K extends keyof ClientMessages>(type: K, message?: ClientMessages[K]): boolean => {
  if (!isOpen()) return false;
  room!.send(type, message);
  return true;
};

const sendMove = (motion: Motion): boolean => {
  if (!isOpen()) return false;
  room!.sendBytes(MOVE, encodeMove(motion));
  return true;
};

/** A line that looks open may be long dead after a sleep: ask, and join anew when there is no answer. */
const askIfAlive = async (): Promise<void> => {
  const asked = room;
  if (!isOpen() || document.hidden) return;
  let answered = false;
  asked!.ping(() => (answered = true));
  await new Promise((resolve) => setTimeout(resolve, ANSWER_MS));
  if (!answered && asked === room && isOpen() && !document.hidden) comeBack();
};

const onWake = (): void => {
  if (document.hidden) return;
  wake();
  void askIfAlive();
};

let watching = false;
const watch = (): void => {
  if (watching) return;
  watching = true;
  document.addEventListener("visibilitychange", onWake);
  addEventListener("online", onWake);
  setInterval(() => void askIfAlive(), ASK_EVERY_MS);
};

/** Go into the square and stay there. `invitation` is the id of a friend's square. */
export const enter = (invitation?: string | null): void => {
  watch();
  invited = invitation ?? null;
  // Walking off is standing up: the square frees the seat with the first step.
  connectWalker({ tell: sendMove, rise: () => {} });
  resetGuide();
  useSession.setState({ status: "joining", refusal: null, isShut: false });
  void connect();
};

/** Bring the session to this tab (it was opened in another), or try again after being turned away. */
export const enterHere = (): void => enter();

/** Leave the square; the pass stays on the device. */
export const leave = async (): Promise<void> => {
  newWish();
  markInside(false);
  const left = room;
  room = null;
  useSession.setState({ status: "away", roomId: null });
  clearSquare();
  forgetTalk();
  forgetMuted();
  forgetSafety();
  if (left?.connection.isOpen) await left.leave(true);
  else left?.removeAllListeners();
};
