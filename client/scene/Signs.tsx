/** The zones' names in the visitor's language. */
import { useEffect } from "react";
import { useTexts } from "../campaign/language.ts";
import { signs } from "../../shared/walk/map.ts";
import { useSettings } from "../campaign/settings.ts";
import { useFixture } from "./fixture.ts";
import { makeNameBoards } from "./nameBoards.ts";

const fontFamily = (): string => getComputedStyle(document.documentElement).getPropertyValue("--font") || "sans-serif";

export function Signs() {
  const t = useTexts("walk");
  const boards = useFixture(makeNameBoards);
  useEffect(() => {
    const write = (): void =>
      boards.write(
        signs.map((s) => t(`zones.${s.zone}.name`)),
        fontFamily(),
      );
    write();
    // The typeface may arrive after the first picture: write the names again with it.
    document.fonts.addEventListener("loadingdone", write);
    // Another typeface may be chosen in the settings; the page puts it on after they changed.
    const forget = useSettings.subscribe((now, before) => {
      if (now.readableFont !== before.readableFont) requestAnimationFrame(write);
    });
    return () => {
      document.fonts.removeEventListener("loadingdone", write);
      forget();
    };
  }, [boards, t]);
  return <primitive object={boards.object} />;
}
