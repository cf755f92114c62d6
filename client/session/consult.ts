/**
 * A visitor and the booths: the fronts, one's own ticket as it stands, and everything one can ask for. The words of a conversation
 * never come through here (see boothLine.ts). The ticket lives in the server's store: this page only follows it.
 */
import { create } from "zustand";
import type { z } from "zod";
import type { doSchema, Fronts, Mine, pushSetSchema, takeSchema } from "../../shared/consult/api.ts";
import type { Closing } from "../../shared/consult/closing.ts";
import type { TicketView } from "../../shared/consult/views.ts";
import { isPutAway, isTicketOver, markTicket, putAway } from "../consult/ticketMark.ts";
import { ApiError, ask } from "./api.ts";
import { readEvents } from "./events.ts";
import { dropPass, getPass, keptPass } from "./pass.ts";
import { pause, pauseBefore, wake } from "./pause.ts";

interface Consult {
  /** Null where there is none; undefined as long as that is not known. */
  readonly ticket: TicketView | null | undefined;
  /** What to add to this device's clock to get the server's, ms. */
  readonly clock: number;
  /** Whether the ticket is followed as it changes; "lost": what is shown may be old. */
  readonly line: "off" | "live" | "lost";
  readonly fronts: Fronts | null;
  readonly areFrontsLost: boolean;
}

const nothing: Consult = { ticket: undefined, clock: 0, line: "off", fronts: null, areFrontsLost: false };

export const useConsult = create<Consult>()(() => nothing);

/** The server's time now, epoch ms. */
export const serverNow = (): number => Date.now() + useConsult.getState().clock;

const takeMine = (mine: Mine): void => {
  const before = useConsult.getState().ticket;
  const isDone = mine.ticket !== null && isTicketOver(mine.ticket) && isPutAway(mine.ticket.id);
  // Once over, it stays on the screen until it is put away, also when the server has forgotten it meanwhile.
  const stays = mine.ticket === null && before && isTicketOver(before);
  const ticket = stays ? before : isDone ? null : mine.ticket;
  markTicket(ticket !== null);
  useConsult.setState({ ticket, clock: mine.now - Date.now() });
};

/** The pass whose ticket is followed: quick exit has locked the device by the time that a goodbye is said. */
let followed: string | null = null;

/** Ask for the fronts of the booths. What was known stays where nothing answers. */
export const loadFronts = async (): Promise<void> => {
  try {
    const fronts = await ask<Fronts>("GET", "/api/consult/booths");
    useConsult.setState({ fronts, areFrontsLost: false, clock: fronts.now - Date.now() });
  } catch {
    useConsult.setState({ areFrontsLost: true });
  }
};

/** Ask how one's ticket stands. It also says "I am here". Throws an `ApiError`. */
const loadMine = async (): Promise<void> => {
  const pass = keptPass();
  if (!pass) return takeMine({ now: serverNow(), ticket: null });
  takeMine(await ask<Mine>("POST", "/api/consult/mine", { pass }));
};

/** A stream without a sign for so long is dead, ms: the server sends one every 15 s. */
const SILENCE_MS = 40_000;
const PASS_REFUSED = 401;

let followers = 0;
let following: AbortController | null = null;

const isMine = (value: unknown): value is Mine => typeof value === "object" && value !== null && "ticket" in value;

/** Follow the ticket once, until the stream ends or breaks. */
const followOnce = async (pass: string, signal: AbortSignal): Promise<void> => {
  const dead = new AbortController();
  signal.addEventListener("abort", () => dead.abort(), { signal: dead.signal });
  let silence: ReturnType<typeof setTimeout> | undefined;
  const stir = () => {
    clearTimeout(silence);
    silence = setTimeout(() => dead.abort(), SILENCE_MS);
  };
  stir();
  try {
    const answer = await fetch("/api/consult/live", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "text/event-stream" },
      body: JSON.stringify({ pass }),
      cache: "no-store",
      signal: dead.signal,
    });
    if (!answer.ok || !answer.body) throw new ApiError(answer.status, "failed");
    useConsult.setState({ line: "live" });
    await readEvents(
      answer.body,
      ({ data }) => {
        const mine: unknown = JSON.parse(data);
        if (isMine(mine)) takeMine(mine);
      },
      stir,
    );
  } finally {
    clearTimeout(silence);
    dead.abort();
  }
};

const follow = async (signal: AbortSignal): Promise<void> => {
  for (let attempt = 0; !signal.aborted; attempt++) {
    const pass = keptPass();
    if (!pass) return takeMine({ now: serverNow(), ticket: null });
    followed = pass;
    const since = Date.now();
    try {
      await followOnce(pass, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ApiError && error.status === PASS_REFUSED) {
        dropPass();
        return takeMine({ now: serverNow(), ticket: null });
      }
    }
    if (signal.aborted) return;
    useConsult.setState({ line: "lost" });
    // A line that stood for a while had only ended: the next one is tried at once.
    if (Date.now() - since > SILENCE_MS) attempt = 0;
    await pause(pauseBefore(attempt));
  }
};

const restart = (): void => {
  following?.abort();
  following = null;
  if (followers === 0) return;
  following = new AbortController();
  void follow(following.signal);
};

const onWake = (): void => {
  if (document.hidden) return;
  wake();
  // A phone that slept holds a line that may be dead; and whoever looks at the page is here.
  void loadMine().catch(() => {});
};

/** Follow one's ticket until the returned function is called; several may at once. */
export const watchTicket = (): (() => void) => {
  followers += 1;
  if (followers === 1) {
    document.addEventListener("visibilitychange", onWake);
    addEventListener("online", onWake);
    restart();
  }
  let isOver = false;
  return () => {
    if (isOver) return;
    isOver = true;
    followers -= 1;
    if (followers > 0) return;
    document.removeEventListener("visibilitychange", onWake);
    removeEventListener("online", onWake);
    following?.abort();
    following = null;
    useConsult.setState({ line: "off" });
  };
};

/** Take a ticket. Throws an `ApiError`; its `error` is a `NoTicket`, "consent" or "too-often". */
export const takeTicket = async (asked: Omit<z.infer<typeof takeSchema>, "pass">): Promise<void> => {
  const take = async () => ask<Mine>("POST", "/api/consult/ticket", { pass: await getPass(), ...asked });
  const mine = await take().catch((error: unknown) => {
    if (!(error instanceof ApiError) || error.status !== PASS_REFUSED) throw error;
    dropPass();
    return take();
  });
  useConsult.setState({ ticket: undefined });
  takeMine(mine);
  restart();
};

type Deed = z.infer<typeof doSchema>["deed"];

/** Do something with one's ticket. Throws an `ApiError`. */
export const doWithTicket = async (deed: Deed): Promise<void> => {
  const { ticket } = useConsult.getState();
  if (!ticket) return;
  takeMine(await ask<Mine>("POST", "/api/consult/do", { pass: await getPass(), ticket: ticket.id, deed }));
};

/** What the booth's own line says of the ticket. */
export const noteTicket = (mine: Mine): void => takeMine(mine);

/** Gone in a hurry, or forgotten here: nobody calls this device any more. Nothing waits for the answer. */
export const leaveQuietly = (): void => {
  const { ticket } = useConsult.getState();
  const pass = followed;
  followed = null;
  useConsult.setState(nothing);
  if (!ticket || isTicketOver(ticket) || !pass) return;
  const isSeated = ticket.endsAt !== null;
  void fetch("/api/consult/do", {
    method: "POST",
    keepalive: true,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ pass, ticket: ticket.id, deed: isSeated ? "end" : "leave" }),
  }).catch(() => {});
};

/** Put a ticket away that is over: the fronts come next. */
export const putTicketAway = (): void => {
  const { ticket } = useConsult.getState();
  if (ticket) putAway(ticket.id);
  markTicket(false);
  useConsult.setState({ ticket: null });
};

/** The two optional questions. Throws an `ApiError`. */
export const sendClosing = async (ticket: string, closing: Closing): Promise<void> => {
  await ask("POST", "/api/consult/closing", { pass: await getPass(), ticket, closing });
};

/** The answer to a supervisor of this name who asks to listen. Throws an `ApiError`. */
export const answerListening = async (ticket: string, name: string, isWelcome: boolean): Promise<void> => {
  await ask("POST", "/api/consult/listening", { pass: await getPass(), ticket, name, isWelcome });
};

/** A complaint to somebody outside that shift, with lines of one's own. Throws an `ApiError`. */
export const complain = async (ticket: string, words: string, lines: readonly string[]): Promise<void> => {
  await ask("POST", "/api/consult/complaint", { pass: await getPass(), ticket, words, lines });
};

export type Push = NonNullable<z.infer<typeof pushSetSchema>["push"]>;

/** Be called by Web Push too; null: not any more. Throws an `ApiError`. */
export const setPush = async (push: Push | null): Promise<void> => {
  await ask("POST", "/api/consult/push", { pass: await getPass(), push });
};

/** Be told when booths open next. Throws an `ApiError`. */
export const wishToBeCalled = async (organisation: string | null, push: Push): Promise<void> => {
  await ask("POST", "/api/consult/wish", { pass: await getPass(), organisation, push });
};
