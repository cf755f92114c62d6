/** From the first screen into the square: what each of its buttons does. */
import { checkName } from "../../shared/safety/name.ts";
import type { Presence } from "../../shared/walk/presence.ts";
import { forgetAll, isLocked, unlock } from "../campaign/device.ts";
import { useForgotten } from "../campaign/forget.ts";
import { useLeft } from "../feedback/left.ts";
import { useSession } from "../session/status.ts";
import { restoreChoices, useSettings } from "../campaign/settings.ts";
import { offerName } from "./names.ts";

/** The id of a friend's square, when one came by an invitation link. */
export const invitation = (): string | null => new URLSearchParams(location.search).get("with");

/** Somebody begins: a locked device forgets who was here before, and keeps what this person chose. */
export const beginAnew = (): void => {
  if (!isLocked()) return;
  forgetAll();
  // Writes the choices of now.
  useSettings.setState({});
};

let been = false;
/** Whether this page has been inside, so that the first screen is a return. */
export const hasBeenInside = (): boolean => been;

/** Load what the square needs; the first screen stays as it was when that fails. */
const load = async <T>(part: () => Promise<T>): Promise<T> => {
  been = true;
  useForgotten.setState(0);
  useLeft.setState(false);
  useSession.setState({ status: "joining" });
  try {
    return await part();
  } catch (error) {
    useSession.setState({ status: "away" });
    throw error;
  }
};

const wearAName = (): void => {
  const { name, language, setName } = useSettings.getState();
  // The server's rule may be newer than this page's.
  if (!checkName(name).ok || useSession.getState().refusal?.why === "name") setName(offerName(language, name));
};

/** Whether the name on the screen can be worn; a light wears none. */
export const hasAName = (): boolean => checkName(useSettings.getState().name).ok;

/** Into the square as a light, or with the name and look on the screen, which must be wearable. */
export const goIn = async (presence: Presence): Promise<void> => {
  beginAnew();
  useSettings.getState().setPresence(presence);
  const { enter } = await load(() => import("../session/session.ts"));
  enter(invitation());
};

/** Into the square at once: where no name can be worn, one is offered. */
export const goAsIs = (): Promise<void> => {
  wearAName();
  return goIn("visitor");
};

/** Back to where this device was, as it was: opens the lock. */
export const goBack = async (): Promise<void> => {
  unlock();
  restoreChoices();
  wearAName();
  const { enter } = await load(() => import("../session/session.ts"));
  enter(invitation());
};

/** To the practice corner, where nobody else is. */
export const goPractise = async (): Promise<void> => {
  beginAnew();
  // A light cannot speak: there would be little to practise.
  useSettings.getState().setPresence("visitor");
  const { enterPractice } = await load(() => import("../session/actions.ts"));
  enterPractice();
};
