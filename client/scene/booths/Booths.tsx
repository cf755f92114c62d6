/** The booths as they are now: curtains, plaques, and the boards. What they say, the page says in words as well. */
import { useFrame } from "@react-three/fiber";
import { useCallback, useEffect, useMemo } from "react";
import { booths } from "../../../shared/walk/map.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { statesOf, summaryOf } from "../../consult/square/summary.ts";
import { useFronts } from "../../consult/square/useFronts.ts";
import { useFrontWords } from "../../consult/square/useFrontWords.ts";
import { useBoard } from "../../events/square/useBoard.ts";
import { serverNow } from "../../session/consult.ts";
import { useFixture } from "../fixture.ts";
import { useWriting } from "../writing.ts";
import { makeBoothFronts } from "./boothFronts.ts";

export function Booths() {
  const t = useTexts("booths");
  const words = useFrontWords();
  const events = useBoard();
  const shown = useFixture(makeBoothFronts);
  const fronts = useFronts();
  const reducedMotion = useSettings((s) => s.reducedMotion);

  const states = useMemo(() => (fronts ? statesOf(fronts, booths.length) : []), [fronts]);

  useEffect(() => shown.draw(booths.map((_, i) => states[i] === "in-use")), [shown, states]);
  const paint = useCallback(
    (font: string): void => {
      const lines = fronts && words(summaryOf(fronts), serverNow());
      shown.paint({
        plaques: states.map((state) => state && { state, words: t(`states.${state}`) }),
        boards: [
          {
            title: t("board.title"),
            lines: lines
              ? [lines.here, lines.wait, lines.hours, t(`board.${lines.wait ? "tap" : "meanwhile"}`)]
              : [t("lead")],
          },
          events,
        ],
        font,
      });
    },
    [shown, states, fronts, words, events, t],
  );
  useWriting(paint);

  useFrame((_, seconds) => shown.move(seconds, reducedMotion));
  return <primitive object={shown.object} />;
}
