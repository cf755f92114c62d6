import { useTexts } from "../campaign/language.ts";
import { useSelf } from "../session/self.ts";
import { useSession } from "../session/status.ts";
import { useTalk } from "../session/talk.ts";
import type { Barrier } from "../../shared/talk/ladder.ts";
import { isMoreElsewhere, mainBarrier, nextLevel, nowKey, textGoesTo, toldBarriers } from "./reachWords.ts";
import { useTimes } from "./times.ts";

/** Where free text goes now; in the practice corner always to those near, who are nobody. */
export const useTextGoesTo = (): "table" | "near" | null => {
  const reach = useTalk((s) => s.reach);
  const isPractice = useSession((s) => s.status === "practice");
  return isPractice ? "near" : textGoesTo(reach);
};

/** What one can do here and now in words, and each reason why not more. */
export const useReachWords = (): { readonly now: string; readonly why: string | null; readonly all: string[] } => {
  const t = useTexts("talk");
  const times = useTimes();
  const reach = useTalk((s) => s.reach);
  const hasTables = useTalk((s) => s.tables.size > 0);
  const isLight = useSelf()?.kind === "light";
  const isPractice = useSession((s) => s.status === "practice");
  if (isPractice) return { now: t("can.now.practice"), why: null, all: [] };
  if (isLight) return { now: t("can.now.light"), why: null, all: [] };
  if (!reach) return { now: t("can.now.phrases"), why: null, all: [] };
  const next = nextLevel(reach.level);
  const zoneWords = (): string => {
    const here = reach.level === "near" ? "" : t(`can.zone.${reach.level}`);
    return isMoreElsewhere(reach, hasTables) ? `${here} ${t("can.elsewhere")}` : here;
  };
  const words = (barrier: Barrier): string => {
    if (barrier === "zone") return zoneWords();
    return t(`can.why.${barrier}`, {
      minutes: reach.minutes ?? 1,
      until: reach.mutedUntil === null ? "" : times.moment(reach.mutedUntil),
      next: next && next !== "gestures" ? t(`can.next.${next}`) : "",
    });
  };
  const main = mainBarrier(reach);
  return {
    now: t(`can.now.${nowKey(reach, hasTables)}`),
    why: main && words(main),
    all: toldBarriers(reach).map(words),
  };
};
