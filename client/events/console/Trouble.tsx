/** Why the last thing was not done: said once, and gone after a while. */
import { useStore } from "zustand";
import { useTexts } from "../../campaign/language.ts";
import { useRoom } from "./source.ts";

export const Trouble = () => {
  const t = useTexts("eventConsole");
  const trouble = useStore(useRoom().telling.state, (s) => s.trouble);
  return <output className="event-trouble problem">{trouble && t(`refusals.${trouble}`)}</output>;
};
