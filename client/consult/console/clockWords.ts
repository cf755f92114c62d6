import { useSettings } from "../../campaign/settings.ts";
import { exact } from "../../campaign/placeTime.ts";
import { useConsole } from "./source.ts";

/** A moment by the place's clock, with the day where it is not today. */
export const useClockWords = (): ((at: number) => string) => {
  const language = useSettings((s) => s.language);
  const now = useConsole((s) => s.view?.now ?? 0);
  return (at) => exact(at, now, language);
};
