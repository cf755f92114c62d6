/** What happened while the counsellor looked elsewhere: said politely, with a soft sound where wished, counted in the title. */
import { useEffect, useRef, useState } from "react";
import { useStore } from "zustand";
import { useTexts } from "../../campaign/language.ts";
import { useCountedTitle } from "../../staff/countedTitle.ts";
import { chime } from "../visit/chime.ts";
import { useConsole, useRoom } from "./source.ts";
import { type Happening, look, type Seen, whatIsNew } from "./whatIsNew.ts";

/** The words stand this long: enough to be read out. */
const STAND_MS = 8_000;
/** One sound says it: not another within this time, ms. */
const QUIET_MS = 4_000;

const useHappeningWords = (): ((happening: Happening) => string) => {
  const t = useTexts("console");
  return (happening) => {
    switch (happening.kind) {
      case "waiting":
        return t("news.waiting", { count: happening.count });
      case "whisper":
        return t("news.whisper", { name: happening.name });
      case "offered":
        return t("news.offered");
      default:
        return t(`news.${happening.kind}`, { name: t("visitor", { letter: happening.letter }) });
    }
  };
};

export const News = () => {
  const { talks } = useRoom();
  const view = useConsole((s) => s.view);
  const whispers = useConsole((s) => s.whispers);
  const all = useStore(talks.store, (s) => s.all);
  const words = useHappeningWords();
  const seen = useRef<Seen | null>(null);
  const chimedAt = useRef(0);
  const [said, setSaid] = useState<readonly Happening[]>([]);
  useEffect(() => {
    if (!view) return;
    const now = look(view, all, whispers);
    const happened = seen.current ? whatIsNew(seen.current, now) : [];
    seen.current = now;
    if (happened.length === 0) return;
    setSaid(happened);
    if (Date.now() - chimedAt.current < QUIET_MS) return;
    chimedAt.current = Date.now();
    chime();
  }, [view, all, whispers]);
  useEffect(() => {
    if (said.length === 0) return;
    const timer = setTimeout(() => setSaid([]), STAND_MS);
    return () => clearTimeout(timer);
  }, [said]);
  const unread = all.reduce((sum, open) => sum + open.unread, 0);
  useCountedTitle(unread + (view?.duty && !view.duty.isOnBreak ? view.waiting : 0));
  return (
    <output className="console-news">
      {said.map((happening) => (
        <span key={JSON.stringify(happening)}>{words(happening)} </span>
      ))}
    </output>
  );
};
