/** What happened while one looked elsewhere on the console: said politely, and gone after a while. */
import { useStore } from "zustand";
import { useTexts } from "../../campaign/language.ts";
import { useCountedTitle } from "../../staff/countedTitle.ts";
import { useHallNow, useMay, useRoom } from "./source.ts";

export const News = () => {
  const t = useTexts("eventConsole");
  const news = useStore(useRoom().telling.state, (s) => s.news);
  const moderates = useMay("questions");
  const waiting = useHallNow((s) => s.moderate.filter(({ state }) => state === "waiting").length);
  useCountedTitle(moderates ? waiting : 0);
  return <output className="event-news">{news && t(`said.${news}`)}</output>;
};
