/** The console that works: the server's facts and deeds, and sealed conversations. One for the whole page. */
import { beforeExit } from "../../campaign/quickExit.ts";
import {
  consoleDeeds,
  consoleStore,
  dismissWhisper,
  readConsole,
  seatBadge,
  watchConsole,
} from "../../session/console.ts";
import { useStaff } from "../../session/staff.ts";
import { openTalk } from "../conversation/booth.ts";
import type { ConsoleRoom, ConsoleSource } from "./source.ts";
import { createTalks } from "./talks.ts";

const source: ConsoleSource = {
  state: consoleStore,
  deeds: consoleDeeds,
  isPractice: false,
  read: readConsole,
  dismiss: dismissWhisper,
  openTalk: ({ session }) => openTalk({ session, seat: "counsellor", credentials: seatBadge(session) }),
};

export const room: ConsoleRoom = { source, talks: createTalks(source) };

let stop: (() => void) | null = null;

const begin = (): void => {
  if (stop) return;
  const stopTalks = room.talks.start();
  const stopWatching = watchConsole();
  stop = () => {
    stopWatching();
    stopTalks();
    stop = null;
  };
};

/**
 * Come to the console; the returned function leaves it. Whoever looks at another page of the staff in the middle of a
 * conversation stays in it: nobody is left alone for a glance at a profile.
 */
export const enter = (): (() => void) => {
  begin();
  return () => {
    if (room.talks.store.getState().all.length === 0) stop?.();
  };
};

// Leaving in a hurry is never asked about.
beforeExit(() => stop?.());
useStaff.subscribe(({ me }, before) => {
  if (before.me && me?.id !== before.me.id) stop?.();
});
