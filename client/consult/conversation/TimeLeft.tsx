import { useEffect, useState } from "react";
import { useTexts } from "../../campaign/language.ts";
import type { Talk } from "./state.ts";
import { useTalk } from "./useTalk.ts";

const MINUTE = 60_000;
/** Clocks that differ a little must not make fifty minutes fifty-one, ms. */
const SLACK_MS = 5_000;
/** How often it is looked at the clock, ms. */
const LOOK_EVERY_MS = 5_000;

/** Whole minutes that are left, by the server's clock; below one when the time is up. Null before it began. */
const useMinutesLeft = (talk: Talk): number | null => {
  const endsAt = useTalk(talk, (s) => s.ticket?.endsAt ?? null);
  const clock = useTalk(talk, (s) => s.clock);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return endsAt === null ? null : Math.ceil((endsAt - clock - now - SLACK_MS) / MINUTE);
};

/** The time left. It is looked at, not read out: the warnings are said by themselves. */
export const TimeLeft = ({ talk }: { readonly talk: Talk }) => {
  const t = useTexts("conversation");
  const left = useMinutesLeft(talk);
  if (left === null) return null;
  return <span className="talk-time">{left > 0 ? t("time.left", { count: left }) : t("time.over")}</span>;
};
