/** The counsellor's console: what the server says of shift, queue and conversations, and what can be asked of it. */
import { createStore, type StoreApi } from "zustand/vanilla";
import type { z } from "zod";
import type { ConsoleView, Debrief, Debriefs, dutySchema, Phrases, Whisper } from "../../shared/consult/console.ts";
import { ApiError, ask } from "./api.ts";
import { useStaff } from "./staff.ts";
import { openStream } from "./stream.ts";

/** A supervisor's word that came, in the order of their coming. */
export interface HeardWhisper extends Whisper {
  readonly id: number;
}

export interface ConsoleState {
  /** Null until it was heard for the first time. */
  readonly view: ConsoleView | null;
  /** The server's clock less this device's, ms. */
  readonly clock: number;
  /** Whether news come as they happen; null while the line is being opened for the first time. */
  readonly isLive: boolean | null;
  readonly whispers: readonly HeardWhisper[];
}

/** How a shift begins. */
type DutyWish = z.input<typeof dutySchema>;

/** What can be done. Everything rejects with an `ApiError` whose `error` says why; what came of it is in the next view. */
export interface ConsoleDeeds {
  begin(wish: DutyWish): Promise<void>;
  rest(isOnBreak: boolean): Promise<void>;
  off(): Promise<void>;
  /** Call the next (null), or this one; `meanwhile`: while another call is not followed yet. */
  bring(ticket: string | null, meanwhile: boolean): Promise<void>;
  withdraw(ticket: string): Promise<void>;
  resume(ticket: string): Promise<void>;
  /** Take a conversation that was offered. */
  take(ticket: string): Promise<void>;
  urge(ticket: string, isUrgent: boolean): Promise<void>;
  help(asks: boolean): Promise<void>;
  avoid(ticket: string): Promise<void>;
  phrases(): Promise<Phrases>;
  keepPhrases(own: readonly string[]): Promise<void>;
  debriefs(): Promise<readonly Debrief[]>;
  talkedAbout(debrief: string): Promise<void>;
}

export const freshConsole: ConsoleState = { view: null, clock: 0, isLive: null, whispers: [] };

export const consoleStore: StoreApi<ConsoleState> = createStore(() => freshConsole);

const hear = (view: ConsoleView): void => consoleStore.setState({ view, clock: view.now - Date.now() });

const parse = <T>(data: string): T | null => {
  try {
    return JSON.parse(data) as T;
  } catch {
    return null;
  }
};

/** Ask once, without waiting for news. */
export const readConsole = async (): Promise<void> => hear(await ask<ConsoleView>("GET", "/api/consult/console"));

let whispered = 0;
const onWhisper = (data: string): void => {
  const whisper = parse<Whisper>(data);
  if (!whisper) return;
  whispered += 1;
  consoleStore.setState(({ whispers }) => ({ whispers: [...whispers, { ...whisper, id: whispered }] }));
};

/** A word was read. */
export const dismissWhisper = (id: number): void =>
  consoleStore.setState(({ whispers }) => ({ whispers: whispers.filter((one) => one.id !== id) }));

/** Keep the console up to date until the returned function is called. */
export const watchConsole = (): (() => void) => {
  const stop = openStream(
    "/api/consult/console/live",
    {
      view: (data) => {
        const view = parse<ConsoleView>(data);
        if (view) hear(view);
      },
      whisper: onWhisper,
    },
    (isLive) => consoleStore.setState({ isLive }),
  );
  // Why a line was refused only an answer says; a session that has ended is heard of so.
  const look = (): void =>
    void readConsole().catch((error: unknown) => {
      if (!(error instanceof ApiError)) throw error;
    });
  look();
  const unlisten = consoleStore.subscribe(({ isLive }, before) => {
    if (isLive === false && before.isLive !== false) look();
  });
  return () => {
    unlisten();
    stop();
    consoleStore.setState(freshConsole, true);
  };
};

const post = async (path: string, body: object): Promise<void> => {
  await ask("POST", `/api/consult/${path}`, body);
};

export const consoleDeeds: ConsoleDeeds = {
  begin: (wish) => post("duty", wish),
  rest: (isOnBreak) => post("break", { isOnBreak }),
  off: () => post("off", {}),
  bring: (ticket, meanwhile) => post("call", { ticket, meanwhile }),
  withdraw: (ticket) => post("withdraw", { ticket }),
  resume: (ticket) => post("resume", { ticket }),
  take: (ticket) => post("take", { ticket }),
  urge: (ticket, isUrgent) => post("urge", { ticket, isUrgent }),
  help: (asks) => post("help", { asks }),
  avoid: (ticket) => post("avoid", { ticket }),
  phrases: () => ask<Phrases>("GET", "/api/consult/phrases"),
  keepPhrases: (own) => post("phrases", { own }),
  debriefs: async () => (await ask<Debriefs>("GET", "/api/consult/debriefs")).debriefs,
  talkedAbout: (debrief) => post("debriefs", { debrief }),
};

/** A token for a counsellor's seat: it lives for a minute, so each join fetches its own. */
export const seatBadge =
  (session: string): (() => Promise<{ badge: string }>) =>
  async () => {
    const { token } = await ask<{ readonly token: string }>("POST", "/api/consult/seat", {
      session,
      seat: "counsellor",
    });
    return { badge: token };
  };

// Whoever signs in next at this page finds nothing of somebody else's.
useStaff.subscribe(({ me }, before) => {
  if (before.me && me?.id !== before.me.id) consoleStore.setState(freshConsole, true);
});
