import { useEffect, useState } from "react";
import { type Reaction, reactions, roundCount } from "../../../shared/events/reactions.ts";
import { useTexts } from "../../campaign/language.ts";
import { type HallLine, useHall } from "../../session/hall.ts";
import { reactionIcons } from "./icons.tsx";
import { useReactionCounts } from "./waves.ts";

/** So long a button shows that it was pressed, ms. */
const PRESSED_MS = 700;

/** Clap, nod, heart: as often as one likes; how many of all halls did so stands beside it for a while. */
export const Reactions = ({ hall }: { readonly hall: HallLine }) => {
  const t = useTexts("hall");
  const counts = useReactionCounts(hall);
  const isHere = useHall(hall, (s) => s.line === "here");
  const [pressed, setPressed] = useState<Reaction | null>(null);
  useEffect(() => {
    if (!pressed) return;
    const timer = setTimeout(() => setPressed(null), PRESSED_MS);
    return () => clearTimeout(timer);
  }, [pressed]);
  return (
    <fieldset className="hall-reactions">
      <legend className="spoken">{t("reactions.label")}</legend>
      {reactions.map((reaction) => {
        const Icon = reactionIcons[reaction];
        return (
          <button
            key={reaction}
            type="button"
            className="button"
            data-pressed={pressed === reaction || undefined}
            aria-disabled={!isHere}
            onClick={() => {
              hall.react(reaction);
              setPressed(reaction);
            }}
          >
            <Icon />
            <span>{t(`reactions.${reaction}`)}</span>
            {counts[reaction] > 0 && <span className="hall-count">{roundCount(counts[reaction])}</span>}
          </button>
        );
      })}
    </fieldset>
  );
};
