import { useState } from "react";
import { campaign } from "../campaign/content.ts";
import { useOwnText, useTexts } from "../campaign/language.ts";
import type { ZoneId } from "../../shared/walk/map.ts";
import { sit, walkToZone } from "../session/actions.ts";
import { usePeople } from "../session/people.ts";
import { useCount } from "../session/self.ts";
import { walker } from "../session/world.ts";
import { lead } from "../walk/guide.ts";
import { freeSeats } from "../walk/seating.ts";
import { Breathing } from "./Breathing.tsx";

/** Up to so many people it is a quiet hour. */
export const QUIET_HOUR = 5;

/** Where the guide leads on a tour: each time to somewhere else. */
const tour: readonly ZoneId[] = ["plaza", "hints", "campfire", "map", "concert", "signs", "data", "posters"];

const sitByTheFire = (): void => {
  const taken = new Set([...usePeople.getState().people.values()].flatMap((p) => (p.seat === null ? [] : [p.seat])));
  const seat = freeSeats(walker.motion, taken, Infinity).find((s) => s.seat.zone === "campfire");
  if (seat) sit(seat.index);
};

const goOnATour = (): void => lead(tour[Math.floor(Math.random() * tour.length)]!, walker.motion);

/** Things to do alone: the normal case is that hardly anybody is here, and that must be a good place too. */
export const Alone = ({ onDone }: { readonly onDone?: () => void }) => {
  const t = useTexts("square");
  const own = useOwnText();
  const count = useCount();
  const [breathing, setBreathing] = useState(false);
  const choose = (act: () => void) => () => {
    act();
    onDone?.();
  };
  return (
    <div className="alone">
      <p>{t(count <= 1 ? "alone.only" : count <= QUIET_HOUR ? "alone.quiet" : "alone.hint")}</p>
      <div className="row">
        <button type="button" className="button" onClick={choose(sitByTheFire)}>
          {t("alone.campfire")}
        </button>
        <button type="button" className="button" aria-expanded={breathing} onClick={() => setBreathing(!breathing)}>
          {t("alone.breathe")}
        </button>
        <button type="button" className="button" onClick={choose(goOnATour)}>
          {t("alone.tour", { name: own(campaign.guide.name) })}
        </button>
        <button type="button" className="button" onClick={choose(() => walkToZone("hints"))}>
          {t("alone.wander")}
        </button>
      </div>
      {breathing && <Breathing onStop={() => setBreathing(false)} />}
    </div>
  );
};
