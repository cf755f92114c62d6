/** The booths as they are now: curtains, plaques, and the boards. What they say, the page says in words as well. */
import { useFrame } from "@react-three/fiber";
import { useEffect } from "react";
import { booths } from "../../../shared/walk/map.ts";
import { useTexts } from "../../campaign/language.ts";
import { useSettings } from "../../campaign/settings.ts";
import { statesOf, summaryOf } from "../../consult/square/summary.ts";
import { useFronts } from "../../consult/square/useFronts.ts";
import { useFrontWords } from "../../consult/square/useFrontWords.ts";
import { useBoard } from "../../events/square/useBoard.ts";
import { serverNow } from "../../session/consult.ts";
import { useFixture } from "../fixture.ts";
import { makeBoothFronts } from "./boothFronts.ts";

const fontFamily = (): string => getComputedStyle(document.documentElement).getPropertyValue("--font") || "sans-serif";

export function Booths() {
  const t = useTexts("booths");
  const words = useFrontWords();
  const events = useBoard();
  const shown = useFixture(makeBoothFronts);
  const fronts = useFronts();
  const reducedMotion = useSettings((s) => s.reducedMotion);

  useEffect(() => {
    const states = fronts ? statesOf(fronts, booths.length) : [];
    shown.draw(booths.map((_, i) => states[i] === "in-use"));
    const paint = (): void => {
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
        font: fontFamily(),
      });
    };
    paint();
    // The typeface may arrive after the first picture: paint again with it.
    document.fonts.addEventListener("loadingdone", paint);
    // Another one may be chosen; the page puts it on after the setting changed.
    const forget = useSettings.subscribe((now, before) => {
      if (now.readableFont !== before.readableFont) requestAnimationFrame(paint);
    });
    return () => {
      document.fonts.removeEventListener("loadingdone", paint);
      forget();
    };
  }, [shown, fronts, words, events, t]);

  useFrame((_, seconds) => shown.move(seconds, reducedMotion));
  return <primitive object={shown.object} />;
}
