/**
 * Fetched as soon as somebody is in the square and nothing else is to do: whoever needs help when the line is gone has the finder,
 * its directory and its page already, and the worker keeps "/help".
 */
import { isLocked } from "../campaign/device.ts";
import { useSettings } from "../campaign/settings.ts";
import { loadContent } from "../session/content.ts";
import { keepHelp } from "./keepHelp.ts";

/** Never rejects: what cannot be fetched now is asked for when it is opened. */
export const fetchAhead = async (): Promise<void> => {
  const parts = [import("../sights/Sights.tsx"), import("./Finder.tsx")];
  await Promise.allSettled([loadContent("help"), ...parts]);
  if (!isLocked()) await keepHelp(useSettings.getState().language);
};
