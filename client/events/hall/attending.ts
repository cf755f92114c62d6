/**
 * The hall that this page attends. It lives beside the screens; a reload of the tab comes back to it by itself, until one leaves,
 * and nothing of it outlasts quick exit or "forget me here".
 */
import { create } from "zustand";
import { shownView, useSettings } from "../../campaign/settings.ts";
import { beforeForgetting } from "../../campaign/forget.ts";
import { beforeExit } from "../../campaign/quickExit.ts";
import { type HallLine, openHall } from "../../session/hall.ts";
import { memberToken } from "../../session/hallPage.ts";

const KEY = "plat.hall";

interface Attending {
  readonly hall: HallLine | null;
  /** A question as it is being written: it is still there after another panel, and after a refusal. */
  readonly draft: string;
  readonly isNamed: boolean;
  /** Choices of the open poll that are not sent yet. */
  readonly chosen: { readonly poll: string; readonly choices: readonly number[] } | null;
}
const nothing: Attending = { hall: null, draft: "", isNamed: false, chosen: null };

export const useAttending = create<Attending>()(() => nothing);

const mark = (event: string | null): void => {
  try {
    if (event === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, event);
  } catch {
    // Without storage a reload begins at the hall's door.
  }
};

/** Whether this tab was in the hall of this event when it was loaded anew. */
export const wasAttending = (event: string): boolean => {
  try {
    return sessionStorage.getItem(KEY) === event;
  } catch {
    return false;
  }
};

let code: string | undefined;

interface Way {
  readonly event: string;
  /** Which hall, by a friend's link. */
  readonly friends: number | null;
  /** For organisations' members. */
  readonly isMembers: boolean;
}

/** As one chose it: a light has no name. */
const appearance = () => {
  const { name, look, presence } = useSettings.getState();
  return { name: presence === "light" ? "" : name, look };
};

/** Into the hall. */
export const attend = ({ event, friends, isMembers }: Way): void => {
  useAttending.getState().hall?.close();
  code = undefined;
  mark(event);
  const credentials = async () => {
    const badge = isMembers ? await memberToken(event) : undefined;
    return { ...(badge && { badge }), ...(code && { code }) };
  };
  const hall = openHall({ event, credentials, appearance, hall: friends, isList: shownView() === "list" });
  useAttending.setState({ ...nothing, hall });
};

/** Once more, with the code that was given out. */
export const attendByCode = (typed: string): void => {
  code = typed;
  useAttending.getState().hall?.rejoin();
};

/** Out of the hall. */
export const leaveHall = (): void => {
  mark(null);
  useAttending.getState().hall?.close();
  useAttending.setState(nothing);
};

export const setDraft = (draft: string): void => useAttending.setState({ draft });
export const setNamed = (isNamed: boolean): void => useAttending.setState({ isNamed });

beforeExit(leaveHall);
beforeForgetting(leaveHall);
